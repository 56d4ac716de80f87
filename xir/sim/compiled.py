"""The simulator's kernel, declared where Numba is not imported."""

from __future__ import annotations

from functools import cache

from xir.machine.native.kernel import Kernel
from xir.machine.native.signature import INTEGER, OPTIONS, Group, array
from xir.sim.arguments import (
    COMPRESS,
    HiddenRecord,
    Neurons,
    OutputRecord,
    Scratch,
    Sizes,
    State,
    Weights,
)

SIZES = Group(Sizes, dict.fromkeys(Sizes._fields, INTEGER))
NEURONS = Group(
    Neurons,
    {
        "dash_syn": array("int16", "n_lanes"),
        "dash_syn_2": array("int16", "n_lanes", optional=True),
        "dash_mem": array("int16", "n_lanes"),
        "threshold": array("int16", "n_lanes"),
        "bias": array("int16", "n_lanes", optional=True),
        "alias": array("int64", "n_hidden", optional=True),
        "hidden_lanes": array("uint64", "blocks"),
        "most_at_once": array("int16", "_"),
    },
)
WEIGHTS = Group(
    Weights,
    {
        "dense": array("int16", "_"),
        "narrow": array("int8", "_"),
        "factor": array("int16", "_"),
        "first_block": array("int64", "_"),
        "lane": array("int64", "_"),
        "listed": array("int16", "_"),
    },
)
STATE = Group(
    State,
    {
        "current": array("int16", "samples _", written=True),
        "potential": array("int16", "samples _", written=True),
        "pending": array("uint8", "samples n_hidden", written=True),
        "asleep": array("bool", "samples", written=True),
    },
)
SCRATCH = Group(
    Scratch,
    {
        "source": array("uint16", "events", written=True),
        "times": array("int16", "events", written=True),
        "counts": array("uint8", "_", written=True),
        "visit": array("uint64", "blocks", written=True),
    },
)
HIDDEN_RECORD = Group(
    HiddenRecord,
    {
        "spikes": array("uint8", "hidden_record", written=True),
        "v_mem": array("int16", "hidden_record", written=True),
        "i_syn": array("int16", "hidden_record", written=True),
        "i_syn2": array("int16", "hidden_record", written=True),
    },
)
OUTPUT_RECORD = Group(
    OutputRecord,
    {
        "v_mem": array("int16", "output_record", written=True),
        "i_syn": array("int16", "output_record", written=True),
        "hibernating": array("bool", "_", written=True),
    },
)

run = Kernel(
    "xir.sim.kernel",
    "run",
    sources=(
        "sim/kernel.py",
        "sim/arguments.py",
        "sim/delivery.py",
        "sim/events.py",
        "sim/firing.py",
        "sim/integration.py",
        "sim/intrinsics.py",
        "sim/lanes.py",
        "sim/memory.py",
        "sim/registers.py",
    ),
    arguments={
        "options": OPTIONS,
        "rasters": array("uint8", "samples _"),
        "output_spikes": array("uint8", "samples _", written=True),
        "first_sample": INTEGER,
        "last_sample": INTEGER,
        "sizes": SIZES,
        "neurons": NEURONS,
        "weights": WEIGHTS,
        "state": STATE,
        "scratch": SCRATCH,
        "record_hidden": HIDDEN_RECORD,
        "record_outputs": OUTPUT_RECORD,
    },
    vectorise=False,  # It is packed by hand, and faster without more.
)


@cache
def compress() -> int:
    """The bit ``COMPRESS`` of ``options``, if this processor can."""
    from xir.machine.native.host import host

    return COMPRESS if host().has("avx512vbmi2") else 0


def narrow_is_fast() -> bool:
    """Whether this processor has registers enough for a tile of currents (AVX-512)."""
    from xir.machine.native.host import host

    return host().has("avx512bw")
