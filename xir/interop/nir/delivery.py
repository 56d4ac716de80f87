"""
Spikes through weights, for runs of few samples: only the rows of what spikes are read.

By ``einsum`` and not by BLAS: the sums then are the same whatever number of threads there is, and
a library that waits for threads of a busy machine takes 20 times as long.
"""

from __future__ import annotations

import numpy as np

from xir.numbers.arrays import NumpyArray

_FEW = 64
"""Sources up to which a product of matrices is quicker than looking for spikes."""


def delivered(spikes: NumpyArray, weights: NumpyArray) -> NumpyArray:
    """(samples, targets): counts (samples, sources) times weights (sources, targets)."""
    if weights.shape[0] <= _FEW:
        return np.einsum("ij,jk->ik", spikes, weights)
    result = np.zeros((spikes.shape[0], weights.shape[1]))
    for sample, counts in enumerate(spikes):
        active = np.flatnonzero(counts)
        if active.size:
            result[sample] = np.einsum("j,jk->k", counts[active], weights[active])
    return result
