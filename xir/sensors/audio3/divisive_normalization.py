"""
From the outputs of the filters to spikes. With y the magnitude of a filter's output, for each
channel and audio sample, in this order:

    L = H >> b;    H <- H - L + y                         the mean of y over 2**b samples
    t = (max(L, eps) << k1) - (max(L, eps) << k2)         the threshold follows the mean
    I <- I + y;    if I >= t: one spike, I <- I - t

so that a channel spikes about once in ``2**k1 - 2**k2`` samples however loud it is. With joint
normalization every channel has the largest t of all channels, and the channels keep their
proportions. Without normalization t is a number of a register, one for each channel; that
registers have one for all then too is not modelled.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.sensors.audio3.arguments import FIXED, JOINT, SEPARATE, Divider, Thresholds
from xir.sensors.audio3.compiled import divide
from xir.sensors.audio3.registers import CHANNELS, AudioRegisters
from xir.sensors.audio3.resample import Integers

Spikes = npt.NDArray[np.uint8]
Wide = npt.NDArray[np.int64]


class SpikeGenerator:
    """The state of all channels, 0 at the start."""

    def __init__(self, registers: AudioRegisters) -> None:
        self._settings = Thresholds(
            shift=np.array(registers.dn_b_values, np.int64),
            least=np.array(registers.dn_eps_values, np.int64),
            k1=np.array(registers.dn_k1_values, np.int64),
            k2=np.array(registers.dn_k2_values, np.int64),
            fixed=np.array(registers.iaf_thresholds, np.int64),
        )
        self._mode = FIXED
        if registers.dn_enable:
            self._mode = JOINT if registers.use_global_iaf_threshold else SEPARATE
        self._state = Divider(np.zeros(CHANNELS, np.int64), np.zeros(CHANNELS, np.int64))

    def take(self, filtered: Integers, *, record: bool = False) -> tuple[Spikes, Wide]:
        """
        (T, 16) spikes, 0 or 1, of ``filtered`` (T, 16); and the thresholds (T, 16) that they were
        compared with, (0, 16) unless asked for.
        """
        spikes = np.empty(filtered.shape, np.uint8)
        thresholds = np.empty((len(filtered) if record else 0, CHANNELS), np.int64)
        filtered = np.ascontiguousarray(filtered)
        divide(filtered, self._mode, self._settings, self._state, spikes, thresholds)
        return spikes, thresholds
