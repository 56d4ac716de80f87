"""What quantization cost a population."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, raster
from xir.quantization.integers import integers_of
from xir.quantization.judge import cost
from xir.quantization.judge.cost import PINNED_STEPS, Costs, pinned
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
    found_cost = Costs(integers, float_run).of("hidden", slice(0, 12))
    assert found_cost.dead >= 1
    assert found_cost.pinned >= 1
    assert found_cost.first_difference is not None
    assert found_cost.count_error is not None
    assert found_cost.rate_error is not None
    assert found_cost.count_error >= found_cost.rate_error > 0
    found = chip_run(integers, row, float_run.inputs)
    assert found.spikes is not None
    meant = float_run.spikes[:, :, :12]
    assert found_cost.count_error == count_error(found.spikes, meant)


@pytest.mark.parametrize("share", [0.5, 0.9, 0.97])
@pytest.mark.parametrize("steps", [0, 3, PINNED_STEPS - 1, PINNED_STEPS, PINNED_STEPS + 1, 60])
def test_a_neuron_is_pinned_by_ten_steps_on_end_in_one_sample(steps: int, share: float) -> None:
    spikes = (np.random.default_rng(steps).random((4, steps, 50)) < share).astype(np.uint8) * 3
    cap = np.full(50, 3)
    wanted = [
        any("1" * PINNED_STEPS in "".join(map(str, row)) for row in (spikes[:, :, j] >= 3) * 1)
        for j in range(50)
    ]
    np.testing.assert_array_equal(pinned(spikes, cap), wanted)


def test_the_last_step_counts_as_the_first() -> None:
    spikes = np.zeros((1, PINNED_STEPS + 2, 3), np.uint8)
    spikes[0, :PINNED_STEPS, 0] = spikes[0, -PINNED_STEPS:, 1] = 1
    spikes[0, 1:PINNED_STEPS, 2] = 1
    assert pinned(spikes, np.ones(3, np.int64)).tolist() == [True, True, False]


def test_how_many_samples_are_looked_at_together_does_not_matter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    core = drawn(1)
    row = neurons_of(core, CHIP)
    float_run = float_run_of(row, raster(1, core))
    integers = integers_of(quantize_channel(core, CHIP), row)
    integers.weights[:, ::3] = 127
    integers.threshold[::3] = 32767
    evolution = chip_run(integers, row, float_run.inputs)
    found: list[np.ndarray] = []
    _, steps, size = float_run.spikes.shape
    for at_a_time in (1, 2 * steps * size, 1 << 30):
        monkeypatch.setattr(cost, "AT_A_TIME", at_a_time)
        found.append(cost.saturated(evolution, integers, float_run))
        counts = cost.saturated_steps(evolution, integers, float_run)
        np.testing.assert_array_equal(found[-1].sum(axis=1), counts)
    assert found[0].any()
    np.testing.assert_array_equal(found[0], found[1])
    np.testing.assert_array_equal(found[0], found[2])
