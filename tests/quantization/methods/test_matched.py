"""``matched``, by what the chip does with its results on stimuli that it has not seen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import CHIP, beside, drawn, from_lists, neurons, raster, tau_of
from tests.quantization.results import drawn_and_matched, hidden_rate_error
from xir.devices.table import DEVICES
from xir.quantization.candidates import Candidate, best_of
from xir.quantization.integers import integers_of
from xir.quantization.judge.cost import spike_rule
from xir.quantization.judge.float_run import float_run_of
from xir.quantization.judge.score import chip_run, rate_error
from xir.quantization.methods.channel import quantize_channel
from xir.quantization.methods.law import law_integers
from xir.quantization.methods.matched import matched
from xir.quantization.methods.trials import correctable, plain_trials
from xir.quantization.neuron.law import law_fit
from xir.quantization.neuron.whole import units
from xir.quantization.neurons import neurons_of
from xir.quantization.quantized_core import Bound
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
    assert hidden_rate_error(found.best.integers, float_run) <= 0.03
    loud = float_run_of(found.scored.neurons, 8 * raster(3, core, samples=30, steps=100))
    assert hidden_rate_error(found.best.integers, loud) <= 0.03


def test_the_spike_limit_is_kept_by_the_membrane_itself() -> None:
    core = drawn(5, hidden=16, cap=1)
    loud = replace(core, weights_in=core.weights_in * 2)
    found = matched(loud, CHIP)
    ways = {way.name: way for way in found.candidates}
    limited = ways["fitted, spike limit"].integers
    holds = np.flatnonzero(limited.bound[:16] == Bound.SPIKE_LIMIT)
    assert holds.size > 10
    assert (limited.threshold[holds] > 16_384).all()
    assert not limited.clipped[:, holds].any()
    float_run = found.scored
    evolution = chip_run(limited, float_run.neurons, float_run.inputs)
    assert evolution.spikes is not None
    assert evolution.spikes[:, :, holds].max() == 1
    free = chip_run(ways["fitted"].integers, float_run.neurons, float_run.inputs)
    assert free.spikes is not None
    assert free.spikes[:, :, holds].max() > 1
    rule = spike_rule(float_run.neurons, float_run, slice(0, 16))
    assert rule.rate_chip > rule.rate_wanted
    assert rule.count_error > 0.05
    assert found.best.score == min(ways[name].score for name in ways)


@pytest.mark.parametrize("events", [0.1, 0.3, 3.0, 15.0])
@pytest.mark.parametrize("seed", range(3))
def test_no_loudness_is_far_worse_than_with_a_plain_method(seed: int, events: float) -> None:
    """Inputs are not known, so that the best integers are good at all of them."""
    core, found = drawn_and_matched(seed)
    row = found.scored.neurons
    random = np.random.default_rng([seed, int(100 * events)])
    run = float_run_of(row, random.poisson(events, (12, 120, core.weights_in.shape[0])))
    plain = [*plain_trials(row, units(row))]
    best = min(hidden_rate_error(integers, run) for _, integers in plain)
    error = hidden_rate_error(found.best.integers, run)
    chance = run.spikes[:, :, : row.n_hidden].sum() ** -0.5
    assert error <= 0.01 + 1.1 * best + chance
    if events >= 3:
        assert error < 0.06


def test_each_of_two_networks_on_one_core_is_right() -> None:
    """The second has small weights and much input, of which the first would saturate."""
    a, b = drawn(0), drawn(1)
    both = beside(a, replace(b, weights_in=b.weights_in * 0.02))
    found = matched(both, CHIP)
    random = np.random.default_rng(9)
    rates = np.repeat([0.2, 8.0], 6)
    run = float_run_of(found.scored.neurons, random.poisson(rates, (20, 120, 12)))
    spikes = chip_run(found.best.integers, run.neurons, run.inputs).spikes
    assert spikes is not None
    for part in (slice(0, 12), slice(12, 24)):
        wanted = run.spikes[:, :, part]
        assert wanted.sum() > 500
        assert rate_error(spikes[:, :, part], wanted) < 0.08


@pytest.mark.parametrize("tau", [1e2, 1e3, 1e9, np.inf])
def test_a_membrane_that_hardly_leaks_gets_no_gain_for_it(tau: float) -> None:
    """Leaks below that of the longest shift are none: the input is summed up, on the chip too."""
    core = from_lists(
        [[0.1, 0.3]], None, [[0.2], [0.1]], tau_mem=tau, tau_syn=tau_of(2), threshold=1.0
    )
    found = matched(core, CHIP)
    run = float_run_of(found.scored.neurons, raster(4, core, samples=10, steps=300))
    law = law_integers(found.scored.neurons, law_fit(found.scored.neurons))
    assert law.gain[:2, 0].max() <= 1.0 + 1e-9
    for integers in (law, found.best.integers):
        assert hidden_rate_error(integers, run) < 0.05


def test_a_limit_of_spikes_that_clips_is_no_candidate() -> None:
    """A weight of 300 thresholds does not fit its field where the threshold is half of 16 bits."""
    core = replace(from_lists([[300.0]], None, [[1.0]]), cap=np.array([1]))
    names = [candidate.name for candidate in matched(core, CHIP).candidates]
    assert not any("spike limit" in name for name in names)
    mild = replace(from_lists([[0.3]], None, [[1.0]]), cap=np.array([1]))
    names = [candidate.name for candidate in matched(mild, CHIP).candidates]
    assert any("spike limit" in name for name in names)


def test_ratios_of_small_whole_numbers_are_kept_by_the_best() -> None:
    """Two events of the inhibiting neuron cancel one of the input, in a chain of three."""
    n = 3
    forward = np.diag([2.0] * (n - 1), 1)
    weights_in = np.zeros((1, n))
    weights_in[0, 0] = 2.0
    core = from_lists(weights_in, forward - np.eye(n), np.eye(n), tau_mem=0.0, tau_syn=tau_of(1))
    found = matched(core, CHIP)
    run = float_run_of(found.scored.neurons, raster(4, core, samples=20, steps=100))
    assert run.spikes[:, :, :n].sum() > 200
    assert hidden_rate_error(found.best.integers, run) == 0


def test_a_network_without_spikes_is_not_judged() -> None:
    core = drawn(0)
    silent = matched(replace(core, weights_in=core.weights_in * 1e-6), CHIP)
    for verdict in silent.best.verdicts:
        assert not verdict.of(slice(0, 12)).judged
        assert verdict.of(slice(0, 12)).rate_error is None


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
    assert list(score)[:3] == ["global", "channel", "law, analytic room"]
    assert score["fitted, loud room"] < score["law, analytic room"] < score["channel"]
    assert score[result.best.name] == min(score.values())


def test_an_idle_second_synapse_can_correct_a_hidden_neuron_that_keeps_its_current() -> None:
    """Of three hidden neurons the second uses both synapses, and the third keeps no current."""
    weights = np.array([[[1.0, 0.0], [1.0, 1.0], [1.0, 0.0]]])
    tau = np.array([[0.01, 0.0], [0.01, 0.01], [0.0, 0.0]])
    core = from_lists(weights, tau_syn=tau)
    assert correctable(neurons_of(core, CHIP)).tolist() == [True, False, False, False]
    one = from_lists(weights[:, :, :1], tau_syn=tau[:, :1])
    assert correctable(neurons_of(one, CHIP)).tolist() == [True, True, False, False]
    assert not correctable(neurons_of(one, DEVICES["xylo-imu"])).any()
