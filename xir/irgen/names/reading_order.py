"""
An order in which equations can be read one after the other.

The order changes no result: an equation is read anyhow when its value is wanted. It only keeps a
long chain, written back to front, from nesting as deep as it is long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xir.grammar import ast
from xir.grammar.walk import walk
from xir.irgen.names.scope import Binding, BoundName, IndexedFamily, KnownName, Scope
from xir.irgen.values.convert import Key
from xir.irgen.values.kinds import Number, Text


def in_order(bindings: Iterable[Binding]) -> list[Binding]:
    """
    The bindings, and those of other scopes that they use, each after what it uses where possible;
    else in the order given.
    """
    order: list[Binding] = []
    seen: set[Binding] = set()
    for first in bindings:
        if first in seen:
            continue
        seen.add(first)
        path: list[tuple[Binding, Iterator[Binding]]] = [(first, _used_by(first))]
        while path:
            binding, used = path[-1]
            following = next((other for other in used if other not in seen), None)
            if following is None:
                order.append(binding)
                path.pop()
            else:
                seen.add(following)
                path.append((following, _used_by(following)))
    return order


def _used_by(binding: Binding) -> Iterator[Binding]:
    for node in walk(binding.node):
        if isinstance(node, ast.Name):
            definition = binding.scope.find(node.text)
            if isinstance(definition, BoundName):
                yield definition.binding
        elif isinstance(node, ast.Index) and isinstance(node.value, ast.Name):
            family = binding.scope.find(node.value.text)
            index = node.indices[0]
            if isinstance(family, IndexedFamily) and not isinstance(index, ast.Part):
                key = _key(index, binding.scope)
                if key in family.members:
                    yield family.members[key].binding


def _key(node: ast.Expression, scope: Scope) -> Key | None:
    """The index, if it is as simple as ``3``, ``i`` or ``i - 1``; else None."""
    match node:
        case ast.Number(int(value), None):
            return value
        case ast.Name(name):
            definition = scope.find(name)
            match definition:
                case KnownName(value=Number(int(value), 0)):
                    return value
                case KnownName(value=Text(text)):
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
