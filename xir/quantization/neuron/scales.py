"""
How large the integers can be: the scale of each neuron and the shifts of the weights.

A neuron's scale is bounded by its weights (8 bits, shifted), its bias (8 bits), its threshold and
the largest states it is to reach (16 bits). Rounding and the chip's decay, which takes half a unit
more a step than it should, both cost less the larger the scale is; a shift raises the bound that
the weights set and makes their grid coarser. So the shifts are chosen by the sum of both costs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xir.numbers.elementary import exp2
from xir.quantization.integers import Shifts
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.neuron.dash import kept
from xir.quantization.neuron.law import Fit
from xir.quantization.neurons import Neurons
from xir.quantization.quantized_core import Bound
from xir.quantization.real_core import Bools, Floats, Ints

HEADROOM = 0.5
"""States may take this much of their field on the stimuli they were measured on. By trial."""

BACKLOG = 16.0
"""
A membrane this many thresholds away says no more than one that is farther: it spikes at its cap, or
not at all. With the headroom, that leaves thresholds of 1000 and more, beyond which nothing is won.
"""

ROUNDS_DOWN = 0.4
"""A number this far above the largest integer of a field still rounds to that integer."""

DECAY_BIAS = 0.5
"""Units more than it should that a decay takes of a state in each step, on average: it rounds up.
"""

SYNAPSE_DRIFT = 0.7
"""
How much of a synapse's drift reaches the membrane, which the current drives as long as it lasts. By
trial.
"""

ROUNDING_VARIANCE = 12
"""The variance of an error of rounding is the square of a step over 12."""


@dataclass(frozen=True)
class Limits:
    """(K,) bounds on the scale of each neuron; weights in shift 0."""

    inputs: Floats
    recurrent: Floats
    """the hidden weights into a neuron, of an output too"""
    bias: Floats
    threshold: Floats
    state: Floats


@dataclass(frozen=True)
class Scales:
    """The scale of each of K neurons, what bounds it, and the shifts of the weights."""

    scale: Floats
    """(K,) the factor from real numbers to integers"""
    bound: Ints
    """(K,) as a number of ``Bound``"""
    shifts: Shifts


def real_weights(neurons: Neurons, fit: Fit) -> Floats:
    """(P, K, 2) weights with their gains, before any scale."""
    source = neurons.weights if neurons.weights.shape[2] == 2 else neurons.weights[:, :, [0, 0]]
    source = np.where(neurons.uses_second[None, :, None], source, source[:, :, :1])
    return source * fit.gain[None]


def largest_states(neurons: Neurons, fit: Fit, float_run: FloatRun) -> Floats:
    """(K,) the largest magnitude that a state of each neuron reaches in ``float_run``."""
    from xir.quantization.compiled import largest_currents

    current = np.zeros(neurons.size)
    received, gain = np.ascontiguousarray(float_run.received), np.ascontiguousarray(fit.gain)
    keep = np.ascontiguousarray(kept(fit.dash_syn))
    largest_currents(received, gain, keep, current)
    membrane = np.abs(float_run.before_reset).max(axis=(1, 2), initial=0.0)
    spiking = np.isfinite(neurons.threshold) & neurons.reads_spikes
    backlog = np.where(spiking, BACKLOG * neurons.threshold, np.inf)
    return np.maximum(current, np.minimum(membrane, backlog))


def limits(neurons: Neurons, fit: Fit, weights: Floats, state: Floats) -> Limits:
    """The bounds for ``weights`` (P, K, 2) and states as large as ``state`` (K,)."""
    chip = neurons.chip
    field = chip.weight_range.high + ROUNDS_DOWN
    largest = np.maximum(np.abs(weights[:, :, 0]), np.abs(weights[:, :, 1]))
    i = neurons.n_inputs
    bounded = np.isfinite(neurons.threshold) & neurons.reads_spikes
    threshold = np.where(bounded, neurons.threshold, 0.0)
    with np.errstate(divide="ignore", over="ignore"):
        return Limits(
            inputs=field / largest[:i].max(axis=0, initial=0.0),
            recurrent=field / largest[i:].max(axis=0, initial=0.0),
            bias=(chip.bias_range.high + ROUNDS_DOWN) / np.abs(neurons.bias * fit.bias_gain),
            threshold=chip.threshold_range.high / threshold,
            state=HEADROOM * chip.state_range.high / state,
        )


def scales_at(limit: Limits, shifts: Shifts, hidden: Bools) -> Scales:
    """The largest scale of each neuron with these shifts; ``hidden`` (K,) says which are hidden."""
    by_bound = {
        Bound.INPUT_WEIGHTS: np.ldexp(limit.inputs, np.where(hidden, shifts.input, 0)),
        Bound.RECURRENT_WEIGHTS: np.ldexp(
            limit.recurrent, np.where(hidden, shifts.recurrent, shifts.output)
        ),
        Bound.BIAS: limit.bias,
        Bound.THRESHOLD: limit.threshold,
        Bound.STATE: limit.state,
    }
    stacked = np.stack(list(by_bound.values()))
    bound = np.array([int(number) for number in by_bound])[stacked.argmin(axis=0)]
    # The hidden weights into an output are its output weights.
    bound = np.where(~hidden & (bound == Bound.RECURRENT_WEIGHTS), Bound.OUTPUT_WEIGHTS, bound)
    scale = stacked.min(axis=0)
    free = ~np.isfinite(scale)
    return Scales(np.where(free, 1.0, scale), np.where(free, Bound.NOTHING, bound), shifts)


def choose(
    neurons: Neurons, fit: Fit, weights: Floats, float_run: FloatRun, states: Floats | None = None
) -> Scales:
    """
    The shifts with the least expected error of ``weights`` (P, K, 2) in ``float_run``, and the
    scales for states as large as ``states`` (K,); as large as in ``float_run``, if None.
    """
    states = largest_states(neurons, fit, float_run) if states is None else states
    limit = limits(neurons, fit, weights, states)
    input_power, hidden_power = psp_power(neurons, fit, weights, float_run)
    used = fit.gain != 0
    drift = DECAY_BIAS * (1 + SYNAPSE_DRIFT * exp2(fit.dash_syn).sum(axis=1, where=used))
    drift *= exp2(fit.dash_mem)
    n, most = neurons.n_hidden, neurons.chip.max_weight_shift
    hidden = np.arange(neurons.size) < n

    def cost(shift_in: int, shift_hidden: int, which: Bools) -> float:
        """Of the neurons ``which``, whose weights from hidden neurons have ``shift_hidden``."""
        scale = scales_at(limit, Shifts(shift_in, shift_hidden, shift_hidden), hidden).scale
        rounding = float(4**shift_in) * input_power + float(4**shift_hidden) * hidden_power
        squares = (rounding / ROUNDING_VARIANCE + drift**2) / (scale * float_run.unit) ** 2
        return float(np.minimum(squares, 1.0)[which].sum())

    recurrent = range(most + 1) if np.isfinite(limit.recurrent[:n]).any() else (0,)
    shift_in, shift_rec = min(
        ((a, b) for a in range(most + 1) for b in recurrent),
        key=lambda pair: (cost(*pair, hidden), pair),
    )
    shift_out = min(range(most + 1), key=lambda shift: (cost(0, shift, ~hidden), shift))
    return scales_at(limit, Shifts(shift_in, shift_rec, shift_out), hidden)


def psp_power(
    neurons: Neurons, fit: Fit, weights: Floats, float_run: FloatRun
) -> tuple[Floats, Floats]:
    """
    (K,) twice: the mean square of the membranes that weights of 1 would give, summed over the
    inputs and over the hidden neurons that reach each neuron. Sources are taken as white noise of
    their mean and variance; the response to one event has the power of an AR(2) process.
    """
    flat = float_run.presynaptic.reshape(-1, float_run.presynaptic.shape[2])
    mean, variance = flat.mean(axis=0), flat.var(axis=0)
    a, b = kept(fit.dash_syn), kept(fit.dash_mem)[:, None]
    level = a / np.maximum(1 - a, 1e-9) / (1 - b)
    energy = a**2 * (1 + a * b) / ((1 - a * b) * (1 - a**2) * (1 - b**2))
    used = (weights != 0).astype(np.float64)
    i = neurons.n_inputs

    def power(rows: slice) -> Floats:
        squares = (used[rows] * mean[rows, None, None] ** 2).sum(axis=0) * level**2
        noise = (used[rows] * variance[rows, None, None]).sum(axis=0) * energy
        return (squares + noise).sum(axis=1)

    return power(slice(0, i)), power(slice(i, None))
