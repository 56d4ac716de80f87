"""
The core of a chip in real numbers, as whole arrays: what quantization starts from.

``xir.ir.core`` reads one out of the IR; nothing in this room knows the IR.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int64]
Bools: TypeAlias = npt.NDArray[np.bool_]


class WeightGroup(StrEnum):
    """One of the three matrices of weights. The value is the name of its field."""

    INPUT = "weights_in"
    """from inputs to hidden neurons"""
    RECURRENT = "weights_rec"
    """between hidden neurons"""
    OUTPUT = "weights_out"
    """from hidden neurons to outputs"""


class RealHalf(NamedTuple):
    """The hidden neurons of a core, or its outputs: n of them with S synapses each."""

    tau_mem: Floats
    """(n,) seconds"""
    tau_syn: Floats
    """(n, S) seconds; outputs have one synapse"""
    threshold: Floats
    """(n,)"""
    bias: Floats
    """(n,)"""


@dataclass(frozen=True)
class RealCore:
    """
    A core in real numbers. Shapes: Nin inputs, N hidden neurons with S synapses, M outputs.
    Time constants and ``dt`` are in seconds; 0 stands for a state that is not kept.
    """

    dt: float
    weights_in: Floats
    """(Nin, N, S)"""
    weights_rec: Floats
    """(N, N, S), row = source"""
    weights_out: Floats
    """(N, M)"""
    tau_mem: Floats
    """(N,)"""
    tau_syn: Floats
    """(N, S)"""
    threshold: Floats
    """(N,), infinite where it is never reached"""
    bias: Floats
    """(N,)"""
    cap: Ints
    """(N,) most spikes of its own in one step; those that an alias gives come on top"""
    tau_mem_out: Floats
    """(M,)"""
    tau_syn_out: Floats
    """(M,)"""
    threshold_out: Floats
    """(M,)"""
    bias_out: Floats
    """(M,)"""
    cap_out: Ints
    """(M,)"""
    reads_spikes: Bools
    """(M,) whether the spikes of an output are read, and not its membrane or current"""
    alias: Ints
    """(N,) the neuron that gets each one's spikes too, or -1"""
    reads_current: Bools | None = None
    """(M,) whether the current of an output is read, and not its membrane; none where not given"""

    @property
    def hidden(self) -> RealHalf:
        """The hidden neurons."""
        return RealHalf(self.tau_mem, self.tau_syn, self.threshold, self.bias)

    @property
    def outputs(self) -> RealHalf:
        """The output neurons."""
        return RealHalf(
            self.tau_mem_out, self.tau_syn_out[:, None], self.threshold_out, self.bias_out
        )

    @property
    def uses_second(self) -> Bools:
        """(N,) which hidden neurons have weights on a second synapse, or a time constant for it."""
        if self.tau_syn.shape[1] == 1:
            return np.zeros(self.threshold.size, np.bool_)
        weights = self.weights_in[:, :, 1].any(axis=0) | self.weights_rec[:, :, 1].any(axis=0)
        return weights | (self.tau_syn[:, 1] > 0)
