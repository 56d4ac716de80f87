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

from xir.ir.core import Floats
from xir.quantization.judge.float_run import Teacher
from xir.quantization.neuron.dash import Ints, kept
from xir.quantization.neuron.law import Fit
from xir.quantization.neurons import Neurons
from xir.quantization.result import BOUND_NUMBER

HEADROOM = 0.5
"""Of 16 bits the states may take this much on the stimuli they were measured on."""


BACKLOG = 16.0
"""
A membrane this many thresholds away says no more than one that is farther: it spikes at its cap, or
not at all. With the headroom, that leaves thresholds of 1000 and more, beyond which nothing is won.
"""


@dataclass(frozen=True)
class Limits:
    """(K,) bounds on the scale of each neuron; weights in shift 0."""

    inputs: Floats
    recurrent: Floats
    """the hidden weights into a neuron, of an output too"""
    bias: Floats
    threshold: Floats
    state: Floats


def real_weights(neurons: Neurons, fit: Fit) -> Floats:
    """(P, K, 2) weights with their gains, before any scale."""
    source = neurons.weights if neurons.weights.shape[2] == 2 else neurons.weights[:, :, [0, 0]]
    source = np.where(neurons.two[None, :, None], source, source[:, :, :1])
    return source * fit.gain[None]


def largest_states(neurons: Neurons, fit: Fit, teacher: Teacher) -> Floats:
    """(K,) the largest magnitude that a state of each neuron reaches on the teacher's stimuli."""
    from xir.quantization.kernels import peaks

    current = np.zeros(neurons.size)
    peaks(teacher.drive, fit.gain, fit.dash_syn, current)
    membrane = np.abs(teacher.reached).max(axis=(1, 2), initial=0.0)
    spiking = np.isfinite(neurons.threshold) & neurons.reads_spikes
    backlog = np.where(spiking, BACKLOG * neurons.threshold, np.inf)
    return np.maximum(current, np.minimum(membrane, backlog))


def limits(neurons: Neurons, fit: Fit, weights: Floats, state: Floats) -> Limits:
    """The bounds for ``weights`` (P, K, 2) and states as large as ``state`` (K,)."""
    chip = neurons.chip
    field = (1 << chip.weight_bits - 1) - 1 + 0.4
    largest = np.abs(weights).max(axis=2)
    i = neurons.n_inputs
    bounded = np.isfinite(neurons.threshold) & neurons.reads_spikes
    threshold = np.where(bounded, neurons.threshold, 0.0)
    with np.errstate(divide="ignore"):
        return Limits(
            inputs=field / largest[:i].max(axis=0, initial=0.0),
            recurrent=field / largest[i:].max(axis=0, initial=0.0),
            bias=((1 << chip.bias_bits - 1) - 1 + 0.4) / np.abs(neurons.bias * fit.bias_gain),
            threshold=((1 << chip.threshold_bits - 1) - 1) / threshold,
            state=HEADROOM * ((1 << chip.state_bits - 1) - 1) / state,
        )


def scale_at(limit: Limits, shift_in: int, shift_rec: int) -> tuple[Floats, Ints]:
    """The largest scale of each neuron with these shifts, and what bounds it."""
    named = {
        "input weights": limit.inputs * 2.0**shift_in,
        "recurrent weights": limit.recurrent * 2.0**shift_rec,
        "bias": limit.bias,
        "threshold": limit.threshold,
        "state": limit.state,
    }
    stacked = np.stack(list(named.values()))
    bound = np.array([BOUND_NUMBER[name] for name in named])[stacked.argmin(axis=0)]
    scale = stacked.min(axis=0)
    free = ~np.isfinite(scale)
    return np.where(free, 1.0, scale), np.where(free, 0, bound)


def choose(
    neurons: Neurons, fit: Fit, weights: Floats, teacher: Teacher
) -> tuple[Floats, Ints, tuple[int, int, int]]:
    """(scale, bound, shifts): the three shifts with the least expected error, and the scales."""
    limit = limits(neurons, fit, weights, largest_states(neurons, fit, teacher))
    power = psp_power(neurons, fit, weights, teacher)
    drift = 0.5 * (1 + 0.7 * np.exp2(fit.dash_syn).sum(axis=1, where=fit.gain != 0))
    drift *= np.exp2(fit.dash_mem)
    n, most = neurons.n_hidden, neurons.chip.max_weight_shift
    hidden = np.arange(neurons.size) < n

    def cost(shift_in: int, shift_rec: int, which: np.ndarray) -> float:
        scale, _ = scale_at(limit, shift_in, shift_rec)
        rounding = 4.0**shift_in * power[0] + 4.0**shift_rec * power[1]
        squares = (rounding / 12 + drift**2) / (scale * teacher.unit) ** 2
        return float(np.minimum(squares, 1.0)[which].sum())

    recurrent = range(most + 1) if np.isfinite(limit.recurrent[:n]).any() else (0,)
    shift_in, shift_rec = min(
        ((a, b) for a in range(most + 1) for b in recurrent),
        key=lambda pair: (cost(*pair, hidden), pair),
    )
    shift_out = min(range(most + 1), key=lambda shift: (cost(0, shift, ~hidden), shift))
    scale, bound = scale_at(limit, shift_in, shift_rec)
    scale_out, bound_out = scale_at(limit, 0, shift_out)
    out = np.where(bound_out == BOUND_NUMBER["recurrent weights"], 3, bound_out)
    return (
        np.where(hidden, scale, scale_out),
        np.where(hidden, bound, out),
        (shift_in, shift_rec, shift_out),
    )


def psp_power(
    neurons: Neurons, fit: Fit, weights: Floats, teacher: Teacher
) -> tuple[Floats, Floats]:
    """
    (K,) twice: the mean square of the membranes that weights of 1 would give, summed over the
    inputs and over the hidden neurons that reach each neuron. Sources are taken as white noise of
    their mean and variance; the response to one event has the power of an AR(2) process.
    """
    flat = teacher.presynaptic.reshape(-1, teacher.presynaptic.shape[2])
    mean, variance = flat.mean(axis=0), flat.var(axis=0)
    a, b = kept(fit.dash_syn), kept(fit.dash_mem)[:, None]
    level = a / np.maximum(1 - a, 1e-9) / (1 - b)
    energy = a**2 * (1 + a * b) / ((1 - a * b) * (1 - a**2) * (1 - b**2))
    there = (weights != 0).astype(np.float64)
    i = neurons.n_inputs

    def power(rows: slice) -> Floats:
        squares = np.einsum("pks,p->ks", there[rows], mean[rows] ** 2) * level**2
        return (squares + np.einsum("pks,p->ks", there[rows], variance[rows]) * energy).sum(axis=1)

    return power(slice(0, i)), power(slice(i, None))
