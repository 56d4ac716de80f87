"""What ``snn.compute`` and ``snn.arrange`` do to numbers."""

from __future__ import annotations

import numpy as np

from xir.numbers.arrays import NumpyArray
from xir.numbers.kinds import ArrangeKind, ComputeKind

_COMPUTE = {
    ComputeKind.ADD: np.add,
    ComputeKind.SUB: np.subtract,
    ComputeKind.MUL: np.multiply,
    ComputeKind.DIV: np.divide,
}


def compute(kind: ComputeKind, lhs: NumpyArray, rhs: NumpyArray) -> NumpyArray:
    """Elementwise, float64, broadcasting single numbers; x / 0 gives inf or nan, as in IEEE 754."""
    with np.errstate(all="ignore"):
        return np.asarray(_COMPUTE[kind](lhs, rhs), np.float64)


def arrange(kind: ArrangeKind, source: NumpyArray, index: int | None) -> NumpyArray:
    """The numbers of ``source`` in another arrangement; ``index`` is what ``pick`` picks."""
    match kind:
        case ArrangeKind.TRANSPOSE:
            return source.T
        case ArrangeKind.DIAGONAL:
            return np.diag(source)
        case ArrangeKind.PICK:
            return np.asarray(source[index])
