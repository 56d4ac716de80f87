"""
The loops over time of quantization, compiled. None holds the interpreter's lock, so that threads
can share a population.

Arrays of runs are neuron-major: (K, B, T) for K neurons, B samples of T steps.
"""

from __future__ import annotations

import numpy as np

from xir.machine.jit import compiled_once
from xir.quantization.arguments import Array, ChipNeuron
from xir.quantization.chip_arithmetic import lost, saturated


@compiled_once("arguments.py", "chip_arithmetic.py")
def run_alone(received: Array, neuron: ChipNeuron, current: Array, spikes: Array) -> None:
    """
    Run one neuron of the chip on ``received`` (S, B, T), whole numbers that the spikes of each step
    add to each current; ``spikes`` (B, T) is filled. Where a current saturates amid the spikes of
    one step, the chip adds them one by one, and this function their sum. ``current`` (S,) is memory
    to work in.
    """
    synapses, samples, steps = received.shape
    low, high = neuron.lowest, neuron.highest
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
