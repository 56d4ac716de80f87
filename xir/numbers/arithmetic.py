"""What ``snn.compute`` and ``snn.arrange`` do to numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xir.numbers.arrangements import Options, number, numbers, positions_of
from xir.numbers.arrays import NumpyArray
from xir.numbers.fixed_order import product
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


def arrange(kind: ArrangeKind, sources: Sequence[NumpyArray], options: Options) -> NumpyArray:
    """
    The numbers of ``sources`` in another arrangement, float64. What ``kind`` means is with the
    kinds; the shapes go together, as ``arrangements.shape_of`` says.
    """
    first = sources[0]
    match kind:
        case ArrangeKind.TRANSPOSE:
            return first.T
        case ArrangeKind.DIAGONAL:
            return np.diag(first)
        case ArrangeKind.PICK:
            return np.asarray(first[number(options, "index")])
        case ArrangeKind.SLICE:
            return _sliced(first, options)
        case ArrangeKind.CONCAT:
            return np.concatenate(sources, axis=number(options, "axis"))
        case ArrangeKind.STACK:
            return np.stack(sources, axis=number(options, "axis"))
        case ArrangeKind.SUM:
            return np.asarray(_in_order(np.moveaxis(first, number(options, "axis"), 0)))
        case ArrangeKind.TOTAL:
            return np.asarray(_in_order(first.reshape(-1)))
        case ArrangeKind.KRON:
            return _kronecker(first, sources[1])
        case ArrangeKind.MATMUL:
            return _multiplied(first, sources[1])
        case ArrangeKind.TOEPLITZ:
            return _toeplitz(first, sources[-1])
        case ArrangeKind.CONV1D:
            return _convolution(first, options)


def _in_order(entries: NumpyArray) -> NumpyArray:
    """The sum along the first axis, one after the other: the same on every processor."""
    if not len(entries):
        return np.zeros(entries.shape[1:])
    with np.errstate(all="ignore"):
        return np.add.accumulate(entries, axis=0)[-1]


def _sliced(source: NumpyArray, options: Options) -> NumpyArray:
    start, step, size = (numbers(options, name) for name in ("start", "step", "size"))
    chosen = [a + b * np.arange(n) for a, b, n in zip(start, step, size, strict=True)]
    return source[np.ix_(*chosen)].squeeze(axis=numbers(options, "dropped"))


def _kronecker(a: NumpyArray, b: NumpyArray) -> NumpyArray:
    with np.errstate(all="ignore"):
        products = a[:, np.newaxis, :, np.newaxis] * b[np.newaxis, :, np.newaxis, :]
    return products.reshape(len(a) * len(b), -1)


def _multiplied(a: NumpyArray, b: NumpyArray) -> NumpyArray:
    """The sums in the order of the columns of ``a``: the same on every processor."""
    with np.errstate(all="ignore"):
        whole = product(np.atleast_2d(a), b)
    return whole.reshape(a.shape[:-1] + b.shape[1:])


def _toeplitz(column: NumpyArray, row: NumpyArray) -> NumpyArray:
    """``column`` is the first column, ``row`` the first row but for its first entry."""
    behind = np.subtract.outer(np.arange(len(column)), np.arange(len(row)))
    return np.where(behind >= 0, column[np.maximum(behind, 0)], row[np.maximum(-behind, 0)])


def _convolution(kernels: NumpyArray, options: Options) -> NumpyArray:
    """
    Channels and positions of the signal to those of the result, each channel after the other.
    A kernel is not turned round, as in PyTorch.
    """
    outputs, inputs, size = kernels.shape
    length, positions = number(options, "length"), positions_of(size, options)
    matrix = np.zeros((inputs, length, outputs, positions))
    for position in range(positions):
        first = position * number(options, "stride") - number(options, "padding")
        for k in range(size):
            at = first + k * number(options, "dilation")
            if 0 <= at < length:
                matrix[:, at, :, position] = kernels[:, :, k].T
    return matrix.reshape(inputs * length, outputs * positions)
