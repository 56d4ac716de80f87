"""
The memories and registers of a XyloAudio 2 core that a network determines, as data.

Addresses and sizes are the device's (``xir.device``). Here is what a word means: how a memory is
indexed, how wide its words are, and which bits of a register are which field. Widths are those of
the vendor's memory file format; where that gives hexadecimal digits only, the entry says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from xir.config import ConfigError
from xir.device import Device, device

Index = Literal[
    "input * hidden + neuron",
    "hidden * outputs + output",
    "hidden, then output",
    "hidden",
    "connection",
]
"""How the words of a memory are counted. The actual sizes of the network count, not the chip's
maxima: in the vendor's files nothing lies between one row and the next. That the silicon uses the
same stride for fewer than 1000 hidden neurons is not documented."""


@dataclass(frozen=True)
class Sizes:
    """How many of everything a network has."""

    inputs: int
    hidden: int
    outputs: int
    connections: int
    """Pairs (source, target) of hidden neurons with a weight that is not zero."""


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
                return sizes.inputs * sizes.hidden
            case "hidden * outputs + output":
                return sizes.hidden * sizes.outputs
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
                row, column = divmod(position, sizes.hidden)
                return f"input {row} to hidden neuron {column}"
            case "hidden * outputs + output":
                row, column = divmod(position, sizes.outputs)
                return f"hidden neuron {row} to output neuron {column}"
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


@dataclass(frozen=True)
class Field:
    """Some bits of a register."""

    name: str
    lowest_bit: int
    bits: int
    run: int
    """The value for a chip that steps on command and whose memories are not being accessed. The
    configuration replaces it in the fields that a network determines."""
    meaning: str

    @property
    def high(self) -> int:
        """The largest value the field holds."""
        return (1 << self.bits) - 1

    def of(self, register: int) -> int:
        """The field's value in a register's word."""
        return register >> self.lowest_bit & self.high


CTRL1_FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("MAN", 0, 1, 1, "1: one time step for each command; 0: free running"),
        Field("ISYN2_EN", 1, 1, 0, "second synapse in use"),
        Field("ALIAS_EN", 2, 1, 0, "aliases in use"),
        Field("BIAS_EN", 3, 1, 0, "biases in use"),
        Field("IWBS", 4, 3, 0, "left shift of all input weights"),
        Field("RWBS", 8, 3, 0, "left shift of all recurrent weights"),
        Field("OWBS", 12, 3, 0, "left shift of all output weights"),
        # On only while a host reads or writes memories: RAM_ACTIVE first, then MEM_CLK_ON.
        Field("MEM_CLK_ON", 16, 1, 0, "memory clock on for the host"),
        Field("RAM_ACTIVE", 17, 1, 0, "memories awake for the host"),
        Field("KEEP_INT", 20, 1, 0, "keep interrupts"),
        Field("DIRECT_FETCH_STATE_RAM", 21, 1, 0, "fetch state memories directly"),
        Field("ALWAYS_UPDATE_OPM_STAT", 22, 1, 0, "always update the output membrane registers"),
        Field("HM_EN", 23, 1, 0, "hibernation enable"),
        Field("RST_PE", 24, 1, 1, "pull enable of the reset pad"),
        Field("RST_PS", 25, 1, 0, "pull select of the reset pad"),
        Field("RAM_WU_ST", 28, 4, 0, "settle time of a memory that wakes up"),
    )
}
"""The fields of CTRL1. ``run`` of those that no network determines is the default that the vendor's
configuration object writes for the setting of the same name."""


def control_word(fields: Mapping[str, int]) -> int:
    """The word of CTRL1 with these fields; the others are those of a chip that runs."""
    return sum(
        fields.get(name, field.run) << field.lowest_bit for name, field in CTRL1_FIELDS.items()
    )


REGISTERS = ("CTRL1", "TR_WRAP", "HM_TR_WRAP")
"""The registers that a configuration determines and whose layout is documented."""

UNDOCUMENTED_REGISTERS = (
    "CTRL2: very likely the numbers of inputs, hidden and output neurons; layout unknown",
    "IE: interrupt enables; layout unknown",
    "INT: pending interrupts; layout unknown",
    "PWR_CTRL1 to PWR_CTRL4: power of the memory banks; layout unknown",
    "ISO_CTRL1 to ISO_CTRL4: isolation of the memory banks; layout unknown",
    "OMP_STAT0 to OMP_STAT3: membrane potentials of the outputs; packing unknown",
    "MONSEL, MON_GRP_SEL, DBG_CTRL1, DBG_STAT1: debugging; layout unknown",
    "TRAM_CTRL, HRAM_CTRL: timing of the memories; layout unknown",
)
"""Registers of which only name and address are known. An image leaves them out."""

MAX_STEP_CYCLES = (1 << 32) - 1
"""The longest time step, in clock cycles: registers have 32 bits. That TR_WRAP uses all of them is
not documented."""


def chip_named(name: str) -> Device:
    """The device of that name. Raises ``ConfigError`` naming those there are."""
    try:
        return device(name)
    except ValueError as unknown:
        raise ConfigError([f"device: {unknown}"]) from None


def step_cycles(dt: float, chip: Device, problems: list[str]) -> int | None:
    """
    Clock cycles of a time step of ``dt`` seconds at the device's default clock: the nearest whole
    number, since the chip counts whole cycles. None, after saying why, if TR_WRAP cannot hold it.
    """
    cycles = dt * chip.clock_hz
    # Written so that a NaN fails, too.
    if not 0.5 < cycles < MAX_STEP_CYCLES + 0.5:
        problems.append(
            f"dt: have {dt!r} s, which is {cycles:.6g} cycles of the {chip.clock_hz:g} Hz clock; "
            f"TR_WRAP holds 1 to {MAX_STEP_CYCLES}"
        )
        return None
    return round(cycles)
