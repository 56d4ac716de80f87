"""From outputs to a class, for the chip and the float reference; the rules are in ``rules``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from xir.evaluation.outcome import Array, Outcome
from xir.evaluation.rules import DEFAULT_RULE, RULES, UNDECIDED

__all__ = [
    "DEFAULT_RULE",
    "RULES",
    "UNDECIDED",
    "Outcome",
    "Rule",
    "accuracy",
    "confusion",
    "decide",
]

Rule: TypeAlias = str
"""The name of a decision rule."""


def decide(
    rule: Rule, outcome: Outcome, reads: Sequence[str], scale: Array | float = 1.0
) -> npt.NDArray[np.int64]:
    """
    The class of each sample, (B,): the id of an output, or ``UNDECIDED``.

    ``rule`` is the name of one of ``RULES``. Where a rule leaves several outputs, the lowest id is
    taken. Without any spike there is nothing to count or to come first.

    ``reads`` says what is read of each output: spikes, vmem or isyn. ``scale`` (M,) is the factor
    from the network's numbers to the chip's integers of each output, so that peaks of outputs that
    were scaled differently can be compared.

    Raises ``ValueError`` for a rule that there is not.
    """
    if rule not in RULES:
        raise ValueError(f"there is no decision rule '{rule}'; there are: {', '.join(RULES)}")
    if outcome.counts.shape[1] == 0:
        return np.full(len(outcome.counts), UNDECIDED, dtype=np.int64)
    return RULES[rule].classes(outcome, reads, scale)


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
