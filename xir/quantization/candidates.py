"""Integers that compete with each other, and what a method that runs the network gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from xir.numbers.elementary import exp, log
from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.judge.held_out import HeldOut
from xir.quantization.judge.judgement import Judgement
from xir.quantization.judge.probes import USUAL
from xir.quantization.judge.sample_checks import SampleFacts
from xir.quantization.judge.verdict import PRIOR_SPIKES, PartVerdict
from xir.quantization.neurons import Neurons

FLOOR = 0.01
"""Added to every error before its logarithm is taken: less than this is as good as nothing."""

TOLERATED, TOLERATED_FACTOR = 0.01, 1.1
"""An error may be so much and this factor above that of the best plain candidate."""

NOISE = 2.0
"""Standard deviations of the error of the best plain candidate that are tolerated beside that."""

VETO = 1.5
"""What the logarithm of the worst error beyond that costs, beside the mean of all logarithms."""


USUAL_WEIGHT = 2.0
"""Parts on which a network is about as active as trained ones count so much more than others."""

LARGEST_LEVEL = 700.0
"""The largest number whose exponential is finite, nearly."""


@dataclass(frozen=True)
class Candidate:
    """Integers that a method tried, and how far the chip's run with them is from what is wanted."""

    name: str
    """how they were made, for the report"""
    integers: Integers
    score: float
    """0 for a perfect run; the least is best"""
    verdicts: tuple[PartVerdict, ...] = ()
    """on each part of the probes, where it was judged by those"""


@dataclass(frozen=True)
class FittedSample:
    """What is known of a sample that integers were fitted to."""

    facts: SampleFacts
    held_out: HeldOut | None
    """Errors on halves of it that were not fitted; None for a sample of one step, or without spikes
    of the network."""


@dataclass(frozen=True)
class Chosen:
    """What a method gives: the integers of its best candidate, and all that it tried."""

    neurons: Neurons
    integers: Integers
    name: str
    """of the best candidate; of the method where nothing was tried"""
    candidates: tuple[Candidate, ...] = ()
    float_run: FloatRun | None = None
    """the network in real numbers on the stimuli that decided; None where none were run"""
    sample: FittedSample | None = None
    """of the sample that integers were fitted to"""
    judgement: Judgement | None = None
    """on the probes, where the choice was made by those"""


def best_of(candidates: Sequence[Candidate]) -> Candidate:
    """The one with the least score; the first of equals."""
    return min(candidates, key=lambda candidate: candidate.score)


def scores(verdicts: Sequence[Sequence[PartVerdict]], is_plain: Sequence[bool]) -> list[float]:
    """
    One number for each candidate from its ``verdicts``: the geometric mean of its errors on all
    parts, raised by a veto where it is worse than the best of the plain candidates on a part,
    beyond what is tolerated and what may be chance.
    """
    errors = np.array([[*_errors(each)] for each in verdicts])
    best = errors[np.asarray(is_plain)].min(axis=0)
    spikes = np.array([*_spikes(verdicts[0])])
    # A count of spikes that are off by chance has the deviation of its root; of none, that of one.
    chance = np.sqrt(best * (spikes + PRIOR_SPIKES) + 1) / (spikes + PRIOR_SPIKES)
    allowed = TOLERATED + TOLERATED_FACTOR * best + NOISE * np.where(spikes > 0, chance, 0.0)
    excess = np.maximum(log((errors + FLOOR) / (allowed + FLOOR)), 0.0)
    # A logarithm alone makes little of an error of several times what is wanted.
    weight = np.array(
        [USUAL_WEIGHT if v.part in USUAL else 1.0 for v in verdicts[0] for _ in (0, 1)]
    )
    level = ((log(errors + FLOOR) + errors) * (weight / weight.sum())).sum(axis=1)
    level += VETO * excess.max(axis=1)
    return [float(score) for score in exp(np.minimum(level, LARGEST_LEVEL))]


def _errors(verdicts: Sequence[PartVerdict]) -> Iterator[float]:
    """Those of the hidden neurons and of the outputs in each part."""
    for verdict in verdicts:
        yield verdict.hidden_error
        yield verdict.output_error


def _spikes(verdicts: Sequence[PartVerdict]) -> Iterator[float]:
    """How many spikes are wanted where ``_errors`` are; of states that are read, none."""
    for verdict in verdicts:
        n = verdict.n_hidden
        yield float(verdict.wanted[:n].sum())
        yield float(verdict.wanted[n:][verdict.reads_spikes[n:]].sum())
