"""
An order in which equations can be read one after the other.

The order changes no result: an equation is read anyhow when its value is wanted. It only keeps a
long chain, written back to front, from nesting as deep as it is long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xir.grammar import ast
from xir.grammar.walk import walk
from xir.irgen.names.scope import Delayed, Family, Key, Known, Run, Scope
from xir.irgen.values.kinds import Number, Text


def in_order(runs: Iterable[Run]) -> list[Run]:
    """The runs, and those of other scopes that they use, each after what it uses where possible;
    else in the order given."""
    order: list[Run] = []
    seen: set[Run] = set()
    for first in runs:
        if first in seen:
            continue
        seen.add(first)
        path: list[tuple[Run, Iterator[Run]]] = [(first, _used_by(first))]
        while path:
            run, used = path[-1]
            following = next((other for other in used if other not in seen), None)
            if following is None:
                order.append(run)
                path.pop()
            else:
                seen.add(following)
                path.append((following, _used_by(following)))
    return order


def _used_by(run: Run) -> Iterator[Run]:
    for node in walk(run.node):
        if isinstance(node, ast.Name):
            definition = run.scope.find(node.text)
            if isinstance(definition, Delayed):
                yield definition.run
        elif isinstance(node, ast.Index) and isinstance(node.value, ast.Name):
            family = run.scope.find(node.value.text)
            if isinstance(family, Family) and len(node.indices) == 1:
                key = _key(node.indices[0], run.scope)
                if key in family.members:
                    yield family.members[key].run


def _key(node: ast.Expression, scope: Scope) -> Key | None:
    """The index, where it is as simple as ``3``, ``i`` or ``i - 1``."""
    match node:
        case ast.Number(int(value), None):
            return value
        case ast.Name(name):
            definition = scope.find(name)
            match definition:
                case Known(value=Number(int(value), 0)):
                    return value
                case Known(value=Text(text)):
                    return text
                case _:
                    return None
        case ast.Binary("+" | "-" as operator, left, ast.Number(int(step), None)):
            base = _key(left, scope) if not isinstance(left, ast.Binary) else None
            if not isinstance(base, int):
                return None
            return base + step if operator == "+" else base - step
        case _:
            return None
