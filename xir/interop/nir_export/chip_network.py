"""A core with the names of its populations, in real numbers or as the integers of a chip."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from xir.interop.nir.plan import Leak
from xir.numbers.arrays import NumpyArray


class Delayed(NamedTuple):
    """What a population is that only hands on spikes."""

    source: str
    """An input or a population."""
    steps: int


@dataclass
class Population:
    """Neurons with one name."""

    name: str
    mem: Leak
    syn: list[Leak]
    """Of each synapse; none of neurons without."""
    threshold: NumpyArray
    """Infinite for what never spikes."""
    bias: NumpyArray
    steady: dict[int, NumpyArray] = field(default_factory=dict[int, NumpyArray])
    """Number of a synapse -> what comes into it in every step."""
    reset: str = "subtract"
    """The word of the language: subtract, subtract_late or zero."""
    max_spikes: int | None = None
    gives: str | None = None
    """The population that gets its spikes too, by an alias."""
    read: str | None = None
    """``spikes``, ``vmem`` or ``isyn`` of an output; None for hidden neurons."""
    has_own_name: bool = True
    """Whether an equation names it; inner relays of a delay have names of the compiler."""
    delayed: Delayed | None = None
    """Of neurons that hand on spikes: whose, and how much later. No projection leads to them."""

    @property
    def width(self) -> int:
        return self.threshold.size

    def decay(self, synapse: int) -> NumpyArray:
        """What is left of a current after a step; 1 for what reaches a membrane without synapse."""
        return self.syn[synapse].factor if self.syn else np.ones(self.width)


@dataclass
class Projection:
    """Weights from an input or a population to a synapse of a population."""

    source: str
    target: str
    synapse: int
    weights: NumpyArray
    """(neurons of the source, neurons of the target)"""


@dataclass
class ChipNetwork:
    """What is exported."""

    name: str
    dt: float
    """Seconds."""
    inputs: dict[str, int]
    """Name -> channels."""
    populations: list[Population] = field(default_factory=list[Population])
    """In the order of a program: every alias leads to a later one or to one before."""
    projections: list[Projection] = field(default_factory=list[Projection])
    decide: str | None = None
    shifts: tuple[int, int, int] | None = None
    """Of the weights (in, recurrent, out), where the numbers are the integers of a chip."""


def givers(network: ChipNetwork, name: str) -> list[str]:
    """A population and all whose spikes it gets by aliases, each once; or an input."""
    found = [name]
    for receiver in found:
        found += [
            p.name for p in network.populations if p.gives == receiver and p.name not in found
        ]
    return found
