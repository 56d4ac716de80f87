"""
The rotation of the device removed from its accelerations.

Step t takes the covariance of step ``P floor(t / P)``, and the rotation R of it. An axis may point
either way. So each column of R is multiplied by the sign of its scalar product with the same column
of the rotation before, at the start the identity (of ones: only signs matter). The output is

    y[j] = sum over i of ((R[i,j] x[i]) >> 32)

with each product rounded down. R has 31 fraction bits: y is half as large as x.

The sign of 0 is 0, and clears the column. All its scalar products are 0 from then on, and the axis
stays 0 for ever: it is dead. This happens where the first covariance, or one after a turn by 90
degrees, has entries that are exactly 0, as at rest with gravity along one axis. The vendor's
simulator does the same. What the chip does is not published.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from xir.sensors.imu.compiled import keep_signs, rotate
from xir.sensors.imu.covariance import ENTRIES, covariances
from xir.sensors.imu.jacobi import Matrices, diagonalizing_rotations
from xir.sensors.imu.registers import AXES

Integers = npt.NDArray[np.int32]


class Rotated(NamedTuple):
    """A chunk of T steps with the rotation removed, and what that came of."""

    signal: Integers
    """(T, 3) that of the greatest variance first"""
    covariance: Matrices
    """(T, 6)"""
    rotations: Matrices
    """(N, 3, 3) that held before the chunk, and those found in it"""
    place: npt.NDArray[np.intp]
    """(T,) the number of the rotation of each step"""


class RotationRemoval:
    """
    One recording. ``shift`` is k of the covariance; ``period`` P is how many steps a rotation is
    held.
    """

    def __init__(self, shift: int, period: int) -> None:
        self._shift, self._period = shift, period
        self._sums = np.zeros(ENTRIES, np.int64)
        self._held = np.eye(AXES, dtype=np.int64)
        self._died = np.full(AXES, -1, np.int64)
        self._steps = 0

    @property
    def dead_since(self) -> tuple[int | None, ...]:
        """The step from which on each axis is 0 for ever; None for one that lives."""
        return tuple(n * self._period if n >= 0 else None for n in self._died.tolist())

    def take(self, signal: Integers) -> Rotated:
        """The next chunk (T, 3), of magnitudes below 2**15."""
        first, period = self._steps, self._period
        wait = -first % period
        covariance = covariances(signal, self._shift, self._sums)
        found = diagonalizing_rotations(covariance[wait::period])
        rotations = np.concatenate([self._held[None], found])
        new = rotations[1:]
        keep_signs(new, self._held, (first + wait) // period, self._died)
        rotated = np.empty((len(signal), AXES), np.int32)
        rotate(signal, rotations, period, wait, rotated)
        self._steps += len(signal)
        place = (np.arange(len(signal)) - wait) // period + 1
        return Rotated(rotated, covariance, rotations, place)
