"""
How well integers do on the probes, population by population: the same stimuli for every method, so
that the figures of two methods can be compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from xir.quantization.integers import Integers
from xir.quantization.judge import stimuli
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.judge.probes import USUAL, Probe, other_probes, quiet_probe
from xir.quantization.judge.verdict import PartVerdict, verdicts
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Floats

LEAST_SPIKES = 10
"""A population with fewer spikes in real numbers on a part is not judged by that part."""

PINNED = 0.95
"""A neuron is pinned that is at the most spikes of the chip in this share of the steps or more."""


@dataclass(frozen=True)
class Judged:
    """One population on all probes."""

    parts: int
    """on how many parts of the probes it has spikes enough to be judged"""
    error: float | None
    """The mean over those parts of its rate error (of an output read as a state: of the state);
    None where there are none."""
    worst_error: float | None
    """on the part where it is largest"""
    worst_part: str | None
    """the name of that part"""
    spikes_float: int
    """in real numbers on all probes; of what is read as spikes"""
    spikes_chip: int
    """on the chip"""
    peak: float | None
    """The largest membrane in real numbers on all probes over its threshold; None where nothing
    has a threshold that matters."""
    pinned: int
    """neurons at the chip's most spikes in nearly all steps of every usual part"""
    capped: float
    """share of the steps of the usual parts that end above the threshold: the chip's most spikes in
    a step were not enough"""
    saturated: float
    """share of the steps of the usual parts with a state at the end of its field"""


@dataclass(frozen=True)
class Judgement:
    """All neurons of a core on all probes."""

    neurons: Neurons
    probes: tuple[Probe, ...]
    verdicts: tuple[PartVerdict, ...]

    @cached_property
    def samples(self) -> int:
        """of all probes"""
        return sum(len(probe.float_run.inputs) for probe in self.probes)

    @cached_property
    def events(self) -> tuple[float, float]:
        """
        Mean events of a channel in a step, in the quietest and in the loudest sample that has any.
        """
        means = [probe.float_run.inputs.mean(axis=(1, 2)) for probe in self.probes]
        levels = np.concatenate(means)
        levels = levels[levels > 0]
        return (float(levels.min()), float(levels.max())) if levels.size else (0.0, 0.0)

    def of(self, span: slice) -> Judged:
        """The neurons ``span`` of the row of K."""
        least = LEAST_SPIKES if self.neurons.reads_spikes[span].all() else 0
        errors: dict[str, float] = {}
        for verdict in self.verdicts:
            error = _error(verdict, span)
            if error is not None and verdict.wanted[span].sum() >= least:
                errors[verdict.part] = error
        worst = max(errors, key=lambda part: errors[part], default=None)
        usual = [verdict for verdict in self.verdicts if verdict.part in USUAL]
        return Judged(
            parts=len(errors),
            error=sum(errors.values()) / len(errors) if errors else None,
            worst_error=None if worst is None else errors[worst],
            worst_part=worst,
            spikes_float=self._spikes(span),
            spikes_chip=self._spikes_chip(span),
            peak=self._peak(span),
            pinned=_pinned(usual, span),
            capped=self._capped(usual, span),
            saturated=_share([v.saturated[span] for v in usual], usual, span),
        )

    def _spikes(self, span: slice) -> int:
        """Of what is read as spikes; ``wanted`` of a state is its magnitude."""
        read = self.neurons.reads_spikes[span]
        return sum(int(verdict.wanted[span][read].sum()) for verdict in self.verdicts)

    def _spikes_chip(self, span: slice) -> int:
        read = self.neurons.reads_spikes[span]
        return sum(int(verdict.counted[span][read].sum()) for verdict in self.verdicts)

    def _peak(self, span: slice) -> float | None:
        fires = np.isfinite(self.neurons.threshold[span]) & self.neurons.reads_spikes[span]
        if not fires.any():
            return None
        thresholds: Floats = self.neurons.threshold[span][fires]
        highest = [probe.float_run.before_reset[span][fires] for probe in self.probes]
        peaks = np.max([part.max(axis=(1, 2)) for part in highest], axis=0)
        return max(0.0, float((peaks / thresholds).max()))

    def _capped(self, usual: Sequence[PartVerdict], span: slice) -> float:
        read = self.neurons.reads_spikes[span]
        held = [np.where(read, v.withheld[span], 0) for v in usual if v.withheld is not None]
        return _share(held, usual, span)


def _error(verdict: PartVerdict, span: slice) -> float | None:
    """Of the rates; of outputs that are read as states, of the states."""
    population = verdict.of(span)
    if verdict.reads_spikes[span].all():
        return population.rate_error
    return population.count_error


def _share(counts: Sequence[np.ndarray], usual: Sequence[PartVerdict], span: slice) -> float:
    """``counts`` (N,) of steps, over all steps of the N neurons."""
    steps = sum(v.steps for v in usual) * (span.stop - span.start)
    return float(sum(int(count.sum()) for count in counts) / steps) if steps else 0.0


def _pinned(usual: Sequence[PartVerdict], span: slice) -> int:
    if not usual:
        return 0
    stuck = [v.capped[span] >= PINNED * v.steps for v in usual]
    reads: np.ndarray = usual[0].reads_spikes[span]
    return int((np.all(stuck, axis=0) & reads).sum())


def judged_on_probes(
    neurons: Neurons, integers: Integers, synthetic: FloatRun | None = None
) -> Judgement:
    """
    Run the chip with ``integers`` beside ``neurons`` in real numbers on the probes that ``matched``
    scores its candidates on. ``synthetic`` is the run on ``stimuli.synthetic_run``, where there is
    one already.
    """
    seed = stimuli.SCORE_SEED
    rates = stimuli.matched_rates(neurons)
    run = stimuli.synthetic_run(neurons, seed, rates) if synthetic is None else synthetic
    probes = (quiet_probe(run), *other_probes(neurons, seed, rates))
    return Judgement(neurons, probes, verdicts(integers, probes))
