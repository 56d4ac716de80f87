"""What the compiled loops of Xylo IMU are given, by name: arrays in groups."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy.typing as npt

Array = npt.NDArray[Any]

FLAT_ANGLES = 32
"""The angles of the table that are found by ``tan 2t``, all before the others."""


class AngleTable(NamedTuple):
    """64 angles t, ascending."""

    sine: Array
    """(64,) 65535 sin t"""
    cosine: Array
    """(64,) 65535 cos t"""
    ratio: Array
    """(64,) 65536 tan 2t of flat angles, 65536 / tan 2t of steep ones"""
    reciprocal: Array
    """(64,) 65536 / (2 cos 2t) of flat angles, 65536 / (2 sin 2t) of steep ones"""
