"""The operations of the ``snn`` dialect that join populations: synapses, and sums of currents."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import ClassVar, TypeAlias

from xdsl.dialects.builtin import ArrayAttr, FusedLoc, LocationAttr, NoneAttr
from xdsl.interfaces import HasCanonicalizationPatternsInterface
from xdsl.ir import Operation, SSAValue
from xdsl.irdl import (
    VarConstraint,
    base,
    irdl_op_definition,
    operand_def,
    result_def,
    traits_def,
)
from xdsl.pattern_rewriter import PatternRewriter, RewritePattern, op_type_rewrite_pattern
from xdsl.traits import Commutative, Pure
from xdsl.utils.exceptions import VerifyException

from xir.dialects.located import LocatedOperation
from xir.dialects.snn.arrays import ComputeOp
from xir.dialects.snn.types import Array, ComputeKind, CurrentType, SpikesType, by, shape_of_array


@irdl_op_definition
class LinearOp(LocatedOperation):
    """
    Synapses: ``out[j] = sum over i of x[i] * weight[i][j]``.

    From a network's input they act in the same time step, from a population in the next one.

    ```mlir
    %i = snn.linear %x, %w : !snn.spikes<16>, tensor<16x64xf64> -> !snn.current<64>
    ```
    """

    name = "snn.linear"

    x = operand_def(SpikesType)
    weight = operand_def(Array)
    out = result_def(CurrentType)

    traits = traits_def(Pure())

    assembly_format = "$x `,` $weight attr-dict `:` type($x) `,` type($weight) `->` type($out)"

    def __init__(
        self,
        x: SSAValue[SpikesType],
        weight: SSAValue[Array],
        *,
        location: LocationAttr | None = None,
    ):
        out = CurrentType(weight.type.get_shape()[-1])
        super().__init__(operands=[x, weight], result_types=[out], location=location)

    def verify_(self) -> None:
        # The constraints hold by now; ``get`` says so to the type checker.
        x = SSAValue.get(self.x, type=SpikesType)
        shape = shape_of_array(self.weight)
        need = (x.type.width, self.out.type.width)
        if shape != need:
            raise VerifyException(
                f"weights are {by(shape)}, but this joins {need[0]} channels to {need[1]} neurons"
            )


@irdl_op_definition
class SteadyOp(LocatedOperation):
    """
    A steady current: the same in every time step from the first one on, for each neuron its own.

    ```mlir
    %i = snn.steady %b : tensor<64xf64> -> !snn.current<64>
    ```
    """

    name = "snn.steady"

    value = operand_def(Array)
    out = result_def(CurrentType)

    traits = traits_def(Pure())

    assembly_format = "$value attr-dict `:` type($value) `->` type($out)"

    def __init__(self, value: SSAValue[Array], width: int, *, location: LocationAttr | None = None):
        super().__init__(operands=[value], result_types=[CurrentType(width)], location=location)

    def verify_(self) -> None:
        shape = shape_of_array(self.value)
        width = self.out.type.width
        if shape not in ((), (width,)):
            raise VerifyException(f"a steady current is {by(shape)}, for {width} neurons")


@irdl_op_definition
class AddOp(LocatedOperation, HasCanonicalizationPatternsInterface):
    """
    The sum of two bundles, in the same time step: of currents (more synapses on the same neurons),
    or of spikes (a residual connection).
    """

    name = "snn.add"

    T: ClassVar = VarConstraint("T", base(SpikesType) | base(CurrentType))

    lhs = operand_def(T)
    rhs = operand_def(T)
    out = result_def(T)

    traits = traits_def(Pure(), Commutative())

    assembly_format = "$lhs `,` $rhs attr-dict `:` type($out)"

    def __init__(self, lhs: SSAValue, rhs: SSAValue, *, location: LocationAttr | None = None):
        super().__init__(operands=[lhs, rhs], result_types=[lhs.type], location=location)

    @classmethod
    def get_canonicalization_patterns(cls) -> tuple[RewritePattern, ...]:
        return (MergeParallelSynapses(),)


class MergeParallelSynapses(RewritePattern):
    """
    ``linear(x, a) + linear(x, b)`` is ``linear(x, a + b)``, however many other terms stand between
    them: two blocks of synapses between the same populations add up.

    A sum of sums is looked at as a whole, at its last addition.
    """

    @op_type_rewrite_pattern
    def match_and_rewrite(self, op: AddOp, rewriter: PatternRewriter, /) -> None:
        if not isinstance(op.out.type, CurrentType) or _is_part_of_a_sum(op):
            return
        if not _is_short(op):
            return
        merged: list[ComputeOp | LinearOp | AddOp] = []
        total, *rest = _merged_terms(op, merged)
        if not merged:
            return
        for term in rest:
            add = AddOp(total, term, location=op.location)
            merged.append(add)
            total = add.out
        rewriter.replace(op, merged, [total])


MOST_TERMS = 100_000
"""Of a sum, with those of every sum in it; ``snn-load`` refuses more."""


def terms_of_sums(ops: Iterable[Operation]) -> dict[AddOp, int]:
    """
    How many terms each sum among ``ops`` has, with those of every sum in it. One that stands there
    twice counts twice: thirty sums of a value and itself, one of the other, have 2**30.
    """
    found: dict[AddOp, int] = {}
    todo = [op for op in ops if isinstance(op, AddOp)]
    while todo:
        op = todo[-1]
        inner = [value.owner for value in op.operands if isinstance(value.owner, AddOp)]
        unknown = [each for each in inner if each not in found]
        todo += unknown
        if not unknown:
            todo.pop()
            found[op] = 2 - len(inner) + sum(found[each] for each in inner)
    return found


_Terms: TypeAlias = "OrderedDict[object, SSAValue]"
"""
The terms of a sum in order. The key of a block of synapses is the bundle that it reads; that of any
other term, and of one and the same block that stands there again, an object of its own.
"""


def _is_part_of_a_sum(op: AddOp) -> bool:
    return op.out.has_one_use() and isinstance(op.out.get_user_of_unique_use(), AddOp)


def _is_short(op: AddOp) -> bool:
    """Whether a sum has so few terms that they can be looked at one by one."""
    left, todo = MOST_TERMS, [op]
    while todo and left:
        left -= 1
        todo += [v.owner for v in todo.pop().operands if isinstance(v.owner, AddOp)]
    return left > 0


def _merged_terms(op: AddOp, merged: list[ComputeOp | LinearOp | AddOp]) -> list[SSAValue]:
    """
    The terms of a sum of currents, left to right, with those of every sum inside it: what merges
    goes to the front. Puts what has to be made for them into ``merged``, in order.
    """
    done: list[_Terms] = []
    todo: list[SSAValue | None] = [op.out]
    while todo:
        value = todo.pop()
        if value is None:  # both sides of a sum are there
            right = done.pop()
            _add(done[-1], right, merged)
        elif isinstance(value.owner, AddOp):
            todo += [None, value.owner.rhs, value.owner.lhs]
        else:
            key = value.owner.x if isinstance(value.owner, LinearOp) else object()
            done.append(OrderedDict({key: value}))
    return list(done.pop().values())


def _add(terms: _Terms, more: _Terms, merged: list[ComputeOp | LinearOp | AddOp]) -> None:
    """Add the terms ``more`` to ``terms``."""
    for term in more.values():
        linear = term.owner
        first = terms.get(linear.x) if isinstance(linear, LinearOp) else None
        if first is None:
            terms[linear.x if isinstance(linear, LinearOp) else object()] = term
        elif first is term:
            terms[object()] = term
        else:
            assert isinstance(linear, LinearOp)
            assert isinstance(first.owner, LinearOp)
            weight, both = _merge(first.owner, linear)
            merged += [weight, both]
            terms[linear.x] = both.out
            terms.move_to_end(linear.x, last=False)


def _merge(first: LinearOp, second: LinearOp) -> tuple[ComputeOp, LinearOp]:
    """Two blocks of synapses from one source as one, and its weights."""
    place = FusedLoc(ArrayAttr([first.location, second.location]), NoneAttr())
    weight = ComputeOp(
        ComputeKind.ADD,
        SSAValue.get(first.weight, type=Array),
        SSAValue.get(second.weight, type=Array),
        location=place,
    )
    both = LinearOp(SSAValue.get(first.x, type=SpikesType), weight.out, location=place)
    both.out.name_hint = first.out.name_hint
    return weight, both
