"""``xir.encode``: one recording, from a file or an array, to spikes."""

from __future__ import annotations

from dataclasses import replace
from os import PathLike
from pathlib import Path

import numpy as np
import numpy.typing as npt

from xir.diagnostics.messages import warn
from xir.recordings.channels import Choice
from xir.recordings.conduct import of_all
from xir.recordings.encoding import (
    Encoding,
    How,
    SensorSide,
    Start,
    default_side,
    encode_recording,
)
from xir.recordings.reading import open_recordings
from xir.recordings.recording import Recording, of_array, refused
from xir.sensors.table import START


def encode(
    signal: str | PathLike[str] | npt.ArrayLike,
    device: str | None = None,
    *,
    sensor: SensorSide | None = None,
    rate: float | None = None,
    start: Start = "cold",
    path: str | None = None,
    dt: float | None = None,
    scale: float | None = None,
    channel: int | None = None,
    mix: bool = False,
    key: str | None = None,
) -> Encoding:
    """
    The spikes that a chip's sensor side makes of a recording.

    ``signal`` is a file (.wav, .flac, .npy, .npz with the array ``key``, .csv) or an array: for
    ``xylo-imu`` accelerations (T, 3), in g or in the chip's integers; for ``xylo-audio3`` sound
    (T,) or (T, channels) from -1 to 1, or int16, of which ``channel`` or the mean (``mix``) is
    heard. ``rate`` is its samples a second, where the file does not say them; accelerations have
    200, others are resampled.

    The registers are those of a network, ``sensor=program.sensor``; or the defaults of ``device``,
    with sound on the way ``path`` (external, pdm, analogue) in time steps of ``dt`` seconds.
    ``start`` is cold, as the chip, or warm, as the vendor's simulator. ``scale`` is what part of
    the full scale 1 is (0.49 for 1 g, 1 for sound).

    Raises ``CompileError`` for what cannot be read or encoded, ``ValueError`` for another
    ``start`` and for arguments that do not go together. Warnings are in the result.
    """
    if (device is None) == (sensor is None):
        raise ValueError("need either a device or the sensor side of a program")
    if start not in START:
        raise ValueError(f"start is '{start}'; need {' or '.join(START)}")
    if sensor is None:
        assert device is not None
        sensor = default_side(device, path, dt)
    elif path is not None or dt is not None:
        raise ValueError("path and dt are those of the sensor side; leave them away")
    if mix and channel is not None:
        raise ValueError("need either a channel or the mean of all")
    how = How(start, rate, scale, Choice(channel, mix))
    found = encode_recording(_recording(signal, key), sensor, how)
    of_counts = tuple(of_all([found.counts], found.limited))
    for warning in (*found.warnings, *of_counts):
        warn(warning)
    return replace(found, warnings=(*found.warnings, *of_counts))


def _recording(signal: str | PathLike[str] | npt.ArrayLike, key: str | None) -> Recording:
    if not isinstance(signal, str | PathLike):
        return of_array(np.asarray(signal), "the signal")
    found = open_recordings(Path(signal), key)
    if found.is_set:
        message = f"'{signal}' has {len(found.recordings)} recordings; one is encoded at a time"
        raise refused("XIR180", message, "take them out of the array")
    return found.recordings[0]
