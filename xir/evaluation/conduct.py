"""
What the neurons of a run did at the limits of the chip: how near their membranes came to the
threshold, whether a step had more spikes than the chip gives, and states at the end of their field.

A run may be long, and next to nothing of it is at a limit. So the largest and the least of what was
recorded come first, over many steps at once; steps are counted for the neurons alone that may have
been there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from xir.evaluation.spike_counts import spike_counts

Ints = npt.NDArray[np.int64]
Counts = npt.NDArray[np.integer[Any]]

WIDE = 2048
"""Numbers side by side that numpy reduces at once."""


@dataclass(frozen=True)
class Limits:
    """K neurons of one side of a chip, hidden ones or outputs, with S synapses."""

    threshold: Ints
    """(K,)"""
    dash_syn: Ints
    """(S, K)"""
    reads_membrane: npt.NDArray[np.bool_]
    """(K,) whether the membrane matters: False where the current of an output is read"""
    alias: Ints | None
    """(K,) the neuron that gets each one's spikes too, or a number below 0; None without any"""
    lowest: int
    """the least number of a state"""
    highest: int
    """the largest"""


class Conduct:
    """What K neurons did at their limits, gathered as the steps of a run come."""

    def __init__(self, limits: Limits) -> None:
        neurons = limits.threshold.size
        self.limits = limits
        self.steps = 0
        """of all samples"""
        self.spikes: Ints = np.zeros(neurons, np.int64)
        """(K,) those of aliases included"""
        self.peak: Ints = np.full(neurons, limits.lowest, np.int64)
        """(K,) the largest membrane after a reset"""
        self.withheld: Ints = np.zeros(neurons, np.int64)
        """(K,) steps that end at the threshold or above it, as the chip has given its most spikes
        """
        self.saturated: Ints = np.zeros(neurons, np.int64)
        """(K,) steps with a membrane or a current at the end of its field"""
        ends = [np.maximum(end >> limits.dash_syn, 1) for end in (limits.highest, -limits.lowest)]
        self._high = limits.highest - ends[0]
        self._low = limits.lowest + ends[1]

    def add(
        self,
        spikes: Counts,
        membrane: Counts,
        currents: tuple[Counts, ...],
        counts: Ints | None = None,
    ) -> None:
        """
        Add steps of some samples, each (B, T, K) as the chip records them: ``spikes`` with those of
        aliases, ``membrane`` after its reset, ``currents`` of the S synapses after their decay.
        ``counts`` (B, K) are the spikes of each sample, where they are known.
        """
        self.steps += spikes.shape[0] * spikes.shape[1]
        if not spikes.size:
            return
        counts = spike_counts(spikes) if counts is None else counts
        self.spikes += counts.sum(axis=0)
        limits, threshold = self.limits, self.limits.threshold
        most, least = extremes(membrane)
        self.peak = np.maximum(self.peak, most)
        above = np.flatnonzero((most >= threshold) & (threshold > 0))
        if above.size:
            self.withheld[above] += _steps(membrane[..., above] >= threshold[above])
        before_reset = most + np.maximum(threshold, 0) * _reduced(np.maximum, spikes)
        suspects = (before_reset >= limits.highest) | (least <= limits.lowest)
        suspects &= limits.reads_membrane
        for high, low, dash, current in zip(
            self._high, self._low, limits.dash_syn, currents, strict=True
        ):
            largest, smallest = extremes(current)
            suspects |= ((largest >= high) | (smallest <= low)) & (dash > 0)
        which = np.flatnonzero(suspects)
        if which.size:
            self.saturated[which] += _steps(self._ended(which, spikes, membrane, currents))

    def _ended(
        self, which: Ints, spikes: Counts, membrane: Counts, currents: tuple[Counts, ...]
    ) -> npt.NDArray[np.bool_]:
        """
        (B, T, k) where a state of the neurons ``which`` was at the end of its field: the membrane
        before its reset, or a current before its decay.
        """
        limits = self.limits
        after = membrane[..., which].astype(np.int64)
        before = after + self._own(which, spikes) * limits.threshold[which]
        ended = (before >= limits.highest) | (after <= limits.lowest)
        ended &= limits.reads_membrane[which]
        for high, low, dash, current in zip(
            self._high, self._low, limits.dash_syn, currents, strict=True
        ):
            part = current[..., which]
            at_end = (part >= high[which]) | (part <= low[which])
            ended |= at_end & (dash[which] > 0)
        return ended

    def _own(self, which: Ints, spikes: Counts) -> Ints:
        """(B, T, k) the spikes of the neurons ``which``, without those that aliases gave them."""
        own = spikes[..., which].astype(np.int64)
        alias = self.limits.alias
        if alias is None:
            return own
        for column, neuron in enumerate(which.tolist()):
            for source in np.flatnonzero(alias == neuron).tolist():
                own[..., column] -= spikes[..., source]
        return np.maximum(own, 0)


def extremes(values: Counts) -> tuple[Ints, Ints]:
    """(K,) the largest and (K,) the least over samples and steps of (B, T, K), T at least 1."""
    return _reduced(np.maximum, values), _reduced(np.minimum, values)


def _reduced(reduce: np.ufunc, values: Counts) -> Ints:
    """(K,) over samples and steps of (B, T, K): many steps side by side, as long as there are."""
    samples, steps, neurons = values.shape
    together = max(1, min(steps, WIDE // max(neurons, 1)))
    cut = steps - steps % together
    wide = values[:, :cut].reshape(samples, cut // together, together * neurons)
    row = reduce.reduce(wide, axis=(0, 1)).reshape(together, neurons)
    if cut < steps:
        row = np.concatenate([row, reduce.reduce(values[:, cut:], axis=0)])
    return reduce.reduce(row, axis=0).astype(np.int64)


def _steps(where: npt.NDArray[np.bool_]) -> Ints:
    return np.count_nonzero(where, axis=(0, 1)).astype(np.int64)
