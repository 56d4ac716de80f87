"""
One line of a list of events: ``time,channel`` or ``time,channel,count``, or what is wrong with it.

The first line may name the columns. A time is in seconds, and belongs to the step it falls in; with
a column ``step`` instead of ``time`` it is the step itself. A column ``sample`` tells samples
apart, each of which begins with step 0. Empty lines are passed over.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from xdsl.dialects.builtin import FileLineColLoc, IntAttr, StringAttr

from xir.diagnostics.messages import Diagnostic

MOST_COUNTS = 32767
"""The largest count of one event."""
MOST_STEPS = 1 << 53
"""Up to here every whole number is a floating-point number."""
MOST_SAMPLES = 1 << 20
ON_TIME = 1e-6
"""A time this part of a step before the next one belongs to the next: 0.3 s / 0.1 s is step 3."""
_WRITTEN_IN = frozenset("0123456789+-.eEinfatyINFATY")
LONGEST_SHOWN = 40
"""Characters of a value that a message quotes."""
_COLUMNS = ("time", "step", "channel", "count", "sample")


class _Cell(NamedTuple):
    text: str
    line: int
    column: int

    def __str__(self) -> str:
        return self.text if len(self.text) <= LONGEST_SHOWN else f"{self.text[:LONGEST_SHOWN]}..."


class Refused(Exception):
    """A line that is no event: the cell at fault, and what is wrong with it."""

    def __init__(self, cell: _Cell, message: str):
        super().__init__(message)
        self.cell, self.message = cell, message


def rows_of(text: str, first_line: int = 1) -> Iterator[list[_Cell]]:
    """The cells of each line that is not empty; the text begins with line ``first_line``."""
    for number, line in enumerate(text.splitlines(), first_line):
        if not line.strip():
            continue
        cells: list[_Cell] = []
        column = 1
        for part in line.split(","):
            stripped = part.strip()
            blanks = len(part) - len(part.lstrip()) if stripped else 0
            cells.append(_Cell(stripped, number, column + blanks))
            column += len(part) + 1
        yield cells


def header_of(row: list[_Cell]) -> list[str]:
    """The names of the columns, if ``row`` has them; none where it begins with a number."""
    if not row[0].text[:1].isalpha() or row[0].text.lower() in ("nan", "inf", "infinity"):
        return []
    names = [cell.text.lower() for cell in row]
    for cell, name in zip(row, names, strict=True):
        if name not in _COLUMNS:
            raise Refused(
                cell,
                f"there is no column '{cell}'; there are: time (seconds) or step, channel, "
                "and, if wanted, count and sample",
            )
        if names.count(name) > 1:
            raise Refused(cell, f"column '{name}' is named twice")
    if "channel" not in names or ("time" in names) == ("step" in names):
        raise Refused(row[0], "the columns need 'channel' and either 'time' or 'step'")
    return names


def event_of(
    row: list[_Cell], names: Sequence[str], channels: int, dt: float
) -> tuple[int, int, int, int]:
    """Step, channel, count and sample of one line. Raises ``Refused``."""
    least = len(names) - (names[-1] == "count")  # Elsewhere a count cannot be left out.
    if not least <= len(row) <= len(names):
        need = f"{least}" if least == len(names) else f"{least} or {len(names)}"
        columns = ", ".join(names)
        raise Refused(row[0], f"the line has {len(row)} values; need {need} ({columns})")
    cells = dict(zip(names, row, strict=False))
    if "step" in cells:
        step = _whole(cells["step"], "a step", MOST_STEPS)
    else:
        step = _step(cells["time"], dt)
    channel = _whole(cells["channel"], "a channel", channels - 1)
    count = _whole(cells["count"], "a count", MOST_COUNTS) if "count" in cells else 1
    sample = _whole(cells["sample"], "a sample", MOST_SAMPLES - 1) if "sample" in cells else 0
    return step, channel, count, sample


def _number(cell: _Cell, what: str) -> float:
    try:
        if not _WRITTEN_IN.issuperset(cell.text):  # float() takes 1_000, and digits of any script
            raise ValueError
        number = float(cell.text)
    except ValueError:
        raise Refused(cell, f"'{cell}' is not a number; need {what}") from None
    if not math.isfinite(number) or number < 0:
        raise Refused(cell, f"{what} is finite and at least 0, not {cell}")
    return number


def _whole(cell: _Cell, what: str, most: float) -> int:
    number = _number(cell, what)
    if number != math.floor(number):
        raise Refused(cell, f"{what} is a whole number, not {cell}")
    if number > most:
        raise Refused(cell, f"{what} is 0 to {most:g}, not {cell}")
    return int(number)


def _step(cell: _Cell, dt: float) -> int:
    step = math.floor(_number(cell, "a time in seconds") / dt + ON_TIME)
    if step > MOST_STEPS:
        raise Refused(cell, f"a time is less than {MOST_STEPS * dt:g} seconds, not {cell}")
    return step


def diagnostic_of(path: Path, refused: Refused) -> Diagnostic:
    """The message about a refused line, at the place of its cell in the file ``path``."""
    cell = refused.cell
    place = FileLineColLoc(StringAttr(str(path)), IntAttr(cell.line), IntAttr(cell.column))
    return Diagnostic(refused.message, place)
