"""Which special paths of the arithmetic a run took, seen from its recordings."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xir.config.xylo_config import NO_ALIAS, XyloConfig

ALL_PATHS = frozenset(
    {
        *("one synapse", "two synapses", "no output", "one neuron", "bias on", "bias off"),
        *("alias to later", "alias chain", "several sources of one alias"),
        "alias in another block",
        *("31 spikes", "alias spikes without own", "several spikes", "cap leaves potential"),
        *("current at its top", "current at its bottom", "potential at its bottom"),
        *("negative threshold fires", "zero threshold fires", "potential stuck at -32768"),
        *("output above threshold after its spike", "output spike", "silent", "input above 15"),
        *("asleep with bias", "asleep without bias", "spikes pending between calls"),
        *(f"dash {d}" for d in range(16)),
        *(f"shift {s}" for s in range(8)),
    }
)


def after_decay(x: int, dash: NDArray[np.uint8]) -> NDArray[np.int64]:
    """What remains of a current that stood at ``x``, the end of its range."""
    return x - (np.int64(x) >> dash.astype(np.int64))


def paths_taken(
    config: XyloConfig, raster: NDArray[Any], recorded: dict[str, NDArray[Any]]
) -> Counter[str]:
    spikes, v_mem = recorded["spikes"], recorded["v_mem"]
    v_out, out = recorded["v_mem_out"], recorded["output_spikes"]
    spiked: NDArray[np.bool_] = (spikes > 0).max(axis=0)
    found: dict[str, Any] = {
        "one synapse": config.n_synapses == 1,
        "two synapses": config.n_synapses == 2,
        "no output": config.n_outputs == 0,
        "one neuron": config.n_hidden == 1,
        "bias on": config.bias_enable and bool(config.bias.any()),
        "bias off": not config.bias_enable and bool(config.bias.any()),
        "31 spikes": (spikes == 31).any(),
        "several spikes": ((spikes > 1) & (spikes < 31)).any(),
        "cap leaves potential": ((spikes == 31) & (v_mem >= config.threshold)).any(),
        "current at its top": _at_end(recorded, config, 32767),
        "current at its bottom": _at_end(recorded, config, -32768),
        "potential at its bottom": (v_mem == -32768).any() or (v_out == -32768).any(),
        "negative threshold fires": spiked[config.threshold < 0].any(),
        "zero threshold fires": spiked[config.threshold == 0].any(),
        "potential stuck at -32768": (
            (v_mem[1:] == -32768) & (v_mem[:-1] == -32768) & (config.dash_mem == 0)
        ).any(),
        "output spike": out.any(),
        "output above threshold after its spike": (
            out.astype(bool) & (v_out >= config.threshold_out)
        ).any(),
        "silent": not spikes.any(),
        "input above 15": (raster > 15).any(),
        "asleep with bias": config.bias_enable and recorded["hibernating"].any(),
        "asleep without bias": not config.bias_enable and recorded["hibernating"].any(),
        "spikes pending between calls": spikes[-1].any(),
        **_alias_paths(config, spikes),
    }
    dashes = np.concatenate(
        [config.dash_mem, config.dash_syn, config.dash_mem_out, config.dash_syn_out]
    )
    shifts = {config.weight_shift_in, config.weight_shift_rec, config.weight_shift_out}
    return Counter(
        [path for path, taken in found.items() if taken]
        + [f"dash {d}" for d in np.unique(dashes)]
        + [f"shift {s}" for s in shifts]
    )


def _at_end(recorded: dict[str, NDArray[Any]], config: XyloConfig, end: int) -> bool:
    pairs = (
        ("i_syn", config.dash_syn),
        ("i_syn2", config.dash_syn_2),
        ("i_syn_out", config.dash_syn_out),
    )
    # With dash 0 every current ends at 0, so that says nothing.
    return any(
        bool(((recorded[name] == after_decay(end, dash)) & (dash > 0)).any())
        for name, dash in pairs
    )


def _alias_paths(config: XyloConfig, spikes: NDArray[Any]) -> dict[str, bool]:
    """Which kinds of alias carried a spike."""
    spiked: NDArray[np.bool_] = (spikes > 0).max(axis=0)
    ids = np.arange(config.n_hidden)
    live = (config.alias != NO_ALIAS) & spiked
    sources, targets = ids[live], config.alias[live].astype(np.int64)
    above = targets > sources
    passed_on = (config.alias[targets] != NO_ALIAS) & above & (config.alias[targets] > targets)
    own = np.zeros(config.n_hidden, bool)
    own[targets[targets != sources]] = True
    never = own & (config.threshold == 32767) & spiked
    return {
        "alias to later": bool(above.any()),
        "alias chain": bool(passed_on.any()),
        "several sources of one alias": len(set(targets.tolist())) < len(targets),
        "alias in another block": bool((targets // 32 > sources // 32).any()),
        "alias spikes without own": bool(never.any()),
    }
