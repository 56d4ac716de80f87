"""Scales and shifts: everything the chip can hold is used, and nothing wraps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.quantization.cores import CHIP, drawn, neurons, raster, state_read
from xir.quantization.integers import Integers, Shifts
from xir.quantization.judge.float_run import float_run_of
from xir.quantization.judge.score import chip_run
from xir.quantization.methods.channel import quantize_channel
from xir.quantization.methods.law import law_integers
from xir.quantization.methods.trials import round_fit
from xir.quantization.neuron.law import law_fit
from xir.quantization.neuron.scales import Limits, scales_at
from xir.quantization.quantized_core import Bound


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
    float_run = float_run_of(row, raster(seed, scaled, samples=4, steps=40))
    for integers in (law_integers(row, law_fit(row)), round_fit(row, law_fit(row), float_run)):
        assert np.abs(integers.weights).max() <= 128
        assert integers.weights.max() <= 127
        assert integers.threshold.min() >= 1
        assert integers.threshold.max() <= 32767
        assert np.abs(integers.bias).max() <= 127
        assert all(0 <= shift <= CHIP.max_weight_shift for shift in integers.shifts)
        assert not integers.clipped.any()
        assert chip_run(integers, row, float_run.inputs).spikes is not None


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
        found.append(round_fit(row, law_fit(row), float_run_of(row, raster(3, each))))
    np.testing.assert_array_equal(found[0].weights, found[1].weights)
    np.testing.assert_array_equal(found[0].threshold, found[1].threshold)
    np.testing.assert_allclose(found[0].scale[:12], 8 * found[1].scale[:12])


def test_what_bounds_a_scale_is_full() -> None:
    core = drawn(11, bias=0.3)
    row = neurons(core)
    float_run = float_run_of(row, raster(2, core))
    integers = round_fit(row, law_fit(row), float_run)
    for j in range(row.size):
        inputs, hidden = integers.weights[:6, j], integers.weights[6:, j]
        match integers.bound[j]:
            case n if n == Bound.INPUT_WEIGHTS:
                assert np.abs(inputs).max() == 127
            case n if n in (Bound.RECURRENT_WEIGHTS, Bound.OUTPUT_WEIGHTS):
                assert np.abs(hidden).max() == 127
            case n if n == Bound.BIAS:
                assert abs(integers.bias[j]) == 127
            case n:
                assert n == Bound.STATE
    assert len(set(integers.bound.tolist())) > 1


def test_small_weights_beside_a_large_threshold_are_shifted() -> None:
    """Many weights that are small against the threshold: shift 0 would leave coarse thresholds."""
    core = drawn(2, inputs=4)
    large = replace(core, weights_in=core.weights_in * 12, weights_rec=0 * core.weights_rec)
    row = neurons(large)
    float_run = float_run_of(row, raster(2, large))
    integers = round_fit(row, law_fit(row), float_run)
    assert integers.shifts[0] > 0
    unshifted = quantize_channel(large, CHIP)
    assert np.median(integers.threshold[:12]) > 5 * np.median(unshifted.threshold)


@pytest.mark.parametrize("current", [False, True])
def test_a_readout_of_a_state_has_a_threshold_out_of_reach(current: bool) -> None:
    core = state_read(4, current=current)
    row = neurons(core)
    inputs = raster(4, core)
    integers = round_fit(row, law_fit(row), float_run_of(row, inputs))
    assert (integers.threshold[row.n_hidden :] == 32767).all()
    assert integers.weights[:, row.n_hidden :].any()
    evolution = chip_run(integers, row, inputs)
    state = evolution.i_syn_out if current else evolution.v_mem_out
    assert state is not None
    assert 4_000 < np.abs(state.astype(int)).max() < 32_767
    assert current or not evolution.output_spikes.any()


@pytest.mark.parametrize(
    ("shifts", "scale", "bound"),
    [
        (
            Shifts(0, 0, 0),
            [10, 20, 30],
            [Bound.INPUT_WEIGHTS, Bound.RECURRENT_WEIGHTS, Bound.OUTPUT_WEIGHTS],
        ),
        (Shifts(3, 2, 1), [50, 50, 60], [Bound.STATE, Bound.STATE, Bound.OUTPUT_WEIGHTS]),
        (
            Shifts(2, 1, 5),
            [40, 40, 800],
            [Bound.INPUT_WEIGHTS, Bound.RECURRENT_WEIGHTS, Bound.BIAS],
        ),
    ],
)
def test_what_bounds_two_hidden_neurons_and_an_output(
    shifts: Shifts, scale: list[float], bound: list[Bound]
) -> None:
    """The weights from hidden neurons into an output are its output weights."""
    limit = Limits(
        inputs=np.array([10.0, 100, np.inf]),
        recurrent=np.array([100.0, 20, 30]),
        bias=np.array([np.inf, np.inf, 800]),
        threshold=np.array([1000.0, 1000, np.inf]),
        state=np.array([50.0, 50, 1000]),
    )
    scales = scales_at(limit, shifts, np.array([True, True, False]))
    assert scales.scale.tolist() == scale
    assert scales.bound.tolist() == bound


def test_a_neuron_that_nothing_bounds_keeps_its_numbers() -> None:
    free = np.full(1, np.inf)
    scales = scales_at(Limits(free, free, free, free, free), Shifts(7, 7, 7), np.array([True]))
    assert scales.scale.tolist() == [1.0]
    assert scales.bound.tolist() == [Bound.NOTHING]
