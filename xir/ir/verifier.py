"""
A module verified again and again while passes change it: each operation once, and after a pass what
the pass changed.

What an operation is made of is compared with what it was when it was verified last, so no pass has
to say what it does. A verifier of an operation looks at the operation itself and the types of its
operands and results. There are two exceptions: the verifier of one that holds others looks at
those, and that of one that names others looks at these. Both kinds are verified whenever anything
has changed.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Block, Operation
from xdsl.traits import NoTerminator, SymbolUserOpInterface
from xdsl.utils.exceptions import DiagnosticException

from xir.diagnostics.messages import verify

State: TypeAlias = tuple[Any, ...]
"""
All that an operation is made of. It holds the parts themselves, so that none of them is freed and
another one taken for it. Attributes do not change; one that was exchanged is another object.
"""


class Verifier:
    """Verifies one module, as often as it is asked; ``everything`` verifies it whole each time."""

    def __init__(self, *, everything: bool = False) -> None:
        self._everything = everything
        self._verified: dict[Operation, State] = {}
        """Each operation as it was when the module was verified last."""

    def verify(self, module: ModuleOp) -> None:
        """
        Verify what has changed in ``module``. Raises ``CompileError`` with all problems, each at
        its operation, as ``xir.diagnostics.messages.verify`` does.
        """
        states = _states(module)
        if self._everything or states is None or not self._holds(states):
            verify(module)
        if states is not None:
            self._verified = states

    def _holds(self, states: dict[Operation, State]) -> bool:
        """Whether all operations that have to be verified are good."""
        changed = [op for op, state in states.items() if self._verified.get(op) != state]
        if not changed:
            return True
        needed = set(changed)
        for op in states:
            if op.regions or op.has_trait(SymbolUserOpInterface):
                needed.add(op)
            # An operation can become the last one of its block because another one has gone.
            needed.update(
                block.last_op
                for region in op.regions
                for block in region.blocks
                if block.last_op is not None
            )
        try:
            for op in needed:
                op.verify(verify_nested_ops=False)
        except (DiagnosticException, ValueError):
            return False
        return True


def _states(module: ModuleOp) -> dict[Operation, State] | None:
    """
    The state of ``module`` and of each operation in it, outer ones first. None where the structure
    is broken: an operation or a block that does not know where it stands, or an empty block where a
    terminator is needed.
    """
    states: dict[Operation, State] = {}
    todo: list[tuple[Operation, Block | None]] = [(module, module.parent)]
    while todo:
        op, block = todo.pop()
        if op.parent is not block:
            return None
        inside: list[State] = []
        for region in op.regions:
            for inner in region.blocks:
                ops = list(inner.ops)
                if inner.parent is not region or region.parent is not op:
                    return None
                if not ops and len(region.blocks) == 1 and not op.has_trait(NoTerminator):
                    return None
                inside.append((inner, inner.arg_types, *ops))
                todo += [(child, inner) for child in reversed(ops)]
        states[op] = (
            block,
            tuple(op.operands),
            op.operand_types,
            op.result_types,
            tuple(op.successors),
            tuple(op.properties),
            tuple(op.properties.values()),
            tuple(op.attributes),
            tuple(op.attributes.values()),
            tuple(inside),
        )
    return states
