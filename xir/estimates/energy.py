"""
What is published of a chip's power, and what follows from it: never more than an estimate.

No model of the power is public; there are single measurements, of other networks, on one board
each. So a figure here has a range, and a text that says how wide it is and why.
"""

from __future__ import annotations

from dataclasses import dataclass

from xir.devices.table import Device


@dataclass(frozen=True)
class Power:
    """Power in W: the nearest to a measurement, and the range that it leaves open."""

    watts: float
    low: float | None
    high: float | None
    """None where nothing is published of the range."""
    source: str
    error: str
    """How wide the range is, and why."""


IMU_CLOCK_HZ = 6.25e6
IMU_IDLE_W, IMU_ACTIVE_W = 188e-6, 201e-6
AUDIO_3_W = ((6.25e6, 0.3e-3), (12.5e6, 0.5e-3), (25e6, 0.9e-3), (50e6, 1.7e-3))
AUDIO_3_ROUNDING_W = 0.05e-3
AUDIO_2_W = 291e-6


def power(chip: Device, clock_hz: float) -> Power | None:
    """The power of the core at that clock, where anything is published of the device."""
    match chip.name:
        case "xylo-imu":
            scale = clock_hz / IMU_CLOCK_HZ
            middle = (IMU_IDLE_W + IMU_ACTIVE_W) / 2 * _as_audio_3(clock_hz)
            return Power(
                middle,
                min(IMU_IDLE_W, IMU_IDLE_W * scale),
                max(IMU_ACTIVE_W, IMU_ACTIVE_W * scale),
                "a notebook of the vendor: core 188 uW idle, 201 uW active at 6.25 MHz",
                "from not growing with the clock at all to growing in proportion; one board",
            )
        case "xylo-audio3":
            middle = _interpolated(clock_hz)
            return Power(
                middle,
                middle - AUDIO_3_ROUNDING_W,
                middle + AUDIO_3_ROUNDING_W,
                "the vendor's documentation: digital front end and core 0.3, 0.5, 0.9, 1.7 mW at "
                "6.25, 12.5, 25, 50 MHz",
                "the rounding of these figures; the share of the network is not published",
            )
        case "xylo-audio2":
            return Power(
                AUDIO_2_W,
                None,
                None,
                "published for keyword spotting: 291 uW dynamic, 6.6 uJ an inference",
                "one network at one clock, which is not said; nothing is published of others",
            )
        case _:
            return None


def _interpolated(clock_hz: float) -> float:
    """The power of XyloAudio 3, on straight lines between the published points and beyond."""
    points = AUDIO_3_W
    index = sum(clock_hz > hz for hz, _ in points[1:-1])
    (x0, y0), (x1, y1) = points[index], points[index + 1]
    return y0 + (y1 - y0) * (clock_hz - x0) / (x1 - x0)


def _as_audio_3(clock_hz: float) -> float:
    """How much more than at 6.25 MHz, if it grows as that of XyloAudio 3."""
    return _interpolated(clock_hz) / AUDIO_3_W[0][1]
