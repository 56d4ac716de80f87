"""
Neurons that hand on spikes, as the delays that a program writes them as.

``delay(x, 3)`` of the language is three relays in a row: neurons without a synapse whose membrane
keeps nothing, with the identity for weights and a threshold of 1. NIR has a node for all of them.
"""

from __future__ import annotations

import numpy as np

from xir.interop.nir.plan import Leak
from xir.interop.nir_export.chip_network import ChipNetwork, Delayed, Population, Projection


def with_delays(network: ChipNetwork) -> ChipNetwork:
    """The same network, with each row of relays as one population that is a delay."""
    into: dict[str, list[Projection]] = {}
    for projection in network.projections:
        into.setdefault(projection.target, []).append(projection)
    by_name = {p.name: p for p in network.populations}
    handed_on = {name: _handed_on(p, into.get(name, [])) for name, p in by_name.items()}
    inner = {
        source
        for source in handed_on.values()
        if source is not None
        and handed_on.get(source) is not None
        and _is_inner(by_name[source], network)
    }
    made: list[Population] = []
    for population in network.populations:
        source, steps = handed_on[population.name], 1
        if population.name in inner:
            continue
        if source is None:
            made.append(population)
            continue
        while source in inner and steps < len(by_name):
            source, steps = handed_on[source], steps + 1
        assert source is not None
        delayed = Delayed(source, steps)
        one = delay(population.name, population.width, delayed, network.dt)
        one.gives, one.read = population.gives, population.read
        made.append(one)
    result = ChipNetwork(network.name, network.dt, network.inputs, made)
    result.decide, result.shifts = network.decide, network.shifts
    kept = {p.name for p in made if p.delayed is None}
    result.projections = [p for p in network.projections if p.target in kept]
    return result


def delay(name: str, width: int, delayed: Delayed, dt: float) -> Population:
    """A population that hands on the spikes of another."""
    nothing = np.zeros(width)
    mem = Leak("tau", nothing, dt)
    return Population(name, mem, [], np.ones(width), nothing, delayed=delayed)


def _handed_on(population: Population, projections: list[Projection]) -> str | None:
    """The name of what a population hands on; None where it does anything else."""
    if population.syn or population.bias.any() or population.steady or len(projections) != 1:
        return None
    if population.reset != "subtract" or population.max_spikes is not None:
        return None
    if population.mem.factor.any() or (population.threshold != 1).any():
        return None
    if population.read not in (None, "spikes"):
        return None
    weights = projections[0].weights
    same = weights.shape == (population.width,) * 2 and (weights == np.eye(len(weights))).all()
    return projections[0].source if same else None


def _is_inner(population: Population, network: ChipNetwork) -> bool:
    """Whether only the next relay of its row knows of a relay."""
    name = population.name
    if population.has_own_name or population.gives or population.read:
        return False
    readers = sum(projection.source == name for projection in network.projections)
    return readers == 1 and all(p.gives != name for p in network.populations)
