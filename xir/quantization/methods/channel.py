"""
``global`` and ``channel``: one scale for the whole core, or one for each neuron; nothing is fitted.

Both as in Zhou and Muir, "Deployment Pipeline from Rockpool to Xylo", with the bias scaled as its
neuron is. Weight shifts stay 0.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xir.devices.table import Device, Range
from xir.quantization.neuron.dash import LEAST_MEMBRANE, LEAST_SYNAPSE, matched_dash
from xir.quantization.quantized_core import Bound, QuantizedCore
from xir.quantization.real_core import Bools, Floats, Ints, RealCore

FULL = 0.99
"""A magnitude that takes this share of its field bounds the scale."""


def quantize_global(real: RealCore, chip: Device) -> QuantizedCore:
    """
    The integers for ``real`` on ``chip`` with one scale for all weights from inputs and between
    hidden neurons, and one for the weights to outputs.
    """
    magnitudes, magnitudes_out = _magnitudes(real)
    return _scaled(real, chip, _group(magnitudes, chip), _group(magnitudes_out, chip))


def quantize_channel(real: RealCore, chip: Device) -> QuantizedCore:
    """
    The integers for ``real`` on ``chip`` with one scale for each neuron, common to all weights into
    it.
    """
    magnitudes, magnitudes_out = _magnitudes(real)
    return _scaled(real, chip, _scale(magnitudes, chip), _scale(magnitudes_out, chip))


@dataclass(frozen=True)
class _Magnitudes:
    """The largest magnitudes of n neurons, or of one for all, that must fit their fields."""

    weight: Floats
    """(n,) of the weights into each neuron"""
    bias: Floats
    """(n,)"""
    threshold: Floats
    """(n,) 0 where the threshold bounds nothing"""


def _magnitudes(real: RealCore) -> tuple[_Magnitudes, _Magnitudes]:
    """
    Of the hidden neurons and of the outputs. The threshold of an output that is read as membrane or
    current bounds nothing: it saturates.
    """
    counted_out = np.where(real.reads_spikes, real.threshold_out, np.inf)
    return (
        _Magnitudes(
            _most(real.weights_in, real.weights_rec), np.abs(real.bias), _finite(real.threshold)
        ),
        _Magnitudes(_most(real.weights_out), np.abs(real.bias_out), _finite(counted_out)),
    )


def _finite(threshold: Floats) -> Floats:
    return np.where(np.isfinite(threshold), threshold, 0.0)


def _most(*parts: Floats) -> Floats:
    """The largest magnitude into each neuron; a part is (sources, neurons[, synapses])."""
    largest = [
        np.abs(p).max(axis=tuple(i for i in range(p.ndim) if i != 1), initial=0.0) for p in parts
    ]
    return np.max(largest, axis=0)


def _scale(largest: _Magnitudes, chip: Device) -> Floats:
    """
    (n,) the largest factor with which the weights, the bias and the threshold all fit their fields;
    1 where there is nothing to scale.
    """
    bounds = [
        (largest.weight, chip.weight_range.high),
        (largest.bias, chip.bias_range.high),
        (largest.threshold, chip.threshold_range.high),
    ]
    with np.errstate(divide="ignore", over="ignore"):
        fits = [limit / np.abs(value) for value, limit in bounds]
    nothing = (largest.weight == 0) & (largest.bias == 0)
    scale = np.where(nothing, np.minimum(1.0, fits[2]), np.minimum.reduce(fits))
    return np.minimum(scale, np.finfo(np.float64).max)


def _group(largest: _Magnitudes, chip: Device) -> Floats:
    """(n,) one scale for all neurons: the one that the largest of each magnitude allows."""
    one = _Magnitudes(
        np.max(largest.weight, initial=0.0, keepdims=True),
        np.max(largest.bias, initial=0.0, keepdims=True),
        np.max(largest.threshold, initial=0.0, keepdims=True),
    )
    return np.broadcast_to(_scale(one, chip), largest.weight.shape)


def _integers(value: Floats, scale: Floats, field: Range) -> Ints:
    """Scaled, rounded to nearest and saturated to a signed field, symmetrically."""
    with np.errstate(over="ignore"):  # what is beyond a float saturates too
        return np.clip(np.rint(value * scale), -field.high, field.high).astype(np.int64)


def _beyond(value: Floats, scale: Floats, field: Ints) -> Bools:
    """Which of ``_integers`` were saturated."""
    with np.errstate(over="ignore"):
        return np.abs(np.rint(value * scale)) > np.abs(field)


def _threshold(value: Floats, scale: Floats, field: Range) -> Ints:
    """At least 1: a threshold of 0 would fire at every step."""
    return np.maximum(_integers(value, scale, field), field.low)


def _scaled(real: RealCore, chip: Device, scale: Floats, scale_out: Floats) -> QuantizedCore:
    """Everything scaled by ``scale`` (N,) and ``scale_out`` (M,), and rounded."""
    magnitudes, magnitudes_out = _magnitudes(real)
    per_column = scale[None, :, None]
    parts = (
        (real.weights_in, per_column),
        (real.weights_rec, per_column),
        (real.weights_out, scale_out),
    )
    fields = [_integers(*part, chip.weight_range) for part in parts]
    clipped = [_beyond(*part, field) for part, field in zip(parts, fields, strict=True)]
    return QuantizedCore(
        weights_in=fields[0],
        weights_rec=fields[1],
        weights_out=fields[2],
        dash_mem=matched_dash(real.tau_mem, real.dt, chip.max_dash, LEAST_MEMBRANE),
        dash_syn=matched_dash(real.tau_syn, real.dt, chip.max_dash, LEAST_SYNAPSE),
        threshold=_threshold(real.threshold, scale, chip.threshold_range),
        bias=_integers(real.bias, scale, chip.bias_range),
        dash_mem_out=matched_dash(real.tau_mem_out, real.dt, chip.max_dash, LEAST_MEMBRANE),
        dash_syn_out=matched_dash(real.tau_syn_out, real.dt, chip.max_dash, LEAST_SYNAPSE),
        threshold_out=_threshold(real.threshold_out, scale_out, chip.threshold_range),
        bias_out=_integers(real.bias_out, scale_out, chip.bias_range),
        scale=scale,
        scale_out=scale_out,
        gain=np.ones(real.tau_syn.shape),
        gain_out=np.ones(real.threshold_out.size),
        bound=_bound(scale, magnitudes, chip, Bound.RECURRENT_WEIGHTS),
        bound_out=_bound(scale_out, magnitudes_out, chip, Bound.OUTPUT_WEIGHTS),
        clipped_in=clipped[0],
        clipped_rec=clipped[1],
        clipped_out=clipped[2],
    )


def _bound(scale: Floats, largest: _Magnitudes, chip: Device, weights: Bound) -> Ints:
    """(n,) which of the three magnitudes fills its field; that of the weights is ``weights``."""
    shares = {
        weights: largest.weight * scale / chip.weight_range.high,
        Bound.BIAS: largest.bias * scale / chip.bias_range.high,
        Bound.THRESHOLD: largest.threshold * scale / chip.threshold_range.high,
    }
    share = np.stack(list(shares.values()))
    number = np.array([int(bound) for bound in shares])[share.argmax(axis=0)]
    return np.where(share.max(axis=0) > FULL, number, Bound.NOTHING).astype(np.int64)
