"""What quantization gives: the integers of a whole core, and what bounded them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from xir.ir.core import Floats, RealCore
from xir.quantization.neuron.dash import Ints

Method = Literal["global", "channel", "law", "matched", "calibrated"]

BOUNDS = (
    "nothing",
    "input weights",
    "recurrent weights",
    "output weights",
    "bias",
    "threshold",
    "state",
    "spike limit",
    "selection",
)
"""What can keep a scale from being larger, by the number in ``QuantizedCore.bound``."""

BOUND_NUMBER = {name: i for i, name in enumerate(BOUNDS)}


@dataclass(frozen=True)
class QuantizedCore:
    """
    The integers, in the shapes of ``RealCore``, and what it cost to get them.

    S here can be 2 where the real core has one synapse: the second one then carries the same
    weights with another gain and another decay, as a corrector of the first.
    """

    weights_in: Ints
    """(Nin, N, S)"""
    weights_rec: Ints
    """(N, N, S)"""
    weights_out: Ints
    """(N, M)"""
    dash_mem: Ints
    """(N,)"""
    dash_syn: Ints
    """(N, S)"""
    threshold: Ints
    """(N,)"""
    bias: Ints
    """(N,)"""
    dash_mem_out: Ints
    dash_syn_out: Ints
    threshold_out: Ints
    bias_out: Ints
    """(M,)"""
    scale: Floats
    """(N,) the factor from real numbers to integers, for each hidden neuron"""
    scale_out: Floats
    """(M,)"""
    gain: Floats
    """(N, S) the factor on real weights, before the scale; 1 where the time constant is exact"""
    gain_out: Floats
    """(M,)"""
    bound: Ints
    """(N,) what bounded the scale: an index into ``BOUNDS``"""
    bound_out: Ints
    """(M,)"""
    clipped_in: npt.NDArray[np.bool_]
    clipped_rec: npt.NDArray[np.bool_]
    clipped_out: npt.NDArray[np.bool_]
    """In the shape of the weights: which did not fit their field"""
    shift_in: int = 0
    shift_rec: int = 0
    shift_out: int = 0
    """left shifts of the weights of each group"""

    @property
    def n_synapses(self) -> int:
        return self.dash_syn.shape[1]

    def corrects(self, real: RealCore) -> npt.NDArray[np.bool_]:
        """(N,) which hidden neurons use a second synapse that the network does not have."""
        if self.n_synapses == 1:
            return np.zeros(self.threshold.size, np.bool_)
        used = np.concatenate([self.weights_in[:, :, 1], self.weights_rec[:, :, 1]]) != 0
        return np.any(used, axis=0) & ~second_used(real)


def second_used(real: RealCore) -> npt.NDArray[np.bool_]:
    """(N,) which hidden neurons have weights on a second synapse, or a decay for it."""
    if real.tau_syn.shape[1] == 1:
        return np.zeros(real.threshold.size, np.bool_)
    weights = real.weights_in[:, :, 1].any(axis=0) | real.weights_rec[:, :, 1].any(axis=0)
    return weights | (real.tau_syn[:, 1] > 0)
