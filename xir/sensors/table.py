"""The encoders that a program can use, and the words for them. Nothing is imported for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

START = ("cold", "warm")
"""How a recording begins: from rest, or with states that have settled."""

SPIKE_ENCODERS = ("scale", "iaf")
"""How Xylo IMU makes spikes of the outputs of its filters."""

PATHS = ("external", "pdm", "analogue")
"""The ways of sound into XyloAudio 3 that a program can name (see ``audio3.sources``)."""

NORMALIZATIONS = ("joint", "separate", "off")
"""What the thresholds of XyloAudio 3 follow."""


@dataclass(frozen=True)
class Encoder:
    """An encoder: a function of the language and the part of a chip that it is."""

    name: str
    device: str
    """the chip that has it"""
    axes: int
    """channels of the signal"""
    channels: int
    """of the spikes"""
    rate: float | None = None
    """Hz, of the signal, where the chip takes no other"""


ENCODERS: Mapping[str, Encoder] = {
    encoder.name: encoder
    for encoder in (
        Encoder("imu", "xylo-imu", axes=3, channels=15, rate=200.0),
        Encoder("audio3", "xylo-audio3", axes=1, channels=16),
    )
}
