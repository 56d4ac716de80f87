"""Errors and scores: 0 for what is right, and more for what is worse."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, neurons, raster
from xir.quantization.integers import integers_of
from xir.quantization.judge.float_run import float_run_of
from xir.quantization.judge.score import (
    count_error,
    rate_error,
    received,
    state_error,
    synthetic_score,
)
from xir.quantization.methods.channel import quantize_channel

WANTED = np.array([[[1, 0, 2]], [[1, 4, 0]]])
"""Two samples of one step, three neurons, 8 spikes"""


def test_counts_differ_by_sample_and_rates_over_all() -> None:
    chip = np.array([[[2, 0, 0]], [[0, 4, 1]]])
    assert count_error(chip, WANTED) == (1 + 2 + 1 + 1) / 8
    assert rate_error(chip, WANTED) == 1 / 8
    assert count_error(WANTED, WANTED) == rate_error(WANTED, WANTED) == 0
    assert count_error(WANTED, 0 * WANTED) == 8


def test_the_error_of_a_state_is_relative() -> None:
    assert state_error(np.array([1.0, -3.0]), np.array([2.0, -2.0])) == pytest.approx(0.5)


def test_what_weights_deliver_is_exact() -> None:
    weights = np.array([[3, 0], [0, 0], [-128, 127]])
    by_source = np.array([[[1, 0]], [[5, 5]], [[15, 2]]], np.float32)
    assert received(weights, by_source, 15).tolist() == [[[3 - 1920, -256]], [[1905, 254]]]


def test_a_worse_neuron_has_a_higher_score() -> None:
    core = drawn(0)
    row = neurons(core)
    run = float_run_of(row, raster(1, core))
    integers = integers_of(quantize_channel(core, CHIP), row)
    scores = [synthetic_score(integers, run)]
    for neuron in range(3):
        integers.threshold[neuron] *= 3
        scores.append(synthetic_score(integers, run))
    assert scores == sorted(scores)
    assert scores[-1] > 1.2 * scores[0]
