"""What the compiled loops of XyloAudio 3's front end are given, by name: arrays in groups."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy.typing as npt

Array = npt.NDArray[Any]

FIXED, SEPARATE, JOINT = range(3)
"""Where thresholds come from: registers, each channel's mean, the largest of all channels."""


class Thresholds(NamedTuple):
    """How C channels get their thresholds. All int64."""

    shift: Array
    """(C,) ``b``: 2 to this power is the time constant of the mean, in samples"""
    least: Array
    """(C,) the least mean"""
    k1: Array
    """(C,) the threshold is the mean times ``2**k1 - 2**k2``"""
    k2: Array
    """(C,)"""
    fixed: Array
    """(C,) the thresholds where they do not follow a mean"""


class Divider(NamedTuple):
    """What C channels carry from one sample to the next. All int64, 0 at the start."""

    total: Array
    """(C,) the mean, times 2 to the power of its shift"""
    integral: Array
    """(C,) what came in and made no spike yet"""
