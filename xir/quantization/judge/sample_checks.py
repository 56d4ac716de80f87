"""What is missing in a sample of spikes that a network is fitted to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xir.quantization.judge.float_run import FloatRun
from xir.quantization.neuron.choice import LEAST_SPIKES
from xir.quantization.real_core import Ints

LEAST_SAMPLES = 16
"""Fewer samples say little of how samples differ. Measured: the error on what was not fitted is
then often more than twice that on the sample."""

MANY_NEURONS = 0.1
"""A sample is said to be small where more neurons than this share have fewer than
``LEAST_SPIKES`` spikes, and so are not chosen by exact runs."""

FACTOR_OUTSIDE = 2.0
"""A sample is unlike the probes where a network is this factor more active in it than in any part
of those, or less than in any."""


@dataclass(frozen=True)
class SampleFacts:
    """A sample, beside the network's run on it and on stimuli without data."""

    samples: int
    steps: int
    spikes: int
    """of the hidden neurons in real numbers"""
    neurons: int
    """hidden ones"""
    rarely: int
    """Hidden neurons with fewer than ``LEAST_SPIKES`` spikes, and more on the stimuli without data:
    one that hardly ever spikes is not the sample's fault."""
    silent_channels: Ints
    """the numbers of the channels without any event that have weights"""
    activity: float
    """spikes of a hidden neuron in a step"""
    usual: tuple[float, float]
    """the same in the quietest and the loudest sample of the stimuli without data"""

    @property
    def is_small(self) -> bool:
        """Whether it is too small for a choice by it alone."""
        return self.samples < LEAST_SAMPLES or self.rarely > MANY_NEURONS * self.neurons

    @property
    def is_silent(self) -> bool:
        """Whether the network never spikes on it."""
        return self.spikes == 0

    @property
    def is_unusual(self) -> bool:
        """Whether the network is far more or far less active than on the stimuli without data."""
        low, high = self.usual
        return not low / FACTOR_OUTSIDE <= self.activity <= high * FACTOR_OUTSIDE


def sample_facts(sample: FloatRun, synthetic: FloatRun) -> SampleFacts:
    """``sample`` beside the same network on stimuli without data."""
    neurons = sample.neurons
    n = neurons.n_hidden
    samples, steps, _ = sample.inputs.shape
    by_neuron = sample.spikes[:, :, :n].sum(axis=(0, 1))
    used = neurons.weights[: neurons.n_inputs].any(axis=(1, 2))
    silent = ~sample.inputs.any(axis=(0, 1)) & used
    usual = synthetic.spikes[:, :, :n].sum(axis=(0, 1))
    by_sample = synthetic.spikes[:, :, :n].mean(axis=(1, 2))
    return SampleFacts(
        samples=samples,
        steps=steps,
        spikes=int(by_neuron.sum()),
        neurons=n,
        rarely=int(((by_neuron < LEAST_SPIKES) & (usual >= LEAST_SPIKES)).sum()),
        silent_channels=np.flatnonzero(silent),
        activity=float(by_neuron.sum()) / max(samples * steps * n, 1),
        usual=(float(by_sample.min()), float(by_sample.max())),
    )
