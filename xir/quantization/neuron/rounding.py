"""From scaled real numbers to fields: to the nearest integer, or with error feedback."""

from __future__ import annotations

import numpy as np

from xir.ir.core import Floats
from xir.quantization.neuron.dash import Ints
from xir.quantization.neuron.law import Fit
from xir.quantization.neurons import Integers, Neurons


def to_field(value: Floats, bits: int) -> Ints:
    """The nearest integers that a signed field of ``bits`` holds."""
    half = 1 << bits - 1
    return np.clip(np.rint(value), -half, half - 1).astype(np.int64)


def threshold_field(value: Floats, bits: int) -> Ints:
    """At least 1: a threshold of 0 would fire at every step. The largest where it is infinite."""
    most = (1 << bits - 1) - 1
    return np.clip(np.rint(np.minimum(value, most)), 1, most).astype(np.int64)


def to_integers(
    neurons: Neurons,
    fit: Fit,
    weights: Floats,
    scale: Floats,
    bound: Ints,
    shifts: tuple[int, int, int],
) -> Integers:
    """All neurons to the nearest integers; ``weights`` (P, K, 2) have their gains."""
    chip = neurons.chip
    wanted = weights * (scale / row_steps(neurons, shifts).T)[:, :, None]
    rounded = to_field(wanted, chip.weight_bits)
    with np.errstate(invalid="ignore"):
        threshold = threshold_field(neurons.threshold * scale, chip.threshold_bits)
    return Integers(
        weights=rounded,
        dash_mem=fit.dash_mem.copy(),
        dash_syn=fit.dash_syn.copy(),
        threshold=threshold,
        bias=to_field(neurons.bias * fit.bias_gain * scale, chip.bias_bits),
        scale=scale.copy(),
        gain=np.where(fit.gain == 0, 1.0, fit.gain),
        bound=bound.copy(),
        clipped=np.abs(wanted - rounded) > 0.51,
        shifts=shifts,
    )


def row_steps(neurons: Neurons, shifts: tuple[int, int, int]) -> Floats:
    """(K, P) what one unit of each weight adds to a current."""
    n, i = neurons.n_hidden, neurons.n_inputs
    steps = np.full((neurons.size, i + n), 2.0 ** shifts[1])
    steps[:, :i] = 2.0 ** shifts[0]
    steps[n:] = 2.0 ** shifts[2]
    return steps


def with_feedback(wanted: Floats, hessian: Floats, bits: int, sweeps: int = 3) -> Ints:
    """
    Integers near ``wanted`` (C,) that minimise ``e' H e`` for the error ``e``, greedily.

    Each weight is rounded in turn, the most important first, and the weights still free take over
    its error as the quadratic form says (optimal brain quantization, as in GPTQ); then single steps
    of any weight are taken as long as one helps. ``hessian`` (C, C) is symmetric, positive
    semidefinite, in units of integer steps.
    """
    from xir.quantization.kernels import descend, feed_back

    order = np.argsort(-np.diag(hessian), kind="stable")
    size = len(wanted)
    h = hessian[np.ix_(order, order)].copy()
    h[np.arange(size), np.arange(size)] += 1e-6 * np.trace(h) / max(size, 1) + 1e-300
    upper = np.ascontiguousarray(np.linalg.cholesky(np.linalg.inv(h)).T)
    half = float(1 << bits - 1)
    found, integers = np.zeros(size), np.zeros(size)
    feed_back(wanted[order].copy(), upper, half, found)
    integers[order] = found
    descend(hessian @ (integers - wanted), hessian, half, sweeps, integers)
    return integers.astype(np.int64)
