"""Recordings as the spikes that a chip's sensor side makes of them, piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from xir.diagnostics.messages import Diagnostic
from xir.recordings.channels import NO_CHOICE, Choice, acceleration_of, sound_of
from xir.recordings.conduct import of_recording
from xir.recordings.recording import Recording, Samples, refused
from xir.sensors.audio3 import Audio3Encoder
from xir.sensors.audio3.settings import AudioFrontEnd, AudioSettings, audio_front_end, audio_rate
from xir.sensors.encoded_run import Start
from xir.sensors.imu import ImuEncoder, ImuRegisters
from xir.sensors.imu.acceleration import SCALE
from xir.sensors.imu.registers import RATE, is_step
from xir.sensors.imu.resample import resample
from xir.sensors.table import ENCODERS

SensorSide: TypeAlias = "ImuRegisters | AudioFrontEnd"
"""What a sensor side is set to, as ``Program.sensor`` has it."""

PIECE = 1 << 16
"""Samples that are read at a time."""

DEFAULT_STEP = {"external": 488, "pdm": 488, "analogue": 500}
"""Audio samples of a time step, by the path: 9.99424 ms, as in the vendor's networks, and 10 ms."""


@dataclass(frozen=True)
class How:
    """How recordings are encoded."""

    start: Start = "cold"
    """from rest, as the chip does; or ``warm``, as the vendor's simulator does"""
    rate: float | None = None
    """Hz, of recordings that do not say theirs"""
    scale: float | None = None
    """what part of the full scale 1 is: 0.49 for 1 g on Xylo IMU, 1 for sound, unless given"""
    choice: Choice = NO_CHOICE
    """which channel of sound is heard"""


@dataclass(frozen=True, eq=False)
class Encoding:
    """The spikes that a recording was made into, and what is told of it."""

    counts: npt.NDArray[np.uint8]
    """(T, channels) of each step, 0 to 15"""
    dt: float
    """s, of a step"""
    device: str
    start: Start
    rate: float
    """Hz, of the recording"""
    samples: int
    """of the recording"""
    clipped: tuple[int, ...]
    """samples that were too large, of each axis; of sound, on its way to the filters"""
    dead_since: tuple[int | None, ...]
    """the step from which on an axis of Xylo IMU is 0 for ever; None for one that lives"""
    limited: int
    """counts that were limited"""
    saturated: tuple[int, ...]
    """of each channel, the samples at which the state of its filter left its register"""
    warnings: tuple[Diagnostic, ...] = ()

    @property
    def seconds(self) -> float:
        """Of the spikes."""
        return len(self.counts) * self.dt


def device_of(sensor: SensorSide) -> str:
    """The chip that has it."""
    return ENCODERS["imu" if isinstance(sensor, ImuRegisters) else "audio3"].device


def step_of(sensor: SensorSide) -> float:
    """The time step, in seconds."""
    if isinstance(sensor, ImuRegisters):
        return 1 / RATE
    return sensor.samples_per_step / audio_rate(sensor.path)


def default_side(device: str, path: str | None = None, dt: float | None = None) -> SensorSide:
    """
    The sensor side of a ``device`` with the default registers, sound on the way ``path``
    (``external`` unless given) in time steps of ``dt`` seconds.

    Raises ``CompileError`` for a device without an encoder, for a way of sound or a time step that
    it does not have.
    """
    known = {encoder.device: encoder.name for encoder in ENCODERS.values()}
    if device not in known:
        message = f"'{device}' has no encoder of recordings; there are: {', '.join(known)}"
        raise refused("XIR188", message)
    if known[device] == "imu":
        if path is not None:
            raise refused("XIR188", f"'{device}' takes acceleration; a path is a way of sound")
        if dt is not None and not is_step(dt):
            message = f"a step of '{device}' is {1e3 / RATE:g} ms, not {dt * 1e3:g} ms"
            raise refused("XIR188", message, "leave the time step away")
        return ImuRegisters()
    path = "external" if path is None else path
    if dt is None:
        dt = DEFAULT_STEP.get(path, 1) / audio_rate(path)
    try:
        front_end, _ = audio_front_end(AudioSettings(path=path), dt)
    except ValueError as e:
        raise refused("XIR188", str(e)) from None
    return front_end


def encode_recording(
    recording: Recording,
    sensor: SensorSide,
    how: How,
    advance: Callable[[int], None] = lambda _: None,
) -> Encoding:
    """
    The spikes of a recording. ``advance`` is told how many samples more were read.

    Raises ``CompileError`` for a rate that is not known, channels that the sensor does not have,
    and what cannot be read or encoded.
    """
    if not recording.length:
        raise refused("XIR180", f"{recording.name} has no samples")
    try:
        if isinstance(sensor, ImuRegisters):
            return _of_acceleration(recording, sensor, how, advance)
        return _of_sound(recording, sensor, how, advance)
    except ValueError as e:
        raise refused("XIR188", f"{recording.name}: {e}", "see --scale and --rate") from None


def _of_acceleration(
    recording: Recording, registers: ImuRegisters, how: How, advance: Callable[[int], None]
) -> Encoding:
    rate = rate_of(recording, how.rate, default=RATE)
    scale = SCALE if how.scale is None else how.scale
    encoder = ImuEncoder(registers, start=how.start, scale=scale)
    take = acceleration_of(recording)
    if rate == RATE and how.start == "cold":
        pieces = recording.checked_parts(PIECE)
    else:
        pieces = iter([resample(recording.whole(), rate)])
    counts: list[Samples] = []
    for piece in pieces:
        counts.append(encoder.encode(take(piece)).counts)
        advance(len(piece) if rate == RATE else recording.length)
    statistics = encoder.statistics
    return _encoding(
        recording,
        registers,
        how,
        counts,
        rate,
        clipped=statistics.clipped,
        dead_since=statistics.dead_since,
        limited=statistics.limited,
        saturated=statistics.saturated,
    )


def _of_sound(
    recording: Recording, front_end: AudioFrontEnd, how: How, advance: Callable[[int], None]
) -> Encoding:
    rate = rate_of(recording, how.rate, default=None)
    path: Any = front_end.path
    encoder = Audio3Encoder(
        front_end.registers,
        path=path,
        rate=rate,
        samples_per_step=front_end.samples_per_step,
        start=how.start,
    )
    take = sound_of(recording, how.choice, 1.0 if how.scale is None else how.scale)
    is_cold = how.start == "cold"
    pieces: Iterator[Samples] = (
        recording.checked_parts(PIECE) if is_cold else iter([recording.whole()])
    )
    counts: list[Samples] = []
    for piece in pieces:
        counts.append(encoder.encode(take(piece)).counts)
        advance(len(piece))
    counts.append(encoder.finish().counts)
    statistics = encoder.statistics
    return _encoding(
        recording,
        front_end,
        how,
        counts,
        rate,
        clipped=(statistics.clipped,),
        dead_since=(),
        limited=statistics.full_cells,
        saturated=statistics.saturated,
    )


def rate_of(recording: Recording, given: float | None, default: float | None) -> float:
    """
    Samples a second. Raises ``CompileError`` where nobody says them, or the file and ``given``
    say two things.
    """
    if given is not None and recording.rate not in (None, given):
        message = f"{recording.name} has {recording.rate:g} samples a second, and the rate that is "
        raise refused("XIR181", f"{message}given is {given:g} Hz", "leave the rate away")
    known = recording.rate if given is None else given
    rate = default if known is None else known
    if rate is None:
        message = f"the samples a second of {recording.name} are not known"
        raise refused("XIR181", message, "say them: --rate 16000")
    return rate


def _encoding(
    recording: Recording,
    sensor: SensorSide,
    how: How,
    counts: list[Samples],
    rate: float,
    *,
    clipped: tuple[int, ...],
    dead_since: tuple[int | None, ...],
    limited: int,
    saturated: tuple[int, ...],
) -> Encoding:
    return Encoding(
        counts=np.concatenate(counts).astype(np.uint8),
        dt=step_of(sensor),
        device=device_of(sensor),
        start=how.start,
        rate=rate,
        samples=recording.length,
        clipped=clipped,
        dead_since=dead_since,
        limited=limited,
        saturated=saturated,
        warnings=tuple(of_recording(recording.name, clipped, dead_since, saturated)),
    )
