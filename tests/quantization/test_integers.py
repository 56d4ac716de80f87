"""Scales, shifts and rounding: everything the chip can hold is used, and nothing wraps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.quantization.cores import CHIP, drawn, neurons, raster, state_read
from xir.quantization.judge.float_run import teach
from xir.quantization.judge.score import run
from xir.quantization.methods.channel import plain
from xir.quantization.methods.law import law_integers
from xir.quantization.methods.matched import round_fit
from xir.quantization.neuron.law import law_fit
from xir.quantization.neuron.rounding import threshold_field, to_field, with_feedback
from xir.quantization.neurons import Integers
from xir.quantization.result import BOUND_NUMBER


@settings(deadline=None, max_examples=12, derandomize=True)
@given(
    seed=st.integers(0, 10**6),
    synapses=st.integers(1, 2),
    size=st.sampled_from([1e-4, 1.0, 1e3]),
    bias=st.sampled_from([0.0, 0.01, -0.3]),
)
def test_every_integer_fits_its_field(seed: int, synapses: int, size: float, bias: float) -> None:
    """Whatever the unit that a network is written in: weights, thresholds and biases with it."""
    core = drawn(seed, synapses=synapses, bias=bias, hidden=5)
    scaled = replace(
        core,
        weights_in=core.weights_in * size,
        weights_rec=core.weights_rec * size,
        threshold=core.threshold * size,
        bias=core.bias * size,
    )
    row = neurons(scaled)
    teacher = teach(row, raster(seed, scaled, samples=4, steps=40))
    for integers in (law_integers(row, law_fit(row)), round_fit(row, law_fit(row), teacher)):
        assert np.abs(integers.weights).max() <= 128
        assert integers.weights.max() <= 127
        assert integers.threshold.min() >= 1
        assert integers.threshold.max() <= 32767
        assert np.abs(integers.bias).max() <= 127
        assert all(0 <= shift <= CHIP.max_weight_shift for shift in integers.shifts)
        assert not integers.clipped.any()
        assert run(integers, row, teacher.inputs).spikes is not None


def test_the_unit_of_a_network_changes_nothing() -> None:
    core = drawn(3, bias=0.01)
    other = replace(
        core,
        weights_in=core.weights_in * 8,
        weights_rec=core.weights_rec * 8,
        threshold=core.threshold * 8,
        bias=core.bias * 8,
    )
    found: list[Integers] = []
    for each in (core, other):
        row = neurons(each)
        found.append(round_fit(row, law_fit(row), teach(row, raster(3, each))))
    np.testing.assert_array_equal(found[0].weights, found[1].weights)
    np.testing.assert_array_equal(found[0].threshold, found[1].threshold)
    np.testing.assert_allclose(found[0].scale[:12], 8 * found[1].scale[:12])


def test_what_bounds_a_scale_is_full() -> None:
    core = drawn(11, bias=0.3)
    row = neurons(core)
    teacher = teach(row, raster(2, core))
    integers = round_fit(row, law_fit(row), teacher)
    for j in range(row.size):
        inputs, hidden = integers.weights[:6, j], integers.weights[6:, j]
        match integers.bound[j]:
            case n if n == BOUND_NUMBER["input weights"]:
                assert np.abs(inputs).max() == 127
            case n if n in (BOUND_NUMBER["recurrent weights"], BOUND_NUMBER["output weights"]):
                assert np.abs(hidden).max() == 127
            case n if n == BOUND_NUMBER["bias"]:
                assert abs(integers.bias[j]) == 127
            case n:
                assert n == BOUND_NUMBER["state"]
    assert len(set(integers.bound.tolist())) > 1


def test_small_weights_beside_a_large_threshold_are_shifted() -> None:
    """Many weights that are small against the threshold: shift 0 would leave coarse thresholds."""
    core = drawn(2, inputs=4)
    large = replace(core, weights_in=core.weights_in * 12, weights_rec=0 * core.weights_rec)
    row = neurons(large)
    teacher = teach(row, raster(2, large))
    integers = round_fit(row, law_fit(row), teacher)
    assert integers.shifts[0] > 0
    unshifted = plain(large, CHIP, "channel")
    assert np.median(integers.threshold[:12]) > 5 * np.median(unshifted.threshold)


@pytest.mark.parametrize("current", [False, True])
def test_a_readout_of_a_state_has_a_threshold_out_of_reach(current: bool) -> None:
    core = state_read(4, current=current)
    row = neurons(core)
    inputs = raster(4, core)
    integers = round_fit(row, law_fit(row), teach(row, inputs))
    assert (integers.threshold[row.n_hidden :] == 32767).all()
    assert integers.weights[:, row.n_hidden :].any()
    evolution = run(integers, row, inputs)
    state = evolution.i_syn_out if current else evolution.v_mem_out
    assert state is not None
    assert 4_000 < np.abs(state.astype(int)).max() < 32_767
    assert current or not evolution.output_spikes.any()


def test_fields() -> None:
    wanted = np.array([-500.0, -128.4, 0.5, 1.5, 127.4, 200.0])
    assert to_field(wanted, 8).tolist() == [-128, -128, 0, 2, 127, 127]
    assert threshold_field(np.array([-3.0, 0.2, 7.6, np.inf]), 16).tolist() == [1, 1, 8, 32767]


@pytest.mark.parametrize("seed", range(10))
def test_error_feedback_never_costs_more_than_rounding(seed: int) -> None:
    random = np.random.default_rng(seed)
    size = int(random.integers(2, 30))
    mix = random.normal(size=(size, max(2, size // 2)))
    hessian = mix @ mix.T + 1e-3 * np.eye(size)
    wanted = random.normal(0, 40, size)

    def cost(found: np.ndarray) -> float:
        return float((found - wanted) @ hessian @ (found - wanted))

    found = with_feedback(wanted, hessian, 8)
    assert np.abs(found).max() <= 128
    assert cost(found) <= cost(to_field(wanted, 8)) + 1e-9
    assert cost(found) < 0.7 * cost(to_field(wanted, 8)) or size < 6


def test_error_feedback_of_weights_that_do_not_interact_is_rounding() -> None:
    wanted = np.array([1.4, -2.6, 300.0])
    assert with_feedback(wanted, np.diag([1.0, 5.0, 2.0]), 8).tolist() == [1, -3, 127]
