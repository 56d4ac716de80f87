"""Built-in functions on numbers known when compiling."""

from __future__ import annotations

import math
from collections.abc import Callable

from xir.irgen.functions.function import Function, Invocation, formals, gives_no_bundle
from xir.irgen.values.kinds import Number, Value, describe
from xir.irgen.values.operators import checked
from xir.numbers import scalars


def _number(call: Invocation, name: str) -> Number:
    value, _ = call[name]
    if isinstance(value, Number):
        return value
    raise call.error(f"'{call.name}' is of a number, not of {describe(value)}", at=name)


def _plain(function: Callable[[float], float]) -> Callable[[Invocation], Value]:
    """A function of a number without a unit."""

    def call_it(call: Invocation) -> Value:
        number = _number(call, "x")
        if number.seconds != 0:
            hint = "a quotient of two times is a number: tau / dt"
            message = f"'{call.name}' is of a number without a unit, not of {describe(number)}"
            raise call.error(message, hint, at="x")
        try:
            return checked(function(number.value), 0, call.span, call.problems)
        except OverflowError:
            raise call.error("the result is too large") from None
        except ValueError:
            raise call.error(f"there is no {call.name} of {number}", at="x") from None

    return call_it


def _sqrt(call: Invocation) -> Value:
    number = _number(call, "x")
    if number.value < 0:
        raise call.error(f"there is no sqrt of {number}", at="x")
    if number.seconds % 2:
        raise call.error(f"there is no unit for the square root of {describe(number)}", at="x")
    root = math.sqrt(number.value)
    return checked(root, number.seconds // 2, call.span, call.problems)


def _abs(call: Invocation) -> Value:
    number = _number(call, "x")
    return Number(abs(number.value), number.seconds)


def _rounded(function: Callable[[float], int]) -> Callable[[Invocation], Value]:
    """A function of a number without a unit that gives a whole one."""

    def call_it(call: Invocation) -> Value:
        number = _number(call, "x")
        if number.seconds != 0:
            hint = "divide by a unit first: round(tau / 1 ms)"
            message = f"'{call.name}' is of a number without a unit, not of {describe(number)}"
            raise call.error(message, hint, at="x")
        if abs(number.value) == float("inf"):
            raise call.error(f"there is no {call.name} of {number}", at="x")
        return checked(function(number.value), 0, call.span, call.problems)

    return call_it


def _extreme(
    choose: Callable[[Number, Number], bool],
) -> Callable[[Invocation], Value]:
    """The smaller or larger of two numbers of one dimension."""

    def call_it(call: Invocation) -> Value:
        a, b = _number(call, "a"), _number(call, "b")
        if a.seconds != b.seconds:
            message = f"{describe(a)} and {describe(b)} cannot be compared: their units differ"
            raise call.error(message)
        return a if choose(a, b) else b

    return call_it


NUMBER_FUNCTIONS: tuple[Function, ...] = (
    Function("exp", formals("x"), gives_no_bundle, _plain(scalars.exp)),
    Function("log", formals("x"), gives_no_bundle, _plain(scalars.log)),
    Function("sqrt", formals("x"), gives_no_bundle, _sqrt),
    Function("abs", formals("x"), gives_no_bundle, _abs),
    Function("min", formals("a b"), gives_no_bundle, _extreme(lambda a, b: a.value <= b.value)),
    Function("max", formals("a b"), gives_no_bundle, _extreme(lambda a, b: a.value >= b.value)),
    Function("floor", formals("x"), gives_no_bundle, _rounded(math.floor)),
    Function("ceil", formals("x"), gives_no_bundle, _rounded(math.ceil)),
    Function("round", formals("x"), gives_no_bundle, _rounded(round)),
    Function("int", formals("x"), gives_no_bundle, _rounded(int)),
)
