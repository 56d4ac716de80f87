"""
What synapses behind slices and concatenations are to the populations in front of them.

A slice, a concatenation and a sum of spikes are linear, as synapses are. So synapses that read them
are synapses from the *sources*: inputs, populations, and sums of whole populations.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from xdsl.ir import SSAValue

from xir.dialects import snn
from xir.dialects.snn.types import width_of
from xir.numbers.arrays import NumpyArray


def parts_of(value: SSAValue) -> Sequence[SSAValue]:
    """What ``value`` is put together from: bundles of spikes; nothing for anything else."""
    match value.owner:
        case snn.ExtractSliceOp() as op:
            return (op.x,)
        case snn.ConcatOp() as op:
            return op.parts
        case snn.AddOp() as op if isinstance(op.out.type, snn.SpikesType):
            return (op.lhs, op.rhs)
        case _:
            return ()


def in_order(value: SSAValue) -> list[SSAValue]:
    """``value`` and all that it is put together from, each behind its parts. No recursion."""
    done: dict[SSAValue, None] = {}
    todo = [(value, False)]
    while todo:
        last, opened = todo.pop()
        if opened:
            done.setdefault(last)
        elif last not in done:
            todo.append((last, True))
            todo += [(part, False) for part in reversed(parts_of(last))]
    return list(done)


def with_slices(values: Sequence[SSAValue]) -> set[SSAValue]:
    """Those of ``values``, each behind its parts, that a slice or concatenation is in."""
    found: set[SSAValue] = set()
    for value in values:
        is_one = isinstance(value.owner, snn.ExtractSliceOp | snn.ConcatOp)
        if is_one or any(part in found for part in parts_of(value)):
            found.add(value)
    return found


def is_sliced(value: SSAValue) -> bool:
    """Whether a slice or concatenation is in ``value``."""
    return bool(with_slices(in_order(value)))


class _Rows(NamedTuple):
    """What synapses are to one value: its weights, and which of its channels they read."""

    weights: NumpyArray
    read: NumpyArray

    def __add__(self, other: object) -> _Rows:
        if not isinstance(other, _Rows):
            return NotImplemented
        return _Rows(self.weights + other.weights, self.read | other.read)

    def of_slice(self, op: snn.ExtractSliceOp) -> _Rows:
        """The same for what ``op`` is a slice of."""
        width = width_of(op.x)
        weights = np.zeros((width, self.weights.shape[1]))
        read = np.zeros(width, bool)
        channels = list(op.channels)
        weights[channels] = self.weights
        read[channels] = self.read
        return _Rows(weights, read)

    def of_parts(self, op: snn.ConcatOp) -> list[_Rows]:
        """The same for each part of ``op``."""
        bounds = np.cumsum(op.widths)[:-1]
        pairs = zip(np.split(self.weights, bounds), np.split(self.read, bounds), strict=True)
        return [_Rows(*pair) for pair in pairs]


def weights_by_source(x: SSAValue, weights: NumpyArray) -> dict[SSAValue, NumpyArray]:
    """
    Source -> (its channels, M): what synapses of ``weights`` (N, M) behind ``x`` (N channels) are
    to each source of ``x``, in the order of the program. A channel that occurs twice has the sum of
    both rows, and one that does not occur a row of zeros. A source without a channel that occurs is
    none.
    """
    values = in_order(x)
    sliced = with_slices(values)
    found = {x: _Rows(np.asarray(weights), np.ones(len(weights), bool))}
    for value in reversed(values):
        if value not in sliced:
            continue
        rows = found.pop(value)
        match value.owner:
            case snn.ExtractSliceOp() as op:
                behind = [rows.of_slice(op)]
            case snn.ConcatOp() as op:
                behind = rows.of_parts(op)
            case _:
                behind = [rows, rows]
        for part, some in zip(parts_of(value), behind, strict=True):
            found[part] = found[part] + some if part in found else some
    return {v: found[v].weights for v in values if v in found and found[v].read.any()}
