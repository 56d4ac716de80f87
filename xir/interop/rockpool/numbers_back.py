"""
The numbers of a network in the JSON that ``net.save`` of Rockpool wrote, for ``net.load``.

``net.load`` puts arrays into modules that are there: the file must name the modules of the network
that loads it. So what is written is a file of ``net.save`` with other numbers in it. A parameter
whose numbers are the same, but for the last bits of the 32 that Rockpool keeps, keeps its text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np

from xir.codegen.json_reader import Node
from xir.interop.nir.problems import Problems
from xir.interop.nir_export.chip_network import ChipNetwork, Population, Projection
from xir.interop.nir_export.nodes import givers
from xir.interop.rockpool.graph_network import INPUT
from xir.interop.rockpool.modules import NEURONS, WEIGHTS, Graph, Module
from xir.interop.rockpool.saved_network import graph_of
from xir.interop.rockpool.specification_file import json_numbers
from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import LN2, log, log1p

SAME = 4 * 2.0**-24
"""Relative difference of numbers of 32 bits that means nothing."""

RECURRENT = ".recurrent"
"""The end of the path of recurrent weights in a graph of saved parameters."""


def with_numbers(
    root: Node, names: Mapping[str, str], network: ChipNetwork, problems: Problems
) -> str:
    """
    The JSON text of saved parameters, with the numbers of ``network``. ``names`` has the population
    of each module of neurons, by its path in the file.

    Raises ``CompileError`` where the network is not that of the modules.
    """
    graph = graph_of(root, problems)
    writer = _Writer(root, graph, dict(names), network, problems)
    writer.run()
    problems.raise_if_any()
    return json.dumps(writer.made)


@dataclass
class _Writer:
    root: Node
    graph: Graph
    names: dict[str, str]
    network: ChipNetwork
    problems: Problems
    made: dict[str, Any] = field(default_factory=dict[str, Any])
    found: dict[tuple[str, str, int], NumpyArray] = field(
        default_factory=dict[tuple[str, str, int], NumpyArray]
    )
    """(source, target, synapse) -> (neurons of the source, neurons of the target)"""
    places: dict[int, tuple[str, int]] = field(default_factory=dict[int, tuple[str, int]])
    """Node that spikes are on -> the population or input, and the neuron in it."""

    def run(self) -> None:
        self.made = cast("dict[str, Any]", json.loads(json.dumps(self.root.value)))
        modules = [m for m in self.graph.modules if m.kind == NEURONS]
        (self.names[INPUT],) = self.network.inputs if len(self.network.inputs) == 1 else ("",)
        self.check(modules)
        self.problems.raise_if_any()
        self.gather()
        by_name = {p.name: p for p in self.network.populations}
        self.places = {node: (self.names[INPUT], i) for i, node in enumerate(self.graph.inputs)}
        for module in modules:
            name = self.names[module.path]
            self.places |= {node: (name, i) for i, node in enumerate(module.outputs)}
        for module in modules:
            self.neurons(module, by_name[self.names[module.path]])
        for (source, target, _), matrix in self.found.items():
            if matrix.any():
                message = f"the modules have no weights from '{source}' to '{target}'"
                self.error(target, message)

    def error(self, name: str, message: str, hint: str | None = None) -> None:
        hint = hint or "export the network as it was imported, with other numbers"
        self.problems.error("XIR252", name, message, hint)

    def check(self, modules: list[Module]) -> None:
        """Refuse other populations than those of the modules, and what modules cannot be."""
        own = {p.name: p for p in self.network.populations if p.delayed is None}
        wanted = {self.names[m.path]: m for m in modules}
        for name in sorted(wanted.keys() - own.keys()):
            self.error(name, f"there is no population '{name}', which is {wanted[name].path}")
        for name in sorted(own.keys() - wanted.keys()):
            hint = "give --saved the file that the network was imported from, without --bias exact"
            if self.network.shifts is not None:
                hint += ", and compile without --align, whose relays are no delays in integers"
            self.error(name, "no module of the file is this population", hint)
        for name in sorted(own.keys() & wanted.keys()):
            population, module = own[name], wanted[name]
            synapses = len(module.inputs) // len(module.outputs)
            have = f"{population.width} neurons with {len(population.syn)} synapses"
            if population.width != len(module.outputs) or not 1 <= len(population.syn) <= synapses:
                need = f"{len(module.outputs)} with {synapses}"
                hint = None
                if len(population.syn) > synapses:
                    hint = "for --quantized compile with --second-synapse never: the quantizer may "
                    hint += "correct a synapse by an idle second one"
                self.error(name, f"{have} are no {module.path}, which has {need}", hint)
            if population.reset != "subtract":
                self.error(name, f'neurons of Rockpool have no reset = "{population.reset}"')
            dt = float(module.arrays["dt"].flat[0])
            if abs(self.network.dt / dt - 1) > SAME:
                message = f"dt is {self.network.dt:g} s, and that of the module {dt:g} s, which "
                self.error(name, message + "net.load does not change")
        wide = list(self.network.inputs.values())
        if wide != [len(self.graph.inputs)]:
            self.error(self.network.name, f"inputs are {wide}, not one of {len(self.graph.inputs)}")

    def gather(self) -> None:
        """The weights between populations, as if there were no delays and aliases."""
        delayed = {p.name: p.delayed.source for p in self.network.populations if p.delayed}
        for projection in self.network.projections:
            for source in self.sources(projection, delayed):
                key = (source, projection.target, projection.synapse)
                before = self.found.get(key, np.zeros(projection.weights.shape))
                self.found[key] = before + projection.weights

    def sources(self, projection: Projection, delayed: Mapping[str, str]) -> list[str]:
        found: list[str] = []
        waiting = [projection.source]
        while waiting:
            name = waiting.pop()
            if name in delayed:
                waiting.append(delayed[name])
            waiting += [g for g in givers(self.network, name) if g != name]
            if name not in delayed and name not in found:
                found.append(name)
        return found

    def neurons(self, module: Module, population: Population) -> None:
        """The parameters of a module, and of the weights in front of it."""
        synapses = len(module.inputs) // len(module.outputs)
        members = self.at(module.path)
        mem = population.mem.factor
        syn = np.stack([leak.factor for leak in population.syn], axis=1)
        if syn.shape[1] < synapses:  # A synapse that nothing reaches.
            syn = np.concatenate([syn, syn[:, -1:]], axis=1)
        mode = members.get("leak_mode")
        mode = json.loads(mode) if isinstance(mode, str) else "taus"
        for name, factor in zip(_LEAKS[mode], (mem, syn), strict=True):
            if (factor <= 0).any() or (factor >= 1).any():
                self.error(population.name, f"a module has no {name} of what keeps all or nothing")
                return
            self.put(members, name, _LEAK_OF[mode](factor, self.network.dt))
        self.put(members, "threshold", population.threshold)
        bias, steady = population.bias, np.zeros((population.width, synapses))
        for slot, value in population.steady.items():
            steady[:, slot] = value
        own = "bias" in members and members["bias"] is not None
        if own or bias.any():
            self.put(members, "bias", bias)
        columns = {node: divmod(i, synapses) for i, node in enumerate(module.inputs)}
        before = {id(m): m for node in module.inputs for m in self.graph.sources.get(node, ())}
        for weights in before.values():
            if weights.kind == WEIGHTS:
                self.weights(weights, columns, population, steady)
        if steady.any():
            self.error(population.name, "no LinearTorch in front of it has a bias")

    def weights(
        self,
        module: Module,
        columns: Mapping[int, tuple[int, int]],
        target: Population,
        steady: NumpyArray,
    ) -> None:
        """The weights and biases of a module, which are taken out of what is left to be written."""
        recurrent = module.path.endswith(RECURRENT)
        members = self.at(module.path.removesuffix(RECURRENT))
        made = np.zeros((len(module.inputs), len(module.outputs)))
        used: set[tuple[str, str, int]] = set()
        for row, node in enumerate(module.inputs):
            sources = self.spikes(node)
            if not sources:
                message = f"weights stand in front of {module.path}: one matrix was made of both"
                self.error(target.name, message, "put neurons between them")
                return
            for column, end in enumerate(module.outputs):
                if end not in columns:
                    self.error(target.name, f"weights stand behind {module.path}")
                    return
                neuron, slot = columns[end]
                values: list[float] = []
                for source, index in sources:
                    key = (source, target.name, slot)
                    used.add(key)
                    matrix = self.found.get(key)
                    values.append(0.0 if matrix is None else float(matrix[index, neuron]))
                if max(values) != min(values):
                    message = f"the sum in front of {module.path} is read by two sets of weights"
                    self.error(target.name, message)
                    return
                made[row, column] = values[0]
        for key in used:
            self.found.pop(key, None)
        self.put(members, "w_rec" if recurrent else "weight", made)
        if recurrent:
            return
        bias = np.array([steady[columns[end]] for end in module.outputs])
        if members.get("bias") is not None:
            self.put(members, "bias", bias)
            steady[:] = 0

    def spikes(self, node: int) -> list[tuple[str, int]]:
        """Who spikes on a node: a population or the input, and what aliases add."""
        found = [self.places[node]] if node in self.places else []
        for module in self.graph.sources.get(node, ()):
            if module.kind not in (NEURONS, WEIGHTS):
                found += self.spikes(module.inputs[module.outputs.index(node)])
        return found

    def at(self, path: str) -> dict[str, Any]:
        """The parameters of a module."""
        members = self.made
        for name in path.split("."):
            members = cast("dict[str, Any]", members[name])
        return members

    def put(self, members: dict[str, Any], name: str, values: NumpyArray) -> None:
        """Write numbers for a parameter, in the shape it has where they fit in there."""
        text = members.get(name)
        old = None
        if isinstance(text, str):
            old = np.asarray(json_numbers(Node(name, json.loads(text))), np.float64)
            if old.ndim == 1 and values.ndim == 2 and old.size == values.size:
                values = values.reshape(old.shape)
            wide = np.broadcast_to(old, values.shape) if _fits(old, values) else None
            if wide is not None and np.allclose(values, wide, rtol=SAME, atol=0):
                return
            if old.size == 1 and (values == values.flat[0]).all():
                values = values.flat[0].reshape(old.shape)
        members[name] = json.dumps(np.asarray(values, np.float32).tolist())


def _fits(old: NumpyArray, values: NumpyArray) -> bool:
    try:
        return np.broadcast_shapes(old.shape, values.shape) == values.shape
    except ValueError:
        return False


def _tau(factor: NumpyArray, dt: float) -> NumpyArray:
    return -dt / log(factor)


def _factor(factor: NumpyArray, dt: float) -> NumpyArray:
    return factor


def _dash(factor: NumpyArray, dt: float) -> NumpyArray:
    return -log1p(-factor) / LN2


_LEAKS = {
    "taus": ("tau_mem", "tau_syn"),
    "decays": ("alpha", "beta"),
    "bitshifts": ("dash_mem", "dash_syn"),
}
_LEAK_OF = {"taus": _tau, "decays": _factor, "bitshifts": _dash}
