"""What the compiled loops of XyloAudio 3's front end are given, by name: arrays in groups."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy.typing as npt

Array = npt.NDArray[Any]

FIXED, SEPARATE, JOINT = range(3)
"""Where thresholds come from: registers, each channel's mean, the largest of all channels."""

LOWEST_CODE, HIGHEST_CODE = -512, 511
"""The ends of the 10 bits of the analogue path."""


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


class Circuit(NamedTuple):
    """The amplifier and the converter: numbers in SI units, and arrays of float64."""

    period: float
    """the time between two samples of the converter"""
    high_pass_resistance: float
    high_pass_capacity: float
    low_pass_resistance: float
    low_pass_capacity: float
    supply: float
    """the largest magnitude of a voltage"""
    full_scale: float
    """the voltage of code 512"""
    gains: Array
    """(16,) of the amplifier, by its step"""


class Control(NamedTuple):
    """The gain control: whole numbers, and arrays of int64, as in the registers."""

    oversampling: int
    a: Array
    """(4,) of the anti-alias filter"""
    b: Array
    """(5,)"""
    surplus: int
    baf: int
    is_fixed: int
    """whether the amplifier stays at ``fixed``"""
    fixed: int
    rise: int
    fall: int
    hysteresis: int
    longest: int
    waits: Array
    """(16,)"""
    levels: Array
    """(16,)"""
    changes: Array
    """(17,)"""
    smooths: int
    fraction: int
    fade: int
    up: Array
    """(15,)"""
    down: Array
    """(15,)"""


NUMBERS = 10
(CODE, PHASE, COMMAND, GAIN, ENVELOPE, HIGHEST, NOTED, WAIT, WAITED, SMOOTH) = range(NUMBERS)
"""
The places of whole numbers that gain control carries from one sample to the next: the last code of
the converter, samples of it since the last audio sample, the step that the amplifier was told and
the one it will be told, the envelope, its maximum, the maximum that was noted, samples to wait and
since the last change, the digital gain.
"""


class PathState(NamedTuple):
    """What the analogue path carries from one sample to the next."""

    voltages: Array
    """(2,) float64, of the capacities of the low pass and the high pass"""
    window: Array
    """(5,) int64, the states of the anti-alias filter, the latest first"""
    numbers: Array
    """(10,) int64, see CODE and the others"""


class Heard(NamedTuple):
    """(T,) int32 each, what the analogue path gives for each audio sample."""

    converted: Array
    """behind the anti-alias filter"""
    command: Array
    """the step of the amplifier that is asked for"""
    envelope: Array
    audio: Array
    """what the filter bank gets"""
