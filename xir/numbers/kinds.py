"""
What is done to arrays, by name: the closed lists behind ``snn.compute`` and ``snn.arrange``.

The dialect, the language and the arithmetic all take the names from here. No numpy is loaded for
them: reading a program needs the names, and no number.
"""

from __future__ import annotations

from collections.abc import Sequence

# The enum of xDSL, because its EnumAttribute takes no other.
from xdsl.utils.str_enum import StrEnum

Shape = tuple[int, ...]


def by(shape: Sequence[int]) -> str:
    """``12x64``; the shape of a single number is ``1``."""
    return "x".join(map(str, shape)) or "1"


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
    SLICE = "slice"
    """Some entries along each axis, so many apart."""
    CONCAT = "concat"
    """Arrays one behind the other along an axis."""
    STACK = "stack"
    """Arrays of one shape as the entries along a new axis."""
    SUM = "sum"
    """The sums along an axis."""
    TOTAL = "total"
    """The sum of all numbers."""
    KRON = "kron"
    """The Kronecker product of two matrices."""
    MATMUL = "matmul"
    """The product of two matrices, or of a vector and a matrix."""
    TOEPLITZ = "toeplitz"
    """A first column, and a first row, that go on along the diagonals."""
    CONV1D = "conv1d"
    """The kernels of a convolution along one axis, written out as a matrix."""
