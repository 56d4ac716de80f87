"""The numbers of ``start : stop : step`` between brackets."""

from __future__ import annotations

from xir.grammar import ast
from xir.irgen.names.scope import Scope
from xir.irgen.values.convert import whole_number
from xir.irgen.values.entries import Cut


def cut_of(node: ast.Part, scope: Scope) -> Cut:
    """``a : b : c`` with its numbers, where they are given."""
    given = [
        None if part is None else whole_number(scope.evaluate(part), part.span, scope.problems)
        for part in (node.start, node.stop, node.step)
    ]
    if given[2] == 0:
        raise scope.problems.error(node.span, "the entries of a slice cannot be 0 apart")
    return Cut(*given)
