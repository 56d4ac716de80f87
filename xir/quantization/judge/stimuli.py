"""
Stimuli for a network without data: pseudo-random, the same every time, and so loud that the network
is about as active as trained networks are.

Parts of a core that are not connected are made active each by itself, and channels whose weights
are much smaller than those of others are louder than those in every other sample.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from xir.numbers.elementary import exp, exp2, log, power, sine_of_turns
from xir.quantization.judge.float_run import FloatRun, float_run_of
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Floats, Ints
from xir.reference.simulate import simulate

QUIET, LOUD = 0.02, 0.4
"""Mean spikes of a hidden neuron in a step, between which the samples lie. By trial."""

FIT_SEED, SCORE_SEED = 12345, 54321
"""Of the stimuli that are fitted, and of the others, on which candidates are scored."""

TRIED_RATES = 14
RATES = tuple(
    float(rate) for rate in 0.005 * power(1600, np.arange(TRIED_RATES) / (TRIED_RATES - 1))
)
"""Events of a channel in a step that are tried to find those activities: from 0.005 to 8."""

PROBES, PROBE_STEPS = 4, 100
"""Samples and steps that the rates are tried on."""

LEAST_RATIO = 4.0
"""The rates of the loudest and the quietest sample are at least this factor apart."""

WORK = 1_600_000
"""Neuron-steps at most, so that a full chip takes some seconds."""

LEAST_SAMPLES, MOST_SAMPLES = 8, 40
LEAST_STEPS, MOST_STEPS = 100, 2000
SETTLED, SETTLED_STEPS = 5.0, 200
"""A sample has so many time constants of its slowest state, and needs no more steps for them."""

LONG = 2.5
"""A sample has so many time constants of its slowest state in any case, as far as work allows."""

UNEVEN = 4.0
"""Channels whose weights differ by this factor are not all equally loud in every sample."""

MOST_BALANCE = 32.0
"""Farthest that a channel is made louder or quieter than others for that."""

PERIODS = 8, 100
"""The shortest and the longest period of a channel's modulation, in steps; the longest is as long
as the slowest time constant where that is longer."""

DEPTH = 1.2
"""Of the modulation. Above 1, a channel is silent for a part of each period."""

USED = 0.8
"""Of the channels of a sample; the others are silent."""


class Rates(NamedTuple):
    """Events of each channel in a step, in the quietest and the loudest sample."""

    low: Floats
    """(Nin,)"""
    high: Floats
    """(Nin,)"""


def slowest_steps(neurons: Neurons) -> float:
    """The longest time constant in steps, as a decay shift says it; 1 at least."""
    slowest = max(1.0, float(neurons.exact_mem.max(initial=0)), float(neurons.exact_syn.max()))
    # 2**10 steps are long in any case; a membrane without a leak has an infinite shift.
    return float(exp2(min(slowest, 10)))


def size_for(neurons: Neurons) -> tuple[int, int]:
    """(samples, steps): enough steps for the slowest neuron, samples as the size allows."""
    slowest = slowest_steps(neurons)
    wanted = max(min(SETTLED * slowest, SETTLED_STEPS), LONG * slowest)
    allowed = max(SETTLED_STEPS, WORK // (neurons.size * LEAST_SAMPLES))
    steps = int(np.clip(wanted, LEAST_STEPS, min(MOST_STEPS, allowed)))
    return int(np.clip(WORK // (neurons.size * steps), LEAST_SAMPLES, MOST_SAMPLES)), steps


def synthetic(neurons: Neurons, seed: int, samples: int, steps: int, rates: Rates) -> Ints:
    """
    (B, T, Nin) counts of B ``samples`` with T ``steps``. Every sample has its own mix of channels
    and its own slow or fast modulation of each. The mean rates of a channel are spread
    geometrically between those of ``rates``, from the quietest sample to the loudest.
    """
    random = np.random.default_rng(seed)
    shape = _shape(random, samples, steps, neurons)
    place = ((np.arange(samples) + 0.5) / samples)[:, None, None]
    rate = rates.low * power(rates.high / rates.low, place)
    return np.minimum(random.poisson(rate * shape), neurons.chip.input_cap)


def _shape(random: np.random.Generator, samples: int, steps: int, neurons: Neurons) -> Floats:
    """(B, T, Nin) rates with a mean of about 1: loudness, modulation, and silent channels."""
    time = np.arange(steps)[None, :, None]
    one = (samples, 1, neurons.n_inputs)
    loudness = random.gamma(1.0, 1.0, one)
    longest = max(PERIODS[1], slowest_steps(neurons))
    period, phase = random.uniform(PERIODS[0], longest, one), random.random(one)
    wave = 1 + DEPTH * sine_of_turns(time / period + phase)
    shape = loudness * np.maximum(wave, 0) * (random.random(one) < USED)
    shape[1::2] *= balance(neurons)
    return shape


def balance(neurons: Neurons) -> Floats:
    """
    (Nin,) how much louder each channel must be for the same effect, relative to its part of the
    core; 1 where the channels of a part are alike.
    """
    reach = np.abs(neurons.weights[: neurons.n_inputs]).sum(axis=(1, 2))
    factors = np.ones(neurons.n_inputs)
    channels, _ = parts_of(neurons)
    for part in set(channels.tolist()):  # np.unique loads numpy.ma
        inside = (channels == part) & (reach > 0)
        if inside.any() and reach[inside].max() > UNEVEN * reach[inside].min():
            middle = exp(log(reach[inside]).mean())
            # What is far below the middle is made loudest; its quotient may not be a number.
            near = np.maximum(reach[inside], middle / (2 * MOST_BALANCE))
            factors[inside] = np.clip(middle / near, 1 / MOST_BALANCE, MOST_BALANCE)
    return factors


def parts_of(neurons: Neurons) -> tuple[Ints, Ints]:
    """
    (Nin,) and (K,) the part of the core that each channel and each neuron belongs to, as a number
    from 0. Parts have no weights and no aliases between them.
    """
    i, n, k = neurons.n_inputs, neurons.n_hidden, neurons.size
    linked = np.zeros((i + k, i + k), np.bool_)
    linked[: i + n, i:] = neurons.weights.any(axis=2)
    sources = np.flatnonzero(neurons.real.alias >= 0)
    linked[i + sources, i + neurons.real.alias[sources]] = True
    linked |= linked.T
    number: Ints = np.full(i + k, -1, np.int64)
    for first in range(i + k):
        if number[first] >= 0:
            continue
        number[first] = part = number.max() + 1
        front = np.array([first])
        while front.size:
            front = np.flatnonzero(linked[front].any(axis=0) & (number < 0))
            number[front] = part
    return number[:i], number[i:]


def matched_rates(neurons: Neurons) -> Rates:
    """
    The rates (events of a channel in a step) at which the hidden neurons of each part of the
    network in real numbers spike ``QUIET`` and ``LOUD`` times a step on average; at least
    ``LEAST_RATIO`` apart.
    """
    random = np.random.default_rng(FIT_SEED)
    shape = _shape(random, PROBES, PROBE_STEPS, neurons)
    channels, members = parts_of(neurons)
    part_of = members[: neurons.n_hidden]
    hidden: list[Ints] = [np.flatnonzero(part_of == part) for part in range(channels.size)]
    driven = [part for part in range(channels.size) if len(hidden[part])]
    activity: list[Floats] = []
    for rate in RATES:
        spikes = simulate(neurons.network, random.poisson(rate * shape)).spikes
        mean = spikes.mean(axis=(0, 1))
        activity.append(np.array([mean[hidden[part]].mean() for part in driven]))
        if (activity[-1] > LOUD).all():
            break
    low, high = np.full(channels.size, RATES[0]), np.full(channels.size, RATES[-1])
    for part, active in zip(driven, np.array(activity).T, strict=True):
        low[channels == part], high[channels == part] = _rates_at(active)
    return Rates(low, high)


def _rates_at(activity: Floats) -> tuple[float, float]:
    """The rates at which a part with ``activity`` at the first of ``RATES`` is quiet and loud."""
    tried = log(RATES[: len(activity)])
    # Interpolation needs rising activities: of equal ones the later is a trifle higher.
    trifle = 1e-9 * np.arange(1, len(activity) + 1)
    rising = log(np.maximum.accumulate(activity) + trifle)
    low, high = np.interp(log([QUIET, LOUD]), rising, tried)
    if high - low < log(LEAST_RATIO):
        middle = (low + high) / 2
        half = log(np.sqrt(LEAST_RATIO))
        low, high = middle - half, middle + half
    return float(exp(low)), float(exp(high))


def synthetic_run(neurons: Neurons, seed: int = SCORE_SEED, rates: Rates | None = None) -> FloatRun:
    """
    The network in real numbers on synthetic stimuli between ``rates``, those of ``matched_rates``
    if None.
    """
    rates = matched_rates(neurons) if rates is None else rates
    return float_run_of(neurons, synthetic(neurons, seed, *size_for(neurons), rates))
