"""The image level of the ``xylo`` dialect, and the container that both levels share."""

from __future__ import annotations

from abc import ABC
from typing import Literal, TypeAlias

from xdsl.dialects.builtin import (
    I64,
    DenseIntOrFPElementsAttr,
    Float64Type,
    FloatAttr,
    IntegerAttr,
    IntegerType,
    LocationAttr,
    Signedness,
    StringAttr,
    SymbolNameConstraint,
    f64,
    i64,
)
from xdsl.ir import Region
from xdsl.irdl import (
    ParsePropInAttrDict,
    irdl_op_definition,
    opt_prop_def,
    prop_def,
    region_def,
    traits_def,
)
from xdsl.traits import (
    HasParent,
    IsolatedFromAbove,
    NoTerminator,
    SymbolOpInterface,
    SymbolTable,
)
from xdsl.utils.exceptions import VerifyException

from xir.devices.table import DEVICES
from xir.dialects.located import LocatedOperation

Index = IntegerAttr[I64]
Word: TypeAlias = IntegerType[Literal[16], Literal[Signedness.UNSIGNED]]
"""Unsigned on purpose: a signless 0xFFFF would print as -1."""


def index(value: int) -> IntegerAttr[I64]:
    return IntegerAttr(value, i64)


class Container(LocatedOperation, ABC):
    """
    A named list of declarations for one device. ``clock`` is the core clock in Hz, where it is not
    the device's default.
    """

    sym_name = prop_def(SymbolNameConstraint())
    device = prop_def(StringAttr)
    dt = prop_def(FloatAttr[Float64Type])
    clock = opt_prop_def(FloatAttr[Float64Type])
    body = region_def("single_block")

    traits = traits_def(SymbolOpInterface(), SymbolTable(), IsolatedFromAbove(), NoTerminator())

    irdl_options = (ParsePropInAttrDict(),)

    assembly_format = "$sym_name `for` $device `dt` $dt attr-dict-with-keyword $body"

    @property
    def clock_hz(self) -> float | None:
        """The core clock that was chosen, in Hz; None for the device's default."""
        if self.clock is None:
            return None
        given, chip = self.clock.value.data, DEVICES.get(self.device.data)
        # Texts that people wrote have rounded clocks.
        return given if chip is None else chip.board_clock(given) or given

    def verify_(self) -> None:
        if self.device.data not in DEVICES:
            raise VerifyException(
                f"there is no device '{self.device.data}'; there are: {', '.join(DEVICES)}"
            )
        if not 0 < self.dt.value.data < float("inf"):
            raise VerifyException(f"the time step is above 0 s, not {self.dt.value.data} s")
        chip, clock = DEVICES[self.device.data], self.clock_hz
        if clock is not None and clock not in chip.board_clocks_hz:
            raise VerifyException(chip.no_board_clock(clock))


@irdl_op_definition
class ImageOp(Container):
    """
    One spiking core as the chip reads it. The counts of inputs, hidden neurons, outputs and
    synapses say how far the memories reach.
    """

    name = "xylo.image"

    inputs = prop_def(Index)
    hidden = prop_def(Index)
    outputs = prop_def(Index)
    synapses = prop_def(Index)

    def __init__(
        self,
        sym_name: str,
        device: str,
        dt: float,
        counts: tuple[int, int, int, int],
        body: Region,
        *,
        clock_hz: float | None = None,
        location: LocationAttr | None = None,
    ):
        names = ("inputs", "hidden", "outputs", "synapses")
        super().__init__(
            properties={
                "sym_name": StringAttr(sym_name),
                "device": StringAttr(device),
                "dt": FloatAttr(dt, f64),
                "clock": None if clock_hz is None else FloatAttr(clock_hz, f64),
                **{name: index(count) for name, count in zip(names, counts, strict=True)},
            },
            regions=[body],
            location=location,
        )


@irdl_op_definition
class RegisterOp(LocatedOperation):
    """One register's value, at most 32 bits."""

    name = "xylo.register"

    sym_name = prop_def(SymbolNameConstraint())
    address = prop_def(Index)
    value = prop_def(Index)

    traits = traits_def(SymbolOpInterface(), HasParent(ImageOp))

    assembly_format = "$sym_name `at` $address `=` $value attr-dict"

    def __init__(
        self, sym_name: str, address: int, value: int, *, location: LocationAttr | None = None
    ):
        super().__init__(
            properties={
                "sym_name": StringAttr(sym_name),
                "address": index(address),
                "value": index(value),
            },
            location=location,
        )

    def verify_(self) -> None:
        if not 0 <= self.value.value.data < 1 << 32:
            raise VerifyException(f"{self.value.value.data} does not fit a register of 32 bits")


@irdl_op_definition
class MemoryOp(LocatedOperation):
    """The words of one memory, from its first address on."""

    name = "xylo.memory"

    sym_name = prop_def(SymbolNameConstraint())
    address = prop_def(Index)
    value = prop_def(DenseIntOrFPElementsAttr[Word])

    traits = traits_def(SymbolOpInterface(), HasParent(ImageOp))

    assembly_format = "$sym_name `at` $address $value attr-dict"

    def __init__(
        self,
        sym_name: str,
        address: int,
        value: DenseIntOrFPElementsAttr[Word],
        *,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            properties={
                "sym_name": StringAttr(sym_name),
                "address": index(address),
                "value": value,
            },
            location=location,
        )

    def verify_(self) -> None:
        shape = self.value.get_shape()
        if len(shape) != 1 or shape[0] != len(self.value):  # a memory may have no words
            raise VerifyException("the words of a memory are one row")
