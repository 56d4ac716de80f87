"""Probes: what a network is judged on beside the activity of trained networks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import CHIP, beside, drawn, from_lists, neurons
from xir.quantization.judge import stimuli
from xir.quantization.judge.probes import (
    faint_probe,
    loud_probe,
    other_probes,
    quiet_probe,
    single_spikes,
    volleys,
)
from xir.quantization.real_core import Bools


@pytest.mark.parametrize("seed", range(3))
def test_the_loud_probe_reaches_the_most_events_that_a_channel_takes(seed: int) -> None:
    row = neurons(drawn(seed))
    probe = loud_probe(row, 5, stimuli.matched_rates(row))
    inputs = probe.float_run.inputs
    assert inputs.max() == CHIP.input_cap
    by_part = {part.name: inputs[part.samples].mean() for part in probe.parts}
    assert by_part["full"] > 1.5 * by_part["loud"] > 0.5
    hidden = probe.float_run.spikes[probe.parts[0].samples, :, : row.n_hidden]
    assert hidden.mean() > stimuli.LOUD


def test_single_spikes_are_apart() -> None:
    row = neurons(drawn(0))
    raster = single_spikes(row, 3, 6, 200)
    assert raster.max() == 1
    active: Bools = np.any(raster, axis=2)
    assert (raster.sum(axis=2)[active] <= 3).all()
    assert (raster.sum(axis=2)[active] == 1).mean() > 0.3
    assert not (active[:, 1:] & active[:, :-1]).any()


def test_volleys_are_of_many_channels_with_silence_between_them() -> None:
    row = neurons(drawn(0))
    raster = volleys(row, 3, 6, 200)
    active: Bools = np.any(raster, axis=2)
    assert 0.03 < active.mean() < 0.4
    assert (raster > 0).sum(axis=2)[active].mean() > 0.4 * row.n_inputs
    assert raster[0].max() == 1
    assert 1 < raster[-1][raster[-1] > 0].mean() < 8
    for sample in active:
        edges = np.flatnonzero(np.diff(np.concatenate([[0], sample, [0]])))
        between = edges[2::2] - edges[1:-1:2]
        assert between.min() >= 5


def test_coincidences_are_judged_by_themselves() -> None:
    """A detector of coincidences must not fail on single spikes unseen beside much other input."""
    row = neurons(drawn(0))
    probe = faint_probe(row, 1, stimuli.matched_rates(row))
    assert [part.name for part in probe.parts] == ["single spikes", "volleys", "faint"]
    single = probe.float_run.inputs[probe.parts[0].samples]
    assert single.sum(axis=2).max() <= 3


def test_a_delay_line_spikes_on_the_single_spikes() -> None:
    core = from_lists([[1.0]], None, [[1.0]], threshold=0.2, threshold_out=0.2)
    row = neurons(core)
    probe = faint_probe(row, 1, stimuli.matched_rates(row))
    for part in probe.parts:
        assert probe.float_run.spikes[part.samples].any(axis=(0, 1)).all()


def test_a_network_with_biases_is_judged_at_rest() -> None:
    for bias, there in ((0.0, False), (0.2, True)):
        row = neurons(drawn(1, bias=bias))
        probes = other_probes(row, 1, stimuli.matched_rates(row))
        parts = [part.name for probe in probes for part in probe.parts]
        assert ("rest" in parts) == there


def test_parts_are_all_the_samples_in_their_order() -> None:
    probe = quiet_probe(stimuli.synthetic_run(neurons(drawn(0))))
    numbers = probe.part_of_sample()
    assert numbers.tolist() == sorted(numbers.tolist())
    assert set(numbers.tolist()) == {0, 1, 2}


def test_two_networks_on_one_core_are_as_active_as_each_alone() -> None:
    """One has weights a hundred times smaller, so that it needs far more events."""
    a, b = drawn(0), drawn(1)
    quiet = replace(b, weights_in=b.weights_in * 0.01)
    both = neurons(beside(a, quiet))
    rates = stimuli.matched_rates(both)
    channels, members = stimuli.parts_of(both)
    assert channels.tolist() == [0] * 6 + [1] * 6
    assert members.tolist() == [0] * 12 + [1] * 12 + [0] * 3 + [1] * 3
    assert rates.high[6:].min() > 3 * rates.high[:6].max()
    run = stimuli.synthetic_run(both, 7, rates)
    activity = run.spikes[:, :, 12:24].mean()
    alone = stimuli.synthetic_run(neurons(quiet), 7).spikes[:, :, :12].mean()
    assert activity == pytest.approx(alone, rel=0.5)
    assert activity > 0.02


def test_channels_of_small_weights_are_louder_in_every_other_sample() -> None:
    core = drawn(2)
    factor = np.array([1, 1, 1, 0.02, 0.02, 0.02])[:, None, None]
    row = neurons(replace(core, weights_in=core.weights_in * factor))
    balance = stimuli.balance(row)
    assert balance[3:].min() > 10 * balance[:3].max()
    raster = stimuli.synthetic(row, 1, 20, 100, stimuli.matched_rates(row))
    by_channel = raster.mean(axis=1)
    assert by_channel[1::2, 3:].mean() > 2 * by_channel[1::2, :3].mean()
    assert by_channel[::2, 3:].mean() < 2 * by_channel[::2, :3].mean()
    assert (stimuli.balance(neurons(core)) == 1).all()


@pytest.mark.parametrize(("tau", "least"), [(0.02, 100), (0.2, 500), (np.inf, 2000)])
def test_a_slow_network_is_run_for_its_time_constants(tau: float, least: int) -> None:
    row = neurons(replace(drawn(0), tau_mem=np.full(12, tau)))
    samples, steps = stimuli.size_for(row)
    assert steps >= least
    assert samples >= stimuli.LEAST_SAMPLES
    assert samples * steps * row.size <= stimuli.WORK or steps <= stimuli.SETTLED_STEPS
