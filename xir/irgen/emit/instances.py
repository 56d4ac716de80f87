"""
Instances: the uses of modules.

A module is a template. Its compile-time arguments (numbers, strings, lists, sizes) choose a version
of it, and each distinct set of them makes one. Arrays and bundles are the operands of an instance.
"""

from __future__ import annotations

from collections.abc import Iterator

from xdsl.ir import Attribute, Block, BlockArgument, Region, SSAValue
from xdsl.utils.hints import isa
from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.grammar import ast
from xir.irgen.emit.bodies import (
    Returned,
    check_results,
    emit_output,
    function_type,
    read_body,
)
from xir.irgen.emitter import Emitter, hint_of
from xir.irgen.functions.arguments import Actual, evaluate_bound
from xir.irgen.names.definitions import define
from xir.irgen.names.scope import (
    Context,
    Definition,
    KnownName,
    ModuleTemplate,
    ModuleVersion,
    Scope,
)
from xir.irgen.problems import Stop
from xir.irgen.signature import Signature
from xir.irgen.values.kinds import ArrayValue, Flow, List, Number, Operand, Results, Value

MOST_VERSIONS = 2000
"""The most versions of modules in a program. The largest chip has 1000 neurons."""


def instantiate(
    template: ModuleTemplate,
    bound: dict[str, Actual],
    call: ast.Call,
    scope: Scope,
    is_partial: bool,
) -> Value:
    """
    Emit one use of a module; its result, or its results. Where an argument has no value, or
    ``is_partial`` says that some are missing, the others are checked and ``Stop`` is raised.
    """
    context = scope.context
    if scope.is_trial:
        raise Stop  # a trial infers types, for which no module is used
    _refuse_recursion(template, call.callee.span, scope)
    emitter = scope.emitter_at(call.span)
    values = evaluate_bound(bound, scope)
    places = {name: actual.span for name, actual in bound.items()}
    names = frozenset(p.name.text for p in template.body.parameters)
    if len(names) != len(template.body.parameters):
        raise Stop  # two parameters of one name, which was reported where they stand
    signature = Signature(template.scope.inner(), names, call.span)
    converted = _convert(template, values, places, signature)
    if is_partial or len(converted) < len(template.body.parameters):
        raise Stop
    sizes = signature.settle()
    operands: list[ArrayValue | Flow] = []
    key = (template.body.name.span, *(_key(value, operands) for value in converted.values()))
    if key not in context.versions:
        if len(context.versions) >= MOST_VERSIONS:
            message = f"the program has more than {MOST_VERSIONS} versions of modules"
            hint = (
                "a version is made for each set of numbers, texts, lists and sizes it is used with"
            )
            raise scope.problems.error(call.span, message, hint)
        context.versions[key] = None
        with context.problems.aloud(), context.problems.used_at(call.span):
            context.versions[key] = _version(template, converted, sizes, operands, signature)
    version = context.versions[key]
    if version is None:
        raise Stop
    arguments = [
        operand.value if isinstance(operand, Flow) else emitter.array(operand)
        for operand in operands
    ]
    op = snn.InstanceOp(version.symbol, arguments, version.results)
    emitter.insert(op, call.span)
    flows = tuple(Flow(result) for result in op.results)
    return flows[0] if len(flows) == 1 else Results(flows, template.name)


def _refuse_recursion(template: ModuleTemplate, span: Span[str], scope: Scope) -> None:
    elaborating = scope.context.elaborating
    if template not in elaborating:
        return
    names = [t.name for t in elaborating[elaborating.index(template) :]] + [template.name]
    message = f"a module cannot contain itself: {' -> '.join(names)}"
    raise scope.problems.error(span, message, "recursion goes through a neuron inside a module")


def _convert(
    template: ModuleTemplate,
    values: dict[str, Value],
    places: dict[str, Span[str]],
    signature: Signature,
) -> dict[str, Value]:
    """
    The arguments as the parameters' types say, defaults filled in. One that is missing, or without
    a value, is left out; ``places`` has those that are given.
    """
    converted: dict[str, Value] = {}
    for parameter in template.body.parameters:
        name = parameter.name.text
        try:
            if name in values:
                value, span = values[name], places[name]
            elif name in places or parameter.default is None:
                unknown = KnownName(name, parameter.name.span, None)
                signature.scope.names[name] = unknown
                continue
            else:
                value, span = signature.scope.evaluate(parameter.default), parameter.default.span
            converted[name] = signature.convert(parameter.type, value, f"'{name}'", span)
            if not isinstance(converted[name], ArrayValue | Flow):
                known = KnownName(name, parameter.name.span, converted[name])
                signature.scope.names[name] = known
        except Stop:
            continue
    return converted


def _key(value: Value, operands: list[ArrayValue | Flow]) -> object:
    """The part of a version's key that ``value`` gives; its arrays and flows go to ``operands``."""
    match value:
        case ArrayValue(shape, seconds):
            operands.append(value)
            return ("array", shape, seconds)
        case Flow():
            operands.append(value)
            return value.bundle
        case List(items):
            return ("list", *(_key(item, operands) for item in items))
        case Number(number, seconds):
            # 1 and 1.0 are equal in Python, but not in the language.
            return ("number", type(number), number, seconds)
        case _:
            return value


def _version(
    template: ModuleTemplate,
    values: dict[str, Value],
    sizes: dict[str, KnownName],
    operands: list[ArrayValue | Flow],
    signature: Signature,
) -> ModuleVersion | None:
    """Emit the module for these arguments; None when there is a mistake in it."""
    context, body = template.scope.context, template.body
    emitter = Emitter(Block(arg_types=[_type_of(operand) for operand in operands]))
    names: dict[str, Definition] = dict(sizes)
    arguments = iter(emitter.block.args)
    for parameter in body.parameters:
        name = parameter.name.text
        inside = _inside(values[name], arguments, name, parameter.span, emitter)
        names[name] = KnownName(name, parameter.name.span, inside)
    scope = Scope(context, template.scope, template.scope.folder, emitter, names)
    context.elaborating.append(template)
    outside, context.depth_outside = context.depth_outside, context.depth
    try:
        returned = read_body(body, define(body.statements, scope), scope)
        check_results(body, returned, signature)
        signature.settle()
    except Stop:
        return None
    finally:
        context.elaborating.pop()
        context.depth_outside = outside
    return _finish(template, emitter, returned)


def _finish(template: ModuleTemplate, emitter: Emitter, returned: list[Returned]) -> ModuleVersion:
    context, body = template.scope.context, template.body
    emit_output(emitter, returned, body)
    kind = function_type(emitter, returned)
    symbol = free_symbol(template.name, context)
    emitter.body = snn.ModuleOp(symbol, kind, Region(emitter.block))
    emitter.spans.append((emitter.body, body.name.span))
    context.emitters.append(emitter)
    context.modules[symbol] = emitter.body
    return ModuleVersion(symbol, tuple(kind.outputs))


def _inside(
    value: Value,
    arguments: Iterator[BlockArgument],
    name: str,
    span: Span[str],
    emitter: Emitter,
) -> Value:
    """The value as it is seen in the body: operands are arguments of its block."""
    match value:
        case List(items):
            inside = (
                _inside(item, arguments, f"{name}[{k}]", span, emitter)
                for k, item in enumerate(items)
            )
            return List(tuple(inside), value.is_tuple)
        case ArrayValue() | Flow():
            argument: SSAValue = next(arguments)
            argument.name_hint = hint_of(name)
            emitter.argument_spans.append(span)
            emitter.names[argument] = name
            if isa(argument, SSAValue[snn.Array]) and isinstance(value, ArrayValue):
                return ArrayValue(value.shape, value.seconds, Operand(argument), span, hint=name)
            return Flow(argument)
        case _:
            return value


def _type_of(operand: ArrayValue | Flow) -> Attribute:
    return operand.bundle if isinstance(operand, Flow) else snn.array_of(*operand.shape)


def free_symbol(name: str, context: Context) -> str:
    """``name``, or the first of ``name_1``, ``name_2`` ... that is free."""
    symbol, number = name, 0
    while symbol in context.symbols:
        number += 1
        symbol = f"{name}_{number}"
    context.symbols.add(symbol)
    return symbol
