"""
Record what xylosim 0.1.3 does on a few dozen cores, for machines where it is not installed.

    python tests/vectors/record.py

writes ``xylosim.npz`` beside this file. Run it again only when the set of cores is to change.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.sim.drawing import draw_config, draw_raster
from tests.sim.peer import Peer
from tests.vectors.packing import Core, pack

FILE = Path(__file__).with_name("xylosim.npz")
SEEDS = range(100_000, 100_048)
SIZES = {100_045: 130, 100_046: 200, 100_047: 300}
"""Hidden neurons of the larger cores; the others are as small as they are drawn."""

STEPS = (20, 10)
"""Steps of the first call and of the second, which goes on from its state."""


def recorded_core(seed: int) -> Core:
    """One core's fields and, by call, what went in and came out."""
    rng = np.random.default_rng(seed)
    config = draw_config(rng, SIZES.get(seed))
    peer = Peer(config)
    fields = {**config.to_specification(), "alias": config.alias}
    del fields["aliases"]
    core = {f"config/{name}": np.asarray(value) for name, value in fields.items()}
    for call, steps in enumerate(STEPS):
        raster = draw_raster(rng, config.n_inputs, steps).astype(np.uint8)
        run = {"raster": raster, **peer.evolve(raster)}
        core |= {f"{call}/{name}": value for name, value in run.items()}
    return core


def main() -> None:
    pack(FILE, [recorded_core(seed) for seed in SEEDS])
    print(f"{FILE.name}: {len(SEEDS)} cores, {FILE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
