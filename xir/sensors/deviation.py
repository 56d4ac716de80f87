"""How far what registers can be set to is from what was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Deviation:
    """One number that was asked for, and what the registers make of it."""

    what: str
    """in words: ``the lower edge of band 2``"""
    asked: float
    got: float
    unit: Literal["Hz", "s", ""]

    @property
    def relative(self) -> float:
        """The difference as a part of what was asked for, which is not 0."""
        return abs(self.got - self.asked) / abs(self.asked)


def power_of_2(value: float, least: int, most: int) -> int:
    """The exponent of the power of 2 that is nearest to ``value``, on a scale of ratios."""
    exponents = range(least, most + 1)
    return min(exponents, key=lambda n: max(2.0**n / value, value / 2.0**n))
