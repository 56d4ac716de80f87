"""
Bit-exact simulation of a Xylo core.

Comes in: an ``XyloConfig`` and rasters of input spikes. Goes out: an ``Evolution`` with the spikes
and, where asked for, the states of every step.

Files in reading order:

- ``simulator``: ``XyloSimulator`` and ``simulate``; ``runs``: calls of the kernel
- ``raster``: checked input; ``selection``: what of a run is recorded; ``recording``: what comes out
- ``layout``: a configuration as the kernel wants it
- ``arguments``, ``compiled``: what the kernel is given, by name; the kernel as it is called
- ``kernel``: the loop over time; ``registers``: the same for few neurons
- ``events``, ``delivery``, ``integration`` and ``firing``: the parts of a step
- ``lanes``: 32 neurons in one packed value; ``intrinsics``: arithmetic on them; ``memory``: arrays
"""

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
