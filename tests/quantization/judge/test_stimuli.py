"""Synthetic stimuli."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.quantization.cores import CHIP, drawn, neurons
from xir.quantization.judge import stimuli
from xir.quantization.judge.float_run import float_run_of


@pytest.mark.parametrize("seed", range(3))
def test_stimuli_are_as_loud_as_the_network_needs(seed: int) -> None:
    core = drawn(seed)
    for size in (0.05, 1.0):
        row = neurons(replace(core, weights_in=core.weights_in * size))
        rates = stimuli.matched_rates(row)
        drawn_stimuli = stimuli.synthetic(row, 5, 30, 100, rates)
        activity = float_run_of(row, drawn_stimuli).spikes[:, :, : row.n_hidden].mean(axis=(1, 2))
        assert drawn_stimuli.max() <= CHIP.input_cap
        if size == 1.0:
            assert activity[:10].mean() < 0.1
            assert 0.15 < activity[-10:].mean() < 0.9
