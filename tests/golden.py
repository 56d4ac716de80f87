"""
Texts that are kept in files and compared: a change shows as a diff, of the test and of the commit.

    def test_the_table(golden: Golden) -> None:
        golden("hello.txt", as_text(report))

The file is ``golden/hello.txt`` beside the test's file. ``pytest --update-golden`` writes the files
that differ, instead of failing; read what changed with ``git diff``. No clock reading, path of the
machine or random name may be in such a text.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest

Golden = Callable[[str, str], None]
"""Compares a text with the file of that name, or writes the file under ``--update-golden``."""

MOST_LINES = 60
"""of a diff in a message"""


def compare(path: Path, text: str, *, update: bool) -> None:
    """
    Fail with a diff where ``path`` does not hold ``text``, byte for byte in UTF-8; under ``update``
    write it there.
    """
    content = text.encode()
    if path.is_file() and path.read_bytes() == content:
        return
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return
    if not path.is_file():
        pytest.fail(f"there is no {path}; pytest --update-golden writes it", pytrace=False)
    kept = path.read_bytes().decode()
    lines = list(
        unified_diff(
            kept.splitlines(),
            text.splitlines(),
            f"{path.name} as kept",
            f"{path.name} as made",
            lineterm="",
        )
    )
    if len(lines) > MOST_LINES:
        lines[MOST_LINES:] = [f"... {len(lines) - MOST_LINES} more lines"]
    elif not lines:
        lines = ["the ends of lines differ, and nothing else"]
    message = f"{path} differs; pytest --update-golden takes the new text"
    pytest.fail("\n".join([message, *lines]), pytrace=False)
