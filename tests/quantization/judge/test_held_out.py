"""Errors on what was not fitted."""

from __future__ import annotations

import numpy as np

from tests.quantization.cores import drawn, neurons, raster
from tests.quantization.results import drawn_and_matched
from xir.quantization.judge.float_run import float_run_of
from xir.quantization.judge.held_out import halves_of, held_out
from xir.quantization.judge.score import chip_run, rate_error


def test_the_halves_are_every_other_sample() -> None:
    core = drawn(0)
    sample = raster(1, core, samples=5, steps=40)
    halves = halves_of(neurons(core), sample)
    assert halves is not None
    assert np.array_equal(halves[0].inputs, sample[::2])
    assert np.array_equal(halves[1].inputs, sample[1::2])


def test_a_single_sample_has_two_halves_in_time() -> None:
    core = drawn(0)
    sample = raster(1, core, samples=1, steps=41)
    halves = halves_of(neurons(core), sample)
    assert halves is not None
    assert halves[0].inputs.shape[1] == 20
    assert np.array_equal(halves[1].inputs, sample[:, 20:])


def test_a_single_step_has_no_halves() -> None:
    core = drawn(0)
    assert halves_of(neurons(core), raster(1, core, samples=1, steps=1)) is None


def test_each_is_judged_on_the_run_beside_it() -> None:
    core, base = drawn_and_matched(0)
    row = base.scored.neurons
    halves = halves_of(row, raster(2, core, samples=4, steps=60))
    assert halves is not None
    fitted = base.best.integers, base.candidates[0].integers
    n = row.n_hidden
    rates: list[float] = []
    for integers, run in zip(fitted, halves, strict=True):
        spikes = chip_run(integers, row, run.inputs).spikes
        assert spikes is not None
        rates.append(rate_error(spikes, float_run_of(row, run.inputs).spikes[:, :, :n]))
    assert rates[0] != rates[1]
    assert held_out(fitted, halves).rate_error == sum(rates) / 2
