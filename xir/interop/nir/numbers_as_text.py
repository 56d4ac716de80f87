"""Numbers as a person would write them: few digits where these say the same."""

from __future__ import annotations

import numpy as np

from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import exp, log

DIGITS = 6
OF_32_BITS, OF_64_BITS = 2e-7, 1e-12
"""Relative differences that mean nothing: of numbers that torch rounded, and of others."""


def is_uniform(values: NumpyArray, tolerance: float) -> bool:
    """Whether all numbers are the same."""
    return bool(np.allclose(values, values.flat[0], rtol=tolerance, atol=0))


def short(value: float, tolerance: float) -> str | None:
    """``value`` in few digits, or None where those are another number."""
    text = f"{value:.{DIGITS}g}"
    if abs(float(text) - value) <= tolerance * abs(value):
        return _plain(text)
    return None


def exact(value: float, tolerance: float) -> str:
    """``value`` in few digits, or in all that it takes."""
    return short(value, tolerance) or _plain(repr(float(value)))


def _plain(text: str) -> str:
    return text.removesuffix(".0").replace("e+0", "e").replace("e+", "e").replace("e-0", "e-")


def seconds(value: float) -> str:
    """A time that reads back as ``value`` seconds, to the last digits of 64 bits."""
    for unit, size in (("ms", 1e-3), ("us", 1e-6), ("s", 1.0)):
        text = f"{value / size:.6g}"
        if (
            0.1 <= value / size < 1e4
            and "e" not in text
            and abs(float(text) * size / value - 1) < 1e-15
        ):
            return f"{text} {unit}"
    return f"{_plain(repr(float(value)))} s"


def exact_seconds(value: float) -> str:
    """A time that reads back as exactly ``value`` seconds, however a unit is multiplied out."""
    if value == float("inf"):
        return "inf"
    for unit, size, power in (("ms", 1e-3, "e-3"), ("us", 1e-6, "e-6")):
        text = f"{value / size:.6g}"
        number = float(text)
        if "e" not in text and number and {number * size, float(text + power)} == {value}:
            return f"{text} {unit}"
    return f"{_plain(repr(float(value)))} s"


def time_constant(decay: float, dt: float, tolerance: float) -> str:
    """
    A time constant by which a state keeps ``decay`` of itself in a step of ``dt`` seconds: a round
    time if there is one, else by the decay itself.
    """
    if decay >= 1:
        return "inf"
    tau = -dt / float(log(decay))
    for unit, size in (("ms", 1e-3), ("us", 1e-6)):
        text = f"{tau / size:.4g}"
        again = float(exp(-dt / (float(text) * size)))
        if "e" not in text and abs(again - decay) <= tolerance * decay:
            return f"{text} {unit}"
    return f"-dt / log({exact(decay, tolerance)})"
