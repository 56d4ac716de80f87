"""The compiled loops of XyloAudio 2's front end, declared where Numba is not imported."""

from __future__ import annotations

from xir.machine.native.kernel import Kernel
from xir.machine.native.signature import INTEGER, REAL, array

_SOURCES = ("sensors/audio2/kernels.py",)

run_sections = Kernel(
    "xir.sensors.audio2.kernels",
    "run_sections",
    _SOURCES,
    {
        "sections": array("float64", "sections _"),
        "states": array("float64", "sections _", written=True),
        "signal": array("float64", "samples", written=True),
    },
)

fire = Kernel(
    "xir.sensors.audio2.kernels",
    "fire",
    _SOURCES,
    {
        "rectified": array("float64", "samples channels"),
        "period": REAL,
        "circuit": array("float64", "_"),
        "begin": INTEGER,
        "every": INTEGER,
        "spikes": array("uint8", "samples channels", written=True),
    },
)
