"""
From outputs to a class: the decision rules of the language, for the chip and the float reference.

What is needed of the outputs is gathered step by step, so a raster of any length can be decided on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

Rule: TypeAlias = Literal["count", "peak", "first_spike"]
RULES: tuple[Rule, ...] = ("count", "peak", "first_spike")

UNDECIDED = -1
"""The class of a sample in which no output gave anything to decide by."""

Array: TypeAlias = npt.NDArray[Any]


class Outcome:
    """
    What M outputs did in B samples: spike counts, the step of the first spike, and the highest
    membrane potential and synaptic current.
    """

    def __init__(self, samples: int, outputs: int):
        shape = (samples, outputs)
        self.counts: npt.NDArray[np.int64] = np.zeros(shape, np.int64)
        self.first: npt.NDArray[np.int64] = np.full(shape, np.iinfo(np.int64).max)
        """Step of the first spike; the largest integer where there was none."""
        self.v_mem: npt.NDArray[np.float64] = np.full(shape, -np.inf)
        self.i_syn: npt.NDArray[np.float64] = np.full(shape, -np.inf)
        self.steps: npt.NDArray[np.int64] = np.zeros(samples, np.int64)

    def add(
        self,
        spikes: Array,
        v_mem: Array | None = None,
        i_syn: Array | None = None,
        samples: slice = slice(None),
    ) -> None:
        """
        Add the next steps, at least one, of some samples: spike counts (b, t, M), potentials and
        currents likewise where they were recorded.
        """
        fired = spikes > 0
        when = fired.argmax(axis=1) + self.steps[samples, np.newaxis]
        first = self.first[samples]
        self.first[samples] = np.where(fired.any(axis=1), np.minimum(first, when), first)
        self.counts[samples] += spikes.sum(axis=1, dtype=np.int64)
        for highest, values in ((self.v_mem, v_mem), (self.i_syn, i_syn)):
            if values is not None:
                highest[samples] = np.maximum(highest[samples], values.max(axis=1))
        self.steps[samples] += spikes.shape[1]


def decide(
    rule: Rule, outcome: Outcome, reads: Sequence[str], scale: Array | float = 1.0
) -> npt.NDArray[np.int64]:
    """
    The class of each sample, (B,): the id of an output, or ``UNDECIDED``.

    ``count`` takes the output with the most spikes, ``first_spike`` the one that spikes first, the
    one with more spikes among several, and ``peak`` the one with the highest value of what is read
    of it: membrane potential, synaptic current, or number of spikes. Where that leaves several, the
    lowest id. Without any spike there is nothing to count or to come first.

    ``reads`` says what is read of each output: spikes, vmem or isyn. ``scale`` (M,) is the factor
    from the network's numbers to the chip's integers of each output, so that peaks of outputs that
    were scaled differently can be compared.
    """
    if outcome.counts.shape[1] == 0:
        return np.full(len(outcome.counts), UNDECIDED, dtype=np.int64)
    if rule == "peak":
        return _by_peak(outcome, reads, scale)
    if rule == "count":
        best = outcome.counts.argmax(axis=1)
    else:
        # Sorting keeps the order of equals, so the lowest id is first among them.
        best = np.lexsort((-outcome.counts, outcome.first), axis=1)[:, 0]
    return np.where(outcome.counts.any(axis=1), best, UNDECIDED)


def _by_peak(outcome: Outcome, reads: Sequence[str], scale: Array | float) -> npt.NDArray[np.int64]:
    kinds = np.asarray(reads)
    states = np.where(kinds == "vmem", outcome.v_mem, outcome.i_syn) / scale
    values = np.where(kinds == "spikes", outcome.counts, states)
    silent = (kinds == "spikes").all() & ~outcome.counts.any(axis=1)
    return np.where(silent | np.isneginf(values).all(axis=1), UNDECIDED, values.argmax(axis=1))


def accuracy(decided: Array, labels: Array) -> float:
    """The share of samples whose class is the label; a sample that is undecided is wrong."""
    return float((decided == labels).mean()) if len(labels) else 0.0


def confusion(decided: Array, labels: Array, classes: int) -> npt.NDArray[np.int64]:
    """
    (classes, classes + 1): how many samples of each label (row) were put in each class (column);
    the last column counts those that are undecided.
    """
    matrix = np.zeros((classes, classes + 1), np.int64)
    np.add.at(matrix, (labels, np.where(decided == UNDECIDED, classes, decided)), 1)
    return matrix
