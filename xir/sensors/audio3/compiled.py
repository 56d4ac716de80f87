"""The compiled loops of XyloAudio 3's front end, declared where Numba is not imported."""

from __future__ import annotations

from xir.machine.native.kernel import Kernel
from xir.machine.native.signature import INTEGER, REAL, Group, array
from xir.sensors.audio3.arguments import Divider, Thresholds

_SOURCES = ("sensors/audio3/kernels.py", "sensors/audio3/arguments.py")

divide = Kernel(
    "xir.sensors.audio3.kernels",
    "divide",
    _SOURCES,
    {
        "filtered": array("int32", "steps channels"),
        "mode": INTEGER,
        "settings": Group(
            Thresholds, dict.fromkeys(Thresholds._fields, array("int64", "channels"))
        ),
        "state": Group(
            Divider, dict.fromkeys(Divider._fields, array("int64", "channels", written=True))
        ),
        "spikes": array("uint8", "steps channels", written=True),
        "used": array("int64", "_ channels", written=True),
    },
)

modulate = Kernel(
    "xir.sensors.audio3.kernels",
    "modulate",
    _SOURCES,
    {
        "samples": array("float64", "steps"),
        "period": REAL,
        "constants": array("float64", "_"),
        "state": array("float64", "_", written=True),
        "bits": array("uint8", "steps", written=True),
    },
)

decimate = Kernel(
    "xir.sensors.audio3.kernels",
    "decimate",
    _SOURCES,
    {
        "bits": array("uint8", "_"),
        "taps": array("int64", "_"),
        "total": INTEGER,
        "every": INTEGER,
        "shift": INTEGER,
        "out": array("int32", "_", written=True),
    },
)
