"""
What synapses behind slices and concatenations are to the populations in front of them.

A slice, a concatenation and a sum of spikes are linear, as synapses are. So synapses that read them
are synapses from the *sources*: inputs, populations, and sums of whole populations.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from xdsl.ir import SSAValue

from xir.dialects import snn
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


def weights_by_source(x: SSAValue, weights: NumpyArray) -> dict[SSAValue, NumpyArray]:
    """
    Source -> (its channels, M): what synapses of ``weights`` (N, M) behind ``x`` (N channels) are
    to each source of ``x``, in the order of the program. A channel that occurs twice has the sum of
    both rows, and one that does not occur a row of zeros.
    """
    values = in_order(x)
    sliced = with_slices(values)
    found: dict[SSAValue, NumpyArray] = {x: np.asarray(weights)}
    for value in reversed(values):
        if value not in sliced:
            continue
        rows = found.pop(value)
        match value.owner:
            case snn.ExtractSliceOp() as op:
                spread = np.zeros((_width(op.x), rows.shape[1]))
                spread[list(op.channels)] = rows
                _add(found, op.x, spread)
            case snn.ConcatOp() as op:
                bounds = np.cumsum(op.widths)[:-1]
                for part, some in zip(op.parts, np.split(rows, bounds), strict=True):
                    _add(found, part, some)
            case _:
                for part in parts_of(value):
                    _add(found, part, rows)
    return {value: found[value] for value in values if value in found}


def _add(found: dict[SSAValue, NumpyArray], value: SSAValue, rows: NumpyArray) -> None:
    found[value] = found[value] + rows if value in found else rows


def _width(value: SSAValue) -> int:
    return SSAValue.get(value, type=snn.SpikesType).type.width
