"""From the populations of a graph to the program: relays, outputs, and who sees whom."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from xir.interop.nir.equations import Sources, Way, equation, way_of
from xir.interop.nir.names import Names
from xir.interop.nir.neurons import Neuron
from xir.interop.nir.order import Order
from xir.interop.nir.plan import Equation, Plan, Term
from xir.interop.nir.populations import Network
from xir.interop.nir.projections import Current
from xir.interop.nir.relays import Relays, output_relay, pacemaker
from xir.interop.nir.sums import share_sums
from xir.numbers.arrays import NumpyArray


@dataclass(frozen=True)
class Wishes:
    """How a network is to be written."""

    aligns: bool = False
    """Whether relays make paths of unequal length equally long."""
    relays_outputs: bool = False
    """Whether outputs are hidden populations with relays behind them."""
    may_swap: bool = True
    sums: tuple[tuple[str, str], ...] = ()
    """
    Pairs of paths whose spikes are added, those of the first to those of the second: one sum where
    that means the same as both apart.
    """
    exact_bias: bool = False
    """
    Whether biases of populations that see other populations come through the synapses, as spikes of
    a neuron that always spikes.
    """


@dataclass
class Planned:
    """The program, and what is to be said of it, by path of the population."""

    plan: Plan
    names: dict[str, str] = field(default_factory=dict[str, str])
    """Path -> name of the population that computes it."""
    ways: dict[str, Way] = field(default_factory=dict[str, Way])
    outputs: dict[str, str] = field(default_factory=dict[str, str])
    """Path -> name of what is read."""
    relayed: set[str] = field(default_factory=set[str])
    """Outputs that are hidden populations with relays behind them."""
    exact: set[str] = field(default_factory=set[str])
    """Populations whose biases come as spikes."""
    latency: dict[str, int] = field(default_factory=dict[str, int])
    """Name of a population -> steps behind the original."""
    relays: int = 0
    """Neurons that only delay."""


def planned(
    network: Network,
    order: Order,
    overshoots: Mapping[str, NumpyArray],
    dt: float,
    wishes: Wishes,
    reserved: Names,
) -> Planned:
    """The program of a network, with the time step ``dt`` in seconds."""
    fresh = reserved.fresh
    inputs = {path: fresh(path) for path in network.inputs}
    plan = Plan({inputs[p]: n for p, n in network.inputs.items()}, dt=dt)
    result = Planned(plan, dict(inputs))
    paths = sorted(network.neurons, key=lambda p: (order.latency[p], _digest(network, p), p))
    for path in paths:
        result.names[path] = fresh(path)
    feeding = {s for n in network.neurons.values() for c in n.currents for s, _ in c.terms}
    for path in paths:
        neuron = network.neurons[path]
        is_relayed = neuron.is_output and (
            path in feeding
            or _is_no_output(neuron, network)
            or (wishes.relays_outputs and neuron.threshold is not None)
        )
        if is_relayed:
            result.relayed.add(path)
        is_hidden = is_relayed or not neuron.is_output
        exact = is_hidden and _has_bias(neuron) and _is_endless(neuron) and wishes.may_swap
        # Behind the inputs a steady current is in time; a spike that brings it is a step late.
        exact |= wishes.exact_bias and _has_bias(neuron) and order.latency[path] > 0
        way = way_of(neuron, is_hidden, wishes.may_swap, exact)
        if way.is_fast:  # The bias goes to the membrane at once, and is exact.
            exact = False
        if exact:
            result.exact.add(path)
        result.ways[path] = way
    relays = Relays(fresh)
    _ask(network, order, result, relays, wishes)
    pace = _pacemakers(network, order, result, relays, fresh)
    made = relays.make()
    result.relays = sum(relay.width for relay in made)
    for path in paths:
        neuron, name = network.neurons[path], result.names[path]
        is_read = neuron.is_output and path not in result.relayed
        e = equation(
            neuron,
            name,
            result.ways[path],
            overshoots.get(path, np.zeros(neuron.width)),
            _projections(neuron, network, order, result, relays, wishes, pace),
            is_read=is_read,
            exact_bias=path in result.exact,
        )
        plan.equations.append(e)
    plan.equations += made
    share_sums(plan, ((result.names[a], result.names[b]) for a, b in wishes.sums), fresh)
    for path in paths:
        seen = {s for c in network.neurons[path].currents for s, _ in c.terms}
        is_relayed_input = network.neurons[path].threshold is None and seen <= set(network.inputs)
        result.latency[result.names[path]] = order.latency[path] + is_relayed_input
    for path in network.outputs:
        result.outputs[path] = result.names[path]
        if path in result.relayed:
            width = network.neurons[path].width
            result.outputs[path] = fresh(f"{result.names[path]}_out")
            name = result.names[path]
            plan.equations.append(output_relay(result.outputs[path], "", name, width))
            result.latency[result.outputs[path]] = result.latency[name] + 1
    return result


def _is_no_output(neuron: Neuron, network: Network) -> bool:
    """Whether an output of the chip cannot be that neuron: inputs or two synapses lead to it."""
    if neuron.threshold is None:
        return False
    fed = any(source in network.inputs for c in neuron.currents for source, _ in c.terms)
    return fed or len(neuron.synapses) > 1


def _has_bias(neuron: Neuron) -> bool:
    return any(c.bias is not None and bool(c.bias.any()) for c in neuron.currents)


def _is_endless(neuron: Neuron) -> bool:
    return not neuron.synapses and bool((neuron.a == 1).any())


def _digest(network: Network, path: str) -> str:
    """A number that depends on what a population is, and not on names."""
    neuron, text = network.neurons[path], hashlib.sha256()
    for array in (neuron.a, neuron.m, neuron.threshold, neuron.rest):
        text.update(b"-" if array is None else np.ascontiguousarray(array).tobytes())
    for synapse in neuron.synapses:
        text.update(np.ascontiguousarray(synapse.b).tobytes())
    matrices = [
        np.ascontiguousarray(m).tobytes() for c in neuron.currents for m in c.terms.values()
    ]
    for data in sorted(matrices):
        text.update(data)
    return text.hexdigest()


def _delays(
    neuron: Neuron, current: Current, network: Network, order: Order, wishes: Wishes
) -> list[tuple[str, int, NumpyArray]]:
    """
    (source, steps of delay, matrix) of a current, with the steps of the alignment. Inputs lead to
    hidden neurons only: to what is read as an output, relays hand them on.
    """
    found: list[tuple[str, int, NumpyArray]] = []
    # The recurrent projection last, as one reads it.
    terms = sorted(current.terms.items(), key=lambda t: (t[0][0] == neuron.path, t[0]))
    for (source, delay), matrix in terms:
        extra = order.early.get((source, neuron.path), 0) if wishes.aligns else 0
        if neuron.is_output and neuron.threshold is None and source in network.inputs:
            extra = max(extra, 1 - delay)
        found.append((source, delay + extra, matrix))
    return found


def _ask(network: Network, order: Order, result: Planned, relays: Relays, wishes: Wishes) -> None:
    """Ask for the relays of all delays."""
    for neuron in network.neurons.values():
        for current in neuron.currents:
            for source, steps, matrix in _delays(neuron, current, network, order, wishes):
                used: NumpyArray = np.any(matrix, axis=0)
                if steps and used.any():
                    relays.need(result.names[source], steps, used)


def _pacemakers(
    network: Network,
    order: Order,
    result: Planned,
    relays: Relays,
    fresh: Callable[[str], str],
) -> str | None:
    """A neuron that brings the biases, if there are any to bring, and its relays."""
    if not result.exact:
        return None
    name = fresh("pacemaker")
    inputs = next(iter(result.plan.inputs.items()))
    result.plan.equations.append(pacemaker(name, *inputs))
    for path in result.exact:
        relays.need(name, max(order.latency[path] - 1, 0), np.ones(1, bool))
    return name


def _projections(
    neuron: Neuron,
    network: Network,
    order: Order,
    result: Planned,
    relays: Relays,
    wishes: Wishes,
    pace: str | None,
) -> Sources:
    """What makes the projections of a neuron's currents."""

    def terms(current: Current, gain: NumpyArray, over: NumpyArray | None) -> list[Term]:
        found: list[Term] = []
        for source, steps, matrix in _delays(neuron, current, network, order, wishes):
            if steps and not matrix.any():
                continue
            name, channels = relays.after(result.names[source], steps)
            part = matrix if channels is None else matrix[:, channels]
            found.append(Term(name, part, gain, over))
        if current.bias is not None and neuron.path in result.exact and pace is not None:
            name, _ = relays.after(pace, max(order.latency[neuron.path] - 1, 0))
            found.append(Term(name, current.bias[:, None], gain, over, "bias"))
        if not found:
            name, channels = next(iter(result.plan.inputs.items()))
            found.append(Term(name, np.zeros((neuron.width, channels)), gain, over))
        return found

    return terms


def equations_of_relays(plan: Plan) -> list[Equation]:
    """The populations that only the chip needs."""
    return [e for e in plan.equations if not e.path]
