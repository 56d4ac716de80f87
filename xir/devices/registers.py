"""
What a register is, and the registers that several devices share. Data alone.

A register without fields is one of which nothing but name and address is known. Source: the
register tables in Rockpool 3.1.0 (XyloAudio 2 and 3) and in its history (Xylo v1).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MAX_WORD = (1 << 32) - 1
"""The largest word of a register."""


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
    is_inferred: bool = False
    """Whether the width is inferred, where only the lowest bit is public, or the meaning of a bit
    that a board was seen to have."""

    @property
    def high(self) -> int:
        """The largest value the field holds."""
        return (1 << self.bits) - 1

    def of(self, register: int) -> int:
        """The field's value in a register's word."""
        return register >> self.lowest_bit & self.high


@dataclass(frozen=True)
class Register:
    """One register of 32 bits."""

    name: str
    address: int
    fields: tuple[Field, ...] = ()
    is_whole: bool = False
    """Whether the register is one number, without fields."""


def fields_by_name(*fields: Field) -> dict[str, Field]:
    return {field.name: field for field in fields}


COMMON = (
    Field("MAN", 0, 1, 1, "1: one time step for each command; 0: free running"),
    Field("ISYN2_EN", 1, 1, 0, "second synapse in use"),
    Field("ALIAS_EN", 2, 1, 0, "aliases in use"),
    Field("BIAS_EN", 3, 1, 0, "biases in use"),
    Field("IWBS", 4, 3, 0, "left shift of all input weights"),
)
# On only while a host reads or writes memories: RAM_ACTIVE first, then MEM_CLK_ON.
ACCESS = (
    Field("MEM_CLK_ON", 16, 1, 0, "memory clock on for the host"),
    Field("RAM_ACTIVE", 17, 1, 0, "memories awake for the host"),
    Field("KEEP_INT", 20, 1, 0, "keep interrupts"),
)


def control_word(layout: Mapping[str, Field], fields: Mapping[str, int]) -> int:
    """The word of CTRL1 with these fields; the others are those of a chip that runs."""
    return sum(fields.get(name, field.run) << field.lowest_bit for name, field in layout.items())


def _field(text: str) -> Field:
    name, lowest_bit, bits = text.removesuffix("?").split(":")
    return Field(name, int(lowest_bit), int(bits), 0, "", is_inferred=text.endswith("?"))


def rows(first: int, names: Iterable[str]) -> list[Register]:
    """Registers side by side."""
    return [Register(name, first + number) for number, name in enumerate(names)]


def numbered(pattern: str, first: int, count: int) -> list[str]:
    return [pattern.format(number) for number in range(first, first + count)]


def register_map(
    registers: Iterable[Register],
    control: Mapping[str, Field] | None = None,
    whole: Iterable[str] = (),
    others: Mapping[str, str] | None = None,
) -> dict[str, Register]:
    """
    Registers by name. ``control`` are the fields of CTRL1, ``whole`` names those that are one
    number, ``others`` has the fields of the rest as text: ``NAME:lowest bit:bits``, with a question
    mark after bits that are inferred.
    """
    by_name = {register.name: register for register in registers}
    layouts = {name: tuple(map(_field, text.split())) for name, text in (others or {}).items()}
    if control is not None:
        layouts["CTRL1"] = tuple(control.values())
    for name, layout in layouts.items():
        by_name[name] = Register(name, by_name[name].address, layout)
    for name in whole:
        by_name[name] = Register(name, by_name[name].address, is_whole=True)
    return by_name


SPIKES = {
    f"ISPKREG{bank}{half}": " ".join(f"IN{8 * (half == 'H') + i}:{4 * i}:4" for i in range(8))
    for bank in "01"
    for half in "LH"
}
"""Counts of the input channels, in two banks."""
