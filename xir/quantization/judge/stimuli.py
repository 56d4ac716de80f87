"""
Stimuli for a network without data: pseudo-random, the same every time, and so loud that the network
is about as active as trained networks are.
"""

from __future__ import annotations

import numpy as np

from xir.quantization.judge.float_run import FloatRun, float_run_of
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Floats, Ints
from xir.reference.simulate import simulate

QUIET, LOUD = 0.02, 0.4
"""Mean spikes of a hidden neuron in a step, between which the samples lie. By trial."""

FIT_SEED, SCORE_SEED = 12345, 54321
"""Of the stimuli that are fitted, and of the others, on which candidates are scored."""

TRIED_RATES = 14
RATES = tuple(float(0.005 * 1600 ** (i / (TRIED_RATES - 1))) for i in range(TRIED_RATES))
"""Events of a channel in a step that are tried to find those activities: from 0.005 to 8."""

PROBES, PROBE_STEPS = 4, 100
"""Samples and steps that the rates are tried on."""

LEAST_RATIO = 4.0
"""The rates of the loudest and the quietest sample are at least this factor apart."""

WORK = 1_600_000
"""Neuron-steps at most, so that a full chip takes some seconds."""

LEAST_SAMPLES, MOST_SAMPLES = 8, 40
LEAST_STEPS, MOST_STEPS = 100, 200
SETTLED = 5.0
"""A sample has so many time constants of its slowest state, within those bounds."""

PERIODS = 8, 100
"""The shortest and the longest period of a channel's modulation, in steps."""

DEPTH = 1.2
"""Of the modulation. Above 1, a channel is silent for a part of each period."""

USED = 0.8
"""Of the channels of a sample; the others are silent."""


def size_for(neurons: Neurons) -> tuple[int, int]:
    """(samples, steps): enough steps for the slowest neuron, samples as the size allows."""
    slowest = max(1.0, float(neurons.exact_mem.max(initial=0)), float(neurons.exact_syn.max()))
    # 2**10 steps are beyond the most in any case; a membrane without a leak has an infinite shift.
    steps = int(np.clip(SETTLED * 2.0 ** min(slowest, 10), LEAST_STEPS, MOST_STEPS))
    return int(np.clip(WORK // (neurons.size * steps), LEAST_SAMPLES, MOST_SAMPLES)), steps


def synthetic(
    neurons: Neurons, seed: int, samples: int, steps: int, rates: tuple[float, float]
) -> Ints:
    """
    (B, T, Nin) counts of B ``samples`` with T ``steps``. Every sample has its own mix of channels
    and its own slow or fast modulation of each. The mean rates are spread geometrically between
    ``rates`` (quietest, loudest) in events of a channel in a step, as of ``matched_rates``.
    """
    random = np.random.default_rng(seed)
    shape = _shape(random, samples, steps, neurons.n_inputs)
    place = (np.arange(samples) + 0.5) / samples
    rate = (rates[0] * (rates[1] / rates[0]) ** place)[:, None, None]
    return np.minimum(random.poisson(rate * shape), neurons.chip.input_cap)


def _shape(random: np.random.Generator, samples: int, steps: int, channels: int) -> Floats:
    """(B, T, Nin) rates with a mean of about 1: loudness, modulation, and silent channels."""
    time = np.arange(steps)[None, :, None]
    one = (samples, 1, channels)
    loudness = random.gamma(1.0, 1.0, one)
    period, phase = random.uniform(*PERIODS, one), random.random(one)
    wave = 1 + DEPTH * np.sin(2 * np.pi * (time / period + phase))
    return loudness * np.maximum(wave, 0) * (random.random(one) < USED)


def matched_rates(neurons: Neurons) -> tuple[float, float]:
    """
    The rates (events of a channel in a step) at which the hidden neurons of the network in real
    numbers spike ``QUIET`` and ``LOUD`` times a step on average; at least ``LEAST_RATIO`` apart.
    """
    random = np.random.default_rng(FIT_SEED)
    shape = _shape(random, PROBES, PROBE_STEPS, neurons.n_inputs)
    activity: list[float] = []
    for rate in RATES:
        run = simulate(neurons.network, random.poisson(rate * shape))
        activity.append(float(run.spikes[:, :, : neurons.n_hidden].mean()))
        if activity[-1] > LOUD:
            break
    tried = np.log(RATES[: len(activity)])
    # Interpolation needs rising activities: of equal ones the later is a trifle higher.
    trifle = 1e-9 * np.arange(1, len(activity) + 1)
    rising = np.log(np.maximum.accumulate(activity) + trifle)
    low, high = np.interp(np.log([QUIET, LOUD]), rising, tried)
    if high - low < np.log(LEAST_RATIO):
        middle = (low + high) / 2
        half = np.log(np.sqrt(LEAST_RATIO))
        low, high = middle - half, middle + half
    return float(np.exp(low)), float(np.exp(high))


def synthetic_run(
    neurons: Neurons, seed: int = SCORE_SEED, rates: tuple[float, float] | None = None
) -> FloatRun:
    """
    The network in real numbers on synthetic stimuli between ``rates``, those of ``matched_rates``
    if None.
    """
    rates = matched_rates(neurons) if rates is None else rates
    return float_run_of(neurons, synthetic(neurons, seed, *size_for(neurons), rates))
