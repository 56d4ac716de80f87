"""Calls of modules and of built-in functions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from xir.grammar import ast
from xir.irgen.emit.instances import instantiate
from xir.irgen.foreign_names import call_hint
from xir.irgen.functions.arguments import (
    Actual,
    Piped,
    bind,
    by_parameter,
    evaluate_bound,
    formals_of,
)
from xir.irgen.functions.function import Function, Invocation
from xir.irgen.functions.registry import FUNCTIONS
from xir.irgen.names.scope import ImportedFile, ModuleTemplate, Scope
from xir.irgen.problems import Problems, Stop
from xir.irgen.values.kinds import Value


def evaluate_call(node: ast.Call, piped: Piped | None, scope: Scope) -> Value:
    """
    The value of a call. ``piped`` is its first argument, when it comes through a pipeline.

    Raises ``Stop`` when it has none. The arguments that have a value are checked then too.
    """
    callee = _callee(node, scope)
    formals = callee.formals if isinstance(callee, Function) else formals_of(callee.body)
    is_partial = False
    try:
        bound = bind(callee.name, formals, node, piped, scope.problems)
    except Stop:
        is_partial = True
        bound = by_parameter(formals, node, piped)
    if is_partial:
        _read_for_mistakes(node, [actual.node for actual in bound.values()], scope)
    if isinstance(callee, ModuleTemplate):
        return instantiate(callee, bound, node, scope, is_partial)
    values = evaluate_bound(bound, scope)
    is_whole = not is_partial and len(values) == len(bound)
    if not is_whole and not callee.reads_on:
        raise Stop
    places = {name: actual.span for name, actual in bound.items()}
    value = callee.call(Invocation(callee.name, scope, node.span, values, places, is_partial))
    if not is_whole:
        raise Stop
    return value


def _callee(node: ast.Call, scope: Scope) -> Function | ModuleTemplate:
    """What is called. Where there is no such thing, the arguments are read for mistakes."""
    try:
        return callee_of(node.callee, scope)
    except Stop:
        _read_for_mistakes(node, (), scope)
        raise


def _read_for_mistakes(node: ast.Call, known: Sequence[ast.Expression], scope: Scope) -> None:
    """Report the mistakes inside the arguments of a call, but those in ``known``."""
    places = {(e.span.start, e.span.end) for e in known}
    rest = [a.value for a in node.arguments if (a.value.span.start, a.value.span.end) not in places]
    scope.context.callee_is_unknown += 1
    evaluate_bound({str(k): Actual(value) for k, value in enumerate(rest)}, scope)
    scope.context.callee_is_unknown -= 1


def callee_of(node: ast.Expression, scope: Scope) -> Function | ModuleTemplate:
    """The function or module that is called. Reports anything else."""
    problems = scope.problems
    if isinstance(node, ast.Member) and isinstance(node.value, ast.Name):
        imported = scope.find(node.value.text)
        if isinstance(imported, ImportedFile):
            return _template(node.name, imported.scope, imported.scope)
    if not isinstance(node, ast.Name):
        message = "only modules and built-in functions can be called"
        hint = None
        if isinstance(node, ast.Call):
            hint = "one call has all arguments: linear(x, w)"
        elif isinstance(node, ast.Member):
            hint = call_hint(node.name.text)
        raise problems.error(node.span, message, hint)
    function = FUNCTIONS.get(node.text)
    if function is not None and not (function.yields and scope.find_template(node.text)):
        return function
    return _template(node, scope, scope)


def _hint_of_call(text: str, names: Scope, problems: Problems) -> str | None:
    """A hint for the name of a module or function that there is not."""
    modules = (name for name in names.visible() if isinstance(names.find(name), ModuleTemplate))
    known = chain(modules, FUNCTIONS)
    foreign = call_hint(text)
    if foreign is None:
        return problems.near_name(text, known)
    return problems.near_name(text, (k for k in known if k.lower() == text.lower())) or foreign


def _template(node: ast.Name, names: Scope, scope: Scope) -> ModuleTemplate:
    template = names.find_template(node.text)
    if template is not None:
        if not template.body.is_network:
            return template
        message = f"'{node.text}' is a network, which cannot be a part of another"
        raise scope.problems.error(node.span, message, "make it a module")
    definition = names.find(node.text)
    if definition is None:
        hint = _hint_of_call(node.text, names, scope.problems)
        message = f"there is no module or function '{node.text}'"
        raise scope.problems.error(node.span, message, hint)
    message = f"'{node.text}' is neither a module nor a function"
    notes = [("defined here", definition.span)]
    raise scope.problems.error(node.span, message, notes=notes)
