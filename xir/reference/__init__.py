"""
The float reference: what a network means, in real numbers and the chip's order of events.

The chip's integers are compared with it, and passes that keep the meaning of a network are tested
by it.

Comes in: a network as arrays of real numbers, and rasters. Goes out: spikes and states.

Files in reading order:

- ``network``: the network as arrays
- ``simulate``: a network over rasters
- ``arguments``, ``compiled``: what the kernel is given, by name; the kernel as it is called
- ``kernel``: the loop over time
"""

from xir.reference.network import FloatNetwork, Population
from xir.reference.simulate import FloatEvolution, simulate

__all__ = ["FloatEvolution", "FloatNetwork", "Population", "simulate"]
