"""
One drawn chip: how far its parts are from the nominal ones, and the noise that they make.

All is drawn from numpy's generator MT19937 in the order of the vendor's simulator, so that one seed
gives the same chip there and here.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Reals = npt.NDArray[np.float64]

CHANNELS = 16

CENTRES = (40, 54, 77, 137, 203, 290, 428, 674, 1177, 1700, 2226, 3418, 5154, 7884, 11630, 16940)
"""Hz, of the nominal filters."""

QUALITY = 4.0
"""The centre of a nominal filter over its width."""

OFFSET = 5e-3
"""V, the largest of any stage"""

MISMATCH_OF_QUALITY, MISMATCH_OF_CENTRE, SHIFT_OF_ALL = 0.1, 0.05, 0.05
"""The largest relative errors."""


class Chip:
    """
    The chip of ``seed``, with nominal parts but for what ``has_offset`` and ``has_mismatch`` draw.
    """

    def __init__(self, seed: int, *, has_offset: bool, has_mismatch: bool) -> None:
        self.generator = np.random.RandomState(seed)
        zeros = np.zeros(CHANNELS)
        self.microphone_offset = self.amplifier_offset = 0.0
        self.filter_offsets, quality, centre, shift = zeros, zeros, zeros, 0.0
        if has_offset:
            self.microphone_offset = OFFSET * float(self._spread(1)[0])
            self.amplifier_offset = OFFSET * float(self._spread(1)[0])
            self.filter_offsets = OFFSET * self._spread(CHANNELS)
        if has_mismatch:
            quality = MISMATCH_OF_QUALITY * self._spread(CHANNELS)
            centre = MISMATCH_OF_CENTRE * self._spread(CHANNELS)
            shift = SHIFT_OF_ALL * float(self._spread(1)[0])
        self.centres = np.array(CENTRES) * (1 + centre) * (1 + shift)
        """(16,) Hz"""
        self.widths = self.centres / (QUALITY * (1 + quality))
        """(16,) Hz"""

    def noise(self, size: int, rate: float, density: float, knee: float) -> Reals:
        """
        (size,) in V: ``density`` in V a root of Hz, and below ``knee`` Hz more by knee over f.
        """
        white = self.generator.normal(size=size) * (density * np.sqrt(rate / 2))
        spectrum = np.fft.rfft(white)
        frequencies = np.arange(len(spectrum)) * (rate / size)
        below = (frequencies > 0) & (frequencies < knee)
        spectrum[below] *= knee / frequencies[below]
        return np.fft.irfft(spectrum, size)

    def _spread(self, count: int) -> Reals:
        """(count,) from -1 to 1"""
        return 2 * self.generator.rand(count) - 1
