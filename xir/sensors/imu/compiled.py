"""The compiled loops of Xylo IMU, declared where Numba is not imported."""

from __future__ import annotations

from xir.machine.native.kernel import Kernel
from xir.machine.native.signature import INTEGER, Group, array
from xir.sensors.imu.arguments import AngleTable

_MODULE = "xir.sensors.imu.kernels"
_SOURCES = ("sensors/imu/kernels.py", "sensors/imu/arguments.py")
_TABLE = Group(AngleTable, dict.fromkeys(AngleTable._fields, array("int64", "angles")))
_SIGNAL = array("int32", "steps axes")
_ROTATIONS = array("int64", "rotations axes axes", written=True)

accumulate = Kernel(
    _MODULE,
    "accumulate",
    _SOURCES,
    {
        "signal": _SIGNAL,
        "shift": INTEGER,
        "sums": array("int64", "entries", written=True),
        "covariance": array("int64", "steps entries", written=True),
    },
)

decompose = Kernel(
    "xir.sensors.imu.jacobi_kernel",
    "decompose",
    ("sensors/imu/jacobi_kernel.py", "sensors/imu/arguments.py"),
    {
        "covariance": array("int64", "rotations _"),
        "table": _TABLE,
        "rounds": INTEGER,
        "one": INTEGER,
        "work": array("int64", "_ axes axes", written=True),
        "rotations": _ROTATIONS,
    },
)

keep_signs = Kernel(
    _MODULE,
    "keep_signs",
    _SOURCES,
    {
        "rotations": _ROTATIONS,
        "held": array("int64", "axes axes", written=True),
        "first": INTEGER,
        "died": array("int64", "axes", written=True),
    },
)

rotate = Kernel(
    _MODULE,
    "rotate",
    _SOURCES,
    {
        "signal": _SIGNAL,
        "rotations": array("int64", "_ axes axes"),
        "period": INTEGER,
        "wait": INTEGER,
        "rotated": array("int32", "steps axes", written=True),
    },
)
