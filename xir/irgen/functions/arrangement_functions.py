"""Built-in functions that put numbers of arrays into another arrangement."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xdsl.ir import SSAValue

from xir.dialects import snn
from xir.grammar import ast
from xir.irgen.functions.function import (
    Function,
    Invocation,
    UnreadCall,
    formals,
    gives_no_bundle,
)
from xir.irgen.values import convert
from xir.irgen.values.kinds import (
    Arranged,
    ArrayValue,
    Flow,
    List,
    Number,
    Text,
    Value,
    describe,
)
from xir.irgen.values.operators import common_unit
from xir.numbers.arrangements import ArrangeError, Options, shape_of


def _arranged(
    call: Invocation, kind: snn.ArrangeKind, arrays: Sequence[ArrayValue], options: Options
) -> ArrayValue:
    """The result of an arrangement, whose arrays have one unit."""
    seconds = common_unit(arrays, "the arrays", call.span, call.problems)
    try:
        shape = shape_of(kind, [array.shape for array in arrays], options)
    except ArrangeError as e:
        raise call.error(f"'{call.name}' {e}") from None
    origin = Arranged(kind, tuple(arrays), options)
    return ArrayValue(shape, seconds, origin, call.span)


def _array(call: Invocation, name: str) -> ArrayValue:
    value, span = call[name]
    return convert.array(value, span, call.problems, f"'{call.name}'")


def _given(call: Invocation) -> Sequence[Value]:
    """The values of ``f([a, b, ..])``, or of ``f(a, b)``."""
    value, _ = call["a"]
    if call.has("b"):
        return [value, call["b"][0]]
    if isinstance(value, List):
        return value.items
    hint = f"write {call.name}([a, b, ..])"
    raise call.error(f"'{call.name}' is of several arrays, not of {describe(value)}", hint)


def _several(call: Invocation) -> list[ArrayValue]:
    """The arrays of ``f([a, b, ..])``, or of ``f(a, b)``."""
    _, span = call["a"]
    values = _given(call)
    for each in values:
        if isinstance(each, Flow) and call.name == "concat":
            hint = "numbers are weights: linear(a, w1) + linear(b, w2)"
            raise call.error("'concat' is of spikes or of arrays, not of both", hint)
        if isinstance(each, Flow):
            hint = "projections of what flows are added: linear(a, w1) + linear(b, w2)"
            raise call.error(f"'{call.name}' needs numbers, not {describe(each)}", hint)
    return [convert.array(each, span, call.problems, f"'{call.name}'") for each in values]


def _whole(call: Invocation, name: str, default: int) -> int:
    if not call.has(name):
        return default
    value, span = call[name]
    return convert.whole_number(value, span, call.problems)


def _concat(call: Invocation) -> Value:
    values = _given(call)
    flows = [value for value in values if isinstance(value, Flow)]
    if flows and len(flows) == len(values):
        return _side_by_side(call, flows)
    axis = _whole(call, "axis", 0)
    return _arranged(call, snn.ArrangeKind.CONCAT, _several(call), {"axis": axis})


def _side_by_side(call: Invocation, flows: Sequence[Flow]) -> Value:
    """The channels of several bundles of spikes as one."""
    if call.has("axis") and _whole(call, "axis", 0) != 0:
        raise call.error("spikes have one axis, their channels", "leave axis = .. out", at="axis")
    for flow in flows:
        if not isinstance(flow.bundle, snn.SpikesType):
            message = f"'concat' is of spikes or of arrays, not of {describe(flow)}"
            hint = "put the weights side by side: linear(x, concat([w1, w2], axis = 1))"
            raise call.error(message, hint)
    parts = [SSAValue.get(flow.value, type=snn.SpikesType) for flow in flows]
    if len(parts) == 1:
        return flows[0]
    return Flow(call.scope.emitter_at(call.span).insert(snn.ConcatOp(parts), call.span).out)


def _channels_together(call: UnreadCall) -> snn.Bundle | None:
    """A concatenation of spikes has the channels of all."""
    nodes = [call.arguments[name].node for name in ("a", "b") if name in call.arguments]
    if len(nodes) == 1 and isinstance(nodes[0], ast.Sequence):
        nodes = list(nodes[0].items)
    bundles = [call.scope.bundle_of(node) for node in nodes]
    widths = [bundle.width for bundle in bundles if isinstance(bundle, snn.SpikesType)]
    return snn.SpikesType(sum(widths)) if widths and len(widths) == len(nodes) else None


def _stack(call: Invocation) -> Value:
    axis = _whole(call, "axis", 0)
    return _arranged(call, snn.ArrangeKind.STACK, _several(call), {"axis": axis})


def _sum(call: Invocation) -> Value:
    array = _array(call, "a")
    if not call.has("axis"):
        return _arranged(call, snn.ArrangeKind.TOTAL, [array], {})
    return _arranged(call, snn.ArrangeKind.SUM, [array], {"axis": _whole(call, "axis", 0)})


def _kron(call: Invocation) -> Value:
    return _arranged(call, snn.ArrangeKind.KRON, _factors(call), {})


def _matmul(call: Invocation) -> Value:
    if any(isinstance(call[name][0], Flow) for name in ("a", "b")):
        hint = "weights of spikes are synapses: linear(x, w)"
        raise call.error("'matmul' is of arrays", hint)
    return _arranged(call, snn.ArrangeKind.MATMUL, _factors(call), {})


def _factors(call: Invocation) -> list[ArrayValue]:
    """The two arrays of a product, which are plain numbers."""
    a, b = _array(call, "a"), _array(call, "b")
    if {a.seconds, b.seconds} - {0, None}:
        raise call.error(f"'{call.name}' is of plain numbers", "multiply by a unit afterwards")
    return [a, b]


def _toeplitz(call: Invocation) -> Value:
    arrays = [_array(call, name) for name in ("column", "row") if call.has(name)]
    return _arranged(call, snn.ArrangeKind.TOEPLITZ, arrays, {})


def _conv1d(call: Invocation) -> Value:
    kernels, stride = _array(call, "kernels"), _whole(call, "stride", 1)
    dilation = _whole(call, "dilation", 1)
    options: Options = {
        "length": convert.size(*call["length"], call.problems),
        "stride": stride,
        "padding": _padding(call, kernels, stride, dilation),
        "dilation": dilation,
    }
    return _arranged(call, snn.ArrangeKind.CONV1D, [kernels], options)


def _padding(call: Invocation, kernels: ArrayValue, stride: int, dilation: int) -> int:
    """Zeros at either end of a signal: a number of them, or a word of PyTorch's ``Conv1d``."""
    value, _ = call["padding"] if call.has("padding") else (Number(0), call.span)
    if not isinstance(value, Text):
        return _whole(call, "padding", 0)
    if value.value == "valid":
        return 0
    if value.value != "same":
        message = f'\'padding\' is a whole number, "same" or "valid", not "{value.value}"'
        raise call.error(message, at="padding")
    if stride != 1:
        message = f"'padding = \"same\"' goes with a stride of 1, not of {stride}"
        raise call.error(message, at="padding")
    both = dilation * (kernels.shape[-1] - 1) if kernels.shape else 0
    if both % 2:
        message = f'"same" needs {both} zeros here, one more entry at the end than at the beginning'
        raise call.error(message, "a whole number of zeros goes to both ends", at="padding")
    return both // 2


def _entry(name: str, parameters: str, call: Callable[[Invocation], Value]) -> Function:
    result = _channels_together if name == "concat" else gives_no_bundle
    return Function(name, formals(parameters), result, call, yields=True)


ARRANGEMENT_FUNCTIONS: tuple[Function, ...] = (
    _entry("concat", "a b? * axis?", _concat),
    _entry("stack", "a b? * axis?", _stack),
    _entry("sum", "a axis?", _sum),
    _entry("kron", "a b", _kron),
    _entry("matmul", "a b", _matmul),
    _entry("toeplitz", "column row?", _toeplitz),
    _entry("conv1d", "kernels length * stride? padding? dilation?", _conv1d),
)
