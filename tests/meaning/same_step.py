"""
The equations of the language as a simulator runs them: a population sees those in front of it in
the same step, and its own spikes of the step before.
"""

from __future__ import annotations

import numpy as np

from tests.meaning.flat import Network
from tests.meaning.interpreter import Counts, State


def order(network: Network) -> dict[str, int] | None:
    """
    The depth of every population, its populations in front on the longest path, in an order in
    which each stands behind all that it sees; None where there is a loop through several, or a
    population that nothing of the inputs reaches, which has no place in time.
    """
    fed = set(network.inputs)
    depths: dict[str, int] = {}
    while len(depths) < len(network.populations):
        before = len(depths)
        for name, population in network.populations.items():
            seen = {
                leaf
                for slot in population.synapses
                for projection in slot
                if projection.weights.any()
                for leaf in projection.source.leaves()
                if leaf != name
            }
            if name not in depths and seen and seen <= fed:
                depths[name] = max(depths.get(leaf, -1) + 1 for leaf in seen)
                fed.add(name)
        if len(depths) == before:
            return None
    return depths


def interpret_in_same_step(
    network: Network, rasters: dict[str, Counts], depths: dict[str, int]
) -> tuple[dict[str, Counts], int]:
    """
    Name -> its spikes (T, m), from step 0 of the inputs on; and the steps before the first one in
    which rounding could decide about a spike.

    On a chip all populations start at once, and what is at depth d does there in its first d steps
    what belongs to steps before step 0, in which nothing comes of the inputs. So each population
    starts here by its depth before step 0.
    """
    steps = len(next(iter(rasters.values())))
    first = -max(depths.values(), default=0)
    state = {name: State(network, network.populations[name], False) for name in depths}
    spikes = {n: np.zeros((steps, network.populations[n].width), np.int64) for n in depths}
    there: dict[str, Counts] = {n: np.zeros(counts.shape[1], int) for n, counts in spikes.items()}
    clear = steps
    for t in range(first, steps):
        for name, raster in rasters.items():
            there[name] = np.minimum(raster[t], 15) if t >= 0 else 0 * raster[0]
        for name, depth in depths.items():
            if t < -depth:
                continue
            there[name] = state[name].step(there)
            if state[name].margin < 1e-9:
                clear = min(clear, max(t, 0))
            if t >= 0:
                spikes[name][t] = there[name]
    return spikes, clear
