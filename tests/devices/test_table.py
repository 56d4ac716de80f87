"""The table of devices: every figure has a source, and the maps hold together."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from xir.codegen.image import pack
from xir.codegen.writes import memory_image, writes
from xir.config.xylo_config import ConfigError, XyloConfig
from xir.devices.device import STATE_MEMORIES
from xir.devices.registers import control_word
from xir.devices.table import DEVICES, XYLO_AUDIO_3, Device

every_device = pytest.mark.parametrize("chip", DEVICES.values(), ids=lambda chip: chip.name)


@every_device
def test_a_bank_starts_where_the_one_before_it_ends(chip: Device) -> None:
    banks = sorted(chip.memories.values())
    for (first, words), (following, _) in pairwise(banks):
        assert first + words == following


@every_device
def test_the_ranges_of_numbers_follow_from_the_bits(chip: Device) -> None:
    assert chip.weight_range == (-128, 127)
    assert chip.bias_range == (-128, 127)
    assert chip.threshold_range == (1, 32767)
    assert chip.state_range == (-32768, 32767)
    narrow = replace(chip, weight_bits=2, bias_bits=3, threshold_bits=4, state_bits=5)
    assert narrow.weight_range == (-2, 1)
    assert narrow.bias_range == (-4, 3)
    assert narrow.threshold_range == (1, 7)
    assert narrow.state_range == (-16, 15)


@pytest.mark.parametrize(
    ("name", "first", "end"),
    [("xylo-audio2", 0x100, 0x24350), ("xylo-audio3", 0x200, 0x1C540), ("xylo-v1", 0x100, 0x23F60)],
)
def test_the_ends_of_the_maps(name: str, first: int, end: int) -> None:
    banks = sorted(DEVICES[name].memories.values())
    assert banks[0][0] == first
    assert sum(banks[-1]) == end


@every_device
def test_addresses_are_of_one_register_and_fields_do_not_overlap(chip: Device) -> None:
    addresses = [register.address for register in chip.registers.values()]
    assert len(set(addresses)) == len(addresses)
    for register in chip.registers.values():
        bits = [
            bit
            for field in register.fields
            for bit in range(field.lowest_bit, field.lowest_bit + field.bits)
        ]
        assert len(set(bits)) == len(bits)
        assert all(0 <= bit < 32 for bit in bits)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        *(("WO", 0x10), ("DFE_CTRL", 0x1B), ("AGC_WT15", 0x34), ("BPF_A2_REG7", 0x78)),
        *(("IAF_THR15_H", 0x98), ("PDM_H_REG143", 0x148), ("STAT1", 0x152), ("CNTR_STAT", 0x172)),
    ],
)
def test_registers_of_xylo_audio_3_lie_without_a_gap(name: str, address: int) -> None:
    assert XYLO_AUDIO_3.registers[name].address == address
    addresses = sorted(r.address for r in XYLO_AUDIO_3.registers.values())
    assert addresses == list(range(0x173))


def config(device: str) -> XyloConfig:
    return XyloConfig.from_specification(
        device=device,
        weights_in=[[3, -4], [0, 5]],
        weights_rec=[[0, 6], [0, 0]],
        weights_out=[[0], [7]],
        dash_mem=[1, 2],
        dash_syn=[3, 4],
        dash_mem_out=5,
        dash_syn_out=6,
        threshold=[100, 200],
        threshold_out=300,
        weight_shift_rec=2,
    )


def test_an_image_of_xylo_audio_3_has_what_inputs_reach_and_outputs_read() -> None:
    image = pack(config("xylo-audio3"))
    assert image.memories["IWTRAM"].tolist() == [3, 252, 0, 5]
    assert image.memories["OWTRAM"].tolist() == [7]
    assert image.memories["HFORAM"].tolist() == [1]
    assert image.memories["HEFOCRAM"].tolist() == [1, 0]
    assert image.registers == {
        "CTRL1": 1 | 2 << 8 | 1 << 24,
        "CTRL2": 1 | 1 << 8 | 1 << 16,
        "CTRL3": 0 | 0 << 8,
        "TR_WRAP": 50_000,
        "HM_TR_WRAP": 0,
    }


@pytest.mark.parametrize(
    ("device", "message"),
    [("xylo-imu", "its memory map is not public"), ("xylo-v1", "hold is not public")],
)
def test_a_device_without_a_known_map_has_no_image(device: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        pack(config(device))


@pytest.mark.parametrize("device", ["xylo-audio2", "xylo-audio3"])
def test_writes_wake_the_memories_fill_them_and_let_the_chip_run(device: str) -> None:
    image, chip = pack(config(device)), DEVICES[device]
    found = list(writes(image))
    control = chip.registers["CTRL1"].address
    fields = {field.name: field for field in chip.registers["CTRL1"].fields}
    running = image.registers["CTRL1"]
    awake = running | 1 << fields["RAM_ACTIVE"].lowest_bit
    clocked = awake | 1 << fields["MEM_CLK_ON"].lowest_bit
    assert found[:2] == [(control, awake), (control, clocked)]
    assert found[-1] == (control, running)
    assert (control, awake) in found[2:-1]
    inside = [address for address, _ in found[2:] if address >= 0x100]
    assert inside == sorted(inside)
    assert {a: w for a, w in found if a >= 0x100} == memory_image(image)
    assert (chip.registers["TR_WRAP"].address, 50_000) in found
    for name, (first, words) in chip.memories.items():
        if name in STATE_MEMORIES:
            assert not any(first <= address < first + words for address, _ in found)


def test_a_control_word_keeps_its_fields_apart() -> None:
    fields = {field.name: field for field in XYLO_AUDIO_3.registers["CTRL1"].fields}
    word = control_word(fields, {"IWBS": 7, "HWBS": 5, "OWBS": 3, "MAN": 0, "RST_PE": 0})
    assert {n: f.of(word) for n, f in fields.items() if f.of(word)} == {
        "IWBS": 7,
        "HWBS": 5,
        "OWBS": 3,
    }


def test_the_page_on_devices_names_all_of_them() -> None:
    text = (Path(__file__).parents[2] / "docs" / "devices.md").read_text()
    for chip in DEVICES.values():
        for words in (chip.name, chip.part, chip.title):
            assert words in text


def test_windows_are_there_where_either_side_has_one() -> None:
    plain = replace(XYLO_AUDIO_3, input_expansion=1000, output_expansion=1000, max_hidden=1000)
    assert not plain.has_windows
    assert replace(plain, input_expansion=999).has_windows
    assert replace(plain, output_expansion=999).has_windows


@every_device
def test_the_registers_of_a_step_are_one_number_each(chip: Device) -> None:
    for name in ("TR_WRAP", "HM_TR_WRAP"):
        if name in chip.registers:
            assert chip.registers[name].is_whole
            assert not chip.registers[name].fields
