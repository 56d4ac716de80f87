"""
Lists of events as text: lines ``time,channel`` or ``time,channel,count``, read into a raster.

The first line may name the columns. A time is in seconds, and belongs to the step it falls in; with
a column ``step`` instead of ``time`` it is the step itself. Empty lines are passed over.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from xdsl.dialects.builtin import FileLineColLoc, IntAttr, StringAttr

from xir.diagnostics import CompileError, Diagnostic

MAX_VALUES = 1 << 28
"""The most counts of a raster that is made here (2 GiB)."""

MOST_COUNTS = 32767
"""The largest count of one event."""

_MOST_MESSAGES = 20
_ON_TIME = 1e-6
"""A time this part of a step before the next one belongs to the next: 0.3 s / 0.1 s is step 3."""

_COLUMNS = ("time", "step", "channel", "count")


class _Cell(NamedTuple):
    text: str
    line: int
    column: int


class _Refused(Exception):
    def __init__(self, cell: _Cell, message: str):
        super().__init__(message)
        self.cell, self.message = cell, message


def read_events(path: Path, channels: int, dt: float) -> npt.NDArray[np.int64]:
    """
    The raster (T, channels) of the events in a file; T is the step of the last one and one more.

    Raises ``CompileError`` with every line that is wrong, each with its place.
    """
    rows = list(_rows(_text(path)))
    found: list[Diagnostic] = []
    names: Sequence[str] = ("time", "channel", "count")
    try:
        if rows and (header := _header(rows[0])):
            names, rows = header, rows[1:]
    except _Refused as e:
        raise CompileError([_diagnostic(path, e)]) from None
    events: list[tuple[int, int, int]] = []
    for row in rows:
        try:
            events.append(_event(row, names, channels, dt))
        except _Refused as e:
            found.append(_diagnostic(path, e))
    if len(found) > _MOST_MESSAGES:
        more = Diagnostic(f"and {len(found) - _MOST_MESSAGES} more lines of '{path}' are wrong")
        found = [*found[:_MOST_MESSAGES], more]
    if found:
        raise CompileError(found)
    return _raster(path, events, channels)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        message = f"there is no file '{path}'"
    except OSError as e:
        message = f"cannot read '{path}': {e.strerror}"
    except UnicodeDecodeError as e:
        message = f"'{path}' is not UTF-8 text: {e.reason}"
    raise CompileError([Diagnostic(message)])


def _rows(text: str) -> Iterator[list[_Cell]]:
    for number, line in enumerate(text.splitlines(), 1):
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


def _header(row: list[_Cell]) -> list[str]:
    """The names of the columns, if ``row`` has them; none where it begins with a number."""
    if not row[0].text[:1].isalpha() or row[0].text.lower() in ("nan", "inf", "infinity"):
        return []
    names = [cell.text.lower() for cell in row]
    for cell, name in zip(row, names, strict=True):
        if name not in _COLUMNS:
            raise _Refused(
                cell,
                f"there is no column '{cell.text}'; there are: time (seconds) or step, channel, "
                "and, if wanted, count",
            )
        if names.count(name) > 1:
            raise _Refused(cell, f"column '{name}' is named twice")
    if "channel" not in names or ("time" in names) == ("step" in names):
        raise _Refused(row[0], "the columns need 'channel' and either 'time' or 'step'")
    return names


def _event(
    row: list[_Cell], names: Sequence[str], channels: int, dt: float
) -> tuple[int, int, int]:
    """Step, channel and count of one line."""
    least = len([n for n in names if n != "count"])
    if not least <= len(row) <= len(names):
        need = f"{least}" if least == len(names) else f"{least} or {len(names)}"
        columns = ", ".join(names)
        raise _Refused(row[0], f"the line has {len(row)} values; need {need} ({columns})")
    cells = dict(zip(names, row, strict=False))
    if "step" in cells:
        step = _whole(cells["step"], "a step", math.inf)
    else:
        step = _step(cells["time"], dt)
    channel = _whole(cells["channel"], "a channel", channels - 1)
    return step, channel, _whole(cells["count"], "a count", MOST_COUNTS) if "count" in cells else 1


def _number(cell: _Cell, what: str) -> float:
    try:
        number = float(cell.text)
    except ValueError:
        raise _Refused(cell, f"'{cell.text}' is not a number; need {what}") from None
    if not math.isfinite(number) or number < 0:
        raise _Refused(cell, f"{what} is finite and at least 0, not {cell.text}")
    return number


def _whole(cell: _Cell, what: str, most: float) -> int:
    number = _number(cell, what)
    if number != math.floor(number):
        raise _Refused(cell, f"{what} is a whole number, not {cell.text}")
    if number > most:
        raise _Refused(cell, f"{what} is 0 to {most:g}, not {cell.text}")
    return int(number)


def _step(cell: _Cell, dt: float) -> int:
    return math.floor(_number(cell, "a time in seconds") / dt + _ON_TIME)


def _diagnostic(path: Path, refused: _Refused) -> Diagnostic:
    cell = refused.cell
    place = FileLineColLoc(StringAttr(str(path)), IntAttr(cell.line), IntAttr(cell.column))
    return Diagnostic(refused.message, place)


def _raster(path: Path, events: list[tuple[int, int, int]], channels: int) -> npt.NDArray[np.int64]:
    steps = max((step for step, _, _ in events), default=-1) + 1
    if steps * channels > MAX_VALUES:
        message = (
            f"the last event of '{path}' is in step {steps - 1}: {steps} steps of {channels} "
            f"channels are more than {MAX_VALUES} counts"
        )
        raise CompileError([Diagnostic(message, hint="are the times in seconds?")])
    raster = np.zeros((steps, channels), np.int64)
    if events:
        step, channel, count = np.array(events, np.int64).T
        np.add.at(raster, (step, channel), count)
    return raster
