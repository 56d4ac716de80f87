"""Gives names to what a body defines, without reading it, and members to indexed families."""

from __future__ import annotations

from collections.abc import Iterable

from xdsl.utils.lexer import Span

from xir.grammar import ast
from xir.irgen.names.scope import Delayed, Family, Indexed, Key, Run, Scope
from xir.irgen.problems import Stop
from xir.irgen.values.convert import key_of
from xir.irgen.values.repetition import repeat


def define(statements: Iterable[ast.Statement], scope: Scope) -> list[Run | Indexed]:
    """Give names to what the statements define, without reading them. The first of a name counts;
    that there are several is told elsewhere."""
    found: list[Run | Indexed] = []
    for statement in statements:
        match statement:
            case ast.Let(name):
                run = Run(statement, scope, (name.text,))
                scope.names.setdefault(name.text, Delayed(name.text, name.span, run))
                found.append(run)
            case ast.Equation(targets):
                if targets[0].name.text in ("dt", "decide"):
                    continue
                if statement.repetition is None and all(t.index is None for t in targets):
                    found.append(_define_equation(statement, scope))
                else:
                    found.append(_define_indexed(statement, scope))
            case ast.Return():
                continue
    return found


def _define_equation(equation: ast.Equation, scope: Scope) -> Run:
    run = Run(equation, scope, tuple(target.name.text for target in equation.targets))
    for position, target in enumerate(equation.targets):
        name = target.name.text
        scope.names.setdefault(name, Delayed(name, target.span, run, position))
    return run


def _define_indexed(equation: ast.Equation, scope: Scope) -> Indexed:
    indexed = Indexed(equation, scope)
    for target in equation.targets:
        name = target.name.text
        family = scope.names.setdefault(name, Family(name, target.name.span))
        if isinstance(family, Family) and indexed not in family.equations:
            family.equations.append(indexed)
    return indexed


def member_of(family: Family, key: Key, span: Span[str], scope: Scope) -> Delayed:
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
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    words += [f'"{key}"' for key in keys if isinstance(key, str)]
    return ", ".join(words[:12]) + (" ..." if len(words) > 12 else "")


def members_of(family: Family) -> dict[Key, Delayed]:
    """All members of the family, by index."""
    for indexed in family.equations:
        if indexed.runs is None:
            try:
                expand(indexed)
            except Stop:
                family.failed = True
    return family.members


def expand(indexed: Indexed) -> None:
    """Make the runs of an indexed equation, one for each value of its index."""
    indexed.runs = []
    indexed.is_expanding = True
    try:
        _expand(indexed, indexed.runs)
    finally:
        indexed.is_expanding = False


def _expand(indexed: Indexed, runs: list[Run]) -> None:
    equation, scope = indexed.equation, indexed.scope
    scopes = [scope] if equation.repetition is None else repeat(equation.repetition, scope)
    for inner in scopes:
        keys = [
            None if t.index is None else key_of(inner.evaluate(t.index), t.index.span, inner)
            for t in equation.targets
        ]
        names = tuple(
            t.name.text if key is None else f"{t.name.text}[{key}]"
            for t, key in zip(equation.targets, keys, strict=True)
        )
        run = Run(equation, inner, names)
        runs.append(run)
        for position, (target, key) in enumerate(zip(equation.targets, keys, strict=True)):
            family = scope.names.get(target.name.text)
            if key is not None and isinstance(family, Family):
                _add_member(family, key, Delayed(family.name, target.span, run, position), inner)


def _add_member(family: Family, key: Key, member: Delayed, scope: Scope) -> None:
    earlier = family.members.setdefault(key, member)
    if earlier is not member and earlier.run.node is member.run.node:
        message = f"{family.name}[{key}] is defined again for each value of the index"
        scope.problems.error(member.span, message)
    elif earlier is not member:
        message = f"{family.name}[{key}] is defined twice"
        scope.problems.error(member.span, message, notes=[("first defined here", earlier.span)])
