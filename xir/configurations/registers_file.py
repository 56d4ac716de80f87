"""
``registers.json`` with the ``ram/`` beside it, which has the memories.

The file says each register twice, as a word and for people; both are compared, so that an edit of
one of them is not passed over.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from xir.codegen.image import pack
from xir.codegen.json_reader import Node, shown
from xir.codegen.samna_form import CLOCK
from xir.codegen.samna_json import UINT32
from xir.config.problems import ConfigError, Problems
from xir.config.xylo_config import XyloConfig
from xir.configurations.files import is_memory_folder, read_memory_folder
from xir.devices.table import DEVICES
from xir.output.kinds import registers


def read_registers_file(path: Path, root: Node) -> XyloConfig:
    """
    The configuration of a ``registers.json`` with the ``ram/`` beside it.

    Raises ``ConfigError`` where the memories are not there, the registers are not theirs, or the
    file contradicts itself or the device.
    """
    device, entries, left_out, *clock = root.fields(
        ["device", "registers", "left_out", *([CLOCK] if root.has(CLOCK) else [])]
    )
    ram = path.parent / "ram"
    if not is_memory_folder(ram):
        raise ConfigError(
            [
                "it has the registers alone; the weights are in the memories: give image.mlir, "
                "writes.txt or the folder, or compile with --emit registers,ram"
            ]
        )
    config = read_memory_folder(ram, device.one_of(DEVICES))
    if clock:
        config = replace(config, clock_hz=clock[0].positive())
    image = pack(config)
    own = image.registers
    nodes = entries.elements()
    heads = [node.fields(["name", "value"], others=True) for node in nodes]
    given = {name.text(): value.integer(*UINT32) for name, value in heads}
    if len(heads) != len(own) or given.keys() != own.keys():
        entries.fail(f"the registers {', '.join(own)}, each once")
    told = registers(replace(image, registers=given))
    problems = Problems()
    for node, entry in zip(nodes, cast("list[dict[str, object]]", told["registers"]), strict=True):
        why = f"({entry['name']} of the value {entry['value']} on {config.device})"
        _compare(node, entry, why, problems)
    _compare(left_out, told["left_out"], f"(registers of {config.device} without values)", problems)
    problems += [
        f"{value.path}: have {value.value}, need {own[name.text()]}, which the memories in ram/ "
        "go with"
        for name, value in heads
        if value.value != own[name.text()]
    ]
    problems.refuse()
    return config


def _compare(node: Node, told: object, why: str, problems: Problems) -> None:
    """Add where ``node`` differs from ``told``, which is what xir writes; ``why`` says of what."""
    try:
        if isinstance(told, dict):
            entry = cast("dict[str, object]", told)
            parts = list(zip(node.fields(entry), entry.values(), strict=True))
        elif isinstance(told, list):
            texts = cast("list[object]", told)
            parts = list(zip(node.elements(), texts, strict=False))
            if len(node.elements()) != len(texts):
                node.fail(f"{shown(texts)} {why}")
        elif type(node.value) is type(told) and node.value == told:
            return
        else:
            node.fail(f"{shown(told)} {why}")
    except ConfigError as e:
        problems += e.problems
        return
    for part, wanted in parts:
        _compare(part, wanted, why, problems)
