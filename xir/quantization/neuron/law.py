"""
The gain that makes good a decay which the chip cannot have, in closed form.

A synapse that decays faster than meant delivers less charge a spike; the ratio of charges is
``r_syn = a / (1 - a) / (2**dash - 1)`` for a decay ``a``, and the gain undoes it. A membrane with
another decay matters less: once a neuron is driven above its threshold the reset leaks as the rest
does, and the rate is charge over threshold whatever the decay; far below, the level counts. The
exponents are least-squares fits over 120 pairs of time constants between 1.3 and 40 steps, on
drives from silence to about one spike a step.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xir.ir.core import Floats
from xir.quantization.neuron.dash import Ints, kept
from xir.quantization.neurons import Neurons

SYNAPSE_EXPONENT = 0.96
MEMBRANE_EXPONENT = 0.57


@dataclass(frozen=True)
class Fit:
    """
    How each of K neurons is to be on the chip, still in real numbers: its shifts, and the factors
    on the weights of each of its two synapses and on its bias.
    """

    dash_mem: Ints
    """(K,)"""
    dash_syn: Ints
    """(K, 2)"""
    gain: Floats
    """(K, 2); where the network has one synapse both columns act on its weights"""
    bias_gain: Floats
    """(K,)"""
    misfit: Floats
    """(K,) mean squared error of the membrane near threshold, in squares of the threshold"""


def synapse_ratio(decay: Floats, dash: Ints) -> Floats:
    """Charge a spike delivers as meant, over that on the chip; 1 where nothing is kept."""
    there = (dash > 0) & (decay > 0)
    chip = np.where(there, np.exp2(dash) - 1.0, 1.0)
    with np.errstate(divide="ignore"):
        ratio = decay / (1 - decay) / chip
    return np.where(there & np.isfinite(ratio), ratio, 1.0)


def membrane_ratio(decay: Floats, dash: Ints) -> Floats:
    """Level of the membrane as meant, over that on the chip, for the same current."""
    with np.errstate(divide="ignore"):
        ratio = (1 - kept(dash)) / (1 - decay)
    return np.where((dash > 0) & np.isfinite(ratio), ratio, 1.0)


def law_gain(
    decay_syn: Floats, dash_syn: Ints, decay_mem: Floats, dash_mem: Ints
) -> tuple[Floats, Floats]:
    """The gain on weights and that on the bias, of any common shape."""
    membrane = membrane_ratio(decay_mem, dash_mem) ** MEMBRANE_EXPONENT
    return synapse_ratio(decay_syn, dash_syn) ** SYNAPSE_EXPONENT * membrane, membrane


def law_fit(neurons: Neurons) -> Fit:
    """The nearest shifts and the law's gain. The membrane is no part of a readout of a current."""
    k = neurons.size
    synapses = neurons.weights.shape[2]
    dash_syn = np.repeat(neurons.nearest_syn[:, :1], 2, axis=1)
    dash_syn[:, :synapses] = neurons.nearest_syn
    gain = np.zeros((k, 2))
    gain[:, :synapses], bias_gain = law_gain(
        neurons.decay_syn,
        neurons.nearest_syn,
        neurons.decay_mem[:, None],
        neurons.nearest_mem[:, None],
    )
    current = neurons.reads_current
    gain[current, 0] = synapse_ratio(neurons.decay_syn, neurons.nearest_syn)[current, 0]
    gain[~neurons.two, 1] = 0
    return Fit(neurons.nearest_mem.copy(), dash_syn, gain, bias_gain[:, 0], np.zeros(k))
