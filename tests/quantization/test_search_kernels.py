"""The compiled search against the plain run of one neuron."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import CHIP
from tests.quantization.scalar_distance import distance
from xir.quantization.arguments import ChipNeuron, Fields, Stimulus, Tried
from xir.quantization.compiled import add_costs, chip_interval, real_interval, run_alone

FIELDS = Fields(*CHIP.weight_range, *CHIP.bias_range, CHIP.threshold_range.high, *CHIP.state_range)


@pytest.mark.parametrize("seed", range(6))
def test_costs_are_those_of_the_plain_run(seed: int) -> None:
    random = np.random.default_rng(seed)
    samples, steps, sources = 5, 40, 4
    counts = random.poisson(0.5, (sources, samples, steps)).astype(np.uint8)
    wanted = random.poisson(0.3, (samples, steps)).astype(np.int32)
    part = np.array([0, 0, 1, 1, 1])
    weights = random.normal(0.3, 1, (1, sources, 2))
    weights[:, :, 1] *= 0.3 * (seed % 2)
    weights[:, 0] = 3.0
    shift = np.array([[0, 0, seed % 3, seed % 3]])
    scale, factor, threshold, bias = 40.0 * 4 ** (seed % 3), 0.9, 1.5, 0.1 * (seed % 2)
    dash_mem, dash_syn, cap = seed % 4, np.array([1 + seed % 3, 3]), 31 if seed else 1
    costs = np.zeros((1, 1, 1, 2, 2))
    tried = Tried(
        weights=weights,
        bias=np.array([bias]),
        threshold=np.array([threshold]),
        dash_mem=np.array([dash_mem]),
        dash_syn=dash_syn[None],
        cap=np.array([cap]),
        shift=shift,
        scales=np.array([[scale]]),
        factors=np.array([[factor]]),
    )
    stimulus = Stimulus(counts.reshape(sources, -1), wanted.reshape(1, -1), part)
    received = np.full((2, samples * steps), 7, np.int32)
    add_costs(0, 1, stimulus, tried, FIELDS, 0.8, received, costs)

    whole = np.clip(np.rint(weights[0] * scale / 2.0**shift.T), -128, 127).astype(np.int64)
    shifted = whole << shift.T
    received = np.einsum("ps,pbt->sbt", shifted, counts.astype(np.int64)).astype(np.float32)
    neuron = ChipNeuron(
        dash_syn,
        dash_mem,
        int(threshold * scale * factor),
        int(np.clip(np.rint(bias * scale), *CHIP.bias_range)),
        cap,
        *CHIP.state_range,
    )
    spikes = np.zeros((samples, steps), np.int64)
    run_alone(received, neuron, np.zeros(2, np.int64), spikes)
    assert spikes.any()
    for k in range(2):
        got, meant = spikes[part == k], wanted[part == k].astype(np.int64)
        off = np.abs(got.sum(axis=1) - meant.sum(axis=1)).sum()
        assert costs[0, 0, 0, k].tolist() == pytest.approx([distance(got, meant, 0.8), off])


def test_the_interval_of_a_neuron_without_a_leak_is_its_threshold_over_its_bias() -> None:
    assert real_interval(7.0, 2.0, 1.0, 31, 16, 10_000) == pytest.approx(3.5)
    assert real_interval(1.0, 0.1, 0.5, 31, 16, 10_000) == 0.0


def test_the_interval_of_the_chip_takes_at_least_one_unit_a_step() -> None:
    """A bias of 2 and a decay of 1 leave one unit a step."""
    assert chip_interval(10, 2, 15, 31, 32767, 16, 10_000) > 5
    assert chip_interval(100, 2, 2, 31, 32767, 16, 10_000) == 0.0
