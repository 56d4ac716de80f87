"""
The memories and registers of a core that a network determines, as data.

Addresses and sizes are the device's (``xir.devices.table``). Here is what a word means: how a
memory is indexed, how wide its words are, and which bits of a register are which field. Widths are
those of the vendor's memory file format; where that gives hexadecimal digits only, the entry says
so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from xir.config.problems import ConfigError, Problems
from xir.devices.registers import MAX_WORD, Field, control_word, fields_by_name
from xir.devices.table import Device, device

if TYPE_CHECKING:
    from xir.config.xylo_config import XyloConfig

Index = Literal[
    "input * hidden + neuron",
    "hidden * outputs + output",
    "hidden, then output",
    "hidden",
    "connection",
]
"""How the words of a memory are counted. The actual sizes of the network count, not the chip's
maxima: in the vendor's files nothing lies between one row and the next. That the silicon uses the
same stride for fewer neurons than there are is not documented. Where inputs reach, or outputs read,
a part of the hidden neurons only, 'hidden' in the first two counts those of this network."""


@dataclass(frozen=True)
class Sizes:
    """How many of everything a network has."""

    inputs: int
    hidden: int
    outputs: int
    connections: int
    """Pairs (source, target) of hidden neurons with a weight that is not zero."""

    reached: int | None = None
    """Hidden neurons in the input weight memories; None for all."""

    read: int | None = None
    """Hidden neurons in the output weight memory, the last ones; None for all."""

    @property
    def columns(self) -> int:
        return self.hidden if self.reached is None else self.reached

    @property
    def rows(self) -> int:
        return self.hidden if self.read is None else self.read


def sizes_of(config: XyloConfig, chip: Device, connections: int) -> Sizes:
    """
    The sizes of ``config``, which has so many connections. Where inputs reach a part of the hidden
    neurons, that part has at least one where a register holds its number, which is not 0.
    """
    counts = (config.n_inputs, config.n_hidden, config.n_outputs, connections)
    if not chip.has_windows:
        return Sizes(*counts)
    least = 1 if _count_registers(chip) else 0
    reached = max(config.input_reach, least) if config.n_inputs else 0
    return Sizes(*counts, reached, max(config.output_reach, least) if config.n_outputs else 0)


@dataclass(frozen=True)
class Memory:
    """One memory: one value in a word, two's complement where signed."""

    name: str
    index: Index
    bits: int
    signed: bool
    meaning: str

    @property
    def low(self) -> int:
        """The smallest value a word holds."""
        return -(1 << (self.bits - 1)) if self.signed else 0

    @property
    def high(self) -> int:
        """The largest value a word holds."""
        return (1 << (self.bits - self.signed)) - 1

    @property
    def mask(self) -> int:
        """A word of all ones."""
        return (1 << self.bits) - 1

    def words(self, sizes: Sizes) -> int:
        """How many words a network of these sizes fills."""
        match self.index:
            case "input * hidden + neuron":
                return sizes.inputs * sizes.columns
            case "hidden * outputs + output":
                return sizes.rows * sizes.outputs
            case "hidden, then output":
                return sizes.hidden + sizes.outputs
            case "hidden":
                return sizes.hidden
            case "connection":
                return sizes.connections

    def place(self, position: int, sizes: Sizes) -> str:
        """What the word at ``position`` belongs to, in words, for messages."""
        match self.index:
            case "input * hidden + neuron":
                row, column = divmod(position, sizes.columns)
                return f"input {row} to hidden neuron {column}"
            case "hidden * outputs + output":
                row, column = divmod(position, sizes.outputs)
                return f"hidden neuron {row + sizes.hidden - sizes.rows} to output neuron {column}"
            case "hidden, then output" if position >= sizes.hidden:
                return f"output neuron {position - sizes.hidden}"
            case "hidden" | "hidden, then output":
                return f"hidden neuron {position}"
            case "connection":
                return f"recurrent connection {position}"


MEMORIES: dict[str, Memory] = {
    memory.name: memory
    for memory in (
        Memory("IWTRAM", "input * hidden + neuron", 8, True, "input weight, first synapse"),
        Memory("IWT2RAM", "input * hidden + neuron", 8, True, "input weight, second synapse"),
        Memory("NDSRAM", "hidden, then output", 4, False, "decay shift of the first synapse"),
        Memory("RDS2RAM", "hidden", 4, False, "decay shift of the second synapse"),
        Memory("NDMRAM", "hidden, then output", 4, False, "decay shift of the membrane"),
        # Two digits in the files; that the chip reads them as a signed number is an assumption.
        Memory("NBRAM", "hidden, then output", 8, True, "bias"),
        Memory("NTHRAM", "hidden, then output", 16, True, "threshold"),
        Memory("RCRAM", "hidden", 2, False, "2 if an alias source, plus 1 if an alias target"),
        Memory("RARAM", "hidden", 10, False, "alias target; all ones for none"),
        # Two digits in the files; the width on the chip is not documented.
        Memory("REFOCRAM", "hidden", 8, False, "number of recurrent connections of a source"),
        Memory("RFORAM", "connection", 10, False, "target of a recurrent connection"),
        Memory("RWTRAM", "connection", 8, True, "recurrent weight, first synapse"),
        Memory("RWT2RAM", "connection", 8, True, "recurrent weight, second synapse"),
        Memory("OWTRAM", "hidden * outputs + output", 8, True, "output weight"),
    )
}
"""The memories that a configuration fills, in the order of their addresses. The state memories
(NSCRAM, RSC2RAM, NMPRAM, RSPKRAM) are the running chip's and not part of it."""

NO_ALIAS_WORD = MEMORIES["RARAM"].mask
"""The word of RARAM of a neuron without an alias."""

_SECOND_SYNAPSE = ("IWT2RAM", "RDS2RAM", "RWT2RAM")


@cache
def memories_of(chip: Device) -> Mapping[str, Memory]:
    """
    The memories of a device: their names on XyloAudio 2 -> what they are on this one.

    Without biases or a second synapse their memories are missing. Where a neuron may have more
    connections than 8 bits count, the count has 10, as a neuron's id; that is inferred.
    """
    memories: dict[str, Memory] = {}
    for name, memory in MEMORIES.items():
        if name == "NBRAM" and not chip.has_bias:
            continue
        if name in _SECOND_SYNAPSE and chip.max_synapses == 1:
            continue
        wide = name == "REFOCRAM" and chip.max_fanout > memory.high
        memories[name] = replace(
            memory,
            name=chip.memory_names.get(name, name),
            bits=MEMORIES["RARAM"].bits if wide else memory.bits,
        )
    return memories


_COUNTS = ("CTRL2", "CTRL3")
"""The registers that hold how many of everything there are."""


def registers_of(chip: Device) -> tuple[str, ...]:
    """The registers that a configuration determines, where their layout is public."""
    return ("CTRL1", *_count_registers(chip), "TR_WRAP", "HM_TR_WRAP")


def _count_registers(chip: Device) -> list[str]:
    return [name for name in _COUNTS if name in chip.registers and chip.registers[name].fields]


def count_words(chip: Device, sizes: Sizes) -> dict[str, int]:
    """
    The words of the registers that hold counts, where their layout is public.

    A field holds its count less 1. A network without inputs, or without outputs, has 0 as one with
    a single one has: no event comes in, or nobody reads what comes out.
    """
    counts = {
        "INC": sizes.inputs,
        "IENC": sizes.columns,
        "HNC": sizes.hidden,
        "ONC": sizes.outputs,
        "OENC": sizes.rows,
    }
    held = {name: max(count - 1, 0) for name, count in counts.items()}
    return {
        name: control_word(fields_by_name(*chip.registers[name].fields), held)
        for name in _count_registers(chip)
    }


def wrap_words(chip: Device, cycles: int, hibernates: bool = False) -> dict[str, int]:
    """TR_WRAP and HM_TR_WRAP for a step of ``cycles``; ``hibernates`` says whether HM_EN is set."""
    idle = hibernates or chip.wraps_idle_hibernation
    return {"TR_WRAP": cycles, "HM_TR_WRAP": cycles if idle else 0}


_RECURRENT_SHIFT = ("RWBS", "HWBS")


def control_fields(chip: Device) -> Mapping[str, Field]:
    """
    The fields of CTRL1 by their names on XyloAudio 2. Raises ``ConfigError`` where the layout of
    CTRL1 is not public.
    """
    register = chip.registers.get("CTRL1")
    if register is None or not register.fields:
        raise ConfigError([f"{chip.title}: the layout of its control registers is not public"])
    return {"RWBS" if f.name in _RECURRENT_SHIFT else f.name: f for f in register.fields}


MAX_STEP_CYCLES = MAX_WORD
"""The longest time step, in clock cycles: registers have 32 bits. That TR_WRAP uses all of them is
not documented."""


def chip_named(name: str) -> Device:
    """The device of that name. Raises ``ConfigError`` naming those there are."""
    try:
        return device(name)
    except ValueError as unknown:
        raise ConfigError([f"device: {unknown}"]) from None


def step_cycles(dt: float, clock_hz: float, problems: Problems) -> int | None:
    """
    Clock cycles of a time step of ``dt`` seconds at a clock in Hz: the nearest whole number, since
    the chip counts whole cycles. None, after saying why, if TR_WRAP cannot hold it.
    """
    cycles = dt * clock_hz
    # Written so that a NaN fails, too.
    if not 0.5 < cycles < MAX_STEP_CYCLES + 0.5:
        problems.append(
            f"dt: have {dt!r} s, which is {cycles:.6g} cycles of the {clock_hz:g} Hz clock; "
            f"TR_WRAP holds 1 to {MAX_STEP_CYCLES}"
        )
        return None
    return round(cycles)
