"""The kernel of the float reference, declared where Numba is not imported."""

from __future__ import annotations

from xir.machine.native.kernel import Kernel
from xir.machine.native.signature import INTEGER, Group, array
from xir.reference.arguments import Constants, Scratch

CONSTANTS = Group(
    Constants,
    {
        "rows": array("float64", "sources states"),
        "reach": array("int64", "sources _"),
        "starts": array("int64", "_"),
        "places": array("uint32", "listed"),
        "listed": array("float64", "listed"),
        "decay_mem": array("float64", "neurons"),
        "decay_syn": array("float64", "states"),
        "threshold": array("float64", "neurons"),
        "bias": array("float64", "neurons"),
        "cap": array("int64", "neurons"),
        "alias": array("int64", "neurons"),
        "kept": array("float64", "states", optional=True),
        "steady": array("float64", "states", optional=True),
        "reset": array("int64", "neurons"),
    },
)
SCRATCH = Group(
    Scratch,
    {
        "current": array("float64", "states", written=True),
        "total": array("float64", "neurons", written=True),
        "membrane": array("float64", "neurons", written=True),
        "late": array("float64", "neurons", written=True),
        "now": array("int64", "neurons", written=True),
        "spiking": array("uint32", "neurons", written=True),
    },
)

run = Kernel(
    "xir.reference.kernel",
    "run",
    sources=("reference/kernel.py", "reference/arguments.py"),
    arguments={
        "raster": array("int64", "samples steps inputs"),
        "input_cap": INTEGER,
        "constants": CONSTANTS,
        "spikes": array("int32", "samples steps neurons", written=True),
        "met_cap": array("bool", "samples neurons", written=True),
        "v_mem": array("float64", "samples kept_steps neurons", written=True),
        "i_syn": array("float64", "samples kept_steps neurons _", written=True),
        "scratch": SCRATCH,
        "first": INTEGER,
        "behind": INTEGER,
    },
)
