"""From scaled real numbers to fields: to the nearest integer, or with error feedback."""

from __future__ import annotations

import numpy as np

from xir.devices.table import Range
from xir.numbers.fixed_order import row_products
from xir.quantization.arguments import WHOLE
from xir.quantization.integers import Integers, Shifts
from xir.quantization.neuron.law import Fit
from xir.quantization.neuron.scales import Scales
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Floats, Ints

CLIPPED = 0.51
"""
A weight that is farther than this from its integer was clipped: rounding alone leaves 0.5 at most.
"""

RELATIVE_RIDGE, LEAST_RIDGE = 1e-6, 1e-300
"""
Added to the diagonal of a quadratic form before it is factorized: a part of its mean, and something
where all of it is 0. A form of fewer samples than weights has no factor without.
"""


def to_field(value: Floats, field: Range) -> Ints:
    """The nearest integers (any shape) that a field holds."""
    return np.clip(np.rint(value), field.low, field.high).astype(np.int64)


def threshold_field(value: Floats, field: Range) -> Ints:
    """
    Integers of ``field`` rounded down, the largest one where ``value`` is infinite: a threshold
    that is reached exactly must not rise out of reach. The lowest must be 1 at least, since a
    threshold of 0 would fire at every step.
    """
    most = np.minimum(value, field.high)
    return np.clip(np.floor(most + WHOLE), field.low, field.high).astype(np.int64)


def to_integers(neurons: Neurons, fit: Fit, weights: Floats, scales: Scales) -> Integers:
    """All K neurons to the nearest integers; ``weights`` (P, K, 2) have their gains."""
    chip, scale, shifts = neurons.chip, scales.scale, scales.shifts
    wanted = weights * (scale / row_steps(neurons, shifts).T)[:, :, None]
    rounded = to_field(wanted, chip.weight_range)
    with np.errstate(invalid="ignore"):
        threshold = threshold_field(neurons.threshold * scale, chip.threshold_range)
    return Integers(
        weights=rounded,
        dash_mem=fit.dash_mem.copy(),
        dash_syn=fit.dash_syn.copy(),
        threshold=threshold,
        bias=to_field(neurons.bias * fit.bias_gain * scale, chip.bias_range),
        scale=scale.copy(),
        gain=np.where(fit.gain == 0, 1.0, fit.gain),
        bound=scales.bound.copy(),
        clipped=np.abs(wanted - rounded) > CLIPPED,
        shifts=shifts,
    )


def row_steps(neurons: Neurons, shifts: Shifts) -> Floats:
    """(K, P) what one unit of each weight adds to a current."""
    n, i = neurons.n_hidden, neurons.n_inputs
    steps = np.full((neurons.size, i + n), 2.0**shifts.recurrent)
    steps[:, :i] = 2.0**shifts.input
    steps[n:] = 2.0**shifts.output
    return steps


def with_feedback(wanted: Floats, hessian: Floats, field: Range, sweeps: int = 3) -> Ints:
    """
    Integers of ``field`` near ``wanted`` (C,) that minimise ``e' H e`` for the error ``e``,
    greedily.

    Each weight is rounded in turn, the most important first, and the weights still free take over
    its error as the quadratic form says: optimal brain quantization, as in Frantar et al., "GPTQ",
    2023. Then single steps of any weight are taken as long as one helps, in ``sweeps`` passes at
    most. ``hessian`` H (C, C) is symmetric, positive semidefinite, in units of integer steps. Where
    it is not in float64, all weights are rounded to the nearest integers.
    """
    from xir.quantization.compiled import descend, factorize, round_in_turn

    order = np.argsort(-np.diag(hessian), kind="stable")
    size = len(wanted)
    h = hessian[np.ix_(order, order)].copy()
    h[np.arange(size), np.arange(size)] += RELATIVE_RIDGE * np.trace(h) / max(size, 1) + LEAST_RIDGE
    if not factorize(h):
        return to_field(wanted, field)
    low, high = float(field.low), float(field.high)
    rounded, integers = np.zeros(size), np.zeros(size)
    round_in_turn(wanted[order], h, low, high, np.zeros(size), rounded)
    integers[order] = rounded
    slope = row_products(hessian, integers - wanted)
    descend(slope, hessian, low, high, sweeps, integers)
    return integers.astype(np.int64)
