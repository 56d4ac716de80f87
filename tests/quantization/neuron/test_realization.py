"""Neurons without a synapse and steady currents, as what the chip has: against plain recursions."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from xir.quantization.neuron.realization import (
    Realized,
    can_swap,
    steady_at_rest,
    swapped,
    too_short,
    with_fast_synapse,
)

DT = 1e-3
Floats = npt.NDArray[np.float64]


def decay(tau: Floats) -> Floats:
    with np.errstate(divide="ignore"):
        return np.exp(-DT / tau)


def as_meant(tau: Floats, threshold: Floats, bias: Floats, inputs: Floats) -> Floats:
    """Membranes before the reset, (T, n), of neurons without a synapse."""
    v = np.zeros(tau.size)
    states: list[Floats] = []
    for x in inputs:
        v = decay(tau) * v + x + bias
        states.append(v)
        n = np.where(v >= threshold, np.floor(v / threshold), 0)
        v = v - n * np.where(n > 0, threshold, 0)
    return np.array(states)


def on_chip(made: Realized, threshold: Floats, inputs: Floats) -> Floats:
    """Membranes before the reset, (T, n), by the chip's step."""
    n = j = v = np.zeros(made.tau_mem.size)
    states: list[Floats] = []
    for x in inputs:
        j = decay(made.tau_syn) * (j + x / made.over + made.own * n)
        v = decay(made.tau_mem) * v + j + made.bias
        states.append(v)
        n = np.where(v >= threshold, np.floor(v / threshold), 0)
        v = v - n * np.where(n > 0, threshold, 0)
    return np.array(states)


@pytest.fixture
def inputs() -> Floats:
    return np.random.default_rng(3).normal(0.15, 0.4, (200, 4))


TAU = np.array([20e-3, 3e-3, np.inf, 1.5e-3])
THRESHOLD = np.array([1.0, 0.7, 2.0, np.inf])


def test_a_swapped_neuron_has_the_membrane_of_one_without_a_synapse(inputs: Floats) -> None:
    none = np.zeros(4)
    made = swapped(TAU, THRESHOLD, none, DT)
    want = as_meant(TAU, THRESHOLD, none, inputs)
    assert (want >= THRESHOLD).sum() > 50
    np.testing.assert_allclose(on_chip(made, THRESHOLD, inputs), want, atol=1e-9)


def test_a_neuron_that_never_fires_needs_no_weight_to_itself() -> None:
    made = swapped(TAU, THRESHOLD, np.zeros(4), DT)
    assert made.own.tolist() == [-1.0, -0.7, -2.0, 0.0]


def test_the_bias_of_a_swapped_neuron_is_right_once_the_start_is_forgotten(inputs: Floats) -> None:
    tau, never, bias = TAU[[0, 1, 3]], np.full(3, np.inf), np.array([0.1, -0.2, 0.3])
    made = swapped(tau, never, bias, DT)
    have = on_chip(made, never, inputs[:, :3])
    want = as_meant(tau, never, bias, inputs[:, :3])
    assert not np.allclose(have[0], want[0])
    np.testing.assert_allclose(have[-1], want[-1], rtol=1e-3)


def test_where_nothing_leaks_a_bias_has_no_rest() -> None:
    assert can_swap(np.array([np.inf, 0.02]), np.array([0.0, 0.1]))
    assert not can_swap(np.array([np.inf, 0.02]), np.array([0.1, 0.0]))


def test_leaks_that_no_synapse_has_become_the_fastest() -> None:
    tau = np.array([0.0, 0.8e-3, 0.82e-3, 20e-3])
    assert too_short(tau, DT).tolist() == [True, True, False, False]
    made = swapped(tau, np.ones(4), np.zeros(4), DT)
    np.testing.assert_allclose(decay(made.tau_syn)[:2], 0.5)
    np.testing.assert_allclose(made.over[:2], 0.5)
    assert made.tau_syn[2:].tolist() == tau[2:].tolist()


def test_what_comes_in_arrives_whole_through_a_fast_synapse() -> None:
    made = with_fast_synapse(np.array([np.inf]), np.zeros(1), DT)
    pulse = np.zeros((40, 1))
    pulse[0] = 0.6
    states = on_chip(made, np.array([np.inf]), pulse)
    np.testing.assert_allclose(states[0], 0.3)
    np.testing.assert_allclose(states[-1], 0.6)


def test_a_membrane_that_keeps_nothing_gets_all_at_once() -> None:
    made = with_fast_synapse(np.zeros(1), np.zeros(1), DT)
    states = on_chip(made, np.array([1.0]), np.array([[1.0], [0.0], [0.0]]))
    np.testing.assert_allclose(states[:, 0], [1.0, 0.5, 0.25])


def test_a_steady_current_is_a_bias_at_rest() -> None:
    tau, steady = np.array([5e-3, 20e-3, 0.0]), np.array([0.3, -0.1, 1.0])
    current = np.zeros(3)
    for _ in range(1000):
        current = decay(tau) * (current + steady)
    np.testing.assert_allclose(steady_at_rest(steady, tau, DT), current, rtol=1e-9)
    endless = steady_at_rest(np.array([0.1, 0.0]), np.array([np.inf, np.inf]), DT)
    assert endless.tolist() == [np.inf, 0.0]
