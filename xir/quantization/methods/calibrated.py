"""
``calibrated``: the best of several candidates by a sample of the spikes that the network is to see.

Where the sample is small, fits lean on the stimuli without data. The best candidate without data is
always among those that are compared, so on the sample the result is never worse than it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from xir.devices.table import Device
from xir.quantization.candidates import Candidate, Chosen
from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import (
    Counts,
    FloatRun,
    delivered,
    float_run_of,
    source_major,
)
from xir.quantization.judge.score import chip_run, closed_loop
from xir.quantization.methods.matched import Matched, matched
from xir.quantization.methods.threshold_search import search_thresholds
from xir.quantization.methods.trials import correctable, round_fit
from xir.quantization.neuron.choice import FitData, RefineOptions, refine
from xir.quantization.neuron.fit import RankedFits, normal_equations, ranked_fits
from xir.quantization.real_core import RealCore

PRIOR_STEPS = 200.0
"""Informative steps that the synthetic stimuli stand for beside a sample. By trial."""

MOST_VALUES = 30_000_000
"""Neuron-steps of a sample that are used; of a larger one, evenly spread samples."""

REFITTED = 2
"""How many of the best candidates get their outputs fitted to the chip's own hidden spikes."""

REFINEMENTS = (
    RefineOptions(),
    RefineOptions(select=True),
    RefineOptions(refit=True, select=True, ridge=0.01),
)
"""How the integers of each fit are refined. The ridges are by trial: weights that are fitted again
need more of it."""

OUTPUT_REFINEMENTS = (RefineOptions(ridge=0.01), RefineOptions(refit=True, ridge=0.03))
"""The same for outputs alone, on the chip's own hidden spikes."""


class Calibration(NamedTuple):
    """What came of a calibration."""

    best: Candidate
    candidates: tuple[Candidate, ...]
    """all that were tried, the best first"""
    float_run: FloatRun
    """the network in real numbers on the sample"""


def quantize_calibrated(
    real: RealCore, chip: Device, sample: Counts, second_synapse: bool
) -> Chosen:
    """The integers for ``real`` on ``chip`` that are best on ``sample`` (B, T, Nin)."""
    base = matched(real, chip, second_synapse)
    best, candidates, run = calibrate(base, sample, second_synapse)
    return Chosen(run.neurons, best.integers, best.name, candidates, run)


def calibrate(base: Matched, sample: Counts, second_synapse: bool = True) -> Calibration:
    """
    The best candidate on ``sample`` (B, T, Nin), starting from the result without data.
    ``second_synapse`` says whether an idle second synapse may correct the first.
    """
    neurons = base.scored.neurons
    float_run = float_run_of(neurons, _thinned(sample, neurons.size))
    equations = normal_equations(float_run).plus(base.equations, PRIOR_STEPS)
    data = FitData(float_run, float_run.by_source)
    start = base.best.integers
    candidates = [_scored(f"without data: {base.best.name}", start, float_run)]
    plain = ranked_fits(neurons, equations, np.zeros(neurons.size, np.bool_))
    fits = {"fitted": plain}
    idle = correctable(neurons)
    if second_synapse and idle.any():
        fits["second synapse"] = ranked_fits(neurons, equations, idle)
    for name, fit in fits.items():
        candidates += _refined(name, fit, data)
    candidates.sort(key=lambda candidate: candidate.score)
    for candidate in candidates[:REFITTED]:
        candidates += _with_outputs_fitted(candidate, plain, data)
    candidates.sort(key=lambda candidate: candidate.score)
    return Calibration(candidates[0], tuple(candidates), float_run)


def _scored(name: str, integers: Integers, float_run: FloatRun) -> Candidate:
    evolution = chip_run(integers, float_run.neurons, float_run.inputs)
    return Candidate(name, integers, closed_loop(evolution, integers, float_run))


def _thinned(sample: Counts, neurons: int) -> Counts:
    """Evenly spread samples of (B, T, Nin), few enough for so many neurons."""
    most = max(1, MOST_VALUES // max(1, sample.shape[1] * neurons))
    if len(sample) <= most:
        return sample
    return sample[np.linspace(0, len(sample) - 1, most).astype(int)]


def _refined(name: str, fit: RankedFits, data: FitData) -> Iterator[Candidate]:
    """Candidates from one kind of fit, called ``name``, with their thresholds searched."""
    float_run = data.float_run
    neurons = float_run.neurons
    for limited in (False, True) if neurons.limits_spikes.any() else (False,):
        base = round_fit(neurons, fit.best(), float_run, limited)
        for options in REFINEMENTS:
            integers = refine(base, fit, data, options, range(neurons.size))
            label = _label(name, options, limited)
            searched, error = search_thresholds(integers, float_run)
            yield Candidate(f"{label}, trimmed", searched, error)


def _label(name: str, options: RefineOptions, limited: bool) -> str:
    words = ["selected"] * options.select + ["refitted"] * options.refit
    return ", ".join([name, *words, *["spike limit"] * limited])


def _with_outputs_fitted(
    candidate: Candidate, fit: RankedFits, data: FitData
) -> Iterator[Candidate]:
    """``candidate`` with its outputs fitted again, to the hidden spikes that the chip gives."""
    float_run = data.float_run
    neurons = float_run.neurons
    evolution = chip_run(candidate.integers, neurons, float_run.inputs)
    assert evolution.spikes is not None
    by_source = source_major(delivered(float_run.inputs, evolution.spikes))
    outputs = range(neurons.n_hidden, neurons.size)
    for options in OUTPUT_REFINEMENTS:
        integers = refine(candidate.integers, fit, FitData(float_run, by_source), options, outputs)
        word = "refitted" if options.refit else "fitted"
        yield _scored(f"{candidate.name}, outputs {word}", integers, float_run)
