"""The inputs of a network: spikes, or a signal and the encoder that makes spikes of it."""

from __future__ import annotations

from xir.dialects import snn
from xir.grammar import ast
from xir.irgen.emitter import Emitter, hint_of
from xir.irgen.names.scope import Definition, KnownName, Scope
from xir.irgen.problems import Stop
from xir.irgen.signature import SIGNAL
from xir.irgen.values import convert
from xir.irgen.values.kinds import Flow, Number, describe


def inputs_of(body: ast.Body, emitter: Emitter, scope: Scope) -> dict[str, Definition]:
    """The inputs by name, as arguments of the block."""
    names: dict[str, Definition] = {}
    for parameter in body.parameters:
        name = parameter.name.text
        names[name] = KnownName(name, parameter.name.span, None)
        try:
            bundle = _bundle(parameter.type, scope)
            rate = _rate(parameter.type, scope)
        except Stop:
            continue
        if bundle is None:
            continue
        argument = emitter.block.insert_arg(bundle, len(emitter.block.args))
        argument.name_hint = hint_of(name)
        emitter.argument_spans.append(parameter.span)
        emitter.names[argument] = name
        if rate is not None:
            scope.context.rates[argument] = rate
        names[name] = KnownName(name, parameter.name.span, Flow(argument))
    return names


def _bundle(kind: ast.Type, scope: Scope) -> snn.Bundle | None:
    """What comes in as a type says; None for a type that was reported."""
    sizes = kind.groups[0] if kind.groups else ()
    is_spikes = kind.name.text == "spikes" and len(kind.groups) == 1 and len(sizes) == 1
    is_signal = kind.name.text == SIGNAL and len(kind.groups) <= 1 and len(sizes) <= 2
    if not (is_spikes or is_signal):
        return None
    make = snn.SpikesType if is_spikes else snn.SignalType
    if not sizes:
        return make(1)
    return make(convert.size(scope.evaluate(sizes[0]), sizes[0].span, scope.problems))


def _rate(kind: ast.Type, scope: Scope) -> float | None:
    """The samples a second of a signal, where its type has them."""
    if kind.name.text != SIGNAL or not kind.groups or len(kind.groups[0]) != 2:
        return None
    node = kind.groups[0][1]
    value = scope.evaluate(node)
    if not isinstance(value, Number) or value.seconds != -1:
        message = f"the rate of a signal is a frequency, not {describe(value)}"
        raise scope.problems.error(node.span, message, "write signal[3, 200 Hz]")
    if not 0 < value.value < float("inf"):
        raise scope.problems.error(node.span, f"a rate is above 0 and finite, not {value}")
    return float(value.value)


def check_encoders(body: ast.Body, emitter: Emitter, scope: Scope) -> None:
    """
    Report a signal that nothing encodes, and one beside another input. Raises ``Stop`` then.

    A chip has one sensor side, whose spikes are all that comes in while it is in use.
    """
    arguments = dict(zip(emitter.block.args, body.parameters, strict=False))
    signals = [a for a in arguments if isinstance(a.type, snn.SignalType)]
    failed = False
    for argument in signals:
        parameter = arguments[argument]
        if not argument.uses:
            message = f"nothing encodes the signal '{parameter.name.text}'"
            hint = f"write spikes = imu({parameter.name.text}) or audio3({parameter.name.text})"
            scope.problems.error(parameter.span, message, hint)
            failed = True
    if signals and len(body.parameters) > 1:
        other = next(p for p in body.parameters if p is not arguments[signals[0]])
        message = f"a network with a signal has no other input, here '{other.name.text}'"
        notes = [("the signal is here", arguments[signals[0]].span)]
        scope.problems.error(other.span, message, "the chip reads its sensor, or spikes", notes)
        failed = True
    if failed:
        raise Stop
