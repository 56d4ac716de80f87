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
from xir.sim.layout import build_layout

FORMS = ("dense", "narrow", "sparse")
"""Of weights. A core has one of them, by its size and sparsity; here every core has all."""


def with_weights(config: XyloConfig, form: str) -> XyloSimulator:
    """A simulator whose weights have a form that is not chosen for it."""
    simulator = XyloSimulator(config)
    simulator._layout = build_layout(config, form)  # pyright: ignore[reportPrivateUsage]
    return simulator


def difference(config: XyloConfig, rasters: list[NDArray[Any]]) -> str | None:
    """
    The first recorded value that differs when ``rasters`` are run one after the other. What is not
    recorded is run with each form of weights, once more at once and once step by step.
    """
    peer, recording = Peer(config), XyloSimulator(config)
    plain = {form: with_weights(config, form) for form in FORMS}
    in_steps = XyloSimulator(config)
    for call, raster in enumerate(rasters):
        want = peer.evolve(raster)
        have = recording.evolve(raster, record=True)
        for form, simulator in plain.items():
            if not np.array_equal(simulator.evolve(raster).output_spikes, want["output_spikes"]):
                return f"call {call}: output_spikes differ when nothing is recorded, {form} weights"
        steps = [in_steps.evolve(step[np.newaxis]).output_spikes for step in raster]
        if not np.array_equal(np.concatenate(steps), want["output_spikes"]):
            return f"call {call}: output_spikes differ step by step"
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
