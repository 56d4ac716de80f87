"""Recordings of other rates as recordings of the chip's rate."""

from __future__ import annotations

from fractions import Fraction
from math import inf
from typing import Any

import numpy as np
import numpy.typing as npt

from xir.sensors.imu.registers import RATE


def resample(signal: npt.ArrayLike, rate: float, to: float = RATE) -> npt.NDArray[Any]:
    """
    A ``signal`` (N, axes) of ``rate`` samples a second at ``to`` samples a second, (M, axes): from
    its first sample on, as long as it goes, each on the straight line between its neighbours.

    Integers are rounded to the nearest, of two the even one, and stay integers; others become
    float64. There is no filter against aliases: a recording of a higher rate should have nothing
    above half of ``to``. Raises ``ValueError`` for a rate that is not above 0, and for a signal
    that is no table of numbers.
    """
    given = np.asarray(signal)
    if given.ndim != 2 or given.dtype.kind not in "iuf":
        raise ValueError(
            f"the signal is {given.dtype} of shape {given.shape}; need numbers of shape "
            "(samples, axes)"
        )
    for name, value in (("rate", rate), ("rate to give", to)):
        if not 0 < value < inf:
            raise ValueError(f"the {name} is {value} Hz; need a number above 0")
    if rate == to or not len(given):
        return given
    samples = given.astype(np.float64)
    last = len(samples) - 1
    count = int(last * Fraction(to) / Fraction(rate)) + 1
    place = np.minimum(np.arange(count) * (rate / to), last)
    before = np.minimum(place.astype(np.intp), max(last - 1, 0))
    after = np.minimum(before + 1, last)
    share = (place - before)[:, None]
    between = samples[before] * (1 - share) + samples[after] * share
    return np.rint(between).astype(np.int64) if given.dtype.kind in "iu" else between
