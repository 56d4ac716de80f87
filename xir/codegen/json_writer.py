"""
JSON text that is quick to make and pleasant to read: an object is a block of lines, but a list of
numbers is one line, and so is a small object of plain values.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

INDENT = "    "
SMALL = 4
"""Members of an object that still goes on one line."""

# The text of each int8 by its byte: a table is quicker than turning numbers into text one by one.
_INT8 = [str(byte) for byte in range(128)] + [str(byte) for byte in range(-128, 0)]


@dataclass(frozen=True)
class Lines:
    """A list whose lines are JSON already, each with one element or several."""

    lines: Sequence[str]


JsonValue = bool | int | float | str | Lines | Mapping[str, "JsonValue"]


def int8_rows(array: NDArray[np.int8]) -> Lines:
    """The numbers of a matrix in one list, each row on a line; no line if there are no numbers."""
    if not array.size:
        return Lines([])
    rows = np.ascontiguousarray(array).view(np.uint8)
    return Lines([",".join(map(_INT8.__getitem__, row.tobytes())) for row in rows])


def render(value: JsonValue) -> str:
    """The text of a value, with a newline at the end."""
    pieces: list[str] = []
    _append(pieces, value, "\n")
    pieces.append("\n")
    return "".join(pieces)


def _append(pieces: list[str], value: JsonValue, line: str) -> None:
    """Append the text of ``value``; ``line`` is a line break and the indentation there."""
    if isinstance(value, Lines):
        inner = line + INDENT
        pieces += (
            ["[", inner, ("," + inner).join(value.lines), line, "]"] if value.lines else ["[]"]
        )
    elif not isinstance(value, Mapping):
        pieces.append(json.dumps(value))
    elif len(value) <= SMALL and not any(isinstance(v, Mapping | Lines) for v in value.values()):
        pieces.append(json.dumps(value))
    else:
        separator = "{"
        for name, member in value.items():
            pieces += [separator, line, INDENT, json.dumps(name), ": "]
            _append(pieces, member, line + INDENT)
            separator = ","
        pieces += [line, "}"]
