"""
Fold slices and concatenations of spikes into the weights behind them.

A chip has no operation for either: synapses that read some channels of a population are synapses
with rows of zeros for the others, and synapses that read several populations side by side are the
sum of synapses from each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Operation, SSAValue
from xdsl.passes import ModulePass
from xdsl.rewriter import InsertPoint, Rewriter

from xir.diagnostics.messages import CompileError, at
from xir.dialects import snn
from xir.dialects.snn.types import width_of
from xir.ir.parameters import MOST_NUMBERS, SIZE_OF_CHIPS, loaded, parameter
from xir.ir.slices import in_order, is_sliced, weights_by_source


def fold(linear: snn.LinearOp) -> None:
    """Replace synapses behind slices or concatenations by the sum of those from each source."""
    place = linear.location
    columns = linear.out.type.width
    numbers = columns * sum(width_of(value) for value in in_order(linear.x))
    if numbers > MOST_NUMBERS:
        message = f"synapses behind a slice or concatenation come to {numbers} numbers"
        raise CompileError(
            [at(linear, f"{message}; at most {MOST_NUMBERS} are made", hint=SIZE_OF_CHIPS)]
        )
    ops: list[Operation] = []
    total: SSAValue | None = None
    for source, rows in weights_by_source(linear.x, loaded(linear.weight, linear)).items():
        weight = parameter(rows, place, linear.weight.name_hint)
        x = SSAValue.get(source, type=snn.SpikesType)
        part = snn.LinearOp(x, SSAValue.get(weight.out, type=snn.Array), location=place)
        ops += [weight, part]
        if total is None:
            total = part.out
        else:
            add = snn.AddOp(total, part.out, location=place)
            ops.append(add)
            total = add.out
    assert total is not None
    total.name_hint = linear.out.name_hint
    Rewriter.insert_op(ops, InsertPoint.before(linear))
    Rewriter.replace_op(linear, [], [total])


def fold_slices(network: snn.NetworkOp) -> None:
    """
    Fold all slices and concatenations that synapses read. Those that are returned are left: no
    population has just these channels.
    """
    for op in list(network.body.block.ops):
        if isinstance(op, snn.LinearOp) and is_sliced(op.x):
            chain = [op.weight, *in_order(op.x)]
            fold(op)
            erase_unused(chain)


def erase_unused(values: Sequence[SSAValue]) -> None:
    """
    Erase what makes ``values``, each behind its operands, and what nothing uses now. A population
    stays: that it is left out is for ``snn-drop-unread`` to say.
    """
    for value in reversed(values):
        op = value.owner
        if isinstance(op, snn.ParamOp | snn.ExtractSliceOp | snn.ConcatOp | snn.AddOp):
            if not any(result.uses for result in op.results):
                Rewriter.erase_op(op)


@dataclass(frozen=True)
class FoldSlicesPass(ModulePass):
    """
    Folds slices and concatenations of spikes into the weights of the synapses that read them.

    Before: a flat, loaded ``snn`` network. After: no synapse reads a slice or a concatenation.
    """

    name = "snn-fold-slices"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for network in op.body.block.ops:
            if isinstance(network, snn.NetworkOp):
                fold_slices(network)
