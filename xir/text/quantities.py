"""Numbers with a unit, and of things, as a person writes them."""

from __future__ import annotations

_PREFIXES = ((0, ""), (-3, "m"), (-6, "u"), (-9, "n"))


def short(value: int | float, digits: int = 12) -> str:
    """A whole number in full, another one in so many digits."""
    return str(value) if isinstance(value, int) else f"{value:.{digits}g}"


def counted(number: int, noun: str) -> str:
    """``1 step``, ``3 steps``, for a noun whose plural ends in s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def time_text(seconds: int | float, digits: int = 12) -> str:
    """A time in the largest unit of s, ms, us and ns of which it has one: ``20 ms``."""
    for exponent, prefix in _PREFIXES:
        if abs(seconds) >= 10**exponent:
            return f"{short(float(seconds * 10**-exponent), digits)} {prefix}s"
    return f"{short(seconds, digits)} s"
