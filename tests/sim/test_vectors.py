"""Recorded runs of xylosim 0.1.3 (``tests/vectors/record.py``), for machines without it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.sim.drawing import RECORDED
from tests.sim.paths import ALL_PATHS, paths_taken
from tests.vectors.packing import Core, unpack
from xir.config.xylo_config import XyloConfig
from xir.machine.native import keep
from xir.machine.native.host import Host, host
from xir.sim import XyloSimulator, compiled

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


def by_this_processor(_folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is changed."""


def by_numba(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled.run, "_entries", dict.fromkeys(range(1 << 11)))


def by_an_older_processor(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, feature: str
) -> None:
    this = host()
    if not (this.triple.startswith("x86_64") and this.has(feature)):
        pytest.skip("not such a processor")
    older = Host(this.triple, name, "")
    monkeypatch.setattr(keep, "host", lambda: older)
    monkeypatch.setenv(keep.VARIABLE, str(folder / "kept"))
    monkeypatch.setattr(compiled.run, "_entries", {})
    monkeypatch.setattr(compiled, "compress", lambda: 0)


WAYS: dict[str, Callable[[Path, pytest.MonkeyPatch], None]] = {
    "this processor": by_this_processor,
    "x86-64": partial(by_an_older_processor, name="x86-64", feature="sse2"),
    "x86-64-v3": partial(by_an_older_processor, name="x86-64-v3", feature="avx2"),
}


@pytest.mark.parametrize(
    "way",
    [*WAYS.values(), pytest.param(by_numba, marks=pytest.mark.campaign)],
    ids=[*WAYS, "numba"],
)
def test_every_recorded_value(
    cores: list[Core],
    way: Callable[[Path, pytest.MonkeyPatch], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    way(tmp_path, monkeypatch)
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
