"""Expressions to values: one function for each kind of expression."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from xdsl.ir import SSAValue
from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.grammar import ast
from xir.irgen.emit.calls import evaluate_call
from xir.irgen.emit.cuts import cut_of
from xir.irgen.emit.equations import value_of
from xir.irgen.functions.arguments import Piped
from xir.irgen.names.definitions import member_of
from xir.irgen.names.repetition import repeat
from xir.irgen.names.scope import (
    CONSTANTS,
    BoundName,
    ImportedFile,
    IndexedFamily,
    KnownName,
    ModuleTemplate,
    Scope,
)
from xir.irgen.problems import Stop
from xir.irgen.values import operators as arithmetic
from xir.irgen.values.array_files import array_in_archive
from xir.irgen.values.convert import key_of, steady
from xir.irgen.values.entries import Cut, channels_of, entry_of, part_of
from xir.irgen.values.kinds import (
    Archive,
    ArrayValue,
    Flow,
    List,
    Number,
    Results,
    Text,
    Truth,
    Value,
    describe,
)

MOST_IN_A_LIST = 1_000_000
"""Lists are written out in the IR, so this is where they stop being sensible."""

LONGEST_TEXT = 10_000
"""Of a string that is put together, in characters."""

DEEPEST = 300
"""Expressions, and names that wait for other names, nest up to this depth in one module."""

DEEPEST_IN_ALL = 1500
"""The same of all modules that are being read together, each a part of the one before."""


def evaluate(node: ast.Expression, scope: Scope) -> Value:
    """
    The value of ``node`` where the names mean what they do in ``scope``; what flows is emitted.

    Raises ``Stop`` when it has none; the reason has been reported then.
    """
    context = scope.context
    if context.depth - context.depth_outside >= DEEPEST:
        raise scope.problems.error(node.span, f"this is nested more than {DEEPEST} deep")
    if context.depth >= DEEPEST_IN_ALL:
        message = f"this is nested more than {DEEPEST_IN_ALL} deep, with the modules around it"
        raise scope.problems.error(node.span, message)
    context.depth += 1
    try:
        return _EVALUATE[type(node)](node, scope)
    finally:
        context.depth -= 1


def _number(node: ast.Number, scope: Scope) -> Value:
    return Number.of(node.value, node.unit)


def _text(node: ast.Text, scope: Scope) -> Value:
    pieces: list[str] = []
    for part in node.parts:
        if isinstance(part, str):
            pieces.append(part)
        else:
            value = evaluate(part, scope)
            pieces.append(arithmetic.text_of(value, part.span, scope.problems))
    if sum(map(len, pieces)) > LONGEST_TEXT:
        raise scope.problems.error(node.span, f"this string is longer than {LONGEST_TEXT}")
    return Text("".join(pieces))


def _truth(node: ast.Truth, scope: Scope) -> Value:
    return Truth(node.value)


def _sequence(node: ast.Sequence, scope: Scope) -> Value:
    return _list(evaluate_all(node.items, scope), node.span, scope, node.is_tuple)


def _list(items: Sequence[Value], span: Span[str], scope: Scope, is_tuple: bool = False) -> List:
    for item in items:
        if isinstance(item, Results):
            message = f"{describe(item)} cannot be one entry of a list"
            raise scope.problems.error(span, message, "take them apart first: a, b = ...")
    made = List(tuple(items), is_tuple)
    if made.count > MOST_IN_A_LIST:
        message = f"this list has {made.count} entries; the limit is {MOST_IN_A_LIST}"
        raise scope.problems.error(span, message, "large arrays belong in files: npz(...)")
    return made


def evaluate_all(nodes: Sequence[ast.Expression], scope: Scope) -> list[Value]:
    """The values of all ``nodes``; a mistake in one does not hide those in the others."""
    values: list[Value] = []
    for node in nodes:
        try:
            values.append(evaluate(node, scope))
        except Stop:
            continue
    if len(values) != len(nodes):
        raise Stop
    return values


def _comprehension(node: ast.Comprehension, scope: Scope) -> Value:
    items = [evaluate(node.value, inner) for inner in repeat(node.repetition, scope)]
    return _list(items, node.span, scope)


def _name(node: ast.Name, scope: Scope) -> Value:
    definition = scope.find(node.text)
    match definition:
        case KnownName(value=value):
            if value is None:
                raise Stop
            return value
        case BoundName():
            return value_of(definition, node.span, scope)
        case IndexedFamily(name=name):
            raise scope.problems.error(
                node.span,
                f"'{name}' is a family of values; say which",
                f"write {name}[0]",
                [("defined here", definition.span)],
            )
        case ModuleTemplate(body=body):
            what = "network" if body.is_network else "module"
            hint = None if body.is_network else f"use it as in {node.text}(...)"
            message = f"'{node.text}' is a {what}, not a value"
            raise scope.problems.error(node.span, message, hint, [("defined here", body.name.span)])
        case ImportedFile():
            message = f"'{node.text}' is an imported file; take a name from it"
            raise scope.problems.error(node.span, message, f"write {node.text}.name")
        case None:
            return _outermost(node, scope)


def _outermost(node: ast.Name, scope: Scope) -> Value:
    """The constants of the language, and ``dt``."""
    if node.text in CONSTANTS:
        return CONSTANTS[node.text]
    if node.text == "dt":
        if scope.emitter is None:
            message = "'dt' belongs to a network, so it is known only in networks and modules"
            raise scope.problems.error(node.span, message, "move this into the body that uses it")
        if scope.context.reads_dt:
            raise scope.problems.error(node.span, "'dt' is defined by itself")
        if scope.context.dt is None:
            raise Stop
        return scope.context.dt
    raise scope.undefined(node)


def _negation(node: ast.Negation, scope: Scope) -> Value:
    value = evaluate(node.operand, scope)
    return arithmetic.negate(value, node.span, scope.problems)


def _binary(node: ast.Binary, scope: Scope) -> Value:
    # A long sum leans to the left, deeper than calls should nest.
    spine: list[ast.Binary] = []
    first: ast.Expression = node
    while isinstance(first, ast.Binary):
        spine.append(first)
        first = first.left
    left = _attempt(first, scope)
    for part in reversed(spine):
        right = _attempt(part.right, scope)
        if left is not None and right is not None:
            left = _combine(part, left, right, scope)
        else:
            left = None
    if left is None:
        raise Stop
    return left


def _attempt(node: ast.Expression, scope: Scope) -> Value | None:
    try:
        return evaluate(node, scope)
    except Stop:
        return None


def _combine(node: ast.Binary, left: Value, right: Value, scope: Scope) -> Value:
    if isinstance(left, Flow) or isinstance(right, Flow):
        return _add(node, left, right, scope)
    return arithmetic.combine(node.operator, left, right, node.span, scope.problems)


def _add(node: ast.Binary, left: Value, right: Value, scope: Scope) -> Value:
    """The sum of two bundles."""
    problems = scope.problems
    if node.operator == "+":
        left = _as_current(left, right, node.left, scope)
        right = _as_current(right, left, node.right, scope)
    if not (isinstance(left, Flow) and isinstance(right, Flow)) or node.operator != "+":
        message = f"'{node.operator}' does not go with {describe(left)} and {describe(right)}"
        hint = "currents and spikes can be added; numbers scale the weights: linear(x, 2 * w)"
        if node.operator == "-":
            hint = "weights have a sign: linear(x, w) + linear(y, -w)"
            if isinstance(left, Flow) and not isinstance(right, Flow):
                hint = "what is added to a current has a sign: linear(x, w) + -b"
        raise problems.error(node.span, message, hint)
    if type(left.bundle) is not type(right.bundle):
        spikes = node.left if isinstance(left.bundle, snn.SpikesType) else node.right
        message = f"{describe(left)} and {describe(right)} cannot be added: they differ in kind"
        hint = f"spikes become a current through synapses: linear({_brief(spikes)}, weights)"
        raise problems.error(node.span, message, hint)
    if isinstance(left.bundle, snn.SignalType):
        message = f"{describe(left)} and {describe(right)} cannot be added"
        hint = "add the spikes that an encoder makes of each: imu(...), audio3(...)"
        raise problems.error(node.span, message, hint)
    if left.width != right.width:
        message = f"{describe(left)} and {describe(right)} cannot be added: they differ in width"
        raise problems.error(node.span, message)
    assert scope.emitter is not None
    return Flow(scope.emitter.insert(snn.AddOp(left.value, right.value), node.span).out)


def _as_current(value: Value, other: Value, node: ast.Expression, scope: Scope) -> Value:
    """Numbers beside a current are a steady current; everything else is what it is."""
    if not isinstance(other, Flow) or not isinstance(other.bundle, snn.CurrentType):
        return value
    if not isinstance(value, Number | List | ArrayValue):
        return value
    what = "what is added to a current"
    array = steady(value, other.width, node.span, scope.problems, what)
    assert scope.emitter is not None
    op = snn.SteadyOp(scope.emitter.array(array), other.width)
    return Flow(scope.emitter.insert(op, node.span).out)


def _brief(node: ast.Expression) -> str:
    return node.span.text if len(node.span) <= 20 else "..."


def _choice(node: ast.Choice, scope: Scope) -> Value:
    condition = evaluate(node.condition, scope)
    holds = arithmetic.truth_of(condition, node.condition.span, scope.problems)
    return evaluate(node.yes if holds else node.no, scope)


def _call(node: ast.Call, scope: Scope) -> Value:
    return evaluate_call(node, None, scope)


def _pipe(node: ast.Pipe, scope: Scope) -> Value:
    # As with sums, a long pipeline leans to the left.
    stages: list[ast.Pipe] = []
    first: ast.Expression = node
    while isinstance(first, ast.Pipe):
        stages.append(first)
        first = first.value
    value = _attempt(first, scope)
    for stage in reversed(stages):
        piped = Piped(stage.value, value)
        try:
            value = evaluate_call(stage.call, piped, scope)
        except Stop:
            value = None
    if value is None:
        raise Stop
    return value


def _member(node: ast.Member, scope: Scope) -> Value:
    if isinstance(node.value, ast.Name):
        imported = scope.find(node.value.text)
        if isinstance(imported, ImportedFile):
            if node.name.text not in imported.scope.names:
                raise imported.scope.undefined(node.name)
            return evaluate(node.name, imported.scope)
    value = evaluate(node.value, scope)
    if isinstance(value, Archive):
        return array_in_archive(value, node.name.text, node.span, scope.problems)
    message = f"{describe(value)} has no '{node.name.text}'"
    hint = "archives have members: npz(...).key"
    if isinstance(value, ArrayValue | List) and node.name.text == "T":
        hint = f"write transpose({_brief(node.value)})"
    elif node.name.text in ("shape", "size"):
        hint = "sizes are rows(a), columns(a), shape(a, axis), len(v) and width(x)"
    raise scope.problems.error(node.span, message, hint)


def _index(node: ast.Index, scope: Scope) -> Value:
    if isinstance(node.value, ast.Name):
        family = scope.find(node.value.text)
        if isinstance(family, IndexedFamily):
            return _member_of_family(node, family, scope)
    value = evaluate(node.value, scope)
    indices = [
        cut_of(i, scope) if isinstance(i, ast.Part) else evaluate(i, scope) for i in node.indices
    ]
    places = [index.span for index in node.indices]
    if isinstance(value, Flow):
        channels = channels_of(value, indices, places, node.span, scope.problems)
        return _slice(value, channels, node, scope)
    if any(isinstance(index, Cut) for index in indices):
        return part_of(value, indices, places, node.span, scope.problems)
    for index, place in zip(indices, node.indices, strict=True):
        assert not isinstance(index, Cut)
        value = entry_of(value, index, place.span, node.span, scope.problems)
    return value


def _slice(flow: Flow, channels: range, node: ast.Index, scope: Scope) -> Value:
    if channels == range(flow.width):
        return flow
    x = SSAValue.get(flow.value, type=snn.SpikesType)
    op = snn.ExtractSliceOp(x, channels)
    return Flow(scope.emitter_at(node.span).insert(op, node.span).out)


def _member_of_family(node: ast.Index, family: IndexedFamily, scope: Scope) -> Value:
    if len(node.indices) != 1:
        message = f"'{family.name}' has one index, not {len(node.indices)}"
        raise scope.problems.error(node.span, message)
    index = node.indices[0]
    if isinstance(index, ast.Part):
        message = f"'{family.name}' is a family of values, which has no slices"
        raise scope.problems.error(
            node.span, message, f"name them one by one: {family.name}[0], .."
        )
    key = key_of(evaluate(index, scope), index.span, scope.problems)
    return value_of(member_of(family, key, index.span, scope), node.span, scope)


_EVALUATE: dict[type, Callable[[Any, Scope], Value]] = {
    ast.Number: _number,
    ast.Text: _text,
    ast.Truth: _truth,
    ast.Sequence: _sequence,
    ast.Comprehension: _comprehension,
    ast.Name: _name,
    ast.Negation: _negation,
    ast.Binary: _binary,
    ast.Choice: _choice,
    ast.Call: _call,
    ast.Pipe: _pipe,
    ast.Member: _member,
    ast.Index: _index,
}
