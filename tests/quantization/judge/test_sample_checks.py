"""What is missing in a sample."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import raster
from tests.quantization.results import drawn_and_matched
from xir.quantization.judge.float_run import Counts, float_run_of
from xir.quantization.judge.sample_checks import SampleFacts, sample_facts


def facts_of(sample: Counts) -> SampleFacts:
    _, base = drawn_and_matched(0)
    return sample_facts(float_run_of(base.scored.neurons, sample), base.scored)


def good(samples: int = 20, steps: int = 300) -> Counts:
    return raster(4, drawn_and_matched(0)[0], samples=samples, steps=steps)


def test_a_good_sample_lacks_nothing() -> None:
    facts = facts_of(good())
    assert (facts.samples, facts.steps, facts.neurons) == (20, 300, 24)
    assert not facts.is_small
    assert not facts.is_silent
    assert not facts.is_unusual
    assert facts.silent_channels.size == 0


@pytest.mark.parametrize(("samples", "steps"), [(4, 300), (20, 10)])
def test_few_samples_and_few_spikes_are_a_small_sample(samples: int, steps: int) -> None:
    assert facts_of(good(samples, steps)).is_small


def test_zeros_are_silent() -> None:
    facts = facts_of(np.zeros_like(good()))
    assert facts.is_silent
    assert facts.silent_channels.tolist() == [0, 1, 2, 3, 4, 5]


def test_channels_that_never_spike_are_found() -> None:
    sample = good()
    sample[:, :, [1, 4]] = 0
    assert facts_of(sample).silent_channels.tolist() == [1, 4]


def test_a_channel_without_weights_is_not_missed() -> None:
    _, base = drawn_and_matched(0)
    row = base.scored.neurons
    weights = row.weights.copy()
    weights[1] = 0
    sample = good()
    sample[:, :, [1, 4]] = 0
    run = float_run_of(replace(row, weights=weights), sample)
    assert sample_facts(run, base.scored).silent_channels.tolist() == [4]


def test_much_more_than_usual_and_much_less_are_unusual() -> None:
    loud = facts_of(np.full_like(good(), 15))
    quiet = facts_of(good() * (np.arange(300) % 100 == 0)[:, None])
    assert loud.is_unusual
    assert loud.activity > loud.usual[1]
    assert quiet.activity < quiet.usual[0]
    assert quiet.is_unusual or quiet.is_silent
