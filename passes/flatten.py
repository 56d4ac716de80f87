"""
Replace every instance by the body of its module, until none is left, and drop the modules.

A network is *flat* when it holds no instance. Each inlined operation keeps its own place and gains
that of the instance, so a later message can name both. The labels inside get the instance's label
in front: ``hidden`` with a population ``y`` gives ``hidden.y``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import CallSiteLoc, ModuleOp, StringAttr
from xdsl.ir import Operation, SSAValue
from xdsl.passes import ModulePass
from xdsl.rewriter import InsertPoint, Rewriter
from xdsl.utils.symbol_table import SymbolTable

from xir.diagnostics.messages import CompileError, at
from xir.dialects import snn


@dataclass
class _Inliner:
    modules: SymbolTable
    max_ops: int
    count: int = 0

    def inline_all(self, network: snn.NetworkOp) -> None:
        """Inline every instance in ``network``, those that come out of modules too."""
        todo: list[tuple[snn.InstanceOp, tuple[str, ...]]]
        todo = [(op, ()) for op in reversed(_instances(network.body.block.ops))]
        while todo:
            op, chain = todo.pop()
            inside = (*chain, op.callee.root_reference.data)
            inner_instances = _instances(self.inline(op, chain))
            todo += [(inner, inside) for inner in reversed(inner_instances)]  # the first on top

    def inline(self, op: snn.InstanceOp, chain: tuple[str, ...]) -> Sequence[Operation]:
        """Put the body of the module in the place of ``op``; gives the operations of the body."""
        name = op.callee.root_reference.data
        if name in chain:
            loop = " -> ".join((*chain[chain.index(name) :], name))
            raise CompileError([at(op, f"module '{name}' contains itself: {loop}")])
        module = self.modules.lookup(op.callee.root_reference)
        assert isinstance(module, snn.ModuleOp), "the verifier has seen to this"

        # The region is copied whole: in a graph region a value may be used before it is defined,
        # and only a whole copy maps such a use.
        block = module.body.clone().block
        *ops, output = block.ops
        self.count += len(ops)
        if self.count > self.max_ops:
            raise CompileError(
                [
                    at(
                        op,
                        f"the flat network has more than {self.max_ops} operations",
                        hint="flatten with snn-flatten{max-ops=...} if that is meant",
                    )
                ]
            )
        for inner in ops:
            inner.location = CallSiteLoc(inner.location, op.location)
            _put_in_front(op.label, inner)
        Rewriter.inline_block(block, InsertPoint.before(op), op.args)
        results = _results(op, output.operands)
        Rewriter.erase_op(output)
        Rewriter.replace_op(op, (), results)
        return ops


def _instances(ops: Iterable[Operation]) -> list[snn.InstanceOp]:
    return [op for op in ops if isinstance(op, snn.InstanceOp)]


def _results(op: snn.InstanceOp, given: Sequence[SSAValue]) -> list[SSAValue]:
    """The value for each result. A module may hand back one of its own arguments."""
    own: dict[SSAValue, SSAValue] = dict(zip(op.results, given, strict=True))
    results: list[SSAValue] = []
    for value in given:
        while value in own:
            value = own[value]
        results.append(value)
    return results


def _put_in_front(label: StringAttr | None, op: Operation) -> None:
    if label is None or not isinstance(op, snn.LifOp | snn.InstanceOp):
        return
    inner = op.label
    op.label = StringAttr(f"{label.data}.{inner.data}") if inner is not None else label


def flatten(module: ModuleOp, max_ops: int) -> None:
    """Make every network of ``module`` flat and drop its modules."""
    inliner = _Inliner(SymbolTable(module), max_ops)
    for op in module.body.block.ops:
        if isinstance(op, snn.NetworkOp):
            inliner.inline_all(op)
    for op in tuple(module.body.block.ops):
        if isinstance(op, snn.ModuleOp):
            Rewriter.erase_op(op)


@dataclass(frozen=True)
class FlattenPass(ModulePass):
    """
    Inlines every instance, so that one network without modules is left.

    Before: a verified ``snn`` module. After: no ``snn.instance``, no ``snn.module``.
    """

    name = "snn-flatten"

    max_ops: int = 100_000
    """The most operations that inlining may give."""

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        flatten(op, self.max_ops)
