"""Rounding to fields, to the nearest integer and with error feedback."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import CHIP, from_lists, neurons, tau_of
from xir.quantization.integers import Shifts
from xir.quantization.neuron.law import law_fit
from xir.quantization.neuron.rounding import (
    threshold_field,
    to_field,
    to_integers,
    with_feedback,
)
from xir.quantization.neuron.scales import Scales, real_weights


def test_fields() -> None:
    wanted = np.array([-500.0, -128.4, 0.5, 1.5, 127.4, 200.0])
    assert to_field(wanted, CHIP.weight_range).tolist() == [-128, -128, 0, 2, 127, 127]
    assert threshold_field(np.array([-3.0, 0.2, 7.6, np.inf]), CHIP.threshold_range).tolist() == [
        1,
        1,
        7,
        32767,
    ]


@pytest.mark.parametrize("seed", range(10))
def test_error_feedback_never_costs_more_than_rounding(seed: int) -> None:
    random = np.random.default_rng(seed)
    size = int(random.integers(2, 30))
    mix = random.normal(size=(size, max(2, size // 2)))
    hessian = mix @ mix.T + 1e-3 * np.eye(size)
    wanted = random.normal(0, 40, size)

    def cost(found: np.ndarray) -> float:
        return float((found - wanted) @ hessian @ (found - wanted))

    found = with_feedback(wanted, hessian, CHIP.weight_range)
    assert np.abs(found).max() <= 128
    assert cost(found) <= cost(to_field(wanted, CHIP.weight_range)) + 1e-9
    assert cost(found) < 0.7 * cost(to_field(wanted, CHIP.weight_range)) or size < 6


def test_error_feedback_of_weights_that_do_not_interact_is_rounding() -> None:
    wanted = np.array([1.4, -2.6, 300.0])
    assert with_feedback(wanted, np.diag([1.0, 5.0, 2.0]), CHIP.weight_range).tolist() == [
        1,
        -3,
        127,
    ]


def test_a_weight_beyond_its_field_is_told_as_clipped() -> None:
    """By a scale of 100: 127.4 is rounded; 128.2 and -128.6 do not fit, if only just."""
    core = from_lists([[1.274, 1.282, -1.286]], tau_mem=tau_of(3), tau_syn=tau_of(2))
    row = neurons(core)
    fit = law_fit(row)
    scales = Scales(np.full(4, 100.0), np.zeros(4, np.int64), Shifts(0, 0, 0))
    integers = to_integers(row, fit, real_weights(row, fit), scales)
    assert integers.weights[0, :3, 0].tolist() == [127, 127, -128]
    assert integers.clipped[0, :3, 0].tolist() == [False, True, True]
    assert integers.clipped.sum() == 2
    shifted = Scales(scales.scale, scales.bound, Shifts(1, 0, 0))
    assert not to_integers(row, fit, real_weights(row, fit), shifted).clipped.any()
