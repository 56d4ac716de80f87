"""
The graph of ``net.as_graph()`` as records: modules with their fields as arrays, nodes by number.

A graph of Rockpool is modules that share nodes; a node carries one channel. Modules are known by
the names of their classes, and their fields may be arrays of numpy, of torch or of JAX.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from xir.interop.nir.problems import Problems
from xir.interop.rockpool.specification_file import as_array
from xir.numbers.arrays import NumpyArray

WEIGHTS, NEURONS, ALIASES = "LinearWeights", "LIFNeuronWithSynsRealValue", "AliasConnection"
"""Classes of modules that are known."""

MOST_MODULES, MOST_NODES = 10_000, 1 << 18
"""Far above what the largest chip holds."""

_FIELDS = {
    WEIGHTS: ("weights", "biases"),
    NEURONS: ("tau_mem", "tau_syn", "threshold", "bias", "dt"),
    ALIASES: (),
}


@dataclass(eq=False)
class Module:
    """A module of the graph."""

    path: str
    """The name that it has in the network, with a number where several have it."""
    kind: str
    inputs: list[int]
    """Numbers of nodes."""
    outputs: list[int]
    arrays: dict[str, NumpyArray] = field(default_factory=dict[str, NumpyArray])
    """Field -> 64-bit numbers; what is None or empty is left out."""
    computed_by: Any = None
    """The module of the network, with what the graph does not tell."""
    has_32_bits: bool = False


@dataclass
class Graph:
    """All modules; nodes are numbers from 0 on."""

    inputs: list[int]
    outputs: list[int]
    modules: list[Module]
    sources: dict[int, list[Module]]
    """Node -> the modules that give it."""


def is_network(source: object) -> bool:
    """Whether ``source`` looks like a module or a graph of Rockpool."""
    return callable(getattr(source, "as_graph", None)) or hasattr(source, "input_nodes")


def graph_of(network: Any, problems: Problems) -> Graph:
    """
    The graph of a module of Rockpool, or of a graph itself.

    Raises ``CompileError`` where there is none, and for modules that are not known, each with its
    name.
    """
    holder = network
    make: Callable[[], Any] | None = getattr(network, "as_graph", None)
    if make is not None:
        try:
            holder = make()
        except Exception as e:
            message = f"Rockpool makes no graph of it: {e}"
            hint = "put LIF neurons in the place of modules that Rockpool cannot map"
            problems.error("XIR232", "", message, hint)
            problems.raise_if_any()
    graph = _Walk(problems).graph(holder)
    problems.raise_if_any()
    return graph


@dataclass
class _Walk:
    """Finds all modules that hang together with the ends of a graph."""

    problems: Problems
    numbers: dict[int, int] = field(default_factory=dict[int, int])
    """``id`` of a node -> number."""
    names: set[str] = field(default_factory=set[str])

    def graph(self, holder: Any) -> Graph:
        ends = self.nodes(holder, "input_nodes"), self.nodes(holder, "output_nodes")
        seen: dict[int, Any] = {}
        waiting: deque[Any] = deque([*ends[0], *ends[1]])
        looked_at: set[int] = set()
        kept: list[Any] = []  # An id stands for a node as long as the node is alive.
        while waiting:
            node = waiting.popleft()
            if id(node) in looked_at:
                continue
            looked_at.add(id(node))
            kept.append(node)
            if len(looked_at) > MOST_NODES or len(seen) > MOST_MODULES:
                message = f"the graph has more than {MOST_NODES} nodes or {MOST_MODULES} modules"
                raise self.problems.error("XIR234", "", message, "no chip holds as many")
            for side in ("sink_modules", "source_modules"):
                for module in getattr(node, side, ()):
                    if id(module) not in seen:
                        seen[id(module)] = module
                        waiting += self.nodes(module, "input_nodes")
                        waiting += self.nodes(module, "output_nodes")
        modules = [self.module(module) for module in seen.values()]
        sources: dict[int, list[Module]] = {}
        for module in modules:
            for node in module.outputs:
                sources.setdefault(node, []).append(module)
        return Graph(
            [self.number(n) for n in ends[0]], [self.number(n) for n in ends[1]], modules, sources
        )

    def nodes(self, module: Any, side: str) -> list[Any]:
        return list(getattr(module, side, ()))

    def number(self, node: Any) -> int:
        return self.numbers.setdefault(id(node), len(self.numbers))

    def module(self, module: Any) -> Module:
        kind = type(module).__name__
        path = self.fresh(str(getattr(module, "name", "") or kind))
        result = Module(
            path,
            kind,
            [self.number(node) for node in self.nodes(module, "input_nodes")],
            [self.number(node) for node in self.nodes(module, "output_nodes")],
            computed_by=getattr(module, "computational_module", None),
        )
        if kind not in _FIELDS:
            hint = f"known are {', '.join(_FIELDS)}; what LIF, LIFTorch, LIFJax and Linear give"
            what = "its neurons give values, not spikes" if kind.startswith("Rate") else "not known"
            self.problems.error("XIR232", path, f"a module of the class {kind}: {what}", hint)
            return result
        for name in _FIELDS[kind]:
            value = getattr(module, name, None)
            if value is None or (isinstance(value, Sequence) and not value):
                continue
            self.take(result, name, value)
        return result

    def take(self, module: Module, name: str, value: Any) -> None:
        """Put a field into a module, or say what is wrong with it."""
        array = as_array(value)
        place = f"{module.path}.{name}"
        if array is None:
            self.problems.error("XIR233", place, f"{name} holds no real numbers")
            return
        may_be_infinite = name.startswith("tau") or name == "threshold"
        wrong = np.isnan(array) if may_be_infinite else ~np.isfinite(array)
        if wrong.any():
            position = [int(i) for i in np.argwhere(wrong)[0]]
            message = f"{name}{position or ''} is {array[tuple(position)]}, which is no number"
            self.problems.error("XIR233", place, message, "the network diverged in training")
            return
        if "32" in str(getattr(value, "dtype", "")):
            module.has_32_bits = True
        module.arrays[name] = array

    def fresh(self, name: str) -> str:
        """
        The name that a module has in the network, which stands in quotes in that of the graph;
        with a number where several have it.
        """
        quoted = re.search(r"'([^']+)'", name)
        wish = quoted.group(1) if quoted else re.sub(r"_\d{6,}$", "", name)
        if "_recurrent_" in name:
            wish = f"{wish}.recurrent"
        result, count = wish, 2
        while result in self.names:
            result, count = f"{wish}_{count}", count + 1
        self.names.add(result)
        return result
