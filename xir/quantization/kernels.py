"""
The loops over time of quantization, compiled. None holds the interpreter's lock, so that threads
can share a population.

Arrays of runs are neuron-major: (K, B, T) for K neurons, B samples of T steps.
"""

from __future__ import annotations

from math import ldexp
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from numba import njit

from xir.machine.jit import compiled_once

Array = npt.NDArray[Any]


class ForcedNeurons(NamedTuple):
    """K neurons of the network in real numbers, with what they received and did in one run."""

    received: Array
    """(S, K, B, T) what each synapse received in a step"""
    resets: Array
    """(K, B, T) how often the membrane was reset"""
    before_reset: Array
    """(K, B, T) the membrane before its reset"""
    importance: Array
    """(K, B, T) how much an error of the membrane matters"""
    threshold: Array
    """(K,) 0 where it is never reached"""
    bias: Array
    """(K,)"""


class ShiftLayout(NamedTuple):
    """The decay shifts that are tried for each of K neurons."""

    column_synapse: Array
    """(K, C) which synapse of the network drives each column"""
    column_dash: Array
    """(K, C) the shift of each column"""
    dash_mem: Array
    """(K, D) shifts of the membrane"""


class ChipNeuron(NamedTuple):
    """One neuron of the chip."""

    dash_syn: Array
    """(S,)"""
    dash_mem: int
    threshold: int
    bias: int
    cap: int
    """most spikes in a step"""
    lowest: int
    """where states saturate"""
    highest: int


@compiled_once()
def add_normal_equations(
    first: int, last: int, neurons: ForcedNeurons, layout: ShiftLayout, gram: Array
) -> None:
    """
    Add the second moments of neurons ``first`` to ``last - 1`` to ``gram`` (K, D, C + 2, C + 2).

    For neuron j and its d-th membrane shift, ``gram[j, d]`` is the sum over samples and steps of
    the importance times the outer product of a row of C + 2 numbers: the membrane that each column
    (synapse and shift) alone would give, the membrane that the bias alone would give, and the real
    membrane before its reset, to which the leaked resets are added back.
    """
    received, resets, before_reset = neurons.received, neurons.resets, neurons.before_reset
    column_synapse, column_dash, dash_mem = layout
    columns = column_dash.shape[1]
    size = columns + 2
    _, samples, steps = resets.shape
    row = np.zeros(size)
    current = np.zeros(columns)
    keep = np.zeros(columns)
    for j in range(first, last):
        for c in range(columns):
            keep[c] = 1 - ldexp(1.0, -column_dash[j, c])
        for d in range(dash_mem.shape[1]):
            keep_mem = 1 - ldexp(1.0, -dash_mem[j, d])
            total = gram[j, d]
            for b in range(samples):
                for p in range(size):
                    row[p] = 0
                for c in range(columns):
                    current[c] = 0
                leaked = 0.0
                for t in range(steps):
                    for c in range(columns):
                        current[c] = (current[c] + received[column_synapse[j, c], j, b, t]) * keep[
                            c
                        ]
                        row[c] = row[c] * keep_mem + current[c]
                    row[columns] = row[columns] * keep_mem + neurons.bias[j]
                    leaked *= keep_mem
                    row[columns + 1] = before_reset[j, b, t] + leaked * neurons.threshold[j]
                    leaked += resets[j, b, t]
                    w = neurons.importance[j, b, t]
                    for p in range(size):
                        x = w * row[p]
                        for q in range(p, size):
                            total[p, q] += x * row[q]
            for p in range(size):
                for q in range(p):
                    total[p, q] = total[q, p]


@compiled_once()
def largest_currents(received: Array, gain: Array, dash_syn: Array, largest: Array) -> None:
    """
    Write the greatest magnitude of a synaptic current before it decays into ``largest`` (K,), over
    both synapses. ``received`` (S, K, B, T) is weighed by ``gain`` (K, C); column c is driven by
    synapse ``min(c, S - 1)``.
    """
    synapses, neurons, samples, steps = received.shape
    for j in range(neurons):
        most = 0.0
        for c in range(gain.shape[1]):
            keep = 1 - ldexp(1.0, -dash_syn[j, c])
            source = min(c, synapses - 1)
            for b in range(samples):
                current = 0.0
                for t in range(steps):
                    current += gain[j, c] * received[source, j, b, t]
                    most = max(most, abs(current))
                    current *= keep
        largest[j] = most


@njit(nogil=True, inline="always")
def saturated(x: int, lowest: int, highest: int) -> int:
    """``x`` as a state of the chip holds it."""
    return min(max(x, lowest), highest)


@njit(nogil=True, inline="always")
def lost(x: int, dash: int) -> int:
    """What decay takes of a state: ``x >> dash``, and at least 1 in magnitude."""
    q = x >> dash
    if q == 0:
        q = (x > 0) - (x < 0)
    return q


@compiled_once()
def run_alone(received: Array, neuron: ChipNeuron, spikes: Array) -> None:
    """
    Run one neuron of the chip on ``received`` (S, B, T), whole numbers that the spikes of each step
    add to each current; ``spikes`` (B, T) is filled. Where a current saturates amid the spikes of
    one step, the chip adds them one by one, and this function their sum.
    """
    synapses, samples, steps = received.shape
    low, high = neuron.lowest, neuron.highest
    current = np.zeros(synapses, np.int64)
    for b in range(samples):
        for k in range(synapses):
            current[k] = 0
        v = 0
        for t in range(steps):
            total = 0
            for k in range(synapses):
                x = saturated(current[k] + np.int64(received[k, b, t]), low, high)
                x -= lost(x, neuron.dash_syn[k])
                current[k] = x
                total += x
            kept = saturated(total - lost(v, neuron.dash_mem), low, high)
            change = saturated(kept + neuron.bias, low, high)
            v = saturated(v + change, low, high)
            n = 0
            if v >= neuron.threshold:
                n = min(v // neuron.threshold, neuron.cap)
                v -= n * neuron.threshold
            spikes[b, t] = n


@compiled_once()
def distance(chip: Array, wanted: Array, keep: float) -> float:
    """
    Squared van Rossum distance of two spike trains (B, T) of counts: both pass through a kernel of
    which a step keeps ``keep`` (van Rossum, "A novel spike distance", 2001).
    """
    total = 0.0
    for b in range(chip.shape[0]):
        x = 0.0
        for t in range(chip.shape[1]):
            x = x * keep + chip[b, t] - wanted[b, t]
            total += x * x
    return total


@compiled_once()
def filtered(counts: Array, keep_syn: float, keep_mem: float, out: Array) -> None:
    """Write the membranes that each of ``counts`` (C, B, T) alone would give into ``out``."""
    for c in range(counts.shape[0]):
        for b in range(counts.shape[1]):
            current = 0.0
            v = 0.0
            for t in range(counts.shape[2]):
                current = (current + counts[c, b, t]) * keep_syn
                v = v * keep_mem + current
                out[c, b, t] = v


@compiled_once()
def descend(
    slope: Array, hessian: Array, low: float, high: float, sweeps: int, integers: Array
) -> None:
    """
    Coordinate descent of a quadratic form in whole steps, from ``integers`` (C,), which change, and
    stay from ``low`` to ``high``. ``slope`` (C,) is half the gradient, and changes with them.
    """
    size = len(integers)
    for _ in range(sweeps):
        moved = False
        for i in range(size):
            if hessian[i, i] <= 0:
                continue
            new = min(max(integers[i] - np.rint(slope[i] / hessian[i, i]), low), high)
            step = new - integers[i]
            if step != 0 and 2 * step * slope[i] + step * step * hessian[i, i] < 0:
                integers[i] = new
                moved = True
                for k in range(size):
                    slope[k] += hessian[k, i] * step
        if not moved:
            break
