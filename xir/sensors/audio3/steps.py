"""Spikes of audio samples as counts of time steps."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.sensors.audio3.divisive_normalization import Spikes
from xir.sensors.audio3.registers import CHANNELS

Counts = npt.NDArray[np.int64]


class StepCounter:
    """A recording whose time steps have ``size`` audio samples each, from its first one on."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._filled = 0
        """audio samples of the time step that is not complete"""
        self._begun: Counts = np.zeros(CHANNELS, np.int64)
        """their spikes"""

    def take(self, spikes: Spikes) -> Counts:
        """(steps, 16) of the time steps that ``spikes`` (T, 16) complete."""
        if not len(spikes):
            return np.zeros((0, CHANNELS), np.int64)
        first = self._size - self._filled
        starts = [0, *range(first, len(spikes), self._size)]
        sums = np.add.reduceat(spikes, starts, axis=0, dtype=np.int64)
        sums[0] += self._begun
        complete, self._filled = divmod(self._filled + len(spikes), self._size)
        self._begun = sums[-1] if self._filled else np.zeros(CHANNELS, np.int64)
        return sums[:complete]

    def rest(self) -> Counts:
        """(1, 16) of the time step that was begun, or (0, 16)."""
        sums = self._begun[None] if self._filled else np.zeros((0, CHANNELS), np.int64)
        self._filled, self._begun = 0, np.zeros(CHANNELS, np.int64)
        return sums


def samples_of_step(dt: float, rate: float) -> int | None:
    """
    How many audio samples of ``rate`` Hz a time step of ``dt`` seconds has; None where that is no
    whole number, to a millionth of the step.
    """
    whole = round(dt * rate)
    return whole if whole >= 1 and abs(dt * rate - whole) <= 1e-6 * whole else None
