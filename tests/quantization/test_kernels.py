"""The compiled loops against what they stand for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, neurons, raster, state_read
from xir.quantization.judge.float_run import delivered, teach
from xir.quantization.judge.score import forced, run
from xir.quantization.kernels import distance
from xir.quantization.methods.channel import plain
from xir.quantization.neuron.fit import moments
from xir.quantization.neurons import config_of, integers_of
from xir.sim import simulate


@pytest.mark.parametrize("seed", range(4))
def test_a_neuron_alone_does_what_the_simulator_does(seed: int) -> None:
    """Fed with the chip's own hidden spikes, each neuron alone gives them again."""
    core = drawn(seed, synapses=1 + seed % 2, bias=0.01 * seed)
    row = neurons(core)
    integers = integers_of(plain(core, CHIP, "channel"), row)
    teacher = teach(row, raster(seed, core))
    evolution = run(integers, row, teacher.inputs)
    assert evolution.spikes is not None
    assert evolution.spikes.sum() > 100
    heard = delivered(teacher.inputs, evolution.spikes)
    object.__setattr__(teacher, "presynaptic", heard)
    alone = forced(integers, teacher)
    np.testing.assert_array_equal(alone.transpose(1, 2, 0), evolution.spikes)


@pytest.mark.parametrize("kind", ["spikes", "two synapses", "vmem", "isyn"])
def test_what_a_neuron_received_is_read_off_its_currents(kind: str) -> None:
    core = {
        "spikes": lambda: drawn(1),
        "two synapses": lambda: drawn(2, synapses=2),
        "vmem": lambda: state_read(3),
        "isyn": lambda: state_read(3, current=True),
    }[kind]()
    row = neurons(core)
    teacher = teach(row, raster(5, core))
    wanted = np.einsum("btp,pks->skbt", teacher.presynaptic, row.weights)
    np.testing.assert_allclose(teacher.drive, wanted, atol=1e-9)


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
    found = moments(teach(row, raster(3, core)))
    # Columns: the own shifts first, the nearest in the middle; then bias and target.
    gram = found.gram[:, 1][:, [1, -2, -1]][:, :, [1, -2, -1]]
    gain = np.array([1.0, 1.0, -1.0])
    error = np.einsum("i,kij,j->k", gain, gram, gain)
    assert (found.column_dash[:, 1] == 3).all()
    np.testing.assert_allclose(error / found.weight, 0, atol=1e-12)


def test_the_configuration_is_the_one_that_is_simulated() -> None:
    core = drawn(9, synapses=2, bias=0.02)
    row = neurons(core)
    quantized = plain(core, CHIP, "channel")
    config = config_of(integers_of(quantized, row).core(row), core, CHIP)
    inputs = raster(1, core)
    direct = simulate(config, inputs, record=True)
    assert direct.spikes is not None
    np.testing.assert_array_equal(
        run(integers_of(quantized, row), row, inputs).spikes, direct.spikes
    )


def test_the_distance_of_one_late_spike() -> None:
    """A spike two steps late: 1, k, then k**2 - 1 which decays."""
    meant, found = np.zeros((1, 50)), np.zeros((1, 50), np.int64)
    meant[0, 3], found[0, 5] = 1, 1
    k = np.exp(-1 / 5)
    tail = (1 - k**2) ** 2 * (1 - k ** (2 * 45)) / (1 - k**2)
    assert distance(found, meant, float(k)) == pytest.approx(1 + k**2 + tail)
    assert distance(found, found.astype(float), float(k)) == 0
