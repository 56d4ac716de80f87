"""Compiled loops of quantization, declared where Numba is not imported."""

from __future__ import annotations

from xir.machine.native.kernel import Kernel
from xir.machine.native.signature import INTEGER, REAL, Group, array
from xir.quantization.arguments import (
    ChipNeuron,
    Events,
    Fields,
    ForcedNeurons,
    Lanes,
    Stimulus,
    TrialLimits,
    TrialNeurons,
    Tried,
    TriedLeaks,
)

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
_CHIP_NEURON = Group(
    ChipNeuron,
    {
        "dash_syn": array("int64", "_"),
        **dict.fromkeys(ChipNeuron._fields[1:], INTEGER),
    },
)
_TRIAL_NEURONS = Group(
    TrialNeurons,
    {
        "dash_syn": array("int64", "trials two"),
        "synapses": array("int64", "trials"),
        "dash_mem": array("int64", "trials"),
        "bias": array("int64", "trials"),
        "threshold": array("int64", "trials thresholds"),
    },
)
_TRIAL_LIMITS = Group(TrialLimits, dict.fromkeys(TrialLimits._fields, INTEGER))
_LANES = Group(
    Lanes,
    {
        "current": array("float32", "two lanes", written=True),
        "total": array("float32", "lanes", written=True),
        "membrane": array("float32", "thresholds lanes", written=True),
        "spikes": array("float32", "thresholds lanes", written=True),
        "level": array("float64", "thresholds lanes", written=True),
        "squares": array("float64", "thresholds lanes", written=True),
    },
)
_EVENTS = Group(
    Events,
    {
        "first": array("int64", "_"),
        "place": array("int64", "events"),
        "amount": array("float32", "events"),
    },
)
_FORM = array("float64", "size size")

_ALONE = "xir.quantization.kernels"
_ALONE_SOURCES = (
    "quantization/kernels.py",
    "quantization/arguments.py",
    "quantization/chip_arithmetic.py",
)
_LANE = "xir.quantization.lane_kernels"
_LANE_SOURCES = ("quantization/lane_kernels.py", "quantization/arguments.py")
_LINEAR = "xir.quantization.linear_kernels"
_LINEAR_SOURCES = ("quantization/linear_kernels.py",)
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

run_alone = Kernel(
    _ALONE,
    "run_alone",
    _ALONE_SOURCES,
    {
        "received": array("float32", "synapses samples steps"),
        "neuron": _CHIP_NEURON,
        "current": array("int64", "synapses", written=True),
        "spikes": array("int64", "samples steps", written=True),
    },
    vectorise=False,
)

filtered = Kernel(
    _ALONE,
    "filtered",
    _ALONE_SOURCES,
    {
        "counts": array("float32", "sources samples steps"),
        "keep_syn": REAL,
        "keep_mem": REAL,
        "out": array("float32", "sources samples steps", written=True),
    },
    vectorise=False,
)

descend = Kernel(
    _ALONE,
    "descend",
    _ALONE_SOURCES,
    {
        "slope": array("float64", "size", written=True),
        "hessian": _FORM,
        "low": REAL,
        "high": REAL,
        "sweeps": INTEGER,
        "integers": array("float64", "size", written=True),
    },
)

factorize = Kernel(
    _LINEAR,
    "factorize",
    _LINEAR_SOURCES,
    {"form": array("float64", "size size", written=True)},
    result=INTEGER,
)

solve_factored = Kernel(
    _LINEAR,
    "solve_factored",
    _LINEAR_SOURCES,
    {"factor": _FORM, "x": array("float64", "size", written=True)},
)

round_in_turn = Kernel(
    _LINEAR,
    "round_in_turn",
    _LINEAR_SOURCES,
    {
        "wanted": array("float64", "size"),
        "factor": _FORM,
        "low": REAL,
        "high": REAL,
        "error": array("float64", "size", written=True),
        "integers": array("float64", "size", written=True),
    },
)

add_products = Kernel(
    _LINEAR,
    "add_products",
    _LINEAR_SOURCES,
    {
        "columns": array("float64", "length size"),
        "total": array("float64", "size size", written=True),
    },
)

add_events = Kernel(
    _LANE,
    "add_events",
    _LANE_SOURCES,
    {
        "weights": array("float32", "sources rows"),
        "events": _EVENTS,
        "received": array("float32", "flat rows", written=True),
    },
)

trial_costs = Kernel(
    _LANE,
    "trial_costs",
    _LANE_SOURCES,
    {
        "received": array("float32", "trials two steps lanes"),
        "wanted": array("float32", "steps lanes"),
        "neurons": _TRIAL_NEURONS,
        "limits": _TRIAL_LIMITS,
        "keep": REAL,
        "lanes": _LANES,
        "costs": array("float64", "trials thresholds _", written=True),
    },
)
