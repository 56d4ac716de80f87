"""Settings are checked against the widths of their registers, and become their words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from xir.sensors.audio3.decimator_taps import TAPS
from xir.sensors.audio3.gain_registers import ANTI_ALIAS, GainRegisters
from xir.sensors.audio3.register_words import register_words, tap_values
from xir.sensors.audio3.registers import STATE_BITS, AudioRegisters, in_all_channels

ALL = in_all_channels

REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"bpf_bb_values": ALL(16)}, r"bpf_bb_values\[0\] is 16; the limits are 0 and 15"),
    ({"bpf_bwf_values": ALL(7)}, r"bpf_bwf_values\[0\] is 7; the limits are 8 and 8"),
    ({"bpf_baf_values": ALL(-1)}, r"bpf_baf_values\[0\] is -1"),
    ({"bpf_a1_values": (*(0,) * 15, 32768)}, r"bpf_a1_values\[15\] is 32768; .* -32768 and 32767"),
    ({"bpf_a2_values": ALL(-32769)}, r"bpf_a2_values\[0\] is -32769"),
    ({"bpf_a2_values": (1,) * 15}, "bpf_a2_values has 15 values; need 16"),
    ({"iaf_thresholds": ALL(1 << 42)}, r"iaf_thresholds\[0\] is 4398046511104; .* 4398046511103"),
    ({"iaf_thresholds": ALL(0)}, r"iaf_thresholds\[0\] is 0; the limits are 1"),
    ({"dn_eps_values": ALL(65536)}, r"dn_eps_values\[0\] is 65536; the limits are 0 and 65535"),
    ({"dn_b_values": ALL(32)}, r"dn_b_values\[0\] is 32; the limits are 0 and 31"),
    ({"dn_k1_values": ALL(32)}, r"dn_k1_values\[0\] is 32"),
    ({"dn_k2_values": ALL(6)}, "channel 0: dn_k1 is 6 and dn_k2 is 6; need dn_k1 > dn_k2"),
    ({"dn_k1_values": (*(6,) * 3, 6.5, *(6,) * 12)}, r"dn_k1_values\[3\] is 6.5; .* whole number"),
    ({"dn_enable": 2}, "dn_enable is 2; the limits are 0 and 1"),
    ({"use_global_iaf_threshold": -1}, "use_global_iaf_threshold is -1; the limits are 0 and 1"),
    ({"pdm_taps": TAPS[:-1]}, "pdm_taps has 255 values; need 256"),
    ({"pdm_taps": (32768, *TAPS[1:])}, r"pdm_taps\[0\] is 32768"),
    ({"pdm_taps": (20000, *TAPS[1:])}, "add up to 1068425; the limit is 1048575"),
]


@pytest.mark.parametrize(("values", "message"), REFUSED)
def test_what_no_register_holds_is_refused(values: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(AudioRegisters(), **values)


def test_the_ends_of_the_limits_are_taken() -> None:
    replace(
        AudioRegisters(),
        bpf_a1_values=ALL(-32768),
        bpf_a2_values=ALL(32767),
        bpf_bb_values=ALL(15),
        iaf_thresholds=ALL((1 << 42) - 1),
        dn_eps_values=ALL(65535),
        dn_b_values=ALL(31),
        dn_k1_values=ALL(31),
        dn_k2_values=ALL(30),
    )


GAIN_REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"wait_time_vectors": (0, *range(1, 16))}, r"wait_time_vectors\[0\] is 0; the limits are 1"),
    ({"amp_thresholds": tuple(range(15))}, "amp_thresholds has 15 values; need 16"),
    ({"amp_thresholds": (*range(15), 14)}, "need numbers that rise"),
    ({"amp_thresholds": (*range(15), 1024)}, r"amp_thresholds\[15\] is 1024"),
    ({"pga_gain_index_variations": (4, *(0,) * 16)}, r"variations\[0\] is 4; .* -4 and 3"),
    ({"pga_gain_index_variations": (0, -2, *(0,) * 15)}, r"variations\[1\] is -2; need -1 or more"),
    ({"pga_gain_index_variations": (-5, *(0,) * 16)}, r"variations\[0\] is -5; .* -4 and 3"),
    ({"anti_alias_filter_a_parameters": (1 << 17, 0, 0, 0)}, r"\[0\] is 131072; .* 131071"),
    ({"anti_alias_filter_b_parameters": (0, 0, 0, 0, 128)}, r"\[4\] is 128; .* -128 and 127"),
    ({"up_gain_rotation_shift_averages": (1 << 32,) * 15}, r"\[0\] is 4294967296"),
    ({"down_gain_rotation_shift_averages": (-1,) * 15}, r"\[0\] is -1; the limits are 0"),
    ({"reliable_max_hysteresis": 1024}, "reliable_max_hysteresis is 1024; .* 1023"),
    ({"rise_average_bit_shift": 32}, "rise_average_bit_shift is 32; .* 31"),
    ({"fall_average_bit_shift": 32}, "fall_average_bit_shift is 32; .* 31"),
    ({"gain_smoother_gain_fraction_num_bits": 16}, "num_bits is 16; .* 15"),
    ({"aaf_oversampling_mode": 3}, "aaf_oversampling_mode is 3"),
    ({"pga_fixed_gain_index_value": 16}, "pga_fixed_gain_index_value is 16"),
    ({"enable_pga_fixed_gain": 2}, "enable_pga_fixed_gain is 2; the limits are 0 and 1"),
    ({"enable_gain_smoother": 2}, "enable_gain_smoother is 2; the limits are 0 and 1"),
    ({"max_sample_number": 1 << 24}, "max_sample_number is 16777216; .* 16777215"),
]


@pytest.mark.parametrize(("values", "message"), GAIN_REFUSED)
def test_what_no_register_of_the_gain_holds_is_refused(
    values: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        replace(GainRegisters(), **values)


def test_values_become_tuples_of_integers() -> None:
    given = np.full(16, 7)
    registers = replace(AudioRegisters(), bpf_bb_values=given, pdm_taps=np.array(TAPS))
    given[0] = 8
    assert registers.bpf_bb_values == ALL(7)
    assert registers.pdm_taps == TAPS
    gain = replace(GainRegisters(), wait_time_vectors=np.arange(1, 17))
    assert gain.wait_time_vectors == tuple(range(1, 17))


def test_a_switch_may_be_a_number() -> None:
    assert replace(AudioRegisters(), dn_enable=1).dn_enable is True
    assert replace(GainRegisters(), enable_gain_smoother=1).enable_gain_smoother is True


def test_the_waits_are_roots_of_their_places() -> None:
    waits = [int(0.3 * place**0.5 * 50_000) for place in range(1, 17)]
    assert list(GainRegisters().wait_time_vectors) == waits


@pytest.mark.parametrize("oversampling", [1, 2, 4])
def test_the_anti_alias_filter_follows_the_oversampling(oversampling: int) -> None:
    registers = replace(GainRegisters(), **ANTI_ALIAS.get(oversampling, {}))
    b = registers.anti_alias_filter_b_parameters
    assert oversampling == 1 or b == b[::-1]
    assert registers.oversampling == oversampling
    assert registers.converter_rate == 50_000 * oversampling


def test_without_oversampling_nothing_is_filtered() -> None:
    registers = replace(GainRegisters(), **ANTI_ALIAS[1])
    assert set(registers.anti_alias_filter_a_parameters) == {0}
    first, *others = registers.anti_alias_filter_b_parameters
    assert first * registers.anti_alias_filter_surplus == 1 << registers.anti_alias_filter_baf
    assert set(others) == {0}


@pytest.mark.parametrize(("oversampling", "gain"), [(2, 0.969), (4, 0.956)])
def test_the_anti_alias_filter_keeps_what_is_slow(oversampling: int, gain: float) -> None:
    registers = replace(GainRegisters(), **ANTI_ALIAS.get(oversampling, {}))
    unit = 1 << registers.anti_alias_filter_baf
    passed = sum(registers.anti_alias_filter_b_parameters) * registers.anti_alias_filter_surplus
    kept = unit + sum(registers.anti_alias_filter_a_parameters)
    assert passed / kept == pytest.approx(gain, abs=5e-4)


def test_states_of_filters_have_the_bits_of_the_vendors_model() -> None:
    grown = (7, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2, 2)
    assert tuple(14 + 8 + bits for bits in grown) == STATE_BITS


def test_words_of_the_default_bank() -> None:
    """Of the vendor's table for this bank, with its simulator's normalization."""
    registers = replace(
        AudioRegisters(), dn_eps_values=ALL(1), iaf_thresholds=ALL((3 << 32) + (1 << 27))
    )
    words = register_words(registers, microphone=True)
    expected = {
        **{"bpf_bb_reg0": 0x55667788, "bpf_bb_reg1": 0x12233444},
        **{"bpf_bwf_reg0": 0x88888888, "bpf_bwf_reg1": 0x88888888},
        **{"bpf_baf_reg0": 0x99887766, "bpf_baf_reg1": 0xEDDBBAAA},
        **{"bpf_a1_reg0": 0x8069804A, "bpf_a1_reg1": 2161737879, "bpf_a1_reg7": 1675554732},
        **{"bpf_a2_reg0": 1067204537, "bpf_a2_reg4": 979581939, "bpf_a2_reg7": 1001409568},
        **{"iaf_thr0_l": 134217728, "iaf_thr0_h": 3, "iaf_thr15_l": 134217728},
        **{"dn_eps_reg0": 0x10001, "dn_b_reg7": 0xC000C, "dn_k1_reg3": 0x60006, "dn_k2_reg5": 0},
    }
    assert {name: words[name] for name in expected} == expected
    assert len(words) == 1 + 6 + 6 * 8 + 32 + 144
    assert all(0 <= word < 1 << 32 for word in words.values())


def test_what_is_switched_on() -> None:
    """The first is what a chip had in its register, in real time with a digital microphone."""
    on, off = AudioRegisters(), replace(AudioRegisters(), dn_enable=False)
    assert register_words(on, microphone=True)["dfe_ctrl"] == 0x3FFF0537
    assert register_words(off, microphone=True)["dfe_ctrl"] == 0x3FFF0533
    separate = replace(on, use_global_iaf_threshold=False)
    assert register_words(separate, microphone=True)["dfe_ctrl"] == 0x3FFF0517
    assert register_words(on, microphone=False)["dfe_ctrl"] == 0x3FFF0427
    clocked = register_words(on, microphone=True, drives_clock=False)["dfe_ctrl"]
    assert clocked == 0x3FFF0437


def test_taps_stand_by_phase() -> None:
    """As the vendor's library prints them."""
    values = tap_values(TAPS)
    assert values[:9] == [-115, 553, -1962, 3916, 19991, 3314, -1822, 533, 0]
    assert values[9:18] == [0, 533, -1822, 3314, 19991, 3916, -1962, 553, -115]
    assert values[-9:] == [0, -107, 570, -2096, 4538, 19943, 2735, -1677, 510]
    assert len(values) == 288
    assert sorted(value for value in values if value) == sorted(TAPS)
    words = register_words(AudioRegisters(), microphone=True)
    assert words["pdm_h_reg0"] == (553 << 16) + (-115 & 0xFFFF)
    assert words["pdm_h_reg143"] == (510 << 16) + (-1677 & 0xFFFF)


def test_the_taps_are_a_low_pass_of_20_khz() -> None:
    """Window method: a Hamming window over the impulse response of an ideal low pass."""
    place = np.arange(256) - 127.5
    window = 0.54 - 0.46 * np.cos(2 * np.pi * np.arange(256) / 255)
    response = np.sinc(place * 2 * 20e3 / 1.5625e6) * window
    scaled = response / response.max() * 19991.958
    assert np.trunc(scaled).tolist() == list(TAPS)
    assert sum(map(abs, TAPS)) == 1_048_540
