"""Accelerations as the integers that the chip takes."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from xir.sensors.imu.registers import AXES, SAMPLE_LIMIT

Integers = npt.NDArray[np.int32]

SCALE = 0.49
"""The vendor's factor: 1 g is 16056, and 2 g still fit. Whether samples of the board's own sensor
reach the filters with the same factor is not published."""


def to_integers(
    acceleration: npt.ArrayLike, *, scale: float = SCALE
) -> tuple[Integers, npt.NDArray[np.int64]]:
    """
    ``acceleration`` (T, 3) as int32, and how many samples of each axis (3,) were too large and
    are now at the limit.

    Real numbers are g, and become ``scale * g * 2**15``, rounded towards 0. Integers are taken as
    they are. The limit is +-32767. Raises ``ValueError`` for another shape, for a number that is
    not finite, with its place, and for a scale that is not above 0.
    """
    given = np.asarray(acceleration)
    if given.ndim != 2 or given.shape[1] != AXES or given.dtype.kind not in "iuf":
        raise ValueError(
            f"the acceleration is {given.dtype} of shape {given.shape}; need real numbers, or "
            f"integers, of shape (steps, {AXES})"
        )
    if not 0 < scale < math.inf:
        raise ValueError(f"the scale is {scale}; need a number above 0")
    if not np.isfinite(given).all():
        step, axis = (int(place[0]) for place in np.nonzero(~np.isfinite(given)))
        raise ValueError(
            f"step {step} of axis {'xyz'[axis]} is {given[step, axis]}; need a finite number"
        )
    whole = given.astype(np.float64)
    if given.dtype.kind == "f":
        with np.errstate(over="ignore"):
            whole = np.trunc(scale * whole * (SAMPLE_LIMIT + 1))
    is_large = np.abs(whole) > SAMPLE_LIMIT
    return (
        np.clip(whole, -SAMPLE_LIMIT, SAMPLE_LIMIT).astype(np.int32),
        np.count_nonzero(is_large, axis=0).astype(np.int64),
    )
