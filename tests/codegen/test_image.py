"""A configuration as register and memory words, and back."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from xir.codegen.image import Image, pack, unpack
from xir.codegen.layout import MEMORIES, Sizes, memories_of
from xir.config.xylo_config import ConfigError, XyloConfig
from xir.devices.table import DEVICES, XYLO_AUDIO_2
from xir.devices.xylo_audio_2 import CTRL1 as CTRL1_FIELDS

EXAMPLE_WORDS = {
    "IWTRAM": "64 00 00 00 00 80",
    "IWT2RAM": "00 fd 00 00 00 00",
    "NDSRAM": "3 5 7 b c",
    "RDS2RAM": "4 6 8",
    "NDMRAM": "1 2 f 9 a",
    "NBRAM": "01 fe 64 80 7f",
    "NTHRAM": "0032 03e8 012c 0190 01f4",
    "RCRAM": "2 0 1",
    "RARAM": "002 3ff 3ff",
    "REFOCRAM": "02 00 01",
    "RFORAM": "001 002 000",
    "RWTRAM": "05 00 ff",
    "RWT2RAM": "fa 07 00",
    "OWTRAM": "09 00 00 f7 00 00",
}


def one_synapse(neurons: int, **changes: Any) -> XyloConfig:
    """A silent network of one input, ``neurons`` hidden neurons and one output."""
    values: dict[str, Any] = {
        "device": "xylo-audio2",
        "dt": 1e-3,
        "weights_in": np.zeros((1, neurons, 1)),
        "weights_rec": np.zeros((neurons, neurons, 1)),
        "weights_out": np.zeros((neurons, 1)),
        "dash_mem": np.full(neurons, 4),
        "dash_syn": np.full(neurons, 4),
        "dash_syn_2": np.zeros(neurons),
        "dash_mem_out": [4],
        "dash_syn_out": [4],
        "threshold": np.full(neurons, 100),
        "threshold_out": [100],
        "bias": np.zeros(neurons),
        "bias_out": [0],
        "bias_enable": True,
        **dict.fromkeys(("weight_shift_in", "weight_shift_rec", "weight_shift_out"), 0),
        "alias": np.full(neurons, -1),
    }
    return XyloConfig(**(values | changes))


def changed(image: Image, memory: str, position: int, word: int) -> Image:
    """``image`` with another word in one place."""
    words = image.memories[memory].copy()
    words[position] = word
    return dataclasses.replace(image, memories={**image.memories, memory: words})


def test_the_words_of_an_example(example: XyloConfig):
    memories = pack(example).memories
    words = {
        name: " ".join(f"{word:0{(memory.bits + 3) // 4}x}" for word in memories[name])
        for name, memory in MEMORIES.items()
    }
    assert words == EXAMPLE_WORDS


def test_the_registers_of_an_example(example: XyloConfig):
    registers = pack(example).registers
    assert registers["TR_WRAP"] == registers["HM_TR_WRAP"] == 50_000
    fields = {name: field.of(registers["CTRL1"]) for name, field in CTRL1_FIELDS.items()}
    assert {name: value for name, value in fields.items() if value} == {
        "MAN": 1,
        "ISYN2_EN": 1,
        "ALIAS_EN": 1,
        "BIAS_EN": 1,
        "IWBS": 1,
        "RWBS": 2,
        "OWBS": 3,
        "RST_PE": 1,
    }
    assert registers["CTRL1"] == 0b1_0000_0000_0011_0010_0001_1111


def test_the_fields_of_a_register_do_not_overlap():
    masks = [field.high << field.lowest_bit for field in CTRL1_FIELDS.values()]
    assert sum(masks) == np.bitwise_or.reduce(masks) < 1 << 32


def test_every_memory_is_one_of_the_device_and_a_full_chip_fits():
    full = Sizes(inputs=16, hidden=1000, outputs=8, connections=32_000)
    order = [name for name in XYLO_AUDIO_2.memories if name in MEMORIES]
    assert sorted(order) == sorted(MEMORIES)
    for name, memory in MEMORIES.items():
        assert memory.words(full) == XYLO_AUDIO_2.memories[name][1]


def test_undocumented_registers_are_in_no_image(example: XyloConfig):
    left_out = set(re.findall(r"[A-Z][A-Z_]+\d?", " ".join(XYLO_AUDIO_2.undocumented)))
    assert {"CTRL2", "HRAM_CTRL", "OMP_STAT3"} <= left_out
    assert left_out.isdisjoint(pack(example).registers)


@settings(deadline=None, max_examples=150, derandomize=True)
@given(data=st.data())
def test_unpacking_gives_back_what_was_packed(
    packable: SearchStrategy[XyloConfig], data: st.DataObject
):
    config = data.draw(packable)
    image = pack(config)
    assert unpack(image) == config
    for memory in memories_of(DEVICES[config.device]).values():
        name = memory.name
        assert image.memories[name].dtype == np.uint16
        assert image.memories[name].max(initial=0) <= memory.mask


@pytest.mark.parametrize("synapses", [1, 2])
def test_a_full_chip_is_packed_and_comes_back(big: Callable[..., XyloConfig], synapses: int):
    config = big(synapses, 32)
    image = pack(config)
    assert unpack(image) == config
    assert image.memories["RFORAM"].size == 32_000


def test_fan_out_lists_are_in_ascending_order_and_without_zeros(big: Callable[..., XyloConfig]):
    memories = pack(big(2, 9)).memories
    assert set(memories["REFOCRAM"].tolist()) == {9}
    targets = memories["RFORAM"].astype(int).reshape(1000, 9)
    assert (np.diff(targets, axis=1) > 0).all()
    assert ((memories["RWTRAM"] != 0) | (memories["RWT2RAM"] != 0)).all()


def test_an_entry_may_have_a_weight_on_the_second_synapse_only():
    weights = np.zeros((2, 2, 2), np.int8)
    weights[1, 0, 1] = -7
    config = one_synapse(2, weights_in=np.zeros((1, 2, 2)), weights_rec=weights)
    memories = pack(config).memories
    assert [memories[m].tolist() for m in ("REFOCRAM", "RFORAM", "RWTRAM", "RWT2RAM")] == [
        [0, 1],
        [0],
        [0],
        [249],
    ]
    assert unpack(pack(config)) == config


def test_two_aliases_to_one_neuron_survive():
    config = one_synapse(3, alias=[2, 2, -1])
    image = pack(config)
    assert image.memories["RARAM"].tolist() == [2, 2, 1023]
    assert image.memories["RCRAM"].tolist() == [2, 2, 1]
    assert unpack(image).alias.tolist() == [2, 2, -1]


def test_biases_that_are_not_enabled_are_kept_and_off():
    config = one_synapse(2, bias=[5, -6], bias_enable=False)
    image = pack(config)
    assert CTRL1_FIELDS["BIAS_EN"].of(image.registers["CTRL1"]) == 0
    assert unpack(image) == config
    assert unpack(pack(one_synapse(2))).bias_enable


def test_images_compare_by_what_they_hold(example: XyloConfig):
    image = pack(example)
    assert image == pack(example)
    assert hash(image) == hash(pack(example))
    assert image != changed(image, "NTHRAM", 4, 501)
    assert image != dataclasses.replace(image, registers={**image.registers, "CTRL1": 0})
    assert image != "image"


@pytest.mark.parametrize("count", [255, 178])
def test_as_much_as_fits_is_packed(count: int):
    rows = (np.arange(count) < 32_000 // count)[:, None, None]
    config = one_synapse(count, weights_rec=np.ones((count, count, 1)) * rows)
    assert unpack(pack(config)) == config


WRONG: dict[str, tuple[Callable[[Image], Image], str]] = {
    "device": (lambda i: dataclasses.replace(i, device="abacus"), "there is no device 'abacus'"),
    "hidden": (lambda i: dataclasses.replace(i, hidden=4), "IWTRAM: have 6 words, need 8"),
    "negative": (lambda i: dataclasses.replace(i, outputs=-1), "output neurons: have -1"),
    "synapses": (lambda i: dataclasses.replace(i, synapses=3), "have 3, XyloAudio 2 has room for"),
    "one synapse": (
        lambda i: dataclasses.replace(i, synapses=1),
        "CTRL1: ISYN2_EN is 1, the image has synapses = 1",
    ),
    "step": (
        lambda i: dataclasses.replace(i, dt=2e-3),
        "register TR_WRAP: have 50000, a step of 0.002 s is 100000 cycles",
    ),
    "nan": (lambda i: dataclasses.replace(i, dt=float("nan")), "dt: have nan s"),
    "missing register": (
        lambda i: dataclasses.replace(i, registers={"CTRL1": 7}),
        "registers: TR_WRAP is missing",
    ),
    "unknown register": (
        lambda i: dataclasses.replace(i, registers={**i.registers, "CTRL2": 7}),
        "registers: there is no 'CTRL2'; there are: CTRL1, TR_WRAP, HM_TR_WRAP",
    ),
    "wide register": (
        lambda i: dataclasses.replace(i, registers={**i.registers, "CTRL1": 1 << 32}),
        "register CTRL1: have 0x100000000, a register holds 32 bits",
    ),
    "unused bit": (
        lambda i: dataclasses.replace(i, registers={**i.registers, "CTRL1": 1 << 7}),
        "register CTRL1: have 0x80, of which 0x80 is in no field",
    ),
    "unknown memory": (
        lambda i: dataclasses.replace(i, memories={**i.memories} | {"NSCRAM": i.memories["NBRAM"]}),
        "memories: there is no 'NSCRAM'",
    ),
    "no counts": (
        lambda i: dataclasses.replace(
            i, memories={n: m for n, m in i.memories.items() if n != "REFOCRAM"}
        ),
        "memories: REFOCRAM is missing",
    ),
    "dtype": (
        lambda i: dataclasses.replace(
            i, memories={**i.memories, "NTHRAM": i.memories["NTHRAM"].astype(np.int32)}
        ),
        "NTHRAM: have an array of int32 with 1 dimensions",
    ),
    "counts": (
        lambda i: changed(i, "REFOCRAM", 0, 3),
        "RFORAM: have 3 words, need 4 (connection)",
    ),
    "wide word": (
        lambda i: changed(i, "NDSRAM", 3, 16),
        "NDSRAM: word 3 (output neuron 0) is 16; it holds up to 15 (4 bits)",
    ),
    "wide weight": (
        lambda i: changed(i, "OWTRAM", 3, 0x1F7),
        "OWTRAM: word 3 (hidden neuron 1 to output neuron 1) is 503",
    ),
    "target": (
        lambda i: changed(i, "RFORAM", 2, 3),
        "RFORAM: entry 2, of hidden neuron 2, has the target 3; there are hidden neurons 0 to 2",
    ),
    "twice": (
        lambda i: changed(i, "RFORAM", 1, 1),
        "RFORAM: the connection from hidden neuron 0 to 1 is listed more than once",
    ),
    "alias": (
        lambda i: changed(i, "RARAM", 0, 3),
        "RARAM: the alias target of hidden neuron 0 is 3; there are hidden neurons 0 to 2",
    ),
    "alias flags": (
        lambda i: changed(i, "RCRAM", 1, 2),
        "RCRAM: have 2 for hidden neuron 1, the aliases in RARAM need 0",
    ),
    "alias switch": (
        lambda i: dataclasses.replace(
            i, registers={**i.registers, "CTRL1": i.registers["CTRL1"] & ~4}
        ),
        "CTRL1: ALIAS_EN is 0, but RARAM has aliases",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_an_image_that_contradicts_itself_is_refused(example: XyloConfig, what: str):
    change, message = WRONG[what]
    with pytest.raises(ConfigError) as caught:
        unpack(change(pack(example)))
    assert message in str(caught.value)


def test_weights_of_a_synapse_that_is_off_are_refused():
    config = one_synapse(2, weights_rec=np.ones((2, 2, 1)))
    image = pack(config)
    for name in ("IWT2RAM", "RWT2RAM"):
        with pytest.raises(ConfigError, match=f"{name}: has weights, but the second synapse"):
            unpack(changed(image, name, 0, 1))
    assert unpack(changed(image, "RDS2RAM", 0, 7)) == config


def test_entries_that_do_nothing_and_another_order_read_the_same(example: XyloConfig):
    image = pack(example)
    lists = {
        "REFOCRAM": [3, 0, 1],
        "RFORAM": [2, 2, 1, 0],
        "RWTRAM": [0, 0, 5, 255],
        "RWT2RAM": [7, 0, 250, 0],
    }
    other = {name: np.array(words, np.uint16) for name, words in lists.items()}
    assert unpack(dataclasses.replace(image, memories=image.memories | other)) == example


def test_neurons_behind_the_last_one_that_inputs_reach_take_no_words() -> None:
    weights_in, weights_out = np.zeros((2, 200, 1), np.int8), np.zeros((200, 1), np.int8)
    weights_in[:, :100], weights_out[150:] = 3, 5
    spec = {
        "weights_in": weights_in,
        "weights_out": weights_out,
        **dict.fromkeys(("dash_mem", "dash_syn", "dash_mem_out", "dash_syn_out"), 3),
        **dict.fromkeys(("threshold", "threshold_out"), 30),
    }
    image = pack(XyloConfig.from_specification(device="xylo-audio3", **spec))
    of_device = memories_of(DEVICES["xylo-audio3"])
    assert image.memories[of_device["IWTRAM"].name].size == 2 * 100
    assert image.memories[of_device["OWTRAM"].name].size == 50
