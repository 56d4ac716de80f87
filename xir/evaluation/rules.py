"""
The decision rules of the language: how the outputs of a run make a class. This is the one list of
them; the language, the dialects and the tools read it.

The module loads no numpy, since the dialects load the module.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from xir.evaluation.outcome import Outcome

    Classes: TypeAlias = npt.NDArray[np.int64]
    Scale: TypeAlias = npt.NDArray[np.float64] | float

UNDECIDED = -1
"""The class of a sample in which no output gave anything to decide by."""


@dataclass(frozen=True)
class DecisionRule:
    """One way from outputs to a class."""

    name: str
    """The word after ``decide =``."""

    words: str
    """Which output the rule takes, in words."""

    classes: Callable[[Outcome, Sequence[str], Scale], Classes]
    """
    The class of each sample, (B,): the id of one of M outputs, at least one, or ``UNDECIDED``;
    from what the outputs did, what is read of each of them (spikes, vmem or isyn), and the factor
    (M,) from the network's numbers to the chip's integers.
    """

    compares_states: bool
    """Whether the class depends on how outputs that are read as states were scaled."""


def _by_count(outcome: Outcome, reads: Sequence[str], scale: Scale) -> Classes:
    return _if_any_spike(outcome, outcome.counts.argmax(axis=1))


def _by_first_spike(outcome: Outcome, reads: Sequence[str], scale: Scale) -> Classes:
    import numpy as np

    # Sorting keeps the order of equals, so the lowest id is first among them.
    order = np.lexsort((-outcome.counts, outcome.first), axis=1)
    return _if_any_spike(outcome, order[:, 0])


def _if_any_spike(outcome: Outcome, classes: Classes) -> Classes:
    import numpy as np

    return np.where(outcome.counts.any(axis=1), classes, UNDECIDED)


def _by_peak(outcome: Outcome, reads: Sequence[str], scale: Scale) -> Classes:
    import numpy as np

    kinds = np.asarray(reads)
    states = np.where(kinds == "vmem", outcome.v_mem, outcome.i_syn) / scale
    values = np.where(kinds == "spikes", outcome.counts, states)
    silent = (kinds == "spikes").all() & ~outcome.counts.any(axis=1)
    return np.where(silent | np.isneginf(values).all(axis=1), UNDECIDED, values.argmax(axis=1))


RULES: Mapping[str, DecisionRule] = {
    rule.name: rule
    for rule in (
        DecisionRule(
            name="count",
            words="the output with the most spikes",
            classes=_by_count,
            compares_states=False,
        ),
        DecisionRule(
            name="peak",
            words="the output with the highest value of what is read of it: membrane potential, "
            "synaptic current, or number of spikes",
            classes=_by_peak,
            compares_states=True,
        ),
        DecisionRule(
            name="first_spike",
            words="the output that spikes first; the one with more spikes among several",
            classes=_by_first_spike,
            compares_states=False,
        ),
    )
}
"""Name -> rule, in the order in which they are listed."""

DEFAULT_RULE = "count"
"""The rule by which a network is judged that names none."""
