"""
The best of several ways, by what the chip does with each.

``matched``: ways that need no data are scored on stimuli other than those they were fitted on.
Since the plain method at its own scale and the law are among them, it is never worse there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xir.devices.table import Device
from xir.ir.core import RealCore
from xir.quantization.judge import stimuli
from xir.quantization.judge.float_run import Teacher, teach
from xir.quantization.judge.score import synthetic_score
from xir.quantization.methods.channel import plain
from xir.quantization.neuron.fit import Moments, candidates, moments
from xir.quantization.neuron.law import Fit, law_fit
from xir.quantization.neuron.rounding import to_integers
from xir.quantization.neuron.scales import choose, real_weights
from xir.quantization.neurons import Integers, Neurons, integers_of, neurons_of
from xir.quantization.result import BOUND_NUMBER


@dataclass(frozen=True)
class Way:
    """One of the ways that were tried."""

    name: str
    integers: Integers
    score: float


@dataclass(frozen=True)
class Matched:
    """The best way without data, and what else was found on the way to it."""

    best: Way
    ways: tuple[Way, ...]
    fitted: Teacher
    """on the stimuli that were fitted"""
    scored: Teacher
    """on those that were scored"""
    moments: Moments


def round_fit(neurons: Neurons, fit: Fit, teacher: Teacher, limited: bool = False) -> Integers:
    """The integers of a fit, as large as the states on the teacher's stimuli allow."""
    weights = real_weights(neurons, fit)
    scale, bound, shifts = choose(neurons, fit, weights, teacher)
    if limited:
        scale, bound, shifts = limiter(neurons, weights, scale, bound, shifts)
    return to_integers(neurons, fit, weights, scale, bound, shifts)


def limiter(
    neurons: Neurons,
    weights: npt.NDArray[np.float64],
    scale: npt.NDArray[np.float64],
    bound: npt.NDArray[np.int64],
    shifts: tuple[int, int, int],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64], tuple[int, int, int]]:
    """
    Scales at which a membrane of 16 bits itself keeps a neuron to its ``max_spikes``: with a
    threshold above ``32768 / (max_spikes + 1)`` it can never hold one more. Shifts are raised until
    the weights of those neurons fit.
    """
    chip, single = neurons.chip, neurons.single
    most = 1 << chip.state_bits - 1
    least = np.floor(most / (neurons.cap + 1)) + 6
    limited = np.where(single, least / neurons.threshold, scale)
    i, n = neurons.n_inputs, neurons.n_hidden
    largest = np.abs(weights).max(axis=2)[:, :n] * limited[:n]
    field = (1 << chip.weight_bits - 1) - 1 + 0.4
    raised: list[int] = []
    for rows, shift in ((slice(0, i), shifts[0]), (slice(i, None), shifts[1])):
        need = largest[rows][:, single[:n]].max(initial=0.0) / field
        raised.append(int(min(chip.max_weight_shift, max(shift, np.ceil(np.log2(max(need, 1.0)))))))
    return (
        limited,
        np.where(single, BOUND_NUMBER["spike limit"], bound),
        (raised[0], raised[1], shifts[2]),
    )


def synthetic_teacher(
    neurons: Neurons,
    seed: int = stimuli.SCORE_SEED,
    rates: tuple[float, float] | None = None,
) -> Teacher:
    """The network in real numbers on synthetic stimuli; its activity is matched where not given."""
    rates = stimuli.matched_rates(neurons) if rates is None else rates
    return teach(neurons, stimuli.synthetic(neurons, seed, *stimuli.size_for(neurons), rates))


def matched(real: RealCore, chip: Device, second_synapse: bool = True) -> Matched:
    """The integers for ``real`` by the best way that needs no data."""
    neurons = neurons_of(real, chip)
    rates = stimuli.matched_rates(neurons)
    fitted = synthetic_teacher(neurons, stimuli.FIT_SEED, rates)
    scored = synthetic_teacher(neurons, stimuli.SCORE_SEED, rates)
    found = moments(fitted)
    ways = tuple(
        Way(name, integers, synthetic_score(integers, scored))
        for name, integers in _ways(neurons, found, fitted, second_synapse)
    )
    return Matched(min(ways, key=lambda way: way.score), ways, fitted, scored, found)


def _ways(
    neurons: Neurons, found: Moments, fitted: Teacher, second_synapse: bool
) -> Iterator[tuple[str, Integers]]:
    yield "channel", integers_of(plain(neurons.real, neurons.chip, "channel"), neurons)
    idle = correctable(neurons) if second_synapse else np.zeros(neurons.size, np.bool_)
    fits = {"law": law_fit(neurons)}
    fits["fitted"] = candidates(neurons, found, np.zeros(neurons.size, np.bool_)).best()
    if idle.any():
        fits["fitted, second synapse"] = candidates(neurons, found, idle).best()
    for name, fit in fits.items():
        yield name, round_fit(neurons, fit, fitted)
        if neurons.single.any():
            yield f"{name}, spike limit", round_fit(neurons, fit, fitted, limited=True)


def correctable(neurons: Neurons) -> npt.NDArray[np.bool_]:
    """(K,) hidden neurons whose second synapse is idle, where the chip has one."""
    hidden = np.arange(neurons.size) < neurons.n_hidden
    there = neurons.chip.max_synapses > 1
    return hidden & ~neurons.two & (neurons.nearest_syn[:, 0] > 0) & there
