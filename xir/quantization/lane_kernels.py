"""
The loops over time of ``neuron.lanes``, compiled: many trials of one neuron of the chip, each with
the samples side by side, so that a step of several samples is one operation. They do not hold the
interpreter's lock.

States are whole numbers in float32, which has all to 2**24: a state of the chip, what decay takes
of it, and its quotient by a threshold, rounded down, are exact. A quotient of numbers to 2**15 that
is not whole is farther from the next whole one than float32 rounds.
"""

from __future__ import annotations

import numpy as np

from xir.machine.jit import compiled_once
from xir.quantization.arguments import Array, Events, Lanes, TrialLimits, TrialNeurons


@compiled_once("arguments.py")
def add_events(weights: Array, events: Events, received: Array) -> None:
    """
    Add to ``received`` (F, R) the row of ``weights`` (P, R) of the source of each event, times
    its amount. Exact for whole numbers of which all sums are to 2**24.
    """
    sources, rows = weights.shape
    for p in range(sources):
        row = weights[p]
        for e in range(events.first[p], events.first[p + 1]):
            amount = events.amount[e]
            came = received[events.place[e]]
            for r in range(rows):
                came[r] += amount * row[r]


@compiled_once("arguments.py")
def trial_costs(
    received: Array,
    wanted: Array,
    neurons: TrialNeurons,
    limits: TrialLimits,
    keep: float,
    lanes: Lanes,
    costs: Array,
) -> None:
    """
    Write into ``costs`` (N, R, 2) for each of N trials and R thresholds: the squared van Rossum
    distance of the spikes from ``wanted`` (T, L), and how many spikes there are, both over the
    first ``limits.samples`` of L lanes. A step keeps ``keep`` of the kernel of the distance (van
    Rossum, "A novel spike distance", 2001).

    ``received`` (N, 2, T, L) is what the spikes of a step add to each current. Where a current
    saturates amid the spikes of one step, the chip adds them one by one, and this function their
    sum. ``lanes`` is memory to work in.
    """
    trials, thresholds = neurons.threshold.shape
    steps, width = wanted.shape
    zero, one = np.float32(0), np.float32(1)
    low, high = np.float32(limits.lowest), np.float32(limits.highest)
    cap = np.float32(limits.cap)
    for n in range(trials):
        for s in range(width):
            lanes.current[0, s] = zero
            lanes.current[1, s] = zero
        for r in range(thresholds):
            for s in range(width):
                lanes.membrane[r, s] = zero
                lanes.spikes[r, s] = zero
                lanes.level[r, s] = 0.0
                lanes.squares[r, s] = 0.0
        leak = one / np.float32(1 << neurons.dash_mem[n])
        bias = np.float32(neurons.bias[n])
        for t in range(steps):
            total = lanes.total
            for s in range(width):
                total[s] = zero
            for k in range(neurons.synapses[n]):
                part = one / np.float32(1 << neurons.dash_syn[n, k])
                current = lanes.current[k]
                came = received[n, k, t]
                for s in range(width):
                    x = current[s] + came[s]
                    x = low if x < low else x
                    x = high if x > high else x
                    q = np.floor(x * part)
                    q = one if (q == zero) & (x > zero) else q
                    x = x - q
                    current[s] = x
                    total[s] += x
            meant = wanted[t]
            for r in range(thresholds):
                threshold = np.float32(neurons.threshold[n, r])
                membrane, spikes = lanes.membrane[r], lanes.spikes[r]
                level, squares = lanes.level[r], lanes.squares[r]
                for s in range(width):
                    v = membrane[s]
                    q = np.floor(v * leak)
                    q = one if (q == zero) & (v > zero) else q
                    x = total[s] - q
                    x = low if x < low else x
                    x = high if x > high else x
                    x = x + bias
                    x = low if x < low else x
                    x = high if x > high else x
                    v = v + x
                    v = low if v < low else v
                    v = high if v > high else v
                    count = np.floor(v / threshold)
                    count = cap if count > cap else count
                    count = count if v >= threshold else zero
                    membrane[s] = v - count * threshold
                    spikes[s] += count
                    y = level[s] * keep + count - meant[s]
                    level[s] = y
                    squares[s] += y * y
        for r in range(thresholds):
            square, count_of_all = 0.0, 0.0
            for s in range(limits.samples):
                square += lanes.squares[r, s]
                count_of_all += lanes.spikes[r, s]
            costs[n, r, 0] = square
            costs[n, r, 1] = count_of_all
