"""
Object files from one process to the next, each named by all that it was made from.

Nothing here is promised to a caller but the right code: a file that is damaged is made anew, and
where none can be kept, each process makes its own, which takes a fraction of a second. A file is
its SHA-256 and the object; nothing in it is run or unpacked before the two agree.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from xir.machine.folders import may_be_changed_by_others
from xir.machine.native.host import Host, host, versions
from xir.machine.native.link import object_of

VARIABLE = "XIR_CACHE_DIR"
"""Names the folder in the environment; empty for none."""

MOST_FILES = 512
"""The oldest go when there are more: those of other versions and processors stay behind."""

_MOST_BYTES = 1 << 26
"""Of a file: an object has some ten thousand."""

_DIGEST = hashlib.sha256().digest_size


def folder_of_the_user() -> Path | None:
    """Where machine code is kept, whether it is there or not; None for nowhere."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        above = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        above = home / "Library" / "Caches"
    else:
        above = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return above / "xir"


@cache
def trusted(folder: Path) -> bool:
    """
    Whether ``folder`` is there, made if it was not, and nobody else may write to it. Asked once for
    each folder in a process.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return not may_be_changed_by_others(folder)
    except OSError:
        return False


def key_of(text: str, options: int, of: Host, vectorise: bool) -> str:
    """The name of an object: SHA-256 of all that it is made from."""
    parts = (text, options, vectorise, of.triple, of.processor, of.features, *versions())
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def machine_code(text: str, options: int, vectorise: bool) -> bytes:
    """
    The object file of ``text`` for this processor: the one that is kept, or made and kept. Raises
    ``RuntimeError`` for a text that LLVM cannot read.
    """
    folder = folder_of_the_user()
    if folder is None or not trusted(folder):
        return object_of(text, options, host(), vectorise)
    path = folder / f"{key_of(text, options, host(), vectorise)}.o"
    kept = _read(path)
    if kept is not None:
        return kept
    made = object_of(text, options, host(), vectorise)
    _write(path, hashlib.sha256(made).digest() + made)
    return made


def _read(path: Path) -> bytes | None:
    """The object in a file; None for one that is damaged, and for what is no file."""
    try:
        # A pipe would be waited for, and a device read without end.
        with open(path, "rb", opener=_without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
                return None
            content = file.read()
    except OSError:
        return None
    digest, code = content[:_DIGEST], content[_DIGEST:]
    return code if code and hashlib.sha256(code).digest() == digest else None


def _write(path: Path, content: bytes) -> None:
    """All of it or nothing; nothing where there is no room or no permission."""
    part = path.with_name(f"{path.stem}.{os.getpid()}.part")
    with suppress(OSError):
        try:
            with open(part, "wb", opener=_for_the_user_alone) as file:
                file.write(content)
            os.replace(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        _drop_the_oldest(path.parent)


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _for_the_user_alone(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def _drop_the_oldest(folder: Path) -> None:
    files = sorted(folder.glob("*.o"), key=lambda path: path.stat().st_mtime)
    for path in files[: max(0, len(files) - MOST_FILES)]:
        path.unlink(missing_ok=True)
