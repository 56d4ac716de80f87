"""The standard streams of a process, made safe to write to."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stdout
from typing import TextIO

from xir.text.control_characters import visible


@contextmanager
def safe_streams(*, on_terminal_only: bool = False) -> Generator[None]:
    """
    Inside the ``with`` block stdout and stderr can be written to, whatever the process was started
    with: a stream that was closed drops what is written, one without UTF-8 gets what it cannot show
    as escapes. Control characters in what is printed to stdout are escaped; with
    ``on_terminal_only``, not in a file or a pipe.
    """
    _fill_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if on_terminal_only and not sys.stdout.isatty():
        yield
        return
    with redirect_stdout(_Visible(sys.stdout)):
        yield


def drop_output() -> None:
    """Leave stdout a file that takes everything: it is flushed once more when Python ends."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
    except OSError:  # as many files are open as may be: that of stdout is one of them
        os.close(sys.stdout.fileno())
        null = os.open(os.devnull, os.O_WRONLY)
    if null != sys.stdout.fileno():
        os.dup2(null, sys.stdout.fileno())


def _fill_closed() -> None:
    """
    Give closed standard streams to /dev/null: the next file that is opened would get their number,
    and all that is printed would land in it.
    """
    if sys.stdin is not None and sys.stdout is not None and sys.stderr is not None:
        return
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)
    sys.stdin = sys.stdin or open(0, closefd=False)
    sys.stdout = sys.stdout or open(1, "w", closefd=False)
    sys.stderr = sys.stderr or open(2, "w", closefd=False)


class _Visible(io.TextIOBase):
    """A stream whose text has no control characters; everything else is that of ``stream``."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write(visible(text))
        return len(text)

    def flush(self) -> None:
        self._stream.flush()

    def isatty(self) -> bool:
        return self._stream.isatty()

    def fileno(self) -> int:
        return self._stream.fileno()

    def writable(self) -> bool:
        return True
