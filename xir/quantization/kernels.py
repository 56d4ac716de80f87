"""
The loops over time of quantization, compiled. Each takes a range of neurons, so that threads can
share a population; none holds the interpreter's lock.

Rasters and states are neuron-major here: (K, B, T) for K neurons, B samples of T steps.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit

from xir.jit import compiled_once

Array = npt.NDArray[Any]


@compiled_once()
def add_moments(
    first: int,
    last: int,
    drive: Array,
    own: Array,
    reached: Array,
    weight: Array,
    threshold: Array,
    bias: Array,
    column_synapse: Array,
    column_dash: Array,
    dash_mem: Array,
    gram: Array,
) -> None:
    """
    Second moments of what a chip's neuron would add up, and of what it should reach.

    For neuron j and its d-th membrane shift, ``gram[j, d]`` (C + 2, C + 2) is the sum over samples
    and steps of ``weight[j]`` times the outer product of a row of C + 2 numbers: the membrane that
    each column (synapse and shift) alone would give, the membrane that the bias alone would give,
    and the real membrane before its reset, to which the leaked resets are added back. ``drive``
    (S, K, B, T), ``own`` spikes (K, B, T), ``reached`` and ``weight`` (K, B, T).
    """
    columns = column_dash.shape[1]
    size = columns + 2
    _, samples, steps = own.shape
    row = np.zeros(size)
    current = np.zeros(columns)
    keep = np.zeros(columns)
    for j in range(first, last):
        for c in range(columns):
            keep[c] = 1 - 2.0 ** -float(column_dash[j, c])
        for d in range(dash_mem.shape[1]):
            keep_mem = 1 - 2.0 ** -float(dash_mem[j, d])
            total = gram[j, d]
            for b in range(samples):
                row[:] = 0
                current[:] = 0
                leaked = 0.0
                for t in range(steps):
                    for c in range(columns):
                        current[c] = (current[c] + drive[column_synapse[j, c], j, b, t]) * keep[c]
                        row[c] = row[c] * keep_mem + current[c]
                    row[columns] = row[columns] * keep_mem + bias[j]
                    leaked *= keep_mem
                    row[columns + 1] = reached[j, b, t] + leaked * threshold[j]
                    leaked += own[j, b, t]
                    w = weight[j, b, t]
                    for p in range(size):
                        x = w * row[p]
                        for q in range(p, size):
                            total[p, q] += x * row[q]
            for p in range(size):
                for q in range(p):
                    total[p, q] = total[q, p]


@compiled_once()
def peaks(drive: Array, gain: Array, dash_syn: Array, largest: Array) -> None:
    """
    ``largest`` (K,): the greatest magnitude of a synaptic current before it decays, over both
    synapses, for ``drive`` (S, K, B, T) weighed by ``gain`` (K, C); column c is driven by synapse
    ``min(c, S - 1)``.
    """
    synapses, neurons, samples, steps = drive.shape
    for j in range(neurons):
        most = 0.0
        for c in range(gain.shape[1]):
            keep = 1 - 2.0 ** -float(dash_syn[j, c])
            source = min(c, synapses - 1)
            for b in range(samples):
                current = 0.0
                for t in range(steps):
                    current += gain[j, c] * drive[source, j, b, t]
                    most = max(most, abs(current))
                    current *= keep
        largest[j] = most


@njit(nogil=True, inline="always")
def saturated(x: int) -> int:
    return min(max(x, -32768), 32767)


@njit(nogil=True, inline="always")
def lost(x: int, dash: int) -> int:
    """What decay takes of a state: ``x >> dash``, and at least 1 in magnitude."""
    q = x >> dash
    if q == 0:
        q = (x > 0) - (x < 0)
    return q


@compiled_once()
def run_driven(
    drive: Array,
    dash_syn: Array,
    dash_mem: int,
    threshold: int,
    bias: int,
    cap: int,
    spikes: Array,
) -> None:
    """
    One neuron of the chip on a given ``drive`` (S, B, T) of whole numbers, what the spikes of each
    step add to each current; ``spikes`` (B, T) is filled. Where a current saturates amid the spikes
    of one step, the chip adds them one by one, and this as a sum.
    """
    synapses, samples, steps = drive.shape
    current = np.zeros(synapses, np.int64)
    for b in range(samples):
        current[:] = 0
        v = 0
        for t in range(steps):
            total = 0
            for k in range(synapses):
                x = saturated(current[k] + np.int64(drive[k, b, t]))
                x -= lost(x, dash_syn[k])
                current[k] = x
                total += x
            change = saturated(saturated(total - lost(v, dash_mem)) + bias)
            v = saturated(v + change)
            n = 0
            if v >= threshold:
                n = min(v // threshold, cap)
                v -= n * threshold
            spikes[b, t] = n


@compiled_once()
def distance(found: Array, meant: Array, keep: float) -> float:
    """Squared van Rossum distance of two spike trains (B, T), with a kernel that keeps ``keep``."""
    total = 0.0
    for b in range(found.shape[0]):
        x = 0.0
        for t in range(found.shape[1]):
            x = x * keep + found[b, t] - meant[b, t]
            total += x * x
    return total


@compiled_once()
def filtered(counts: Array, keep_syn: float, keep_mem: float, out: Array) -> None:
    """(C, B, T) counts as the membranes that they alone would give, into ``out``."""
    for c in range(counts.shape[0]):
        for b in range(counts.shape[1]):
            current = 0.0
            v = 0.0
            for t in range(counts.shape[2]):
                current = (current + counts[c, b, t]) * keep_syn
                v = v * keep_mem + current
                out[c, b, t] = v


@compiled_once()
def feed_back(free: Array, upper: Array, half: float, found: Array) -> None:
    """
    Round ``free`` (C,) one by one into ``found``; what is left of each goes to those behind it, by
    the rows of ``upper`` (C, C), a Cholesky factor of the inverse of the quadratic form.
    """
    size = len(free)
    for i in range(size):
        found[i] = min(max(np.rint(free[i]), -half), half - 1)
        error = (free[i] - found[i]) / upper[i, i]
        for k in range(i + 1, size):
            free[k] -= error * upper[i, k]


@compiled_once()
def descend(slope: Array, hessian: Array, half: float, sweeps: int, integers: Array) -> None:
    """Coordinate descent of a quadratic form in whole steps; ``slope`` is half its gradient."""
    size = len(integers)
    for _ in range(sweeps):
        moved = False
        for i in range(size):
            if hessian[i, i] <= 0:
                continue
            new = min(max(integers[i] - np.rint(slope[i] / hessian[i, i]), -half), half - 1)
            step = new - integers[i]
            if step != 0 and 2 * step * slope[i] + step * step * hessian[i, i] < 0:
                integers[i] = new
                moved = True
                for k in range(size):
                    slope[k] += hessian[k, i] * step
        if not moved:
            break
