"""The loop over time steps of the float reference. Threads take samples of their own."""

# Numba carries no types.
# pyright: reportArgumentType=false

from __future__ import annotations

import numpy as np
from numba import njit

from xir.machine.jit import compiled_once
from xir.reference.arguments import SUBTRACTS, SUBTRACTS_LATE, Array, Constants, Scratch

LARGEST = np.iinfo(np.int32).max
"""The most spikes in one step: they are recorded with 32 bits."""

BLOCK = 64
"""Neurons that are updated together: their states stay in the nearest cache."""

ONE = np.uint64(1)
"""Loops count with numbers that are never below 0: those can be places from the end of an array,
which is asked for every place, and then no two of them are computed together."""


@njit(nogil=True, forceinline=True, error_model="numpy")
def deliver(count: int, source: int, constants: Constants, scratch: Scratch) -> None:
    """Add ``count`` events of one source to the currents: several weights at a time."""
    rows, reach, starts, places, listed = constants[:5]
    current, total = scratch[:2]
    neurons, size = np.uint64(total.shape[0]), np.uint64(current.shape[0])
    events, row = np.float64(count), np.uint64(source)
    for x in range(np.uint64(starts[row]), np.uint64(starts[row + ONE])):
        current[places[x]] += events * listed[x]
    first, stop = np.uint64(reach[row, 0]), np.uint64(reach[row, 1])
    if stop > first:
        for at in range(np.uint64(0), size, neurons):
            for x in range(at + first, at + stop):
                current[x] += events * rows[row, x]


@njit(nogil=True, forceinline=True, error_model="numpy")
def integrate(begin: int, end: int, constants: Constants, scratch: Scratch) -> int:
    """
    Decay the states of some neurons and add what came in; how many membranes reach the threshold.
    """
    decay_mem, decay_syn, threshold, bias = constants[5:9]
    current, total, membrane, late = scratch[:4]
    neurons, size = np.uint64(total.shape[0]), np.uint64(current.shape[0])
    first, behind = np.uint64(begin), np.uint64(end)
    for j in range(first, behind):
        total[j] = 0.0
    for at in range(np.uint64(0), size, neurons):
        for j in range(first, behind):
            current[at + j] *= decay_syn[at + j]
            total[j] += current[at + j]
    for j in range(first, behind):
        membrane[j] = decay_mem[j] * membrane[j] + total[j] + bias[j]
    if constants.kept.shape[0] > 0:
        for j in range(first, behind):
            membrane[j] -= late[j]
            late[j] = 0.0
    reached = 0
    for j in range(first, behind):
        reached += membrane[j] >= threshold[j]
    return reached


@njit(nogil=True, forceinline=True, error_model="numpy")
def fire(j: int, constants: Constants, scratch: Scratch) -> bool:
    """Let a neuron spike and reset it; whether its cap takes spikes from it."""
    threshold, cap, reset = constants.threshold, constants.cap, constants.reset
    membrane, late, now = scratch.membrane, scratch.late, scratch.now
    wanted = np.floor(membrane[j] / threshold[j])
    fired = np.int64(min(wanted, np.float64(cap[j])))
    if constants.kept.shape[0] == 0 or reset[j] == SUBTRACTS:
        membrane[j] -= fired * threshold[j]
    elif reset[j] == SUBTRACTS_LATE:
        late[j] = fired * threshold[j]
    else:
        membrane[j] = 0.0
    now[j] = min(now[j] + fired, LARGEST)
    return wanted > cap[j]


@compiled_once("arguments.py")
def run(
    raster: Array,
    input_cap: int,
    constants: Constants,
    spikes: Array,
    met_cap: Array,
    v_mem: Array,
    i_syn: Array,
    scratch: Scratch,
    first: int,
    behind: int,
) -> None:
    """
    Evolve samples ``first`` to ``behind`` from rest. ``raster`` (B, T, Nin) and ``spikes``
    (B, T, K), which is 0 before, are counts; ``input_cap`` is the most of an input in a step.
    ``met_cap`` (B, K) becomes True for neurons whose cap takes spikes from them. ``v_mem``
    (B, T, K) and ``i_syn`` (B, T, K, S) are written where their second axis is as long as T.

    The spikes that an alias gives come on top of those that a neuron fires itself, whatever its
    cap: a sum of spikes has all the spikes of both sides. (On the chip both together are at most
    31.)
    """
    threshold, alias = constants.threshold, constants.alias
    kept, steady = constants.kept, constants.steady
    current, membrane, late = scratch.current, scratch.membrane, scratch.late
    now, spiking = scratch.now, scratch.spiking
    steps, inputs = raster.shape[1], raster.shape[2]
    neurons, size = membrane.shape[0], current.shape[0]
    record = v_mem.shape[1] == steps
    has_alias = False
    for j in range(np.uint64(neurons)):
        has_alias |= alias[j] >= 0
    for sample in range(first, behind):
        for x in range(size):
            current[x] = 0.0
        for j in range(neurons):
            membrane[j] = 0.0
            late[j] = 0.0
            now[j] = 0
        count = 0
        for t in range(steps):
            for x in range(np.uint64(kept.shape[0])):
                current[x] = kept[x] * current[x] + steady[x]
            for source in range(inputs):
                events = min(raster[sample, t, source], input_cap)
                if events > 0:
                    deliver(events, source, constants, scratch)
            for place in range(count):
                deliver(now[spiking[place]], spiking[place] + inputs, constants, scratch)
            for place in range(count):
                now[spiking[place]] = 0
            count = 0
            for begin in range(0, neurons, BLOCK):
                end = min(begin + BLOCK, neurons)
                if integrate(begin, end, constants, scratch) > 0:
                    for j in range(np.uint64(begin), np.uint64(end)):
                        if membrane[j] >= threshold[j]:
                            met_cap[sample, j] |= fire(j, constants, scratch)
                            spiking[count] = j
                            count += now[j] > 0
            if has_alias:
                count = 0
                for j in range(np.uint64(neurons)):
                    if alias[j] >= 0:
                        now[alias[j]] = min(now[alias[j]] + now[j], LARGEST)
                for j in range(np.uint64(neurons)):
                    spiking[count] = j
                    count += now[j] > 0
            for place in range(count):
                spikes[sample, t, spiking[place]] = now[spiking[place]]
            if record:
                for j in range(np.uint64(neurons)):
                    v_mem[sample, t, j] = membrane[j]
                for k in range(size // neurons):
                    for j in range(np.uint64(neurons)):
                        i_syn[sample, t, j, k] = current[np.uint64(k * neurons) + j]
