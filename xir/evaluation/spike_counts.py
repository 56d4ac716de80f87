"""Sums of spikes over the steps of a run."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

GROUP = 8
"""So many spike counts of a step of the chip, each 31 at most, have a sum that fits 8 bits."""


def spike_counts(spikes: npt.NDArray[np.integer[Any]]) -> npt.NDArray[np.int64]:
    """(B, K) sums over the steps of (B, T, K) counts; those of the chip are bytes."""
    samples, steps, neurons = spikes.shape
    cut = steps - steps % GROUP if spikes.dtype == np.uint8 else 0
    rest = spikes[:, cut:].sum(axis=1, dtype=np.int64)
    if not cut:
        return rest
    # Numpy adds long rows of bytes many times faster than it adds up short columns.
    grouped = spikes[:, :cut].reshape(samples, GROUP, (cut // GROUP) * neurons)
    sums = np.add.reduce(grouped, axis=1, dtype=np.uint8)
    return rest + sums.reshape(samples, cut // GROUP, neurons).sum(axis=1, dtype=np.int64)
