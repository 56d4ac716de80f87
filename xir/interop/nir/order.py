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
    """Loops of several populations, in their order: the chip takes a step for each of them."""


def order_of(inputs: Iterable[str], sources: Mapping[str, Iterable[str]]) -> Order:
    """
    The order of the populations in ``sources``, path -> what each sees: inputs and populations.
    """
    result = Order()
    is_input = set(inputs)
    targets: dict[str, list[str]] = {path: [] for path in sources}
    for path in sorted(sources):
        for source in sorted(sources[path]):
            if source not in is_input:
                targets[source].append(path)
    # From the inputs on, so that what closes a loop is what leads back.
    fed = [path for path in sorted(sources) if is_input.intersection(sources[path])]
    finished: list[str] = []
    state: dict[str, int] = {}
    for start in (*fed, *sorted(sources)):
        if start in state:
            continue
        trail = [start]
        state[start] = 1
        waiting = [iter(targets[start])]
        while trail:
            target = next(waiting[-1], None)
            if target is None:
                state[trail[-1]] = 2
                finished.append(trail.pop())
                waiting.pop()
            elif state.get(target) == 1:
                result.back.add((trail[-1], target))
                loop = trail[trail.index(target) :]
                if len(loop) > 1:
                    result.loops.append(tuple(loop))
            elif target not in state:
                state[target] = 1
                trail.append(target)
                waiting.append(iter(targets[target]))
    result.order = finished[::-1]
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
