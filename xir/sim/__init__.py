"""Bit-exact simulation of a Xylo core."""

from __future__ import annotations

from xir.sim.simulator import Evolution, RasterError, XyloSimulator, simulate

__all__ = ["Evolution", "RasterError", "XyloSimulator", "simulate"]
