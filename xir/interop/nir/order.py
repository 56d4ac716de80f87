"""
When populations see each other: their order inside a step, loops, and how many steps later the chip
does the same.

A simulator lets a layer see the layer before it in the same step; on the chip a population sees
another one a step later. So a population is late by the number of populations on the longest way to
it, and what comes by a shorter way comes early.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass
class Order:
    """The order of populations, and what follows from it."""

    order: list[str] = field(default_factory=list[str])
    """Each behind all that it sees in the same step."""
    back: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    """(source, target) that close a loop: seen in the next step in a simulator too."""
    latency: dict[str, int] = field(default_factory=dict[str, int])
    """How many steps later than in a simulator a population of the chip spikes."""
    early: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    """(source, target) -> how many steps early the source arrives, where it does."""
    loops: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    """Loops of several populations: the chip takes a step for each of them."""


def order_of(inputs: Iterable[str], sources: Mapping[str, Iterable[str]]) -> Order:
    """
    The order of the populations in ``sources``, path -> what each sees: inputs and populations.
    """
    result = Order()
    is_input = set(inputs)
    state: dict[str, int] = {}
    for start in sources:
        if start in state:
            continue
        trail = [start]
        state[start] = 1
        waiting = [iter(sorted(sources[start]))]
        while trail:
            source = next(waiting[-1], None)
            if source is None:
                state[trail[-1]] = 2
                result.order.append(trail.pop())
                waiting.pop()
            elif source in is_input:
                continue
            elif state.get(source) == 1:
                result.back.add((source, trail[-1]))
                loop = trail[trail.index(source) :]
                if len(loop) > 1:
                    result.loops.append(tuple(loop[::-1]))
            elif source not in state:
                state[source] = 1
                trail.append(source)
                waiting.append(iter(sorted(sources[source])))
    for path in result.order:
        arrivals = {
            source: 0 if source in is_input else result.latency[source] + 1
            for source in sources[path]
            if (source, path) not in result.back
        }
        last = max(arrivals.values(), default=0)
        result.latency[path] = last
        for source, arrival in arrivals.items():
            if arrival < last:
                result.early[source, path] = last - arrival
    return result
