"""
The shape that each arrangement of arrays gives, and whether it goes with the arrays it is of.

The language and the dialect ask here, before any number is read; no numpy is loaded.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from xir.numbers.kinds import ArrangeKind, Shape, by

Options = Mapping[str, int | tuple[int, ...]]
"""What an arrangement needs beside arrays, by name; see ``OPTIONS``."""

OPTIONS: Mapping[ArrangeKind, tuple[str, ...]] = {
    ArrangeKind.TRANSPOSE: (),
    ArrangeKind.DIAGONAL: (),
    ArrangeKind.PICK: ("index",),
    # One number of each for each axis, and which axes of one entry are left out.
    ArrangeKind.SLICE: ("start", "step", "size", "dropped"),
    ArrangeKind.CONCAT: ("axis",),
    ArrangeKind.STACK: ("axis",),
    ArrangeKind.SUM: ("axis",),
    ArrangeKind.TOTAL: (),
    ArrangeKind.KRON: (),
    ArrangeKind.MATMUL: (),
    ArrangeKind.TOEPLITZ: (),
    ArrangeKind.CONV1D: ("length", "stride", "padding", "dilation"),
}


class ArrangeError(ValueError):
    """Arrays that do not go with an arrangement."""


def number(options: Options, name: str) -> int:
    """An option that is one number."""
    value = options[name]
    if not isinstance(value, int):
        raise ArrangeError(f"'{name}' is one number")
    return value


def numbers(options: Options, name: str) -> tuple[int, ...]:
    """An option that is several numbers."""
    value = options[name]
    if isinstance(value, int):
        raise ArrangeError(f"'{name}' is one number for each axis")
    return value


def shape_of(kind: ArrangeKind, shapes: Sequence[Shape], options: Options) -> Shape:
    """
    The shape of the result for arrays of ``shapes``.

    Raises ``ArrangeError``, whose text says what is wrong.
    """
    if set(options) != set(OPTIONS[kind]):
        raise ArrangeError(f"has the options {', '.join(OPTIONS[kind]) or 'none'}")
    first: Shape = shapes[0] if shapes else ()
    match kind:
        case ArrangeKind.CONCAT | ArrangeKind.STACK:
            return _together(kind, shapes, number(options, "axis"))
        case ArrangeKind.KRON:
            _need([len(shape) for shape in shapes] == [2, 2], "two matrices")
            return tuple(a * b for a, b in zip(first, shapes[1], strict=True))
        case ArrangeKind.MATMUL:
            return _multiplied(shapes)
        case ArrangeKind.TOEPLITZ:
            _need(len(shapes) in (1, 2) and all(len(s) == 1 for s in shapes), "one or two vectors")
            return first + shapes[-1]
        case _:
            _need(len(shapes) == 1, "one array")
            return _of_one(kind, first, options)


def _of_one(kind: ArrangeKind, shape: Shape, options: Options) -> Shape:
    match kind:
        case ArrangeKind.TRANSPOSE:
            _need(len(shape) == 2, f"a matrix, not of {by(shape)}")
            return shape[::-1]
        case ArrangeKind.DIAGONAL:
            _need(len(shape) == 1, f"a vector, not of {by(shape)}")
            return shape + shape
        case ArrangeKind.PICK:
            at = number(options, "index")
            _need(
                bool(shape) and 0 <= at < shape[0],
                f"an array with an entry {at}, not of {by(shape)}",
            )
            return shape[1:]
        case ArrangeKind.SUM:
            axis = number(options, "axis")
            _need(0 <= axis < len(shape), f"an array with an axis {axis}, not of {by(shape)}")
            return shape[:axis] + shape[axis + 1 :]
        case ArrangeKind.SLICE:
            return _sliced(shape, options)
        case ArrangeKind.CONV1D:
            return _convolved(shape, options)
        case _:
            return ()


def _need(holds: bool, what: str) -> None:
    if not holds:
        raise ArrangeError(f"is of {what}")


def _together(kind: ArrangeKind, shapes: Sequence[Shape], axis: int) -> Shape:
    """Of arrays one after the other along an axis, which ``stack`` makes new."""
    first = shapes[0] if shapes else ()
    axes = len(first) + (kind == ArrangeKind.STACK)
    _need(0 <= axis < axes, f"arrays with an axis {axis}; there are {axes}")
    if kind == ArrangeKind.STACK:
        for shape in shapes:
            _need(shape == first, f"arrays of one shape, not of {by(first)} and {by(shape)}")
        return (*first[:axis], len(shapes), *first[axis:])
    for shape in shapes:
        alike = len(shape) == len(first) and all(
            a == b for k, (a, b) in enumerate(zip(shape, first, strict=True)) if k != axis
        )
        _need(
            alike, f"arrays that differ along axis {axis} alone, not of {by(first)} and {by(shape)}"
        )
    return (*first[:axis], sum(shape[axis] for shape in shapes), *first[axis + 1 :])


def _multiplied(shapes: Sequence[Shape]) -> Shape:
    """Of a matrix product, in which a vector is one row on the left and one column on the right."""
    axes = [len(shape) for shape in shapes]
    _need(len(axes) == 2 and set(axes) <= {1, 2}, "two matrices, or a vector and a matrix")
    a, b = shapes
    alike = a[-1] == b[0]
    what = "arrays of which the second has as many rows as the first has columns"
    _need(alike, f"{what}, not of {by(a)} and {by(b)}")
    return a[:-1] + b[1:]


def _sliced(shape: Shape, options: Options) -> Shape:
    start, step, size = (numbers(options, name) for name in ("start", "step", "size"))
    dropped = numbers(options, "dropped")
    _need(len(start) == len(step) == len(size) == len(shape), f"{len(shape)} axes")
    for length, first, by_, count in zip(shape, start, step, size, strict=True):
        last = first + by_ * (count - 1)
        inside = count >= 1 and 0 <= first < length and 0 <= last < length
        _need(inside and by_ != 0, f"entries {first} to {last} of {length}")
    for axis in dropped:
        _need(0 <= axis < len(size) and size[axis] == 1, f"an axis {axis} of one entry")
    return tuple(count for axis, count in enumerate(size) if axis not in dropped)


def _convolved(shape: Shape, options: Options) -> Shape:
    """The matrix between (in channels, length) and (out channels, positions), each as one row."""
    _need(len(shape) == 3, f"weights of out channels x in channels x kernel, not of {by(shape)}")
    outputs, inputs, _ = shape
    length = number(options, "length")
    positions = positions_of(shape[2], options)
    _need(min(math.prod(shape), length, positions) > 0, f"a longer signal than of {length}")
    return inputs * length, outputs * positions


def positions_of(kernel: int, options: Options) -> int:
    """Where a kernel of so many entries stands on a signal, as torch's ``Conv1d`` counts them."""
    length, stride = number(options, "length"), number(options, "stride")
    padding, dilation = number(options, "padding"), number(options, "dilation")
    _need(stride > 0 and dilation > 0 and padding >= 0, "a stride and a dilation of 1 or more")
    return (length + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
