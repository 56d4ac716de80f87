"""
From real numbers to the chip's integers: functions on arrays, no IR.

Two facts carry everything. Scaling all weights into a neuron, its threshold and its bias by one
positive factor changes no spike, so each neuron has a scale of its own to choose. And a state loses
``x >> dash`` in each step, so a decay of ``exp(-dt / tau)`` is matched by the dash nearest to
``-log2(1 - exp(-dt / tau))``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from xir.core import Floats, RealCore
from xir.device import Device

Ints = npt.NDArray[np.int64]
Method = Literal["global", "channel"]


@dataclass(frozen=True)
class QuantizedCore:
    """The integers, in the shapes of ``RealCore``, and what it cost to get them."""

    weights_in: Ints
    weights_rec: Ints
    weights_out: Ints
    dash_mem: Ints
    dash_syn: Ints
    threshold: Ints
    bias: Ints
    dash_mem_out: Ints
    dash_syn_out: Ints
    threshold_out: Ints
    bias_out: Ints
    scale: Floats
    """(N,) the factor from real numbers to integers, for each hidden neuron"""
    scale_out: Floats
    """(M,)"""


def exact_dash(tau: Floats, dt: float) -> Floats:
    """
    The decay shift that matches a time constant, as a real number: ``1 - 2**-d = exp(-dt/tau)``.

    ``tau`` and ``dt`` in seconds; 0 for a state that is not kept, infinity for one without a leak.
    """
    with np.errstate(divide="ignore", over="ignore"):
        return -np.log2(-np.expm1(-dt / np.asarray(tau, np.float64))) + 0.0


def tau_of_dash(dash: float, dt: float) -> float:
    """The time constant in seconds whose decay the shift ``dash`` matches."""
    return float(-dt / np.log1p(-(2.0**-dash)))


def matched_dash(tau: Floats, dt: float, max_dash: int) -> Ints:
    """
    The nearest decay shift the chip has for each time constant in seconds. It is at least 1, since
    0 empties a state before it is read; only a time constant of 0 asks for that.
    """
    dash = np.clip(np.rint(exact_dash(tau, dt)), 1, max_dash)
    return np.where(tau == 0, 0, dash).astype(np.int64)


def _most(*parts: Floats) -> Floats:
    """The largest magnitude into each neuron; a part is (sources, neurons[, synapses])."""
    largest = [
        np.abs(p).max(axis=tuple(i for i in range(p.ndim) if i != 1), initial=0.0) for p in parts
    ]
    return np.max(largest, axis=0)


def _scale(weight: Floats, bias: Floats, threshold: Floats, chip: Device) -> Floats:
    """
    The largest factor with which the weights, the bias and the threshold all fit their fields, for
    magnitudes of any one shape. 1 where there is nothing to scale.
    """
    bounds = [
        (weight, (1 << chip.weight_bits - 1) - 1),
        (bias, (1 << chip.bias_bits - 1) - 1),
        (np.where(np.isfinite(threshold), threshold, 0.0), (1 << chip.threshold_bits - 1) - 1),
    ]
    with np.errstate(divide="ignore", over="ignore"):
        fits = [limit / np.abs(value) for value, limit in bounds]
    nothing = (weight == 0) & (bias == 0)
    scale = np.where(nothing, np.minimum(1.0, fits[2]), np.minimum.reduce(fits))
    return np.minimum(scale, np.finfo(np.float64).max)


def _integers(value: Floats, scale: Floats, bits: int) -> Ints:
    """Scaled, rounded to nearest and saturated to a signed field, symmetrically."""
    limit = (1 << bits - 1) - 1
    with np.errstate(over="ignore"):  # what is beyond a float saturates too
        return np.clip(np.rint(value * scale), -limit, limit).astype(np.int64)


def _threshold(value: Floats, scale: Floats, bits: int) -> Ints:
    """At least 1: a threshold of 0 would fire at every step."""
    return np.maximum(_integers(value, scale, bits), 1)


def quantize(real: RealCore, chip: Device, method: Method) -> QuantizedCore:
    """
    The integers for ``real`` on ``chip``.

    ``global``: one scale for all weights from inputs and between hidden neurons, and one for the
    weights to outputs. ``channel``: one scale for each neuron, common to all weights into it. Both
    as in Zhou and Muir, "Deployment Pipeline from Rockpool to Xylo", with the bias scaled as its
    neuron is. The threshold of an output that is read as membrane or current saturates instead of
    bounding the scale. Weight shifts stay 0.
    """
    weight = _most(real.weights_in, real.weights_rec)
    weight_out = _most(real.weights_out)
    counted_out = np.where(real.reads_spikes, real.threshold_out, np.inf)
    if method == "global":
        scale = _group(weight, real.bias, real.threshold, chip)
        scale_out = _group(weight_out, real.bias_out, counted_out, chip)
    else:
        scale = _scale(weight, real.bias, real.threshold, chip)
        scale_out = _scale(weight_out, real.bias_out, counted_out, chip)
    per_column = scale[None, :, None]
    return QuantizedCore(
        weights_in=_integers(real.weights_in, per_column, chip.weight_bits),
        weights_rec=_integers(real.weights_rec, per_column, chip.weight_bits),
        weights_out=_integers(real.weights_out, scale_out, chip.weight_bits),
        dash_mem=matched_dash(real.tau_mem, real.dt, chip.max_dash),
        dash_syn=matched_dash(real.tau_syn, real.dt, chip.max_dash),
        threshold=_threshold(real.threshold, scale, chip.threshold_bits),
        bias=_integers(real.bias, scale, chip.bias_bits),
        dash_mem_out=matched_dash(real.tau_mem_out, real.dt, chip.max_dash),
        dash_syn_out=matched_dash(real.tau_syn_out, real.dt, chip.max_dash),
        threshold_out=_threshold(real.threshold_out, scale_out, chip.threshold_bits),
        bias_out=_integers(real.bias_out, scale_out, chip.bias_bits),
        scale=scale,
        scale_out=scale_out,
    )


def _group(weight: Floats, bias: Floats, threshold: Floats, chip: Device) -> Floats:
    """One scale for all neurons: the one that the largest of each magnitude allows."""
    finite = threshold[np.isfinite(threshold)]
    largest = (
        np.max(weight, initial=0.0, keepdims=True),
        np.max(np.abs(bias), initial=0.0, keepdims=True),
        np.max(finite, initial=0.0, keepdims=True),
    )
    return np.broadcast_to(_scale(*largest, chip), weight.shape)
