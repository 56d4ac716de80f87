"""Built-in functions on bundles: synapses, neurons, widths, readouts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from xdsl.ir import SSAValue
from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.irgen.functions.function import (
    Function,
    Invocation,
    UnreadCall,
    formals,
    gives_no_bundle,
)
from xir.irgen.problems import Stop
from xir.irgen.values import convert
from xir.irgen.values.kinds import ArrayValue, Flow, Given, List, Number, Value, by, describe


def _linear(call: Invocation) -> Value:
    value, span = call["x"]
    x = convert.spikes(value, span, call.problems, "linear")
    value, span = call["w"]
    weights = convert.array(value, span, call.problems, "linear")
    if len(weights.shape) != 2:
        message = "weights are a matrix, from channels (rows) to neurons (columns), not "
        raise call.error(message + describe(weights), at="w")
    if weights.seconds not in (0, None):
        raise call.error(f"weights are plain numbers, not {describe(weights)}", at="w")
    if weights.shape[0] != x.type.width:
        message = f"the weights have {weights.shape[0]} rows, for {x.type.width} channels"
        fits = weights.shape[1] == x.type.width
        hint = "write transpose(...) to exchange rows and columns" if fits else None
        raise call.error(f"{message}: {by(weights.shape)} does not fit", hint, at="w")
    emitter = call.scope.emitter_at(call.span)
    op = snn.LinearOp(x, emitter.array(weights))
    return Flow(emitter.insert(op, call.span).out)


def _lif(call: Invocation) -> Value:
    threshold = Number(1.0)
    if call.has("threshold"):
        return _neurons(call, call["threshold"])
    return _neurons(call, (threshold, call.span))


def _li(call: Invocation) -> Value:
    return _neurons(call, (Number(float("inf")), call.span))


def _neurons(call: Invocation, threshold: tuple[Value, Span[str]]) -> Value:
    """Leaky neurons. Those that never fire have an infinite threshold."""
    currents = [_current(call, name) for name in ("i1", "i2") if call.has(name)]
    width = currents[0].type.width
    if len(currents) == 2 and currents[1].type.width != width:
        other = currents[1].type.width
        raise call.error(f"the two currents differ in width: {width} and {other}", at="i2")
    mem_leak, mem = _leak(call, "mem")
    syn_leak, syn = _leak(call, "syn")
    parts = [syn[0]] if len(currents) == 1 else _for_each_synapse(call, syn, syn_leak, width)
    emitter = call.scope.emitter_at(call.span)
    readers: list[Callable[[], ArrayValue | None]] = [
        partial(_parameter, call, mem, mem_leak, "mem", width),
        partial(_threshold, call, threshold, width),
        partial(_bias, call, width),
    ]
    for part in parts:
        readers.append(partial(_parameter, call, (part, syn[1]), syn_leak, "syn", width))
    mem_array, threshold_array, bias, *syn_arrays = (
        None if array is None else emitter.array(array) for array in _all_of(readers)
    )
    assert mem_array is not None
    assert threshold_array is not None
    op = snn.LifOp(
        currents,
        mem_array,
        [array for array in syn_arrays if array is not None],
        threshold_array,
        bias,
        mem_leak=mem_leak,
        syn_leak=syn_leak,
        max_spikes=_max_spikes(call),
    )
    return Flow(emitter.insert(op, call.span).out)


def _all_of(readers: Iterable[Callable[[], ArrayValue | None]]) -> list[ArrayValue | None]:
    """The results of all readers; a mistake in one does not hide those in the others."""
    arrays: list[ArrayValue | None] = []
    failed = False
    for read in readers:
        try:
            arrays.append(read())
        except Stop:
            failed = True
    if failed:
        raise Stop
    return arrays


def _current(call: Invocation, name: str) -> SSAValue[snn.CurrentType]:
    value, span = call[name]
    if name == "i2" and not isinstance(value, Flow):
        message = f"the second argument of '{call.name}' is a second current, not {describe(value)}"
        raise call.error(message, "parameters are given by name: tau_mem = 3 ms", at=name)
    return convert.current(value, span, call.problems, f"'{call.name}'")


def _leak(call: Invocation, of: str) -> tuple[snn.Leak, tuple[Value, Span[str]]]:
    """The form of a leak (time constant or decay shift), and its value."""
    tau, dash = f"tau_{of}", f"dash_{of}"
    if call.has(tau) and call.has(dash):
        message = f"'{tau}' and '{dash}' say the same thing; give one of them"
        raise call.error(message, at=dash)
    if call.has(tau):
        return snn.Leak.TAU, call[tau]
    if call.has(dash):
        return snn.Leak.DASH, call[dash]
    raise call.error(f"'{call.name}' needs '{tau}', a time, or '{dash}', the chip's decay shift")


def _for_each_synapse(
    call: Invocation, given: tuple[Value, Span[str]], leak: snn.Leak, width: int
) -> Sequence[Value]:
    """
    The leaks of two synapses. ``(a, b)`` has one for each synapse, whatever the number of neurons;
    ``[a, b]`` is a vector with one for each neuron, and goes to both.
    """
    value, span = given
    if not isinstance(value, List):
        return value, value
    count = len(value.items)
    if value.is_tuple:
        if count == 2:
            return value.items
        message = f"two currents need two synaptic time constants, not {count}"
        raise call.problems.error(span, message)
    if count == 2 and (width != 2 or not all(isinstance(i, Number) for i in value.items)):
        message = f"'{leak}_syn' in brackets has one number for each neuron ({width})"
        hint = "one for each synapse is written in parentheses: (a, b)"
        raise call.problems.error(span, message, hint)
    return value, value


def _parameter(
    call: Invocation, given: tuple[Value, Span[str]], leak: snn.Leak, of: str, width: int
) -> ArrayValue:
    """A time constant in seconds or a decay shift."""
    name = f"{leak}_{of}"
    seconds = 1 if leak == snn.Leak.TAU else 0
    array = _numbers(call, given, seconds, name, width)
    if isinstance(array.origin, Given):
        for number in array.origin.numbers:
            if leak == snn.Leak.TAU and not number > 0:
                message = f"'{name}' is above 0 s, not {Number(number, 1)}"
                raise call.problems.error(given[1], message)
            if leak == snn.Leak.DASH and (number < 0 or number != int(min(number, 1e9))):
                message = f"'{name}' is a whole number from 0 on, not {number:.12g}"
                raise call.problems.error(given[1], message)
    return array


def _numbers(
    call: Invocation, given: tuple[Value, Span[str]], seconds: int, name: str, width: int
) -> ArrayValue:
    """One number, or a vector of one for each neuron."""
    value, span = given
    if isinstance(value, List) and value.items and isinstance(value.items[0], ArrayValue):
        message = f"'{name}' is one number or vector here, not {describe(value)}"
        hint = "a pair belongs to neurons with two currents: lif(i1, i2, ...)"
        raise call.problems.error(span, message, hint)
    array = convert.numbers(value, seconds, span, call.problems, f"'{name}'")
    if array.shape not in ((), (width,)):
        message = f"'{name}' is a vector of {array.shape[0]}, for {width} neurons"
        raise call.problems.error(span, message)
    if array.hint is None:
        return replace(array, hint=name) if isinstance(array.origin, Given) else array
    return array


def _threshold(call: Invocation, given: tuple[Value, Span[str]], width: int) -> ArrayValue:
    array = _numbers(call, given, 0, "threshold", width)
    if isinstance(array.origin, Given):
        for number in array.origin.numbers:
            if not number > 0:
                message = f"'threshold' is above 0, not {number:.12g}"
                hint = "a threshold that is never reached is called never"
                raise call.problems.error(given[1], message, hint)
    return array


def _bias(call: Invocation, width: int) -> ArrayValue | None:
    if not call.has("bias"):
        return None
    array = _numbers(call, call["bias"], 0, "bias", width)
    infinite = float("inf")
    if isinstance(array.origin, Given) and infinite in map(abs, array.origin.numbers):
        raise call.error("'bias' is a finite number", at="bias")
    return array


def _max_spikes(call: Invocation) -> int | None:
    if not call.has("max_spikes"):
        return None
    value, span = call["max_spikes"]
    number = convert.whole_number(value, span, call.problems)
    if number < 1:
        raise call.error(f"'max_spikes' is at least 1, not {number}", at="max_spikes")
    return number


def _width(call: Invocation) -> Value:
    value, _ = call["x"]
    if isinstance(value, Flow):
        return Number(value.width)
    message = f"'width' is of spikes or currents, not of {describe(value)}"
    raise call.error(message, "arrays have rows(a), columns(a) and shape(a, axis)", at="x")


def _readout(call: Invocation) -> Value:
    message = f"'{call.name}' says what is read of a population that a network returns"
    raise call.error(message, f"write it there: return {call.name}(...)")


def _width_of_weights(call: UnreadCall) -> snn.Bundle | None:
    """Synapses give a current for as many neurons as their weights have columns."""
    weights = call.array("w")
    if weights is None or len(weights.shape) != 2:
        return None
    return snn.CurrentType(weights.shape[1])


def _width_of_current(call: UnreadCall) -> snn.Bundle | None:
    """Neurons give as many spikes as their current has channels."""
    current = call.bundle("i1", "i2")
    return None if current is None else snn.SpikesType(current.width)


_LEAKS = "i1 i2? * tau_mem? dash_mem? tau_syn? dash_syn?"

FLOW_FUNCTIONS: tuple[Function, ...] = (
    Function("linear", formals("x w"), _width_of_weights, _linear),
    Function(
        "lif",
        formals(f"{_LEAKS} threshold? bias? max_spikes?"),
        _width_of_current,
        _lif,
        has_state=True,
    ),
    Function("li", formals(f"{_LEAKS} bias?"), _width_of_current, _li, has_state=True),
    Function("width", formals("x"), gives_no_bundle, _width),
    *(
        Function(str(kind), formals("x"), gives_no_bundle, _readout, readout=kind)
        for kind in snn.Readout
    ),
)
