"""Bit-exact simulation of a Xylo core."""

from __future__ import annotations

from xir.sim.raster import RasterError
from xir.sim.recording import Evolution, OutputMode
from xir.sim.selection import Selection, SelectionError
from xir.sim.simulator import XyloSimulator, simulate

__all__ = [
    "Evolution",
    "OutputMode",
    "RasterError",
    "Selection",
    "SelectionError",
    "XyloSimulator",
    "simulate",
]
