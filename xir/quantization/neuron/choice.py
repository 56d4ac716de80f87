"""
A neuron by what the integers do: for given presynaptic spikes the chip's neuron is run exactly,
over shifts, scales and thresholds, and the integers whose spikes come nearest are taken.

An exact run sees what least squares cannot: saturation, decay in whole numbers, clipped weights,
caps. A neuron that hardly fires in the sample says too little, and stays as it was fitted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

import numpy as np
import numpy.typing as npt

from xir.machine.threads import in_threads
from xir.numbers.elementary import exp, exp2
from xir.quantization.arguments import TrialLimits
from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.neuron.fit import RankedFits
from xir.quantization.neuron.lanes import (
    LaneEvents,
    costs_of,
    in_lanes,
    lane_events,
    received_in_lanes,
    trial_neurons,
)
from xir.quantization.neuron.law import Fit
from xir.quantization.neuron.rounding import to_field
from xir.quantization.neuron.scales import real_weights
from xir.quantization.neuron.weight_rounding import (
    RoundingProblem,
    membrane_target,
    rounding_problem,
)
from xir.quantization.quantized_core import Bound
from xir.quantization.real_core import Floats, Ints

SCALES = (2.0, 1.41, 1.0, 0.71, 0.5, 0.35)
"""Factors on the scale that are tried: half an octave apart."""

LEAST_THRESHOLD = 8
"""A scale that leaves a lower threshold is not tried: it would round too coarsely."""

THRESHOLDS = (0.9, 0.95, 0.98, 1.0, 1.02, 1.05, 1.1)
OUTPUT_THRESHOLDS = (0.96, 0.98, 1.0, 1.02, 1.04)
"""Factors on the threshold of a hidden neuron and of an output that are tried."""

LEAST_SPIKES = 60
"""Spikes in the sample, for a neuron to be chosen by them. By trial."""

DISTANCE_STEPS = 5.0
"""Time constant of the van Rossum distance in steps. By trial."""

COUNT_WEIGHT = 0.02
"""What a spike too many or too few costs beside the distance. By trial."""

RANKS, FINALISTS = 5, 2
"""How many fits of each neuron are tried, and how many of fits and scales are looked at closely."""

FIRST_STEPS = 4000
"""Steps, at most, on which fits and scales are compared before the finalists are."""


@dataclass(frozen=True)
class RefineOptions:
    """How weights are rounded, and whether neurons are chosen by exact runs."""

    refit: bool = False
    """whether single weights are fitted again before they are rounded"""
    select: bool = False
    """whether neurons are chosen by exact runs"""
    ridge: float = 0.003
    """of ``RoundingProblem.rounded`` and ``refitted``"""


@dataclass(frozen=True)
class FitData:
    """A float run with the presynaptic spikes to fit to: its own, or those of the chip."""

    float_run: FloatRun
    by_source: npt.NDArray[np.float32]
    """(P, B, T)"""

    @cached_property
    def every(self) -> int:
        """One of how many samples fits and scales are compared on."""
        return max(1, -(-self.by_source[0].size // FIRST_STEPS))

    @cached_property
    def lanes(self) -> LaneEvents:
        """All samples side by side."""
        return lane_events(self.by_source)

    @cached_property
    def first_lanes(self) -> LaneEvents:
        """Those that fits and scales are compared on."""
        return lane_events(self.by_source[:, :: self.every]) if self.every > 1 else self.lanes


@cache
def distance_keep() -> float:
    """What a step keeps of the kernel of the van Rossum distance."""
    return float(exp(-1 / DISTANCE_STEPS))


@dataclass(frozen=True)
class _NeuronIntegers:
    """One neuron in integers."""

    weights: Ints
    """(P, 2)"""
    dash_mem: int
    dash_syn: Ints
    """(2,)"""
    gain: Floats
    """(2,)"""
    threshold: int
    bias: int
    scale: float


def refine(
    integers: Integers, fits: RankedFits, data: FitData, options: RefineOptions, neurons: range
) -> Integers:
    """
    ``integers`` with the given neurons rounded again, and chosen where ``options`` ask for it.

    Raises ``ValueError`` for integers of one synapse.
    """
    return refine_each(integers, fits, data, [options], neurons)[0]


def refine_each(
    integers: Integers,
    fits: RankedFits,
    data: FitData,
    ways: Sequence[RefineOptions],
    neurons: range,
) -> list[Integers]:
    """
    ``refine`` in several ways, which share what does not depend on the way: the quadratic forms of
    each neuron, and the runs by which its fits and scales are compared.
    """
    if integers.weights.shape[2] == 1:
        raise ValueError("integers of two synapses are needed")
    results = [integers.copy() for _ in ways]
    ranked = [fits.best(rank) for rank in range(min(RANKS, fits.misfit.shape[1]))]
    weights = [real_weights(data.float_run.neurons, fit) for fit in ranked]
    order = np.asarray(neurons)
    if any(options.select for options in ways):
        _ = data.lanes, data.first_lanes  # made once, before the threads

    refits = any(options.refit for options in ways)

    def part(first: int, stop: int) -> None:
        for j in order[first:stop]:
            if weights[0][:, j].any():
                trial = _Trial(integers, int(j), ranked, weights, data, refits)
                for result, options in zip(results, ways, strict=True):
                    _write(result, int(j), trial.best(options))

    in_threads(part, len(order))
    return results


def _write(result: Integers, j: int, best: _NeuronIntegers) -> None:
    """Write neuron ``j`` of ``result``."""
    result.clipped[:, j] = False
    result.weights[:, j] = best.weights
    result.dash_mem[j], result.dash_syn[j] = best.dash_mem, best.dash_syn
    result.threshold[j], result.bias[j] = best.threshold, best.bias
    if best.scale != result.scale[j]:
        result.bound[j] = Bound.SELECTION
    result.scale[j] = best.scale
    result.gain[j] = np.where(best.gain == 0, 1.0, best.gain)


class _Trial:
    """All fits of one neuron, with what they share."""

    def __init__(
        self,
        base: Integers,
        j: int,
        fits: list[Fit],
        weights: list[Floats],
        data: FitData,
        refits: bool,
    ):
        self.base, self.j, self.fits, self.weights = base, j, fits, weights
        self.data, self.refits = data, refits
        self.neurons = data.float_run.neurons
        self.chip = self.neurons.chip
        self.steps: Floats = exp2(base.row_shift(self.neurons, j).astype(np.float64))
        self.wanted = data.float_run.resets[j]
        self.problems: dict[tuple[int, float | None], RoundingProblem] = {}
        self.targets: dict[int, Floats] = {}
        self.is_spike_limited = bool(base.bound[j] == Bound.SPIKE_LIMIT)
        # The threshold of such a neuron is the limit, and must not fall.
        self.least = int(base.threshold[j]) if self.is_spike_limited else 1

    def best(self, options: RefineOptions) -> _NeuronIntegers:
        """The fit with the least error, rounded, or what is chosen by exact runs."""
        spikes = self.wanted.sum()
        chooses = options.select and self.neurons.reads_spikes[self.j] and spikes >= LEAST_SPIKES
        if chooses:
            return self.chosen(options)
        return self.rounded(0, float(self.base.scale[self.j]), options)

    @cached_property
    def first(self) -> list[tuple[_NeuronIntegers, int]]:
        """The best of all fits and scales on some of the samples, with the ranks of the fits."""
        tried = [
            (self.plain(rank, float(self.base.scale[self.j]) * factor), rank)
            for rank in range(len(self.fits))
            for factor in self.scales()
        ]
        plain = [each for each, _ in tried]
        costs = self.costs(plain, [[each.threshold] for each in plain], self.data.every)[:, 0]
        order: list[int] = np.argsort(costs, kind="stable")[:FINALISTS].tolist()
        return [tried[index] for index in order]

    def chosen(self, options: RefineOptions) -> _NeuronIntegers:
        """
        The best over fits and scales on some of the samples, then over thresholds, and with error
        feedback or without, on all of them.
        """
        finalists: list[_NeuronIntegers] = []
        for plain, rank in self.first:
            finalists += [plain, self.rounded(rank, plain.scale, options)]
        thresholds = [self.thresholds(finalist) for finalist in finalists]
        costs = self.costs(finalists, thresholds, 1)
        best, which = divmod(int(np.argmin(costs)), costs.shape[1])
        return replace(finalists[best], threshold=thresholds[best][which])

    def thresholds(self, tried: _NeuronIntegers) -> list[int]:
        """Thresholds around the scaled one, within their field."""
        factors = THRESHOLDS if self.j < self.neurons.n_hidden else OUTPUT_THRESHOLDS
        most = self.chip.threshold_range.high
        wanted = float(self.neurons.threshold[self.j]) * tried.scale
        return [int(np.clip(round(wanted * f), self.least, most)) for f in factors]

    def costs(
        self, tried: list[_NeuronIntegers], thresholds: list[list[int]], every: int
    ) -> Floats:
        """
        (N, R) how far the spikes of N trials are off with each of R thresholds, in one of ``every``
        samples.
        """
        weights = np.stack([each.weights for each in tried])
        shifted = weights * self.steps.astype(np.int64)[None, :, None]
        sources = self.data.first_lanes if every > 1 else self.data.lanes
        neurons = trial_neurons(
            weights,
            [each.dash_syn for each in tried],
            [each.dash_mem for each in tried],
            [each.bias for each in tried],
            thresholds,
        )
        wanted = self.wanted[::every]
        limits = TrialLimits(
            len(wanted), int(self.neurons.chip_cap[self.j]), *self.chip.state_range
        )
        received = received_in_lanes(shifted, sources)
        squares, spikes = costs_of(received, in_lanes(wanted), neurons, limits, distance_keep())
        return squares + COUNT_WEIGHT * np.abs(spikes - float(wanted.sum()))

    def scales(self) -> tuple[float, ...]:
        """Factors on the scale that keep the threshold in its field; 1 where it is a limit."""
        if self.is_spike_limited:
            return (1.0,)
        most = self.chip.threshold_range.high
        threshold = float(self.neurons.threshold[self.j] * self.base.scale[self.j])
        return tuple(f for f in SCALES if LEAST_THRESHOLD <= threshold * f <= most) or (1.0,)

    def plain(self, rank: int, scale: float) -> _NeuronIntegers:
        """The fit of ``rank``, its weights rounded to the nearest integers."""
        wanted = self.weights[rank][:, self.j] * (scale / self.steps)[:, None]
        return self.with_weights(rank, to_field(wanted, self.chip.weight_range), scale)

    def rounded(self, rank: int, scale: float, options: RefineOptions) -> _NeuronIntegers:
        """With error feedback, on refitted weights where that is asked for."""
        problem = self.problem(rank, options.ridge if options.refit else None)
        step: Floats = self.steps[problem.source] / scale
        weights = np.zeros((len(self.steps), 2), np.int64)
        weights[problem.source, problem.synapse] = problem.rounded(
            step, self.chip.weight_range, options.ridge
        )
        return self.with_weights(rank, weights, scale)

    def problem(self, rank: int, ridge: float | None) -> RoundingProblem:
        """
        The weights of the fit of ``rank`` and what their errors cost, made once; the weights are
        fitted again with ``ridge``, unless it is None.
        """
        if (rank, None) not in self.problems:
            self.add_problem(rank)
        if ridge is not None and (rank, ridge) not in self.problems:
            refitted = self.problems[rank, None].refitted(self.targets[rank], ridge)
            self.problems[rank, ridge] = refitted
        return self.problems[rank, ridge]

    def add_problem(self, rank: int) -> None:
        """Make that of ``rank``, and what its weights are fitted to where they are."""
        run, fit, j = self.data.float_run, self.fits[rank], self.j
        dash_mem = int(fit.dash_mem[j])
        self.problems[rank, None], membranes = rounding_problem(
            run, j, self.weights[rank][:, j], fit.dash_syn[j], dash_mem, self.data.by_source
        )
        if self.refits:
            bias = float(self.neurons.bias[j] * fit.bias_gain[j])
            self.targets[rank] = membrane_target(run, j, membranes, dash_mem, bias)

    def with_weights(self, rank: int, weights: Ints, scale: float) -> _NeuronIntegers:
        """The fit of ``rank`` with ``weights`` (P, 2), its threshold and bias to the nearest."""
        fit, j = self.fits[rank], self.j
        most = self.chip.threshold_range.high
        threshold = float(min(self.neurons.threshold[j] * scale, most))
        bias = to_field(self.neurons.bias[j] * fit.bias_gain[j] * scale, self.chip.bias_range)
        return _NeuronIntegers(
            weights,
            int(fit.dash_mem[j]),
            fit.dash_syn[j],
            fit.gain[j],
            int(np.clip(round(threshold), self.least, most)),
            int(bias),
            scale,
        )
