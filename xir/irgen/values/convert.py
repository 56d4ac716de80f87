"""Converts a value to the kind that its place needs: a whole number, a string, a time, spikes."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TypeAlias

from xdsl.ir import SSAValue
from xdsl.utils.hints import isa
from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.irgen.problems import Problems, Stop
from xir.irgen.values.kinds import (
    Arranged,
    ArrayValue,
    Flow,
    Given,
    List,
    Number,
    Text,
    Value,
    by,
    describe,
    dimension_name,
)
from xir.irgen.values.operators import as_array

SURELY_SECONDS = 0.1
"""A number without a unit below this hardly means milliseconds."""

SURELY_MICROSECONDS = 1000
"""A number without a unit from this on hardly means milliseconds."""

Key: TypeAlias = int | str
"""An index of an equation: ``layer[2]``, ``layer["fc1"]``."""


def whole_number(value: Value, span: Span[str], problems: Problems) -> int:
    """The value as a whole number without a unit."""
    match value:
        case Number(int(number), 0):
            return number
        case Number(number, 0):
            hint = "int(...) and // give whole numbers"
            raise problems.error(span, f"a whole number is needed, not {number!r}", hint)
        case _:
            raise problems.error(span, f"a whole number is needed, not {describe(value)}")


def key_of(value: Value, span: Span[str], problems: Problems) -> Key:
    """The value as an index of an equation: a whole number or a string."""
    if isinstance(value, Text):
        return value.value
    return whole_number(value, span, problems)


def size(value: Value, span: Span[str], problems: Problems) -> int:
    """The value as the size of something: a whole number from 1 on."""
    if isinstance(value, List):
        hint = "sizes are given one by one: normal(4, 8)"
        raise problems.error(span, f"a whole number is needed, not {describe(value)}", hint)
    number = whole_number(value, span, problems)
    if number < 1:
        raise problems.error(span, f"a size is at least 1, not {number}")
    return number


def plain_number(value: Value, span: Span[str], problems: Problems) -> int | float:
    """The value as a finite number without a unit."""
    match value:
        case Number(number, 0) if math.isfinite(number):
            return number
        case _:
            raise problems.error(span, f"a finite number is needed, not {describe(value)}")


def text(value: Value, span: Span[str], problems: Problems) -> str:
    """The value as a string."""
    if isinstance(value, Text):
        return value.value
    raise problems.error(span, f"a string is needed, not {describe(value)}")


def array(value: Value, span: Span[str], problems: Problems, what: str) -> ArrayValue:
    """The value as an array: an array, a number, or a list of numbers."""
    converted = as_array(value, span, problems)
    if converted is None:
        raise problems.error(span, f"{what} needs numbers, not {describe(value)}")
    return converted


def numbers(
    value: Value, seconds: int, span: Span[str], problems: Problems, what: str
) -> ArrayValue:
    """
    The value as numbers of a dimension: one, or a vector of one for each neuron.

    Numbers from files have no unit of their own and take the one that is wanted, and so does
    ``inf`` where a time is. Frameworks save them with axes of length 1, which are left out.
    """
    converted = array(value, span, problems, what)
    if converted.seconds is None:
        converted = _as_vector(converted)
    if seconds == 1 and converted.seconds == 0 and _are_infinite(converted):
        converted = replace(converted, seconds=1)
    if converted.seconds not in (seconds, None):
        raise wrong_dimension(value, converted.seconds, seconds, span, problems, what)
    if len(converted.shape) > 1:
        message = f"{what} is one number, or a vector of one for each neuron"
        raise problems.error(span, f"{message}, not a {by(converted.shape)} array")
    return converted


def _as_vector(array: ArrayValue) -> ArrayValue:
    """A (1, N) or (N, 1) array as a vector of N; others as they are."""
    if len(array.shape) != 2 or 1 not in array.shape:
        return array
    if array.shape[0] != 1:
        origin = Arranged(snn.ArrangeKind.TRANSPOSE, (array,))
        array = ArrayValue(array.shape[::-1], array.seconds, origin, array.span)
    return _first_of(array)


def for_neurons(
    array: ArrayValue, width: int | None, span: Span[str], problems: Problems, what: str
) -> ArrayValue:
    """
    One number, or a vector of one for each of ``width`` neurons, where that is known. A vector of
    one number in a file is that number.
    """
    if width is None or array.shape in ((), (width,)):
        return array
    if array.seconds is None and array.shape == (1,):
        return _first_of(array)
    message = f"{what} is a vector of {array.shape[0]}, for {width} neurons"
    hint = "one number without brackets is for all neurons" if array.shape == (1,) else None
    raise problems.error(span, message, hint)


def _first_of(array: ArrayValue) -> ArrayValue:
    origin = Arranged(snn.ArrangeKind.PICK, (array,), {"index": 0})
    return ArrayValue(array.shape[1:], array.seconds, origin, array.span)


def steady(
    value: Value, width: int | None, span: Span[str], problems: Problems, what: str
) -> ArrayValue:
    """The value as a steady current into ``width`` neurons: finite, a number or a vector."""
    converted = numbers(value, 0, span, problems, what)
    converted = for_neurons(converted, width, span, problems, what)
    given = converted.origin.numbers if isinstance(converted.origin, Given) else ()
    if not all(map(math.isfinite, given)):
        raise problems.error(span, f"{what} is a finite number")
    return converted


def _are_infinite(array: ArrayValue) -> bool:
    given = array.origin.numbers if isinstance(array.origin, Given) else (0.0,)
    return all(map(math.isinf, given))


def wrong_dimension(
    value: Value, have: int | None, need: int, span: Span[str], problems: Problems, what: str
) -> Stop:
    """Report numbers of another dimension than ``what`` needs."""
    hint = None
    unit = {1: "ms", -1: "Hz"}.get(need)
    if have == 0 and unit is not None:
        if isinstance(value, Number):
            meant = likely_time(value.value) if need == 1 else f"{value} {unit}"
            hint = f"{value} has no unit; did you mean {meant}?"
        else:
            unit = "s" if need == 1 and _are_seconds(value) else unit
            hint = f"numbers get a unit by multiplication: ... * 1 {unit}"
    elif have == -1 and need == 1:
        hint = "a frequency becomes a time by 1 / f"
    elif have == 1 and need == -1:
        hint = "a time becomes a frequency by 1 / t"
    elif have in (1, -1) and need == 0:
        hint = "a quotient of two times is a number: tau / dt"
    message = f"{what} needs {dimension_name(need)}, not {describe(value)}"
    return problems.error(span, message, hint)


def likely_time(number: int | float) -> str:
    """
    The time that a number without a unit likely means. Other tools have time constants in seconds,
    0.02, or in milliseconds, 20; of numbers between both are told, and thousands are microseconds.
    """
    seconds, milliseconds, microseconds = (Number.of(number, unit) for unit in ("s", "ms", "us"))
    if 0 < number < SURELY_SECONDS:
        return str(seconds)
    if 0 < number < 1:
        return f"{milliseconds}, or {seconds}"
    if number >= SURELY_MICROSECONDS:
        return f"{number} us, which is {microseconds}"
    return str(milliseconds)


def _are_seconds(value: Value) -> bool:
    """Whether all numbers of a list or an array that is written out likely mean seconds."""
    match value:
        case List(items):
            numbers = [item.value for item in items if isinstance(item, Number)]
        case ArrayValue(origin=Given(numbers=given)):
            numbers = list(given)
        case _:
            numbers = []
    return any(numbers) and all(0 <= number < SURELY_SECONDS for number in numbers)


def spikes(
    value: Value, span: Span[str], problems: Problems, what: str
) -> SSAValue[snn.SpikesType]:
    """The value as spikes."""
    if isinstance(value, Flow):
        flowing = value.value
        if isa(flowing, SSAValue[snn.SpikesType]):
            return flowing
        hint = "neurons turn a current into spikes: lif(...)"
        if isa(flowing, SSAValue[snn.SignalType]):
            hint = "an encoder makes spikes of a signal: imu(...), audio3(...)"
        message = f"{what} needs spikes, not {describe(value)}"
        raise problems.error(span, message, hint)
    hint = "projections of both are added: linear(a, w1) + linear(b, w2)"
    hint = hint if isinstance(value, List) else None
    raise problems.error(span, f"{what} needs spikes, not {describe(value)}", hint)


def current(
    value: Value, span: Span[str], problems: Problems, what: str
) -> SSAValue[snn.CurrentType]:
    """The value as a current."""
    if isinstance(value, Flow):
        flowing = value.value
        if isa(flowing, SSAValue[snn.CurrentType]):
            return flowing
        hint = "synapses turn spikes into a current: linear(x, weights)"
        message = f"{what} needs a current, not {describe(value)}"
        raise problems.error(span, message, hint)
    raise problems.error(span, f"{what} needs a current, not {describe(value)}")
