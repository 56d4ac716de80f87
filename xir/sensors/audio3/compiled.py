"""The compiled loops of XyloAudio 3's front end, declared where Numba is not imported."""

from __future__ import annotations

from xir.machine.native.kernel import Kernel
from xir.machine.native.signature import INTEGER, REAL, Group, array
from xir.sensors.audio3.arguments import (
    Circuit,
    Control,
    Divider,
    Heard,
    PathState,
    Thresholds,
)

_SOURCES = ("sensors/audio3/kernels.py", "sensors/audio3/arguments.py")
_CONTROL_ARRAYS = {
    **{"a": "_", "b": "window", "waits": "levels", "levels": "levels"},
    **{"changes": "_", "up": "steps", "down": "steps"},
}
"""By name, what each has one element for."""

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

hear = Kernel(
    "xir.sensors.audio3.gain_kernel",
    "hear",
    ("sensors/audio3/gain_kernel.py", "sensors/audio3/arguments.py"),
    {
        "samples": array("float64", "_"),
        "circuit": Group(
            Circuit,
            {name: REAL for name in Circuit._fields if name != "gains"}
            | {"gains": array("float64", "_")},
        ),
        "control": Group(
            Control,
            {
                name: array("int64", _CONTROL_ARRAYS[name]) if name in _CONTROL_ARRAYS else INTEGER
                for name in Control._fields
            },
        ),
        "state": Group(
            PathState,
            {
                "voltages": array("float64", "_", written=True),
                "window": array("int64", "window", written=True),
                "numbers": array("int64", "_", written=True),
            },
        ),
        "heard": Group(
            Heard, dict.fromkeys(Heard._fields, array("int32", "audio_samples", written=True))
        ),
    },
    result=INTEGER,
)
