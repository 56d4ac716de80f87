"""The loop over time steps of the float reference. One sample; threads take one each."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from numba import njit

from xir.machine.jit import compiled_once
from xir.reference.network import SUBTRACTS, SUBTRACTS_LATE

Array = npt.NDArray[Any]

LARGEST = np.iinfo(np.int32).max
"""The most spikes in one step: they are recorded with 32 bits."""


class Constants(NamedTuple):
    """What a network is: Nin inputs, K neurons with S synapses each."""

    weights_in: Array
    """(Nin, K, S)"""
    weights_rec: Array
    """(K, K, S), row = source"""
    reach_in: Array
    """(Nin, 2) from the first to behind the last neuron that each input has weights to"""
    reach_rec: Array
    """(K, 2) likewise"""
    decay_mem: Array
    """(K,)"""
    decay_syn: Array
    """(K, S)"""
    threshold: Array
    """(K,)"""
    bias: Array
    """(K,)"""
    cap: Array
    """(K,) the most spikes in one step that a neuron fires itself"""
    alias: Array
    """(K,) the neuron that gets each one's spikes too in the same step, or -1"""
    kept: Array
    """(K, S) what is left of a current after its step: 1, or 0 without a synapse; (0, 0) where it
    is 1 everywhere and nothing is steady"""
    steady: Array
    """(K, S) what comes in with every step's input; (0, 0) likewise"""
    reset: Array
    """(K,) what spikes do: SUBTRACTS, SUBTRACTS_LATE, SETS_TO_ZERO of ``xir.reference.network``"""


@njit(nogil=True)
def deliver(count: int, weights: Array, reach: Array, current: Array) -> None:
    """Add ``count`` events of one source to the currents, as one row: several at a time."""
    if count > 0:
        synapses = current.shape[1]
        row, added, events = current.reshape(-1), weights.reshape(-1), np.float64(count)
        for x in range(reach[0] * synapses, reach[1] * synapses):
            row[x] += events * added[x]


@compiled_once()
def run(
    raster: Array, constants: Constants, spikes: Array, met_cap: Array, v_mem: Array, i_syn: Array
) -> None:
    """
    Evolve from rest. ``raster`` (T, Nin) and ``spikes`` (T, K) are counts. ``met_cap`` (K,) becomes
    True for neurons whose cap takes spikes from them. ``v_mem`` (T, K) and ``i_syn`` (T, K, S) are
    written where their first axis is as long as T.

    The spikes that an alias gives come on top of those that a neuron fires itself, whatever its
    cap: a sum of spikes has all the spikes of both sides. (On the chip both together are at most
    31.)
    """
    weights_in, weights_rec, reach_in, reach_rec = constants[:4]
    decay_mem, decay_syn, threshold, bias, cap, alias, kept, steady, reset = constants[4:]
    steps, inputs = raster.shape
    neurons, synapses = decay_syn.shape
    record = v_mem.shape[0] == steps
    is_plain = kept.shape[0] != neurons
    current = np.zeros((neurons, synapses))
    membrane = np.zeros(neurons)
    before = np.zeros(neurons, np.int64)
    now = np.zeros(neurons, np.int64)
    late = np.zeros(neurons)
    for t in range(steps):
        if not is_plain:
            for j in range(neurons):
                for k in range(synapses):
                    current[j, k] = kept[j, k] * current[j, k] + steady[j, k]
        for source in range(inputs):
            deliver(raster[t, source], weights_in[source], reach_in[source], current)
        for source in range(neurons):
            deliver(before[source], weights_rec[source], reach_rec[source], current)
        now[:] = 0
        for j in range(neurons):
            total = 0.0
            for k in range(synapses):
                current[j, k] *= decay_syn[j, k]
                total += current[j, k]
            v = decay_mem[j] * membrane[j] + total + bias[j]
            if not is_plain:
                v -= late[j]
                late[j] = 0.0
            if v >= threshold[j]:
                wanted = np.floor(v / threshold[j])
                if wanted > cap[j]:
                    met_cap[j] = True
                fired = np.int64(min(wanted, np.float64(cap[j])))
                if is_plain or reset[j] == SUBTRACTS:
                    v -= fired * threshold[j]
                elif reset[j] == SUBTRACTS_LATE:
                    late[j] = fired * threshold[j]
                else:
                    v = 0.0
                now[j] = min(now[j] + fired, LARGEST)
            membrane[j] = v
            if alias[j] >= 0:
                now[alias[j]] = min(now[alias[j]] + now[j], LARGEST)
        before[:] = now
        spikes[t] = now
        if record:
            v_mem[t] = membrane
            i_syn[t] = current
