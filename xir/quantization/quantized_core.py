"""What quantization gives: the integers of a whole core, and what bounded their scales."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from xir.quantization.real_core import Bools, Floats, Ints, RealCore, WeightGroup


class Bound(IntEnum):
    """What keeps the scale of a neuron from being larger. Arrays hold the numbers."""

    NOTHING = 0
    INPUT_WEIGHTS = 1
    RECURRENT_WEIGHTS = 2
    OUTPUT_WEIGHTS = 3
    BIAS = 4
    THRESHOLD = 5
    STATE = 6
    """the room that membranes and currents are to have"""
    SPIKE_LIMIT = 7
    """a threshold so large that the membrane cannot hold more spikes than the network allows"""
    SELECTION = 8
    """another scale came nearer to the wanted spikes"""

    @property
    def text(self) -> str:
        """As reports and the IR say it: ``input weights``."""
        return self.name.lower().replace("_", " ")


class QuantizedHalf(NamedTuple):
    """The hidden neurons of a core in integers, or its outputs: n of them with S synapses each."""

    dash_mem: Ints
    """(n,)"""
    dash_syn: Ints
    """(n, S); outputs have one synapse"""
    threshold: Ints
    """(n,)"""
    bias: Ints
    """(n,)"""
    scale: Floats
    """(n,)"""
    gain: Floats
    """(n, S)"""


class QuantizedWeights(NamedTuple):
    """One matrix of weights."""

    values: Ints
    clipped: Bools
    """which did not fit their field"""


@dataclass(frozen=True)
class QuantizedCore:
    """
    The integers, in the shapes of ``RealCore``, and what it cost to get them.

    S can be 2 where the real core has one synapse: the second synapse then carries the same weights
    with another gain and another decay, and corrects the first.
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
    """(M,)"""
    dash_syn_out: Ints
    """(M,)"""
    threshold_out: Ints
    """(M,)"""
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
    """(N,) what bounded the scale, as a number of ``Bound``"""
    bound_out: Ints
    """(M,)"""
    clipped_in: Bools
    """(Nin, N, S) which weights did not fit their field"""
    clipped_rec: Bools
    """(N, N, S)"""
    clipped_out: Bools
    """(N, M)"""
    shift_in: int = 0
    """left shift of all weights from inputs"""
    shift_rec: int = 0
    """left shift of all weights between hidden neurons"""
    shift_out: int = 0
    """left shift of all weights to outputs"""

    @property
    def n_synapses(self) -> int:
        """S"""
        return self.dash_syn.shape[1]

    @property
    def hidden(self) -> QuantizedHalf:
        """The hidden neurons."""
        return QuantizedHalf(
            self.dash_mem, self.dash_syn, self.threshold, self.bias, self.scale, self.gain
        )

    @property
    def outputs(self) -> QuantizedHalf:
        """The output neurons."""
        return QuantizedHalf(
            self.dash_mem_out,
            self.dash_syn_out[:, None],
            self.threshold_out,
            self.bias_out,
            self.scale_out,
            self.gain_out[:, None],
        )

    def weights(self, group: WeightGroup) -> QuantizedWeights:
        """One matrix of weights, with which of them did not fit."""
        match group:
            case WeightGroup.INPUT:
                return QuantizedWeights(self.weights_in, self.clipped_in)
            case WeightGroup.RECURRENT:
                return QuantizedWeights(self.weights_rec, self.clipped_rec)
            case WeightGroup.OUTPUT:
                return QuantizedWeights(self.weights_out, self.clipped_out)

    def corrects(self, real: RealCore) -> Bools:
        """(N,) which hidden neurons use a second synapse that the network does not have."""
        if self.n_synapses == 1:
            return np.zeros(self.threshold.size, np.bool_)
        used = np.concatenate([self.weights_in[:, :, 1], self.weights_rec[:, :, 1]]) != 0
        return np.any(used, axis=0) & ~real.uses_second
