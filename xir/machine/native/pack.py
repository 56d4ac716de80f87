"""
Arguments as words, each checked: machine code trusts what it is given, so a wrong array must be an
error before.
"""

from __future__ import annotations

import ctypes
import struct
from array import array as words_of
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from xir.machine.native.signature import INTEGER, OPTIONS, Argument, Array, Group, Scalar

_Byte = ctypes.c_char
_address = ctypes.addressof
_in_place: Callable[[Any], ctypes.c_char] = _Byte.from_buffer
_INTEGERS: tuple[type[Any], ...] = (int, np.integer, np.bool_)
_REALS: tuple[type[Any], ...] = (float, int, np.floating, np.integer)
_LOW, _HIGH = -(1 << 63), (1 << 63) - 1


@dataclass(frozen=True, eq=False, slots=True)
class Held:
    """
    A group that was checked and packed once, for many calls: its arrays stay alive with it, and
    must keep their memory, which numpy sees to unless it is told not to.
    """

    group: Group
    value: Any
    words: tuple[int, ...]
    lengths: dict[str, int]


def hold(group: Group, value: Any) -> Held:
    """``value`` for calls that take ``group``. Raises ``TypeError`` as a call does."""
    words: list[int] = []
    lengths: dict[str, int] = {}
    _add_group(group, value, group.kind.__name__, words, lengths)
    return Held(group, value, tuple(words), lengths)


def packed(arguments: Mapping[str, Argument], given: Sequence[Any]) -> words_of[int]:
    """
    The words of a call, the first for its result. Raises ``TypeError`` for an argument of another
    type, of another order in memory, of a length that contradicts another one's, or that cannot be
    written to and is.
    """
    if len(given) != len(arguments):
        raise TypeError(f"need {len(arguments)} arguments, have {len(given)}")
    words: list[int] = [0]
    lengths: dict[str, int] = {}
    for (name, argument), value in zip(arguments.items(), given, strict=True):
        if type(value) is Held:
            _add_held(argument, value, name, words, lengths)
        else:
            _add(argument, value, name, words, lengths)
    return words_of("q", words)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A whole number that Numba makes machine code for, as for the type of an argument."""

    value: int

    def __index__(self) -> int:
        return self.value


def plain(argument: Argument, value: Any) -> Any:
    """A given value as Numba takes it."""
    if argument == OPTIONS:
        return Fixed(int(value))
    return value.value if type(value) is Held else value


def real_of(word: int) -> float:
    """The real number that a word has the bits of."""
    return struct.unpack("d", struct.pack("q", word))[0]


def _add(
    argument: Argument, value: Any, name: str, words: list[int], lengths: dict[str, int]
) -> None:
    if type(argument) is Array:
        _add_array(argument, value, name, words, lengths)
    elif type(argument) is Group:
        _add_group(argument, value, name, words, lengths)
    elif isinstance(argument, Scalar) and argument != OPTIONS:
        words.append(_number(argument, value, name))
        if argument == INTEGER and lengths.setdefault(name, words[-1]) != words[-1]:
            raise TypeError(f"'{name}' is {words[-1]}, and elsewhere {lengths[name]}")


def _add_group(
    group: Group, value: Any, name: str, words: list[int], lengths: dict[str, int]
) -> None:
    if type(value) is not group.kind:
        raise TypeError(f"'{name}' is a {type(value).__name__}; need {group.kind.__name__}")
    for (field, argument), inner in zip(group.fields.items(), value, strict=True):
        _add(argument, inner, field, words, lengths)


def _add_held(
    argument: Argument, held: Held, name: str, words: list[int], lengths: dict[str, int]
) -> None:
    if held.group is not argument:
        raise TypeError(f"'{name}' is held for another group")
    words.extend(held.words)
    for axis, length in held.lengths.items():
        if lengths.setdefault(axis, length) != length:
            raise TypeError(f"'{axis}' is {length} in '{name}', and elsewhere {lengths[axis]}")


def _add_array(
    argument: Array, value: Any, name: str, words: list[int], lengths: dict[str, int]
) -> None:
    if not isinstance(value, np.ndarray):
        raise TypeError(f"'{name}' is a {type(value).__name__}; need an array")
    given: np.ndarray[Any, np.dtype[Any]] = value  # pyright: ignore[reportUnknownVariableType]
    if given.dtype is not argument.dtype and given.dtype != argument.dtype:
        raise TypeError(f"'{name}' has elements {given.dtype}; need {argument.dtype}")
    shape, axes = given.shape, argument.axes
    if len(shape) != len(axes):
        raise TypeError(f"'{name}' has {len(shape)} axes; need {len(axes)}")
    flags = given.flags
    if not (flags.c_contiguous and flags.aligned):
        raise TypeError(f"'{name}' must be contiguous, in the order of C, and aligned")
    if argument.written and not flags.writeable:
        raise TypeError(f"'{name}' is written to, and is read-only")
    if given.size:
        # The first takes a fourth of the time of the second, and no read-only array.
        words.append(_address(_in_place(given)) if flags.writeable else given.ctypes.data)
    else:
        words.append(0)
        if argument.optional:
            words.extend(shape)
            return
    words.extend(shape)
    for axis, length in zip(axes, shape, strict=True):
        if axis != "_" and lengths.setdefault(axis, length) != length:
            raise TypeError(
                f"'{name}' has the length {length} along '{axis}', which is {lengths[axis]} "
                "elsewhere"
            )


def _number(kind: Scalar, value: Any, name: str) -> int:
    if kind == INTEGER:
        if not isinstance(value, _INTEGERS):
            raise TypeError(f"'{name}' is a {type(value).__name__}; need a whole number")
        number = int(value)
        if not _LOW <= number <= _HIGH:
            raise TypeError(f"'{name}' is {number}; need 64 bits")
        return number
    if not isinstance(value, _REALS):
        raise TypeError(f"'{name}' is a {type(value).__name__}; need a real number")
    return struct.unpack("q", struct.pack("d", value))[0]
