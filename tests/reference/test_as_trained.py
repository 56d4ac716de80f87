"""The network without the caps of the chip, most often by running the outputs alone again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, state_read
from xir.quantization.float_network import float_network
from xir.quantization.real_core import RealCore
from xir.reference import FloatNetwork, simulate
from xir.reference import as_trained as module
from xir.reference.as_trained import as_trained


def network(core: RealCore) -> FloatNetwork:
    return float_network(core, CHIP)


def raster(rate: float, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).poisson(rate, (5, 80, 6))


@pytest.mark.parametrize("core", [drawn(1), drawn(2, synapses=2), drawn(3, bias=0.3)])
@pytest.mark.parametrize("rate", [0.1, 1.0, 12.0])
def test_it_is_the_ideal_run(core: RealCore, rate: float) -> None:
    core = replace(core, weights_out=core.weights_out * 8)
    reference, counts = network(core), raster(rate)
    limited = simulate(reference, counts)
    wanted = simulate(reference, counts, ideal=True).spikes
    assert (wanted != limited.spikes).any()
    found = as_trained(reference, counts, limited, 12).spikes
    np.testing.assert_array_equal(found, wanted)


def test_states_that_are_read_are_kept() -> None:
    reference, counts = network(state_read(3)), raster(0.5)
    limited = simulate(reference, counts, record=True)
    found = as_trained(reference, counts, limited, 12, record=True)
    wanted = simulate(reference, counts, ideal=True, record=True)
    assert found.v_mem is not None
    assert found.i_syn is not None
    assert wanted.v_mem is not None
    assert wanted.i_syn is not None
    np.testing.assert_allclose(found.v_mem[..., 12:], wanted.v_mem[..., 12:], rtol=1e-12)
    np.testing.assert_allclose(found.i_syn[..., 12:, :], wanted.i_syn[..., 12:, :], rtol=1e-12)


def test_hidden_neurons_are_run_again_only_where_one_meets_a_cap(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    widths: list[int] = []
    simulated = module.simulate

    def watched(network: FloatNetwork, *args: object, **more: object) -> object:
        widths.append(network.threshold.size)
        return simulated(network, *args, **more)  # pyright: ignore

    monkeypatch.setattr(module, "simulate", watched)
    core = drawn(1)
    reference = network(replace(core, weights_out=core.weights_out * 8))
    for counts in (raster(0.1), np.full((1, 20, 6), 16)):
        as_trained(reference, counts, simulated(reference, counts), 12)
    assert widths == [3, 15]


def test_only_samples_in_which_a_cap_takes_something_are_run_again() -> None:
    core = drawn(1)
    reference = network(replace(core, weights_out=core.weights_out * 8))
    counts = raster(0.3)
    counts[1] = counts[4] = 0
    limited = simulate(reference, counts)
    assert limited.met_cap[:, 12:].any(axis=1).tolist() == [True, False, True, True, False]
    found = as_trained(reference, counts, limited, 12)
    differs = (found.spikes != limited.spikes).any(axis=(1, 2))
    assert differs.tolist() == [True, False, True, True, False]


def test_a_network_that_meets_no_cap_of_the_chip_is_not_run_again() -> None:
    reference = network(drawn(1))
    for quiet in (replace(reference, limit=reference.cap), reference):
        counts = raster(0.5) if quiet is not reference else np.zeros((2, 20, 6), int)
        limited = simulate(quiet, counts)
        assert as_trained(quiet, counts, limited, 12) is limited
