"""
Filter outputs to counts of spikes, with z the output of a channel in a step:

- scale: ``|z| >> shift``, at most 15
- integrate and fire: ``A <- A + |z|``; one spike if ``A >= threshold``; then
  ``A <- A mod threshold``. There is at most one spike in a step. What A reaches more than once in
  a step is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from xir.sensors.imu.registers import CELL_LIMIT

Integers = npt.NDArray[np.int32]


class Counts(NamedTuple):
    """Counts of T steps and C channels, and what the limit of a step cost."""

    counts: npt.NDArray[np.int16]
    """(T, C)"""
    limited: int
    """how many counts would have been larger"""


class ScaleEncoder:
    """``shifts`` (C,) are how far each channel's magnitudes are shifted down."""

    def __init__(self, shifts: Sequence[int]) -> None:
        self._shifts = np.array(shifts, np.int32)

    def take(self, outputs: Integers) -> Counts:
        """The counts of the next ``outputs`` (T, C)."""
        scaled = np.abs(outputs) >> self._shifts
        limited = int(np.count_nonzero(scaled > CELL_LIMIT))
        return Counts(np.minimum(scaled, CELL_LIMIT).astype(np.int16), limited)


class IafEncoder:
    """``thresholds`` (C,) are what each channel sums up to a spike."""

    def __init__(self, thresholds: Sequence[int]) -> None:
        self._thresholds = np.array(thresholds, np.int64)
        self._sums = np.zeros(len(thresholds), np.int64)

    def take(self, outputs: Integers) -> Counts:
        """The counts of the next ``outputs`` (T, C), 0 or 1; the sums go on."""
        totals = np.cumsum(np.abs(outputs), axis=0, dtype=np.int64) + self._sums
        reached = totals // self._thresholds
        crossed = np.diff(reached, axis=0, prepend=np.zeros_like(reached[:1]))
        if len(totals):
            self._sums = totals[-1] % self._thresholds
        limited = int(np.count_nonzero(crossed > 1))
        return Counts(np.minimum(crossed, 1).astype(np.int16), limited)
