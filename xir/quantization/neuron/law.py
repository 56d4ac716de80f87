"""
The gain that makes good a decay which the chip cannot have, in closed form.

A synapse that decays faster than the network wants delivers less charge a spike. The ratio of
charges is ``r_syn = a / (1 - a) / (2**dash - 1)`` for a wanted decay ``a``, and the gain undoes it.
The decay of a membrane matters less. Where a neuron is driven above its threshold, the reset leaks
as the rest does, and the rate is charge over threshold whatever the decay. Far below threshold the
level counts, whose ratio is ``r_mem = 2**-dash / (1 - b)`` for a wanted decay ``b``. So the gain is
``r_syn ** SYNAPSE_EXPONENT * r_mem ** MEMBRANE_EXPONENT``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xir.numbers.elementary import exp2, power
from xir.quantization.neuron.dash import kept
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Bools, Floats, Ints

SYNAPSE_EXPONENT = 0.96
MEMBRANE_EXPONENT = 0.57
"""
Least-squares fits over 120 pairs of time constants between 1.3 and 40 steps, on drives from silence
to about one spike a step.
"""


@dataclass(frozen=True)
class Fit:
    """
    How each of K neurons is to be on the chip: its decay shifts, and the factors (real numbers) on
    the weights of each of its two synapses and on its bias.
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

    def where(self, which: Bools, other: Fit) -> Fit:
        """This fit, and ``other`` for the neurons ``which`` (K,)."""
        return Fit(
            np.where(which, other.dash_mem, self.dash_mem),
            np.where(which[:, None], other.dash_syn, self.dash_syn),
            np.where(which[:, None], other.gain, self.gain),
            np.where(which, other.bias_gain, self.bias_gain),
            np.where(which, other.misfit, self.misfit),
        )


def synapse_ratio(decay: Floats, dash: Ints) -> Floats:
    """
    The charge that a spike delivers in the network over that on the chip; 1 where nothing is kept.
    ``decay`` is the network's factor a step and ``dash`` the chip's shift, of one shape.
    """
    keeps = (dash > 0) & (decay > 0)
    chip = np.where(keeps, exp2(dash) - 1.0, 1.0)
    with np.errstate(divide="ignore", over="ignore"):
        ratio = decay / (1 - decay) / chip
    return np.where(keeps & np.isfinite(ratio), ratio, 1.0)


def membrane_ratio(decay: Floats, dash: Ints) -> Floats:
    """The level of a membrane in the network over that on the chip, for the same current."""
    with np.errstate(divide="ignore", over="ignore"):
        ratio = (1 - kept(dash)) / (1 - decay)
    return np.where(np.isfinite(ratio), ratio, 1.0)


def law_gain(
    decay_syn: Floats, dash_syn: Ints, decay_mem: Floats, dash_mem: Ints
) -> tuple[Floats, Floats]:
    """(gain on weights, gain on the bias), of the common shape of all arguments."""
    membrane = power(membrane_ratio(decay_mem, dash_mem), MEMBRANE_EXPONENT)
    return power(synapse_ratio(decay_syn, dash_syn), SYNAPSE_EXPONENT) * membrane, membrane


def law_fit(neurons: Neurons) -> Fit:
    """
    The nearest shifts with the law's gain, for all neurons. An output of which the current is read
    has no membrane in its gain.
    """
    k = neurons.size
    synapses = neurons.weights.shape[2]
    dash_syn = np.repeat(neurons.nearest_syn[:, :1], 2, axis=1)
    dash_syn[:, :synapses] = neurons.nearest_syn
    gain = np.zeros((k, 2))
    gain[:, :synapses], bias_gain = law_gain(
        np.minimum(neurons.decay_syn, neurons.longest_decay),
        neurons.nearest_syn,
        np.minimum(neurons.decay_mem, neurons.longest_decay)[:, None],
        neurons.nearest_mem[:, None],
    )
    current = neurons.reads_current
    gain[current, 0] = synapse_ratio(neurons.decay_syn, neurons.nearest_syn)[current, 0]
    gain[~neurons.uses_second, 1] = 0
    return Fit(neurons.nearest_mem.copy(), dash_syn, gain, bias_gain[:, 0], np.zeros(k))
