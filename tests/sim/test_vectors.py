"""Recorded runs of xylosim 0.1.3 (``tests/vectors/record.py``), for machines without it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.sim.drawing import RECORDED
from tests.sim.paths import ALL_PATHS, paths_taken
from tests.vectors.packing import Core, unpack
from xir.config.xylo_config import XyloConfig
from xir.sim import XyloSimulator

FILE = Path(__file__).parents[1] / "vectors" / "xylosim.npz"


def part(core: Core, name: str) -> Core:
    """The arrays of a core below ``name``."""
    return {key.partition("/")[2]: core[key] for key in core if key.startswith(f"{name}/")}


def configuration(core: Core) -> XyloConfig:
    arrays = part(core, "config").items()
    fields: dict[str, Any] = {name: a if a.ndim else a.item() for name, a in arrays}
    return XyloConfig(device="xylo-audio2", **fields)


@pytest.fixture(scope="module")
def cores() -> list[Core]:
    return unpack(FILE)


def test_every_recorded_value(cores: list[Core]) -> None:
    assert len(cores) == 48
    for number, core in enumerate(cores):
        simulator = XyloSimulator(configuration(core))
        for call in ("0", "1"):
            evolution = simulator.evolve(core[f"{call}/raster"], record=True)
            for name in RECORDED:
                have, want = getattr(evolution, name), core[f"{call}/{name}"]
                np.testing.assert_array_equal(have, want, f"core {number}, call {call}, {name}")


def test_the_recordings_reach_most_paths(cores: list[Core]) -> None:
    taken: Counter[str] = Counter()
    for core in cores:
        for call in ("0", "1"):
            recorded = part(core, call)
            taken += paths_taken(configuration(core), recorded["raster"], recorded)
    assert len(ALL_PATHS - set(taken)) <= 3, ALL_PATHS - set(taken)
