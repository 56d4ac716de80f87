"""
A neuron of NIR as equations of xir, whose step is

    J = b (J + input)     V = a V + J + bias     a spike costs the threshold, at once

With a synapse this is the framework's step after ``W' = W m k / b``. A neuron without one changes
the roles (the *swap*): the synapse carries the leak and the membrane forgets, so that J plays V,
and the reset is a weight to itself: ``J = a (J + w s + r n)`` with ``w = W m / a``. No synapse of
the chip is without delay otherwise; an output, which cannot have weights to itself, gets the
fastest synapse there is and is about a step late.

The program says what the framework means: a neuron without a synapse, the bias of weights as a
steady current, a late reset. ``xylo-realize`` makes the swap, the fastest synapse, the bias at rest
and the weights to themselves of it.

A spike is to take ``D`` off V in the next step: ``a theta`` where the threshold is subtracted at
once, ``theta`` where it is subtracted late, ``a (theta + overshoot - v_reset)`` where V is set to
v_reset. The last is right on average only. The swap has ``r = -D / a``; with a synapse the rest
``D - a theta`` goes through it, as a charge: ``-(D - a theta) (1 - b) / b``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from xir.interop.nir.neurons import Neuron
from xir.interop.nir.plan import Dash, Equation, Term
from xir.interop.nir.projections import Current
from xir.numbers.arrays import NumpyArray

FASTEST_DASH = 1
"""Of a synapse: with dash 0 it is empty before the membrane sees it."""

Sources = Callable[[Current, NumpyArray, NumpyArray | None], list[Term]]
"""Makes the projections of a current with a gain and what the gain is divided by."""


@dataclass
class Way:
    """How a neuron is written."""

    is_swapped: bool
    is_fast: bool
    """Whether it is without a synapse, and gets the fastest one of the chip."""
    is_rest_zero: bool
    """Whether V is counted from v_leak."""


def way_of(neuron: Neuron, is_hidden: bool, may_swap: bool, exact_bias: bool) -> Way:
    """
    How a neuron is written; ``is_hidden`` is False for an output of the chip. A neuron without leak
    has no rest that a bias could be written as: it is swapped only with ``exact_bias``.
    """
    if neuron.synapses:
        return Way(False, False, _counts_from_rest(neuron))
    has_bias = any(c.bias is not None and c.bias.any() for c in neuron.currents)
    endless = bool((neuron.a == 1).any())
    can = bool((neuron.a > 0).all()) and not (endless and has_bias and not exact_bias)
    swapped = can and may_swap and (is_hidden or neuron.threshold is None)
    if swapped and neuron.threshold is not None:
        return Way(True, False, True)
    return Way(swapped, not swapped, not swapped and _counts_from_rest(neuron))


def _counts_from_rest(neuron: Neuron) -> bool:
    """
    Whether V is counted from v_leak: it then starts right, but a spike costs less than the
    threshold of the file, which only a reset to a value does not mind.
    """
    if neuron.threshold is None:
        return False
    sets_back = neuron.reset in ("zero", "late-zero")
    return (neuron.starts_at_rest and sets_back) or bool((neuron.threshold <= 0).any())


def taken_off(neuron: Neuron, way: Way, overshoot: NumpyArray) -> NumpyArray:
    """D: what a spike takes off V in the step after it; 0 where there is never a spike."""
    assert neuron.threshold is not None
    fires = np.isfinite(neuron.threshold)
    zero = neuron.rest if way.is_rest_zero else np.zeros_like(neuron.rest)
    threshold = np.where(fires, neuron.threshold - zero, 0.0)
    cost = np.where(fires & (neuron.threshold > 0), neuron.threshold, threshold)
    match neuron.reset:
        case "subtract":
            return neuron.a * cost
        case "late":
            return cost
        case "zero" | "late-zero":
            back = threshold + overshoot - (neuron.v_reset - zero)
            return neuron.a * np.where(fires, back, 0.0)


def equation(
    neuron: Neuron,
    name: str,
    way: Way,
    overshoot: NumpyArray,
    projections: Sources,
    *,
    is_read: bool,
    exact_bias: bool = False,
) -> Equation:
    """
    The equation of a neuron. ``overshoot`` is how far V is above the threshold at a spike.
    ``is_read`` is True for an output of the chip. With ``exact_bias`` the projections bring what
    weights with a bias add, and the membrane gets none of it.
    """
    a, m, ones = neuron.a, neuron.m, np.ones(neuron.width)
    remark = ""
    bias = np.zeros(neuron.width) if exact_bias else neuron.bias
    leak = np.zeros(neuron.width) if way.is_rest_zero else neuron.leak
    slots: list[list[Term]] = []
    syn: list[Dash | NumpyArray] = []
    mem: Dash | NumpyArray = a if a.any() else 0
    if neuron.synapses:
        for current, synapse in zip(neuron.currents, neuron.synapses, strict=True):
            slots.append(projections(current, m * synapse.k, synapse.b))
            syn.append(synapse.b)
    elif way.is_swapped:
        slots.append(projections(neuron.currents[0], m, a))
        syn, mem = [a], 0
        keeps = np.where(a < 1, 1 - a, 1.0)
        bias, leak = bias / keeps, leak / keeps
        remark = "the synapse carries the leak, the weights to itself are the reset"
        if neuron.threshold is None:
            remark = "the synapse carries the leak"
    else:
        slots.append(projections(neuron.currents[0], m, None))
        syn = [FASTEST_DASH]
        remark = "without a synapse in the original: the fastest one, about a step late"
    threshold = neuron.threshold
    if threshold is not None:
        if way.is_rest_zero:
            threshold = threshold - neuron.rest
        if not is_read:
            off = taken_off(neuron, way, overshoot)
            slots[0] += _reset_terms(name, neuron, way, off, threshold, ones)
    limit = neuron.most_spikes if neuron.many else 1
    limit = None if threshold is None else limit
    made = Equation(
        name=name,
        path=neuron.path,
        width=neuron.width,
        slots=slots,
        mem=mem,
        syn=syn,
        threshold=threshold,
        bias=bias + leak,
        max_spikes=limit,
        is_read=is_read,
        remark=remark,
    )
    reset = _reset_word(neuron, way, made)
    if neuron.synapses:
        made.written = _with_synapse(made, neuron, leak, reset, exact_bias)
    elif way.is_swapped or is_read:
        made.written = _without_synapse(made, neuron, way, projections, reset, exact_bias)
    return made


def _reset_word(neuron: Neuron, way: Way, made: Equation) -> str | None:
    """
    The reset of the language that is the neuron's own, where ``xylo-realize`` makes of it what
    ``made`` has; None where there is none. A reset to another value than 0 has no word: what it
    takes off is written as a weight of each neuron to itself.
    """
    if made.threshold is None:
        return None
    fires = np.isfinite(made.threshold)
    match neuron.reset:
        case "late":
            off = taken_off(neuron, way, np.zeros(neuron.width))
            return "subtract_late" if np.array_equal(off[fires], made.threshold[fires]) else None
        case "zero":
            back = neuron.v_reset - (neuron.rest if way.is_rest_zero else 0.0)
            return None if back[fires].any() else "zero"
        case _:
            return None


def _with_synapse(
    made: Equation, neuron: Neuron, leak: NumpyArray, reset: str | None, exact_bias: bool
) -> Equation | None:
    """
    The equation with the biases of weights as steady currents and the reset as a word; None where
    there is neither.
    """
    steady = {
        number: neuron.m * synapse.k * current.bias / synapse.b
        for number, (current, synapse) in enumerate(
            zip(neuron.currents, neuron.synapses, strict=True)
        )
        if not exact_bias and current.bias is not None and current.bias.any()
    }
    written = replace(made, bias=leak, steady=steady) if steady else made
    if reset is not None:
        slots = [[term for term in slot if term.kind != "reset"] for slot in made.slots]
        written = replace(written, slots=slots, reset=reset)
    return None if written is made else written


def _without_synapse(
    made: Equation,
    neuron: Neuron,
    way: Way,
    projections: Sources,
    reset: str | None,
    exact_bias: bool,
) -> Equation | None:
    """
    The equation of a neuron without a synapse, of which ``xylo-realize`` makes ``made``. What a
    spike takes off besides the threshold is a weight to itself, where no word says it. None where
    the chip's neuron would be another one.
    """
    a = neuron.a
    if not (a > 0).all():
        return None
    terms = projections(neuron.currents[0], neuron.m, None)
    resets = [term for term in made.slots[0] if term.kind == "reset"]
    if made.threshold is not None and resets and reset is None:
        own = np.where(np.isfinite(made.threshold), made.threshold, 0.0)
        more = np.diagonal(resets[0].weights) * a + a * own
        if not np.allclose(more, 0, atol=1e-12):
            terms.append(Term(made.name, np.eye(made.width), more, None, "reset"))
    bias = np.zeros(made.width) if exact_bias else neuron.bias
    leak = np.zeros(made.width) if way.is_rest_zero else neuron.leak
    return replace(
        made,
        slots=[terms],
        mem=a,
        syn=[],
        bias=bias + leak,
        reset=reset or "subtract",
        remark="" if way.is_swapped else made.remark,
    )


def _reset_terms(
    name: str,
    neuron: Neuron,
    way: Way,
    off: NumpyArray,
    threshold: NumpyArray,
    ones: NumpyArray,
) -> list[Term]:
    """The weights of a population to itself that make its reset."""
    eye = np.eye(neuron.width)
    if way.is_swapped:
        own = np.where(np.isfinite(threshold), threshold, 0.0)
        if neuron.reset == "subtract" and np.array_equal(off, neuron.a * own):
            return [Term(name, eye, -own, None, "reset")]
        return [Term(name, eye, -off, neuron.a, "reset")]
    rest = np.where(np.isfinite(threshold), off - neuron.a * threshold, 0.0)
    if np.allclose(rest, 0, atol=1e-12):
        return []
    b = neuron.synapses[0].b if neuron.synapses else ones / 2
    return [Term(name, eye, -rest * (1 - b), b, "reset")]


def corrected_overshoot(
    neuron: Neuron, way: Way, overshoot: NumpyArray, wanted: NumpyArray, found: NumpyArray
) -> NumpyArray:
    """
    The overshoot that makes a neuron spike more nearly ``wanted`` times, after it spiked ``found``
    times with ``overshoot``, both (samples, neurons): by the rule of ``xylo-realize``.
    """
    from xir.quantization.neuron.resets import corrected

    none = np.zeros(neuron.width)
    off = taken_off(neuron, way, none) / np.where(neuron.a > 0, neuron.a, 1.0)
    return corrected(overshoot, off, wanted.astype(np.int64), found.astype(np.int64))
