"""Trials side by side against one neuron after another."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import CHIP
from tests.quantization.scalar_distance import distance
from xir.quantization.arguments import ChipNeuron, TrialLimits
from xir.quantization.compiled import run_alone
from xir.quantization.neuron.lanes import WIDTH, costs_of, in_lanes, lane_events, received_in_lanes
from xir.quantization.neuron.lanes import trial_neurons as trials_of

KEEP = 0.8


def test_lanes_fill_up_whole_vectors() -> None:
    runs = np.arange(1.0, 2 * 3 * 4 + 1).reshape(2, 3, 4)
    lanes = in_lanes(runs)
    assert lanes.shape == (2, 4, WIDTH)
    np.testing.assert_array_equal(lanes[:, :, :3], runs.swapaxes(1, 2))
    assert not lanes[:, :, 3:].any()


@pytest.mark.parametrize(("sources", "largest"), [(1, 100), (6, 100), (7, 127 << 7), (9, 1 << 22)])
def test_what_is_received_is_the_sum_of_all_sources(sources: int, largest: int) -> None:
    """Also where float32 would not have all partial sums: what remains after they cancel."""
    random = np.random.default_rng(sources)
    weights = random.integers(-largest, largest, (3, sources, 2))
    weights[0, :, 1] = 0
    counts = random.poisson(0.7, (sources, 5, 11)).astype(np.float32)
    received = received_in_lanes(weights, lane_events(counts))
    exact = np.einsum("nps,pbt->nsbt", weights, counts.astype(np.int64))
    np.testing.assert_array_equal(received, in_lanes(exact.astype(np.float32)))


@pytest.mark.parametrize("samples", [1, 3, WIDTH, WIDTH + 5])
@pytest.mark.parametrize("size", [30, 3000, 3_000_000])
def test_costs_are_those_of_one_run_after_another(samples: int, size: int) -> None:
    """All decay shifts, caps and biases, and input that saturates every state."""
    random = np.random.default_rng([samples, size])
    trials, steps = 10, 60
    received = random.integers(-size, size, (trials, 2, samples, steps)).astype(np.float32)
    received *= random.random(received.shape) < 0.4
    wanted = random.poisson(0.3, (samples, steps)).astype(np.float64)
    weights = np.ones((trials, 4, 2), np.int64)
    weights[::3, :, 1] = 0
    dash_syn = random.integers(0, 10, (trials, 2))
    dash_mem = random.permutation(10)
    bias = random.integers(-100, 100, trials)
    threshold = random.integers(1, size if size < 32768 else 32768, (trials, 3))
    threshold[0] = 1, 2, 3
    cap = [31, 1, 15][samples % 3]
    neurons = trials_of(
        weights, list(dash_syn), dash_mem.tolist(), bias.tolist(), threshold.tolist()
    )
    limits = TrialLimits(samples, cap, *CHIP.state_range)
    squares, spikes = costs_of(in_lanes(received), in_lanes(wanted), neurons, limits, KEEP)
    for n in range(trials):
        used = np.ascontiguousarray(received[n, : neurons.synapses[n]])
        for r in range(3):
            neuron = ChipNeuron(
                dash_syn[n],
                int(dash_mem[n]),
                int(threshold[n, r]),
                int(bias[n]),
                cap,
                *CHIP.state_range,
            )
            found = np.zeros((samples, steps), np.int64)
            run_alone(used, neuron, np.zeros(len(used), np.int64), found)
            assert spikes[n, r] == found.sum()
            # Each lane has the very numbers of the scalar loop; the lanes are then added.
            parts = [distance(found[b : b + 1], wanted[b : b + 1], KEEP) for b in range(samples)]
            assert squares[n, r] == sum(parts)
    assert spikes.any()


def test_a_quotient_by_any_threshold_is_rounded_down_exactly() -> None:
    """The multiples of every threshold and their neighbours, where rounding could go wrong."""
    for threshold in range(1, 32768, 7):
        whole = np.arange(0, 32768 + 1, threshold, dtype=np.int64)
        v = np.unique(np.clip(np.concatenate([whole - 1, whole, whole + 1]), 0, 32767))
        got = np.floor(v.astype(np.float32) / np.float32(threshold))
        np.testing.assert_array_equal(got, v // threshold)
