"""Random cores and rasters that reach every path of the chip's arithmetic."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.random import Generator
from numpy.typing import NDArray

from xir.config.xylo_config import NO_ALIAS, XyloConfig

RECORDED = (
    *("output_spikes", "spikes", "v_mem", "i_syn", "i_syn2"),
    *("v_mem_out", "i_syn_out", "hibernating"),
)
"""The fields of an ``Evolution`` that hold what the chip did."""

CORES = 2000
GROUPS = 10
in_groups = pytest.mark.parametrize(
    "group", [0, *(pytest.param(k, marks=pytest.mark.campaign) for k in range(1, GROUPS))]
)
"""A test of ``CORES`` random cores in parts: group k has the seeds k, k + GROUPS, ...; the first
group always runs, the others in campaigns."""


def draw_config(rng: Generator, n_hidden: int | None = None) -> XyloConfig:
    """A core of 1 to 70 hidden neurons (often few), of any kind."""
    n_inputs = int(rng.integers(1, 17))
    if n_hidden is None:
        n_hidden = int(rng.integers(1, 12) if rng.random() < 0.7 else rng.integers(12, 71))
    n_outputs = int(rng.integers(0, 9))
    n_synapses = int(rng.integers(1, 3))

    def weights(*shape: int) -> NDArray[np.int64]:
        largest = int(rng.choice([5, 30, 128]))
        drawn = rng.integers(-largest, largest, shape, endpoint=largest < 128)
        if rng.random() < 0.3:
            drawn = np.abs(drawn) - (rng.random() < 0.2)
        drawn[rng.random(shape) >= rng.choice([0.05, 0.3, 1.0])] = 0
        return drawn.clip(-128, 127)

    def dash(count: int) -> NDArray[np.int64]:
        if rng.random() < 0.2:
            return rng.integers(0, 16, count)
        return rng.integers(1, 7, count)

    def threshold(count: int) -> NDArray[np.int64]:
        kind = rng.random()
        if kind < 0.05:
            return rng.integers(-32768, 32768, count)
        if kind < 0.15:
            return rng.integers(-100, 3, count)
        if kind < 0.25:
            return np.full(count, 32767)
        return rng.integers(1, int(rng.choice([60, 600, 6000])), count)

    recurrent = weights(n_hidden, n_hidden, n_synapses) * int(rng.random() < 0.8)
    recurrent[:, min(255, 32_000 // n_hidden) :] = 0  # As many as the fan-out memory holds.
    bias_size = int(rng.choice([0, 0, 3, 128, 128]))
    fields: dict[str, Any] = dict(
        dt=1e-3,
        weights_in=weights(n_inputs, n_hidden, n_synapses),
        weights_rec=recurrent,
        weights_out=weights(n_hidden, n_outputs),
        dash_mem=dash(n_hidden),
        dash_syn=dash(n_hidden),
        dash_syn_2=dash(n_hidden) * (n_synapses == 2),
        dash_mem_out=dash(n_outputs),
        dash_syn_out=dash(n_outputs),
        threshold=threshold(n_hidden),
        threshold_out=threshold(n_outputs),
        bias=rng.integers(-bias_size, max(bias_size, 1), n_hidden),
        bias_out=rng.integers(-bias_size, max(bias_size, 1), n_outputs),
        bias_enable=bool(rng.random() < 0.5),
        weight_shift_in=draw_shift(rng),
        weight_shift_rec=draw_shift(rng),
        weight_shift_out=draw_shift(rng),
        alias=draw_alias(rng, n_hidden),
    )
    return XyloConfig(device="xylo-audio2", **fields)


def draw_shift(rng: Generator) -> int:
    """Any shift; the small ones more often, since large ones saturate everything."""
    return int(rng.integers(0, 3) if rng.random() < 0.6 else rng.integers(0, 8))


def draw_alias(rng: Generator, n_hidden: int) -> NDArray[np.int64]:
    """None, one, or many aliases, always to a later neuron: in chains, to common targets."""
    alias = np.full(n_hidden, NO_ALIAS)
    ids = np.arange(n_hidden)
    kind = rng.random()
    if kind < 0.4:
        return alias
    if kind < 0.5:
        alias[:-1] = ids[1:]  # One chain through all neurons.
    elif kind < 0.6:
        alias[int(rng.integers(n_hidden))] = int(rng.integers(n_hidden))
    elif kind < 0.7:
        alias[:] = n_hidden - 1 - rng.integers(2, size=n_hidden)  # Few targets, many sources.
    else:
        chosen = rng.random(n_hidden) < rng.choice([0.2, 1.0])
        alias[chosen] = rng.integers(ids, n_hidden)[chosen]
    return np.where(alias > ids, alias, NO_ALIAS)


def draw_raster(rng: Generator, n_inputs: int, n_steps: int) -> NDArray[np.int64]:
    """Counts of 0 to 20, from nearly none to many, often with a silent end."""
    rate = float(rng.choice([0.02, 0.1, 0.5]))
    largest = int(rng.choice([1, 3, 20]))
    raster = rng.integers(1, largest, (n_steps, n_inputs), endpoint=True)
    raster[rng.random(raster.shape) >= rate] = 0
    if rng.random() < 0.4:
        raster[int(rng.integers(n_steps)) :] = 0
    return raster


def drawn(seed: int) -> tuple[XyloConfig, list[NDArray[Any]]]:
    """A core, and the rasters of three calls."""
    rng = np.random.default_rng(seed)
    config = draw_config(rng)
    steps = [int(rng.integers(1, 30)) for _ in range(3)]
    return config, [draw_raster(rng, config.n_inputs, n) for n in steps]
