"""Reads expressions for whoever stands below them: see ``Reader`` in ``names/scope.py``."""

from __future__ import annotations

from xir.dialects import snn
from xir.grammar import ast
from xir.irgen.emit.expressions import evaluate
from xir.irgen.emit.widths import infer
from xir.irgen.names.scope import Scope
from xir.irgen.values.kinds import Value


class ExpressionReader:
    """The reader of every context. It has no state of its own."""

    def value(self, node: ast.Expression, scope: Scope) -> Value:
        """The value of ``node``, with what flows emitted. Raises ``Stop`` when it has none."""
        return evaluate(node, scope)

    def bundle(self, node: ast.Expression, scope: Scope) -> snn.Bundle | None:
        """The bundle that ``node`` gives, from its text alone; None where it cannot be known."""
        return infer(node, scope)
