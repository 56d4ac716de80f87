"""What quantization cost a population."""

from __future__ import annotations

import numpy as np

from tests.quantization.cores import CHIP, drawn, raster
from xir.quantization.integers import integers_of
from xir.quantization.judge.cost import Costs
from xir.quantization.judge.float_run import float_run_of
from xir.quantization.judge.score import chip_run, count_error
from xir.quantization.methods.channel import quantize_channel
from xir.quantization.neurons import neurons_of


def test_a_neuron_that_dies_and_one_that_is_stuck_are_counted() -> None:
    core = drawn(1)
    row = neurons_of(core, CHIP)
    float_run = float_run_of(row, raster(1, core))
    integers = integers_of(quantize_channel(core, CHIP), row)
    alive = np.flatnonzero(float_run.spikes[:, :, :12].any(axis=(0, 1)))
    integers.threshold[alive[0]] = 32767
    integers.weights[:, alive[0]] = 0
    integers.threshold[alive[1]] = 1
    cost = Costs(integers, float_run).of("hidden", slice(0, 12))
    assert cost.dead >= 1
    assert cost.pinned >= 1
    assert cost.first_difference is not None
    assert cost.count_error is not None
    assert cost.rate_error is not None
    assert cost.count_error >= cost.rate_error > 0
    found = chip_run(integers, row, float_run.inputs)
    assert found.spikes is not None
    meant = float_run.spikes[:, :, :12]
    assert cost.count_error == count_error(found.spikes, meant)
