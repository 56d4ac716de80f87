"""
``matched``: the best of several candidates that need no data, by what the chip does with each.

They are scored on probes other than those they were fitted on. The plain methods at their own
scales are among them, and no candidate is taken that is clearly worse than the best of those on any
part of the probes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xir.devices.table import Device
from xir.quantization.candidates import Candidate, Chosen, best_of, scores
from xir.quantization.integers import Integers
from xir.quantization.judge import stimuli
from xir.quantization.judge.float_run import Counts, FloatRun
from xir.quantization.judge.judgement import Judgement
from xir.quantization.judge.probes import Probe, other_probes, quiet_probe
from xir.quantization.judge.verdict import PartVerdict, verdicts
from xir.quantization.methods.trials import (
    Named,
    fitted_trials,
    limit_does_harm,
    plain_trials,
)
from xir.quantization.neuron.fit import NormalEquations, normal_equations
from xir.quantization.neuron.period import with_periods
from xir.quantization.neuron.whole import units
from xir.quantization.neurons import Neurons, neurons_of
from xir.quantization.quantized_core import Bound
from xir.quantization.real_core import RealCore

LIMIT_MUST_WIN = 1.1
"""A spike limit is taken where its score is better by this factor: it leaves the states no room."""


@dataclass(frozen=True)
class Matched:
    """The best candidate without data, and what was made on the way to it."""

    best: Candidate
    candidates: tuple[Candidate, ...]
    fitted: FloatRun
    """on the stimuli that were fitted"""
    scored: FloatRun
    """on the stimuli that candidates were scored on"""
    equations: NormalEquations
    """of ``fitted``"""
    probes: tuple[Probe, ...]
    """that candidates were scored on, from ``quiet_probe`` and ``other_probes``"""

    @property
    def loud(self) -> FloatRun:
        """on the loud ones of the probes"""
        return self.probes[1].float_run


def quantize_matched(
    real: RealCore, chip: Device, sample: Counts | None, second_synapse: bool
) -> Chosen:
    """The integers for ``real`` on ``chip``; no sample is used."""
    result = matched(real, chip, second_synapse)
    best, run = result.best, result.scored
    judgement = Judgement(run.neurons, result.probes, best.verdicts)
    return Chosen(
        run.neurons, best.integers, best.name, result.candidates, run, judgement=judgement
    )


def matched(real: RealCore, chip: Device, second_synapse: bool = True) -> Matched:
    """
    The best candidate that needs no data. ``second_synapse`` says whether an idle second synapse
    may correct the first.
    """
    neurons = neurons_of(real, chip)
    rates = stimuli.matched_rates(neurons)
    fitted = stimuli.synthetic_run(neurons, stimuli.FIT_SEED, rates)
    scored = stimuli.synthetic_run(neurons, stimuli.SCORE_SEED, rates)
    to_fit = (quiet_probe(fitted), *other_probes(neurons, stimuli.FIT_SEED, rates))
    to_score = (quiet_probe(scored), *other_probes(neurons, stimuli.SCORE_SEED, rates))
    equations = normal_equations(fitted)
    contest = _Contest(neurons, to_score)
    unit = units(neurons)
    for trial in plain_trials(neurons, unit):
        contest.enter(trial, is_plain=True)
    for trial in fitted_trials(neurons, equations, to_fit, unit, second_synapse):
        contest.enter(trial)
    best = best_of(contest.candidates())
    at_rest = with_periods(neurons, best.integers)
    if at_rest is not None:
        contest.enter((f"{best.name}, periods", at_rest))
    candidates = contest.candidates()
    return Matched(best_of(candidates), candidates, fitted, scored, equations, to_score)


class _Contest:
    """Integers that are judged on the same probes, as they come."""

    def __init__(self, neurons: Neurons, probes: Sequence[Probe]):
        self.neurons, self.probes = neurons, probes
        self.trials: list[Named] = []
        self.verdicts: list[tuple[PartVerdict, ...]] = []
        self.is_plain: list[bool] = []

    def enter(self, trial: Named, *, is_plain: bool = False) -> None:
        """Judge ``trial``; one whose spike limit does harm is out of the contest."""
        integers = trial[1]
        result = verdicts(integers, self.probes)
        if self._limits(integers) and limit_does_harm(self.neurons, result):
            return
        self.trials.append(trial)
        self.verdicts.append(result)
        self.is_plain.append(is_plain)

    def candidates(self) -> tuple[Candidate, ...]:
        """All that were entered, in their order, with their scores."""
        return tuple(
            Candidate(name, integers, score * (LIMIT_MUST_WIN if self._limits(integers) else 1), v)
            for (name, integers), score, v in zip(
                self.trials, scores(self.verdicts, self.is_plain), self.verdicts, strict=True
            )
        )

    @staticmethod
    def _limits(integers: Integers) -> bool:
        return bool((integers.bound == Bound.SPIKE_LIMIT).any())
