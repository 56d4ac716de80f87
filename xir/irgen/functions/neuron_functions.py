"""Built-in functions that make neurons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from xdsl.ir import SSAValue
from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.irgen.functions.function import Attempts, Function, Invocation, UnreadCall, formals
from xir.irgen.problems import Stop, did_you_mean
from xir.irgen.values import convert
from xir.irgen.values.kinds import ArrayValue, Flow, Given, List, Number, Text, Value, describe


def _lif(call: Invocation) -> Value:
    return _neurons(call, Number(1.0))


def _li(call: Invocation) -> Value:
    return _neurons(call, Number(float("inf")))


def _neurons(call: Invocation, threshold: Number) -> Value:
    """
    Leaky neurons with ``threshold`` where the call gives no other. Those that never fire have an
    infinite one.
    """
    attempts = Attempts()
    names = [name for name in ("i1", "i2") if call.has(name)]
    currents = [attempts.get(partial(_current, call, name)) for name in names]
    width = _width_of_all(call, currents, attempts)
    syn_leaks = attempts.get(partial(_synapses, call, len(names), width))
    mem_leak = attempts.get(partial(_membrane, call, width))
    threshold_array = attempts.get(partial(_threshold, call, threshold, width))
    bias = attempts.get(partial(_bias, call, width))
    max_spikes = attempts.get(partial(_max_spikes, call))
    reset = attempts.get(partial(_reset, call))
    if attempts.failed or call.is_partial:
        raise Stop
    assert mem_leak is not None
    assert threshold_array is not None
    emitter = call.scope.emitter_at(call.span)
    leaks = [] if syn_leaks is None else syn_leaks.numbers
    arrays = [mem_leak.numbers[0], threshold_array, bias, *leaks]
    mem, limit, added, *syn = (None if a is None else emitter.array(a) for a in arrays)
    assert mem is not None
    assert limit is not None
    op = snn.LifOp(
        [current for current in currents if current is not None],
        mem,
        [array for array in syn if array is not None],
        limit,
        added,
        mem_leak=mem_leak.form,
        syn_leak=snn.Leak.TAU if syn_leaks is None else syn_leaks.form,
        max_spikes=max_spikes,
        reset=reset or snn.Reset.SUBTRACT,
    )
    return Flow(emitter.insert(op, call.span).out)


class _Leaks(NamedTuple):
    """
    Time constants in seconds, decay shifts, or what is left after a step: of the membrane, or of
    each synapse.
    """

    form: snn.Leak
    numbers: list[ArrayValue]


def _membrane(call: Invocation, width: int | None) -> _Leaks:
    name, form = _leak(call, "mem")
    return _Leaks(form, [_parameter(call, call[name], form, name, width)])


def _synapses(call: Invocation, count: int, width: int | None) -> _Leaks | None:
    """None for neurons without a synapse, which are those where no leak of it is given."""
    if not any(call.has(name) for name in _FORMS["syn"]):
        if count > 1:
            message = "two currents have two synapses: 'tau_syn' is needed"
            raise call.error(message, "neurons without a synapse have one current: i1 + i2")
        return None
    name, form = _leak(call, "syn")
    given = call[name]
    parts = [given[0]] if count == 1 else _for_each_synapse(call, given, name, width)
    attempts = Attempts()
    read = (partial(_parameter, call, (part, given[1]), form, name, width) for part in parts)
    numbers = [attempts.get(reader) for reader in read]
    if attempts.failed:
        raise Stop
    return _Leaks(form, [array for array in numbers if array is not None])


def _width_of_all(
    call: Invocation, currents: Sequence[SSAValue[snn.CurrentType] | None], attempts: Attempts
) -> int | None:
    """The number of neurons; None where no current is known."""
    widths = [current.type.width for current in currents if current is not None]
    if len(widths) == 2 and widths[0] != widths[1]:
        message = f"the two currents differ in width: {widths[0]} and {widths[1]}"
        call.error(message, at="i2")
        attempts.failed = True
        return None
    return widths[0] if widths else None


def _current(call: Invocation, name: str) -> SSAValue[snn.CurrentType]:
    value, span = call[name]
    if name == "i2" and not isinstance(value, Flow):
        message = f"the second argument of '{call.name}' is a second current, not {describe(value)}"
        raise call.error(message, "parameters are given by name: tau_mem = 3 ms", at=name)
    return convert.current(value, span, call.problems, f"'{call.name}'")


_FORMS = {
    "mem": {
        "tau_mem": snn.Leak.TAU,
        "dash_mem": snn.Leak.DASH,
        "decay_mem": snn.Leak.DECAY,
        "beta": snn.Leak.DECAY,
    },
    "syn": {
        "tau_syn": snn.Leak.TAU,
        "dash_syn": snn.Leak.DASH,
        "decay_syn": snn.Leak.DECAY,
        "alpha": snn.Leak.DECAY,
    },
}
"""The parameters that give a leak. What is left of a membrane is called beta in snnTorch, and alpha
what is left of a current."""


def _leak(call: Invocation, of: str) -> tuple[str, snn.Leak]:
    """The parameter that gives a leak, and its form."""
    tau, dash = f"tau_{of}", f"dash_{of}"
    given = [name for name in _FORMS[of] if call.has(name)]
    if len(given) > 1:
        message = f"'{given[0]}' and '{given[1]}' say the same thing; give one of them"
        raise call.error(message, at=given[1])
    if given:
        return given[0], _FORMS[of][given[0]]
    if call.is_partial or (call.has("i2") and "i2" not in call.values):
        raise Stop  # it may be what is wrong in another argument: tau_mem == 3 ms
    raise call.error(f"'{call.name}' needs '{tau}', a time, or '{dash}', the chip's decay shift")


def _for_each_synapse(
    call: Invocation, given: tuple[Value, Span[str]], name: str, width: int | None
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
    if (
        width is not None
        and count == 2
        and (width != 2 or not all(isinstance(i, Number) for i in value.items))
    ):
        message = f"'{name}' in brackets has one number for each neuron ({width})"
        hint = "one for each synapse is written in parentheses: (a, b)"
        raise call.problems.error(span, message, hint)
    return value, value


_SHORTEST = {
    "tau_mem": "dash_mem = 0 keeps nothing of a membrane from one step to the next",
    "tau_syn": "neurons without a synapse are those without tau_syn; dash_syn = 1 is the shortest "
    "current that has an effect",
}
"""What stands in the place of a time constant of 0."""


def _parameter(
    call: Invocation, given: tuple[Value, Span[str]], leak: snn.Leak, name: str, width: int | None
) -> ArrayValue:
    """A time constant in seconds, a decay shift, or what is left after a step."""
    if leak == snn.Leak.DECAY and isinstance(given[0], Number) and given[0].seconds:
        hint = f"a time constant is {_tau_of(name)} = .."
        raise call.problems.error(given[1], f"'{name}' is a plain number, not {given[0]}", hint)
    seconds = 1 if leak == snn.Leak.TAU else 0
    array = _numbers(call, given, seconds, name, width)
    if isinstance(array.origin, Given):
        for number in array.origin.numbers:
            if leak == snn.Leak.TAU and not number > 0:
                message = f"'{name}' is above 0 s, not {Number(number, 1)}"
                hint = _SHORTEST[name] if number == 0 else None
                raise call.problems.error(given[1], message, hint)
            if leak == snn.Leak.DASH and (number < 0 or number != int(min(number, 1e9))):
                message = f"'{name}' is a whole number from 0 on, not {number:.12g}"
                raise call.problems.error(given[1], message)
            if leak == snn.Leak.DECAY:
                _check_decay(call, given[1], name, number)
    return array


def _tau_of(name: str) -> str:
    """The parameter that gives the same leak as a time constant."""
    return "tau_mem" if name in _FORMS["mem"] else "tau_syn"


def _check_decay(call: Invocation, span: Span[str], name: str, number: float) -> None:
    """Refuse what cannot be left of a state after a step."""
    if 0 <= number <= 1 and (number > 0 or name in _FORMS["mem"]):
        return
    message = f"'{name}' is what is left of a state after a step, from 0 to 1, not {number:.12g}"
    hint = None
    if number == 0:
        message = f"'{name}' is above 0: at 0 nothing of a current would arrive"
        hint = _SHORTEST["tau_syn"].replace("tau_syn", name)
    elif number > 1:
        hint = f"a time constant is {_tau_of(name)} = .."
    raise call.problems.error(span, message, hint)


def _numbers(
    call: Invocation, given: tuple[Value, Span[str]], seconds: int, name: str, width: int | None
) -> ArrayValue:
    """One number, or a vector of one for each neuron."""
    value, span = given
    if isinstance(value, List) and value.items and isinstance(value.items[0], ArrayValue):
        message = f"'{name}' is one number or vector here, not {describe(value)}"
        hint = "a pair belongs to neurons with two currents: lif(i1, i2, ...)"
        raise call.problems.error(span, message, hint)
    array = convert.numbers(value, seconds, span, call.problems, f"'{name}'")
    array = convert.for_neurons(array, width, span, call.problems, f"'{name}'")
    if array.hint is None:
        return replace(array, hint=name) if isinstance(array.origin, Given) else array
    return array


def _threshold(call: Invocation, default: Number, width: int | None) -> ArrayValue:
    given = call["threshold"] if call.has("threshold") else (default, call.span)
    array = _numbers(call, given, 0, "threshold", width)
    if isinstance(array.origin, Given):
        for number in array.origin.numbers:
            if not number > 0:
                message = f"'threshold' is above 0, not {number:.12g}"
                hint = "a threshold that is never reached is called never"
                raise call.problems.error(given[1], message, hint)
    return array


def _bias(call: Invocation, width: int | None) -> ArrayValue | None:
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


def _reset(call: Invocation) -> snn.Reset:
    if not call.has("reset"):
        return snn.Reset.SUBTRACT
    value, span = call["reset"]
    words = [f'"{word}"' for word in snn.Reset]
    if isinstance(value, Text) and value.value in list(snn.Reset):
        return snn.Reset(value.value)
    shown = f'"{value.value}"' if isinstance(value, Text) else describe(value)
    message = f"'reset' is {', '.join(words[:-1])} or {words[-1]}, not {shown}"
    hint = None
    if isinstance(value, Text):
        wrong = value.value.lower().replace("-", "_")
        hint = _RESET_WORDS.get(wrong) or did_you_mean(wrong, map(str, snn.Reset))
    raise call.problems.error(span, message, hint)


_RESET_WORDS = {
    "late": 'the threshold is taken off in the next step: "subtract_late"',
    "none": "neurons that are not reset are li(..), or lif(.., threshold = never)",
    "hard": 'the membrane is set to 0: "zero"',
    "soft": 'the threshold is taken off: "subtract"',
}
"""What other tools call resets."""


def _width_of_current(call: UnreadCall) -> snn.Bundle | None:
    """Neurons give as many spikes as their current has channels."""
    current = call.bundle("i1", "i2")
    return None if current is None else snn.SpikesType(current.width)


_LEAKS = " ".join(["i1 i2? *", *(f"{name}?" for names in _FORMS.values() for name in names)])

_OWN = {"lif": (_lif, "threshold? bias? max_spikes? reset?"), "li": (_li, "bias?")}
"""The call of each function, and the parameters that it has besides leaks."""

NEURON_FUNCTIONS: tuple[Function, ...] = tuple(
    Function(
        name, formals(f"{_LEAKS} {more}"), _width_of_current, call, has_state=True, reads_on=True
    )
    for name, (call, more) in _OWN.items()
)
