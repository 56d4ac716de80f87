"""Calls of modules and of built-in functions."""

from __future__ import annotations

from xir.grammar import ast
from xir.irgen.emit.instances import instantiate
from xir.irgen.functions.arguments import Actual, Piped, bind, evaluate_bound, formals_of
from xir.irgen.functions.function import Function, Invocation
from xir.irgen.functions.registry import FUNCTIONS
from xir.irgen.names.scope import ImportedFile, ModuleTemplate, Scope
from xir.irgen.problems import Stop, did_you_mean
from xir.irgen.values.kinds import Value


def evaluate_call(node: ast.Call, piped: Piped | None, scope: Scope) -> Value:
    """The value of a call. ``piped`` is its first argument, when it comes through a pipeline."""
    try:
        callee = callee_of(node.callee, scope)
        if isinstance(callee, Function):
            bound = bind(callee.name, callee.formals, node, piped, scope.problems)
        else:
            formals = formals_of(callee.body)
            bound = bind(callee.name, formals, node, piped, scope.problems)
    except Stop:
        _read_for_mistakes(node, scope)
        raise
    if isinstance(callee, ModuleTemplate):
        return instantiate(callee, bound, node, scope)
    values = evaluate_bound(bound, scope)
    places = {name: actual.span for name, actual in bound.items()}
    return callee.call(Invocation(callee.name, scope, node.span, values, places))


def _read_for_mistakes(node: ast.Call, scope: Scope) -> None:
    """Report the mistakes inside the arguments of a call that makes no sense itself."""
    scope.context.callee_is_unknown += 1
    try:
        evaluate_bound({str(k): Actual(a.value) for k, a in enumerate(node.arguments)}, scope)
    except Stop:
        return
    finally:
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
        raise problems.error(node.span, message)
    if node.text in FUNCTIONS:
        return FUNCTIONS[node.text]
    return _template(node, scope, scope)


def _template(node: ast.Name, names: Scope, scope: Scope) -> ModuleTemplate:
    template = names.find_template(node.text)
    if template is not None:
        if not template.body.is_network:
            return template
        message = f"'{node.text}' is a network, which cannot be a part of another"
        raise scope.problems.error(node.span, message, "make it a module")
    definition = names.find(node.text)
    if definition is None:
        modules = [name for name in names.visible() if isinstance(names.find(name), ModuleTemplate)]
        hint = did_you_mean(node.text, [*modules, *FUNCTIONS])
        message = f"there is no module or function '{node.text}'"
        raise scope.problems.error(node.span, message, hint)
    message = f"'{node.text}' is neither a module nor a function"
    notes = [("defined here", definition.span)]
    raise scope.problems.error(node.span, message, notes=notes)
