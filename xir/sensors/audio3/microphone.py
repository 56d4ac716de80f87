"""
A PDM microphone: sound pressure as bits of 1.5625 MHz. It is no part of the chip, so this is a
model of one, in float64.

Four integrators in a row, each fed by the one before and by the last bit ``q`` (1 or -1, and 0
before the first):

    d0 = B x + A0 q;    d1 = F s0 + A1 q;    d2 = F s1 + A2 q;    d3 = F s2 + A3 q
    s_i += d_i / 1562500;    q = 1 if s3 > 0, else -1

so that the bits follow the signal below 20 kHz, and their noise lies above. Each operation is
rounded as IEEE 754 says, in this order, so that the bits are the same on every processor.

The integrators run away where ``|x|`` stays close to 1.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.sensors.audio3.compiled import modulate
from xir.sensors.audio3.registers import PDM_RATE
from xir.sensors.audio3.resample import Reals

Bits = npt.NDArray[np.uint8]

INPUT = float.fromhex("0x1.057b0484d5130p+6")
BETWEEN = tuple(map(float.fromhex, ("0x1.7d783ffffffffp+20", "0x1.7d784p+20", "0x1.7d784p+20")))
FED_BACK = tuple(
    float.fromhex(text)
    for text in (
        "-0x1.057b0484d5130p+6",
        "-0x1.097f466236bcep+11",
        "-0x1.0d9353cfbcf88p+15",
        "-0x1.40adc5b16674ap+18",
    )
)
"""A Butterworth low pass of fourth order at 20 kHz, as a chain of integrators."""


class Microphone:
    """A microphone that was just switched on: all integrators are 0."""

    def __init__(self) -> None:
        self._constants = np.array([INPUT, *BETWEEN, *FED_BACK])
        self.state = np.zeros(5)
        """the four integrators, and the last bit as -1, 0 or 1"""

    def take(self, samples: Reals) -> Bits:
        """One bit, 0 or 1, for each sample (T,) of 1.5625 MHz between -1 and 1."""
        bits = np.empty(len(samples), np.uint8)
        modulate(np.ascontiguousarray(samples), PDM_RATE, self._constants, self.state, bits)
        return bits
