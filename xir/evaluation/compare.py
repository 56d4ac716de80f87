"""
The chip against the float reference, population by population: how many spikes, how alike the
rates, and where they first differ.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.integer[Any]]


@dataclass(frozen=True)
class Difference:
    """One population, on the chip and in real numbers."""

    name: str
    neurons: int
    spikes_float: int
    spikes_chip: int
    correlation: float | None
    """
    Pearson correlation of the spike counts of all neurons in all samples; None where one side is
    the same everywhere, so that there is nothing to correlate.
    """
    first: tuple[int, int] | None
    """(sample, step) of the earliest step in which any spike count differs, and the first sample
    with a difference in that step; None where all are equal."""
    dead: int
    """neurons that spike in real numbers and never on the chip"""

    @property
    def equal(self) -> bool:
        return self.first is None

    def as_data(self) -> dict[str, Any]:
        """For JSON."""
        sample, step = (None, None) if self.first is None else self.first
        return {
            "name": self.name,
            "neurons": self.neurons,
            "spikes": {"float": self.spikes_float, "chip": self.spikes_chip},
            "rate_correlation": self.correlation,
            "first_difference": {"step": step, "sample": sample},
            "dead_on_chip": self.dead,
        }


@dataclass
class Comparison:
    """Gathers what two runs of one population did, as their steps come."""

    name: str
    _float: list[npt.NDArray[np.int64]] = field(default_factory=list[npt.NDArray[np.int64]])
    _chip: list[npt.NDArray[np.int64]] = field(default_factory=list[npt.NDArray[np.int64]])
    _first: tuple[int, int] | None = None

    def add(self, spikes_float: Counts, spikes_chip: Counts, sample: int, step: int) -> None:
        """
        Add spike counts (b, t, N) of some steps of some samples; ``sample`` and ``step`` say where
        they begin. Steps of the samples before go on only from step 0.
        """
        counts = [a.sum(axis=1, dtype=np.int64) for a in (spikes_float, spikes_chip)]
        for kept, more in zip((self._float, self._chip), counts, strict=True):
            if step == 0:
                kept.append(more)
            else:
                kept[-1] = kept[-1] + more
        differs = (spikes_float != spikes_chip).any(axis=2)
        if differs.any():
            at = int(differs.any(axis=0).argmax())
            place = (sample + int(differs[:, at].argmax()), step + at)
            if self._first is None or place[1] < self._first[1]:
                self._first = place

    def result(self) -> Difference:
        """What came of it. At least one step must have been added."""
        meant, chip = np.concatenate(self._float), np.concatenate(self._chip)
        return Difference(
            name=self.name,
            neurons=meant.shape[1],
            spikes_float=int(meant.sum()),
            spikes_chip=int(chip.sum()),
            correlation=_correlation(meant.ravel(), chip.ravel()),
            first=self._first,
            dead=int((meant.any(axis=0) & ~chip.any(axis=0)).sum()),
        )


def _correlation(a: npt.NDArray[np.int64], b: npt.NDArray[np.int64]) -> float | None:
    if a.size < 2 or (a == a[0]).all() or (b == b[0]).all():
        return None
    a, b = a - a.mean(), b - b.mean()
    ratio = (a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum())
    return float(np.clip(ratio, -1, 1))
