"""
The single weights of one neuron: the quadratic form that says what an error of each one costs on
the teacher's stimuli, weights refitted to it, and rounding by it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xir.ir.core import Floats
from xir.quantization.judge.float_run import Teacher
from xir.quantization.neuron.dash import Ints, kept
from xir.quantization.neuron.rounding import to_field, with_feedback


@dataclass(frozen=True)
class Columns:
    """The non-zero weights of a neuron, C of them, as they are to be on the chip."""

    neuron: int
    source: Ints
    """(C,)"""
    synapse: Ints
    """(C,)"""
    weight: Floats
    """(C,) with its gain"""
    hessian: Floats
    """(C, C) mean weighed product of the membranes that two columns give"""

    def refitted(self, target: Floats, ridge: float) -> Columns:
        """
        With weights that give ``target`` (C,), the mean weighed product of each column with what
        the membrane should be, pulled to those they had.
        """
        pull = ridge * np.trace(self.hessian) / max(len(self.weight), 1) + 1e-12
        h = self.hessian + pull * np.eye(len(self.weight))
        weight = np.asarray(np.linalg.solve(h, target + pull * self.weight), np.float64)
        if not np.isfinite(weight).all():
            return self
        return Columns(self.neuron, self.source, self.synapse, weight, self.hessian)

    def rounded(self, step: Floats, bits: int, ridge: float) -> Ints:
        """(C,) integers in steps of ``step`` (C,), rounded with error feedback."""
        h = self.hessian * step[:, None] * step[None, :]
        h = h + ridge * np.trace(h) / max(len(step), 1) * np.eye(len(step))
        try:
            return with_feedback(self.weight / step, h, bits)
        except np.linalg.LinAlgError:
            return to_field(self.weight / step, bits)


def columns_of(
    teacher: Teacher,
    neuron: int,
    weights: Floats,
    dash_syn: Ints,
    dash_mem: int,
    by_source: npt.NDArray[np.float32],
) -> tuple[Columns, npt.NDArray[np.float32]]:
    """
    The columns of one neuron whose ``weights`` (P, 2) have their gains, and the membranes they give
    by themselves, (C, B * T). ``by_source`` (P, B, T) is what each source delivers.
    """
    from xir.quantization.kernels import filtered

    source, synapse = np.nonzero(weights)
    samples, steps = by_source.shape[1:]
    out = np.zeros((len(source), samples, steps), np.float32)
    keep_mem = float(kept(np.asarray(dash_mem)))
    if teacher.neurons.reads_current[neuron]:
        keep_mem = 0.0
    for k in range(2):
        here = synapse == k
        if here.any():
            part = np.zeros((int(here.sum()), samples, steps), np.float32)
            filtered(by_source[source[here]], float(kept(dash_syn[k])), keep_mem, part)
            out[here] = part
    flat = out.reshape(len(source), -1)
    matters = teacher.weight[neuron].reshape(-1)
    total = max(float(matters.sum()), 1e-12)
    rooted = flat * np.sqrt(matters / total).astype(np.float32)
    hessian = (rooted @ rooted.T).astype(np.float64)
    return Columns(neuron, source, synapse, weights[source, synapse], hessian), flat


def target_of(
    teacher: Teacher, neuron: int, flat: npt.NDArray[np.float32], dash_mem: int, bias: float
) -> Floats:
    """(C,) mean weighed product of columns with what their sum should be (see ``refitted``)."""
    neurons = teacher.neurons
    keep = float(kept(np.asarray(dash_mem)))
    own = teacher.own[neuron]
    leaked, level = np.zeros(own.shape), np.zeros(own.shape[1])
    threshold = neurons.threshold[neuron]
    if neurons.reads_current[neuron]:
        keep = bias = 0.0
    for t in range(1, own.shape[1]):
        leaked[:, t] = keep * (leaked[:, t - 1] + own[:, t - 1])
    for t in range(own.shape[1]):
        level[t] = keep * (level[t - 1] if t else 0.0) + bias
    wanted = teacher.reached[neuron] - level
    if np.isfinite(threshold):
        wanted = wanted + leaked * threshold
    matters = teacher.weight[neuron].reshape(-1)
    weighed = matters * wanted.reshape(-1) / max(float(matters.sum()), 1e-12)
    return (flat @ weighed.astype(np.float32)).astype(np.float64)
