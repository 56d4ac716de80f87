"""The plain methods: one scale for the whole core, or one for each neuron; nothing is fitted."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.devices.table import Device
from xir.ir.core import Floats, RealCore
from xir.quantization.neuron.dash import Ints, matched_dash
from xir.quantization.result import BOUND_NUMBER, Method, QuantizedCore


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


def _beyond(value: Floats, scale: Floats, field: Ints) -> npt.NDArray[np.bool_]:
    """Which of ``_integers`` were saturated."""
    with np.errstate(over="ignore"):
        return np.abs(np.rint(value * scale)) > np.abs(field)


def _threshold(value: Floats, scale: Floats, bits: int) -> Ints:
    """At least 1: a threshold of 0 would fire at every step."""
    return np.maximum(_integers(value, scale, bits), 1)


def plain(real: RealCore, chip: Device, method: Method) -> QuantizedCore:
    """
    The integers for ``real`` on ``chip`` by ``global`` or ``channel``.

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
    parts = (
        (real.weights_in, per_column),
        (real.weights_rec, per_column),
        (real.weights_out, scale_out),
    )
    fields = [_integers(*part, chip.weight_bits) for part in parts]
    clipped = [_beyond(*part, field) for part, field in zip(parts, fields, strict=True)]
    return QuantizedCore(
        weights_in=fields[0],
        weights_rec=fields[1],
        weights_out=fields[2],
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
        gain=np.ones(real.tau_syn.shape),
        gain_out=np.ones(real.threshold_out.size),
        bound=_bound(scale, weight, real.bias, real.threshold, chip, "recurrent weights"),
        bound_out=_bound(scale_out, weight_out, real.bias_out, counted_out, chip, "output weights"),
        clipped_in=clipped[0],
        clipped_rec=clipped[1],
        clipped_out=clipped[2],
    )


def _bound(
    scale: Floats, weight: Floats, bias: Floats, threshold: Floats, chip: Device, weights: str
) -> Ints:
    """(N,) which of the three magnitudes fills its field; that of the weights by this name."""
    finite = np.where(np.isfinite(threshold), threshold, 0.0)
    fields = {
        weights: weight * scale / ((1 << chip.weight_bits - 1) - 1),
        "bias": np.abs(bias) * scale / ((1 << chip.bias_bits - 1) - 1),
        "threshold": finite * scale / ((1 << chip.threshold_bits - 1) - 1),
    }
    share = np.stack(list(fields.values()))
    number = np.array([BOUND_NUMBER[name] for name in fields])[share.argmax(axis=0)]
    return np.where(share.max(axis=0) > 0.99, number, 0).astype(np.int64)


def _group(weight: Floats, bias: Floats, threshold: Floats, chip: Device) -> Floats:
    """One scale for all neurons: the one that the largest of each magnitude allows."""
    finite = threshold[np.isfinite(threshold)]
    largest = (
        np.max(weight, initial=0.0, keepdims=True),
        np.max(np.abs(bias), initial=0.0, keepdims=True),
        np.max(finite, initial=0.0, keepdims=True),
    )
    return np.broadcast_to(_scale(*largest, chip), weight.shape)
