"""
Functions of single numbers, rounded from 40 decimal digits: the same number on every machine.

The C library chooses its functions by the instructions of the processor, and they differ in
the last bit.
"""

from __future__ import annotations

import math
from decimal import Context, Decimal

_DIGITS = Context(prec=40, traps=[])

_FARTHEST = 1000
"""Beyond this magnitude an exponential is 0 or too large."""


def exp(x: float) -> float:
    """e to the power of ``x``. Raises ``OverflowError`` where that is finite and too large."""
    if math.isinf(x):
        return math.inf if x > 0 else 0.0
    if abs(x) > _FARTHEST:
        x = math.copysign(_FARTHEST, x)
    return _finite(Decimal(x).exp(_DIGITS))


def log(x: float) -> float:
    """The natural logarithm. Raises ``ValueError`` for 0 and less."""
    if x <= 0:
        raise ValueError("there is no logarithm of 0 or less")
    return float(Decimal(x).ln(_DIGITS))


def power(base: float, exponent: float) -> float:
    """
    ``base ** exponent``. Raises ``ZeroDivisionError`` for a negative power of 0, ``ValueError``
    where the result is no real number, and ``OverflowError`` where it is finite and too large.
    """
    if base == 0 or math.isinf(base) or math.isinf(exponent):
        return base**exponent
    if base < 0 and exponent != math.floor(exponent):
        raise ValueError("the result is not a real number")
    magnitude = _finite(_DIGITS.power(Decimal(abs(base)), Decimal(exponent)))
    return -magnitude if base < 0 and exponent % 2 else magnitude


def _finite(x: Decimal) -> float:
    value = float(x)
    if math.isinf(value):
        raise OverflowError("the result is too large")
    return value
