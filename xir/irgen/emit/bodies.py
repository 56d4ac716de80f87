"""Reads the body of a module or a network: its equations, and the values that it returns."""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.dialects.builtin import FunctionType
from xdsl.ir import SSAValue
from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.dialects.snn.structure import loops_without_neuron
from xir.grammar import ast
from xir.irgen.emit.equations import read_all
from xir.irgen.emitter import Emitter
from xir.irgen.functions.registry import FUNCTIONS
from xir.irgen.names.scope import Binding, Context, IndexedBinding, Scope
from xir.irgen.problems import Stop
from xir.irgen.signature import Signature
from xir.irgen.values.kinds import Flow, List, Results, Value, describe


@dataclass(frozen=True)
class Returned:
    """One returned value, and the state that a network reads of it."""

    flow: Flow
    span: Span[str]
    readout: snn.Readout | None


def read_body(
    body: ast.Body, bindings: list[Binding | IndexedBinding], scope: Scope
) -> list[Returned]:
    """
    Emit the equations of ``body``, whose bindings ``define`` made; gives the returned values.

    Raises ``Stop`` after everything that is wrong in it has been reported.
    """
    read_all(bindings)
    _check_loops(scope.emitter, scope.context, body.name.span)
    statements = [s for s in body.statements if isinstance(s, ast.Return)]
    if not statements:
        raise Stop
    returned: list[Returned] = []
    failed = False
    values = statements[0].values
    for k, node in enumerate(values):
        label = "return" if len(values) == 1 else f"return[{k}]"
        try:
            returned += _returned(node, label, body, scope)
        except Stop:
            failed = True
    if failed:
        raise Stop
    return returned


def _returned(node: ast.Expression, label: str, body: ast.Body, scope: Scope) -> list[Returned]:
    inner, readout = _readout(node, body, scope)
    emitter = scope.emitter
    assert emitter is not None
    emitter.begin_equation()
    flows: tuple[Flow, ...] = ()
    try:
        flows = _flows(scope.evaluate(inner), inner.span, scope)
    finally:
        emitter.end_equation(label, [(label, flow) for flow in flows])
    if body.is_network:
        for flow in flows:
            _check_readable(flow, inner.span, scope)
    return [Returned(flow, inner.span, readout) for flow in flows]


def _readout(
    node: ast.Expression, body: ast.Body, scope: Scope
) -> tuple[ast.Expression, snn.Readout | None]:
    """The expression inside ``vmem(...)``, and the readout that the function stands for."""
    match node:
        case ast.Call(ast.Name(name), (ast.Argument(None, value),)) if name in FUNCTIONS:
            readout = FUNCTIONS[name].readout
            if readout is None:
                return node, None
            if body.is_network:
                return value, readout
            message = f"'{name}' says what a network reads; a module returns the population itself"
            raise scope.problems.error(node.span, message, f"return {value.span.text}")
        case _:
            return node, None


def _flows(value: Value, span: Span[str], scope: Scope) -> tuple[Flow, ...]:
    match value:
        case Flow():
            return (value,)
        case Results(flows):
            return flows
        case _:
            hint = "return layer[0], layer[1]" if isinstance(value, List) else None
            if isinstance(value, List) and value.is_tuple:
                hint = "write the values without parentheses: return a, b"
            message = f"spikes or currents are returned, not {describe(value)}"
            raise scope.problems.error(span, message, hint)


def _check_readable(flow: Flow, span: Span[str], scope: Scope) -> None:
    if isinstance(flow.bundle, snn.SpikesType):
        return
    message = f"a network returns spikes, not {describe(flow)}"
    hint = "currents go into neurons; isyn(population) reads the synaptic current of some"
    raise scope.problems.error(span, message, hint)


def check_results(body: ast.Body, returned: list[Returned], signature: Signature) -> None:
    """Report results of other types than the body says."""
    if body.results is None:
        return
    problems = signature.scope.problems
    if len(body.results) != len(returned):
        values = "1 value" if len(returned) == 1 else f"{len(returned)} values"
        kinds = "1 type" if len(body.results) == 1 else f"{len(body.results)} types"
        message = f"'{body.name.text}' returns {values}, but says {kinds}"
        span = returned[0].span if returned else body.name.span
        raise problems.error(span, message, notes=[("the types are here", body.results[0].span)])
    for k, (kind, value) in enumerate(zip(body.results, returned, strict=True)):
        what = "the result" if len(returned) == 1 else f"result {k + 1}"
        signature.convert(kind, value.flow, what, value.span)


def _check_loops(emitter: Emitter | None, context: Context, span: Span[str]) -> None:
    """Report every loop without a neuron."""
    assert emitter is not None
    for cycle in loops_without_neuron(emitter.block, context.same_step):
        loop = cycle[::-1]  # as it flows: each value is made from the one before
        names = [emitter.names[value] for value in loop if value in emitter.names]
        owner = next((value.owner for value in loop if value in emitter.names), loop[0].owner)
        place = next((at for op, at in emitter.spans if op is owner), span)
        path = " -> ".join([*names, names[0]]) if names else "a sum that contains itself"
        message = f"a loop without a neuron: {path}"
        context.problems.error(place, message, "every loop goes through a neuron: lif(...)")


def function_type(emitter: Emitter, returned: list[Returned]) -> FunctionType:
    """The types of the block's arguments and of the returned values."""
    outputs = [value.flow.value.type for value in returned]
    return FunctionType.from_lists(list(emitter.block.arg_types), outputs)


def emit_output(emitter: Emitter, returned: list[Returned], body: ast.Body) -> None:
    """The operation that ends the block."""
    values: list[SSAValue] = [value.flow.value for value in returned]
    read = None
    if any(value.readout is not None for value in returned):
        read = [value.readout or snn.Readout.SPIKES for value in returned]
    statement = next(s for s in body.statements if isinstance(s, ast.Return))
    emitter.insert(snn.OutputOp(values, read), statement.span)
