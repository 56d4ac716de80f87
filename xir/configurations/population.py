"""Channels or neurons with one name: the unit in which everything above a configuration speaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Population:
    """Input channels, hidden neurons or outputs with one name and ids side by side."""

    name: str
    ids: range
    """Hardware ids, counted among inputs, among hidden neurons or among outputs."""
    read: str = "spikes"
    """What is read of an output: spikes, vmem or isyn."""

    @property
    def part(self) -> slice:
        """The same ids as an index into an array."""
        return slice(self.ids.start, self.ids.stop)

    @property
    def members(self) -> tuple[str, ...]:
        """A name for each id: ``name``, or ``name[0]``, ``name[1]``, .. where there are several."""
        if len(self.ids) == 1:
            return (self.name,)
        return tuple(f"{self.name}[{number}]" for number in range(len(self.ids)))


def from_entries(entries: Mapping[str, Mapping[str, Any]]) -> tuple[Population, ...]:
    """
    The populations in a part of ``symbols.json``, name -> first id, count and what is read of it,
    by their ids. Raises ``KeyError`` and ``TypeError`` for a part that is not made so.
    """
    populations = [
        Population(name, range(e["first"], e["first"] + e["count"]), e.get("read", "spikes"))
        for name, e in entries.items()
    ]
    return tuple(sorted(populations, key=lambda population: population.ids.start))


def as_entries(populations: Iterable[Population]) -> dict[str, dict[str, Any]]:
    """The populations as a part of ``symbols.json``."""
    return {
        p.name: {"first": p.ids.start, "count": len(p.ids), "read": p.read} for p in populations
    }


def cover(populations: Iterable[Population], size: int) -> bool:
    """Whether the populations together are the ids 0 to ``size`` - 1, each id once."""
    next_id = 0
    for ids in sorted((p.ids for p in populations), key=lambda ids: ids.start):
        if ids.start != next_id or ids.stop < ids.start:
            return False
        next_id = ids.stop
    return next_id == size
