"""The fields of a configuration, and what follows from them alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NO_ALIAS = -1


@dataclass(frozen=True, eq=False)
class CoreFields:
    """
    One core's weights, time constants, thresholds and routing, not yet checked: ``XyloConfig`` is
    the one that users have.
    """

    device: str
    """A name of ``xir.devices.table``."""

    dt: float
    """Length of a time step in seconds."""

    weights_in: NDArray[np.int8]
    """(Nin, Nhid, Nsyn)"""

    weights_rec: NDArray[np.int8]
    """(Nhid, Nhid, Nsyn); the row is the source, the column the target."""

    weights_out: NDArray[np.int8]
    """(Nhid, Nout)"""

    dash_mem: NDArray[np.uint8]
    """(Nhid,) decay shift of the membrane potential."""

    dash_syn: NDArray[np.uint8]
    """(Nhid,) decay shift of the first synaptic current."""

    dash_syn_2: NDArray[np.uint8]
    """(Nhid,) decay shift of the second synaptic current; zeros where there is none."""

    dash_mem_out: NDArray[np.uint8]
    """(Nout,)"""

    dash_syn_out: NDArray[np.uint8]
    """(Nout,)"""

    threshold: NDArray[np.int16]
    """(Nhid,)"""

    threshold_out: NDArray[np.int16]
    """(Nout,)"""

    bias: NDArray[np.int16]
    """(Nhid,) added to the membrane potential in every step, if ``bias_enable``."""

    bias_out: NDArray[np.int16]
    """(Nout,)"""

    bias_enable: bool

    weight_shift_in: int
    """Input weights act as ``weight << weight_shift_in``; the next two likewise."""

    weight_shift_rec: int
    weight_shift_out: int

    alias: NDArray[np.int16]
    """(Nhid,) the neuron that also gets this neuron's spikes in the same step, or -1."""

    clock_hz: float | None = None
    """The core clock that was chosen, one of the device's boards, in Hz; None for the device's
    default."""

    @property
    def n_inputs(self) -> int:
        return self.weights_in.shape[0]

    @property
    def n_hidden(self) -> int:
        return self.weights_in.shape[1]

    @property
    def n_synapses(self) -> int:
        """Synaptic currents of a hidden neuron: 1 or 2."""
        return self.weights_in.shape[2]

    @property
    def n_outputs(self) -> int:
        return self.weights_out.shape[1]

    @property
    def aliases(self) -> list[list[int]]:
        """``alias`` as Rockpool writes it: for each hidden neuron the list of its targets."""
        return [[] if target == NO_ALIAS else [int(target)] for target in self.alias]

    @property
    def fan_out(self) -> NDArray[np.int64]:
        """(Nhid,) words of the fan-out memory: targets with a weight on either synapse."""
        return (self.weights_rec != 0).any(axis=2).sum(axis=1)

    @property
    def input_reach(self) -> int:
        """Hidden neurons up to the last one that an input has a weight to."""
        reached = np.flatnonzero((self.weights_in != 0).any(axis=(0, 2)))
        return int(reached[-1]) + 1 if reached.size else 0

    @property
    def output_reach(self) -> int:
        """Hidden neurons from the first one on that has a weight to an output."""
        read = np.flatnonzero((self.weights_out != 0).any(axis=1))
        return self.n_hidden - int(read[0]) if read.size else 0
