"""The operations of the ``snn`` dialect that choose channels, and put them side by side."""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import I64, IntegerAttr, LocationAttr, i64
from xdsl.ir import SSAValue
from xdsl.irdl import (
    irdl_op_definition,
    operand_def,
    prop_def,
    result_def,
    traits_def,
    var_operand_def,
)
from xdsl.traits import Pure
from xdsl.utils.exceptions import VerifyException

from xir.dialects.located import LocatedOperation
from xir.dialects.snn.types import SpikesType


@irdl_op_definition
class ExtractSliceOp(LocatedOperation):
    """
    Some channels of a bundle of spikes: as many as the result has, from channel ``offset`` on, each
    ``stride`` after the one before. A negative stride leads to lower channels.

    ```mlir
    %y = snn.extract_slice %x[2, 1] : !snn.spikes<16> -> !snn.spikes<4>
    ```
    """

    name = "snn.extract_slice"

    x = operand_def(SpikesType)
    offset = prop_def(IntegerAttr[I64])
    stride = prop_def(IntegerAttr[I64])
    out = result_def(SpikesType)

    traits = traits_def(Pure())

    assembly_format = "$x `[` $offset `,` $stride `]` attr-dict `:` type($x) `->` type($out)"

    def __init__(
        self,
        x: SSAValue[SpikesType],
        channels: range,
        *,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            operands=[x],
            properties={
                "offset": IntegerAttr(channels.start, i64),
                "stride": IntegerAttr(channels.step, i64),
            },
            result_types=[SpikesType(len(channels))],
            location=location,
        )

    @property
    def channels(self) -> range:
        """Those of ``x`` that the result has, in its order."""
        start, step = self.offset.value.data, self.stride.value.data
        return range(start, start + step * self.out.type.width, step)

    def verify_(self) -> None:
        width = SSAValue.get(self.x, type=SpikesType).type.width
        if self.stride.value.data == 0:
            raise VerifyException("the channels of a slice cannot be 0 apart")
        for channel in (self.channels[0], self.channels[-1]):
            if not 0 <= channel < width:
                raise VerifyException(f"channel {channel} is beyond {width} channels")


@irdl_op_definition
class ConcatOp(LocatedOperation):
    """
    The channels of several bundles of spikes side by side, in order.

    ```mlir
    %z = snn.concat %x, %y : !snn.spikes<2>, !snn.spikes<3> -> !snn.spikes<5>
    ```
    """

    name = "snn.concat"

    parts = var_operand_def(SpikesType)
    out = result_def(SpikesType)

    traits = traits_def(Pure())

    assembly_format = "$parts attr-dict `:` type($parts) `->` type($out)"

    def __init__(
        self, parts: Sequence[SSAValue[SpikesType]], *, location: LocationAttr | None = None
    ):
        width = sum(part.type.width for part in parts)
        super().__init__(operands=[parts], result_types=[SpikesType(width)], location=location)

    @property
    def widths(self) -> list[int]:
        """How many channels each part has."""
        return [SSAValue.get(part, type=SpikesType).type.width for part in self.parts]

    def verify_(self) -> None:
        if not self.parts:
            raise VerifyException("needs at least one part")
        if sum(self.widths) != self.out.type.width:
            raise VerifyException(
                f"gives {self.out.type.width} channels, and its parts have {sum(self.widths)}"
            )
