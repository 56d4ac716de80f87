"""
The float reference: what a network means, in real numbers and the chip's order of events.

It is what the integers are compared with, and what a pass that keeps meaning is tested by.
"""

from xir.reference.network import FloatNetwork, Population
from xir.reference.simulate import FloatEvolution, simulate

__all__ = ["FloatEvolution", "FloatNetwork", "Population", "simulate"]
