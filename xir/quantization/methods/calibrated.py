"""
``calibrated``: the best of several ways with a sample of the spikes that the network is to see.

Fits lean on the stimuli without data as far as the sample is small, and the network without data is
always among the candidates, so on the sample the result is never worse than that.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from xir.devices.table import Device
from xir.ir.core import RealCore
from xir.quantization.judge.float_run import Counts, Teacher, delivered, source_major, teach
from xir.quantization.judge.score import closed_loop, run
from xir.quantization.methods.matched import Matched, Way, correctable, matched, round_fit
from xir.quantization.methods.threshold_search import trim
from xir.quantization.neuron.choice import Lesson, Options, refine
from xir.quantization.neuron.fit import Candidates, candidates, moments
from xir.quantization.neurons import Integers

PRIOR_STEPS = 200.0
"""Informative steps that the synthetic stimuli stand for beside a sample."""

MOST_VALUES = 30_000_000
"""Neuron-steps of a sample that are used; of a larger one, evenly spread samples."""

REFITTED = 2
"""How many of the best ways get their outputs fitted to the chip's own hidden spikes."""


def calibrated(real: RealCore, chip: Device, sample: Counts, second_synapse: bool = True) -> Way:
    """The integers for ``real`` by the best way on ``sample`` (B, T, Nin)."""
    base = matched(real, chip, second_synapse)
    return calibrate(base, sample, second_synapse)[0]


def calibrate(
    base: Matched, sample: Counts, second_synapse: bool = True
) -> tuple[Way, tuple[Way, ...], Teacher]:
    """The best way, all that were tried, and the network in real numbers on the sample."""
    neurons = base.scored.neurons
    teacher = teach(neurons, _thinned(sample, neurons.size))
    found = moments(teacher).plus(base.moments, PRIOR_STEPS)
    lesson = Lesson(teacher, teacher.by_source)
    start = base.best
    error = closed_loop(run(start.integers, neurons, teacher.inputs), start.integers, teacher)
    ways = [Way(f"without data: {start.name}", start.integers, error)]
    plain = candidates(neurons, found, np.zeros(neurons.size, np.bool_))
    fits = {"fitted": plain}
    idle = correctable(neurons)
    if second_synapse and idle.any():
        fits["second synapse"] = candidates(neurons, found, idle)
    for name, fit in fits.items():
        ways += _ways(name, fit, lesson)
    ways.sort(key=lambda way: way.score)
    for way in ways[:REFITTED]:
        ways += _outputs(way, plain, lesson)
    ways.sort(key=lambda way: way.score)
    return ways[0], tuple(ways), teacher


def _thinned(sample: Counts, neurons: int) -> Counts:
    most = max(1, MOST_VALUES // max(1, sample.shape[1] * neurons))
    if len(sample) <= most:
        return sample
    return sample[np.linspace(0, len(sample) - 1, most).astype(int)]


def _ways(name: str, fit: Candidates, lesson: Lesson) -> list[Way]:
    teacher = lesson.teacher
    neurons = teacher.neurons
    ways: list[Way] = []
    for limited in (False, True) if neurons.single.any() else (False,):
        base = round_fit(neurons, fit.best(), teacher, limited)
        for options in (Options(), Options(select=True), Options(True, True, True, 0.01)):
            integers = refine(base, fit, lesson, options, range(neurons.size))
            ways += _trimmed(_label(name, options, limited), integers, teacher)
    return ways


def _label(name: str, options: Options, limited: bool) -> str:
    parts = [
        name,
        *(["selected"] if options.select else []),
        *(["refitted"] if options.refit else []),
    ]
    return ", ".join([*parts, *(["spike limit"] if limited else [])])


def _trimmed(name: str, integers: Integers, teacher: Teacher) -> list[Way]:
    trimmed, error = trim(integers, teacher)
    return [Way(f"{name}, trimmed", trimmed, error)]


def _outputs(way: Way, fit: Candidates, lesson: Lesson) -> list[Way]:
    """With the outputs fitted again, to the hidden spikes that the chip gives."""
    teacher = lesson.teacher
    neurons = teacher.neurons
    evolution = run(way.integers, neurons, teacher.inputs)
    assert evolution.spikes is not None
    heard = Lesson(teacher, source_major(delivered(teacher.inputs, evolution.spikes)))
    ways: list[Way] = []
    outputs = range(neurons.n_hidden, neurons.size)
    for options in (Options(ridge=0.01), Options(refit=True, ridge=0.03)):
        start = replace(way.integers)
        integers = refine(start, fit, heard, options, outputs)
        error = closed_loop(run(integers, neurons, teacher.inputs), integers, teacher)
        ways.append(
            Way(f"{way.name}, outputs {'re' if options.refit else ''}fitted", integers, error)
        )
    return ways
