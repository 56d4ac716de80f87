"""A network as plain arrays: named inputs and populations, and what leads from where to where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(eq=False)
class Spikes:
    """What a name of spikes stands for: an input, a population, or the sum of two others."""

    name: str = ""
    """Of the input or population; empty for a sum."""
    operands: tuple[Spikes, Spikes] | None = None
    uses: int = 0
    """How many projections, sums and outputs read this very value."""

    def leaves(self) -> Iterator[str]:
        """The inputs and populations whose counts are added; one may come more than once."""
        if self.operands is None:
            yield self.name
        else:
            for operand in self.operands:
                yield from operand.leaves()


@dataclass(frozen=True, eq=False)
class Channels:
    """
    Single channels side by side. Each is the sum of some, one in most cases: of which spikes, which
    channel of them, and how many these have.
    """

    each: tuple[tuple[tuple[Spikes, int, int], ...], ...]

    @staticmethod
    def of(value: Spikes | Channels, width: int) -> Channels:
        """All channels of ``value``, of which there are ``width``."""
        if isinstance(value, Channels):
            assert len(value.each) == width
            return value
        return Channels(tuple(((value, k, width),) for k in range(width)))

    def __add__(self, other: Channels) -> Channels:
        return Channels(tuple(a + b for a, b in zip(self.each, other.each, strict=True)))

    def through(self, weights: Floats) -> list[Projection]:
        """What goes through ``weights``, a row for each channel."""
        found: dict[Spikes, Floats] = {}
        for row, parts in zip(weights, self.each, strict=True):
            for spikes, channel, width in parts:
                rows = found.setdefault(spikes, np.zeros((width, weights.shape[1])))
                rows[channel] += row
        return [Projection(spikes, rows) for spikes, rows in found.items()]


@dataclass(frozen=True, eq=False)
class Projection:
    """Spikes on n channels through ``weights`` (n, m)."""

    source: Spikes
    weights: Floats


@dataclass(frozen=True)
class Leak:
    """
    A time constant in seconds, the chip's decay shift, or what is left after a step; (m,) or one
    number for all.
    """

    kind: str
    """tau, dash or decay"""
    values: Floats

    def factor(self, dt: float) -> Floats:
        """What is left of a state after one step."""
        if self.kind == "tau":
            return np.exp(-dt / self.values)
        if self.kind == "decay":
            return self.values
        return 1 - 0.5**self.values


@dataclass(eq=False)
class Population:
    """m neurons with one or two synapses each, or with one current and no synapse."""

    name: str
    width: int
    synapses: list[list[Projection]]
    mem: Leak
    syn: list[Leak]
    """of each synapse; none of neurons without"""
    threshold: Floats
    """(m,) or one number for all; infinite where it is never reached"""
    bias: Floats | None = None
    max_spikes: int | None = None
    steady: list[Floats] | None = None
    """What comes in with each current in every step: (m,) or one number for all"""
    reset: str = "subtract"


@dataclass(eq=False)
class Network:
    """One network: widths of inputs by name, populations by name, and what is returned."""

    dt: float
    inputs: dict[str, int]
    populations: dict[str, Population]
    outputs: list[tuple[str, str]]
    """Population and what is read of it: spikes, vmem or isyn."""
    decide: str | None
    sums: list[Spikes] = field(default_factory=list[Spikes])
    """Every sum of spikes that the program writes."""

    def read(self) -> set[str]:
        """The populations that some output depends on, the outputs themselves among them."""
        todo = [name for name, _ in self.outputs]
        read: set[str] = set()
        while todo:
            name = todo.pop()
            if name not in read and name in self.populations:
                read.add(name)
                for slot in self.populations[name].synapses:
                    todo += [leaf for projection in slot for leaf in projection.source.leaves()]
        return read

    def returns(self, name: str) -> bool:
        return any(name == output for output, _ in self.outputs)
