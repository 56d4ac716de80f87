"""The law as a method of its own: no stimuli, so the states are bounded by what could happen."""

from __future__ import annotations

import numpy as np

from xir.ir.core import Floats
from xir.quantization.neuron.law import Fit
from xir.quantization.neuron.rounding import to_integers
from xir.quantization.neuron.scales import limits, real_weights, scale_at
from xir.quantization.neurons import Integers, Neurons

ROOM = 16.0
"""Thresholds that a membrane is given room for, to both sides."""

RATE = 0.5
"""Spikes in a step of every source that an output without a threshold is given room for."""


def law_integers(neurons: Neurons, fit: Fit) -> Integers:
    """
    The integers of ``fit`` with shifts chosen so that thresholds are not the coarser part: the
    smallest shifts that let at least half of the neurons use the room that the states leave.
    """
    weights = real_weights(neurons, fit)
    limit = limits(neurons, fit, weights, _states(neurons, weights))
    n, most = neurons.n_hidden, neurons.chip.max_weight_shift
    hidden = np.arange(neurons.size) < n

    def shift(bound: Floats, which: np.ndarray) -> int:
        room = np.minimum(np.minimum(limit.state, limit.threshold), limit.bias)[which]
        need = np.log2(np.maximum(room / np.maximum(bound[which], 1e-300), 1.0))
        need = need[np.isfinite(need)]
        return int(np.clip(np.floor(np.median(need)), 0, most)) if need.size else 0

    shifts = (
        shift(limit.inputs, hidden),
        shift(limit.recurrent, hidden),
        shift(limit.recurrent, ~hidden),
    )
    scale, bound = scale_at(limit, shifts[0], shifts[1])
    scale_out, bound_out = scale_at(limit, 0, shifts[2])
    return to_integers(
        neurons,
        fit,
        weights,
        np.where(hidden, scale, scale_out),
        np.where(hidden, bound, np.where(bound_out == 2, 3, bound_out)),
        shifts,
    )


def _states(neurons: Neurons, weights: Floats) -> Floats:
    """
    (K,) the largest state to expect: some thresholds, or all weights at once; of an output without
    a threshold, what it comes to when every source spikes at ``RATE``.
    """
    threshold = np.where(np.isfinite(neurons.threshold), neurons.threshold, 0.0)
    all_at_once = np.abs(weights).sum(axis=(0, 2))
    a = np.minimum(neurons.decay_syn[:, 0], 1 - 2.0**-15)
    level = a / (1 - a) / np.maximum(1 - neurons.decay_mem, 2.0**-15)
    level = np.where(neurons.reads_current, a / (1 - a), level)
    open_ended = ~np.isfinite(neurons.threshold) | ~neurons.reads_spikes
    steady = np.where(open_ended, RATE * all_at_once * level, 0.0)
    return np.maximum.reduce([ROOM * threshold, all_at_once, steady])
