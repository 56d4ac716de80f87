"""
``calibrated``: the best of several candidates by a sample of the spikes that the network is to see.

What the sample does not tell, the stimuli without data do: fits lean on them, and so does the
choice (see ``judge.blend``). All candidates of ``matched`` compete too. How the outputs are fitted
is decided by halves of the sample that were not fitted, and so is the error that is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from xir.devices.table import Device
from xir.machine.progress import note
from xir.quantization.candidates import Candidate, Chosen, FittedSample
from xir.quantization.integers import Integers
from xir.quantization.judge.blend import Blend
from xir.quantization.judge.float_run import Counts, FloatRun, float_run_of
from xir.quantization.judge.held_out import HeldOut, halves_of, held_out
from xir.quantization.judge.judgement import Judgement
from xir.quantization.judge.sample_checks import sample_facts
from xir.quantization.judge.verdict import PartVerdict
from xir.quantization.methods.matched import Matched, matched
from xir.quantization.methods.sample_fits import (
    OUTPUT_REFINEMENTS,
    Recipe,
    SampleFits,
    recipes,
    with_outputs_of,
)
from xir.quantization.real_core import RealCore

MOST_VALUES = 30_000_000
"""Neuron-steps of a sample that are used; of a larger one, evenly spread samples."""

REFITTED = 2
"""How many of the best candidates get their outputs fitted to the chip's own hidden spikes."""

OUTPUTS_MUST_WIN = 0.97
"""Other outputs are taken where their error, on what was not fitted, is lower by this factor."""

Fitted = Callable[[SampleFits], Integers]
"""Makes integers of a sample"""


class Calibration(NamedTuple):
    """What came of a calibration."""

    best: Candidate
    candidates: tuple[Candidate, ...]
    """all that were tried, the best first"""
    float_run: FloatRun
    """the network in real numbers on the sample"""
    sample: FittedSample
    """what is known of it, and the error of the best on what it was not fitted to"""


STAGE = "fitting to the sample"
"""What is noted of how far it is: in recipes, and in those that are fitted once more."""


class _Made(NamedTuple):
    """A candidate, and how the same would be made of another sample."""

    candidate: Candidate
    fitted: Fitted


def quantize_calibrated(
    real: RealCore, chip: Device, sample: Counts, second_synapse: bool
) -> Chosen:
    """The integers for ``real`` on ``chip`` that are best on ``sample`` (B, T, Nin)."""
    base = matched(real, chip, second_synapse)
    result = calibrate(base, sample, second_synapse)
    run, best = result.float_run, result.best
    _, *on_probes = best.verdicts  # the sample is the first part
    judgement = Judgement(run.neurons, base.probes, tuple(on_probes))
    return Chosen(
        run.neurons, best.integers, best.name, result.candidates, run, result.sample, judgement
    )


def calibrate(base: Matched, sample: Counts, second_synapse: bool = True) -> Calibration:
    """
    The best candidate on ``sample`` (B, T, Nin), starting from the result without data.
    ``second_synapse`` says whether an idle second synapse may correct the first.
    """
    neurons = base.scored.neurons
    sample = _thinned(sample, neurons.size)
    float_run = float_run_of(neurons, sample)
    contest = _Contest(Blend(float_run, base.probes, base.best.verdicts))
    ways = [*recipes(base, second_synapse)]
    total, done = sum(map(len, ways)) + REFITTED, 0
    for each in base.candidates:
        contest.enter(f"without data: {each.name}", each.integers, _always(each), each.verdicts)
    whole = SampleFits(base, float_run)
    for together in ways:
        note(STAGE, done, total)
        whole.make_each(together)
        for recipe in together:
            contest.enter(recipe.name, whole.make(recipe), _by(recipe))
            done += 1
            note(STAGE, done, total)
    error = None
    halves = halves_of(neurons, sample)
    if halves is not None:
        fits = [SampleFits(base, half) for half in halves]
        for made in contest.best(REFITTED):
            for name, fitted in _other_outputs(base, made, fits):
                contest.enter(name, fitted(whole), fitted)
            done += 1
            note(STAGE, done, total)
        error = _held_out(contest.best(1)[0].fitted, fits)
    best = contest.best(1)[0]
    candidates = tuple(made.candidate for made in contest.best())
    facts = sample_facts(float_run, base.scored)
    known = FittedSample(facts, None if facts.is_silent else error)
    return Calibration(best.candidate, candidates, float_run, known)


class _Contest:
    """Candidates that are judged by one blend."""

    def __init__(self, blend: Blend):
        self.blend = blend
        self.made: list[_Made] = []

    def enter(
        self,
        name: str,
        integers: Integers,
        fitted: Fitted,
        on_probes: Sequence[PartVerdict] = (),
    ) -> None:
        """``on_probes`` is what the integers do there, where that is known already."""
        score, judged = self.blend.score(integers, on_probes)
        self.made.append(_Made(Candidate(name, integers, score, judged), fitted))

    def best(self, count: int | None = None) -> list[_Made]:
        """So many, the best first; all if None."""
        return sorted(self.made, key=lambda made: made.candidate.score)[:count]


def _always(candidate: Candidate) -> Fitted:
    """What no sample changes."""
    return lambda fits: candidate.integers.with_two_synapses()


def _by(recipe: Recipe) -> Fitted:
    return lambda fits: fits.make(recipe)


def _held_out(fitted: Fitted, halves: Sequence[SampleFits]) -> HeldOut:
    """The errors of what is fitted to each half on the other."""
    unseen = [half.float_run for half in reversed(halves)]
    return held_out([fitted(half) for half in halves], unseen)


def _other_outputs(
    base: Matched, made: _Made, halves: Sequence[SampleFits]
) -> Iterator[tuple[str, Fitted]]:
    """
    ``made`` with the outputs that are best on what they were not fitted to: those without data, or
    fitted to the chip's own hidden spikes. Nothing where its own outputs are as good.

    The hidden neurons are those of ``made`` in both halves, so that outputs alone are compared.
    """
    integers = made.candidate.integers.with_two_synapses()
    first = halves[0].neurons.n_hidden
    plain = base.best.integers

    def error(fitted: Fitted) -> float:
        return _held_out(fitted, halves).output_error

    own = error(lambda fits: with_outputs_of(integers, made.fitted(fits), first))
    errors = {"outputs without data": error(lambda _: with_outputs_of(integers, plain, first))}
    ways: dict[str, Fitted] = {
        "outputs without data": lambda fits: with_outputs_of(made.fitted(fits), plain, first)
    }
    for options in OUTPUT_REFINEMENTS:
        name = f"outputs {'refitted' if options.refit else 'fitted'}"
        errors[name] = error(lambda fits, o=options: fits.with_outputs(integers, o))
        ways[name] = lambda fits, o=options: fits.with_outputs(made.fitted(fits), o)
    name = min(errors, key=errors.__getitem__)
    if errors[name] < OUTPUTS_MUST_WIN * own:
        yield f"{made.candidate.name}, {name}", ways[name]


def _thinned(sample: Counts, neurons: int) -> Counts:
    """Evenly spread samples of (B, T, Nin), few enough for so many neurons."""
    most = max(1, MOST_VALUES // max(1, sample.shape[1] * neurons))
    if len(sample) <= most:
        return sample
    return sample[np.linspace(0, len(sample) - 1, most).astype(int)]
