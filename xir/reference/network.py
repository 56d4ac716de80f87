"""
A network in real numbers as whole arrays, ready to run.

Nothing here knows the IR: ``xir.ir.float_network`` makes a ``FloatNetwork`` of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from xir.numbers.elementary import exp

Floats: TypeAlias = npt.NDArray[np.float64]

UNLIMITED = np.iinfo(np.int32).max
"""A cap that no neuron reaches."""

SCATTERED = 3
"""One weight at a place of its own takes about as long as so many side by side. By trial."""


@dataclass(frozen=True)
class Population:
    """Neurons with one name: which they are, and what is read of them."""

    name: str
    neurons: slice
    readout: str | None = None
    """``spikes``, ``vmem`` or ``isyn``; None for neurons that are not read"""


class Sources(NamedTuple):
    """
    The weights of P sources to K neurons with S synapses. Those of a source with few of them stand
    in a list, those of others in a row.
    """

    rows: Floats
    """(P, S * K) all neurons of the first synapse, then all of the second"""
    reach: npt.NDArray[np.int64]
    """(P, 2) from the first to behind the last neuron that a row has weights to; (0, 0) of none"""
    starts: npt.NDArray[np.int64]
    """(P + 1,) where the list of each source begins"""
    places: npt.NDArray[np.uint32]
    """where each listed weight is in its row"""
    listed: Floats


def sources_of(weights: Floats) -> Sources:
    """``weights`` (P, K, S) as a simulation runs through them."""
    count, neurons, synapses = weights.shape
    rows = np.ascontiguousarray(weights.transpose(0, 2, 1)).reshape(count, synapses * neurons)
    there = (weights != 0).any(axis=2)
    first, none = there.argmax(axis=1), ~there.any(axis=1)
    stop = neurons - there[:, ::-1].argmax(axis=1)
    number = np.count_nonzero(rows, axis=1)
    few = number * SCATTERED < (stop - first) * synapses
    first[none | few] = stop[none | few] = 0
    starts = np.zeros(count + 1, np.int64)
    np.cumsum(np.where(few, number, 0), out=starts[1:])
    source, place = np.nonzero(rows * few[:, None])
    reach = np.ascontiguousarray(np.stack([first, stop], axis=1), dtype=np.int64)
    return Sources(rows, reach, starts, place.astype(np.uint32), rows[source, place])


@dataclass(frozen=True)
class FloatNetwork:
    """
    Nin inputs and K neurons with S synapses each, outputs among them. One step is that of
    ``snn.lif``: a projection from an input acts in the same step, from a neuron in the next. A
    neuron without a synapse is one whose current is not ``kept``.
    """

    dt: float
    """seconds"""
    weights_in: Floats
    """(Nin, K, S)"""
    weights_rec: Floats
    """(K, K, S), row = source"""
    decay_mem: Floats
    """(K,) factor a step, exp(-dt / tau_mem)"""
    decay_syn: Floats
    """(K, S), 1 of a current that is not kept"""
    threshold: Floats
    """(K,)"""
    bias: Floats
    """(K,)"""
    cap: npt.NDArray[np.int64]
    """(K,) most spikes of its own in one step on the chip"""
    limit: npt.NDArray[np.int64]
    """(K,) most spikes of its own in one step as the network says, whatever the chip"""
    alias: npt.NDArray[np.int64]
    """(K,) the neuron that gets each one's spikes too in the same step, or -1"""
    input_cap: int
    """most events of one input channel in one step on the chip"""
    populations: tuple[Population, ...]
    kept: Floats | None = None
    """
    (K, S) what is left of a current for the next step's, beside its decay: 1, or 0 of neurons
    without a synapse. 1 everywhere where it is None.
    """
    steady: Floats | None = None
    """(K, S) what comes in with every step's input; nothing where it is None"""
    reset: npt.NDArray[np.int64] | None = None
    """(K,) what spikes do to the membrane: SUBTRACTS, SUBTRACTS_LATE, SETS_TO_ZERO; subtracts
    everywhere where it is None"""

    @cached_property
    def sources(self) -> Sources:
        """The weights of all inputs, then of all neurons, ready to run; made once."""
        return sources_of(np.concatenate([self.weights_in, self.weights_rec]))

    def outputs(self) -> tuple[Population, ...]:
        """The populations that are read out, in the order they are returned."""
        return tuple(p for p in self.populations if p.readout is not None)

    def own(self, spikes: npt.NDArray[np.integer]) -> npt.NDArray[np.int64]:
        """
        The spikes that each neuron fires itself: ``spikes`` (.., K), as ``simulate`` reports them,
        without those that aliases give. Every source of an alias has a smaller id than its target.
        """
        counts = spikes.astype(np.int64)
        for source in np.flatnonzero(self.alias >= 0):
            counts[..., self.alias[source]] -= spikes[..., source]
        return counts


def decay(tau: npt.NDArray[Any], dt: float) -> Floats:
    """What is left of a state after one step: exp(-dt / tau); 0 for a time constant of 0."""
    with np.errstate(divide="ignore"):
        return exp(-dt / np.asarray(tau, np.float64))
