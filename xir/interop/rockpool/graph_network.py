"""
From the modules of a graph to populations with their currents, as those of a NIR file are.

Rockpool's step of a neuron, with the inputs of the same step and its own spikes of the step before:

    I = b (I + input)    V = a V + sum of I + bias    n = floor(V / threshold)    V -= n threshold

A residual connection adds the spikes of one population to those of another. Here both are read by
the same weights, which is the same in real numbers; ``sums_of`` tells the pairs that the chip can
add by an alias.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from xir.interop.nir.neurons import Neuron, Synapse
from xir.interop.nir.populations import Network
from xir.interop.nir.problems import Problems
from xir.interop.nir.projections import MOST_CHANNELS, MOST_NUMBERS, Current
from xir.interop.rockpool.modules import ALIASES, NEURONS, WEIGHTS, Graph, Module
from xir.interop.rockpool.specification_file import as_array
from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import exp

INPUT = "input"
"""The path of the channels of the network."""

MOST_ON_THE_CHIP = 31
"""Spikes of a hidden neuron in a step; a larger limit of Rockpool is the chip's own."""

Spike = tuple[str, int]
"""Path of a population or of the inputs, and the number of a neuron or channel in it."""


def network_of(graph: Graph, problems: Problems) -> tuple[Network, float]:
    """
    The populations, and their time step in seconds.

    Raises ``CompileError`` with everything that is wrong.
    """
    reader = _Reader(graph, problems)
    reader.check_sizes()
    dt = reader.time_step()
    problems.raise_if_any()
    neurons = {
        module.path: reader.neuron(module, dt) for module in graph.modules if module.kind == NEURONS
    }
    outputs = reader.outputs()
    problems.raise_if_any()
    for path in outputs:
        neurons[path].is_output = True
    return Network({INPUT: len(graph.inputs)}, neurons, outputs, {INPUT: (len(graph.inputs),)}), dt


def sums_of(graph: Graph) -> tuple[tuple[str, str], ...]:
    """Pairs of populations (given, receiver) that residual connections add."""
    neurons = {
        node: module.path
        for module in graph.modules
        if module.kind == NEURONS
        for node in module.outputs
    }
    pairs: list[tuple[str, str]] = []
    for module in graph.modules:
        if module.kind != ALIASES:
            continue
        ends = {
            (neurons[a], neurons[b])
            for a, b in zip(module.inputs, module.outputs, strict=False)
            if a in neurons and b in neurons
        }
        pairs += ends if len(ends) == 1 else []
    return tuple(pairs)


@dataclass
class _Through:
    """What a module of weights gives on each of its n output nodes."""

    terms: dict[str, NumpyArray]
    """Source -> (neurons of the source, n)."""
    bias: NumpyArray | None
    """(n,)"""


@dataclass
class _Reader:
    graph: Graph
    problems: Problems
    through: dict[str, _Through] = field(default_factory=dict[str, _Through])
    """Path of weights -> what they give."""
    begun: list[str] = field(default_factory=list[str])
    """Paths of weights that are being multiplied out."""

    def __post_init__(self) -> None:
        self.places = {
            id(module): {node: i for i, node in enumerate(module.outputs)}
            for module in self.graph.modules
        }
        self.channels = {node: i for i, node in enumerate(self.graph.inputs)}
        self.widths = {m.path: len(m.outputs) for m in self.graph.modules if m.kind == NEURONS}
        self.widths[INPUT] = len(self.graph.inputs)

    def check_sizes(self) -> None:
        """Refuse what is no network, or too large, before a matrix is made."""
        problems, graph = self.problems, self.graph
        if not graph.inputs or not graph.outputs:
            side = "outputs" if graph.inputs else "inputs"
            problems.error("XIR234", "", f"the network has no {side}")
        for module in graph.modules:
            if max(len(module.inputs), len(module.outputs)) > MOST_CHANNELS:
                size = max(len(module.inputs), len(module.outputs))
                message = f"it has {size} channels; at most {MOST_CHANNELS} are read, and the "
                hint = "make the network smaller before it is trained"
                message += "largest chip has 1000 neurons"
                problems.error("XIR234", module.path, message, hint)
            if module.kind == WEIGHTS:
                self.check_weights(module)
            elif module.kind == ALIASES and len(module.inputs) != len(module.outputs):
                message = f"{len(module.inputs)} channels are added to {len(module.outputs)}"
                problems.error("XIR234", module.path, message)
        total = sum(self.widths[m.path] * len(m.inputs) for m in graph.modules if m.kind == NEURONS)
        if total > 4 * MOST_NUMBERS:
            problems.error("XIR234", "", "the network is too large to be multiplied out")
        problems.raise_if_any()

    def check_weights(self, module: Module) -> None:
        weights = module.arrays.get("weights")
        need = (len(module.inputs), len(module.outputs))
        if weights is None or weights.shape != need:
            have = "missing" if weights is None else f"of shape {weights.shape}"
            message = f"weights are {have}, needed is {need}: (inputs, outputs)"
            self.problems.error("XIR233", f"{module.path}.weights", message)
        biases = module.arrays.get("biases")
        if biases is not None and biases.size not in (1, need[1]):
            message = f"{biases.size} biases for {need[1]} outputs"
            self.problems.error("XIR233", f"{module.path}.biases", message)

    def time_step(self) -> float:
        """Seconds; the same in all populations."""
        steps: dict[float, list[str]] = {}
        for module in self.graph.modules:
            if module.kind != NEURONS:
                continue
            dt = module.arrays.get("dt")
            if dt is None or dt.size != 1 or not 0 < float(dt.flat[0]) < float("inf"):
                message = "it has no time step above 0"
                self.problems.error("XIR235", f"{module.path}.dt", message, "give it a dt")
                continue
            value = float(dt.flat[0])
            near = next((s for s in steps if abs(s / value - 1) < 1e-6), value)
            steps.setdefault(near, []).append(module.path)
        if len(steps) > 1:
            parts = "; ".join(f"{dt:g} s: {', '.join(paths[:8])}" for dt, paths in steps.items())
            message = f"the time steps of populations differ: {parts}"
            self.problems.error("XIR235", "", message, "give all of them one dt")
        if not steps and not self.problems.errors:
            hint = "put LIF neurons behind weights"
            self.problems.error("XIR234", "", "the network has no neurons that spike", hint)
        return next(iter(steps), 1.0)

    def neuron(self, module: Module, dt: float) -> Neuron:
        """A population with what reaches each of its synapses."""
        width = len(module.outputs)
        synapses = len(module.inputs) // max(width, 1)
        if not width or synapses * width != len(module.inputs) or synapses > 2:
            message = f"{len(module.inputs)} inputs of {width} neurons"
            if width and synapses * width == len(module.inputs):
                message = f"{synapses} synapses of a neuron; a chip has 2"
            hint = "use LIFTorch((Nin, Nout)) with Nin = Nout, or twice Nout"
            self.problems.error("XIR233", module.path, message, hint)
            synapses = 1
        a, b = self.decays(module, width, synapses, dt)
        threshold = self.vector(module, "threshold", width, 1.0)
        bias = self.vector(module, "bias", width, 0.0)
        if (threshold <= 0).any():
            j = int(np.argmax(threshold <= 0))
            message = f"threshold[{j}] is {threshold[j]:g}: it fires in every step"
            self.problems.error("XIR233", f"{module.path}.threshold", message, "a number above 0")
        keeps = 1 - a
        if (bias[keeps == 0] != 0).any():
            message = "a bias of a neuron without leak grows without end"
            self.problems.error("XIR233", f"{module.path}.bias", message, "give it a leak")
        limit = self.most_spikes(module)
        return Neuron(
            path=module.path,
            kind="CubaLIF",
            shape=(width,),
            a=a,
            m=np.ones(width),
            rest=np.divide(bias, keeps, out=np.zeros(width), where=keeps > 0),
            threshold=threshold,
            v_reset=np.zeros(width),
            reset="subtract",
            many=True,
            starts_at_rest=False,
            synapses=[Synapse(b[:, slot], b[:, slot]) for slot in range(synapses)],
            currents=[self.current(module, slot, synapses) for slot in range(synapses)],
            most_spikes=None if limit is None or limit >= MOST_ON_THE_CHIP else limit,
        )

    def vector(self, module: Module, name: str, width: int, default: float) -> NumpyArray:
        values = module.arrays.get(name, np.full(1, default))
        if values.size not in (1, width):
            message = f"{name} has {values.size} numbers for {width} neurons"
            self.problems.error("XIR233", f"{module.path}.{name}", message)
            return np.full(width, default)
        return np.broadcast_to(np.ravel(values), (width,)).copy()

    def decays(
        self, module: Module, width: int, synapses: int, dt: float
    ) -> tuple[NumpyArray, NumpyArray]:
        """
        What is left after a step: (N,) of V, (N, S) of the currents, the synapse fastest.

        The graph has time constants. Where the module has learnt decays or bit shifts, the time
        constants are made from these, and the module's own decays are taken.
        """
        own = module.computed_by
        learnt = str(getattr(own, "leak_mode", "taus")) != "taus"
        if learnt or "Bitshift" in type(own).__name__:
            a, b = as_array(getattr(own, "alpha", None)), as_array(getattr(own, "beta", None))
            if a is not None and b is not None:
                return (
                    self.spread(module, "alpha", a, (width,)),
                    self.spread(module, "beta", b, (width, synapses)),
                )
        taus: list[NumpyArray] = []
        for name, shape in (("tau_mem", (width,)), ("tau_syn", (width, synapses))):
            tau = module.arrays.get(name)
            if tau is None or not tau.size or (tau <= 0).any():
                worst = "missing" if tau is None or not tau.size else f"{tau.min():g}"
                message = f"{name} is {worst}; a time constant is above 0"
                self.problems.error("XIR233", f"{module.path}.{name}", message)
                tau = np.ones(1)
            # Flat in the graph, the synapse fastest; native modules keep (N, S).
            taus.append(self.spread(module, name, exp(-dt / tau), shape))
        return taus[0], taus[1]

    def spread(
        self, module: Module, name: str, values: NumpyArray, shape: tuple[int, ...]
    ) -> NumpyArray:
        """Numbers for each neuron and synapse, from as many, one for each synapse, or one."""
        if values.size == int(np.prod(shape)):
            numbers = values.reshape(shape)
        elif values.size == 1 or values.size == shape[-1]:
            numbers = np.broadcast_to(np.ravel(values), shape)
        else:
            message = f"{name} has {values.size} numbers, needed are {' x '.join(map(str, shape))}"
            self.problems.error("XIR233", f"{module.path}.{name}", message)
            return np.full(shape, 0.5)
        if not ((numbers >= 0) & (numbers <= 1)).all():
            message = f"{name} gives decays outside of 0 to 1"
            self.problems.error("XIR233", f"{module.path}.{name}", message)
        return np.array(numbers)

    def most_spikes(self, module: Module) -> int | None:
        """The most spikes of a neuron in a step, where the module has a limit."""
        limit = as_array(getattr(module.computed_by, "max_spikes_per_dt", None))
        if limit is None or limit.size != 1 or not 1 <= float(limit.flat[0]) < 1 << 31:
            return None
        return int(float(limit.flat[0]))

    def current(self, module: Module, slot: int, synapses: int) -> Current:
        """What reaches synapse ``slot`` of each neuron."""
        nodes = module.inputs[slot::synapses]
        width = len(nodes)
        result = Current(weights=1)
        bias = np.zeros(width)
        for n, node in enumerate(nodes):
            for path, index in self.spikes(node):
                self.matrix(result, path, width)[n, index] += 1
        for weights, column_of in self.weights_before(nodes).items():
            through = self.reach(weights)
            rows, columns = np.array(list(column_of)), np.array(list(column_of.values()))
            for path, matrix in through.terms.items():
                self.matrix(result, path, width)[rows] += matrix[:, columns].T
            if through.bias is not None:
                bias[rows] += through.bias[columns]
        result.bias = bias if bias.any() else None
        return result

    def matrix(self, current: Current, path: str, width: int) -> NumpyArray:
        """The matrix from a population, made where there is none yet."""
        empty = np.zeros((width, self.widths[path]))
        return current.terms.setdefault((path, 0), empty)

    def spikes(self, node: int, depth: int = 0) -> Iterator[Spike]:
        """The spikes on a node: of a channel or a neuron, and what aliases add to them."""
        if depth > len(self.graph.modules):
            raise self.problems.error("XIR234", "", "residual connections lead in a loop")
        if node in self.channels:
            yield INPUT, self.channels[node]
        for module in self.graph.sources.get(node, ()):
            place = self.places[id(module)][node]
            if module.kind == NEURONS:
                yield module.path, place
            elif module.kind == ALIASES:
                yield from self.spikes(module.inputs[place], depth + 1)

    def weights_before(self, nodes: list[int]) -> dict[Module, dict[int, int]]:
        """The weights that lead to ``nodes``, each with place of the node -> column."""
        found: dict[Module, dict[int, int]] = {}
        for n, node in enumerate(nodes):
            for module in self.graph.sources.get(node, ()):
                if module.kind == WEIGHTS:
                    found.setdefault(module, {})[n] = self.places[id(module)][node]
        return found

    def reach(self, module: Module) -> _Through:
        """What a module of weights gives, with weights in front of it multiplied out."""
        if module.path in self.through:
            return self.through[module.path]
        if module.path in self.begun:
            loop = " -> ".join([*self.begun[self.begun.index(module.path) :], module.path])
            message = f"a loop without a neuron: {loop}"
            raise self.problems.error("XIR234", module.path, message, "put neurons into it")
        self.begun.append(module.path)
        weights: Any = module.arrays["weights"]
        current = Current()
        outputs = len(module.outputs)
        biases = module.arrays.get("biases")
        bias = np.zeros(outputs) + (0.0 if biases is None else np.ravel(biases))
        for row, node in enumerate(module.inputs):
            for path, index in self.spikes(node):
                self.matrix(current, path, outputs)[:, index] += weights[row]
        for before, column_of in self.weights_before(module.inputs).items():
            through = self.reach(before)
            for row, column in column_of.items():
                for path, matrix in through.terms.items():
                    total = self.matrix(current, path, outputs)
                    total += np.outer(weights[row], matrix[:, column])
                if through.bias is not None:
                    bias += weights[row] * through.bias[column]
        self.begun.pop()
        terms = {path: matrix.T for (path, _), matrix in current.terms.items()}
        self.through[module.path] = _Through(terms, bias if bias.any() else None)
        return self.through[module.path]

    def outputs(self) -> list[str]:
        """The populations that are read, whole and in their order."""
        nodes, found = self.graph.outputs, list[str]()
        start = 0
        while start < len(nodes):
            spikes = list(self.spikes(nodes[start]))
            if not spikes:
                message = "weights lead to an output of the network: no neuron stands there"
                self.problems.error("XIR234", "", message, "put LIF neurons behind the weights")
                return found
            if len(spikes) > 1:
                names = " + ".join(path for path, _ in spikes)
                message = f"an output of the network is the sum of {names}"
                hint = "a chip has no sum of outputs: put a layer behind the residual block"
                self.problems.error("XIR234", spikes[0][0], message, hint)
                return found
            path = spikes[0][0]
            if path == INPUT:
                message = "an input of the network leads straight to an output"
                self.problems.error("XIR234", "", message, "put neurons between them")
                return found
            part = nodes[start : start + self.widths[path]]
            if [list(self.spikes(n)) for n in part] != [[(path, i)] for i in range(len(part))] or (
                len(part) != self.widths[path] or path in found
            ):
                message = "its neurons are read in part, twice or in another order"
                self.problems.error("XIR234", path, message, "read whole layers")
                return found
            found.append(path)
            start += len(part)
        return found
