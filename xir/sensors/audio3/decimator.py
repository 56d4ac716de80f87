"""
The chip's filter of PDM bits: one audio sample of 14 bits for every 32 bits.

    out[m] = (2 * sum_k h[k] bit[32 m - k] - sum_k h[k]) >> 7

where ``bit`` is 1 or 0, and 0 before the first. With that, the first samples are far below 0
whatever the signal; a chip that has run for some time has no such edge.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xir.sensors.audio3.compiled import decimate
from xir.sensors.audio3.microphone import Bits
from xir.sensors.audio3.registers import AUDIO_BITS, PDM_DECIMATION
from xir.sensors.audio3.resample import Integers

SUM_BITS = 21
"""Of the sum of all taps, with its sign."""


class Decimator:
    """Bits, chunk by chunk, as audio samples."""

    def __init__(self, taps: Sequence[int]) -> None:
        self._taps = np.array(taps[::-1], np.int64)
        self._total = int(sum(taps))
        self._bits: Bits = np.zeros(len(taps) - 1, np.uint8)
        """those that the next sample needs, from its oldest on"""

    def take(self, bits: Bits) -> Integers:
        """The samples whose newest bit is among ``bits`` (T,), each 0 or 1."""
        self._bits = np.concatenate([self._bits, bits])
        size = len(self._taps)
        count = max(0, (len(self._bits) - size) // PDM_DECIMATION + 1)
        out = np.empty(count, np.int32)
        shift = SUM_BITS - AUDIO_BITS
        decimate(self._bits, self._taps, self._total, PDM_DECIMATION, shift, out)
        self._bits = self._bits[count * PDM_DECIMATION :].copy()
        return out

    def rest(self) -> Integers:
        """
        The eight samples after the last bit, which see more and more bits that are 0. The vendor's
        model has them; on the chip the next sound follows.
        """
        ahead = len(self._taps) - 1 - len(self._bits)
        after = len(self._taps) // PDM_DECIMATION
        return self.take(np.zeros(ahead + (after - 1) * PDM_DECIMATION + 1, np.uint8))
