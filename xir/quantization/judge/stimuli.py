"""
Stimuli for a network without data: pseudo-random, the same every time, and as loud as makes the
network about as active as trained networks are.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.ir.core import Floats
from xir.quantization.neurons import Neurons
from xir.reference.simulate import simulate

QUIET, LOUD = 0.02, 0.4
"""Mean spikes of a hidden neuron in a step, between which the samples lie."""

FIT_SEED, SCORE_SEED = 12345, 54321

RATES = tuple(float(0.005 * 1600 ** (i / 13)) for i in range(14))
"""Events of a channel in a step that are tried to find those activities."""

PROBES, PROBE_STEPS = 4, 100
"""Samples and steps that the rates are tried on."""

WORK = 1_600_000
"""Neuron-steps at most, so that a full chip takes some seconds."""


def size_for(neurons: Neurons) -> tuple[int, int]:
    """(samples, steps): enough steps for the slowest neuron, samples as the size allows."""
    slowest = max(1.0, float(neurons.exact_mem.max(initial=0)), float(neurons.exact_syn.max()))
    steps = int(np.clip(5 * 2.0 ** min(slowest, 10), 100, 200))
    return int(np.clip(WORK // (neurons.size * steps), 8, 40)), steps


def synthetic(
    neurons: Neurons, seed: int, samples: int, steps: int, rates: tuple[float, float]
) -> npt.NDArray[np.int64]:
    """
    (B, T, Nin) counts. Every sample has its own mix of channels and its own slow or fast modulation
    of each; the mean rates are spread geometrically between ``rates`` (as of ``matched_rates``).
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
    period, phase = random.uniform(8, 100, one), random.random(one)
    wave = 1 + 1.2 * np.sin(2 * np.pi * (time / period + phase))
    return loudness * np.maximum(wave, 0) * (random.random(one) < 0.8)


def matched_rates(neurons: Neurons) -> tuple[float, float]:
    """
    The rates (events of a channel in a step) at which the hidden neurons of the network in real
    numbers spike ``QUIET`` and ``LOUD`` times a step on average; at least a factor 4 apart.
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
    rising = np.log(np.maximum.accumulate(activity) + 1e-9 * np.arange(1, len(activity) + 1))
    low, high = np.interp(np.log([QUIET, LOUD]), rising, tried)
    if high - low < np.log(4):
        middle = (low + high) / 2
        low, high = middle - np.log(2), middle + np.log(2)
    return float(np.exp(low)), float(np.exp(high))
