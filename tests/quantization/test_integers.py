"""A row of integers, from and to a core."""

from __future__ import annotations

import numpy as np

from tests.quantization.cores import CHIP, drawn, neurons, raster
from xir.quantization.integers import config_of, integers_of
from xir.quantization.judge.score import chip_run
from xir.quantization.methods.channel import quantize_channel
from xir.sim import simulate


def test_the_configuration_is_the_one_that_is_simulated() -> None:
    core = drawn(9, synapses=2, bias=0.02)
    row = neurons(core)
    quantized = quantize_channel(core, CHIP)
    config = config_of(integers_of(quantized, row).core(row), core, CHIP)
    inputs = raster(1, core)
    direct = simulate(config, inputs, record=True)
    assert direct.spikes is not None
    np.testing.assert_array_equal(
        chip_run(integers_of(quantized, row), row, inputs).spikes, direct.spikes
    )
