"""
``writes.txt``: every write that configures a chip, and the image back from it.

    # xylo-audio2, dt 0.001 s, 2 inputs, 3 hidden neurons, 1 outputs, 1 synapses
    0x00001 0x01020001

The first line is for readers: the words alone do not say for how many inputs they are, nor of which
device. It ends with the clock in Hz where that is not the device's default. Lines that begin with
``#`` are no writes.
"""

from __future__ import annotations

import re
from collections import defaultdict

import numpy as np

from xir.codegen.image import Image, Words, unpack
from xir.codegen.layout import chip_named, memories_of, registers_of
from xir.codegen.writes import writes
from xir.config.problems import ConfigError, Problems
from xir.config.xylo_config import XyloConfig
from xir.devices.table import Device

_HEAD = re.compile(
    r"# (?P<device>\S+), dt (?P<dt>\S+) s, (?P<inputs>\d{1,6}) inputs, "
    r"(?P<hidden>\d{1,6}) hidden neurons, (?P<outputs>\d{1,6}) outputs, (?P<synapses>\d) synapses"
    r"(, (?P<clock>\S+) Hz)?"
)
_WRITE = re.compile(r"0x([0-9a-f]{1,8}) 0x([0-9a-f]{1,8})", re.IGNORECASE)


def writes_text(image: Image) -> str:
    """The text of ``writes.txt``."""
    clock = "" if image.clock_hz is None else f", {image.clock_hz!r} Hz"
    head = (
        f"# {image.device}, dt {image.dt!r} s, {image.inputs} inputs, {image.hidden} hidden "
        f"neurons, {image.outputs} outputs, {image.synapses} synapses{clock}\n"
    )
    return head + "".join(f"0x{address:05x} 0x{value:08x}\n" for address, value in writes(image))


def read_writes(text: str) -> XyloConfig:
    """
    The configuration that the writes of a file leave in the chip: of a register the last one.

    Raises ``ConfigError``, with the line, for a file without its first line, lines that are no
    writes, addresses that are no word of the device's memory map, and two words for one place of a
    memory; and for all that ``unpack`` refuses.
    """
    first, *lines = text.splitlines() or [""]
    head = _HEAD.fullmatch(first)
    if head is None:
        raise ConfigError(
            [
                f"line 1: have {first[:60]!r}, need the device, the time step and how many of "
                "everything there are, as xir compile writes it"
            ]
        )
    chip = chip_named(head["device"])
    try:
        dt = float(head["dt"])
    except ValueError:
        raise ConfigError([f"line 1: the time step is {head['dt'][:40]!r} s"]) from None
    try:
        clock = None if head["clock"] is None else float(head["clock"])
    except ValueError:
        raise ConfigError([f"line 1: the clock is {head['clock'][:40]!r} Hz"]) from None
    if clock is not None and chip.board_clock(clock) is None:
        raise ConfigError([f"line 1: {chip.no_board_clock(clock)}"])
    registers, memories = _words(lines, chip)
    return unpack(
        Image(
            device=chip.name,
            dt=dt,
            inputs=int(head["inputs"]),
            hidden=int(head["hidden"]),
            outputs=int(head["outputs"]),
            synapses=int(head["synapses"]),
            registers=registers,
            memories=memories,
            clock_hz=clock,
        )
    )


def _words(lines: list[str], chip: Device) -> tuple[dict[str, int], dict[str, Words]]:
    """The last word of each register, and the words of each memory."""
    own = registers_of(chip)
    named = {chip.registers[name].address: name for name in own if name in chip.registers}
    registers: dict[str, int] = {}
    found: dict[str, dict[int, int]] = defaultdict(dict)
    problems = Problems()
    for number, line in enumerate(lines, 2):
        if line.startswith("#") or not line.strip():
            continue
        write = _WRITE.fullmatch(line.strip())
        if write is None:
            problems.append(f"line {number}: have {line[:40]!r}, need 0xADDRESS 0xVALUE")
            break
        address, value = int(write[1], 16), int(write[2], 16)
        if address in named:
            registers[named[address]] = value
            continue
        memory = _memory_at(address, chip)
        if memory is None:
            problems.append(f"line {number}: {address:#x} is no address that {chip.title} has")
            break
        name, position = memory
        if found[name].setdefault(position, value) != value:
            problems.append(f"line {number}: {name}[{position}] is written twice")
    problems.refuse()
    return registers, {
        memory.name: _in_order(memory.name, found[memory.name], problems)
        for memory in memories_of(chip).values()
    }


def _memory_at(address: int, chip: Device) -> tuple[str, int] | None:
    """The memory that has the address, and the number of the word in it."""
    for name, (first, words) in chip.memories.items():
        if first <= address < first + words:
            return name, address - first
    return None


def _in_order(name: str, words: dict[int, int], problems: Problems) -> Words:
    """The words of a memory from its first one on. Raises for a gap, and a word beyond 16 bits."""
    for position in range(len(words)):
        if position not in words:
            problems.append(f"{name}[{position}] is not written, and a later word is")
            break
    problems += [
        f"{name}[{position}] is {value:#x}, which is more than 16 bits"
        for position, value in words.items()
        if value > 0xFFFF
    ]
    problems.refuse()
    return np.array([words[position] for position in range(len(words))], np.uint16)
