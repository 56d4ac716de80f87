"""
What a kernel is given, as it is declared where Numba is not imported: arrays, numbers, and groups
of both by name.

Machine code gets one address: of words of 64 bits. The first is for the result. The others are the
arguments in order, those of a group one by one: a whole number is a word, a real number its bits,
an array the address of its first element and the length of each axis.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

import numpy as np


class Scalar(Enum):
    """One number of 64 bits."""

    INTEGER = "int64"
    REAL = "float64"
    OPTIONS = "options"
    """A whole number that machine code is made for, so that it is no word."""


INTEGER, REAL, OPTIONS = Scalar.INTEGER, Scalar.REAL, Scalar.OPTIONS


@dataclass(frozen=True)
class Array:
    """
    An array in the order of C. ``axes`` name its lengths: a name has one length among all arguments
    of a call, and that of a whole number of this name. ``_`` is any length.
    """

    dtype: np.dtype[Any]
    axes: tuple[str, ...]
    written: bool
    """Whether the kernel writes to it."""
    optional: bool
    """Whether it may have no elements, whatever the lengths of its axes."""


def array(dtype: str, axes: str, *, written: bool = False, optional: bool = False) -> Array:
    """``array("int16", "neurons steps")``"""
    return Array(np.dtype(dtype), tuple(axes.split()), written, optional)


@dataclass(frozen=True)
class Group:
    """A named tuple of the class ``kind``."""

    kind: type[Any]
    fields: Mapping[str, Argument]

    def __post_init__(self) -> None:
        if tuple(self.fields) != self.kind._fields:
            raise TypeError(f"{self.kind.__name__} has {self.kind._fields}")


Argument: TypeAlias = Scalar | Array | Group


def entry_source(
    function: str, arguments: Mapping[str, Argument], result: Scalar | None, name: str = "entry"
) -> str:
    """
    The text of a function of the address of the words that calls ``function``. It uses
    ``array_DTYPE(address, lengths)``, ``real(word)``, ``bits(number)``, ``options()`` and the
    classes of groups.
    """
    numbers = iter(range(1, 1 << 16))
    given = ", ".join(_text(argument, numbers) for argument in arguments.values())
    call = f"{function}({given})"
    if result == INTEGER:
        call = f"words[0] = {call}"
    elif result == REAL:
        call = f"words[0] = bits({call})"
    return f"def {name}(words):\n    {call}\n"


def _text(argument: Argument, numbers: Iterator[int]) -> str:
    if isinstance(argument, Group):
        inner = ", ".join(_text(field, numbers) for field in argument.fields.values())
        return f"{argument.kind.__name__}({inner})"
    if isinstance(argument, Array):
        address = next(numbers)
        lengths = "".join(f"words[{next(numbers)}], " for _ in argument.axes)
        return f"array_{argument.dtype.name}(words[{address}], ({lengths}))"
    if argument == OPTIONS:
        return "options()"
    word = f"words[{next(numbers)}]"
    return f"real({word})" if argument == REAL else word


def groups_of(arguments: Mapping[str, Argument]) -> dict[str, type[Any]]:
    """The classes of all groups by name."""
    found: dict[str, type[Any]] = {}
    for argument in arguments.values():
        if isinstance(argument, Group):
            found |= {argument.kind.__name__: argument.kind, **groups_of(argument.fields)}
    return found
