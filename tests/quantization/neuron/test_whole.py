"""Ratios of small whole numbers are kept."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import CHIP, from_lists, neurons, tau_of
from xir.quantization.methods.law import law_integers
from xir.quantization.neuron.law import law_fit
from xir.quantization.neuron.whole import (
    exact_integers,
    has_exact_decays,
    units,
    whole_scale,
)


@pytest.mark.parametrize(
    ("weights", "threshold", "bias", "unit"),
    [
        ([2.0, -1.0], 1.0, 0.0, 1.0),
        ([0.3, 0.6], 0.9, 0.0, 1 / 0.3),
        ([0.1, 0.25], 1.0, 0.05, 20.0),
        ([1.0, np.pi], 1.0, 0.0, 0.0),
        ([1.0, 200.0], 1.0, 0.0, 0.0),
        ([0.0, 0.0], 1.0, 0.0, 0.0),
        ([1.0, 2.0], np.inf, 0.0, 1.0),
    ],
)
def test_the_unit_is_the_smallest_scale_that_makes_all_whole(
    weights: list[float], threshold: float, bias: float, unit: float
) -> None:
    core = from_lists([[w] for w in weights], None, None, threshold=threshold, bias=bias)
    assert units(neurons(core))[0] == pytest.approx(unit)


def test_a_scale_is_lowered_to_a_multiple_of_its_unit() -> None:
    scale = whole_scale(np.array([63.5, 63.5, 0.5, 126.0]), np.array([1.0, 0.0, 1.0, 2.0]))
    assert scale.tolist() == [63.0, 63.5, 0.5, 126.0]


def test_two_events_still_cancel_one() -> None:
    """Weights 2 and -1 at a threshold of 1: ``channel`` makes them 127, -64 and 64."""
    core = from_lists([[2.0]], [[-1.0]], [[1.0]], tau_mem=0.0, tau_syn=tau_of(1), threshold_out=1.0)
    row = neurons(core)
    exact = exact_integers(row, units(row))
    assert exact is not None
    assert exact.weights[:, 0, 0].tolist() == [126, -63]
    assert exact.threshold[0] == 63
    assert not exact.clipped.any()
    assert exact_integers(row, np.zeros(2)) is None


def test_exact_decays_are_those_of_whole_shifts() -> None:
    core = from_lists(
        [[1.0, 1.0, 1.0]], None, None, tau_mem=[0.0, tau_of(3), 0.02], tau_syn=tau_of(1)
    )
    assert has_exact_decays(neurons(core))[:3].tolist() == [True, True, False]
    assert CHIP.max_dash == 15


def test_the_law_keeps_the_ratio_of_a_relay_at_any_shift() -> None:
    """A weight that is twice the threshold brings as much, behind a synapse that keeps half."""
    core = from_lists([[2.0]], None, [[2.0]], tau_mem=0.0, tau_syn=tau_of(1), threshold_out=1.0)
    core = replace(core, tau_mem_out=np.zeros(1), tau_syn_out=core.tau_syn[:, 0])
    row = neurons(core)
    integers = law_integers(row, law_fit(row))
    assert integers.shifts.output > 0
    assert (integers.weights[1, 1, 0] << integers.shifts.output) == 2 * integers.threshold[1]
    assert (integers.weights[0, 0, 0] << integers.shifts.input) == 2 * integers.threshold[0]
