"""
The threshold of a neuron that its bias alone drives, so that it spikes as often as it is to.

Between two spikes such a neuron climbs along a curve that flattens, and a threshold a few percent
too high is reached much later. So the interval is taken from the chip's own recursion.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from xir.quantization.integers import Integers
from xir.quantization.neurons import Neurons

RANGE = 0.1
"""Farthest that a threshold is moved, as a fraction."""

INTERVALS = 16
"""Intervals that are averaged, after as many that let the neuron settle."""

MOST_STEPS = 20_000
"""Steps in which those must have ended."""


def with_periods(neurons: Neurons, integers: Integers) -> Integers | None:
    """
    ``integers`` with the threshold of each neuron that spikes at rest moved until its interval is
    nearest to that of the network; None where no neuron spikes at rest.
    """
    from xir.quantization.compiled import chip_interval, real_interval

    result = integers.copy()
    field, states = neurons.chip.threshold_range, neurons.chip.state_range
    driven = np.isfinite(neurons.threshold) & neurons.reads_spikes & (neurons.bias > 0)
    changed = False
    for j in range(neurons.size):
        if not driven[j]:
            continue
        threshold, bias = float(neurons.threshold[j]), float(neurons.bias[j])
        keep, cap = float(neurons.decay_mem[j]), int(neurons.cap[j])
        wanted = real_interval(threshold, bias, keep, cap, INTERVALS, MOST_STEPS)
        if wanted <= 0:
            continue
        start = int(integers.threshold[j])
        low = max(field.low, int(np.floor(start * (1 - RANGE))))
        high = min(field.high, int(np.ceil(start * (1 + RANGE))))

        def interval(at: int, j: int = j) -> float:
            steps = chip_interval(
                at,
                int(integers.bias[j]),
                int(integers.dash_mem[j]),
                int(neurons.chip_cap[j]),
                states.high,
                INTERVALS,
                MOST_STEPS,
            )
            return steps if steps > 0 else float("inf")

        result.threshold[j] = nearest_threshold(interval, low, high, start, wanted)
        changed |= bool(result.threshold[j] != start)
    return result if changed else None


def nearest_threshold(
    interval: Callable[[int], float], low: int, high: int, start: int, wanted: float
) -> int:
    """
    The threshold from ``low`` to ``high`` whose ``interval``, which rises with it, is nearest to
    ``wanted``; of those that are equally near, the one nearest to ``start``.
    """

    def first_at_least(least: float, above: bool) -> int:
        """The lowest threshold whose interval is at least ``least``, or above it."""
        bottom, top = low, high + 1
        while bottom < top:
            middle = (bottom + top) // 2
            steps = interval(middle)
            if steps > least or (steps == least and not above):
                top = middle
            else:
                bottom = middle + 1
        return bottom

    over = first_at_least(wanted, above=False)
    ends = [at for at in (over - 1, over) if low <= at <= high]
    best = min((interval(at) for at in ends), key=lambda steps: abs(steps - wanted))
    if not np.isfinite(best):
        return start
    first, last = first_at_least(best, above=False), first_at_least(best, above=True) - 1
    return int(np.clip(start, first, max(first, last)))
