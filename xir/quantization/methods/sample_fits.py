"""What can be fitted to a sample of spikes: integers by recipes, which folds of a sample share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import FloatRun, delivered, source_major
from xir.quantization.judge.score import chip_run
from xir.quantization.methods.matched import Matched
from xir.quantization.methods.threshold_search import search_thresholds
from xir.quantization.methods.trials import correctable, round_fit
from xir.quantization.neuron.choice import FitData, RefineOptions, refine, refine_each
from xir.quantization.neuron.fit import NormalEquations, RankedFits, normal_equations, ranked_fits
from xir.quantization.neuron.law import Fit
from xir.quantization.neuron.scales import largest_states
from xir.quantization.real_core import Floats

PRIOR_STEPS = 200.0
"""Informative steps that the synthetic stimuli stand for beside a sample. By trial."""

LOUDER = 2.0
"""States have room for input that makes them as large by this factor as the sample does, where loud
input does so. By trial."""

REFINEMENTS = (
    RefineOptions(),
    RefineOptions(select=True),
    RefineOptions(refit=True, select=True, ridge=0.01),
)
"""How the integers of each fit are refined. The ridges are by trial: weights that are fitted again
need more of it."""

OUTPUT_REFINEMENTS = (RefineOptions(ridge=0.01), RefineOptions(refit=True, ridge=0.03))
"""The same for outputs alone, on the chip's own hidden spikes."""


class Recipe(NamedTuple):
    """How integers are made of a sample."""

    second_synapse: bool
    """whether an idle second synapse corrects the first"""
    options: RefineOptions
    limited: bool
    """whether thresholds limit the spikes where the network has a limit"""

    @property
    def name(self) -> str:
        """For the report."""
        options = self.options
        words = ["selected"] * options.select + ["refitted"] * options.refit
        first = "second synapse" if self.second_synapse else "fitted"
        return ", ".join([first, *words, *["spike limit"] * self.limited, "trimmed"])


class SampleFits:
    """What is fitted to one sample or a part of it, beside the stimuli without data."""

    def __init__(self, base: Matched, float_run: FloatRun):
        self.base, self.float_run = base, float_run
        self.neurons = float_run.neurons
        self.data = FitData(float_run, float_run.by_source)
        self._made: dict[Recipe, Integers] = {}

    @cached_property
    def _equations(self) -> NormalEquations:
        return normal_equations(self.float_run).plus(self.base.equations, PRIOR_STEPS)

    @cached_property
    def plain(self) -> RankedFits:
        """Without a second synapse as corrector."""
        return ranked_fits(self.neurons, self._equations, np.zeros(self.neurons.size, np.bool_))

    @cached_property
    def _corrected(self) -> RankedFits:
        return ranked_fits(self.neurons, self._equations, correctable(self.neurons))

    def make(self, recipe: Recipe) -> Integers:
        """The integers of a recipe, with their thresholds searched; made once."""
        if recipe not in self._made:
            self.make_each([recipe])
        return self._made[recipe]

    def make_each(self, recipes: Sequence[Recipe]) -> None:
        """Make those of several recipes, which may differ in their options alone, at once."""
        recipe = recipes[0]
        fits = self._corrected if recipe.second_synapse else self.plain
        fit = fits.best()
        states = self._states(fit)
        start = round_fit(self.neurons, fit, self.float_run, recipe.limited, states)
        ways = [each.options for each in recipes]
        refined = refine_each(start, fits, self.data, ways, range(self.neurons.size))
        for each, integers in zip(recipes, refined, strict=True):
            self._made[each] = search_thresholds(integers, self.float_run)[0]

    def _states(self, fit: Fit) -> Floats:
        """(K,) how large states may become: as on the sample, or as loud input makes them."""
        own = largest_states(self.neurons, fit, self.float_run)
        return np.clip(largest_states(self.neurons, fit, self.base.loud), own, LOUDER * own)

    def with_outputs(self, integers: Integers, options: RefineOptions) -> Integers:
        """``integers`` with outputs fitted to the hidden spikes that the chip gives with them."""
        neurons = self.neurons
        evolution = chip_run(integers, neurons, self.float_run.inputs)
        assert evolution.spikes is not None
        by_source = source_major(delivered(self.float_run.inputs, evolution.spikes))
        outputs = range(neurons.n_hidden, neurons.size)
        return refine(integers, self.plain, FitData(self.float_run, by_source), options, outputs)


def recipes(base: Matched, second_synapse: bool) -> Iterator[list[Recipe]]:
    """
    All that are tried, those together that differ in their options alone; ``second_synapse`` says
    whether an idle one may correct the first.
    """
    neurons = base.scored.neurons
    corrects = second_synapse and bool(correctable(neurons).any())
    for second in (False, True) if corrects else (False,):
        for limited in (False, True) if neurons.limits_spikes.any() else (False,):
            yield [Recipe(second, options, limited) for options in REFINEMENTS]


def with_outputs_of(integers: Integers, other: Integers, first: int) -> Integers:
    """
    ``integers`` with the neurons from ``first`` on as they are in ``other``; ``integers`` as they
    are where the two shift the weights of outputs differently.
    """
    result, other = integers.with_two_synapses().copy(), other.with_two_synapses()
    if integers.shifts.output != other.shifts.output:
        return result
    result.weights[:, first:] = other.weights[:, first:]
    result.clipped[:, first:] = other.clipped[:, first:]
    for name in ("dash_mem", "dash_syn", "threshold", "bias", "scale", "gain", "bound"):
        getattr(result, name)[first:] = getattr(other, name)[first:]
    return result
