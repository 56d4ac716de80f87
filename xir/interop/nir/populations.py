"""
The populations of a graph: neurons with their currents, and which of them are read.

A LI in front of a neuron without a synapse is that neuron's synapse. What else carries values that
are not spikes, from one population to another, is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from xir.interop.nir.dialect_choice import Choice
from xir.interop.nir.flat_graph import FlatGraph
from xir.interop.nir.neurons import Neuron, Synapse, check_factors, cleaned
from xir.interop.nir.primitives import ANALOG, FIRING
from xir.interop.nir.problems import Problems
from xir.interop.nir.projections import Current
from xir.interop.nir.shapes import Shapes
from xir.interop.nir.step_form import Parameters
from xir.interop.nir.words import Reset


@dataclass
class Network:
    """Inputs and populations, by path."""

    inputs: dict[str, int]
    """Path -> channels, in the order of their paths."""
    neurons: dict[str, Neuron]
    outputs: list[str]
    """Paths of the populations that are read, in the order of the Output nodes."""
    input_shapes: dict[str, tuple[int, ...]]
    """Path of an Input -> the shape of what it gives."""


def network_of(
    graph: FlatGraph,
    shapes: Shapes,
    parameters: Mapping[str, tuple[str, Parameters]],
    reached: Mapping[str, Current],
    choice: Choice,
    asked: tuple[Reset | None, bool | None],
    problems: Problems,
) -> Network:
    """
    The network. ``asked`` are the reset and whether neurons spike several times a step, where
    ``--reset`` and ``--spikes`` say so.

    Raises ``CompileError`` for what is no network of populations.
    """
    outputs = _outputs(graph, reached, problems)
    inputs = {node.path: shapes.width(node.path) for node in graph.of_kind("Input")}
    neurons: dict[str, Neuron] = {}
    for path, (kind, p) in sorted(parameters.items()):
        neurons[path] = _neuron(path, kind, p, reached[path], shapes, choice, asked)
    synapses = _synapses(neurons, outputs, problems)
    for path in synapses:
        del neurons[path]
    for neuron in neurons.values():
        neuron.is_output = neuron.path in outputs
        check_factors(neuron, choice.dt, problems)
    problems.raise_if_any()
    shape_of = {path: shapes.outside[path] for path in inputs}
    return Network(inputs, neurons, outputs, shape_of)


def _outputs(graph: FlatGraph, reached: Mapping[str, Current], problems: Problems) -> list[str]:
    """The populations in front of the Output nodes."""
    found: list[str] = []
    for node in graph.of_kind("Output"):
        current = reached[node.path]
        sources = sorted({source for source, _ in current.terms})
        if current.weights:
            message = "weights lead straight into this Output: no neuron stands there"
            hint = "put a LIF or a LI between them; what is read of a chip is neurons"
            problems.error("XIR207", node.path, message, hint)
        elif len(sources) > 1:
            message = f"this Output gets the sum of {', '.join(sources)}"
            hint = "give each an Output of its own"
            problems.error("XIR207", node.path, message, hint)
        elif sources and graph.nodes[sources[0]].kind == "Input":
            message = f"the Input '{sources[0]}' leads straight into this Output"
            problems.error("XIR207", node.path, message, "put neurons between them")
        elif sources and sources[0] in found:
            message = f"'{sources[0]}' is read by another Output already; it is read once"
            problems.warning("XIR225", node.path, message)
        elif sources:
            if any(delay for _, delay in current.terms):
                message = "a Delay in front of an Output is left out: it only moves what is read"
                problems.warning("XIR225", node.path, message)
            found.append(sources[0])
    return found


def _neuron(
    path: str,
    kind: str,
    p: Parameters,
    current: Current,
    shapes: Shapes,
    choice: Choice,
    asked: tuple[Reset | None, bool | None],
) -> Neuron:
    dialect = choice.dialect
    factors = dialect.rule(p, choice.dt)
    reset, many = asked
    if reset is None:
        reset = dialect.reset_of_cuba if factors.b is not None else None
        reset = reset or dialect.reset or as_reset(choice.reset) or "subtract"
    zeros = np.zeros(factors.a.shape)
    synapses: list[Synapse] = []
    m = factors.m
    if factors.b is not None and factors.k is not None:
        b = cleaned(factors.b)
        if b.any():
            synapses.append(Synapse(b, factors.k))
        else:  # Nothing is left after a step: no synapse.
            m = m * factors.k
    return Neuron(
        path=path,
        kind=kind,
        shape=shapes.outside[path],
        a=cleaned(factors.a),
        m=np.broadcast_to(m, zeros.shape),
        rest=p.get("v_leak", zeros),
        threshold=p.get("v_threshold"),
        v_reset=p.get("v_reset", zeros),
        reset=reset,
        many=dialect.many if many is None else many,
        starts_at_rest=dialect.starts_at_rest,
        synapses=synapses,
        currents=[current],
        has_v_reset="v_reset" in p,
    )


def as_reset(word: str | None) -> Reset | None:
    """The reset that a word names; None for none."""
    match word:
        case "subtract" | "late" | "zero" | "late-zero":
            return word
        case _:
            return None


def _synapses(neurons: Mapping[str, Neuron], outputs: list[str], problems: Problems) -> list[str]:
    """Make a LI that stands in front of a neuron its synapse; the paths of those that were."""
    readers: dict[str, list[str]] = {}
    for path, neuron in neurons.items():
        for current in neuron.currents:
            for source, _ in current.terms:
                readers.setdefault(source, []).append(path)
    used: list[str] = []
    for path, neuron in neurons.items():
        (current,) = neuron.currents
        analog = [s for s, _ in current.terms if s in neurons and neurons[s].kind in ANALOG]
        if not analog:
            continue
        is_own = all(readers[s] == [path] and s not in outputs for s in analog)
        is_plain = current.weights == 0 and all(
            delay == 0 and np.array_equal(matrix, np.eye(*matrix.shape))
            for (_, delay), matrix in current.terms.items()
        )
        fits = (
            neuron.kind in FIRING
            and not neuron.synapses
            and len(analog) == len(current.terms) <= 2
            and all(neurons[s].kind == "LI" and neurons[s].a.all() for s in analog)
        )
        if not (is_own and is_plain and fits):
            for source in analog:
                message = (
                    f"{neurons[source].kind} gives '{path}' values that are no spikes: between "
                    "populations of a chip there are spikes only"
                )
                hint = "a LI straight in front of a LIF or an IF, which reads nothing else, can be"
                problems.error("XIR207", source, message, f"{hint} its synapse")
            continue
        neuron.currents = [neurons[source].currents[0] for source in analog]
        neuron.synapses = [Synapse(neurons[source].a, neurons[source].m) for source in analog]
        for source in analog:
            rest = neuron.m * neurons[source].rest
            if rest.any():
                keeps = 1 - neuron.a
                neuron.rest = neuron.rest + np.divide(
                    rest, keeps, out=np.zeros_like(rest), where=keeps > 0
                )
        used += analog
    return used
