"""Power and energy: single published measurements, with their ranges."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.estimates.test_cycles import residual
from tests.estimates.test_resources import sample
from xir.devices.power import Power, interpolated
from xir.devices.table import DEVICES, XYLO_AUDIO_2, XYLO_AUDIO_3, XYLO_IMU, Device
from xir.estimates.energy import energy
from xir.estimates.timing import timing


def power(chip: Device, clock_hz: float) -> Power:
    assert chip.power is not None
    return chip.power(clock_hz)


@pytest.mark.parametrize("chip", DEVICES.values(), ids=lambda chip: chip.name)
def test_power_has_a_source_and_a_range(chip: Device) -> None:
    if chip.power is None:
        assert energy(chip, 1e-3, timing(residual())) is None
        return
    for clock in (1e6, *chip.board_clocks_hz, 100e6):
        watts = chip.power(clock)
        assert watts.source
        assert watts.error
        assert (watts.low is None) == (watts.high is None)
        if watts.low is not None and watts.high is not None:
            assert 0 < watts.low <= watts.watts <= watts.high


@pytest.mark.parametrize(
    ("mhz", "milliwatts"),
    [(6.25, 0.3), (12.5, 0.5), (25, 0.9), (50, 1.7), (18.75, 0.7), (37.5, 1.3), (3.125, 0.2)],
)
def test_the_power_of_xylo_audio_3_lies_on_lines_between_points(
    mhz: float, milliwatts: float
) -> None:
    watts = power(XYLO_AUDIO_3, mhz * 1e6)
    assert watts.watts == pytest.approx(milliwatts * 1e-3)
    assert watts.low == pytest.approx((milliwatts - 0.05) * 1e-3)
    assert watts.high == pytest.approx((milliwatts + 0.05) * 1e-3)


def test_the_power_of_xylo_imu_is_measured_at_one_clock() -> None:
    measured = power(XYLO_IMU, 6.25e6)
    assert (measured.low, measured.high) == (188e-6, 201e-6)
    assert measured.watts == pytest.approx(194.5e-6)
    faster = power(XYLO_IMU, 25e6)
    assert (faster.low, faster.high) == (188e-6, pytest.approx(4 * 201e-6))
    assert faster.watts == pytest.approx(194.5e-6 * 0.9 / 0.3)
    slower = power(XYLO_IMU, 3.125e6)
    assert (slower.low, slower.high) == (pytest.approx(94e-6), 201e-6)


def test_the_power_of_xylo_audio_2_is_one_figure_without_a_range() -> None:
    time = timing(residual(), sample())
    spent = energy(XYLO_AUDIO_2, 2e-3, time)
    assert spent is not None
    assert spent.power_w.value == 291e-6
    assert spent.step.value == pytest.approx(291e-6 * 2e-3)
    assert (spent.step.low, spent.step.high) == (None, None)


def test_energy_is_power_times_time() -> None:
    time = timing(residual(), sample())
    spent = energy(XYLO_AUDIO_3, 2e-3, time)
    assert spent is not None
    assert spent.clock_hz == time.deciding.chosen_hz == 6.25e6
    watts = spent.power_w
    assert (watts.value, watts.low, watts.high) == pytest.approx((0.3e-3, 0.25e-3, 0.35e-3))
    step, run = spent.joules["step"], spent.joules["sample"]
    for joules, seconds in ((step, 2e-3), (run, 3 * 2e-3)):
        assert joules.value == pytest.approx(0.3e-3 * seconds)
        assert joules.low == pytest.approx(0.25e-3 * seconds)
        assert joules.high == pytest.approx(0.35e-3 * seconds)
    assert spent.joules.keys() == {"step", "sample"}


def test_without_a_clock_that_is_enough_it_is_the_default_clock() -> None:
    time = timing(residual())
    too_much = replace(time, worst=replace(time.worst, chosen_hz=None))
    spent = energy(XYLO_AUDIO_3, 1e-3, too_much)
    assert spent is not None
    assert spent.clock_hz == XYLO_AUDIO_3.clock_hz
    assert spent.sample is None
    assert spent.joules.keys() == {"step"}


def test_lines_between_points_change_at_the_points() -> None:
    points = [(0.0, 0.0), (1.0, 1.0), (2.0, 4.0), (3.0, 4.0)]
    clocks = [-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0]
    expected = [-1.0, 0.0, 0.5, 1.0, 2.5, 4.0, 4.0, 4.0, 4.0]
    assert [interpolated(points, clock) for clock in clocks] == expected
