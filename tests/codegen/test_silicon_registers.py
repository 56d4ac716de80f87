"""
The registers of XyloAudio 3 against those that were read from a board.

Source: Rockpool's git history, commit 0ad0e588, "Real-time Mode with PowerMeasurement.ipynb" in
tests/tests_default/devices_xylo_a3, samna 0.39.9. The network: 16 inputs, 63 hidden neurons, 16
outputs, one synapse, no recurrence, biases enabled; real time, digital microphone, 50 MHz, steps of
10 ms.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from xir.codegen.image import Image, pack, unpack
from xir.codegen.layout import control_fields, registers_of
from xir.codegen.samna_json import to_samna_json
from xir.codegen.writes import writes
from xir.codegen.writes_file import read_writes, writes_text
from xir.config.problems import ConfigError
from xir.config.xylo_config import XyloConfig
from xir.devices.table import XYLO_AUDIO_3

BOARD = {
    "CTRL1": 0x140000C,
    "CTRL2": 0x3E3E0F,
    "CTRL3": 0x3E0F,
    "TR_WRAP": 0x7A120,
    "HM_TR_WRAP": 0,
    "CLK_CTRL": 0x11,
    "CLK_DIV": 0x180000,
    "PWR_CTRL1": 0x3000FF,
    "PWR_CTRL2": 0x10001,
    "PWR_CTRL3": 0,
    "PWR_CTRL4": 0,
    "PAD_CTRL": 0,
    "IE1": 0,
    "IE2": 1,
    "OUT_CTRL": 0x70,
    "MONSEL": 0,
    "MON_GRP_SEL": 0x1F1F0773,
    "DBG_CTRL1": 0,
    "DBG_STAT1": 0,
    "DFE_CTRL": 0x3FFF0537,
    "IVGEN_CTRL1": 0x3712457,
    "IVGEN_CTRL2": 0x33231103,
    "LDO_CTRL1": 0x11121000,
    "LDO_CTRL2": 0x200,
    "AFE_CTRL": 0xC00,
    "ADC_CTRL": 0,
    "ADC_TEST_CTRL": 0,
}
"""Every register that the notebook prints, with the memories closed to the host."""

ANOTHER_CTRL1 = 0x143011C
"""Of another network, with the memories open: weight shifts of inputs and between neurons are 1."""

_RUN = "says how the chip is clocked and watched, not which network it has"
_MICROPHONE = "belongs to the microphone and its front end"
_BANKS = "which bit is which memory bank is not known, so it is left out"
_ANALOGUE = "an analogue default, whose layout is not known"
NOT_COMPARED = {
    **dict.fromkeys(("CLK_CTRL", "CLK_DIV", "OUT_CTRL", "PAD_CTRL", "IE1", "IE2"), _RUN),
    **dict.fromkeys(("MONSEL", "MON_GRP_SEL", "DBG_CTRL1", "DBG_STAT1"), _RUN),
    "DFE_CTRL": _MICROPHONE,
    **{f"PWR_CTRL{number}": _BANKS for number in range(1, 5)},
    **dict.fromkeys(("IVGEN_CTRL1", "IVGEN_CTRL2", "LDO_CTRL1", "LDO_CTRL2"), _ANALOGUE),
    **dict.fromkeys(("AFE_CTRL", "ADC_CTRL", "ADC_TEST_CTRL"), _ANALOGUE),
}
"""Register -> why an image has no word of it."""

OTHER_FIELDS = {
    "MAN": (1, 0),  # xir's images step on command; the board ran in real time
    "ALIAS_EN": (0, 1),  # samna enabled aliases, of which the network has none
    "ALWAYS_UPDATE_OMP_STAT": (0, 1),  # a setting of the notebook, to watch the outputs
}
"""Field of CTRL1 -> what an image has, and what the board had."""


def network(**others: Any) -> XyloConfig:
    spec: dict[str, Any] = {
        "weights_in": np.ones((16, 63)),
        "weights_out": np.ones((63, 16)),
        "dash_mem": 2,
        "dash_syn": 2,
        "dash_mem_out": 2,
        "dash_syn_out": 2,
        "threshold": [100] * 63,
        "threshold_out": [100] * 16,
        "bias_enable": True,
        "dt": 10e-3,
    }
    return XyloConfig.from_specification(device="xylo-audio3", **spec | others)


def small(device: str) -> XyloConfig:
    """A network without biases, which Xylo v1 has not."""
    return XyloConfig.from_specification(
        device=device,
        weights_in=[[1]],
        weights_out=[[1]],
        **dict.fromkeys(("dash_mem", "dash_syn", "dash_mem_out", "dash_syn_out"), 2),
        threshold=[100],
        threshold_out=[100],
        dt=10e-3,
    )


@pytest.fixture(scope="module")
def image() -> Image:
    return pack(network())


@pytest.mark.parametrize("name", [name for name in BOARD if name != "CTRL1"])
def test_a_register_is_that_of_the_board(image: Image, name: str) -> None:
    if name in NOT_COMPARED:
        assert name not in image.registers
        if BOARD[name]:
            assert f"{BOARD[name]:#x}" in " ".join(XYLO_AUDIO_3.undocumented)
    else:
        assert image.registers[name] == BOARD[name]


def test_the_fields_of_the_control_register_are_those_of_the_board(image: Image) -> None:
    for name, field in control_fields(XYLO_AUDIO_3).items():
        ours, board = field.of(image.registers["CTRL1"]), field.of(BOARD["CTRL1"])
        assert (ours, board) == OTHER_FIELDS.get(name, (board, board)), name


def test_every_register_of_an_image_was_compared(image: Image) -> None:
    assert set(image.registers) == set(BOARD) - set(NOT_COMPARED) == set(registers_of(XYLO_AUDIO_3))
    left = BOARD["CTRL1"] ^ image.registers["CTRL1"]
    fields = control_fields(XYLO_AUDIO_3)
    assert left == sum(1 << fields[name].lowest_bit for name in OTHER_FIELDS)


def test_the_shifts_lie_where_another_network_had_them() -> None:
    fields = control_fields(XYLO_AUDIO_3)
    found = {name: fields[name].of(ANOTHER_CTRL1) for name in ("IWBS", "RWBS", "OWBS", "RST_PE")}
    assert found == {"IWBS": 1, "RWBS": 1, "OWBS": 0, "RST_PE": 1}
    own = pack(network(weight_shift_in=1, weight_shift_rec=1)).registers["CTRL1"]
    assert {name: fields[name].of(own) for name in found} == found


def test_the_writes_leave_these_words_in_the_chip(image: Image) -> None:
    last = dict(writes(image))
    for name, word in image.registers.items():
        assert last[XYLO_AUDIO_3.registers[name].address] == word
    assert read_writes(writes_text(image)) == network()


@pytest.mark.parametrize(
    ("device", "cycles"), [("xylo-audio2", 500_000), ("xylo-v1", 500_000), ("xylo-audio3", 0)]
)
def test_only_the_file_of_xylo_audio_3_has_no_step_of_hibernation_that_is_off(
    device: str, cycles: int
) -> None:
    text = to_samna_json(small(device))
    assert f'"hibernationModeTimeResolutionWrap": {cycles}' in text
    assert '"timeResolutionWrap": 500000' in text


@pytest.mark.parametrize(
    ("none", "words"),
    [
        ({"weights_in": np.zeros((0, 63))}, (62 << 16, BOARD["CTRL3"])),
        ({"weights_out": np.zeros((63, 0)), "threshold_out": []}, (BOARD["CTRL2"], 0)),
        # One hidden neuron is always reached where there are inputs: none cannot be written.
        ({"weights_in": np.zeros((16, 63))}, (62 << 16 | 15, BOARD["CTRL3"])),
        ({"weights_out": np.zeros((63, 16))}, (BOARD["CTRL2"], 15)),
    ],
)
def test_none_is_written_as_one(none: dict[str, Any], words: tuple[int, int]) -> None:
    config = network(**none)
    made = pack(config)
    assert (made.registers["CTRL2"], made.registers["CTRL3"]) == words
    assert unpack(made) == config
    if config.n_inputs and not config.input_reach:
        assert made.memories["IWTRAM"].tolist() == [0] * 16


@pytest.mark.parametrize(
    ("register", "word", "message"),
    [
        (
            "CTRL2",
            0x3E3E10,
            "register CTRL2: have 0x3e3e10, need 0x3e3e0f for the memories: INC 15, IENC 62, "
            "HNC 62, each the number less 1",
        ),
        ("CTRL3", 0, "register CTRL3: have 0x0, need 0x3e0f for the memories: ONC 15, OENC 62"),
        ("HM_TR_WRAP", 500_000, "register HM_TR_WRAP: have 500000, hibernation is off: need 0"),
        ("TR_WRAP", 499_999, "register TR_WRAP: have 499999, a step of 0.01 s is 500000 cycles"),
    ],
)
def test_a_register_that_contradicts_the_rest_is_refused(
    image: Image, register: str, word: int, message: str
) -> None:
    wrong = dataclasses.replace(image, registers={**image.registers, register: word})
    with pytest.raises(ConfigError) as caught:
        unpack(wrong)
    assert message in str(caught.value)


def test_a_chip_that_hibernates_has_the_step_in_both_registers(image: Image) -> None:
    asleep = {**image.registers, "CTRL1": image.registers["CTRL1"] | 1 << 23}
    with pytest.raises(ConfigError, match=r"have 0, a step of 0\.01 s is 500000 cycles"):
        unpack(dataclasses.replace(image, registers=asleep))
    both = asleep | {"HM_TR_WRAP": 500_000}
    assert unpack(dataclasses.replace(image, registers=both)) == network()
