"""Every value that xylosim 0.1.3 records, live, on random cores of all kinds."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pytest
from numpy.random import Generator
from numpy.typing import NDArray

from tests.sim.drawing import CORES, GROUPS, RECORDED, drawn, in_groups
from tests.sim.live import report
from tests.sim.paths import ALL_PATHS, paths_taken
from xir.config.xylo_config import XyloConfig
from xir.sim import XyloSimulator, simulate

pytest.importorskip("xylosim.v2")


def expect_equal(config: XyloConfig, rasters: list[NDArray[Any]]) -> None:
    problem = report(config, rasters)
    if problem:
        pytest.fail(problem)


@in_groups
def test_random_cores(group: int) -> None:
    for seed in range(group, CORES, GROUPS):
        expect_equal(*drawn(seed))


@pytest.mark.campaign
def test_random_cores_reach_every_path() -> None:
    taken: Counter[str] = Counter()
    for seed in range(CORES):
        config, rasters = drawn(seed)
        simulator = XyloSimulator(config)
        for raster in rasters:
            evolution = simulator.evolve(raster, record=True)
            recorded = {name: getattr(evolution, name) for name in RECORDED}
            taken += paths_taken(config, raster, recorded)
    assert set(taken) == ALL_PATHS


def full_chip(rng: Generator, blocks: bool) -> XyloConfig:
    """1000 hidden neurons with 32 recurrent connections each, at random or in blocks of 32."""
    recurrent = np.zeros((1000, 1000, 2), np.int64)
    for source in range(1000):
        targets = rng.permutation(1000)[:32]
        if blocks:
            targets = (source // 32 * 32 + 40 + np.arange(32)) % 1000
        recurrent[source, targets] = rng.integers(-90, 61, (32, 2))
        recurrent[source, targets, 0] |= 1
    return XyloConfig.from_specification(
        weights_in=rng.integers(-100, 128, (16, 1000, 2)),
        weights_rec=recurrent,
        weights_out=rng.integers(-128, 128, (1000, 8)),
        dash_mem=rng.integers(2, 6, 1000),
        dash_syn=rng.integers(1, 5, 1000),
        dash_syn_2=rng.integers(1, 7, 1000),
        threshold=rng.integers(300, 3000, 1000),
        bias=rng.integers(-5, 6, 1000),
        dash_mem_out=4,
        dash_syn_out=3,
        threshold_out=2000,
        aliases=[[n + 1 + n * 7 % (999 - n)] if n % 5 == 0 else [] for n in range(1000)],
    )


@pytest.mark.parametrize("blocks", [False, True])
def test_a_full_chip(blocks: bool) -> None:
    rng = np.random.default_rng(5)
    config = full_chip(rng, blocks)
    assert config.fan_out.sum() == 32_000
    rasters = [rng.poisson(0.1, (60, 16)) for _ in range(2)]
    spikes = simulate(config, rasters[0], record=True).spikes
    assert spikes is not None
    assert 0.01 < spikes.mean() < 10
    expect_equal(config, rasters)


def test_both_ways_to_keep_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small cores would hardly use lists of blocks; here all do."""
    monkeypatch.setattr("xir.sim.layout._LISTED_BLOCK_COST", 0.0)
    for seed in range(CORES, CORES + 300):
        expect_equal(*drawn(seed))
