"""Gains in closed form."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.quantization.cores import drawn, neurons
from xir.quantization.neuron.law import law_fit, membrane_ratio, synapse_ratio


def test_the_ratios_are_those_of_the_charges() -> None:
    """A decay of 0.8 delivers 4 weights a spike, a shift of 3 seven of them; levels likewise."""
    decay, dash = np.array([0.8, 0.875, 0.0]), np.array([3, 3, 0])
    np.testing.assert_allclose(synapse_ratio(decay, dash), [4 / 7, 1.0, 1.0])
    np.testing.assert_allclose(membrane_ratio(decay, dash), [5 / 8, 1.0, 1.0])


def test_an_exact_decay_needs_no_gain() -> None:
    core = drawn(0)
    tau = -core.dt / np.log1p(-(2.0 ** -np.arange(1, 13)))
    row = neurons(replace(core, tau_mem=tau, tau_syn=tau[::-1].reshape(-1, 1).copy()))
    fit = law_fit(row)
    np.testing.assert_allclose(fit.gain[:12, 0], 1.0)
    np.testing.assert_array_equal(fit.dash_mem[:12], np.arange(1, 13))
    assert (fit.gain[:, 1] == 0).all()


def test_a_leakless_membrane_has_a_gain_too() -> None:
    fit = law_fit(neurons(replace(drawn(0), tau_mem=np.full(12, np.inf))))
    assert np.isfinite(fit.gain).all()
    assert (fit.dash_mem[:12] == 15).all()
