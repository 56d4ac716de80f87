"""``matched``, by what the chip does with its results on stimuli that it has not seen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, from_lists, neurons, raster
from tests.quantization.results import drawn_and_matched, hidden_rate_error
from xir.devices.table import DEVICES
from xir.quantization.candidates import Candidate
from xir.quantization.integers import integers_of
from xir.quantization.judge.cost import spike_rule
from xir.quantization.judge.float_run import float_run_of
from xir.quantization.judge.score import chip_run
from xir.quantization.methods.channel import quantize_channel
from xir.quantization.methods.matched import best_of, correctable, matched
from xir.quantization.neurons import neurons_of
from xir.quantization.real_core import RealCore


@pytest.mark.parametrize("seed", range(3))
def test_matched_is_far_nearer_than_channel(seed: int) -> None:
    core, found = drawn_and_matched(seed)
    row = found.scored.neurons
    float_run = float_run_of(row, raster(100 + seed, core, samples=30, steps=120))
    channel = integers_of(quantize_channel(core, CHIP), row)
    error = hidden_rate_error(found.best.integers, float_run)
    assert error < 0.07
    assert error < 0.4 * hidden_rate_error(channel, float_run)


def test_the_same_network_gives_the_same_integers() -> None:
    core, found = drawn_and_matched(0)
    again = matched(core, CHIP).best.integers
    for name in ("weights", "threshold", "bias", "dash_mem", "dash_syn"):
        np.testing.assert_array_equal(getattr(again, name), getattr(found.best.integers, name))


def test_a_network_with_short_synapses_is_not_silent() -> None:
    """
    tau_syn of 1.3 steps: rounding log2(1.3) gives a shift of 0, which empties the synapse before it
    is read. 12-128-7, tau_mem 160 ms, tau_syn 65 ms, dt 50 ms, threshold 1.
    """
    random = np.random.default_rng(0)
    n, m = 128, 7
    core = RealCore(
        dt=0.05,
        weights_in=random.uniform(-1, 1, (12, n, 1)) * np.sqrt(2 / 12),
        weights_rec=np.zeros((n, n, 1)),
        weights_out=random.uniform(-1, 1, (n, m)) * np.sqrt(2 / n),
        tau_mem=np.full(n, 0.16),
        tau_syn=np.full((n, 1), 0.065),
        threshold=np.ones(n),
        bias=np.zeros(n),
        cap=np.full(n, 31),
        tau_mem_out=np.full(m, 0.16),
        tau_syn_out=np.full(m, 0.065),
        threshold_out=np.ones(m),
        bias_out=np.zeros(m),
        cap_out=np.ones(m, np.int64),
        reads_spikes=np.ones(m, np.bool_),
        alias=np.full(n, -1),
    )
    found = matched(core, CHIP)
    float_run = float_run_of(found.scored.neurons, raster(3, core, samples=30, steps=100))
    assert float_run.spikes[:, :, :n].sum() > 2_000
    assert hidden_rate_error(found.best.integers, float_run) <= 0.02


def test_the_spike_limit_is_kept_by_the_membrane_itself() -> None:
    core = drawn(5, hidden=16, cap=1)
    loud = replace(core, weights_in=core.weights_in * 2)
    found = matched(loud, CHIP)
    ways = {way.name: way for way in found.candidates}
    limited = ways["fitted, spike limit"].integers
    assert (limited.threshold[:16] > 16_384).all()
    float_run = found.scored
    evolution = chip_run(limited, float_run.neurons, float_run.inputs)
    assert evolution.spikes is not None
    assert evolution.spikes.max() == 1
    free = chip_run(ways["fitted"].integers, float_run.neurons, float_run.inputs)
    assert free.spikes is not None
    assert free.spikes.max() > 1
    rule = spike_rule(float_run.neurons, float_run, slice(0, 16))
    assert rule.rate_chip > rule.rate_wanted
    assert rule.count_error > 0.05
    assert found.best.score == min(ways[name].score for name in ways)


def test_the_least_score_is_best_and_the_first_of_equals() -> None:
    core = drawn(0)
    integers = integers_of(quantize_channel(core, CHIP), neurons(core))
    scores = (0.3, 0.1, 0.2, 0.1)
    candidates = tuple(Candidate(f"{i}", integers, score) for i, score in enumerate(scores))
    assert best_of(candidates).name == "1"


def test_the_candidates_are_scored_as_they_are_named() -> None:
    """The fit is nearer to the network than the law, and the law than rounding alone."""
    _, result = drawn_and_matched(0)
    score = {candidate.name: candidate.score for candidate in result.candidates}
    assert list(score)[:3] == ["channel", "law", "fitted"]
    assert score["fitted"] < score["law"] < score["channel"]
    assert score[result.best.name] <= score["fitted"]


def test_an_idle_second_synapse_can_correct_a_hidden_neuron_that_keeps_its_current() -> None:
    """Of three hidden neurons the second uses both synapses, and the third keeps no current."""
    weights = np.array([[[1.0, 0.0], [1.0, 1.0], [1.0, 0.0]]])
    tau = np.array([[0.01, 0.0], [0.01, 0.01], [0.0, 0.0]])
    core = from_lists(weights, tau_syn=tau)
    assert correctable(neurons_of(core, CHIP)).tolist() == [True, False, False, False]
    one = from_lists(weights[:, :, :1], tau_syn=tau[:, :1])
    assert correctable(neurons_of(one, CHIP)).tolist() == [True, True, False, False]
    assert not correctable(neurons_of(one, DEVICES["xylo-imu"])).any()
