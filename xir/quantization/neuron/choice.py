"""
A neuron by what the integers do: for given presynaptic spikes the chip's neuron is run exactly,
over shifts, scales and thresholds, and the one whose spikes come nearest is taken.

It sees what least squares cannot: saturation, decay in whole numbers, clipped weights, caps. A
neuron that hardly fires in the sample says too little, and stays as it was fitted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from xir.ir.core import Floats
from xir.quantization.judge.float_run import Teacher, in_threads
from xir.quantization.judge.score import driven
from xir.quantization.neuron.dash import Ints
from xir.quantization.neuron.fit import Candidates
from xir.quantization.neuron.law import Fit
from xir.quantization.neuron.rounding import to_field
from xir.quantization.neuron.scales import real_weights
from xir.quantization.neuron.weight_rounding import Columns, columns_of, target_of
from xir.quantization.neurons import Integers
from xir.quantization.result import BOUND_NUMBER

SCALES = (2.0, 1.41, 1.0, 0.71, 0.5, 0.35)
THRESHOLDS = (0.9, 0.95, 0.98, 1.0, 1.02, 1.05, 1.1)
OUTPUT_THRESHOLDS = (0.96, 0.98, 1.0, 1.02, 1.04)
LEAST_SPIKES = 60
"""in the sample, for a neuron to be chosen by them"""

DISTANCE_STEPS = 5.0
"""time constant of the van Rossum distance"""

COUNT_WEIGHT = 0.02
"""what a spike too many or too few costs beside the distance"""

WAYS, FINALISTS = 5, 2

FIRST_STEPS = 4000
"""Steps, at most, on which ways and scales are compared before the finalists are."""


@dataclass(frozen=True)
class Options:
    """How weights are rounded, and whether neurons are chosen."""

    feedback: bool = True
    refit: bool = False
    select: bool = False
    ridge: float = 0.003


@dataclass(frozen=True)
class Lesson:
    """A teacher with the presynaptic spikes to learn from: its own, or those of the chip."""

    teacher: Teacher
    by_source: npt.NDArray[np.float32]
    """(P, B, T)"""


@dataclass(frozen=True)
class _Neuron:
    """One way for one neuron in integers."""

    weights: Ints
    dash_mem: int
    dash_syn: Ints
    gain: Floats
    threshold: int
    bias: int
    scale: float


def refine(
    integers: Integers, ways: Candidates, lesson: Lesson, options: Options, neurons: range
) -> Integers:
    """``integers`` with the given neurons rounded again, and chosen where ``options`` say so."""
    result = integers.copy()
    if result.weights.shape[2] == 1:
        raise ValueError("integers of two synapses are needed")
    fits = [ways.best(rank) for rank in range(min(WAYS, ways.misfit.shape[1]))]
    weights = [real_weights(lesson.teacher.neurons, fit) for fit in fits]
    order = np.asarray(neurons)

    def part(first: int, last: int) -> None:
        for j in order[first:last]:
            _refine_one(result, int(j), fits, weights, lesson, options)

    in_threads(part, len(order))
    return result


def _refine_one(
    result: Integers,
    j: int,
    fits: list[Fit],
    weights: list[Floats],
    lesson: Lesson,
    options: Options,
) -> None:
    teacher = lesson.teacher
    neurons = teacher.neurons
    if not weights[0][:, j].any():
        return
    spikes = teacher.own[j].sum()
    chosen = options.select and neurons.reads_spikes[j] and spikes >= LEAST_SPIKES
    trial = _Trial(result, j, fits, weights, lesson, options)
    found = trial.chosen() if chosen else trial.rounded(0, float(result.scale[j]))
    result.clipped[:, j] = False
    result.weights[:, j] = found.weights
    result.dash_mem[j], result.dash_syn[j] = found.dash_mem, found.dash_syn
    result.threshold[j], result.bias[j] = found.threshold, found.bias
    if found.scale != result.scale[j]:
        result.bound[j] = BOUND_NUMBER["selection"]
    result.scale[j] = found.scale
    result.gain[j] = np.where(found.gain == 0, 1.0, found.gain)


class _Trial:
    """All ways of one neuron, with what they share."""

    def __init__(
        self,
        base: Integers,
        j: int,
        fits: list[Fit],
        weights: list[Floats],
        lesson: Lesson,
        options: Options,
    ):
        self.base, self.j, self.fits, self.weights = base, j, fits, weights
        self.lesson, self.options = lesson, options
        self.neurons = lesson.teacher.neurons
        self.steps: Floats = np.exp2(base.row_shift(self.neurons, j).astype(np.float64))
        self.meant = lesson.teacher.own[j]
        self.columns: dict[int, Columns] = {}
        self.least = 1
        if base.bound[j] == BOUND_NUMBER["spike limit"]:
            self.least = int(base.threshold[j])

    def chosen(self) -> _Neuron:
        """
        The best over ways and scales on some of the samples, then over thresholds, and with error
        feedback or without, on all of them.
        """
        first = [
            (self.plain(rank, float(self.base.scale[self.j]) * factor), rank)
            for rank in range(len(self.fits))
            for factor in self.scales()
        ]
        few = max(1, -(-self.meant.size // FIRST_STEPS))
        costs = [self.cost(way, self.drive(way, few), [way.threshold], few)[0] for way, _ in first]
        final: list[tuple[float, int, _Neuron]] = []
        order: list[int] = np.argsort(costs, kind="stable")[:FINALISTS].tolist()
        for index in order:
            plain, rank = first[index]
            for way in (plain, self.rounded(rank, plain.scale)):
                tried = self.thresholds(way)
                for cost, threshold in zip(
                    self.cost(way, self.drive(way, 1), tried, 1), tried, strict=True
                ):
                    final.append((cost, len(final), replace(way, threshold=threshold)))
        return min(final)[2]

    def thresholds(self, way: _Neuron) -> list[int]:
        factors = THRESHOLDS if self.j < self.neurons.n_hidden else OUTPUT_THRESHOLDS
        most = (1 << self.neurons.chip.threshold_bits - 1) - 1
        wanted = float(self.neurons.threshold[self.j]) * way.scale
        return [int(np.clip(round(wanted * f), self.least, most)) for f in factors]

    def drive(self, way: _Neuron, every: int) -> npt.NDArray[np.float32]:
        """(2, B', T) what the weights add to the currents, on every so manieth sample."""
        shifted = way.weights * self.steps.astype(np.int64)[:, None]
        return driven(shifted, self.lesson.by_source[:, ::every])

    def cost(
        self, way: _Neuron, drive: npt.NDArray[np.float32], thresholds: list[int], every: int
    ) -> list[float]:
        """How far the spikes are off with each of these thresholds."""
        from xir.quantization.kernels import distance, run_driven

        used = drive[: 2 if way.weights[:, 1].any() else 1]
        meant = np.ascontiguousarray(self.meant[::every])
        spikes = np.zeros(meant.shape, np.int64)
        costs: list[float] = []
        for threshold in thresholds:
            run_driven(
                used,
                way.dash_syn,
                way.dash_mem,
                threshold,
                way.bias,
                int(self.neurons.chip_cap[self.j]),
                spikes,
            )
            off = COUNT_WEIGHT * abs(float(spikes.sum() - meant.sum()))
            costs.append(distance(spikes, meant, float(np.exp(-1 / DISTANCE_STEPS))) + off)
        return costs

    def scales(self) -> tuple[float, ...]:
        """Factors on the scale that keep the threshold in its field; a limiter's stays."""
        if self.least > 1:
            return (1.0,)
        most = (1 << self.neurons.chip.threshold_bits - 1) - 1
        threshold = float(self.neurons.threshold[self.j] * self.base.scale[self.j])
        return tuple(f for f in SCALES if 8 <= threshold * f <= most) or (1.0,)

    def plain(self, rank: int, scale: float) -> _Neuron:
        wanted = self.weights[rank][:, self.j] * (scale / self.steps)[:, None]
        return self.way(rank, to_field(wanted, self.neurons.chip.weight_bits), scale)

    def rounded(self, rank: int, scale: float) -> _Neuron:
        """With error feedback, on refitted weights where that is asked for."""
        columns = self.columns_for(rank)
        step: Floats = self.steps[columns.source] / scale
        fields = columns.rounded(
            step,
            self.neurons.chip.weight_bits,
            self.options.ridge,
        )
        weights = np.zeros((len(self.steps), 2), np.int64)
        weights[columns.source, columns.synapse] = fields
        return self.way(rank, weights, scale)

    def columns_for(self, rank: int) -> Columns:
        if rank not in self.columns:
            fit, teacher, j = self.fits[rank], self.lesson.teacher, self.j
            dash_mem = int(fit.dash_mem[j])
            columns, flat = columns_of(
                teacher,
                j,
                self.weights[rank][:, j],
                fit.dash_syn[j],
                dash_mem,
                self.lesson.by_source,
            )
            if self.options.refit:
                bias = float(self.neurons.bias[j] * fit.bias_gain[j])
                target = target_of(teacher, j, flat, dash_mem, bias)
                columns = columns.refitted(target, self.options.ridge)
            self.columns[rank] = columns
        return self.columns[rank]

    def way(self, rank: int, weights: Ints, scale: float) -> _Neuron:
        fit, j, chip = self.fits[rank], self.j, self.neurons.chip
        most = (1 << chip.threshold_bits - 1) - 1
        threshold = float(min(self.neurons.threshold[j] * scale, most))
        bias = to_field(self.neurons.bias[j] * fit.bias_gain[j] * scale, chip.bias_bits)
        return _Neuron(
            weights,
            int(fit.dash_mem[j]),
            fit.dash_syn[j],
            fit.gain[j],
            int(np.clip(round(threshold), self.least, most)),
            int(bias),
            scale,
        )
