"""Circles in a graph of values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from xdsl.ir import SSAValue


def cycles(
    starts: Iterable[SSAValue], sources: Callable[[SSAValue], Iterable[SSAValue]]
) -> Iterator[list[SSAValue]]:
    """
    The circles that a search from ``starts`` along ``sources`` meets, each as a list in which every
    value has the next one among its sources, and the last has the first.

    The search is depth first and visits every value once. So it gives at least one circle wherever
    there is any, but not all that cross one another. It does not recurse.
    """
    done: set[SSAValue] = set()
    for start in starts:
        yield from _from(start, sources, done)


def _from(
    start: SSAValue, sources: Callable[[SSAValue], Iterable[SSAValue]], done: set[SSAValue]
) -> Iterator[list[SSAValue]]:
    # The path is a dict, which is quick to ask and keeps its order.
    path: dict[SSAValue, Iterator[SSAValue]] = {}
    value: SSAValue | None = start
    while value is not None:
        if value in path:
            values = list(path)
            yield values[values.index(value) :]
        elif value not in done:
            path[value] = iter(sources(value))
        value = None
        while path and value is None:
            last = next(reversed(path))
            value = next(path[last], None)
            if value is None:
                done.add(last)
                del path[last]
