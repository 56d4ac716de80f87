"""The compiled loops that devices share, declared where Numba is not imported."""

from __future__ import annotations

from xir.machine.native.kernel import Kernel
from xir.machine.native.signature import INTEGER, Group, array
from xir.sensors.arguments import Sections

_SECTIONS = Group(Sections, dict.fromkeys(Sections._fields, array("int64", "channels")))

band_passes = Kernel(
    "xir.sensors.band_pass_kernel",
    "band_passes",
    ("sensors/band_pass_kernel.py", "sensors/arguments.py"),
    {
        "signal": array("int32", "steps _"),
        "sections": _SECTIONS,
        "latched": INTEGER,
        "states": array("int64", "_ channels", written=True),
        "saturated": array("int64", "channels", written=True),
        "out": array("int32", "steps channels", written=True),
    },
)
