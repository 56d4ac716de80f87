"""The encoders that a program can use, by name. Nothing is imported for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
