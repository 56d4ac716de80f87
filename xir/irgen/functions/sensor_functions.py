"""Built-in functions that make spikes of a signal, as the sensor side of a chip does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from xdsl.dialects.builtin import ArrayAttr, FloatAttr, IntegerAttr, StringAttr, f64, i64
from xdsl.ir import Attribute, SSAValue
from xdsl.utils.hints import isa
from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.irgen.functions.function import Attempts, Function, Invocation, UnreadCall, formals
from xir.irgen.problems import Stop, did_you_mean
from xir.irgen.values import convert
from xir.irgen.values.kinds import Flow, List, Number, Text, Truth, Value, describe
from xir.sensors.table import ENCODERS, NORMALIZATIONS, PATHS, SPIKE_ENCODERS, Encoder

Read: TypeAlias = Callable[[Invocation, str, Value, Span[str]], Attribute]
"""Reads one option."""


def _quantity(seconds: int, call: Invocation, name: str, value: Value, span: Span[str]) -> float:
    if not isinstance(value, Number) or value.seconds != seconds:
        what = "a time" if seconds == 1 else "a frequency"
        example = "40 ms" if seconds == 1 else "8 Hz"
        message = f"'{name}' is {what}, not {describe(value)}"
        raise call.problems.error(span, message, f"write {name} = {example}, for example")
    if not 0 < value.value < float("inf"):
        raise call.problems.error(span, f"'{name}' is above 0 and finite, not {value}")
    return float(value.value)


def _time(call: Invocation, name: str, value: Value, span: Span[str]) -> Attribute:
    return FloatAttr(_quantity(1, call, name, value, span), f64)


def _whole(call: Invocation, name: str, value: Value, span: Span[str]) -> Attribute:
    return IntegerAttr(convert.whole_number(value, span, call.problems), i64)


def _one_or_each(call: Invocation, name: str, value: Value, span: Span[str]) -> Attribute:
    """A whole number for all channels, or a list of one for each."""
    values = value.items if isinstance(value, List) else (value,)
    return ArrayAttr([_whole(call, name, one, span) for one in values])


def _switch(call: Invocation, name: str, value: Value, span: Span[str]) -> Attribute:
    if not isinstance(value, Truth):
        message = f"'{name}' is true or false, not {describe(value)}"
        raise call.problems.error(span, message)
    return IntegerAttr(int(value.value), i64)


def _word(words: tuple[str, ...], call: Invocation, name: str, value: Value, span: Span[str]):
    if isinstance(value, Text) and value.value in words:
        return StringAttr(value.value)
    shown = f'"{value.value}"' if isinstance(value, Text) else describe(value)
    known = [f'"{word}"' for word in words]
    message = f"'{name}' is {', '.join(known[:-1])} or {known[-1]}, not {shown}"
    hint = did_you_mean(value.value, words) if isinstance(value, Text) else None
    raise call.problems.error(span, message, hint)


def _bands(call: Invocation, name: str, value: Value, span: Span[str]) -> Attribute:
    """A list of pairs of frequencies, the edges of band passes, one after the other."""
    example = "write bands = [(1 Hz, 2 Hz), (2 Hz, 4 Hz), ..]"
    if not isinstance(value, List) or not value.items:
        message = f"'{name}' is a list of pairs of frequencies, not {describe(value)}"
        raise call.problems.error(span, message, example)
    edges: list[Attribute] = []
    for number, pair in enumerate(value.items):
        if not isinstance(pair, List) or len(pair.items) != 2:
            message = f"band {number} is a pair of frequencies, not {describe(pair)}"
            raise call.problems.error(span, message, example)
        low, high = (_quantity(-1, call, f"{name}[{number}]", edge, span) for edge in pair.items)
        if not low < high:
            message = f"band {number} goes from {pair.items[0]} to {pair.items[1]}"
            raise call.problems.error(span, message, "the lower edge comes first")
        edges += [FloatAttr(low, f64), FloatAttr(high, f64)]
    return ArrayAttr(edges)


OPTIONS: Mapping[str, Mapping[str, Read]] = {
    "imu": {
        "bands": _bands,
        "rotation": _switch,
        "average": _time,
        "hold": _time,
        "encoder": partial(_word, SPIKE_ENCODERS),
        "shift": _one_or_each,
        "threshold": _one_or_each,
    },
    "audio3": {
        "path": partial(_word, PATHS),
        "normalize": partial(_word, NORMALIZATIONS),
        "window": _time,
        "ratio": _whole,
        "floor": _whole,
        "threshold": _whole,
    },
}
"""Encoder -> option -> how it is read. The names are those of the settings in ``xir.sensors``."""


def _encode(kind: Encoder, call: Invocation) -> Value:
    attempts = Attempts()
    signal = attempts.get(partial(_signal_of, kind, call))
    options: dict[str, Attribute] = {}
    for name, read in OPTIONS[kind.name].items():
        if call.has(name):
            value = attempts.get(lambda name=name, read=read: read(call, name, *call[name]))
            if value is not None:
                options[name] = value
    if signal is None or attempts.failed or call.is_partial:
        raise Stop
    emitter = call.scope.emitter_at(call.span)
    rate = call.scope.context.rates.get(signal)
    op = snn.EncodeOp(signal, kind.name, options, rate)
    return Flow(emitter.insert(op, call.span).out)


def _signal_of(kind: Encoder, call: Invocation) -> SSAValue[snn.SignalType]:
    value, span = call["signal"]
    need = f"signal[{kind.axes}]" if kind.axes > 1 else "signal"
    if not isinstance(value, Flow) or not isa(value.value, SSAValue[snn.SignalType]):
        message = f"'{kind.name}' needs a signal, not {describe(value)}"
        hint = f"an input of the network is one: network n(x: {need})"
        raise call.problems.error(span, message, hint)
    signal = value.value
    if signal.type.width != kind.axes:
        have = f"signal[{signal.type.width}]"
        message = f"'{kind.name}' needs a {need}, not {have}"
        hint = f"write it in the head of the network: x: {need}"
        raise call.problems.error(span, message, hint)
    if any(signal.uses):
        message = "the signal has an encoder already; a chip has one sensor side"
        raise call.problems.error(span, message, "let both read the spikes of the first")
    rate = call.scope.context.rates.get(signal)
    if rate is not None and kind.rate is not None and rate != kind.rate:
        message = f"'{kind.name}' takes {kind.rate:g} samples a second, the signal has {rate:g}"
        hint = f"leave the rate out, and resample recordings: xir encode --rate {rate:g}"
        raise call.problems.error(span, message, hint)
    return signal


def _channels(kind: Encoder, call: UnreadCall) -> snn.Bundle | None:
    return snn.SpikesType(kind.channels)


SENSOR_FUNCTIONS: tuple[Function, ...] = tuple(
    Function(
        kind.name,
        formals(" ".join(["signal *", *(f"{name}?" for name in OPTIONS[kind.name])])),
        partial(_channels, kind),
        partial(_encode, kind),
        reads_on=True,
        yields=True,
    )
    for kind in ENCODERS.values()
)
