"""
Names, before anything is read: defined once, defined at all, used.

This also covers modules that nobody uses and networks that are not chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from xdsl.utils.lexer import Span

from xir.grammar import ast
from xir.grammar.walk import children
from xir.irgen import signature
from xir.irgen.emit.calls import callee_of
from xir.irgen.names.scope import RESERVED, SETTINGS, KnownName, Scope
from xir.irgen.problems import Problems, Stop


def check_body(body: ast.Body, file: Scope) -> None:
    """Report names in a module or network that are defined twice, not at all, or never used."""
    scope = file.inner()
    _check_parameters(body, scope)
    _check_definitions(body, scope)
    _check_results(body, scope)
    used = set[str]()
    for parameter in body.parameters:
        if parameter.default is not None:
            _check_uses(parameter.default, file, used, file)
    for statement in body.statements:
        _check_uses(statement, scope, used, file)
    if body.results is not None:
        for kind in body.results:
            _check_uses(kind, scope, used, file)
    _warn_of_unused(body, used, scope.problems)


def _check_parameters(body: ast.Body, scope: Scope) -> None:
    problems = scope.problems
    names = frozenset(p.name.text for p in body.parameters)
    for parameter in body.parameters:
        if not (body.is_network and parameter.type.name.text == signature.SIGNAL):
            with suppress(Stop):
                signature.parts_of(parameter.type, scope)
        if body.is_network and parameter.type.name.text in signature.TYPES:
            _check_input(parameter, scope)
        _introduce(parameter.name, scope, "parameter")
    if body.is_network:
        return
    file = scope.around
    assert file is not None
    kinds = [p.type for p in body.parameters]
    for name in sorted(signature.new_names(kinds, file, names)):
        span = next(
            size.span
            for kind in kinds
            for group in kind.groups
            for size in group
            if isinstance(size, ast.Name) and size.text == name
        )
        if name in RESERVED:
            problems.error(span, f"'{name}' has a meaning of its own; choose another name")
        scope.names.setdefault(name, KnownName(name, span, None))
    for kind in kinds:
        _check_sizes(kind, scope)


def _check_sizes(kind: ast.Type, scope: Scope) -> None:
    for group in kind.groups:
        for size in group:
            _check_uses(size, scope, set(), scope)


def _check_input(parameter: ast.Parameter, scope: Scope) -> None:
    kind, problems = parameter.type, scope.problems
    if kind.name.text == signature.SIGNAL:
        if len(kind.groups) > 1 or any(len(group) > 2 for group in kind.groups):
            message = "a signal has a number of channels and a rate"
            problems.error(kind.span, message, "write signal, signal[3] or signal[3, 200 Hz]")
        elif parameter.default is not None:
            problems.error(parameter.default.span, "an input of a network has no default")
        _check_sizes(kind, scope)
    elif kind.name.text != "spikes" or len(kind.groups) != 1:
        message = f"spikes of known width go into a network, not {kind.span.text}"
        problems.error(kind.span, message, "write spikes[16]; numbers are given by 'param'")
    elif parameter.default is not None:
        problems.error(parameter.default.span, "an input of a network has no default")
    else:
        _check_sizes(kind, scope)


def _check_results(body: ast.Body, scope: Scope) -> None:
    problems = scope.problems
    returns = [s for s in body.statements if isinstance(s, ast.Return)]
    what = "network" if body.is_network else "module"
    if not returns:
        message = f"the {what} '{body.name.text}' returns nothing"
        problems.error(body.name.span, message, "end it with 'return name'")
    for other in returns[1:]:
        notes = [("the first is here", returns[0].span)]
        problems.error(other.span, f"a {what} has one 'return'", "return a, b", notes)
    for kind in body.results or ():
        try:
            signature.parts_of(kind, scope)
            if kind.name.text not in signature.BUNDLES:
                message = f"spikes or currents are returned, not {kind.span.text}"
                problems.error(kind.span, message)
        except Stop:
            continue


def _introduce(name: ast.Name, scope: Scope, what: str) -> None:
    """Define a name in ``scope``, once."""
    problems = scope.problems
    if name.text in RESERVED:
        message = f"'{name.text}' has a meaning of its own; choose another name"
        problems.error(name.span, message)
    earlier = scope.names.setdefault(name.text, KnownName(name.text, name.span, None))
    if earlier.span != name.span:
        message = f"'{name.text}' is defined twice"
        problems.error(name.span, message, notes=[("first defined here", earlier.span)])


def _check_definitions(body: ast.Body, scope: Scope) -> None:
    problems = scope.problems
    families: dict[str, ast.Target] = {}
    settings: dict[str, Span[str]] = {}
    for statement in body.statements:
        match statement:
            case ast.Let(name):
                _introduce(name, scope, "let")
            case ast.Equation(targets) if targets[0].name.text in SETTINGS:
                _check_setting(statement, body, settings, problems)
            case ast.Equation(targets):
                for target in targets:
                    _check_target(target, statement, families, scope)
            case ast.Return():
                continue
    if body.is_network and "dt" not in settings:
        message = f"the network '{body.name.text}' has no time step"
        problems.error(body.name.span, message, "write dt = 1 ms in it")


def _check_setting(
    equation: ast.Equation, body: ast.Body, settings: dict[str, Span[str]], problems: Problems
) -> None:
    target = equation.targets[0]
    name = target.name.text
    plain = len(equation.targets) == 1 and target.index is None and equation.repetition is None
    if not body.is_network:
        message = f"'{name}' is set in a network; a module takes it from the network that uses it"
        problems.error(target.span, message)
    elif not plain or equation.annotation is not None:
        example = "dt = 1 ms" if name == "dt" else "decide = count"
        problems.error(equation.span, f"'{name}' is set in one way only", f"write {example}")
    elif name in settings:
        notes = [("first set here", settings[name])]
        problems.error(target.span, f"'{name}' is set twice", notes=notes)
    settings.setdefault(name, target.span)


def _check_target(
    target: ast.Target, equation: ast.Equation, families: dict[str, ast.Target], scope: Scope
) -> None:
    problems, name = scope.problems, target.name.text
    if target.index is None:
        if equation.repetition is not None:
            index = equation.repetition.index.text
            message = f"'{name}' would be defined again for each '{index}'"
            problems.error(target.span, message, f"write {name}[{index}] = ...")
        if name in families:
            notes = [("a family is defined here", families[name].span)]
            problems.error(target.span, f"'{name}' is a name and a family", notes=notes)
        else:
            _introduce(target.name, scope, "equation")
    elif name in families:
        return
    else:
        families[name] = target
        _introduce(target.name, scope, "family")


def _check_uses(node: Any, scope: Scope, used: set[str], file: Scope) -> None:
    """Report names in ``node`` that stand for nothing, and note those that are used."""
    todo: list[tuple[Any, frozenset[str]]] = [(node, frozenset())]
    while todo:
        part, local = todo.pop()
        match part:
            case ast.Name(name):
                used.add(name)
                if name not in local and name not in RESERVED and scope.find(name) is None:
                    scope.undefined(part)
                elif name == "decide":
                    scope.undefined(part)
            case ast.Call(callee, arguments):
                _check_callee(callee, file)
                _check_equal_signs(arguments, local, scope)
                todo += [(argument.value, local) for argument in reversed(arguments)]
                if isinstance(callee, ast.Member):
                    used.update(n.text for n in (callee.value,) if isinstance(n, ast.Name))
            case ast.Member(value):
                todo.append((value, local))
            case ast.Type():
                todo += [(size, local) for group in part.groups for size in group]
            case ast.Comprehension(value, repetition):
                todo.append((repetition.values, local))
                todo.append((value, local | {repetition.index.text}))
            case ast.Equation():
                todo += _parts_of_equation(part, local)
            case ast.Let(_, value):
                todo.append((value, local))
            case _:
                todo += [(child, local) for child in reversed(list(children(part)))]


def _parts_of_equation(
    equation: ast.Equation, local: frozenset[str]
) -> Iterator[tuple[Any, frozenset[str]]]:
    setting = equation.targets[0].name.text
    if setting == "decide":
        return
    inside = local
    if equation.repetition is not None:
        yield equation.repetition.values, local
        inside = local | {equation.repetition.index.text}
    for target in equation.targets:
        if target.index is not None:
            yield target.index, inside
    if equation.annotation is not None:
        yield equation.annotation, inside
    yield equation.value, inside


def _check_equal_signs(
    arguments: Iterable[ast.Argument], local: frozenset[str], scope: Scope
) -> None:
    """Report ``tau_mem == 20 ms`` as an argument, where ``tau_mem`` means nothing by itself."""
    for argument in arguments:
        match argument:
            case ast.Argument(None, ast.Binary("==", ast.Name(name) as node)):
                if name not in local and name not in RESERVED and scope.find(name) is None:
                    hint = f"an argument is given with one '=': {name} = ..."
                    scope.problems.error(node.span, f"'{name}' is not defined", hint)
            case _:
                continue


def _check_callee(callee: ast.Expression, file: Scope) -> None:
    try:
        callee_of(callee, file)
    except Stop:
        return


def _warn_of_unused(body: ast.Body, used: set[str], problems: Problems) -> None:
    if body.is_network:
        for parameter in body.parameters:
            if parameter.name.text not in used:
                problems.warning(parameter.name.span, f"'{parameter.name.text}' is never used")
    for statement in body.statements:
        match statement:
            case ast.Let(name) if name.text not in used:
                problems.warning(name.span, f"'{name.text}' is never used")
            case ast.Equation(targets):
                if any(t.name.text in used | set(SETTINGS) for t in targets):
                    continue
                names = " and ".join(f"'{t.name.text}'" for t in targets)
                problems.warning(_span_of(targets), f"{names} is never used")
            case _:
                continue


def _span_of(targets: tuple[ast.Target, ...]) -> Span[str]:
    """From the first to the last name on the left."""
    return Span(targets[0].span.start, targets[-1].span.end, targets[0].span.input)
