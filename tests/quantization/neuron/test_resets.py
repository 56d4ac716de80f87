"""Resets as weights of neurons to themselves: against recursions by hand."""

from __future__ import annotations

import numpy as np

from xir.quantization.neuron.resets import (
    corrected,
    extra_of_late,
    extra_of_zero,
    mean_overshoot,
    weight_through_synapse,
)
from xir.reference.arguments import SETS_TO_ZERO, SUBTRACTS_LATE
from xir.reference.network import FloatNetwork
from xir.reference.simulate import simulate


def network(reset: int) -> FloatNetwork:
    """Two neurons without a synapse, V = 0.9 V + 0.7 events, of which the second never fires."""
    return FloatNetwork(
        dt=1e-3,
        weights_in=np.full((1, 2, 1), 0.7),
        weights_rec=np.zeros((2, 2, 1)),
        decay_mem=np.full(2, 0.9),
        decay_syn=np.ones((2, 1)),
        threshold=np.array([1.0, np.inf]),
        bias=np.zeros(2),
        cap=np.full(2, 1),
        limit=np.full(2, 1),
        alias=np.full(2, -1),
        input_cap=15,
        populations=(),
        kept=np.zeros((2, 1)),
        reset=np.full(2, reset),
    )


RASTER = np.array([[1], [1], [1], [0], [3], [0], [0]])


def membranes(reset: int) -> list[float]:
    run = simulate(network(reset), RASTER, record=True)
    assert run.v_mem is not None
    assert run.spikes[:, 1].sum() == 0
    return [round(float(v), 6) for v in run.v_mem[:, 0]]


def test_a_reset_to_zero() -> None:
    # 0.7, 1.33 fires, 0.7, 0.63, 2.667 fires once, 0, 0
    assert membranes(SETS_TO_ZERO) == [0.7, 0.0, 0.7, 0.63, 0.0, 0.0, 0.0]


def test_a_late_subtraction() -> None:
    # 1.33 fires: 0.9 * 1.33 + 0.7 - 1 = 0.897; 0.8073; 2.82657 fires; 1.543913 fires; 0.389522
    assert membranes(SUBTRACTS_LATE) == [0.7, 1.33, 0.897, 0.8073, 2.82657, 1.543913, 0.389522]


def test_what_a_late_subtraction_takes_off_more() -> None:
    kept, threshold = np.array([0.9, 1.0, 0.5]), np.array([2.0, 1.0, np.inf])
    np.testing.assert_allclose(extra_of_late(kept, threshold), [0.2, 0.0, 0.0])


def test_what_a_reset_to_zero_takes_off_more() -> None:
    kept, threshold = np.array([0.9, 0.0, 0.5]), np.array([2.0, 1.0, np.inf])
    np.testing.assert_allclose(extra_of_zero(kept, threshold, np.full(3, 0.3)), [0.27, 0, 0])


def test_the_charge_of_a_weight_through_a_synapse_is_the_extra() -> None:
    kept, extra = np.array([0.8, 0.5, 0.0]), np.array([0.3, -0.1, 0.2])
    weight = weight_through_synapse(extra, kept)
    current, charge = kept * weight, np.zeros(3)
    for _ in range(300):
        charge, current = charge + current, kept * current
    np.testing.assert_allclose(charge, [-0.3, 0.1, 0.0], atol=1e-12)


def test_the_overshoot_is_what_is_above_the_threshold() -> None:
    zero = network(SETS_TO_ZERO)
    run = simulate(zero, RASTER[None], record=True)
    # Above 1 by 0.33, and by 1.667 with one spike.
    np.testing.assert_allclose(mean_overshoot(zero, run), [(0.33 + 1.667) / 2, 0])


def test_a_neuron_that_spikes_too_often_gets_a_larger_overshoot() -> None:
    overshoot, threshold = np.full(4, 0.5), np.array([1.0, 1.0, 1.0, np.inf])
    wanted = np.array([[100, 100, 5, 0], [1000, 100, 0, 0]])
    found = np.array([[110, 90, 9, 0], [1100, 90, 0, 0]])
    np.testing.assert_allclose(
        corrected(overshoot, threshold, wanted, found), [0.65, 0.35, 0.5, 0.5]
    )
