"""The types and attributes of the ``snn`` dialect."""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias, cast

from xdsl.dialects.builtin import DictionaryAttr, Float64Type, IntAttr, StringAttr, TensorType, f64
from xdsl.dialects.utils.enum_attribute import EnumAttribute
from xdsl.ir import (
    Attribute,
    ParametrizedAttribute,
    SpacedOpaqueSyntaxAttribute,
    SSAValue,
    TypeAttribute,
)
from xdsl.irdl import irdl_attr_definition
from xdsl.parser import AttrParser
from xdsl.printer import Printer
from xdsl.utils.exceptions import VerifyException
from xdsl.utils.str_enum import StrEnum

from xir.numbers.kinds import ArrangeKind, ComputeKind

Array: TypeAlias = TensorType[Float64Type]
"""Numbers of double precision, so that reading a file never rounds."""


def array_of(*shape: int) -> Array:
    """The type of an array of that shape; of a single number without one."""
    return TensorType(f64, shape)


def shape_of_array(value: SSAValue) -> tuple[int, ...]:
    """
    The shape of an array. ``value`` is known to be one by now: a check of its whole type builds a
    constraint each time, which costs more than a verifier does beside it.
    """
    kind: object = value.type
    assert isinstance(kind, TensorType)
    return cast(Array, value.type).get_shape()


def by(shape: Sequence[int]) -> str:
    """A shape in words: ``16x64``, or ``one number``."""
    return "x".join(map(str, shape)) or "one number"


# A field is part of what makes two types equal only in a class that is a dataclass itself.
@dataclass(frozen=True, init=False)
class Bundle(ParametrizedAttribute, TypeAttribute, ABC):
    """A fixed number of parallel channels."""

    channels: IntAttr

    def __init__(self, channels: int | IntAttr):
        super().__init__(IntAttr(channels) if isinstance(channels, int) else channels)

    @property
    def width(self) -> int:
        return self.channels.data

    def verify(self) -> None:
        if self.width < 1:
            raise VerifyException(f"{self.name} needs at least one channel, not {self.width}")

    @classmethod
    def parse_parameters(cls, parser: AttrParser) -> Sequence[Attribute]:
        with parser.in_angle_brackets():
            return (IntAttr(parser.parse_integer(allow_boolean=False, allow_negative=False)),)

    def print_parameters(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_int(self.width)


@irdl_attr_definition(init=False)
class SpikesType(Bundle):
    """Event counts of one time step."""

    name = "snn.spikes"


def width_of(value: SSAValue) -> int:
    """The channels of spikes. ``value`` is known to be some by now."""
    return SSAValue.get(value, type=SpikesType).type.width


@irdl_attr_definition(init=False)
class CurrentType(Bundle):
    """Weighted synaptic input of one time step."""

    name = "snn.current"


@irdl_attr_definition(init=False)
class SignalType(Bundle):
    """Samples of a sensor, one or many in a time step: what an encoder makes spikes of."""

    name = "snn.signal"


@irdl_attr_definition
class ExternalAttr(ParametrizedAttribute):
    """An array kept outside the IR: a .npz file and the array's name in it, or a .npy file and
    an empty name. The path is relative to the folder that the compiler runs in; in IR that ``xir
    compile`` writes, to that of the program."""

    name = "snn.external"

    file: StringAttr
    key: StringAttr


@irdl_attr_definition
class GeneratorAttr(ParametrizedAttribute):
    """An array made by a seeded generator, whose options are numbers."""

    name = "snn.generator"

    kind: StringAttr
    options: DictionaryAttr


@irdl_attr_definition(init=False)
class ComputeKindAttr(EnumAttribute[ComputeKind], SpacedOpaqueSyntaxAttribute):
    name = "snn.compute_kind"


@irdl_attr_definition(init=False)
class ArrangeKindAttr(EnumAttribute[ArrangeKind], SpacedOpaqueSyntaxAttribute):
    name = "snn.arrange_kind"


class Leak(StrEnum):
    """
    How a leak is given: a time constant in seconds, the chip's decay shift, or the part of a state
    that is left after a step.
    """

    TAU = "tau"
    DASH = "dash"
    DECAY = "decay"


@irdl_attr_definition(init=False)
class LeakAttr(EnumAttribute[Leak], SpacedOpaqueSyntaxAttribute):
    name = "snn.leak"


class Reset(StrEnum):
    """What a spike does to the membrane. The value is the word of the language."""

    SUBTRACT = "subtract"
    LATE = "subtract_late"
    ZERO = "zero"


@irdl_attr_definition(init=False)
class ResetAttr(EnumAttribute[Reset], SpacedOpaqueSyntaxAttribute):
    name = "snn.reset"


class Readout(StrEnum):
    """The state of an output population that a network reads."""

    SPIKES = "spikes"
    VMEM = "vmem"
    ISYN = "isyn"


@irdl_attr_definition(init=False)
class ReadoutAttr(EnumAttribute[Readout], SpacedOpaqueSyntaxAttribute):
    name = "snn.readout"
