"""
What is done to arrays, by name: the closed lists behind ``snn.compute`` and ``snn.arrange``.

The dialect, the language and the arithmetic all take the names from here. No numpy is loaded for
them: reading a program needs the names, and no number.
"""

from __future__ import annotations

# The enum of xDSL, because its EnumAttribute takes no other.
from xdsl.utils.str_enum import StrEnum

Shape = tuple[int, ...]


class ComputeKind(StrEnum):
    """Elementwise arithmetic on two arrays."""

    ADD = "add"
    SUB = "sub"
    MUL = "mul"
    DIV = "div"


class ArrangeKind(StrEnum):
    """The same numbers in another arrangement."""

    TRANSPOSE = "transpose"
    """Rows become columns."""
    DIAGONAL = "diagonal"
    """A vector becomes a square matrix with the vector on its diagonal and zeros elsewhere."""
    PICK = "pick"
    """One entry along the first axis."""

    @property
    def rank(self) -> int | None:
        """The number of dimensions that the array must have; None where any will do."""
        match self:
            case ArrangeKind.TRANSPOSE:
                return 2
            case ArrangeKind.DIAGONAL:
                return 1
            case ArrangeKind.PICK:
                return None

    def shape_from(self, shape: Shape) -> Shape:
        """The shape of the result for an array of ``shape``."""
        match self:
            case ArrangeKind.TRANSPOSE:
                return shape[::-1]
            case ArrangeKind.DIAGONAL:
                return shape + shape
            case ArrangeKind.PICK:
                return shape[1:]
