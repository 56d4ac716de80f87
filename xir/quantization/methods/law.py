"""``law``: gains in closed form. No stimuli, so the states are bounded by what could happen."""

from __future__ import annotations

import numpy as np

from xir.devices.table import Device
from xir.numbers.elementary import log2
from xir.quantization.candidates import Chosen
from xir.quantization.integers import Integers, Shifts
from xir.quantization.judge.float_run import Counts
from xir.quantization.neuron.law import Fit, law_fit
from xir.quantization.neuron.rounding import to_integers
from xir.quantization.neuron.scales import limits, real_weights, scales_at
from xir.quantization.neuron.whole import has_exact_decays, units, whole_scales
from xir.quantization.neurons import Neurons, neurons_of
from xir.quantization.real_core import Bools, Floats, RealCore

ROOM = 16.0
"""Thresholds that a membrane is given room for, to both sides: as ``scales.BACKLOG``."""

RATE = 0.5
"""Spikes in a step of every source that an output without a threshold is given room for. By trial.
"""

LEAST_LEAK = 2.0**-15
"""Of a state in a step: the smallest that a decay shift of the chip gives."""


def quantize_law(
    real: RealCore, chip: Device, sample: Counts | None, second_synapse: bool
) -> Chosen:
    """The integers for ``real`` on ``chip``; the law uses neither a sample nor a corrector."""
    neurons = neurons_of(real, chip)
    return Chosen(neurons, law_integers(neurons, law_fit(neurons)), "law")


def law_integers(neurons: Neurons, fit: Fit) -> Integers:
    """
    The integers of ``fit`` with shifts chosen so that thresholds are not the coarser part: the
    smallest shifts that let at least half of the neurons use the room that the states leave.
    Neurons whose numbers are whole keep their ratios: a relay one unit short hands on nothing.
    """
    weights = real_weights(neurons, fit)
    limit = limits(neurons, fit, weights, _states(neurons, weights))
    n, most = neurons.n_hidden, neurons.chip.max_weight_shift
    hidden = np.arange(neurons.size) < n

    def shift(bound: Floats, which: Bools) -> int:
        """For the neurons ``which``, whose weights alone bound the scale at ``bound`` (K,)."""
        room = np.minimum(np.minimum(limit.state, limit.threshold), limit.bias)[which]
        with np.errstate(over="ignore", invalid="ignore"):  # bounds that are infinite
            need = log2(np.maximum(room / np.maximum(bound[which], 1e-300), 1.0))
        need = np.sort(need[np.isfinite(need)])
        if not need.size:
            return 0
        # The median; np.median loads numpy.ma.
        middle = (need[(need.size - 1) // 2] + need[need.size // 2]) / 2
        return int(np.clip(np.floor(middle), 0, most))

    shifts = Shifts(
        shift(limit.inputs, hidden),
        shift(limit.recurrent, hidden),
        shift(limit.recurrent, ~hidden),
    )
    unit = np.where(has_exact_decays(neurons), units(neurons), 0.0)
    scales = whole_scales(neurons, scales_at(limit, shifts, hidden), unit)
    return to_integers(neurons, fit, weights, scales)


def _states(neurons: Neurons, weights: Floats) -> Floats:
    """
    (K,) the largest state to expect: some thresholds, or all weights at once; of an output without
    a threshold, what it comes to when every source spikes at ``RATE``.
    """
    threshold = np.where(np.isfinite(neurons.threshold), neurons.threshold, 0.0)
    all_at_once = np.abs(weights).sum(axis=(0, 2))
    a = np.minimum(neurons.decay_syn[:, 0], 1 - LEAST_LEAK)
    level = a / (1 - a) / np.maximum(1 - neurons.decay_mem, LEAST_LEAK)
    level = np.where(neurons.reads_current, a / (1 - a), level)
    open_ended = ~np.isfinite(neurons.threshold) | ~neurons.reads_spikes
    steady = np.where(open_ended, RATE * all_at_once * level, 0.0)
    return np.maximum.reduce([ROOM * threshold, all_at_once, steady])
