"""A random core and rasters, and where the simulator and xylosim differ on them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.sim.drawing import RECORDED
from tests.sim.peer import Peer
from tests.sim.shrink import Case, pasteable, shrink
from xir.config.xylo_config import XyloConfig
from xir.sim import XyloSimulator


def difference(config: XyloConfig, rasters: list[NDArray[Any]]) -> str | None:
    """The first recorded value that differs when ``rasters`` are run one after the other."""
    peer, recording, plain = Peer(config), XyloSimulator(config), XyloSimulator(config)
    for call, raster in enumerate(rasters):
        want = peer.evolve(raster)
        have = recording.evolve(raster, record=True)
        if not np.array_equal(plain.evolve(raster).output_spikes, want["output_spikes"]):
            return f"call {call}: output_spikes differ when nothing is recorded"
        for name in RECORDED:
            wrong = np.argwhere(getattr(have, name) != want[name])
            if len(wrong):
                at = tuple(wrong[0])
                values = f"{getattr(have, name)[at]}, xylosim has {want[name][at]}"
                return f"call {call}: {name}{wrong[0].tolist()} is {values}"
    return None


def report(config: XyloConfig, rasters: list[NDArray[Any]]) -> str | None:
    """The difference of the smallest case that still has one, and that case as text to paste."""
    if not difference(config, rasters):
        return None
    case = shrink(Case(config, tuple(rasters)), lambda c: difference(c.config, list(c.rasters)))
    return f"{difference(case.config, list(case.rasters))}\n{pasteable(case)}"
