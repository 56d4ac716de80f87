"""
The covariance of three axes over the last steps, as the chip keeps it.

Six accumulators H, one for each pair ``i <= j`` of axes, are 0 at the start. In each step

    H[i,j] <- H[i,j] - (H[i,j] >> k) + x[i] x[j]
    C[i,j]  = H[i,j] >> k

with ``>>`` rounding down. H needs 31 + k bits with its sign, and C 31.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.sensors.imu.compiled import accumulate

ENTRIES = 6
"""Of a symmetric matrix: 00, 01, 02, 11, 12, 22."""


def covariances(
    signal: npt.NDArray[np.int32], shift: int, sums: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """
    C of each step, (T, 6), for a ``signal`` (T, 3) of magnitudes below 2**15. ``shift`` is k. The
    accumulators ``sums`` (6,) go on.
    """
    out = np.empty((len(signal), ENTRIES), np.int64)
    accumulate(signal, shift, sums, out)
    return out
