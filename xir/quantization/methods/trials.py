"""
What ``matched`` tries: the plain methods, exact ratios where the numbers have them, and fits with
gains and decay shifts at several scales.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from xir.numbers.elementary import log2
from xir.quantization.integers import Integers, Shifts, integers_of
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.judge.probes import Probe
from xir.quantization.judge.verdict import PartVerdict
from xir.quantization.methods.channel import quantize_channel, quantize_global
from xir.quantization.methods.law import law_integers
from xir.quantization.neuron.fit import NormalEquations, ranked_fits
from xir.quantization.neuron.law import Fit, law_fit
from xir.quantization.neuron.rounding import to_integers
from xir.quantization.neuron.scale_search import ScaleSearch
from xir.quantization.neuron.scales import (
    ROUNDS_DOWN,
    Scales,
    choose,
    largest_states,
    real_weights,
)
from xir.quantization.neuron.whole import (
    exact_integers,
    has_exact_decays,
    whole_scales,
)
from xir.quantization.neurons import Neurons
from xir.quantization.quantized_core import Bound
from xir.quantization.real_core import Bools, Floats

LIMIT_MARGIN = 6
"""Units that a threshold lies above the least that limits the spikes, so that rounding cannot take
it below."""


SATURATED_BESIDE_CAP = 1.5
"""
A membrane that limits the spikes is at the end of its field where the network is at its limit, and
there it does no harm. In more steps than these, by this factor, it does.
"""

Named = tuple[str, Integers]
"""Integers and how they were made"""


def plain_trials(neurons: Neurons, unit: Floats) -> Iterator[Named]:
    """
    The methods that no stimuli are needed for; exact ratios where ``unit`` (K,) of ``whole.units``
    is not 0.
    """
    real, chip = neurons.real, neurons.chip
    yield "global", integers_of(quantize_global(real, chip), neurons).with_two_synapses()
    yield "channel", integers_of(quantize_channel(real, chip), neurons).with_two_synapses()
    yield "law, analytic room", law_integers(neurons, law_fit(neurons))
    exact = exact_integers(neurons, unit)
    if exact is not None:
        yield "exact ratios", exact


def fitted_trials(
    neurons: Neurons,
    equations: NormalEquations,
    probes: Sequence[Probe],
    unit: Floats,
    second_synapse: bool,
) -> Iterator[Named]:
    """
    The law and the fits, each with states that have room for the quiet probe, for the loud one, and
    with scales and thresholds searched on all ``probes``, of which these are the first two.
    """
    quiet, loud = probes[0].float_run, probes[1].float_run
    nowhere = np.zeros(neurons.size, np.bool_)
    idle = correctable(neurons) if second_synapse else nowhere
    unit = np.where(has_exact_decays(neurons), unit, 0.0)
    search = ScaleSearch(neurons, probes, unit)
    law = law_fit(neurons)
    fits = {"law": [law], "fitted": _ranked(neurons, equations, nowhere, search.ranks())}
    if idle.any():
        corrected = _ranked(neurons, equations, idle, search.ranks())
        fits["fitted, second synapse"] = corrected
    for name, ranked in fits.items():
        tried = [each.where(unit > 0, law) for each in ranked]
        fit, weights = tried[0], real_weights(neurons, tried[0])
        states = [largest_states(neurons, fit, run) for run in (quiet, loud)]
        at_quiet = whole_scales(neurons, choose(neurons, fit, weights, quiet, states[0]), unit)
        at_loud = whole_scales(neurons, choose(neurons, fit, weights, loud, states[1]), unit)
        yield name, to_integers(neurons, fit, weights, at_quiet)
        yield f"{name}, loud room", to_integers(neurons, fit, weights, at_loud)
        # The search takes longest; the fit that has more freedom comes last.
        if name != "law" and (search.ranks() > 1 or name == list(fits)[-1]):
            between = np.sqrt(states[0] * np.maximum(*states))
            start = choose(neurons, fit, weights, quiet, between)
            yield f"{name}, searched", search.best(tried, start)
        limited = spike_limited(neurons, weights, at_quiet)
        if (limited.bound == Bound.SPIKE_LIMIT).any():
            yield f"{name}, spike limit", to_integers(neurons, fit, weights, limited)


def _ranked(
    neurons: Neurons, equations: NormalEquations, corrected: Bools, ranks: int
) -> list[Fit]:
    """The best fits of each neuron, the best first."""
    ranked = ranked_fits(neurons, equations, corrected)
    return [ranked.best(rank) for rank in range(min(ranks, ranked.misfit.shape[1]))]


def limit_does_harm(neurons: Neurons, verdicts: Sequence[PartVerdict]) -> bool:
    """
    Whether the states of neurons that limit their spikes by their field are at its end in many more
    steps than the network is at its own limit.
    """
    limited = neurons.limits_spikes
    saturated = sum(int(v.saturated[limited].sum()) for v in verdicts)
    at_limit = sum(int(v.limited[limited].sum()) for v in verdicts)
    return saturated > SATURATED_BESIDE_CAP * at_limit


def round_fit(
    neurons: Neurons,
    fit: Fit,
    float_run: FloatRun,
    limited: bool = False,
    states: Floats | None = None,
) -> Integers:
    """
    The integers of a fit with the least error in ``float_run``, as large as ``states`` (K,) allow,
    or those of ``float_run``, if None; where ``limited``, with thresholds that limit the spikes
    (see ``spike_limited``).
    """
    weights = real_weights(neurons, fit)
    scales = choose(neurons, fit, weights, float_run, states)
    if limited:
        scales = spike_limited(neurons, weights, scales)
    return to_integers(neurons, fit, weights, scales)


def spike_limited(neurons: Neurons, weights: Floats, scales: Scales) -> Scales:
    """
    Scales at which the field of a membrane itself keeps a neuron to its ``max_spikes``: with a
    threshold above ``32768 / (max_spikes + 1)`` it can never hold one more. Shifts are raised until
    the ``weights`` (P, K, 2) of those neurons fit; a neuron whose weights fit with no shift stays
    as it is in ``scales``.
    """
    chip = neurons.chip
    least = np.floor((chip.state_range.high + 1) / (neurons.cap + 1)) + LIMIT_MARGIN
    largest = np.abs(weights).max(axis=2) * (least / neurons.threshold)
    field = chip.weight_range.high + ROUNDS_DOWN
    fits = (largest <= field * 2.0**chip.max_weight_shift).all(axis=0)
    limited = neurons.limits_spikes & fits
    scale = np.where(limited, least / neurons.threshold, scales.scale)
    i = neurons.n_inputs

    def raised(rows: slice, shift: int) -> int:
        need = largest[rows][:, limited].max(initial=0.0) / field
        return int(max(shift, np.ceil(log2(max(need, 1.0)))))

    shifts = Shifts(
        raised(slice(0, i), scales.shifts.input),
        raised(slice(i, None), scales.shifts.recurrent),
        scales.shifts.output,
    )
    bound = np.where(limited, Bound.SPIKE_LIMIT, scales.bound)
    return replace(scales, scale=scale, bound=bound, shifts=shifts)


def correctable(neurons: Neurons) -> Bools:
    """(K,) hidden neurons whose second synapse is idle, where the chip has one."""
    hidden = np.arange(neurons.size) < neurons.n_hidden
    has_second = neurons.chip.max_synapses > 1
    return hidden & ~neurons.uses_second & (neurons.nearest_syn[:, 0] > 0) & has_second
