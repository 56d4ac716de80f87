"""Whole methods, by what the chip does with their results on stimuli that they have not seen."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, neurons, raster, state_read
from xir.ir.core import RealCore
from xir.quantization.judge import stimuli
from xir.quantization.judge.cost import Costs, spike_rule
from xir.quantization.judge.float_run import Teacher, teach
from xir.quantization.judge.score import closed_loop, count_error, rate_error, run
from xir.quantization.methods.calibrated import calibrate
from xir.quantization.methods.channel import plain
from xir.quantization.methods.matched import Matched, matched
from xir.quantization.methods.threshold_search import trim
from xir.quantization.neurons import Integers, integers_of, neurons_of
from xir.quantization.outcome import quantized


def without_data(core: RealCore) -> Matched:
    return matched(core, CHIP)


@cache
def drawn_and_matched(seed: int) -> tuple[RealCore, Matched]:
    core = drawn(seed, hidden=24)
    return core, without_data(core)


def hidden_rate_error(integers: Integers, teacher: Teacher) -> float:
    evolution = run(integers, teacher.neurons, teacher.inputs)
    assert evolution.spikes is not None
    return rate_error(evolution.spikes, teacher.spikes[:, :, : teacher.neurons.n_hidden])


@pytest.mark.parametrize("seed", range(3))
def test_matched_is_far_nearer_than_channel(seed: int) -> None:
    core, found = drawn_and_matched(seed)
    row = found.scored.neurons
    teacher = teach(row, raster(100 + seed, core, samples=30, steps=120))
    channel = integers_of(plain(core, CHIP, "channel"), row)
    error = hidden_rate_error(found.best.integers, teacher)
    assert error < 0.07
    assert error < 0.4 * hidden_rate_error(channel, teacher)


@pytest.mark.parametrize("seed", range(3))
def test_the_portfolio_takes_the_best_by_its_score(seed: int) -> None:
    _, found = drawn_and_matched(seed)
    names = [way.name for way in found.ways]
    assert names[:3] == ["channel", "law", "fitted"]
    assert found.best.score == min(way.score for way in found.ways)


def test_the_same_network_gives_the_same_integers() -> None:
    core, found = drawn_and_matched(0)
    again = without_data(core).best.integers
    for name in ("weights", "threshold", "bias", "dash_mem", "dash_syn"):
        np.testing.assert_array_equal(getattr(again, name), getattr(found.best.integers, name))


def test_nothing_that_was_given_is_changed() -> None:
    core = drawn(0, bias=0.02)
    before = {k: np.array(v) for k, v in core.__dict__.items()}
    quantized(core, CHIP, "calibrated", raster(1, core))
    for name, value in before.items():
        np.testing.assert_array_equal(getattr(core, name), value)


@pytest.mark.parametrize("seed", range(2))
def test_calibrated_is_nearer_still_on_spikes_it_has_not_seen(seed: int) -> None:
    core, base = drawn_and_matched(seed)
    sample = raster(50 + seed, core, samples=30, steps=120)
    best, ways, taught = calibrate(base, sample)
    assert best.score <= min(w.score for w in ways if w.name.startswith("without data"))
    held_out = teach(taught.neurons, raster(200 + seed, core, samples=30, steps=120))
    error = hidden_rate_error(best.integers, held_out)
    assert error < 0.02
    assert error < 0.7 * hidden_rate_error(base.best.integers, held_out)


def test_a_sample_of_almost_nothing_does_no_harm() -> None:
    """Two samples with a few spikes: the result may lean on them only as far as they reach."""
    core, base = drawn_and_matched(1)
    sample = raster(7, core, samples=2, steps=20)
    best, _, taught = calibrate(base, sample)
    held_out = teach(taught.neurons, raster(8, core, samples=30, steps=120))
    allowed = 2 * hidden_rate_error(base.best.integers, held_out) + 0.02
    assert hidden_rate_error(best.integers, held_out) < allowed


def test_the_trim_never_ends_worse_than_it_began() -> None:
    core, base = drawn_and_matched(2)
    teacher = teach(base.scored.neurons, raster(9, core, samples=20))
    integers = base.best.integers
    before = closed_loop(run(integers, teacher.neurons, teacher.inputs), integers, teacher)
    trimmed, error = trim(integers, teacher)
    assert error <= before
    moved = trimmed.threshold / integers.threshold
    assert (np.abs(np.log(moved)) < np.log(1.16)).all()
    assert trimmed is not integers


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
    teacher = teach(found.scored.neurons, raster(3, core, samples=30, steps=100))
    assert teacher.spikes[:, :, :n].sum() > 2_000
    assert hidden_rate_error(found.best.integers, teacher) <= 0.02


@pytest.mark.parametrize("current", [False, True])
def test_a_state_that_is_read_follows_and_does_not_saturate(current: bool) -> None:
    core = state_read(3, current=current)
    outcome = quantized(core, CHIP, "matched")
    costs = Costs(outcome.integers, outcome.teacher)
    cost = costs.of("out", slice(12, 15))
    assert cost.saturated_steps == 0
    assert cost.state_error is not None
    assert cost.state_error < 0.15
    plainly = integers_of(plain(core, CHIP, "channel"), outcome.neurons)
    error = Costs(plainly, outcome.teacher).of("out", slice(12, 15)).state_error
    assert error is not None
    assert cost.state_error < 0.5 * error


def test_the_spike_limit_is_kept_by_the_membrane_itself() -> None:
    core = drawn(5, hidden=16, cap=1)
    loud = replace(core, weights_in=core.weights_in * 2)
    found = without_data(loud)
    ways = {way.name: way for way in found.ways}
    limited = ways["fitted, spike limit"].integers
    assert (limited.threshold[:16] > 16_384).all()
    teacher = found.scored
    evolution = run(limited, teacher.neurons, teacher.inputs)
    assert evolution.spikes is not None
    assert evolution.spikes.max() == 1
    free = run(ways["fitted"].integers, teacher.neurons, teacher.inputs)
    assert free.spikes is not None
    assert free.spikes.max() > 1
    rule = spike_rule(teacher.neurons, teacher, slice(0, 16))
    assert rule.rate_chip > rule.rate_meant
    assert rule.count_error > 0.05
    assert found.best.score == min(ways[name].score for name in ways)


@pytest.mark.parametrize("seed", range(3))
def test_stimuli_are_as_loud_as_the_network_needs(seed: int) -> None:
    core = drawn(seed)
    for size in (0.05, 1.0):
        row = neurons(replace(core, weights_in=core.weights_in * size))
        rates = stimuli.matched_rates(row)
        drawn_stimuli = stimuli.synthetic(row, 5, 30, 100, rates)
        activity = teach(row, drawn_stimuli).spikes[:, :, : row.n_hidden].mean(axis=(1, 2))
        assert drawn_stimuli.max() <= CHIP.input_cap
        if size == 1.0:
            assert activity[:10].mean() < 0.1
            assert 0.15 < activity[-10:].mean() < 0.9


def test_a_neuron_that_dies_and_one_that_is_stuck_are_counted() -> None:
    core = drawn(1)
    row = neurons_of(core, CHIP)
    teacher = teach(row, raster(1, core))
    integers = integers_of(plain(core, CHIP, "channel"), row)
    alive = np.flatnonzero(teacher.spikes[:, :, :12].any(axis=(0, 1)))
    integers.threshold[alive[0]] = 32767
    integers.weights[:, alive[0]] = 0
    integers.threshold[alive[1]] = 1
    cost = Costs(integers, teacher).of("hidden", slice(0, 12))
    assert cost.dead >= 1
    assert cost.pinned >= 1
    assert cost.first_difference is not None
    assert cost.count_error >= cost.rate_error > 0
    found = run(integers, row, teacher.inputs)
    assert found.spikes is not None
    meant = teacher.spikes[:, :, :12]
    assert cost.count_error == count_error(found.spikes, meant)
