"""The cycle model against the figures that the vendor's own functions give."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from xir.config.xylo_config import XyloConfig
from xir.devices.table import DEVICES, XYLO_AUDIO_2, XYLO_AUDIO_3, XYLO_IMU
from xir.estimates.cycles import Counts, counts_of, cycles, cycles_of_steps, stored_counts

FULL = Counts(16, 1000, 8, 1000, 1000, 0, 0)
FAN_OUT_32 = Counts(16, 1000, 8, 1000, 1000, 32_000, 0)
RESIDUAL_2 = Counts(2, 10, 2, 10, 10, 0, 4)
RESIDUAL_3 = Counts(2, 10, 2, 4, 4, 0, 4)


@pytest.mark.parametrize(
    ("counts", "worst", "clock_mhz", "tenth"),
    [
        (FULL, 146_112, 175.33, 34_512),
        (FAN_OUT_32, 370_112, 444.13, 56_912),
        (Counts(1, 1, 1, 1, 1, 0, 0), 50.5, 0.061, 36.55),
        (Counts(2, 3, 2, 3, 3, 9, 0), 236, 0.283, 106.4),
        (Counts(16, 64, 8, 64, 64, 64 * 64, 0), 38_128, 45.75, 5180.8),
    ],
)
def test_published_figures(counts: Counts, worst: float, clock_mhz: float, tenth: float) -> None:
    found = cycles(counts)
    assert found.total == pytest.approx(worst, abs=1e-6)
    assert found.clock(1e-3) / 1e6 == pytest.approx(clock_mhz, abs=0.006)
    assert cycles(counts, 0.1, 0.1).total == pytest.approx(tenth, abs=1e-6)


@pytest.mark.parametrize(
    ("active", "aliasing"),
    [
        # Rockpool's terms for a hidden neuron, with p the fraction that is active and a = 0.4 the
        # fraction with an alias: 2 max(p, a a) + 3 max(p a, a a) + p + a max(p, a).
        (0.0, 0.32 + 0.48 + 0.0 + 0.16),
        (0.1, 0.32 + 0.48 + 0.1 + 0.16),
        (0.3, 0.60 + 0.48 + 0.3 + 0.16),
        (0.5, 1.00 + 0.60 + 0.5 + 0.20),
        (1.0, 2.00 + 1.20 + 1.0 + 0.40),
    ],
)
def test_aliases_cost_by_how_many_neurons_are_active(active: float, aliasing: float) -> None:
    for counts in (RESIDUAL_2, RESIDUAL_3):
        parts = cycles(counts, 0.7, active)
        assert parts.hidden_neurons == pytest.approx(10 * (22 + aliasing))
        alone = cycles(replace(counts, aliases=0), 0.7, active)
        assert alone.hidden_neurons == pytest.approx(10 * (22 + 3 * active))
        assert replace(parts, hidden_neurons=0.0) == replace(alone, hidden_neurons=0.0)


def test_each_part_grows_with_what_it_is_spent_on() -> None:
    parts = cycles(Counts(3, 10, 2, 4, 5, 6, 0), 0.5, 0.25)
    assert parts.input_spikes == 3 * (3.5 * 0.5 * 4 + 1)
    assert parts.recurrent_spikes == 7 * 6 * 0.25
    assert parts.output_spikes == 5 * 0.25 * (1 + 8 * 2)
    assert parts.hidden_neurons == 10 * (22 + 3 * 0.25)
    assert parts.output_neurons == 12 * 2


def residual() -> XyloConfig:
    """2-10-2 with an alias of four: 4 neurons take input, 4 are read, 3 x 4 + 3 x 3 between."""
    weights_in, weights_out = np.zeros((2, 10)), np.zeros((10, 2))
    weights_in[:, :3], weights_out[6:] = 1, 1
    return config(weights_in, weights_out, np.zeros((10, 10)), [[6], [7], [8], *[[]] * 7])


def config(
    weights_in: Any, weights_out: Any, weights_rec: Any, aliases: Any = None, device: str = ""
) -> XyloConfig:
    return XyloConfig.from_specification(
        device=device or "xylo-audio3",
        weights_in=weights_in,
        weights_rec=weights_rec,
        weights_out=weights_out,
        dash_mem=3,
        dash_syn=3,
        dash_syn_2=0 if np.ndim(weights_in) == 2 else 3,
        dash_mem_out=3,
        dash_syn_out=3,
        threshold=100,
        threshold_out=100,
        aliases=aliases,
    )


def test_what_is_counted() -> None:
    network = residual()
    assert counts_of(network, XYLO_AUDIO_3) == Counts(2, 10, 2, 3, 4, 0, 3)
    assert counts_of(network, XYLO_AUDIO_2) == Counts(2, 10, 2, 10, 10, 0, 3)


def test_gaps_are_stored_but_not_counted() -> None:
    weights_in = [[1, 0, 1, 0]]
    network = config(weights_in, [[0], [1], [0], [1]], np.eye(4))
    assert counts_of(network, XYLO_IMU).input_expansion == 2
    assert stored_counts(network, XYLO_IMU).input_expansion == 3
    assert stored_counts(network, XYLO_IMU).output_expansion == 3


def test_a_connection_of_the_second_synapse_alone_is_stored_but_not_counted() -> None:
    weights_rec = np.zeros((2, 2, 2))
    weights_rec[0, 1, 1] = 3
    network = config(np.ones((1, 2, 2)), [[1], [1]], weights_rec)
    assert counts_of(network, XYLO_AUDIO_3).connections == 0
    assert stored_counts(network, XYLO_AUDIO_3).connections == 1


@pytest.mark.parametrize("chip", DEVICES.values(), ids=lambda chip: chip.name)
def test_a_run_is_between_idle_and_the_worst_case(chip: Any) -> None:
    counts = stored_counts(residual(), chip)
    inputs, spikes = np.zeros((3, 2), int), np.zeros((3, 10), int)
    inputs[1:], spikes[1:] = [[2, 0], [1, 1]], np.repeat([[5, 0], [1, 1]], 5, axis=1)
    idle, some, all_of_it = cycles_of_steps(counts, inputs, spikes)
    assert idle == cycles(counts, 0, 0).total
    assert all_of_it == cycles(counts).total
    assert idle < some < all_of_it
