"""The ``.ll`` file of a kernel, which is used only with the sources that it was made from."""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The folder of the package."""

SHARED = ("machine/native/emit.py", "machine/native/canonical.py")
"""What every text is made by."""

FIRST_LINE = "; made from "


def digest_of(sources: tuple[str, ...], entry: str) -> str:
    """
    SHA-256 of files in the package and of the text of an entry. Line ends do not count: git may
    change them. Raises ``OSError`` for a file that is not there.
    """
    total = hashlib.sha256(entry.encode())
    for name in (*SHARED, *sources):
        content = (ROOT / name).read_bytes().replace(b"\r\n", b"\n")
        total.update(f"\0{name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def committed(path: Path, digest: str) -> str | None:
    """The text in a file, if its first line has ``digest``; None if it has not, or is no text."""
    try:
        text = path.read_bytes().decode("ascii").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        return None
    return text if text.startswith(f"{FIRST_LINE}{digest}\n") else None
