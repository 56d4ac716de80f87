"""
Whatever is asked of a device is answered for every entry of the table, and a new entry cannot leave
anything out.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from xir.codegen.layout import MEMORIES, Sizes, control_fields, memories_of
from xir.codegen.ram_files import BASIC, file_name, read_ram_files, write_ram_files
from xir.codegen.rockpool import config_arguments
from xir.codegen.samna_json import from_samna_json, to_samna_json
from xir.config.xylo_config import ConfigError, XyloConfig
from xir.devices.device import FIGURES, LIMITS, STATE_MEMORIES, WITHOUT_SOURCE, Device
from xir.devices.table import DEFAULT_DEVICE, DEVICES
from xir.output.kinds import KINDS, files_of
from xir.sim import arguments

every_device = pytest.mark.parametrize("chip", DEVICES.values(), ids=lambda chip: chip.name)
HELLO = Path(__file__).parents[2] / "examples" / "hello.xnet"


def network(chip: Device, **others: Any) -> XyloConfig:
    spec: dict[str, Any] = {
        "weights_in": [[3, -4], [0, 5]],
        "weights_rec": [[0, 6], [0, 0]],
        "weights_out": [[0], [7]],
        "dash_mem": [1, 2],
        "dash_syn": [3, 4],
        "dash_mem_out": 5,
        "dash_syn_out": 6,
        "threshold": [100, 200],
        "threshold_out": 300,
        "weight_shift_rec": 2,
        "aliases": [[1], []],
    }
    if chip.has_bias:
        spec |= {"bias": [-3, 4], "bias_out": 5}
    return XyloConfig.from_specification(device=chip.name, **spec | others)


@pytest.mark.parametrize("name", ["registers", "memories", *WITHOUT_SOURCE])
def test_what_a_vendor_decides_has_no_default(name: str) -> None:
    (field,) = (field for field in fields(Device) if field.name == name)
    assert field.default is MISSING
    assert field.default_factory is MISSING
    values = {f.name: getattr(DEVICES[DEFAULT_DEVICE], f.name) for f in fields(Device)}
    with pytest.raises(TypeError, match=f"missing .*{name}"):
        Device(**{other: value for other, value in values.items() if other != name})


@every_device
def test_every_figure_has_a_source_and_a_line(chip: Device) -> None:
    assert DEVICES[chip.name] is chip
    assert set(chip.sources) == set(FIGURES)
    assert all(chip.sources.values())
    assert set(LIMITS) == set(FIGURES) - {"memories", "registers"}
    assert all((chip.part, chip.title, chip.unknown, chip.undocumented))


@every_device
def test_every_memory_that_is_filled_is_one_of_the_device(chip: Device) -> None:
    filled = {memory.name for memory in memories_of(chip).values()}
    assert set(chip.memory_names) <= set(MEMORIES)
    if chip.memories:
        assert filled | set(STATE_MEMORIES) >= set(chip.memories)
        assert filled <= set(chip.memories)


@every_device
def test_memories_hold_what_the_device_has(chip: Device) -> None:
    memories = memories_of(chip)
    for name in ("IWTRAM", "IWT2RAM", "RWTRAM", "RWT2RAM", "OWTRAM"):
        if name in memories:
            assert (memories[name].low, memories[name].high) == chip.weight_range
    for name in ("NDSRAM", "RDS2RAM", "NDMRAM"):
        if name in memories:
            assert (memories[name].low, memories[name].high) == (0, chip.max_dash)
    assert memories["NTHRAM"].high == chip.threshold_range.high
    assert chip.threshold_range.low == 1
    assert ("NBRAM" in memories) == chip.has_bias
    if chip.has_bias:
        assert (memories["NBRAM"].low, memories["NBRAM"].high) == chip.bias_range
    assert memories["RARAM"].mask >= chip.max_hidden
    assert memories["REFOCRAM"].high >= min(chip.max_fanout, chip.max_hidden)
    assert ("RDS2RAM" in memories) == (chip.max_synapses == 2)


@every_device
def test_the_simulator_computes_with_the_numbers_of_the_device(chip: Device) -> None:
    caps = (arguments.INPUT_CAP, arguments.HIDDEN_CAP, arguments.OUTPUT_CAP)
    assert caps == (chip.input_cap, chip.hidden_cap, chip.output_cap)
    low, high = chip.state_range
    assert (arguments.STATE_LOW, arguments.STATE_WORDS) == (low, high - low + 1)
    assert (np.iinfo(np.int16).min, np.iinfo(np.int16).max) == chip.state_range
    # The most that one event adds must be a number of 16 bits.
    assert -(chip.weight_range.low << chip.max_weight_shift) <= high


@every_device
def test_a_configuration_holds_all_that_the_device_does(chip: Device) -> None:
    (low, high), largest = chip.weight_range, chip.threshold_range.high
    config = network(
        chip,
        weights_in=[[low, high], [0, 0]],
        dash_mem=chip.max_dash,
        threshold=[1, largest],
        weight_shift_in=chip.max_weight_shift,
    )
    assert config.weights_in[0, :, 0].tolist() == [low, high]
    for wrong in (
        {"weights_in": [[low - 1, 0], [0, 0]]},
        {"weights_in": [[high + 1, 0], [0, 0]]},
        {"dash_mem": chip.max_dash + 1},
        {"dash_syn": -1},
        {"threshold": [1, largest + 1]},
        {"weight_shift_in": chip.max_weight_shift + 1},
    ):
        with pytest.raises(ConfigError, match="must "):
            network(chip, **wrong)


@every_device
def test_an_image_has_the_registers_that_it_needs(chip: Device) -> None:
    if not chip.has_image:
        return
    switches = {"ISYN2_EN", "ALIAS_EN", "BIAS_EN", "IWBS", "RWBS", "OWBS", "MAN", "HM_EN"}
    assert switches | {"RAM_ACTIVE", "MEM_CLK_ON"} <= set(control_fields(chip))
    assert {"TR_WRAP", "HM_TR_WRAP"} <= set(chip.registers)


@every_device
def test_a_samna_file_is_read_as_that_of_the_device_that_it_was_written_for(chip: Device) -> None:
    config = network(chip)
    assert from_samna_json(to_samna_json(config)) == config


def test_samna_files_without_the_name_of_a_device_have_keys_of_their_own() -> None:
    roots = [d.samna_form.root for d in DEVICES.values() if not d.samna_form.unconfirmed]
    assert len({frozenset(root) for root in roots}) == len(roots)


@every_device
def test_a_samna_form_has_every_key_that_is_written(chip: Device) -> None:
    form = chip.samna_form
    two = chip.max_synapses == 2
    needed = {"operationMode", "biasEnable", "timeResolutionWrap", "input", "readout"}
    assert needed < set(form.root)
    assert form.hidden in form.root
    assert ("synapse2Enable" in form.root) == two
    assert set(form.fixed) <= set(form.root)
    assert len(form.input) == 2 + two
    assert {"weightBitShift", "weights", "neurons", "aliasing"} <= set(form.population)
    assert ("syn2Weights" in form.population) == ("iSyn2Decay" in form.neuron) == two


@every_device
def test_memory_files_are_read_as_those_of_the_device_that_they_were_written_for(
    chip: Device,
) -> None:
    config = network(chip)
    files = write_ram_files(config)
    assert set(files) == {BASIC, *(file_name(m.name) for m in memories_of(chip).values())}
    assert read_ram_files(files) == config


def test_memory_files_without_a_name_are_told_apart_by_their_biases() -> None:
    biases = [chip.has_bias for chip in DEVICES.values() if not chip.names_ram_files]
    assert sorted(biases) == [False, True]


@every_device
def test_rockpool_knows_the_device_or_it_is_refused(chip: Device) -> None:
    config = network(chip)
    if chip.rockpool_package is not None:
        assert config_arguments(config)["weights_rec"].tolist() == [[[0], [6]], [[0], [0]]]
        return
    with pytest.raises(ConfigError, match=f"Rockpool 3.1 does not know {chip.name}, but "):
        config_arguments(config)


@every_device
def test_every_output_of_a_compilation_is_written_or_refused_in_words(chip: Device) -> None:
    program = xir.compile(HELLO, device=chip.name, quantize="global")
    for kind in KINDS:
        try:
            files = files_of(program, [kind], {"snn-flatten": ""})
        except (xir.CompileError, ConfigError):
            assert kind in ("image", "writes", "registers", "rockpool")
            assert not chip.has_image if kind != "rockpool" else chip.rockpool_package is None
        else:
            assert files


@every_device
def test_all_that_a_device_may_hold_has_room_in_its_memories(chip: Device) -> None:
    """The limits and the map are two tables of one chip."""
    if not chip.memories:
        return
    hidden = chip.max_hidden - chip.filling_words(chip.max_hidden)
    sizes = Sizes(
        chip.max_inputs,
        hidden,
        chip.max_outputs,
        chip.max_fanout_entries,
        *((chip.input_expansion, chip.output_expansion) if chip.has_windows else (None, None)),
    )
    for memory in memories_of(chip).values():
        room = chip.memories[memory.name][1]
        assert memory.words(sizes) <= room, f"{memory.name}: {memory.words(sizes)} words in {room}"
    if "RARAM" in memories_of(chip):
        assert hidden <= memories_of(chip)["RARAM"].high


@every_device
def test_inputs_and_outputs_reach_no_more_neurons_than_there_are(chip: Device) -> None:
    assert chip.input_expansion <= chip.max_hidden
    assert chip.output_expansion <= chip.max_hidden
