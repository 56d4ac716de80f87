"""Operations that take the place in the program that they come from."""

from __future__ import annotations

from abc import ABC
from collections.abc import Mapping, Sequence

from xdsl.dialects.builtin import LocationAttr
from xdsl.ir import Attribute, Region, SSAValue
from xdsl.irdl import IRDLOperation


class LocatedOperation(IRDLOperation, ABC):
    """An operation that is made with its location; without one the location is unknown."""

    def __init__(
        self,
        *,
        operands: Sequence[SSAValue | Sequence[SSAValue] | None] = (),
        properties: Mapping[str, Attribute | None] | None = None,
        result_types: Sequence[Attribute | Sequence[Attribute]] = (),
        regions: Sequence[Region] = (),
        location: LocationAttr | None = None,
    ):
        super().__init__(
            operands=operands,
            properties=properties,
            result_types=result_types,
            regions=regions,
        )
        if location is not None:
            self.location = location
