"""Puts the names that a body defines into its scope, and members into indexed families."""

from __future__ import annotations

from collections.abc import Iterable

from xdsl.utils.lexer import Span

from xir.grammar import ast
from xir.irgen.names.repetition import repeat
from xir.irgen.names.scope import SETTINGS, Binding, BoundName, IndexedBinding, IndexedFamily, Scope
from xir.irgen.problems import Stop
from xir.irgen.values.convert import Key, key_of


def define(statements: Iterable[ast.Statement], scope: Scope) -> list[Binding | IndexedBinding]:
    """
    Put the names that ``statements`` define into ``scope``, without reading the statements; gives
    their bindings. Of a name that is defined twice the first counts; ``check_body`` reports it.
    """
    bindings: list[Binding | IndexedBinding] = []
    for statement in statements:
        match statement:
            case ast.Let(name):
                binding = Binding(statement, scope, (name.text,))
                scope.names.setdefault(name.text, BoundName(name.text, name.span, binding))
                bindings.append(binding)
            case ast.Equation(targets):
                if targets[0].name.text in SETTINGS:
                    continue
                if statement.repetition is None and all(t.index is None for t in targets):
                    bindings.append(_define_equation(statement, scope))
                else:
                    bindings.append(_define_indexed(statement, scope))
            case ast.Return():
                continue
    return bindings


def _define_equation(equation: ast.Equation, scope: Scope) -> Binding:
    binding = Binding(equation, scope, tuple(target.name.text for target in equation.targets))
    for position, target in enumerate(equation.targets):
        name = target.name.text
        scope.names.setdefault(name, BoundName(name, target.span, binding, position))
    return binding


def _define_indexed(equation: ast.Equation, scope: Scope) -> IndexedBinding:
    indexed = IndexedBinding(equation, scope)
    for target in equation.targets:
        name = target.name.text
        family = scope.names.setdefault(name, IndexedFamily(name, target.name.span))
        if isinstance(family, IndexedFamily) and indexed not in family.equations:
            family.equations.append(indexed)
    return indexed


def member_of(family: IndexedFamily, key: Key, span: Span[str], scope: Scope) -> BoundName:
    """The member of an indexed family; reports one that no equation defines."""
    members = members_of(family)
    if key in members:
        return members[key]
    if family.failed:
        raise Stop
    shown = f'{family.name}["{key}"]' if isinstance(key, str) else f"{family.name}[{key}]"
    if any(indexed.is_expanding for indexed in family.equations):
        raise scope.problems.error(span, f"which members '{family.name}' has depends on {shown}")
    have = f"there is {family.name}[...] for {_ranges(members)}" if members else "it is empty"
    message = f"there is no {shown}; {have}"
    raise scope.problems.error(span, message, notes=[("defined here", family.span)])


def _ranges(keys: Iterable[Key]) -> str:
    """``0 to 3, 7``: whole numbers that follow each other are drawn together."""
    numbers = sorted(key for key in keys if isinstance(key, int))
    stretches: list[list[int]] = []
    for number in numbers:
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    words = [
        f"{stretch[0]} to {stretch[-1]}" if len(stretch) > 1 else str(stretch[0])
        for stretch in stretches
    ]
    words += [f'"{key}"' for key in keys if isinstance(key, str)]
    return ", ".join(words[:12]) + (" ..." if len(words) > 12 else "")


def members_of(family: IndexedFamily) -> dict[Key, BoundName]:
    """All members of the family, by index."""
    for indexed in family.equations:
        if indexed.bindings is None:
            try:
                expand(indexed)
            except Stop:
                family.failed = True
    return family.members


def expand(indexed: IndexedBinding) -> None:
    """Make the bindings of an indexed equation, one for each value of its index."""
    indexed.bindings = []
    indexed.is_expanding = True
    try:
        _expand(indexed, indexed.bindings)
    finally:
        indexed.is_expanding = False


def _expand(indexed: IndexedBinding, bindings: list[Binding]) -> None:
    equation, scope = indexed.equation, indexed.scope
    scopes = [scope] if equation.repetition is None else repeat(equation.repetition, scope)
    for inner in scopes:
        keys = [
            None
            if t.index is None
            else key_of(inner.evaluate(t.index), t.index.span, inner.problems)
            for t in equation.targets
        ]
        names = tuple(
            t.name.text if key is None else f"{t.name.text}[{key}]"
            for t, key in zip(equation.targets, keys, strict=True)
        )
        binding = Binding(equation, inner, names)
        bindings.append(binding)
        for position, (target, key) in enumerate(zip(equation.targets, keys, strict=True)):
            family = scope.names.get(target.name.text)
            if key is not None and isinstance(family, IndexedFamily):
                _add_member(
                    family, key, BoundName(family.name, target.span, binding, position), inner
                )


def _add_member(family: IndexedFamily, key: Key, member: BoundName, scope: Scope) -> None:
    earlier = family.members.setdefault(key, member)
    if earlier is not member and earlier.binding.node is member.binding.node:
        message = f"{family.name}[{key}] is defined again for each value of the index"
        scope.problems.error(member.span, message)
    elif earlier is not member:
        message = f"{family.name}[{key}] is defined twice"
        scope.problems.error(member.span, message, notes=[("first defined here", earlier.span)])
