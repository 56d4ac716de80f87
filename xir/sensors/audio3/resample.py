"""
Samples of any rate as samples of the front end's rate, and as integers.

A sample between two others is on the straight line between them. There is no filter against
aliases: a recording of a higher rate should have nothing above half the lower one.
"""

from __future__ import annotations

from math import ceil

import numpy as np
import numpy.typing as npt

from xir.sensors.audio3.registers import AUDIO_BITS

Reals = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int32]

LARGEST = (1 << (AUDIO_BITS - 1)) - 1
"""The greatest magnitude of an audio sample: 8191."""


class Resampler:
    """
    A recording of ``rate`` Hz, chunk by chunk, at ``wanted`` Hz: the same numbers as of the whole,
    ``numpy.interp`` at ``arange(0, (n - 1) / rate, 1 / wanted)`` over ``arange(n) / rate``.
    """

    def __init__(self, rate: float, wanted: float) -> None:
        self._rate, self._wanted = rate, wanted
        self._taken = self._given = 0
        self._last: Reals = np.zeros(0)
        """the last sample that was taken: the next ones are joined to it"""

    def take(self, chunk: Reals) -> Reals:
        """All samples up to the last one of ``chunk``, that of the same time included."""
        if self._rate == self._wanted or not len(chunk):
            return chunk
        first = self._taken - len(self._last)
        self._taken += len(chunk)
        samples = np.concatenate([self._last, chunk])
        times = np.arange(first, self._taken) / self._rate
        wanted = np.arange(self._given, self._length()) * (1 / self._wanted)
        wanted = wanted[: np.searchsorted(wanted, times[-1], side="right")]
        self._given += len(wanted)
        self._last = samples[-1:]
        return np.interp(wanted, times, samples)

    def rest(self) -> Reals:
        """Samples that rounding puts behind the last one that was taken: no more than one."""
        late = self._length() - self._given if self._taken else 0
        self._given += late
        return np.repeat(self._last, late)

    def _length(self) -> int:
        """Of the whole, if nothing follows, as ``numpy.arange`` counts."""
        return ceil(((self._taken - 1) / self._rate) / (1 / self._wanted))


def quantized(samples: Reals) -> tuple[Integers, int]:
    """
    Audio samples as the chip has them, ``x * 2**13`` without its fraction, at most 8191 in
    magnitude; how many were larger.
    """
    scaled = np.trunc(samples * float(1 << (AUDIO_BITS - 1)))
    clipped = np.clip(scaled, -LARGEST, LARGEST)
    return clipped.astype(np.int32), int(np.count_nonzero(clipped != scaled))
