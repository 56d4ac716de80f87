"""Built-in functions on bundles: synapses, widths, readouts."""

from __future__ import annotations

from functools import partial

from xdsl.ir import SSAValue

from xir.dialects import snn
from xir.irgen.functions.function import (
    Attempts,
    Function,
    Invocation,
    UnreadCall,
    formals,
    gives_no_bundle,
)
from xir.irgen.problems import Stop
from xir.irgen.values import convert
from xir.irgen.values.kinds import (
    Arranged,
    ArrayValue,
    Flow,
    Generated,
    Given,
    Number,
    Value,
    by,
    describe,
)


def _linear(call: Invocation) -> Value:
    attempts = Attempts()
    x = attempts.get(partial(_spikes_of, call))
    weights = attempts.get(partial(_weights_of, call))
    columns = None if weights is None else weights.shape[1]
    if x is not None and weights is not None and weights.shape[0] != x.type.width:
        _does_not_fit(call, weights, x)
        attempts.failed, columns = True, None
    steady = attempts.get(partial(_steady_of, call, columns)) if call.has("bias") else None
    if x is None or weights is None or attempts.failed:
        raise Stop
    emitter = call.scope.emitter_at(call.span)
    current = emitter.insert(snn.LinearOp(x, emitter.array(weights)), call.span)
    if steady is None:
        return Flow(current.out)
    added = emitter.insert(snn.SteadyOp(emitter.array(steady), weights.shape[1]), call.span)
    return Flow(emitter.insert(snn.AddOp(current.out, added.out), call.span).out)


def _steady_of(call: Invocation, width: int | None) -> ArrayValue:
    value, span = call["bias"]
    return convert.steady(value, width, span, call.problems, "'bias'")


def _spikes_of(call: Invocation) -> SSAValue[snn.SpikesType]:
    value, span = call["x"]
    return convert.spikes(value, span, call.problems, call.name)


def _weights_of(call: Invocation) -> ArrayValue:
    value, span = call["w"]
    weights = convert.array(value, span, call.problems, "linear")
    if len(weights.shape) != 2:
        message = "weights are a matrix, from channels (rows) to neurons (columns), not "
        raise call.error(message + describe(weights), at="w")
    if weights.seconds not in (0, None):
        raise call.error(f"weights are plain numbers, not {describe(weights)}", at="w")
    return weights


def _does_not_fit(call: Invocation, weights: ArrayValue, x: SSAValue[snn.SpikesType]) -> None:
    """Report weights with another number of rows than there are channels."""
    rows, columns, channels = *weights.shape, x.type.width
    shape = by(weights.shape)
    message = f"the weights have {rows} rows, for {channels} channels: {shape} does not fit"
    hint = None
    own = _reads_itself(call)
    if own is not None:
        hint = f"'{own}' reads its own spikes here, of the step before; is another name meant?"
    elif columns == channels:
        hint = "write transpose(...) to exchange rows and columns"
        match weights.origin:
            case Arranged(snn.ArrangeKind.TRANSPOSE):
                hint = f"leave transpose(...) out: without it the weights are {columns}x{rows}"
            case _:
                pass
    call.error(message, hint, at="w")


def _reads_itself(call: Invocation) -> str | None:
    """The name whose equation is read, where the input of ``call`` is that name itself."""
    value, _ = call["x"]
    for binding in call.scope.context.running[-1:]:
        for position, waiting in binding.waiting.items():
            if waiting is value:
                return binding.names[position]
    return None


def _width(call: Invocation) -> Value:
    value, _ = call["x"]
    if isinstance(value, Flow):
        return Number(value.width)
    message = f"'width' is of spikes or currents, not of {describe(value)}"
    raise call.error(message, "arrays have rows(a), columns(a) and shape(a, axis)", at="x")


MOST_STEPS = 1000
"""Of a delay: the largest chip has no more hidden neurons."""


def _delay(call: Invocation) -> Value:
    """Relays, one for each step: neurons that keep nothing and hand on the spikes that they get."""
    attempts = Attempts()
    x = attempts.get(partial(_spikes_of, call))
    steps = attempts.get(partial(_steps, call))
    if x is None or steps is None:
        raise Stop
    emitter, width = call.scope.emitter_at(call.span), x.type.width
    one, none = (_given(number, hint, call) for number, hint in ((1.0, "one"), (0.0, "none")))
    options = (("scale", 1.0),)
    eye = ArrayValue((width, width), 0, Generated("identity", options), call.span)
    for _ in range(steps):
        current = emitter.insert(snn.LinearOp(x, emitter.array(eye)), call.span).out
        mem, threshold = emitter.array(none), emitter.array(one)
        relay = snn.LifOp([current], mem, [], threshold, mem_leak=snn.Leak.DECAY)
        x = emitter.insert(relay, call.span).out
    return Flow(x)


def _given(number: float, hint: str, call: Invocation) -> ArrayValue:
    return ArrayValue((), 0, Given((number,)), call.span, hint)


def _steps(call: Invocation) -> int:
    """How many steps a delay has, from a whole number or a time."""
    value, span = call["steps"]
    dt = call.scope.context.dt
    if isinstance(value, Number) and value.seconds == 1 and dt is not None:
        steps = value.value / dt.value
        if not abs(steps - round(steps)) < 1e-6:
            message = f"a delay is a whole number of steps; {value} is {steps:.6g} steps of {dt}"
            raise call.problems.error(span, message)
        number = round(steps)
    else:
        number = convert.whole_number(value, span, call.problems)
    if not 1 <= number <= MOST_STEPS:
        message = f"a delay has from 1 to {MOST_STEPS} steps, not {number}"
        raise call.problems.error(span, message, "each step takes a neuron for each channel")
    return number


def _width_of_spikes(call: UnreadCall) -> snn.Bundle | None:
    """A delay changes no channel."""
    return call.bundle("x")


def _readout(call: Invocation) -> Value:
    message = f"'{call.name}' says what is read of a population that a network returns"
    raise call.error(message, f"write it there: return {call.name}(...)")


def _width_of_weights(call: UnreadCall) -> snn.Bundle | None:
    """Synapses give a current for as many neurons as their weights have columns."""
    weights = call.array("w")
    if weights is None or len(weights.shape) != 2:
        return None
    return snn.CurrentType(weights.shape[1])


FLOW_FUNCTIONS: tuple[Function, ...] = (
    Function("linear", formals("x w * bias?"), _width_of_weights, _linear, reads_on=True),
    Function("delay", formals("x steps"), _width_of_spikes, _delay, has_state=True, reads_on=True),
    Function("width", formals("x"), gives_no_bundle, _width),
    *(
        Function(str(kind), formals("x"), gives_no_bundle, _readout, readout=kind)
        for kind in snn.Readout
    ),
)
