"""
The loop over time of ``neuron.scale_search``, compiled: one neuron of the chip by itself, with many
scales and thresholds. It does not hold the interpreter's lock.
"""

from __future__ import annotations

import numpy as np

from xir.machine.jit import compiled_once
from xir.quantization.arguments import WHOLE, Array, Fields, Stimulus, Tried
from xir.quantization.chip_arithmetic import lost, saturated

SOURCES = ("arguments.py", "chip_arithmetic.py")
"""The files beside this one that its machine code is made from too."""


@compiled_once(*SOURCES)
def add_costs(
    first: int,
    last: int,
    stimulus: Stimulus,
    tried: Tried,
    fields: Fields,
    keep: float,
    received: Array,
    costs: Array,
) -> None:
    """
    Add to ``costs`` (K, C, R, parts, 2) for neurons ``first`` to ``last - 1``, over the samples of
    each part: the squared van Rossum distance of the spikes from those wanted, and the magnitude of
    the difference of their counts. A step keeps ``keep`` of the kernel of the distance.

    Where a current saturates amid the spikes of one step, the chip adds them one by one, and this
    function their sum. ``received`` (2, F) is memory to work in.
    """
    by_source = stimulus.by_source
    sources, flat = by_source.shape
    samples = stimulus.part.shape[0]
    steps = flat // samples
    low, high = fields.state_low, fields.state_high
    for j in range(first, last):
        wanted = stimulus.resets[j]
        dash_mem = tried.dash_mem[j]
        cap = tried.cap[j]
        for c in range(tried.scales.shape[1]):
            scale = tried.scales[j, c]
            if scale <= 0:
                continue
            used = 0
            for k in range(2):
                row = received[k]
                for f in range(flat):
                    row[f] = 0
                for p in range(sources):
                    w = np.rint(tried.weights[j, p, k] * scale / (1 << tried.shift[j, p]))
                    w = min(max(w, fields.weight_low), fields.weight_high)
                    whole = np.int32(np.int32(w) << tried.shift[j, p])
                    if whole != 0:
                        used |= 1 << k
                        source = by_source[p]
                        for f in range(flat):
                            row[f] += whole * np.int32(source[f])
            bias = int(min(max(np.rint(tried.bias[j] * scale), fields.bias_low), fields.bias_high))
            for r in range(tried.factors.shape[1]):
                exact = tried.threshold[j] * scale * tried.factors[j, r]
                threshold = int(max(1, min(np.floor(exact + WHOLE), fields.threshold_high)))
                for b in range(samples):
                    part = stimulus.part[b]
                    first_current = 0
                    second_current = 0
                    v = 0
                    difference = 0
                    level = 0.0
                    squares = 0.0
                    for f in range(b * steps, (b + 1) * steps):
                        total = 0
                        if used & 1:
                            x = saturated(first_current + received[0, f], low, high)
                            first_current = x - lost(x, tried.dash_syn[j, 0])
                            total += first_current
                        if used & 2:
                            x = saturated(second_current + received[1, f], low, high)
                            second_current = x - lost(x, tried.dash_syn[j, 1])
                            total += second_current
                        change = saturated(total - lost(v, dash_mem), low, high)
                        v = saturated(v + saturated(change + bias, low, high), low, high)
                        n = 0
                        if v >= threshold:
                            n = min(v // threshold, cap)
                            v -= n * threshold
                        e = n - wanted[f]
                        difference += e
                        level = level * keep + e
                        squares += level * level
                    costs[j, c, r, part, 0] += squares
                    costs[j, c, r, part, 1] += abs(difference)


@compiled_once(*SOURCES)
def real_interval(
    threshold: float, bias: float, keep: float, cap: int, intervals: int, most_steps: int
) -> float:
    """
    Mean steps between two spikes of a neuron in real numbers that a constant ``bias`` drives, over
    ``intervals`` of them, after as many that are not counted; 0 where that takes more than
    ``most_steps``. A step keeps ``keep`` of the membrane.
    """
    v, spikes, started, first = 0.0, 0, 0, 0
    for t in range(most_steps):
        v = v * keep + bias
        if v >= threshold:
            n = min(np.int64(v // threshold), cap)
            v -= n * threshold
            if spikes < intervals <= spikes + n:
                started = t
                first = spikes + n
            spikes += n
            if started > 0 and spikes >= 2 * intervals:
                return (t - started) / (spikes - first)
    return 0.0


@compiled_once(*SOURCES)
def chip_interval(
    threshold: int,
    bias: int,
    dash_mem: int,
    cap: int,
    state_high: int,
    intervals: int,
    most_steps: int,
) -> float:
    """The same of a neuron of the chip."""
    v, spikes, started, first = 0, 0, 0, 0
    for t in range(most_steps):
        v = min(v - lost(v, dash_mem) + bias, state_high)
        if v >= threshold:
            n = min(v // threshold, cap)
            v -= n * threshold
            if spikes < intervals <= spikes + n:
                started = t
                first = spikes + n
            spikes += n
            if started > 0 and spikes >= 2 * intervals:
                return (t - started) / (spikes - first)
    return 0.0
