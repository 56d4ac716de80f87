"""
Exponentials, logarithms and a sine that have the same bits on every processor.

Those of numpy and of the C library are chosen by the instructions that a processor has, and differ
in the last bit from one to the next. What integers are rounded from would differ too. Here they
come from additions, multiplications and divisions alone, each rounded as IEEE 754 says, in a fixed
order.

All take numbers of any shape and give float64. Errors are below 1.5 units in the last place unless
said otherwise (tests compare with 40 decimal digits).
"""

from __future__ import annotations

from collections.abc import Callable
from math import factorial

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

LN2_HIGH, LN2_LOW = float.fromhex("0x1.62e42fee00000p-1"), float.fromhex("0x1.a39ef35793c76p-33")
"""The logarithm of 2 in two parts. The first has 32 bits: times an exponent it is exact."""

LN2, LOG2_E = float.fromhex("0x1.62e42fefa39efp-1"), float.fromhex("0x1.71547652b82fep+0")
ROOT_HALF = float.fromhex("0x1.6a09e667f3bcdp-1")

EXP_TERMS = tuple(1 / factorial(n) for n in range(13, 1, -1))
"""Of the series of ``exp(r) - 1 - r`` over ``r * r``, the highest first; for r up to ln(2) / 2."""

LOG_TERMS = tuple(2 / (2 * n + 1) for n in range(11, 0, -1))
"""Of the series of ``log((1 + s) / (1 - s)) / s - 2`` in ``s * s``, for s up to 0.172."""

SINE_TERMS = tuple((-1) ** n / factorial(2 * n + 1) for n in range(11, 0, -1))
"""Of the series of ``sin(z) / z - 1`` in ``z * z``, for z up to a quarter of a turn."""

BLOCK = 1 << 14
"""Numbers that are worked on at a time: what is between two operations stays in the cache."""


def _in_blocks(function: Callable[[Floats], Floats]) -> Callable[[npt.ArrayLike], Floats]:
    """``function`` of one axis for numbers of any shape, without warnings of numpy."""

    def of_any_shape(x: npt.ArrayLike) -> Floats:
        array = np.asarray(x, np.float64)
        flat = array.reshape(-1)
        result = np.empty(flat.size)
        with np.errstate(all="ignore"):
            for first in range(0, flat.size, BLOCK):
                result[first : first + BLOCK] = function(flat[first : first + BLOCK])
        return result.reshape(array.shape)

    of_any_shape.__doc__ = function.__doc__
    return of_any_shape


def _series(x: Floats, terms: tuple[float, ...]) -> Floats:
    """The polynomial whose coefficients are ``terms``, the highest power first."""
    total = np.full(x.shape, terms[0])
    for term in terms[1:]:
        total *= x
        total += term
    return total


def _expm1_near_zero(r: Floats) -> Floats:
    return r + r * r * _series(r, EXP_TERMS)


def _times_power_of_two(x: Floats, exponent: Floats) -> Floats:
    """``x * 2**exponent`` for whole exponents from -2044 to 2046, rounded once."""
    whole = exponent.astype(np.int64)
    half = whole >> 1
    first, second = ((half + 1023) << 52), ((whole - half + 1023) << 52)
    return x * first.view(np.float64) * second.view(np.float64)


def _split(x: Floats) -> tuple[Floats, Floats]:
    """(k, r) with ``x = k * ln 2 + r`` and r at most ln(2) / 2 in magnitude."""
    k = np.rint(x * LOG2_E)
    return k, (x - k * LN2_HIGH) - k * LN2_LOW


def _exp(x: Floats) -> Floats:
    """e to the power of ``x``; 0 and inf where float64 ends."""
    k, r = _split(np.clip(np.where(np.isnan(x), 0.0, x), -746.0, 710.0))
    return np.where(np.isnan(x), x, _times_power_of_two(1 + _expm1_near_zero(r), k))


def _exp2(x: Floats) -> Floats:
    """2 to the power of ``x``, exact for whole ``x``."""
    bounded = np.clip(np.where(np.isnan(x), 0.0, x), -1080.0, 1030.0)
    k = np.rint(bounded)
    power = _times_power_of_two(1 + _expm1_near_zero((bounded - k) * LN2), k)
    return np.where(np.isnan(x), x, power)


def _expm1(x: Floats) -> Floats:
    """``exp(x) - 1``, with the same relative error near 0."""
    k, r = _split(np.clip(np.where(np.isnan(x), 0.0, x), -746.0, 710.0))
    power = _times_power_of_two(np.ones(x.shape), k)
    small = _expm1_near_zero(r)
    return np.where(np.isnan(x) | (x == 0), x, _times_power_of_two(small, k) + (power - 1))


def _mantissa(x: Floats) -> tuple[Floats, Floats]:
    """(k, m) with ``x = m * 2**k`` and m from the root of 1/2 to that of 2."""
    m, k = np.frexp(x)
    low = m < ROOT_HALF
    return k - low.astype(np.float64), np.where(low, 2 * m, m)


def _edges_of_log(x: Floats, logarithm: Floats) -> Floats:
    """``logarithm``, and what IEEE 754 says of 0, of infinity and of negative numbers."""
    special = np.where(x == 0, -np.inf, np.where(x == np.inf, np.inf, np.nan))
    return np.where((x > 0) & (x < np.inf), logarithm, special)


def _log_near_one(f: Floats) -> Floats:
    """``log(1 + f)`` less ``f``, for 1 + f from the root of 1/2 to that of 2."""
    s = f / (2 + f)
    z = s * s
    half_square = 0.5 * f * f
    return s * (half_square + z * _series(z, LOG_TERMS)) - half_square


def _log(x: Floats) -> Floats:
    """The natural logarithm; -inf of 0, nan of less."""
    k, m = _mantissa(x)
    f = m - 1
    return _edges_of_log(x, k * LN2_HIGH + (f + (_log_near_one(f) + k * LN2_LOW)))


def _log2(x: Floats) -> Floats:
    """The logarithm to the base of 2, exact for powers of 2."""
    k, m = _mantissa(x)
    f = m - 1
    return _edges_of_log(x, k + (f + _log_near_one(f)) * LOG2_E)


def _log1p(x: Floats) -> Floats:
    """``log(1 + x)``, with the same relative error near 0."""
    u = 1 + x
    lost = x - (u - 1)
    logarithm = _log(u)
    corrected = np.where((u > 0) & (u < np.inf), logarithm + lost / u, logarithm)
    return np.where(x == 0, x, corrected)


def _sine_of_turns(turns: Floats) -> Floats:
    """The sine of so many whole turns; its error is below 4e-16."""
    rest = turns - np.rint(turns)
    folded = np.where(np.abs(rest) > 0.25, np.copysign(0.5, rest) - rest, rest)
    z = folded * (2 * np.pi)
    square = z * z
    return z + z * square * _series(square, SINE_TERMS)


exp = _in_blocks(_exp)
exp2 = _in_blocks(_exp2)
expm1 = _in_blocks(_expm1)
log = _in_blocks(_log)
log2 = _in_blocks(_log2)
log1p = _in_blocks(_log1p)
sine_of_turns = _in_blocks(_sine_of_turns)


def power(base: npt.ArrayLike, exponent: npt.ArrayLike) -> Floats:
    """
    ``base ** exponent`` for bases of 0 or more, of the common shape of both. The relative error
    grows with the magnitude of the logarithm of the result: 2**-52 times that.
    """
    with np.errstate(invalid="ignore"):
        return np.asarray(exp(np.multiply(exponent, log(base))), np.float64)
