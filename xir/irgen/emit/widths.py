"""
The width of a value that is not there yet, from the text of its equation.

Nothing is emitted and nothing is reported; a width that cannot be known is None. Widths are
inferred only where an equation uses itself: everywhere else the value is read first.
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.ir import Block

from xir.dialects import snn
from xir.grammar import ast
from xir.irgen.emit.cuts import cut_of
from xir.irgen.emitter import Emitter
from xir.irgen.functions.arguments import Actual, Piped, bind, by_parameter, formals_of
from xir.irgen.functions.function import UnreadCall
from xir.irgen.functions.registry import FUNCTIONS
from xir.irgen.names.definitions import define, members_of
from xir.irgen.names.scope import (
    Binding,
    BoundName,
    Definition,
    ImportedFile,
    IndexedFamily,
    KnownName,
    ModuleTemplate,
    Scope,
)
from xir.irgen.problems import Stop
from xir.irgen.signature import BUNDLES, Signature, bundle_of
from xir.irgen.values import convert
from xir.irgen.values.entries import entries_of
from xir.irgen.values.kinds import Flow
from xir.irgen.values.operators import truth_of

DEEPEST = 200


def bundle_of_binding(binding: Binding, position: int) -> snn.Bundle | None:
    """The bundle that an equation gives at one of its positions, or None."""
    if binding.state == "done":
        value = binding.values[position]
        return value.bundle if isinstance(value, Flow) else None
    if position in binding.waiting:
        return binding.waiting[position].bundle
    if binding.inferring or not isinstance(binding.node, ast.Equation):
        return None
    binding.inferring = True
    try:
        if binding.node.annotation is not None:
            return bundle_of(binding.node.annotation, binding.scope)
        bundles = _all(binding.node.value, None, binding.scope)
        return bundles[position] if position < len(bundles) else None
    except Stop:
        return None
    finally:
        binding.inferring = False


def infer(node: ast.Expression, scope: Scope) -> snn.Bundle | None:
    """The bundle that an expression gives, or None."""
    bundles = _all(node, None, scope)
    return bundles[0] if len(bundles) == 1 else None


def _all(node: ast.Expression, piped: Piped | None, scope: Scope) -> Sequence[snn.Bundle | None]:
    context = scope.context
    if context.depth - context.depth_outside >= DEEPEST:
        return ()
    context.depth += 1
    try:
        match node:
            case ast.Name():
                return (_of_name(node, scope),)
            case ast.Index(value, (index,)):
                name = value.text if isinstance(value, ast.Name) else ""
                family = scope.find(name) if name else None
                if not isinstance(family, IndexedFamily):
                    return (_of_slice(value, index, scope),)
                if isinstance(index, ast.Part):
                    return ()
                key = convert.key_of(scope.evaluate(index), index.span, scope.problems)
                member = members_of(family).get(key)
                return (
                    () if member is None else (bundle_of_binding(member.binding, member.position),)
                )
            case ast.Binary("+", left, right):
                return (infer(left, scope) or infer(right, scope),)
            case ast.Choice(condition, yes, no):
                holds = truth_of(scope.evaluate(condition), condition.span, scope.problems)
                return _all(yes if holds else no, None, scope)
            case ast.Pipe(value, call):
                return _of_call(call, Piped(value, None), scope)
            case ast.Call():
                return _of_call(node, piped, scope)
            case _:
                return ()
    finally:
        context.depth -= 1


def _of_name(node: ast.Name, scope: Scope) -> snn.Bundle | None:
    match scope.find(node.text):
        case KnownName(value=Flow() as flow):
            return flow.bundle
        case BoundName(binding=binding, position=position):
            return bundle_of_binding(binding, position)
        case _:
            return None


def _of_slice(
    value: ast.Expression, index: ast.Expression | ast.Part, scope: Scope
) -> snn.Bundle | None:
    bundle = infer(value, scope)
    if not isinstance(bundle, snn.SpikesType):
        return None
    if not isinstance(index, ast.Part):
        return snn.SpikesType(1)
    cut = cut_of(index, scope)
    return snn.SpikesType(len(entries_of(cut, bundle.width, index.span, scope.problems)))


def _of_call(call: ast.Call, piped: Piped | None, scope: Scope) -> Sequence[snn.Bundle | None]:
    name = call.callee.text if isinstance(call.callee, ast.Name) else ""
    if name in FUNCTIONS:
        function = FUNCTIONS[name]
        arguments = by_parameter(function.formals, call, piped)
        return (function.result(UnreadCall(scope, arguments)),)
    template = _template(call.callee, scope)
    return () if template is None else _of_module(template, call, piped, scope)


def _template(callee: ast.Expression, scope: Scope) -> ModuleTemplate | None:
    definition: Definition | None = None
    match callee:
        case ast.Name(name):
            definition = scope.find_template(name)
        case ast.Member(ast.Name(name), ast.Name(member)):
            imported = scope.find(name)
            definition = (
                imported.scope.find_template(member) if isinstance(imported, ImportedFile) else None
            )
        case _:
            return None
    return definition if isinstance(definition, ModuleTemplate) else None


def _of_module(
    template: ModuleTemplate, call: ast.Call, piped: Piped | None, scope: Scope
) -> Sequence[snn.Bundle | None]:
    """The bundles that a module gives; some of its arguments may not be known yet."""
    body = template.body
    bound = bind(template.name, formals_of(body), call, piped, scope.problems)
    emitter = Emitter(Block())
    trial = Scope(scope.context, template.scope, template.scope.folder, emitter, is_trial=True)
    signature = Signature(trial, frozenset(p.name.text for p in body.parameters))
    for parameter in body.parameters:
        name = parameter.name.text
        trial.names[name] = _argument(parameter, bound.get(name), signature, emitter, scope)
    trial.names.update(signature.settle())
    if body.results is not None:
        return [bundle_of(kind, trial) for kind in body.results]
    define(body.statements, trial)
    returned = [s for s in body.statements if isinstance(s, ast.Return)]
    return [infer(value, trial) for value in returned[0].values] if returned else ()


def _argument(
    parameter: ast.Parameter,
    actual: Actual | None,
    signature: Signature,
    emitter: Emitter,
    scope: Scope,
) -> KnownName:
    """The parameter as a name, without a value where the value is not known yet."""
    name, kind = parameter.name.text, parameter.type
    unknown = KnownName(name, parameter.name.span, None)
    try:
        if actual is None:
            value = signature.scope.evaluate(parameter.default) if parameter.default else None
            return KnownName(name, parameter.name.span, value)
        if kind.name.text not in BUNDLES:
            value = actual.evaluate(scope) if actual.piped is None else None
        elif len(kind.groups) > 1:
            value = None
        else:
            bundle = infer(actual.node, scope)
            value = None if bundle is None else emitter.stand_in(bundle, name)
        if value is None:
            return unknown
        converted = signature.convert(kind, value, name, actual.span)
        return KnownName(name, parameter.name.span, converted)
    except Stop:
        return unknown
