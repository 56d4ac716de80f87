"""
The devices there are. Each has a module of its own with everything that is known of it; a new one
is such a module and its name in ``DEVICES``.
"""

from __future__ import annotations

from xir.devices.device import FIGURES, LIMITS, Device, Range
from xir.devices.xylo_audio_2 import XYLO_AUDIO_2
from xir.devices.xylo_audio_3 import XYLO_AUDIO_3
from xir.devices.xylo_imu import XYLO_IMU
from xir.devices.xylo_v1 import XYLO_V1

__all__ = [
    "DEFAULT_DEVICE",
    "DEVICES",
    "FIGURES",
    "LIMITS",
    "XYLO_AUDIO_2",
    "XYLO_AUDIO_3",
    "XYLO_IMU",
    "XYLO_V1",
    "Device",
    "Range",
    "device",
]

DEVICES: dict[str, Device] = {d.name: d for d in (XYLO_AUDIO_2, XYLO_IMU, XYLO_AUDIO_3, XYLO_V1)}
"""Name -> device, in the order in which they are listed."""

DEFAULT_DEVICE = XYLO_AUDIO_2.name
"""The device of a compilation, or of a file, that names none."""


def device(name: str) -> Device:
    """The device of that name. Raises ``ValueError`` naming those there are."""
    try:
        return DEVICES[name]
    except KeyError:
        known = ", ".join(DEVICES)
        raise ValueError(f"there is no device '{name}'; there are: {known}") from None
