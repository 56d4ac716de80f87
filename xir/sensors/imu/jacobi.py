"""
The rotation that makes a covariance diagonal, by the chip's integer version of Jacobi's method.

D is the covariance, R the number ``ONE`` times the identity. A round takes the pairs of axes
``p < q`` that leave out axis r = 2, 1 and 0 in turn. With ``a, b, c = D[p,p], D[p,q], D[q,q]``, a
pair with b = 0 is done. Else it is turned by the angle t of a table that comes near
``tan 2t = |2 b / (a - c)|``, with the sign s of ``b (a - c)``, of b where ``a = c``:

- The row is the number of flat angles with ``tan 2t |a - c| <= |2 b|`` where ``|2 b| <= |a - c|``,
  at most 31. Else it is 32 more than the number of steep angles with
  ``|2 b| / tan 2t >= |a - c|``, at most 63.
- ``D[p,p]`` and ``D[q,q]`` become ``(a + c) / 2`` plus and minus ``(a - c) / (2 cos 2t)``, for
  steep angles ``2 s b / (2 sin 2t)``, and at least 0. ``D[p,q]`` becomes 0.
- ``u, v = D[p,r], D[q,r]`` become ``cos t u + s sin t v`` and ``cos t v - s sin t u``, and so do
  the entries of columns p and q in each row of R.

Each result is a product of integers with 16 fraction bits, rounded down. There are four rounds, or
fewer where D is diagonal before. The columns of R are then put in the order of falling ``D[i,i]``,
of equal ones the later axis first.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.sensors.imu.compiled import decompose
from xir.sensors.imu.registers import AXES
from xir.sensors.imu.tables import angle_table

Matrices = npt.NDArray[np.int64]

ROUNDS = 4

ONE = (1 << 31) - 1
"""The number 1 in a rotation."""


def diagonalizing_rotations(covariance: Matrices) -> Matrices:
    """
    R of each ``covariance`` (N, 6), the entries 00, 01, 02, 11, 12, 22 of a matrix, as (N, 3, 3):
    columns are axes, that of the greatest variance first.
    """
    rotations = np.empty((len(covariance), AXES, AXES), np.int64)
    work = np.empty((2, AXES, AXES), np.int64)
    covariance = np.ascontiguousarray(covariance)
    decompose(covariance, angle_table(), ROUNDS, ONE, work, rotations)
    return rotations
