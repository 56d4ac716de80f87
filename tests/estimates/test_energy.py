"""Power and energy of XyloAudio 3 by what was measured, and what is not said of other devices."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.estimates.test_cycles import residual
from tests.estimates.test_resources import sample
from xir.devices.power import Line, Power, between
from xir.devices.table import DEVICES, XYLO_AUDIO_2, XYLO_AUDIO_3, XYLO_IMU, XYLO_V1, Device
from xir.devices.xylo_audio_3 import WITH_NETWORK, WITHOUT_NETWORK
from xir.estimates.energy import AtClock, Estimate, energy
from xir.estimates.resources import resources, sample_of
from xir.estimates.timing import timing

CLOCKS_MHZ = (6.25, 12.5, 25, 50)

DEFAULT_UW = (302.0, 455.5, 773.1, 1407.2)
NETWORK_UW = (330, 509, 869, 1599)
"""Averages of a board at these clocks, in Rockpool's history: with the default configuration, and
with a network in real time with its microphone."""

OTHERS_UW = (
    (306, 481, 797, 1448),  # microphone and front end, no network
    (327, 501, 852, 1550),  # the same network, accelerated, idle
    (None, 465, 794, 1412),  # 3 inputs, 3 hidden neurons, 3 outputs
    (None, None, None, 1447),  # 16 inputs, 63 hidden neurons, 16 outputs
)
"""The other states of the board."""


def power(chip: Device, clock_hz: float) -> Power:
    assert chip.power is not None
    return chip.power(clock_hz)


@pytest.mark.parametrize(
    ("line", "measured"), [(WITHOUT_NETWORK, DEFAULT_UW), (WITH_NETWORK, NETWORK_UW)]
)
def test_a_line_is_the_least_squares_fit_of_what_was_measured(
    line: Line, measured: tuple[float, ...]
) -> None:
    slope, rest = np.polyfit(CLOCKS_MHZ, measured, 1)
    assert line.at_rest_w * 1e6 == pytest.approx(rest, abs=0.1)
    assert line.joules_per_cycle * 1e12 == pytest.approx(slope, abs=0.01)
    off = max(
        abs(line.at(mhz * 1e6) * 1e6 - uw) for mhz, uw in zip(CLOCKS_MHZ, measured, strict=True)
    )
    assert line.residual_w * 1e6 == pytest.approx(off, abs=0.1)


@pytest.mark.parametrize("measured", [DEFAULT_UW, NETWORK_UW, *OTHERS_UW])
def test_the_range_has_every_state_that_was_measured(measured: tuple[float | None, ...]) -> None:
    for mhz, uw in zip(CLOCKS_MHZ, measured, strict=True):
        found = power(XYLO_AUDIO_3, mhz * 1e6)
        assert found.low < found.watts < found.high
        if uw is not None:
            assert found.low - 0.1e-6 <= uw * 1e-6 <= found.high + 0.1e-6


def test_a_range_goes_from_the_lower_line_to_the_upper_one() -> None:
    found = between(Line(1.0, 2.0, 0.25), Line(2.0, 3.0, 0.5), 10.0, "a source", "an error")
    assert found == Power((20.75 + 32.5) / 2, 20.75, 32.5, "a source", "an error")


@pytest.mark.parametrize("chip", DEVICES.values(), ids=lambda chip: chip.name)
def test_power_has_a_source_and_a_range(chip: Device) -> None:
    if chip.power is None:
        assert energy(chip, 1e-3, timing(residual())) is None
        return
    for clock in (1e6, *chip.board_clocks_hz, 100e6):
        watts = chip.power(clock)
        assert watts.source
        assert watts.error
        assert 0 < watts.low <= watts.watts <= watts.high


def test_a_single_point_of_another_network_is_a_note_and_no_figure() -> None:
    for chip, words in ((XYLO_AUDIO_2, "6.6 uJ an inference"), (XYLO_IMU, "201.1 uW active")):
        assert chip.power is None
        assert words in " ".join(chip.power_notes)
        assert all("another network" in note for note in chip.power_notes)
    assert (XYLO_V1.power, XYLO_V1.power_notes) == (None, ())
    found = resources(replace(residual(), device=XYLO_AUDIO_2.name)).as_data()
    assert found["energy"] is None
    assert found["power_notes"] == list(XYLO_AUDIO_2.power_notes)


def test_energy_is_power_times_time() -> None:
    time = timing(residual(), sample())
    spent = energy(XYLO_AUDIO_3, 2e-3, time)
    assert spent is not None
    assert spent.clock_hz == time.deciding.chosen_hz == 6.25e6
    watts = spent.power_w
    assert (watts.value, watts.low, watts.high) == pytest.approx(
        (314.16e-6, 297.2e-6, 331.1e-6), abs=1e-7
    )
    step, run = spent.joules["step"], spent.joules["sample"]
    for joules, seconds in ((step, 2e-3), (run, 3 * 2e-3)):
        assert joules.value == pytest.approx(watts.value * seconds)
        assert joules.low == pytest.approx(watts.low * seconds)
        assert joules.high == pytest.approx(watts.high * seconds)
    assert spent.joules.keys() == {"step", "sample"}


def test_a_decision_costs_one_recording() -> None:
    config = residual()
    four = sample_of(config, np.ones((4, 5, config.n_inputs), np.uint8))
    time = timing(config, four)
    assert time.sample is not None
    assert (time.sample.steps, time.sample.recordings) == (20, 4)
    spent = energy(XYLO_AUDIO_3, 2e-3, time, decides=True)
    assert spent is not None
    assert spent.joules.keys() == {"step", "sample", "decision"}
    assert spent.joules["decision"].value == pytest.approx(spent.step.value * 5)
    without = energy(XYLO_AUDIO_3, 2e-3, timing(config), decides=True)
    assert without is not None
    assert without.joules.keys() == {"step"}


def test_the_clock_that_was_asked_for_is_the_one_of_the_energy() -> None:
    for clock in (25e6, 50e6):
        config = replace(residual(), clock_hz=clock)
        spent = energy(XYLO_AUDIO_3, config.dt, timing(config))
        assert spent is not None
        assert spent.clock_hz == clock
        assert spent.power_w.value == power(XYLO_AUDIO_3, clock).watts


def test_every_clock_of_the_boards_is_told_with_its_power() -> None:
    time = timing(residual())
    busy = replace(time, worst=replace(time.worst, needed_hz=20e6, chosen_hz=25e6))
    spent = energy(XYLO_AUDIO_3, 1e-3, busy)
    assert spent is not None
    assert [(c.clock_hz, c.keeps_time) for c in spent.clocks] == [
        (6.25e6, False), (12.5e6, False), (25e6, True), (50e6, True)
    ]  # fmt: skip
    assert spent.clocks[2] == AtClock(25e6, True, spent.power_w)
    fast = power(XYLO_AUDIO_3, 50e6)
    assert spent.clocks[3].power_w == Estimate(fast.watts, fast.low, fast.high)


def test_without_a_clock_that_is_enough_it_is_the_default_clock() -> None:
    time = timing(residual())
    too_much = replace(time, worst=replace(time.worst, chosen_hz=None))
    spent = energy(XYLO_AUDIO_3, 1e-3, too_much)
    assert spent is not None
    assert spent.clock_hz == XYLO_AUDIO_3.clock_hz
    assert spent.sample is None
    assert spent.joules.keys() == {"step"}
