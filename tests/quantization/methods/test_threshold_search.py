"""Which way thresholds are moved, and how far."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import from_lists, neurons, tau_of
from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import FloatRun, float_run_of
from xir.quantization.judge.score import chip_run, closed_loop
from xir.quantization.methods.threshold_search import search_thresholds, threshold_moves
from xir.quantization.methods.trials import round_fit
from xir.quantization.neuron.law import law_fit
from xir.quantization.quantized_core import Bound


def test_a_neuron_that_fires_too_much_gets_a_higher_threshold() -> None:
    """With 5 spikes added to both: 210 for 200, 200 for 200, 190 for 200, and far off both ways."""
    fired, wanted = np.array([205.0, 195, 185, 1995, 0]), np.full(5, 195.0)
    moves = threshold_moves(fired, wanted, 0)
    slow = 0.15 * np.log([210 / 200, 1.0, 190 / 200])
    np.testing.assert_allclose(moves, [*slow, 0.08, -0.08])
    np.testing.assert_allclose(threshold_moves(fired, wanted, 10)[:3], slow / 4)


def three_neurons() -> tuple[Integers, FloatRun]:
    """Each with an input of its own and decays that the chip keeps exactly."""
    core = from_lists(
        np.diag([0.5, 0.5, 0.5]),
        weights_out=[[0.2], [0.2], [0.2]],
        tau_mem=tau_of(3),
        tau_syn=tau_of(2),
    )
    row = neurons(replace(core, tau_mem_out=tau_of([3]), tau_syn_out=tau_of([2])))
    random = np.random.default_rng(1)
    run = float_run_of(row, random.poisson(0.3, (10, 100, 3)))
    assert (run.spikes.sum(axis=(0, 1)) > 100).all()
    return round_fit(row, law_fit(row), run), run


def test_thresholds_that_are_off_are_moved_back() -> None:
    right, run = three_neurons()
    wrong = right.copy()
    wrong.threshold[:3] = np.rint(right.threshold[:3] * [0.9, 1.0, 1.1])
    before = closed_loop(chip_run(wrong, run.neurons, run.inputs), wrong, run)
    searched, error = search_thresholds(wrong, run)
    moved = searched.threshold / wrong.threshold
    assert 1.05 < moved[0] < 1.15
    assert 0.97 < moved[1] < 1.03
    assert 0.85 < moved[2] < 0.95
    assert error < 0.6 * before
    assert error == closed_loop(chip_run(searched, run.neurons, run.inputs), searched, run)


def test_thresholds_that_are_right_stay() -> None:
    right, run = three_neurons()
    searched, _ = search_thresholds(right, run)
    np.testing.assert_allclose(searched.threshold, right.threshold, rtol=0.02)


def test_the_farthest_that_a_threshold_is_moved() -> None:
    right, run = three_neurons()
    wrong = right.copy()
    wrong.threshold[:3] = right.threshold[:3] // 2
    moved = search_thresholds(wrong, run)[0].threshold / wrong.threshold
    np.testing.assert_allclose(moved[:3], 1.15, rtol=1e-3)
    assert 1 / 1.076 < moved[3] < 1.076


@pytest.mark.parametrize("kept", ["limit", "silence"])
def test_a_threshold_that_is_a_limit_or_of_a_silent_neuron_stays(kept: str) -> None:
    right, run = three_neurons()
    wrong = right.copy()
    wrong.threshold[:2] = np.rint(right.threshold[:2] * 0.9)
    if kept == "limit":
        wrong.bound[0] = Bound.SPIKE_LIMIT
    else:
        spikes = run.spikes.copy()
        spikes[:, :, 0] = 0
        run = replace(run, spikes=spikes)
    searched, _ = search_thresholds(wrong, run)
    assert searched.threshold[0] == wrong.threshold[0]
    assert searched.threshold[1] > wrong.threshold[1]


def test_the_integers_that_are_given_are_not_changed() -> None:
    right, run = three_neurons()
    before = right.copy()
    searched, _ = search_thresholds(right, run)
    np.testing.assert_array_equal(right.threshold, before.threshold)
    assert searched.threshold is not right.threshold
