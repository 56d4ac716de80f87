"""Canonical forms of the ``snn`` dialect. Imported when the canonicalizer runs, not before."""

from __future__ import annotations

from xdsl.dialects.builtin import ArrayAttr, DenseIntOrFPElementsAttr, FusedLoc, NoneAttr
from xdsl.ir import SSAValue
from xdsl.pattern_rewriter import PatternRewriter, RewritePattern, op_type_rewrite_pattern
from xdsl.utils.hints import isa

from xir.dialects.snn import (
    AddOp,
    Array,
    ComputeKind,
    ComputeOp,
    CurrentType,
    LinearOp,
    ParamOp,
    SpikesType,
)
from xir.numbers.arithmetic import compute
from xir.numbers.arrays import NumpyArray, as_numpy, from_numpy


def _numbers(value: SSAValue) -> NumpyArray | None:
    """The numbers of an array that is given in full."""
    param = value.owner
    if isinstance(param, ParamOp) and isa(param.value, DenseIntOrFPElementsAttr):
        return as_numpy(param.value)
    return None


class FoldCompute(RewritePattern):
    """Arithmetic on arrays that are given in full is done at once."""

    @op_type_rewrite_pattern
    def match_and_rewrite(self, op: ComputeOp, rewriter: PatternRewriter, /) -> None:
        lhs, rhs = _numbers(op.lhs), _numbers(op.rhs)
        if lhs is None or rhs is None:
            return
        value = from_numpy(compute(op.kind.data, lhs, rhs))
        param = ParamOp(value, op.out.type, location=op.location)
        param.out.name_hint = op.out.name_hint
        rewriter.replace(op, param)


class MergeParallelSynapses(RewritePattern):
    """
    ``linear(x, a) + linear(x, b)`` is ``linear(x, a + b)``, however many other terms stand between
    them: two blocks of synapses between the same populations add up.
    """

    @op_type_rewrite_pattern
    def match_and_rewrite(self, op: AddOp, rewriter: PatternRewriter, /) -> None:
        if not isinstance(op.out.type, CurrentType):
            return
        by_source: dict[SSAValue, LinearOp] = {}
        for term in _terms(op):
            first = by_source.setdefault(term.x, term)
            if first is not term:
                return self._merge(op, first, term, rewriter)

    @staticmethod
    def _merge(op: AddOp, first: LinearOp, second: LinearOp, rewriter: PatternRewriter) -> None:
        x = SSAValue.get(first.x, type=SpikesType)
        place = FusedLoc(ArrayAttr([first.location, second.location]), NoneAttr())
        weight = ComputeOp(
            ComputeKind.ADD,
            SSAValue.get(first.weight, type=Array),
            SSAValue.get(second.weight, type=Array),
            location=place,
        )
        merged = LinearOp(x, weight.out, location=place)
        merged.out.name_hint = first.out.name_hint
        rest = _leaves(op.out)
        rest.remove(first.out)  # one of each: a sum may hold the same synapses twice
        rest.remove(second.out)
        ops: list[ComputeOp | LinearOp | AddOp] = [weight, merged]
        total: SSAValue = merged.out
        for term in rest:
            add = AddOp(total, term, location=op.location)
            ops.append(add)
            total = add.out
        rewriter.replace(op, ops, [total])


def _leaves(value: SSAValue) -> list[SSAValue]:
    """The terms of a sum of currents, left to right. An inner sum read elsewhere is opened too."""
    found: list[SSAValue] = []
    todo = [value]
    while todo:
        value = todo.pop()
        if isa(value, SSAValue[CurrentType]) and isinstance(value.owner, AddOp):
            todo += [value.owner.rhs, value.owner.lhs]
        else:
            found.append(value)
    return found


def _terms(op: AddOp) -> list[LinearOp]:
    return [v.owner for v in _leaves(op.out) if isinstance(v.owner, LinearOp)]
