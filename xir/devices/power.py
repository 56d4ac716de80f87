"""
What was measured of a chip's power, and what follows from it: never more than an estimate.

No model of the power is public. Where boards were measured in several states and at several clocks,
the power of a state lies on a line over the clock. What was measured of a single network at a
single clock is a note (``Device.power_notes``), and no figure for another network.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Power:
    """Power in W: the middle of what was measured, and its range."""

    watts: float
    low: float
    high: float
    source: str
    error: str
    """How wide the range is, and why."""


@dataclass(frozen=True)
class Line:
    """The power of a board in one state, as a straight line over its clock."""

    at_rest_w: float
    """W that do not depend on the clock."""
    joules_per_cycle: float
    """What a cycle of the clock adds: W / Hz."""
    residual_w: float
    """The largest difference in W between the line and what was measured."""

    def at(self, clock_hz: float) -> float:
        """The power in W at a clock in Hz."""
        return self.at_rest_w + self.joules_per_cycle * clock_hz


def between(least: Line, most: Line, clock_hz: float, source: str, error: str) -> Power:
    """
    The power of a network at a clock in Hz that lies between two measured states. The range has the
    residuals of both lines.
    """
    low = least.at(clock_hz) - least.residual_w
    high = most.at(clock_hz) + most.residual_w
    return Power((low + high) / 2, low, high, source, error)
