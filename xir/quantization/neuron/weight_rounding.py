"""
The single weights of one neuron: the quadratic form that says what an error of each costs in the
float run, weights fitted again to it, and rounding by it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from xir.devices.table import Range
from xir.numbers.fixed_order import gram, row_products
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.neuron.dash import kept
from xir.quantization.neuron.rounding import with_feedback
from xir.quantization.real_core import Floats, Ints

TINY = 1e-12
"""In place of 0 where something is divided by, or a system must have a solution."""


@dataclass(frozen=True)
class RoundingProblem:
    """The non-zero weights of a neuron, C of them, and what an error of each costs."""

    source: Ints
    """(C,) where each weight comes from, 0 to P - 1"""
    synapse: Ints
    """(C,) which synapse of the chip it is on"""
    weights: Floats
    """(C,) with their gains"""
    hessian: Floats
    """(C, C) mean product of the membranes that two weights of 1 give, weighed by importance"""

    def refitted(self, target: Floats, ridge: float) -> RoundingProblem:
        """
        With weights that give ``target`` (C,), as of ``membrane_target``, and are pulled to those
        they were: by ``ridge``, relative to the mean of the diagonal of ``hessian``.
        """
        from xir.quantization.compiled import factorize, solve_factored

        pull = ridge * np.trace(self.hessian) / max(len(self.weights), 1) + TINY
        h = self.hessian + pull * np.eye(len(self.weights))
        if not factorize(h):
            return self
        weights = target + pull * self.weights
        solve_factored(h, weights)
        return replace(self, weights=weights) if np.isfinite(weights).all() else self

    def rounded(self, step: Floats, field: Range, ridge: float) -> Ints:
        """
        (C,) integers of ``field`` in steps of ``step`` (C,), rounded with error feedback. ``ridge``
        says how much an error of a weight costs by itself.
        """
        h = self.hessian * step[:, None] * step[None, :]
        h = h + ridge * np.trace(h) / max(len(step), 1) * np.eye(len(step))
        return with_feedback(self.weights / step, h, field)


def rounding_problem(
    float_run: FloatRun,
    neuron: int,
    weights: Floats,
    dash_syn: Ints,
    dash_mem: int,
    by_source: npt.NDArray[np.float32],
) -> tuple[RoundingProblem, npt.NDArray[np.float32]]:
    """
    The problem of one neuron whose ``weights`` (P, 2) have their gains, and the membranes (C,
    B * T) that its weights would give if they were 1. ``dash_syn`` (2,) and ``dash_mem`` are its
    decay shifts, ``by_source`` (P, B, T) is what each source delivers.
    """
    from xir.quantization.compiled import add_products, filtered

    source, synapse = np.nonzero(weights)
    samples, steps = by_source.shape[1:]
    membranes = np.zeros((len(source), samples, steps), np.float32)
    keep_mem = float(kept(np.asarray(dash_mem)))
    if float_run.neurons.reads_current[neuron]:
        keep_mem = 0.0
    for k in range(2):
        on_synapse = synapse == k
        if on_synapse.any():
            part = np.zeros((int(on_synapse.sum()), samples, steps), np.float32)
            filtered(by_source[source[on_synapse]], float(kept(dash_syn[k])), keep_mem, part)
            membranes[on_synapse] = part
    flat = membranes.reshape(len(source), -1)
    importance = float_run.importance[neuron].reshape(-1)
    total = max(float(importance.sum()), TINY)
    rooted = flat * np.sqrt(importance / total).astype(np.float32)
    return RoundingProblem(
        source, synapse, weights[source, synapse], gram(rooted, add_products)
    ), flat


def membrane_target(
    float_run: FloatRun, neuron: int, flat: npt.NDArray[np.float32], dash_mem: int, bias: float
) -> Floats:
    """
    (C,) mean product of each of the membranes ``flat`` (C, B * T) with what their weighed sum
    should be, weighed by importance.

    That sum should be the real membrane before its reset, less what the chip's neuron makes of the
    ``bias``, and with the resets added back as its decay leaks them.
    """
    neurons = float_run.neurons
    keep = float(kept(np.asarray(dash_mem)))
    resets = float_run.resets[neuron]
    leaked, level = np.zeros(resets.shape), np.zeros(resets.shape[1])
    threshold = neurons.threshold[neuron]
    if neurons.reads_current[neuron]:
        keep = bias = 0.0
    for t in range(1, resets.shape[1]):
        leaked[:, t] = keep * (leaked[:, t - 1] + resets[:, t - 1])
    for t in range(resets.shape[1]):
        level[t] = keep * (level[t - 1] if t else 0.0) + bias
    wanted = float_run.before_reset[neuron] - level
    if np.isfinite(threshold):
        wanted = wanted + leaked * threshold
    importance = float_run.importance[neuron].reshape(-1)
    weighed = importance * wanted.reshape(-1) / max(float(importance.sum()), TINY)
    return row_products(flat, weighed)
