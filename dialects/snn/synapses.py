"""The operations of the ``snn`` dialect that join populations: synapses, and sums of currents."""

from __future__ import annotations

from typing import ClassVar

from xdsl.dialects.builtin import ArrayAttr, FusedLoc, LocationAttr, NoneAttr
from xdsl.interfaces import HasCanonicalizationPatternsInterface
from xdsl.ir import SSAValue
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
from xir.dialects.snn.types import Array, ComputeKind, CurrentType, SpikesType, by


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
        weight = SSAValue.get(self.weight, type=Array)
        need = (x.type.width, self.out.type.width)
        if weight.type.get_shape() != need:
            raise VerifyException(
                f"weights are {by(weight.type.get_shape())}, "
                f"but this joins {need[0]} channels to {need[1]} neurons"
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
        shape = SSAValue.get(self.value, type=Array).type.get_shape()
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
    """The terms of a sum of currents, left to right, with those of every sum inside it."""
    leaves: list[SSAValue] = []
    todo = [value]
    while todo:
        value = todo.pop()
        if isinstance(value.owner, AddOp) and isinstance(value.type, CurrentType):
            todo += reversed(value.owner.operands)
        else:
            leaves.append(value)
    return leaves


def _terms(op: AddOp) -> list[LinearOp]:
    return [owner for v in _leaves(op.out) if isinstance(owner := v.owner, LinearOp)]
