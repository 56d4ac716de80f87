"""What the kernel of the float reference is given, by name: arrays in groups."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy.typing as npt

Array = npt.NDArray[Any]

SUBTRACTS, SUBTRACTS_LATE, SETS_TO_ZERO = range(3)
"""What spikes do to the membrane: n of them take n thresholds off it, at once or in the next step,
or set it to 0."""


class Constants(NamedTuple):
    """
    What a network is: P sources (Nin inputs, then K neurons), K neurons with S synapses each.
    Arrays of synapses are one row, all neurons of a synapse side by side.
    """

    rows: Array
    """(P, S * K) the weights of each source"""
    reach: Array
    """(P, 2) from the first to behind the last neuron that each source has weights to; (0, 0) of
    one whose weights stand in the lists"""
    starts: Array
    """(P + 1,) where the list of each source begins; sources with many weights have an empty one"""
    places: Array
    """for each weight in the lists, where it is in its row"""
    listed: Array
    """these weights"""
    decay_mem: Array
    """(K,)"""
    decay_syn: Array
    """(S * K,)"""
    threshold: Array
    """(K,)"""
    bias: Array
    """(K,)"""
    cap: Array
    """(K,) the most spikes in one step that a neuron fires itself"""
    alias: Array
    """(K,) the neuron that gets each one's spikes too in the same step, or -1"""
    kept: Array
    """(S * K,) what is left of a current after its step: 1, or 0 without a synapse; (0,) where it
    is 1 everywhere and nothing is steady"""
    steady: Array
    """(S * K,) what comes in with every step's input; (0,) likewise"""
    reset: Array
    """(K,) what spikes do: SUBTRACTS, SUBTRACTS_LATE, SETS_TO_ZERO"""


class Scratch(NamedTuple):
    """What a thread writes to while it runs, of no meaning before and after."""

    current: Array
    """(S * K,)"""
    total: Array
    """(K,) what comes in from all synapses"""
    membrane: Array
    """(K,)"""
    late: Array
    """(K,) what is taken off the membrane in the next step"""
    now: Array
    """(K,) spikes of the step"""
    spiking: Array
    """(K,) the neurons that have some"""
