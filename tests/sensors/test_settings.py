"""Hz, seconds and ratios as registers, and how far these are from what was asked for."""

from __future__ import annotations

import re

import pytest

from xir.sensors.audio3 import AudioRegisters
from xir.sensors.audio3.settings import AudioSettings, audio_front_end
from xir.sensors.deviation import Deviation, power_of_2
from xir.sensors.imu import ImuRegisters
from xir.sensors.imu.settings import ImuSettings, imu_registers

STEP = 488 / (50e6 / 1024)


def test_default_settings_are_the_default_registers() -> None:
    registers, deviations = imu_registers(ImuSettings())
    assert registers == ImuRegisters()
    assert len(deviations) == 12
    assert max(d.relative for d in deviations) < 0.01
    front_end, deviations = audio_front_end(AudioSettings(), STEP)
    assert front_end.registers == AudioRegisters()
    assert (front_end.path, front_end.samples_per_step) == ("external", 488)
    assert [d.relative for d in deviations] == [0, 0]


def test_bands_of_each_axis_and_numbers_of_each_channel() -> None:
    bands = tuple((float(n), n + 3.0) for n in range(1, 16))
    numbers = tuple(range(1, 16))
    registers, deviations = imu_registers(
        ImuSettings(bands, rotation=False, encoder="iaf", shift=numbers, threshold=numbers)
    )
    assert len({*zip(registers.bpf_a1_values, registers.bpf_a2_values, strict=True)}) == 15
    assert registers.scale_values == registers.iaf_threshold_values == numbers
    assert registers.bypass_jsvd
    assert registers.select_iaf_output
    assert deviations[-4].what == "the lower edge of band 14"


@pytest.mark.parametrize(("seconds", "exponent"), [(0.08, 4), (0.11, 4), (0.12, 5), (5e-3, 0)])
def test_a_time_constant_is_the_nearest_power_of_2(seconds: float, exponent: int) -> None:
    registers, deviations = imu_registers(ImuSettings(average=seconds))
    assert registers.estimator_k_setting == exponent
    assert deviations[-2].got == 2**exponent * 5e-3


@pytest.mark.parametrize(
    ("ratio", "k1", "k2", "got"), [(63, 6, 0, 63), (1, 1, 0, 1), (60, 6, 2, 60)]
)
def test_a_ratio_is_a_difference_of_powers_of_2(ratio: int, k1: int, k2: int, got: int) -> None:
    front_end, deviations = audio_front_end(AudioSettings(ratio=ratio), STEP)
    assert front_end.registers.dn_k1_values[0] == k1
    assert front_end.registers.dn_k2_values[0] == k2
    assert deviations[-1] == Deviation("the ratio of threshold and mean", ratio, got, "")


def test_normalization() -> None:
    separate, _ = audio_front_end(AudioSettings(normalize="separate"), STEP)
    off, _ = audio_front_end(AudioSettings(normalize="off", threshold=7, path="analogue"), 0.01)
    assert separate.registers.dn_enable
    assert not separate.registers.use_global_iaf_threshold
    assert not off.registers.dn_enable
    assert off.registers.iaf_thresholds == (7,) * 16
    assert off.samples_per_step == 500


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (ImuSettings(bands=((1, 2),)), "bands has 1 bands; need 5, for each axis alike, or 15"),
        (ImuSettings(bands=((1, 200),) * 5), "a band goes from above 0 Hz up to below 100 Hz"),
        (ImuSettings(encoder="rate"), "encoder is 'rate'; need scale or iaf"),
        (ImuSettings(shift=(1, 2)), "shift has 2 numbers; need 1 or 15"),
        (ImuSettings(shift=(32,)), "scale_values[0] is 32; the limits are 0 and 31"),
        (ImuSettings(hold=11), "update_matrix_threshold is 2200; the limits are 1 and 2047"),
    ],
)
def test_what_no_register_of_xylo_imu_holds(settings: ImuSettings, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        imu_registers(settings)


@pytest.mark.parametrize(
    ("settings", "dt", "message"),
    [
        (AudioSettings(), 0.01, "488.281 audio samples of 20.48 us; need a whole number: "),
        (AudioSettings(), 0.01, "need a whole number: 9.99424 ms (488) or 10.01472 ms (489)"),
        (AudioSettings(), 1e-6, "need a whole number: 0.02048 ms (1)"),
        (AudioSettings(path="wire"), STEP, "path is 'wire'; need one of external, pdm, analogue"),
        (AudioSettings(normalize="no"), STEP, "normalize is 'no'; need one of joint, separate"),
        (AudioSettings(ratio=0), STEP, "ratio is 0; the limits are 1 and 65535"),
        (AudioSettings(floor=1 << 16), STEP, "dn_eps_values[0] is 65536; the limits are 0 and"),
    ],
)
def test_what_no_register_of_xylo_audio_3_holds(
    settings: AudioSettings, dt: float, message: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        audio_front_end(settings, dt)


def test_the_nearest_power_of_2_is_that_of_the_smallest_ratio() -> None:
    assert [power_of_2(x, 0, 4) for x in (0.1, 1.4, 1.5, 5.6, 5.7, 99)] == [0, 0, 1, 2, 3, 4]
