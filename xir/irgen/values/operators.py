"""Operators on compile-time values, numbers with dimensions and arrays."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.irgen.problems import Problems
from xir.irgen.values.kinds import (
    Arranged,
    ArrayValue,
    Computed,
    Given,
    List,
    Number,
    Text,
    Truth,
    Value,
    by,
    describe,
    dimension_name,
)
from xir.numbers.kinds import Shape
from xir.numbers.scalars import power

COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
LARGEST = 2**63 - 1
"""The largest whole number, as in the IR."""

_COMPUTE = {
    "+": snn.ComputeKind.ADD,
    "-": snn.ComputeKind.SUB,
    "*": snn.ComputeKind.MUL,
    "/": snn.ComputeKind.DIV,
}


def negate(value: Value, span: Span[str], problems: Problems) -> Value:
    """``-value`` of a number or an array."""
    if isinstance(value, Number):
        return Number(-value.value, value.seconds)
    array = as_array(value, span, problems)
    if array is None:
        raise problems.error(span, f"a minus needs a number or an array, not {describe(value)}")
    if isinstance(array.origin, Given):
        numbers = Given(tuple(-n for n in array.origin.numbers))
        return ArrayValue(array.shape, array.seconds, numbers, span)
    minus_one = ArrayValue((), 0, Given((-1.0,)), span)
    origin = Computed(snn.ComputeKind.MUL, array, minus_one)
    return ArrayValue(array.shape, array.seconds, origin, span)


def combine(operator: str, left: Value, right: Value, span: Span[str], problems: Problems) -> Value:
    """``left operator right`` of compile-time values and arrays."""
    if isinstance(left, Number) and isinstance(right, Number):
        return _numbers(operator, left, right, span, problems)
    if operator in COMPARISONS:
        return _compare_others(operator, left, right, span, problems)
    arrays = [as_array(value, span, problems) for value in (left, right)]
    if arrays[0] is None or arrays[1] is None:
        message = f"'{operator}' does not go with {describe(left)} and {describe(right)}"
        texts = isinstance(left, Text) or isinstance(right, Text)
        hint = 'strings are put together like this: "fc{i}"' if texts and operator == "+" else None
        raise problems.error(span, message, hint)
    return _arrays(operator, arrays[0], arrays[1], span, problems)


def _numbers(
    operator: str, left: Number, right: Number, span: Span[str], problems: Problems
) -> Value:
    if operator in COMPARISONS:
        _same_dimension("compared", left.seconds, right.seconds, left, right, span, problems)
        return Truth(_ORDER[operator](left.value, right.value))
    result = _computed(operator, left, right, span, problems)
    if math.isinf(result.value) and not math.isinf(left.value) and not math.isinf(right.value):
        raise problems.error(span, "the result is too large")
    return result


def _computed(
    operator: str, left: Number, right: Number, span: Span[str], problems: Problems
) -> Number:
    a, b = left.value, right.value
    try:
        match operator:
            case "+" | "-":
                word = "added" if operator == "+" else "subtracted"
                _same_dimension(word, left.seconds, right.seconds, left, right, span, problems)
                return checked(a + b if operator == "+" else a - b, left.seconds, span, problems)
            case "*":
                return checked(a * b, left.seconds + right.seconds, span, problems)
            case "/":
                return checked(a / b, left.seconds - right.seconds, span, problems)
            case "//" | "%":
                _same_dimension("divided", left.seconds, right.seconds, left, right, span, problems)
                if operator == "%":
                    return checked(a % b, left.seconds, span, problems)
                return checked(math.floor(a // b), 0, span, problems)
            case "**":
                return _power(left, right, span, problems)
            case _:
                raise AssertionError(operator)
    except ZeroDivisionError:
        raise problems.error(span, "this divides by zero") from None
    except (OverflowError, ValueError):
        raise problems.error(span, "the result is too large") from None


def _power(base: Number, exponent: Number, span: Span[str], problems: Problems) -> Number:
    if exponent.seconds != 0:
        message = f"an exponent is a plain number, not {describe(exponent)}"
        raise problems.error(span, message)
    if base.seconds != 0 and not isinstance(exponent.value, int):
        raise problems.error(span, "a quantity with a unit takes whole exponents only")
    a, b = base.value, exponent.value
    if base.seconds != 0 and abs(b) > 16:
        raise problems.error(span, "the result is too large")
    if isinstance(a, int) and isinstance(b, int) and b >= 0:
        if abs(a) > 1 and b * math.log2(abs(a)) > 64:
            raise problems.error(span, "the result is too large")
        return checked(a**b, base.seconds * b, span, problems)
    if a < 0 and not math.isinf(b) and b != math.floor(b):
        raise problems.error(span, "the result is not a real number")
    return checked(
        power(float(a), float(b)), base.seconds * int(b) if base.seconds else 0, span, problems
    )


def checked(value: int | float, seconds: int, span: Span[str], problems: Problems) -> Number:
    """The number, once it is known to be one that the IR can hold."""
    if isinstance(value, float) and math.isnan(value):
        raise problems.error(span, "the result is not a number")
    if isinstance(value, int) and abs(value) > LARGEST:
        raise problems.error(span, "the result is too large; whole numbers end at 2**63 - 1")
    return Number(value, seconds)


def _same_dimension(
    word: str,
    left: int | None,
    right: int | None,
    a: Value,
    b: Value,
    span: Span[str],
    problems: Problems,
) -> None:
    if left is None or right is None or left == right:
        return
    plain = next((v for v in (a, b) if isinstance(v, Number) and v.seconds == 0), None)
    other = right if plain is a else left
    hint = None
    if plain is not None and other in (1, -1):
        unit = "ms" if other == 1 else "Hz"
        hint = f"{plain} has no unit; did you mean {plain} {unit}?"
    raise problems.error(
        span, f"{describe(a)} and {describe(b)} cannot be {word}: their units differ", hint
    )


_ORDER: dict[str, Callable[[int | float, int | float], bool]] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def _compare_others(
    operator: str, left: Value, right: Value, span: Span[str], problems: Problems
) -> Truth:
    alike = (isinstance(left, Text) and isinstance(right, Text)) or (
        isinstance(left, Truth) and isinstance(right, Truth)
    )
    if alike and operator in ("==", "!="):
        return Truth((left == right) == (operator == "=="))
    message = f"{describe(left)} and {describe(right)} cannot be compared with '{operator}'"
    raise problems.error(span, message)


def _arrays(
    operator: str, left: ArrayValue, right: ArrayValue, span: Span[str], problems: Problems
) -> ArrayValue:
    if operator not in _COMPUTE:
        raise problems.error(span, f"'{operator}' is for single numbers; arrays take + - * /")
    short, long = sorted((left.shape, right.shape), key=len)
    if short != long[len(long) - len(short) :]:
        hint = _way_to_one_shape(left.shape, right.shape)
        message = f"arrays of {by(left.shape)} and {by(right.shape)} differ in shape"
        raise problems.error(span, message, hint)
    origin = Computed(_COMPUTE[operator], left, right)
    seconds = _dimension(operator, left, right, span, problems)
    return ArrayValue(long, seconds, origin, span)


def _way_to_one_shape(left: Shape, right: Shape) -> str | None:
    """How a matrix goes with one number for each of its rows or columns, a vector or a matrix."""
    short, long = sorted((left, right), key=math.prod)
    count = math.prod(short)
    if len(long) != 2 or count not in long or (len(short) == 2 and 1 not in short):
        return None
    vector = "vector" if len(short) == 1 else "a[:, 0]" if short[1] == 1 else "a[0]"
    is_row = len(short) == 2 and short[0] == 1
    if count == long[0] and not (is_row and count == long[1]):
        return f"one number for each row: transpose(transpose(matrix) * {vector})"
    return f"one number for each column: matrix * {vector}"


def _dimension(
    operator: str, left: ArrayValue, right: ArrayValue, span: Span[str], problems: Problems
) -> int | None:
    """
    The power of seconds of the result. Numbers from a file (None) fit any; times a unit they have
    it, divided by one they may have been times themselves.
    """
    a, b = left.seconds, right.seconds
    match operator:
        case "+" | "-":
            word = "added" if operator == "+" else "subtracted"
            _same_dimension(word, a, b, left, right, span, problems)
            return b if a is None else a
        case "*":
            return None if (a is None or b is None) and not (a or b) else (a or 0) + (b or 0)
        case _:
            return None if a is None or (b is None and not a) else a - (b or 0)


def as_array(value: Value, span: Span[str], problems: Problems) -> ArrayValue | None:
    """The value as an array: an array, a number, or a list of numbers. None for anything else.

    Reports lists that are ragged, mixed or empty.
    """
    match value:
        case ArrayValue():
            return value
        case Number():
            return ArrayValue((), value.seconds, Given((float(value.value),)), span)
        case List():
            return _array_of_list(value, span, problems)
        case _:
            return None


def _array_of_list(value: List, span: Span[str], problems: Problems) -> ArrayValue | None:
    shape: list[int] = []
    level: list[Value] = [value]
    while level and all(isinstance(item, List) for item in level):
        rows = [item for item in level if isinstance(item, List)]
        widths = {len(row.items) for row in rows}
        if len(widths) > 1:
            lengths = ", ".join(str(len(row.items)) for row in rows[:8])
            raise problems.error(span, f"the rows of this matrix differ in length: {lengths}")
        shape.append(widths.pop())
        level = [item for row in rows for item in row.items]
    if not level:
        raise problems.error(span, "this list is empty")
    if any(isinstance(item, ArrayValue) for item in level):
        return _stacked(value, span, problems)
    numbers = [item for item in level if isinstance(item, Number)]
    if len(numbers) != len(level):
        if not numbers:
            return None
        other = next(item for item in level if not isinstance(item, Number))
        raise problems.error(span, f"this list mixes numbers and {describe(other)}")
    # An endless time needs no unit: [10 ms, inf].
    endless = {n.seconds for n in numbers if math.isinf(n.value) and n.seconds == 0}
    seconds = {n.seconds for n in numbers if n.seconds or math.isfinite(n.value)} or endless
    if endless and not seconds <= {0, 1}:
        seconds |= endless
    if len(seconds) > 1:
        kinds = " and ".join(dimension_name(s) for s in sorted(seconds))
        raise problems.error(span, f"the numbers of this list differ in unit: {kinds}")
    given = Given(tuple(float(number.value) for number in numbers))
    return ArrayValue(tuple(shape), seconds.pop(), given, span)


def _stacked(value: List, span: Span[str], problems: Problems) -> ArrayValue:
    """A list with arrays in it, or numbers of arrays: its entries along a new first axis."""
    arrays: list[ArrayValue] = []
    for item in value.items:
        array = as_array(item, span, problems)
        if array is None:
            raise problems.error(span, f"this list mixes numbers and {describe(item)}")
        if array.shape != (arrays or [array])[0].shape:
            both = f"{describe(arrays[0])} and {describe(array)}"
            raise problems.error(span, f"the entries of this list differ in shape: {both}")
        arrays.append(array)
    seconds = common_unit(arrays, "the numbers of this list", span, problems)
    origin = Arranged(snn.ArrangeKind.STACK, tuple(arrays), {"axis": 0})
    return ArrayValue((len(arrays), *arrays[0].shape), seconds, origin, span)


def common_unit(
    arrays: Sequence[ArrayValue], what: str, span: Span[str], problems: Problems
) -> int | None:
    """The power of seconds of ``arrays``; those of files take that of the others."""
    units = {array.seconds for array in arrays if array.seconds is not None}
    if len(units) > 1:
        kinds = " and ".join(dimension_name(seconds) for seconds in sorted(units))
        raise problems.error(span, f"{what} differ in unit: {kinds}")
    return units.pop() if units else None


def truth_of(value: Value, span: Span[str], problems: Problems) -> bool:
    """The value of a condition."""
    match value:
        case Truth():
            return value.value
        case _:
            raise problems.error(
                span, f"a condition is a comparison, true or false, not {describe(value)}"
            )


def text_of(value: Value, span: Span[str], problems: Problems) -> str:
    """The value as it stands in a string."""
    match value:
        case Text():
            return value.value
        case Truth():
            return "true" if value.value else "false"
        case Number(seconds=0):
            return str(value)
        case _:
            raise problems.error(
                span, f"numbers and strings can stand in a string, not {describe(value)}"
            )
