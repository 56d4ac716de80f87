"""
What the outputs of a run did, gathered step by step, so that a raster of any length can be decided
on.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from xir.evaluation.spike_counts import spike_counts

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
        self.counts[samples] += spike_counts(spikes)
        for highest, values in ((self.v_mem, v_mem), (self.i_syn, i_syn)):
            if values is not None:
                highest[samples] = np.maximum(highest[samples], values.max(axis=1))
        self.steps[samples] += spikes.shape[1]
