"""
What is published of a chip's power, and what follows from it: never more than an estimate.

No model of the power is public; there are single measurements, of other networks, on one board
each. So a figure here has a range, and a text that says how wide it is and why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Power:
    """Power in W: the nearest to a measurement, and the range that it leaves open."""

    watts: float
    low: float | None
    high: float | None
    """None where nothing is published of the range."""
    source: str
    error: str
    """How wide the range is, and why."""


def interpolated(points: Sequence[tuple[float, float]], clock_hz: float) -> float:
    """The power on straight lines between points (clock in Hz, W), and beyond them."""
    index = sum(clock_hz > hz for hz, _ in points[1:-1])
    (x0, y0), (x1, y1) = points[index], points[index + 1]
    return y0 + (y1 - y0) * (clock_hz - x0) / (x1 - x0)
