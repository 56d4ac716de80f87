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
from xir.irgen.emit.widths import bundle_of_binding
from xir.irgen.functions.registry import FUNCTIONS
from xir.irgen.names.definitions import expand
from xir.irgen.names.reading_order import in_order
from xir.irgen.names.scope import Binding, BoundName, IndexedBinding, IndexedFamily, Scope
from xir.irgen.problems import Stop
from xir.irgen.values.kinds import ArrayValue, Flow, List, Results, Value, describe, kind_of

DEEP = 60
"""From this depth on, a name that can be inferred is not read at once."""


def value_of(definition: BoundName, span: Span[str], scope: Scope) -> Value:
    """The value of a name that is used at ``span``; raises ``Stop`` where it has none."""
    binding = definition.binding
    if binding.state == "new":
        if definition.position in binding.waiting:
            return binding.waiting[definition.position]
        # Rings of hundreds of equations must not nest as deep: all but some wait for their turn.
        depth = scope.context.depth - scope.context.depth_outside
        if depth > DEEP and (bundle := _quietly_inferred(definition)):
            return _wait(definition, bundle)
        execute(binding)
    if binding.state == "busy":
        return _recursion(definition, span, scope)
    if binding.state == "failed":
        raise Stop
    return binding.values[definition.position]


def execute(binding: Binding) -> None:
    """Read the equation and keep its values; raises ``Stop`` when it has none."""
    scope, context = binding.scope, binding.scope.context
    problems, emitter = context.problems, binding.scope.emitter
    binding.state = "busy"
    context.running.append(binding)
    if emitter is not None:
        emitter.begin_equation()
    done = False
    try:
        with (
            nullcontext() if scope.is_trial else problems.aloud(),
            nullcontext() if emitter is not None else problems.used_nowhere(),
        ):
            binding.values = _values(binding)
            _replace_stand_ins(binding)
        done = True
    finally:
        binding.state = "done" if done else "failed"
        context.running.pop()
        if emitter is not None:
            pairs = zip(binding.names, binding.values, strict=False)
            named = [(name, value) for name, value in pairs if isinstance(value, Flow)]
            emitter.end_equation(binding.names[0], named)


def _values(binding: Binding) -> tuple[Value, ...]:
    match binding.node:
        case ast.Let() as let:
            return (_constant(let, binding.scope),)
        case ast.Param():
            assert binding.compute is not None
            return (binding.compute(),)
        case ast.Equation() as equation:
            return _taken_apart(equation, binding)


def _constant(let: ast.Let, scope: Scope) -> Value:
    value = scope.evaluate(let.value)
    if isinstance(value, Flow | Results):
        message = f"'let' is for values known when compiling, and this is {describe(value)}"
        hint = f"what flows is defined by an equation: {let.name.text} = ..."
        raise scope.problems.error(let.value.span, message, hint)
    return _named(value, let.name.text)


def _named(value: Value, name: str) -> Value:
    return replace(value, hint=name) if isinstance(value, ArrayValue) else value


def _taken_apart(equation: ast.Equation, binding: Binding) -> tuple[Value, ...]:
    """The values of the names on the left."""
    problems, targets = binding.scope.problems, equation.targets
    value = binding.scope.evaluate(equation.value)
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
        checked = signature.check(equation.annotation, value, binding.names[0], at, binding.scope)
        parts = (checked,)
    return tuple(_named(part, name) for part, name in zip(parts, binding.names, strict=True))


def _replace_stand_ins(binding: Binding) -> None:
    """Put the values in the place of their stand-ins."""
    for position, stand_in in binding.waiting.items():
        value, name = binding.values[position], binding.names[position]
        span = _place(binding, position)
        if not isinstance(value, Flow):
            message = f"'{name}' uses itself, but is {describe(value)}"
            raise binding.scope.problems.error(span, message, "only what flows can be recursive")
        if value.last is stand_in:
            raise _loop([name, name], span, binding.scope)
        expected = stand_in.bundle
        if value.bundle != expected:
            message = f"'{name}' was taken to be {kind_of(expected)}, but is {describe(value)}"
            hint = f"say which is meant: {name}: {kind_of(value.bundle)} = ..."
            raise binding.scope.problems.error(span, message, hint)
        stand_in.own_value.replace_all_uses_with(value.value)
        stand_in.became = value.last


def _place(binding: Binding, position: int) -> Span[str]:
    if isinstance(binding.node, ast.Equation):
        return binding.node.targets[position].span
    return binding.node.name.span


def _recursion(definition: BoundName, span: Span[str], scope: Scope) -> Value:
    binding, position = definition.binding, definition.position
    if position in binding.waiting:
        return binding.waiting[position]
    running = scope.context.running
    path = [other.names[0] for other in running[running.index(binding) :]] + [binding.names[0]]
    if not isinstance(binding.node, ast.Equation):
        message = f"'{definition.name}' is defined by itself: {' -> '.join(path)}"
        raise scope.problems.error(span, message)
    bundle = _quietly_inferred(definition)
    if bundle is None:
        if scope.context.callee_is_unknown:
            raise Stop
        looping = running[running.index(binding) :]
        if not _could_have_state(other.node for other in looping):
            raise _loop(path, span, scope)
        name = binding.names[position]
        message = f"the width of '{name}' cannot be found: it depends on itself"
        raise scope.problems.error(span, message, f"give it: {name}: spikes[N] = ...")
    return _wait(definition, bundle)


def _wait(definition: BoundName, bundle: snn.Bundle) -> Flow:
    binding = definition.binding
    assert binding.scope.emitter is not None
    name = binding.names[definition.position]
    binding.waiting[definition.position] = binding.scope.emitter.stand_in(bundle, name)
    return binding.waiting[definition.position]


def _quietly_inferred(definition: BoundName) -> snn.Bundle | None:
    if definition.binding.scope.emitter is None:
        return None
    with definition.binding.scope.problems.quiet():
        return bundle_of_binding(definition.binding, definition.position)


def _loop(path: Sequence[str], span: Span[str], scope: Scope) -> Stop:
    message = f"a loop without a neuron: {' -> '.join(path)}"
    return scope.problems.error(span, message, "every loop goes through a neuron: lif(...)")


def _could_have_state(nodes: Iterable[ast.Let | ast.Equation | ast.Param]) -> bool:
    """Whether the equations could hold a neuron: they call what makes some, or a module."""
    calls = [part for node in nodes for part in walk(node) if isinstance(part, ast.Call)]
    names = [call.callee.text if isinstance(call.callee, ast.Name) else "" for call in calls]
    return any(name not in FUNCTIONS or FUNCTIONS[name].has_state for name in names)


def read_all(items: Iterable[Binding | IndexedBinding]) -> None:
    """Read every equation, so that the mistakes in all of them are reported."""
    bindings: list[Binding] = []
    for item in items:
        if isinstance(item, Binding):
            bindings.append(item)
            continue
        try:
            if item.bindings is None:
                expand(item)
        except Stop:
            for target in item.equation.targets:
                family = item.scope.names.get(target.name.text)
                if isinstance(family, IndexedFamily):
                    family.failed = True
        bindings += item.bindings or []
    for binding in in_order(bindings):
        if binding.state == "new":
            try:
                execute(binding)
            except Stop:
                continue
