"""
Numbers that are whole already: a neuron whose weights, threshold and bias are small multiples of
one number keeps their ratios on the chip, if its scale is a multiple of what makes them whole.

Weights of 2 and -1 at a threshold of 1 that become 127, -64 and 64 are a network of its own: two
events no longer cancel one.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from xir.numbers.roles import FAINT
from xir.quantization.integers import Integers, integers_of
from xir.quantization.methods.channel import quantize_channel
from xir.quantization.neuron.scales import Scales
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Bools, Floats

MOST_MULTIPLE = 16
"""The smallest magnitude of a neuron is so many times the common measure at most."""

WHOLE = 1e-6
"""How far a multiple may be from a whole number: what is left of arithmetic with floats."""

EXACT_DECAY = 1e-6
"""How far a decay may be from the chip's, in shifts."""


def units(neurons: Neurons) -> Floats:
    """
    (K,) the smallest scale at which the weights, the threshold and the bias of a neuron are all
    whole; 0 where there is none, or it does not fit the chip's fields.
    """
    chip = neurons.chip
    result = np.zeros(neurons.size)
    for j in range(neurons.size):
        weights = np.abs(neurons.weights[:, j])
        largest = weights.max(initial=0.0)
        threshold = neurons.threshold[j] if neurons.reads_spikes[j] else np.inf
        others = [x for x in (threshold, abs(neurons.bias[j])) if np.isfinite(x) and x > 0]
        if largest <= FAINT:
            continue
        values = np.sort(np.append(weights[weights > 0], others))
        values = values[np.append(True, values[1:] > values[:-1])]  # np.unique loads numpy.ma
        if values[-1] > chip.threshold_range.high * values[0]:
            continue
        ratios = values / values[0]
        for multiple in range(1, MOST_MULTIPLE + 1):
            scaled = ratios * multiple
            if (np.abs(scaled - np.rint(scaled)) <= WHOLE * scaled).all():
                unit = multiple / values[0]
                fits = largest * unit <= chip.weight_range.high
                fits &= abs(neurons.bias[j]) * unit <= chip.bias_range.high
                result[j] = unit if fits else 0.0
                break
    return result


def has_exact_decays(neurons: Neurons) -> Bools:
    """(K,) whether the decays of a neuron are the chip's."""
    mem = np.abs(neurons.exact_mem - neurons.nearest_mem) <= EXACT_DECAY
    syn = np.abs(neurons.exact_syn - neurons.nearest_syn) <= EXACT_DECAY
    used = np.concatenate([np.ones((neurons.size, 1), np.bool_), neurons.uses_second[:, None]], 1)
    without_leak = np.isinf(neurons.exact_mem)
    return (mem | without_leak) & (syn | ~used[:, : syn.shape[1]]).all(axis=1)


def whole_scale(scale: Floats, unit: Floats) -> Floats:
    """
    ``scale`` (K,) lowered to a multiple of ``unit`` (K,); as it is where there is no unit, or it is
    less than one.
    """
    has_unit = (unit > 0) & (scale >= unit * (1 - WHOLE))
    safe = np.where(has_unit, unit, 1.0)
    return np.where(has_unit, np.floor(scale / safe + WHOLE) * safe, scale)


def whole_scales(neurons: Neurons, scales: Scales, unit: Floats) -> Scales:
    """``scales`` with every scale lowered to a multiple of ``unit`` (K,) that its shifts keep."""
    hidden = np.arange(neurons.size) < neurons.n_hidden
    shift = np.where(
        hidden, max(scales.shifts.input, scales.shifts.recurrent), scales.shifts.output
    )
    return replace(scales, scale=whole_scale(scales.scale, np.ldexp(unit, shift)))


def exact_integers(neurons: Neurons, unit: Floats) -> Integers | None:
    """
    The integers of ``channel``, with the scale of every neuron that has a ``unit`` (K,) lowered to
    a multiple of it; None where no neuron has one.
    """
    if not unit.any():
        return None
    chip = neurons.chip
    result = integers_of(quantize_channel(neurons.real, chip), neurons).with_two_synapses()
    scale = whole_scale(result.scale, unit)
    synapses = neurons.weights.shape[2]
    for j in np.flatnonzero(unit > 0):
        result.weights[:, j, :synapses] = np.rint(neurons.weights[:, j] * scale[j])
        result.bias[j] = np.rint(neurons.bias[j] * scale[j])
        threshold = neurons.threshold[j] * scale[j]
        result.threshold[j] = min(threshold + WHOLE, chip.threshold_range.high)
        result.scale[j] = scale[j]
    result.clipped[:, unit > 0] = False
    return result
