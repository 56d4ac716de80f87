"""Errors on what was not fitted."""

from __future__ import annotations

import numpy as np

from tests.quantization.cores import drawn, neurons, raster
from tests.quantization.results import drawn_and_matched
from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import FloatRun, float_run_of
from xir.quantization.judge.held_out import folds_of, held_out
from xir.quantization.judge.score import chip_run, rate_error


def test_each_half_is_fitted_and_judged() -> None:
    core = drawn(0)
    sample = raster(1, core, samples=5, steps=40)
    folds = folds_of(neurons(core), sample)
    assert folds is not None
    (a, b), (c, d) = folds
    assert (a, b) == (d, c)
    assert np.array_equal(a.inputs, sample[::2])
    assert np.array_equal(b.inputs, sample[1::2])


def test_a_single_sample_has_two_halves_in_time() -> None:
    core = drawn(0)
    sample = raster(1, core, samples=1, steps=41)
    folds = folds_of(neurons(core), sample)
    assert folds is not None
    assert folds[0].fitted.inputs.shape[1] == 20
    assert np.array_equal(folds[0].judged.inputs, sample[:, 20:])


def test_a_single_step_has_no_halves() -> None:
    core = drawn(0)
    assert folds_of(neurons(core), raster(1, core, samples=1, steps=1)) is None


def test_what_is_fitted_is_judged_on_the_other_half() -> None:
    core, base = drawn_and_matched(0)
    row = base.scored.neurons
    folds = folds_of(row, raster(2, core, samples=4, steps=60))
    assert folds is not None
    seen: list[FloatRun] = []
    good, bad = base.best.integers, base.candidates[0].integers

    def fit(run: FloatRun) -> Integers:
        seen.append(run)
        return good if run is folds[0].fitted else bad

    error = held_out(folds, fit).rate_error
    assert seen == [folds[0].fitted, folds[1].fitted]
    n = row.n_hidden
    rates: list[float] = []
    for integers, fold in zip((good, bad), folds, strict=True):
        spikes = chip_run(integers, row, fold.judged.inputs).spikes
        assert spikes is not None
        rates.append(rate_error(spikes, float_run_of(row, fold.judged.inputs).spikes[:, :, :n]))
    assert rates[0] != rates[1]
    assert error == sum(rates) / 2
