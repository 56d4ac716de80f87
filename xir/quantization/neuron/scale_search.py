"""
The scale and the threshold of each neuron by exact runs of the chip's arithmetic, over all probes.

A large scale rounds finely, and saturates where there is much input; a threshold that is moved by a
few percent makes good what a gain cannot. Which is best depends on how busy a neuron is, so that
each part of the probes has the same say, whether many spikes fall into it or few.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from xir.machine.threads import in_threads
from xir.numbers.elementary import exp, log2
from xir.quantization.arguments import Fields, Stimulus, Tried
from xir.quantization.integers import Integers, Shifts
from xir.quantization.judge.probes import Probe
from xir.quantization.neuron.law import Fit
from xir.quantization.neuron.rounding import row_steps, threshold_field, to_integers
from xir.quantization.neuron.scales import Scales, limits, real_weights, scales_at
from xir.quantization.neuron.whole import whole_scales
from xir.quantization.neurons import Neurons
from xir.quantization.quantized_core import Bound
from xir.quantization.real_core import Bools, Floats

SCALES = (4.0, 2.0, 1.0, 0.5, 0.25)
"""Factors on the scale that are tried first."""

FINER_SCALES = (1.41, 1.0, 0.71)
"""Factors that are tried on the best of those."""

FIRST_THRESHOLDS = (0.96, 1.0, 1.04)
"""Factors on the threshold with which scales are compared."""

THRESHOLDS = (0.9, 0.93, 0.96, 0.98, 1.0, 1.02, 1.04, 1.07, 1.1)
"""Factors on the threshold that are tried with the best scale."""

DISTANCE_STEPS = 5.0
"""Time constant of the van Rossum distance in steps. By trial."""

COUNT_WEIGHT = 3.0
"""What a spike too many or too few of a sample costs beside the distance. By trial."""

PRIOR_SPIKES = 3.0
"""Added to the spikes wanted in a part, so that a few say little."""

LEAST_COST = 1e-3
"""Added to the cost of a part before its root is taken."""

LEAST_SPIKES = 20
"""Spikes wanted in all probes, for a neuron to be changed by them."""

LEAST_THRESHOLD = 8
"""A scale that leaves a lower threshold is not tried."""

MOST_RANKS, RANK_NEURONS = 4, 1200
"""Fits of each neuron that are tried, in a network of so many neurons one."""

OTHER_FIT = 0.98
"""A fit of a lower rank must cost less than a better one by this factor."""

WORK = 3_000_000
MOST_STEPS = 12_000
"""Neuron-steps and steps, at most, of one probe; of a longer one, evenly spread samples."""


class ScaleSearch:
    """
    The search of scales and thresholds on some probes, which different fits can share.

    A neuron that spikes too little in all ``probes`` to tell, or whose state is read, is not
    changed. Scales are multiples of ``unit`` (K,) where that is not 0.
    """

    def __init__(self, neurons: Neurons, probes: Sequence[Probe], unit: Floats):
        self.neurons, self.unit = neurons, unit
        self.wanted: list[Floats] = []
        self.stimuli: list[Stimulus] = []
        spikes = np.zeros(neurons.size)
        for probe in probes:
            run = probe.float_run
            samples, steps, _ = run.inputs.shape
            every = max(1, -(-samples * steps // min(MOST_STEPS, WORK // neurons.size)))
            part = probe.part_of_sample()[::every]
            resets = run.resets[:, ::every]
            by_part = [resets[:, part == k].sum(axis=(1, 2)) for k in range(len(probe.parts))]
            self.wanted.append(np.stack(by_part, axis=1))
            spikes += self.wanted[-1].sum(axis=1)
            counts = np.minimum(run.presynaptic[::every], 255).astype(np.uint8)
            by_source = np.ascontiguousarray(counts.transpose(2, 0, 1)).reshape(counts.shape[2], -1)
            flat = np.ascontiguousarray(resets.reshape(neurons.size, -1).astype(np.int32))
            self.stimuli.append(Stimulus(by_source, flat, np.ascontiguousarray(part, np.int64)))
        self.movable: Bools = (spikes >= LEAST_SPIKES) & neurons.reads_spikes
        self.movable &= np.isfinite(neurons.threshold) & neurons.weights.any(axis=(0, 2))

    def ranks(self) -> int:
        """How many fits of each neuron are worth their time."""
        return int(np.clip(RANK_NEURONS // self.neurons.size, 1, MOST_RANKS))

    def best(self, fits: Sequence[Fit], start: Scales) -> Integers:
        """
        The integers with the best of ``fits``, scale and threshold of each neuron around ``start``,
        whose shifts stay.
        """
        neurons = self.neurons
        row = np.arange(neurons.size)
        first = np.broadcast_to(np.array(FIRST_THRESHOLDS), (neurons.size, len(FIRST_THRESHOLDS)))
        chosen, scale, least = fits[0], start.scale, np.full(neurons.size, np.inf)
        for fit in fits:
            trial = _Trial(self, fit, start.shifts)
            tried = trial.scales(start.scale, SCALES)
            costs = trial.costs(tried, first).min(axis=2)
            better = costs.min(axis=1) < OTHER_FIT * least
            scale = np.where(better, tried[row, costs.argmin(axis=1)], scale)
            least = np.where(better, costs.min(axis=1), least)
            chosen = chosen.where(better, fit)
        trial = _Trial(self, chosen, start.shifts)
        tried = trial.scales(scale, FINER_SCALES)
        scale = tried[row, trial.costs(tried, first).min(axis=2).argmin(axis=1)]
        factors = np.broadcast_to(np.array(THRESHOLDS), (neurons.size, len(THRESHOLDS)))
        costs = trial.costs(scale[:, None], factors)[:, 0]
        changed = self.movable & np.isfinite(costs.min(axis=1))
        factor = np.where(changed, factors[row, costs.argmin(axis=1)], 1.0)
        scale = np.where(changed, scale, start.scale)
        bound = np.where(scale != start.scale, Bound.SELECTION, start.bound)
        scales = replace(start, scale=scale, bound=bound)
        result = to_integers(neurons, chosen, trial.weights, scales)
        with np.errstate(invalid="ignore"):
            moved = threshold_field(
                neurons.threshold * scale * factor, neurons.chip.threshold_range
            )
        result.threshold = np.where(factor != 1, moved, result.threshold)
        return result


class _Trial:
    """One fit of all neurons, with the shifts of the weights."""

    def __init__(self, search: ScaleSearch, fit: Fit, shifts: Shifts):
        neurons = search.neurons
        self.search, self.fit, self.shifts = search, fit, shifts
        self.weights = real_weights(neurons, fit)
        self.by_neuron = np.ascontiguousarray(self.weights.transpose(1, 0, 2))
        limit = limits(neurons, fit, self.weights, np.zeros(neurons.size))
        hidden = np.arange(neurons.size) < neurons.n_hidden
        self.most = scales_at(limit, shifts, hidden)

    def scales(self, middle: Floats, steps: tuple[float, ...]) -> Floats:
        """
        (K, C) the scales to try, ``steps`` around ``middle`` (K,), without any that clips a weight;
        0 for none.
        """
        search, neurons = self.search, self.search.neurons
        tried = np.minimum(middle[:, None] * np.array(steps), self.most.scale[:, None])
        for column in tried.T:
            column[:] = whole_scales(neurons, replace(self.most, scale=column), search.unit).scale
        with np.errstate(invalid="ignore"):
            none = neurons.threshold[:, None] * tried < LEAST_THRESHOLD
        none[:, :-1] |= tried[:, :-1] == tried[:, 1:]
        none &= np.array(steps) != 1
        return np.where(none | ~search.movable[:, None], 0.0, tried)

    def costs(self, scales: Floats, factors: npt.NDArray[np.float64]) -> Floats:
        """(K, C, R) what each of ``scales`` (K, C) and ``factors`` (K, R) costs."""
        from xir.quantization.compiled import add_costs

        neurons, chip = self.search.neurons, self.search.neurons.chip
        tried = Tried(
            weights=np.ascontiguousarray(self.by_neuron),
            bias=neurons.bias * self.fit.bias_gain,
            threshold=np.where(np.isfinite(neurons.threshold), neurons.threshold, 0.0),
            dash_mem=np.ascontiguousarray(self.fit.dash_mem, np.int64),
            dash_syn=np.ascontiguousarray(self.fit.dash_syn, np.int64),
            # A neuron that is to spike less often than the chip lets it would be made too quiet.
            cap=np.minimum(neurons.chip_cap, neurons.cap).astype(np.int64),
            shift=np.ascontiguousarray(log2(row_steps(neurons, self.shifts)), np.int64),
            scales=np.ascontiguousarray(scales),
            factors=np.ascontiguousarray(factors),
        )
        fields = Fields(
            *chip.weight_range, *chip.bias_range, chip.threshold_range.high, *chip.state_range
        )
        keep = float(exp(-1 / DISTANCE_STEPS))
        total = np.zeros((*scales.shape, factors.shape[1]))
        search = self.search
        for stimulus, wanted in zip(search.stimuli, search.wanted, strict=True):
            sums = np.zeros((*total.shape, wanted.shape[1], 2))

            def part(
                first: int, stop: int, stimulus: Stimulus = stimulus, sums: Floats = sums
            ) -> None:
                received = np.empty((2, stimulus.by_source.shape[1]), np.int32)
                add_costs(first, stop, stimulus, tried, fields, keep, received, sums)

            in_threads(part, neurons.size)
            squares, counts = np.moveaxis(sums, -1, 0) / (wanted[:, None, None] + PRIOR_SPIKES)
            total += (np.sqrt(squares + LEAST_COST) + COUNT_WEIGHT * counts).sum(axis=3)
        return np.where(scales[:, :, None] > 0, total, np.inf)
