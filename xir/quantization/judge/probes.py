"""
Probes: stimuli of several kinds on which integers are compared, so that none is right for one kind
alone.

Stimuli that make a network as active as trained ones are say nothing of a busier one, whose states
saturate, nor of a delay line that passes single spikes, nor of a neuron that its bias drives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from xir.numbers.elementary import power
from xir.quantization.judge import stimuli
from xir.quantization.judge.float_run import FloatRun, float_run_of
from xir.quantization.judge.stimuli import Rates
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Ints

LOUD_SAMPLES, LOUD_STEPS = 12, 100
"""Of the loud probe, fewer samples where a network is large."""

LEAST_FLAT = 2
"""Samples with all channels equally loud, beside those."""

LOUD_WORK = 500_000
"""Neuron-steps of the loud probe and of that of single spikes, at most."""

LEAST_SAMPLES = 4
"""Of those probes, however large the network is."""

FAINT_SAMPLES = 8
"""Of single spikes, and as many of volleys and of faint steady input."""

FAINT = 2.0
"""Faint input is within this factor of the quietest of the matched rates."""

FEWEST_STEPS_APART = 2
MOST_TIME_CONSTANTS_APART = 3.0
"""Single spikes are so many steps apart at least, and so many of the slowest time constant at most.
"""

MOST_STEPS_APART = 40

ALONE = 0.6
"""Of the single spikes; the others come in two or three channels in the same step."""

VOLLEY_STEPS = 3
"""A volley is so long at most."""

STEPS_BETWEEN_VOLLEYS = 5, 40
"""Without any event."""

LEAST_CHANNELS = 0.3
"""Of those that take part in a volley."""

LOUDEST_VOLLEY = 4.0
"""Events of a channel in a step of the loudest volleys; the quietest have one."""

REST_STEPS = 2000
"""Steps without any event, for a network with biases; fewer where it is large."""

REST_WORK = 1_000_000
"""Neuron-steps of them, at most."""


USUAL = ("quiet", "middle", "active")
"""The parts on which a network is about as active as trained ones. The others are there to be too
much, or too little."""


class Part(NamedTuple):
    """Some samples of a probe, which are judged by themselves."""

    name: str
    samples: slice


@dataclass(frozen=True)
class Probe:
    """The network in real numbers on some stimuli, and what of them is judged by itself."""

    float_run: FloatRun
    parts: tuple[Part, ...]

    def part_of_sample(self) -> Ints:
        """(B,) the number of the part that each sample belongs to."""
        number = np.zeros(self.float_run.inputs.shape[0], np.int64)
        for index, part in enumerate(self.parts):
            number[part.samples] = index
        return number


def in_parts(float_run: FloatRun, *names: str) -> Probe:
    """A probe whose samples are cut into parts of equal size, in their order."""
    samples = float_run.inputs.shape[0]
    ends = [samples * k // len(names) for k in range(len(names) + 1)]
    return Probe(
        float_run,
        tuple(Part(name, slice(*ends[k : k + 2])) for k, name in enumerate(names)),
    )


def loud_probe(neurons: Neurons, seed: int, rates: Rates) -> Probe:
    """
    From the loudest of the rates that were matched (of ``stimuli.matched_rates``) up to the most
    events that the chip takes in a step; and, as a part of its own, all channels equally loud all
    the time, up to that most.
    """
    most = float(neurons.chip.input_cap)
    low = np.minimum(rates.high, most / stimuli.LEAST_RATIO)
    loud = Rates(low, np.full(low.shape, most))
    samples = _samples(neurons, LOUD_SAMPLES)
    raster = stimuli.synthetic(neurons, seed, samples, LOUD_STEPS, loud)
    flat = max(LEAST_FLAT, samples // 4)
    share = (np.arange(flat) + 1)[:, None, None] / flat
    random = np.random.default_rng(seed)
    steady = random.poisson(most * share, (flat, LOUD_STEPS, neurons.n_inputs))
    raster = np.concatenate([raster, np.minimum(steady, neurons.chip.input_cap)])
    parts = (
        Part("loud", slice(0, samples // 2)),
        Part("full", slice(samples // 2, samples)),
        Part("steady", slice(samples, samples + flat)),
    )
    return Probe(float_run_of(neurons, raster), parts)


def faint_probe(neurons: Neurons, seed: int, rates: Rates) -> Probe:
    """
    Little input, in three parts: single spikes, of one channel or of a few at once, a few steps or
    more apart; volleys of many channels with silence between them; and steady events around the
    quietest of the rates that were matched (of ``stimuli.matched_rates``).
    """
    samples = _samples(neurons, FAINT_SAMPLES)
    random = np.random.default_rng(seed)
    around = power(FAINT, np.linspace(-1, 1, samples))[:, None, None]
    steady = random.poisson(rates.low * around, (samples, LOUD_STEPS, neurons.n_inputs))
    raster = np.concatenate(
        [
            single_spikes(neurons, seed, samples, LOUD_STEPS),
            volleys(neurons, seed, samples, LOUD_STEPS),
            steady,
        ]
    )
    return in_parts(float_run_of(neurons, raster), "single spikes", "volleys", "faint")


def single_spikes(neurons: Neurons, seed: int, samples: int, steps: int) -> Ints:
    """(B, T, Nin) counts of 0 and 1 for B ``samples`` of T ``steps``."""
    random = np.random.default_rng(seed)
    apart = MOST_TIME_CONSTANTS_APART * stimuli.slowest_steps(neurons)
    most = int(np.clip(apart, 2 * FEWEST_STEPS_APART, MOST_STEPS_APART))
    raster = np.zeros((samples, steps, neurons.n_inputs), np.int64)
    for sample in raster:
        step = int(random.integers(most))
        while step < steps:
            count = 1 if random.random() < ALONE else int(random.integers(2, 4))
            sample[step, random.permutation(neurons.n_inputs)[:count]] = 1
            step += int(random.integers(FEWEST_STEPS_APART, most + 1))
    return raster


def volleys(neurons: Neurons, seed: int, samples: int, steps: int) -> Ints:
    """
    (B, T, Nin) counts for B ``samples`` of T ``steps``: some of the channels spike together for a
    few steps, then all are silent. The first sample has one event of a channel in a step, the last
    ``LOUDEST_VOLLEY`` on average.
    """
    random = np.random.default_rng(seed)
    loudness = power(LOUDEST_VOLLEY, np.linspace(0, 1, samples))
    raster = np.zeros((samples, steps, neurons.n_inputs), np.int64)
    for sample, most in zip(raster, loudness, strict=True):
        step = int(random.integers(STEPS_BETWEEN_VOLLEYS[0]))
        while step < steps:
            part = random.uniform(LEAST_CHANNELS, 1)
            end = step + int(random.integers(1, VOLLEY_STEPS + 1))
            burst = sample[step:end]
            events = 1 + random.poisson(most - 1, burst.shape)
            burst[:] = events * (random.random(burst.shape) < part)
            step = end + int(random.integers(*STEPS_BETWEEN_VOLLEYS, endpoint=True))
    return np.minimum(raster, neurons.chip.input_cap)


def rest_probe(neurons: Neurons) -> Probe | None:
    """No events at all, for a network with biases; None for another, which stays silent."""
    if not neurons.bias.any():
        return None
    steps = int(np.clip(REST_WORK // neurons.size, stimuli.SETTLED_STEPS, REST_STEPS))
    raster = np.zeros((1, steps, neurons.n_inputs), np.int64)
    return in_parts(float_run_of(neurons, raster), "rest")


def quiet_probe(float_run: FloatRun) -> Probe:
    """The stimuli of matched rates, whose samples rise in loudness, as three parts."""
    return in_parts(float_run, *USUAL)


def other_probes(neurons: Neurons, seed: int, rates: Rates) -> tuple[Probe, ...]:
    """All but the stimuli of matched rates."""
    probes = [loud_probe(neurons, seed + 1, rates), faint_probe(neurons, seed + 2, rates)]
    rest = rest_probe(neurons)
    return (*probes, *([] if rest is None else [rest]))


def _samples(neurons: Neurons, most: int) -> int:
    return int(np.clip(LOUD_WORK // (neurons.size * LOUD_STEPS), LEAST_SAMPLES, most))
