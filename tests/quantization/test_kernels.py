"""The compiled loops against what they stand for."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, neurons, raster
from tests.quantization.scalar_distance import distance
from xir.quantization.integers import integers_of
from xir.quantization.judge.float_run import delivered, float_run_of
from xir.quantization.judge.score import chip_run, spikes_alone
from xir.quantization.methods.channel import quantize_channel


@pytest.mark.parametrize("seed", range(4))
def test_a_neuron_alone_does_what_the_simulator_does(seed: int) -> None:
    """Fed with the chip's own hidden spikes, each neuron alone gives them again."""
    core = drawn(seed, synapses=1 + seed % 2, bias=0.01 * seed)
    row = neurons(core)
    integers = integers_of(quantize_channel(core, CHIP), row)
    float_run = float_run_of(row, raster(seed, core))
    evolution = chip_run(integers, row, float_run.inputs)
    assert evolution.spikes is not None
    assert evolution.spikes.sum() > 100
    heard = delivered(float_run.inputs, evolution.spikes)
    object.__setattr__(float_run, "presynaptic", heard)
    alone = spikes_alone(integers, float_run)
    np.testing.assert_array_equal(alone.transpose(1, 2, 0), evolution.spikes)


def test_the_distance_of_one_late_spike() -> None:
    """A spike two steps late: 1, k, then k**2 - 1 which decays."""
    meant, found = np.zeros((1, 50)), np.zeros((1, 50), np.int64)
    meant[0, 3], found[0, 5] = 1, 1
    k = np.exp(-1 / 5)
    tail = (1 - k**2) ** 2 * (1 - k ** (2 * 45)) / (1 - k**2)
    assert distance(found, meant, float(k)) == pytest.approx(1 + k**2 + tail)
    assert distance(found, found.astype(float), float(k)) == 0
