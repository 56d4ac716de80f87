"""Decay shifts and the time constants that they match."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xir.quantization.neuron.dash import (
    LEAST_MEMBRANE,
    LEAST_SYNAPSE,
    decay_errors_of,
    exact_dash,
    matched_dash,
    tau_of_dash,
)
from xir.quantization.real_core import Floats, Ints


@pytest.mark.parametrize(
    ("ratio", "matching"),
    [
        (1.3, 0.898),
        (1.5, 1.039),
        (2, 1.346),
        (3, 1.819),
        (4, 2.177),
        (5, 2.464),
        (8, 3.089),
        (16, 4.045),
        (20, 4.358),
        (25, 4.673),
    ],
)
def test_the_matching_dash_of_a_time_constant(ratio: float, matching: float) -> None:
    (dash,) = exact_dash(np.array([ratio * 1e-3]), 1e-3)
    assert dash == pytest.approx(matching, abs=5e-4)
    assert 1 - 2**-dash == pytest.approx(np.exp(-1 / ratio), rel=1e-12)


@pytest.mark.parametrize("dt", [1e-6, 1e-3, 0.05, 3.0])
def test_a_dash_comes_back_from_its_time_constant(dt: float) -> None:
    dashes = np.arange(1, 16)
    taus = np.array([tau_of_dash(int(d), dt) for d in dashes])
    for least in (LEAST_MEMBRANE, LEAST_SYNAPSE):
        assert matched_dash(taus, dt, 15, least).tolist() == dashes.tolist()
    np.testing.assert_allclose(exact_dash(taus, dt), dashes, rtol=1e-9)
    np.testing.assert_allclose(np.exp(-dt / taus), 1 - 2.0**-dashes, rtol=1e-12)


@given(
    st.floats(1e-320, 1e300) | st.floats(1e-6, 1e3),
    st.floats(1e-9, 1e3),
    st.integers(1, 15),
)
def test_a_dash_of_a_synapse_is_never_0_and_none_is_beyond_the_chip(
    tau: float, dt: float, most: int
) -> None:
    (dash,) = matched_dash(np.array([tau]), dt, most, LEAST_SYNAPSE)
    assert 1 <= dash <= most
    (dash,) = matched_dash(np.array([tau]), dt, most, LEAST_MEMBRANE)
    assert 0 <= dash <= most


def worst(tau: Floats, dash: Ints, dt: float) -> float:
    return float(decay_errors_of(tau, dash, dt).max())


def test_only_a_time_constant_of_0_keeps_nothing_of_a_current() -> None:
    tau = np.array([0.0, 5e-324, np.inf])
    assert matched_dash(tau, 1e-3, 15, LEAST_SYNAPSE).tolist() == [0, 1, 15]
    assert matched_dash(tau, 1e-3, 15, LEAST_MEMBRANE).tolist() == [0, 0, 15]
    assert exact_dash(tau, 1e-3).tolist() == [0.0, 0.0, np.inf]


def test_the_error_of_a_decay_is_that_of_the_worst_leak() -> None:
    """Shifts 1, 2 and 3 for time constants that 1, 3 and 3 would keep: 2**-2 in place of 2**-3."""
    tau = np.array([tau_of_dash(1, 1e-3), tau_of_dash(3, 1e-3), tau_of_dash(3, 1e-3)])
    assert worst(tau, np.array([1, 2, 3]), 1e-3) == pytest.approx(1.0)
    assert worst(tau, np.array([1, 4, 3]), 1e-3) == pytest.approx(0.5)
    assert worst(np.array([0.0, np.inf]), np.array([0, 15]), 1e-3) == 0


def test_a_state_that_is_not_kept_has_no_error_whatever_its_shift() -> None:
    assert worst(np.array([0.0]), np.array([7]), 1e-3) == 0
    assert worst(np.array([0.0, 2e-3]), np.array([7, 1]), 1e-3) == worst(
        np.array([2e-3]), np.array([1]), 1e-3
    )
