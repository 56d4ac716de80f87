"""
``matched``: the best of several candidates that need no data, by what the chip does with each.

They are scored on stimuli other than those they were fitted on. The plain method at its own scale
and the law are among them, so the best is never worse than those by that score.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from xir.devices.table import Device
from xir.quantization.candidates import Candidate, Chosen
from xir.quantization.integers import Integers, Shifts, integers_of
from xir.quantization.judge import stimuli
from xir.quantization.judge.float_run import Counts, FloatRun
from xir.quantization.judge.score import synthetic_score
from xir.quantization.methods.channel import quantize_channel
from xir.quantization.neuron.fit import NormalEquations, normal_equations, ranked_fits
from xir.quantization.neuron.law import Fit, law_fit
from xir.quantization.neuron.rounding import to_integers
from xir.quantization.neuron.scales import ROUNDS_DOWN, Scales, choose, real_weights
from xir.quantization.neurons import Neurons, neurons_of
from xir.quantization.quantized_core import Bound
from xir.quantization.real_core import Bools, Floats, RealCore

LIMIT_MARGIN = 6
"""Units that a threshold lies above the least that limits the spikes, so that rounding cannot take
it below."""


@dataclass(frozen=True)
class Matched:
    """The best candidate without data, and what was made on the way to it."""

    best: Candidate
    candidates: tuple[Candidate, ...]
    fitted: FloatRun
    """on the stimuli that were fitted"""
    scored: FloatRun
    """on the stimuli that candidates were scored on"""
    equations: NormalEquations
    """of ``fitted``"""


def quantize_matched(
    real: RealCore, chip: Device, sample: Counts | None, second_synapse: bool
) -> Chosen:
    """The integers for ``real`` on ``chip``; no sample is used."""
    result = matched(real, chip, second_synapse)
    best, run = result.best, result.scored
    return Chosen(run.neurons, best.integers, best.name, result.candidates, run)


def matched(real: RealCore, chip: Device, second_synapse: bool = True) -> Matched:
    """
    The best candidate that needs no data. ``second_synapse`` says whether an idle second synapse
    may correct the first.
    """
    neurons = neurons_of(real, chip)
    rates = stimuli.matched_rates(neurons)
    fitted = stimuli.synthetic_run(neurons, stimuli.FIT_SEED, rates)
    scored = stimuli.synthetic_run(neurons, stimuli.SCORE_SEED, rates)
    equations = normal_equations(fitted)
    candidates = tuple(
        Candidate(name, integers, synthetic_score(integers, scored))
        for name, integers in _tried(neurons, equations, fitted, second_synapse)
    )
    return Matched(best_of(candidates), candidates, fitted, scored, equations)


def best_of(candidates: tuple[Candidate, ...]) -> Candidate:
    """The one with the least score; the first of equals."""
    return min(candidates, key=lambda candidate: candidate.score)


def _tried(
    neurons: Neurons, equations: NormalEquations, fitted: FloatRun, second_synapse: bool
) -> Iterator[tuple[str, Integers]]:
    """Name and integers of each candidate."""
    yield "channel", integers_of(quantize_channel(neurons.real, neurons.chip), neurons)
    nowhere = np.zeros(neurons.size, np.bool_)
    idle = correctable(neurons) if second_synapse else nowhere
    fits = {"law": law_fit(neurons)}
    fits["fitted"] = ranked_fits(neurons, equations, nowhere).best()
    if idle.any():
        fits["fitted, second synapse"] = ranked_fits(neurons, equations, idle).best()
    for name, fit in fits.items():
        yield name, round_fit(neurons, fit, fitted)
        if neurons.limits_spikes.any():
            yield f"{name}, spike limit", round_fit(neurons, fit, fitted, limited=True)


def round_fit(neurons: Neurons, fit: Fit, float_run: FloatRun, limited: bool = False) -> Integers:
    """
    The integers of a fit, as large as the states in ``float_run`` allow; where ``limited``, with
    thresholds that limit the spikes (see ``spike_limited``).
    """
    weights = real_weights(neurons, fit)
    scales = choose(neurons, fit, weights, float_run)
    if limited:
        scales = spike_limited(neurons, weights, scales)
    return to_integers(neurons, fit, weights, scales)


def spike_limited(neurons: Neurons, weights: Floats, scales: Scales) -> Scales:
    """
    Scales at which the field of a membrane itself keeps a neuron to its ``max_spikes``: with a
    threshold above ``32768 / (max_spikes + 1)`` it can never hold one more. Shifts are raised until
    the ``weights`` (P, K, 2) of those neurons fit.
    """
    chip, limits_spikes = neurons.chip, neurons.limits_spikes
    least = np.floor((chip.state_range.high + 1) / (neurons.cap + 1)) + LIMIT_MARGIN
    scale = np.where(limits_spikes, least / neurons.threshold, scales.scale)
    i, n = neurons.n_inputs, neurons.n_hidden
    largest = np.abs(weights).max(axis=2)[:, :n] * scale[:n]
    field = chip.weight_range.high + ROUNDS_DOWN

    def raised(rows: slice, shift: int) -> int:
        need = largest[rows][:, limits_spikes[:n]].max(initial=0.0) / field
        return int(min(chip.max_weight_shift, max(shift, np.ceil(np.log2(max(need, 1.0))))))

    shifts = Shifts(
        raised(slice(0, i), scales.shifts.input),
        raised(slice(i, None), scales.shifts.recurrent),
        scales.shifts.output,
    )
    bound = np.where(limits_spikes, Bound.SPIKE_LIMIT, scales.bound)
    return replace(scales, scale=scale, bound=bound, shifts=shifts)


def correctable(neurons: Neurons) -> Bools:
    """(K,) hidden neurons whose second synapse is idle, where the chip has one."""
    hidden = np.arange(neurons.size) < neurons.n_hidden
    has_second = neurons.chip.max_synapses > 1
    return hidden & ~neurons.uses_second & (neurons.nearest_syn[:, 0] > 0) & has_second
