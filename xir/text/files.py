"""
Text files, read with one limit and one wording for what is wrong with them.

A path names a regular file, see ``opening``. A stream that is open already, such as stdin, may be a
pipe: the limit is on what is read, not on the size that the file system tells.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from os import PathLike
from typing import IO

from xir.text.opening import open_regular

MOST_BYTES = 1 << 28
"""The largest text file that is read at once, 256 MiB: five times a core's weights as text."""


class TextFileError(ValueError):
    """A text file that cannot be read. The message names the file."""


@contextmanager
def readable(path: str | PathLike[str]) -> Generator[None]:
    """
    Turn what fails inside the ``with`` block, while ``path`` is opened, read and decoded as UTF-8,
    into a ``TextFileError``.
    """
    try:
        yield
        return
    except FileNotFoundError:
        message = f"there is no file '{path}'"
    except IsADirectoryError:
        message = f"'{path}' is a folder, not a file of text"
    except OSError as e:
        message = f"cannot read '{path}': {e.strerror or e}"
    except UnicodeDecodeError as e:
        message = f"'{path}' is not UTF-8 text: {e.reason}"
    raise TextFileError(message)


def text_of(path: str | PathLike[str], limit: int = MOST_BYTES) -> str:
    """
    The text of a file, with its ends of lines as they are.

    Raises ``TextFileError`` where the file is missing, a folder, longer than ``limit`` bytes, not
    UTF-8, or cannot be read.
    """
    with readable(path):
        try:
            file = open_regular(path)
        except ValueError:  # a null character, or half of a surrogate pair
            raise TextFileError(f"cannot read {str(path)!r}: that is no name of a file") from None
        with file:
            return decoded(file, path, limit)


def decoded(file: IO[bytes], path: str | PathLike[str], limit: int = MOST_BYTES) -> str:
    """The rest of an open file as text; ``path`` is its name in messages. Raises as ``text_of``."""
    with readable(path):
        data = file.read(limit + 1)
        if len(data) > limit:
            raise TextFileError(f"'{path}' is larger than {_size(limit)}, the limit of a text file")
        try:
            return data.decode()
        except UnicodeDecodeError:
            from xir.text.file_kinds import ENOUGH_BYTES, kind_of

            kind = kind_of(data[:ENOUGH_BYTES])
            if kind is None:
                raise
            raise TextFileError(f"'{path}' is {kind}") from None


def _size(size: int) -> str:
    for unit, name in ((1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")):
        if size >= unit:
            return f"{size / unit:g} {name}"
    return f"{size} bytes"
