"""
Equations to values, in whatever order they need each other.

An equation is read when its value is wanted for the first time. A name that is wanted while its own
equation is being read is a recursion: a stand-in of the right width goes in its place, and is
replaced by the value when that is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import replace

from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.grammar import ast
from xir.grammar.walk import walk
from xir.irgen import signature
from xir.irgen.names.define import expand
from xir.irgen.names.infer import infer_run
from xir.irgen.names.order import in_order
from xir.irgen.names.scope import Delayed, Family, Indexed, Run, Scope
from xir.irgen.problems import Stop
from xir.irgen.values.kinds import Array, Flow, List, Results, Value, describe, kind_of

DEEP = 60
"""From this depth on, a name that can be inferred is not read at once."""


def value_of(definition: Delayed, span: Span[str], scope: Scope) -> Value:
    """The value of a name that is used at ``span``; raises ``Stop`` where it has none."""
    run = definition.run
    if run.state == "new":
        if definition.position in run.waiting:
            return run.waiting[definition.position]
        # Rings of hundreds of equations must not nest as deep: all but some wait for their turn.
        if scope.context.depth > DEEP and (bundle := _quietly_inferred(definition)):
            return _wait(definition, bundle)
        execute(run)
    if run.state == "busy":
        return _recursion(definition, span, scope)
    if run.state == "failed":
        raise Stop
    return run.values[definition.position]


def execute(run: Run) -> None:
    """Read the equation and keep its values; raises ``Stop`` when it has none."""
    scope, context = run.scope, run.scope.context
    problems, emitter = context.problems, run.scope.emitter
    run.state = "busy"
    context.running.append(run)
    if emitter is not None:
        emitter.begin_equation()
    done = False
    try:
        with (
            nullcontext() if scope.is_trial else problems.aloud(),
            nullcontext() if emitter is not None else problems.used_nowhere(),
        ):
            run.values = _values(run)
            _replace_stand_ins(run)
        done = True
    finally:
        run.state = "done" if done else "failed"
        context.running.pop()
        if emitter is not None:
            pairs = zip(run.names, run.values, strict=False)
            named = [(name, value) for name, value in pairs if isinstance(value, Flow)]
            emitter.end_equation(run.names[0], named)


def _values(run: Run) -> tuple[Value, ...]:
    match run.node:
        case ast.Let() as let:
            return (_constant(let, run.scope),)
        case ast.Param():
            assert run.compute is not None
            return (run.compute(),)
        case ast.Equation() as equation:
            return _taken_apart(equation, run)


def _constant(let: ast.Let, scope: Scope) -> Value:
    value = scope.evaluate(let.value)
    if isinstance(value, Flow | Results):
        message = f"'let' is for values known when compiling, and this is {describe(value)}"
        hint = f"what flows is defined by an equation: {let.name.text} = ..."
        raise scope.problems.error(let.value.span, message, hint)
    return _named(value, let.name.text)


def _named(value: Value, name: str) -> Value:
    return replace(value, hint=name) if isinstance(value, Array) else value


def _taken_apart(equation: ast.Equation, run: Run) -> tuple[Value, ...]:
    """The values of the names on the left."""
    problems, targets = run.scope.problems, equation.targets
    value = run.scope.evaluate(equation.value)
    parts: tuple[Value, ...] = (value,)
    if isinstance(value, Results):
        parts = value.flows
    elif isinstance(value, List) and len(targets) > 1:
        parts = value.items
    if len(parts) != len(targets):
        names = ", ".join(f"r{k}" for k in range(1, len(parts) + 1))
        hint = f"write {names} = ..." if isinstance(value, Results) else None
        what = "1 name" if len(targets) == 1 else f"{len(targets)} names"
        message = f"{what} on the left, but on the right {describe(value)}"
        raise problems.error(equation.value.span, message, hint)
    if equation.annotation is not None:
        if len(targets) > 1:
            raise problems.error(equation.annotation.span, "a type belongs to one name")
        at = equation.value.span
        checked = signature.check(equation.annotation, value, run.names[0], at, run.scope)
        parts = (checked,)
    return tuple(_named(part, name) for part, name in zip(parts, run.names, strict=True))


def _replace_stand_ins(run: Run) -> None:
    """Put the values where stand-ins were used."""
    for position, stand_in in run.waiting.items():
        value, name = run.values[position], run.names[position]
        span = _place(run, position)
        if not isinstance(value, Flow):
            message = f"'{name}' uses itself, but is {describe(value)}"
            raise run.scope.problems.error(span, message, "only what flows can be recursive")
        if value.last is stand_in:
            raise _loop([name, name], span, run.scope)
        expected = stand_in.bundle
        if value.bundle != expected:
            message = f"'{name}' was taken to be {kind_of(expected)}, but is {describe(value)}"
            hint = f"say which is meant: {name}: {kind_of(value.bundle)} = ..."
            raise run.scope.problems.error(span, message, hint)
        stand_in.own_value.replace_all_uses_with(value.value)
        stand_in.became = value.last


def _place(run: Run, position: int) -> Span[str]:
    if isinstance(run.node, ast.Equation):
        return run.node.targets[position].span
    return run.node.name.span


def _recursion(definition: Delayed, span: Span[str], scope: Scope) -> Value:
    run, position = definition.run, definition.position
    if position in run.waiting:
        return run.waiting[position]
    running = scope.context.running
    path = [other.names[0] for other in running[running.index(run) :]] + [run.names[0]]
    if not isinstance(run.node, ast.Equation):
        message = f"'{definition.name}' is defined by itself: {' -> '.join(path)}"
        raise scope.problems.error(span, message)
    bundle = _quietly_inferred(definition)
    if bundle is None:
        if scope.context.callee_is_unknown:
            raise Stop
        looping = running[running.index(run) :]
        if not _has_neuron((other.node for other in looping), scope.context.functions):
            raise _loop(path, span, scope)
        name = run.names[position]
        message = f"the width of '{name}' cannot be found: it depends on itself"
        raise scope.problems.error(span, message, f"give it: {name}: spikes[N] = ...")
    return _wait(definition, bundle)


def _wait(definition: Delayed, bundle: snn.Bundle) -> Flow:
    run = definition.run
    assert run.scope.emitter is not None
    name = run.names[definition.position]
    run.waiting[definition.position] = run.scope.emitter.stand_in(bundle, name)
    return run.waiting[definition.position]


def _quietly_inferred(definition: Delayed) -> snn.Bundle | None:
    if definition.run.scope.emitter is None:
        return None
    with definition.run.scope.problems.quiet():
        return infer_run(definition.run, definition.position)


def _loop(path: Sequence[str], span: Span[str], scope: Scope) -> Stop:
    message = f"a loop without a neuron: {' -> '.join(path)}"
    return scope.problems.error(span, message, "every loop goes through a neuron: lif(...)")


def _has_neuron(
    nodes: Iterable[ast.Let | ast.Equation | ast.Param], functions: frozenset[str]
) -> bool:
    """Whether the equations could hold a neuron: they call one, or a module."""
    without = functions - {"lif", "li"}
    calls = [part for node in nodes for part in walk(node) if isinstance(part, ast.Call)]
    return any(not isinstance(c.callee, ast.Name) or c.callee.text not in without for c in calls)


def read_all(found: Iterable[Run | Indexed]) -> None:
    """Read every equation, so that all that is wrong is told."""
    runs: list[Run] = []
    for item in found:
        if isinstance(item, Run):
            runs.append(item)
            continue
        try:
            if item.runs is None:
                expand(item)
        except Stop:
            for target in item.equation.targets:
                family = item.scope.names.get(target.name.text)
                if isinstance(family, Family):
                    family.failed = True
        runs += item.runs or []
    for run in in_order(runs):
        if run.state == "new":
            try:
                execute(run)
            except Stop:
                continue
