"""Gains and shifts by least squares, and how they are chosen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import drawn, neurons, raster, state_read
from xir.quantization.judge.float_run import float_run_of
from xir.quantization.neuron.fit import (
    CORRECTOR_SHIFTS,
    OWN_SHIFTS,
    NormalEquations,
    around,
    normal_equations,
    ranked_fits,
)
from xir.quantization.neuron.law import law_fit


@pytest.mark.parametrize("nearest", [0, 1, 2, 15])
def test_shifts_around_stay_within_the_field(nearest: int) -> None:
    found = around(np.array([nearest]), CORRECTOR_SHIFTS, 15)[0]
    if nearest == 0:
        assert (found == 0).all()
    else:
        assert found.min() >= 1
        assert found.max() <= 15
        assert found[CORRECTOR_SHIFTS.index(0)] == nearest


@pytest.mark.parametrize("seed", range(3))
def test_the_fit_leaves_less_error_than_the_law(seed: int) -> None:
    core = drawn(seed)
    row = neurons(core)
    float_run = float_run_of(row, raster(seed, core, samples=20))
    found = normal_equations(float_run)
    best = ranked_fits(row, found, np.zeros(row.size, np.bool_)).best()
    law = law_fit(row)
    middle = OWN_SHIFTS.index(0)
    columns = [middle, -2, -1]
    gram = found.gram[:, middle][:, columns][:, :, columns]
    weights = np.stack([law.gain[:, 0], law.bias_gain, -np.ones(row.size)], axis=1)
    error = np.einsum("ki,kij,kj->k", weights, gram, weights) / found.importance
    hidden = slice(0, row.n_hidden)
    assert np.sqrt(best.misfit[hidden].mean()) < 0.8 * np.sqrt(error[hidden].mean())


def test_a_second_synapse_is_used_only_where_it_may_be() -> None:
    core = drawn(4, hidden=20)
    row = neurons(core)
    found = normal_equations(float_run_of(row, raster(4, core, samples=20)))
    allowed = np.zeros(row.size, np.bool_)
    allowed[:10] = True
    best = ranked_fits(row, found, allowed).best()
    assert (best.gain[10:, 1] == 0).all()
    assert (best.gain[:10, 1] != 0).any()
    used = best.gain[:, 1] != 0
    assert (best.dash_syn[used, 1] > best.dash_syn[used, 0]).all()


def test_both_synapses_of_a_network_are_fitted() -> None:
    core = drawn(5, synapses=2)
    row = neurons(core)
    found = normal_equations(float_run_of(row, raster(5, core, samples=20)))
    best = ranked_fits(row, found, np.zeros(row.size, np.bool_)).best()
    assert (best.gain[: row.n_hidden] != 0).all()
    assert (np.abs(best.dash_syn[:12] - row.nearest_syn[:12]) <= 1).all()


def test_a_silent_sample_says_nothing_and_the_law_holds() -> None:
    core = drawn(6)
    row = neurons(core)
    found = normal_equations(float_run_of(row, np.zeros((2, 30, 6), np.int64)))
    best = ranked_fits(row, found, np.zeros(row.size, np.bool_)).best()
    law = law_fit(row)
    same = best.dash_mem == law.dash_mem
    same &= best.dash_syn[:, 0] == law.dash_syn[:, 0]
    assert same.mean() > 0.8
    np.testing.assert_allclose(best.gain[same, 0], law.gain[same, 0], rtol=0.05)


def test_a_readout_of_the_current_is_fitted_to_the_current() -> None:
    core = state_read(8, current=True)
    row = neurons(core)
    found = normal_equations(float_run_of(row, raster(8, core, samples=20)))
    best = ranked_fits(row, found, np.zeros(row.size, np.bool_)).best()
    outputs = slice(row.n_hidden, None)
    assert (best.dash_mem[outputs] == row.nearest_mem[outputs]).all()
    assert (best.misfit[outputs] < 0.02).all()


def test_exact_gains_leave_no_error() -> None:
    """Where the chip's decays are exact, gains of 1 give the membrane that was meant."""
    core = drawn(7, bias=0.02)
    tau = -core.dt / np.log1p(-(2.0**-3))
    core = replace(
        core,
        tau_mem=np.full(12, tau),
        tau_syn=np.full((12, 1), tau),
        tau_mem_out=np.full(3, tau),
        tau_syn_out=np.full(3, tau),
    )
    row = neurons(core)
    found = normal_equations(float_run_of(row, raster(3, core)))
    # Columns: the own shifts first, the nearest in the middle; then bias and target.
    gram = found.gram[:, 1][:, [1, -2, -1]][:, :, [1, -2, -1]]
    gain = np.array([1.0, 1.0, -1.0])
    error = np.einsum("i,kij,j->k", gain, gram, gain)
    assert (found.column_dash[:, 1] == 3).all()
    np.testing.assert_allclose(error / found.importance, 0, atol=1e-12)


def test_equations_of_others_count_as_much_as_is_said() -> None:
    """Whatever their own importances sum to; and not at all where they have none."""

    def equations(gram: float, importance: float) -> NormalEquations:
        whole = np.ones((1, 1), np.int64)
        return NormalEquations(
            whole, whole, whole, np.full((1, 1, 3, 3), gram), np.array([importance])
        )

    own = equations(1.0, 5.0)
    summed = own.plus(equations(4.0, 8.0), 2.0)
    assert summed.gram.tolist() == np.full((1, 1, 3, 3), 1.0 + 2.0 / 8.0 * 4.0).tolist()
    assert summed.importance.tolist() == [7.0]
    assert own.plus(equations(0.0, 0.0), 2.0).gram.tolist() == own.gram.tolist()
