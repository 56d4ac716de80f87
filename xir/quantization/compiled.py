"""Compiled loops of quantization, declared where Numba is not imported."""

from __future__ import annotations

from xir.machine.native.kernel import Kernel
from xir.machine.native.signature import INTEGER, REAL, Group, array
from xir.quantization.arguments import Fields, ForcedNeurons, Stimulus, Tried, TriedLeaks

_FORCED = Group(
    ForcedNeurons,
    {
        "received": array("float64", "synapses neurons samples steps"),
        "resets": array("float64", "neurons samples steps"),
        "before_reset": array("float64", "neurons samples steps"),
        "importance": array("float64", "neurons samples steps"),
        "threshold": array("float64", "neurons"),
        "bias": array("float64", "neurons"),
    },
)
_LEAKS = Group(
    TriedLeaks,
    {
        "column_synapse": array("int64", "neurons columns"),
        "column_keep": array("float64", "neurons columns"),
        "keep_mem": array("float64", "neurons leaks"),
    },
)
_STIMULUS = Group(
    Stimulus,
    {
        "by_source": array("uint8", "sources flat"),
        "resets": array("int32", "neurons flat"),
        "part": array("int64", "samples"),
    },
)
_TRIED = Group(
    Tried,
    {
        "weights": array("float64", "neurons sources _"),
        "bias": array("float64", "neurons"),
        "threshold": array("float64", "neurons"),
        "dash_mem": array("int64", "neurons"),
        "dash_syn": array("int64", "neurons _"),
        "cap": array("int64", "neurons"),
        "shift": array("int64", "neurons sources"),
        "scales": array("float64", "neurons scales"),
        "factors": array("float64", "neurons factors"),
    },
)
_FIELDS = Group(Fields, dict.fromkeys(Fields._fields, INTEGER))

_MOMENTS = "xir.quantization.moment_kernels"
_MOMENT_SOURCES = ("quantization/moment_kernels.py", "quantization/arguments.py")
_SEARCH = "xir.quantization.search_kernels"
_SEARCH_SOURCES = (
    "quantization/search_kernels.py",
    "quantization/arguments.py",
    "quantization/chip_arithmetic.py",
)

add_normal_equations = Kernel(
    _MOMENTS,
    "add_normal_equations",
    _MOMENT_SOURCES,
    {
        "first": INTEGER,
        "last": INTEGER,
        "neurons": _FORCED,
        "leaks": _LEAKS,
        "work": array("float64", "_ _", written=True),
        "gram": array("float64", "neurons leaks size size", written=True),
    },
    vectorise=False,
)

largest_currents = Kernel(
    _MOMENTS,
    "largest_currents",
    _MOMENT_SOURCES,
    {
        "received": array("float64", "synapses neurons samples steps"),
        "gain": array("float64", "neurons columns"),
        "keep": array("float64", "neurons columns"),
        "largest": array("float64", "neurons", written=True),
    },
    vectorise=False,
)

add_costs = Kernel(
    _SEARCH,
    "add_costs",
    _SEARCH_SOURCES,
    {
        "first": INTEGER,
        "last": INTEGER,
        "stimulus": _STIMULUS,
        "tried": _TRIED,
        "fields": _FIELDS,
        "keep": REAL,
        "received": array("int32", "_ flat", written=True),
        "costs": array("float64", "neurons scales factors parts _", written=True),
    },
)

real_interval = Kernel(
    _SEARCH,
    "real_interval",
    _SEARCH_SOURCES,
    {
        "threshold": REAL,
        "bias": REAL,
        "keep": REAL,
        "cap": INTEGER,
        "intervals": INTEGER,
        "most_steps": INTEGER,
    },
    result=REAL,
    vectorise=False,
)

chip_interval = Kernel(
    _SEARCH,
    "chip_interval",
    _SEARCH_SOURCES,
    {
        "threshold": INTEGER,
        "bias": INTEGER,
        "dash_mem": INTEGER,
        "cap": INTEGER,
        "state_high": INTEGER,
        "intervals": INTEGER,
        "most_steps": INTEGER,
    },
    result=REAL,
    vectorise=False,
)
