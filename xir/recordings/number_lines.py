"""
Recordings as text: a line for each sample, with a number for each channel, between commas.

The first line may name the channels. A column of times is refused: what the times mean is the rate,
which the command line says.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np

from xir.diagnostics.messages import CompileError
from xir.recordings.recording import Recording, Samples, of_array, refused
from xir.text.files import TextFileError, text_of

SUFFIXES = (".csv", ".txt")
_TIMES = ("t", "time", "timestamp", "step", "seconds", "date")


def open_lines(path: Path) -> Recording:
    """
    The recording in a list of numbers. Raises ``CompileError`` for what cannot be read, with its
    line.
    """
    try:
        text = text_of(path).removeprefix("\ufeff")
    except TextFileError as e:
        raise refused("XIR180", str(e)) from None
    first, _, rest = text.partition("\n")
    skipped = 0
    if first.strip() and not any(map(_is_number, first.split(","))):
        _refuse_times(path, first)
        text, skipped = rest, 1
    return of_array(_numbers(path, text, skipped), f"'{path}'")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _refuse_times(path: Path, line: str) -> None:
    for name in (cell.strip().strip('"') for cell in line.split(",")):
        if name.lower() in _TIMES:
            message = f"'{path}' has a column '{name}', which is no channel"
            hint = "leave the column out, and give the samples a second with --rate"
            raise refused("XIR180", message, hint)


def _numbers(path: Path, text: str, skipped: int) -> Samples:
    """The table (T, channels); ``skipped`` lines stood before it."""
    if not text.strip():
        raise refused("XIR180", f"'{path}' has no numbers")
    try:
        return np.loadtxt(io.StringIO(text), delimiter=",", comments=None, ndmin=2)
    except ValueError:
        raise _fault(path, text, skipped) from None


def _fault(path: Path, text: str, skipped: int) -> CompileError:
    """What is wrong with the first line that is at fault."""
    width = 0
    for number, line in enumerate(text.splitlines(), skipped + 1):
        if not line.strip():
            continue
        cells = line.split(",")
        for cell in cells:
            if not _is_number(cell):
                message = f"'{path}', line {number}: '{cell.strip()}' is not a number"
                return refused("XIR180", message)
        width = width or len(cells)
        if len(cells) != width:
            message = f"'{path}', line {number}: {len(cells)} numbers, the lines before have "
            return refused("XIR180", f"{message}{width}")
    return refused("XIR180", f"'{path}' is no list of numbers")
