"""The weights of one neuron, fitted again: what its membrane should be, worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, from_lists, neurons, raster, tau_of
from xir.quantization.judge.float_run import FloatRun, float_run_of
from xir.quantization.neuron.weight_rounding import (
    RoundingProblem,
    membrane_target,
    rounding_problem,
)


def three_neurons() -> FloatRun:
    """Three hidden neurons with a threshold of 2 and an output, in one sample of three steps."""
    row = neurons(from_lists([[1.0, 1.0, 1.0]], threshold=2.0, threshold_out=np.inf))
    before_reset = np.array([[2.0, 0.5, 1.0], [1.0, 1.5, 0.5], [2.0, 4.0, 1.0], [1.0, 1.0, 1.0]])
    resets = np.array([[1.0, 0, 0], [0, 0, 0], [1, 2, 0], [0, 0, 0]])
    spikes = resets.astype(np.int32).T[None]
    return FloatRun(
        neurons=row,
        inputs=np.zeros((1, 3, 1), np.int64),
        spikes=spikes,
        received=np.zeros((1, 4, 1, 3)),
        resets=resets[:, None],
        before_reset=before_reset[:, None],
        unit=np.array([2.0, 2.0, 2.0, 1.0]),
    )


@pytest.mark.parametrize(
    ("neuron", "bias", "wanted"),
    [
        # A shift of 1 keeps a half. Of a reset by 2 are left 1 and 0.5 in the steps after it, and
        # a bias of 0.25 comes to 0.25, 0.375 and 0.4375.
        (0, 0.25, [2 - 0.25, 0.5 - 0.375 + 1, 1 - 0.4375 + 0.5]),
        (1, 0.0, [1.0, 1.5, 0.5]),
        # Resets by 2 and by 4: 1 after the first; 0.5 and 2 after both.
        (2, 0.0, [2, 4 + 1, 1 + 2.5]),
        # An output without a threshold.
        (3, 0.0, [1.0, 1.0, 1.0]),
    ],
)
def test_resets_are_added_back_and_the_bias_is_taken_off(
    neuron: int, bias: float, wanted: list[float]
) -> None:
    run = three_neurons()
    one_step_each = np.eye(3, dtype=np.float32)
    target = membrane_target(run, neuron, one_step_each, dash_mem=1, bias=bias)
    share = run.importance[neuron, 0] / run.importance[neuron].sum()
    np.testing.assert_allclose(target / share, wanted, rtol=1e-6)


def test_weights_go_to_the_target_as_far_as_nothing_pulls_them() -> None:
    problem = RoundingProblem(
        source=np.array([0, 1]),
        synapse=np.array([0, 0]),
        weights=np.array([0.0, 5.0]),
        hessian=np.diag([2.0, 4.0]),
    )
    target = np.array([2.0, 8.0])
    np.testing.assert_allclose(problem.refitted(target, 1e-12).weights, [1, 2])
    np.testing.assert_allclose(problem.refitted(target, 1e9).weights, [0, 5], atol=1e-6)
    # The mean of the diagonal is 3: (2 + 3) w = 2 + 3 * 0 and (4 + 3) w = 8 + 3 * 5.
    np.testing.assert_allclose(problem.refitted(target, 1.0).weights, [2 / 5, 23 / 7])


@pytest.mark.parametrize("neuron", range(4))
def test_the_weights_of_a_neuron_with_exact_decays_are_found_again(neuron: int) -> None:
    """From weights that are all too small, since what the membrane did says what they were."""
    core = drawn(7, bias=0.02)
    object.__setattr__(core, "tau_mem", np.full(12, tau_of(3)))
    object.__setattr__(core, "tau_syn", np.full((12, 1), tau_of(2)))
    row = neurons(core)
    run = float_run_of(row, raster(3, core, samples=30))
    weights = np.zeros((row.weights.shape[0], 2))
    weights[:, 0] = row.weights[:, neuron, 0]
    dash = np.array([2, 2])
    problem, flat = rounding_problem(run, neuron, 0.8 * weights, dash, 3, run.by_source)
    target = membrane_target(run, neuron, flat, 3, 0.02)
    right = weights[problem.source, problem.synapse]
    np.testing.assert_allclose(problem.refitted(target, 1e-7).weights, right, atol=2e-3)


def test_weights_are_rounded_in_their_steps() -> None:
    problem = RoundingProblem(
        source=np.array([0, 1, 2]),
        synapse=np.array([0, 0, 1]),
        weights=np.array([0.26, -1.0, 900.0]),
        hessian=np.eye(3),
    )
    step = np.array([0.1, 0.5, 1.0])
    assert problem.rounded(step, CHIP.weight_range, 0.01).tolist() == [3, -2, 127]
