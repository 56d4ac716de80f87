"""From the channels of a recording to those that a sensor has."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from xir.recordings.recording import Recording, Samples, refused

AXES = 3
FULL_SCALE = {np.dtype(np.int16): 1 << 15}
"""What integers of sound are divided by."""


class Choice(NamedTuple):
    """Which channel of sound is heard: one, by its number from 0 on, or the mean of all."""

    channel: int | None = None
    is_mixed: bool = False


NO_CHOICE = Choice()
"""For recordings of one channel."""


def acceleration_of(recording: Recording) -> Callable[[Samples], Samples]:
    """
    What takes a part (t, 3) of a recording and gives accelerations of x, y and z. Raises
    ``CompileError`` for a recording of other channels, or of sound.
    """
    if recording.is_sound:
        message = f"{recording.name} is sound; the sensor takes acceleration, in g"
        raise refused("XIR182", message, "give .npy, .npz or .csv with x, y and z")
    if recording.channels != AXES:
        hint = "the axes are the columns: give x, y and z"
        if recording.length == AXES:
            hint += "; these look turned around"
        message = f"{recording.name} has {recording.channels} channels; need {AXES}"
        raise refused("XIR182", message, hint)
    return lambda part: part


def sound_of(
    recording: Recording, choice: Choice, scale: float
) -> Callable[[Samples], npt.NDArray[np.float64]]:
    """
    What takes a part (t, channels) of a recording and gives its sound (t,), times ``scale``.
    Integers of 16 bits are parts of 32768.

    Raises ``CompileError`` for several channels where none is chosen, one that is not there, and
    for a scale that is not above 0. What it gives raises it for integers of another type.
    """
    if not 0 < scale < float("inf"):
        raise refused("XIR188", f"the scale is {scale:g}; need a number above 0")
    have = recording.channels
    if choice.channel is not None and not 0 <= choice.channel < have:
        message = f"{recording.name} has {have} channels and no channel {choice.channel}"
        raise refused("XIR182", message, f"channels are 0 to {have - 1}")
    if have != 1 and choice.channel is None and not choice.is_mixed:
        hint = "--channel 0 takes the first, --mix the mean of all"
        if have > recording.length:
            hint += "; several recordings in an array are (recordings, samples, 1)"
        message = f"{recording.name} has {have} channels; the sensor hears one"
        raise refused("XIR182", message, hint)

    def take(part: Samples) -> npt.NDArray[np.float64]:
        full = 1
        if part.dtype.kind in "iu":
            if part.dtype not in FULL_SCALE:
                message = f"{recording.name} holds integers of type {part.dtype}"
                hint = "divide them by what 1 is: sound is -1 to 1, or integers of int16"
                raise refused("XIR180", message, hint)
            full = FULL_SCALE[part.dtype]
        one = part.mean(axis=1) if choice.is_mixed else part[:, choice.channel or 0]
        return one.astype(np.float64) * (scale / full)

    return take
