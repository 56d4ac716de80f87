"""
One flat graph of nodes: graphs inside graphs are opened, edges are checked.

A node's path is the names from the outermost graph to it, joined by dots. The ends of an inner
graph stay, as nodes that hand on what they get.
"""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from xir.interop.nir.nodes import PASS, UNKNOWN, Node, checked
from xir.interop.nir.primitives import GRAPH, PRIMITIVES
from xir.interop.nir.problems import Problems
from xir.interop.nir.tree import Tree, TreeNode


@dataclass
class FlatGraph:
    """Nodes by path, and what leads where."""

    nodes: dict[str, Node] = field(default_factory=dict[str, Node])
    edges: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    metadata: dict[str, Any] = field(default_factory=dict[str, Any])
    """Of the outermost graph."""
    inner_graphs: list[str] = field(default_factory=list[str])
    """Paths of the graphs inside the graph."""

    def of_kind(self, *kinds: str) -> list[Node]:
        """The nodes of some kinds, by path."""
        return [node for _, node in sorted(self.nodes.items()) if node.kind in kinds]

    def before(self, path: str) -> list[str]:
        """What leads to a node."""
        return self._before.get(path, [])

    def after(self, path: str) -> list[str]:
        """Where a node leads."""
        return self._after.get(path, [])

    _before: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    _after: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def index(self) -> None:
        """Find the neighbours of all nodes, again after the edges have changed."""
        self._before, self._after = {}, {}
        for source, target in sorted(self.edges):
            self._after.setdefault(source, []).append(target)
            self._before.setdefault(target, []).append(source)


def flat_graph(tree: Tree, problems: Problems) -> FlatGraph:
    """
    The graph of a file without graphs in it.

    Raises ``CompileError`` for edges to nodes that are not there, edges that are there twice, and a
    graph without nodes or edges; what is wrong with single nodes goes to ``problems``.
    """
    graph = FlatGraph(metadata=tree.root.metadata)
    _open(tree.root, "", graph, problems)
    graph.index()
    problems.raise_if_any()
    _check_ends(graph, problems)
    problems.raise_if_any()
    return graph


def _open(root: TreeNode, prefix: str, graph: FlatGraph, problems: Problems) -> None:
    """Take the nodes and edges of one graph, and of the graphs in it."""
    place = prefix.removesuffix(".")
    nodes = root.nodes or {}
    if root.edges is None:
        message = "the graph has no edges: the file was written half way, or is damaged"
        raise problems.error("XIR201", place, message, "export the network again")
    if not nodes:
        raise problems.error("XIR201", place, "the graph has no nodes", "export the network again")
    for name, node in sorted(nodes.items()):
        path = f"{prefix}{name}"
        if path in graph.nodes or path in graph.inner_graphs:
            message = f"two nodes have the path '{path}'"
            problems.error("XIR205", path, message, "rename one of them")
        elif node.nodes is not None or node.kind == GRAPH:
            graph.inner_graphs.append(path)
            _open(node, f"{path}.", graph, problems)
        else:
            made = checked(path, node, problems)
            if prefix and made.kind in ("Input", "Output"):
                made.written_kind, made.kind = made.kind, PASS
            graph.nodes[path] = made
    counts = Counter(root.edges)
    for (source, target), count in sorted(counts.items()):
        message = None
        for end in (source, target):
            if end not in nodes:
                near = difflib.get_close_matches(end, nodes, 1)
                hint = f"did you mean '{near[0]}'?" if near else f"there are {_some(list(nodes))}"
                message = f"the edge '{source}' -> '{target}' needs a node '{end}': there is none"
                problems.error("XIR205", place, message, hint)
        if message is not None:
            continue
        if count > 1:
            message = f"the edge '{source}' -> '{target}' is there {count} times"
            hint = "whether the current is meant once or twice cannot be told: keep one of them"
            problems.error("XIR205", place, message, hint)
        start = _end(nodes[source], f"{prefix}{source}", "Output", problems)
        stop = _end(nodes[target], f"{prefix}{target}", "Input", problems)
        if start is not None and stop is not None:
            graph.edges.append((start, stop))


def _end(node: TreeNode, path: str, kind: str, problems: Problems) -> str | None:
    """The node that an edge to or from ``path`` means: inside a graph, its Input or Output."""
    while node.nodes is not None:
        ends = [name for name, inner in sorted(node.nodes.items()) if inner.kind == kind]
        if len(ends) != 1:
            message = f"an edge leads {'to' if kind == 'Input' else 'from'} the graph '{path}'"
            hint = f"a graph inside a graph has one {kind}"
            said = f"{message}, which has {len(ends)} nodes of type {kind}"
            problems.error("XIR205", path, said, hint)
            return None
        path, node = f"{path}.{ends[0]}", node.nodes[ends[0]]
    return path


def _some(names: list[str]) -> str:
    shown = ", ".join(f"'{name}'" for name in sorted(names)[:12])
    return shown if len(names) <= 12 else f"{shown} and {len(names) - 12} more"


def _check_ends(graph: FlatGraph, problems: Problems) -> None:
    """Inputs, outputs, and what lies on no way from one to the other."""
    inputs, outputs = graph.of_kind("Input"), graph.of_kind("Output")
    if not inputs:
        problems.error("XIR205", "", "the graph has no Input node", "add a nir.Input in front")
    if not outputs:
        problems.error("XIR205", "", "the graph has no Output node", "add a nir.Output at the end")
    for node in outputs:
        for target in graph.after(node.path):
            message = f"this Output feeds '{target}'; what is behind an Output gets nothing"
            hint = "connect the node in front of the Output instead"
            problems.error("XIR205", node.path, message, hint)
    for node in inputs:
        for source in graph.before(node.path):
            message = f"'{source}' feeds this Input; what an Input gets comes from outside"
            problems.error("XIR205", node.path, message, "connect what is behind the Input")
    problems.raise_if_any()
    used = reachable([n.path for n in outputs], graph.before)
    fed = reachable([n.path for n in inputs], graph.after)
    for node in outputs:
        if node.path not in fed:
            message = "no Input leads to this Output"
            problems.error("XIR205", node.path, message, "connect it, or remove it")
    for path, node in sorted(graph.nodes.items()):
        if path in used and path in fed:
            if node.kind == UNKNOWN:
                hint = f"known types are {', '.join(PRIMITIVES)}"
                message = f"xir knows no node of type {node.written_kind}"
                problems.error("XIR203", path, message, hint)
            continue
        if node.kind in ("Input", "Output"):
            if node.kind == "Input":
                message = "no Output depends on this Input; its channels stay, and lead nowhere"
                problems.warning("XIR225", path, message)
            continue
        side = "no Output depends on it" if path in fed else "no Input leads to it"
        message = f"this {node.written_kind} is left out: {side}"
        problems.warning("XIR225", path, message)
        del graph.nodes[path]
    graph.edges = [(a, b) for a, b in graph.edges if a in graph.nodes and b in graph.nodes]
    graph.index()


def reachable(starts: list[str], neighbours: Any) -> set[str]:
    """All paths that can be reached from ``starts``, these included."""
    seen, waiting = set(starts), list(starts)
    while waiting:
        for path in neighbours(waiting.pop()):
            if path not in seen:
                seen.add(path)
                waiting.append(path)
    return seen


def mend_recurrence(graph: FlatGraph, is_meant: bool, problems: Problems) -> None:
    """
    Spyx writes a recurrent layer as input -> weights -> neuron with neuron -> weights: literally
    the input passes the recurrent weights. With ``is_meant`` the input leads to the neuron; without
    it the text holds, and a warning says so.
    """
    for inner in graph.inner_graphs:
        starts = [
            node.path
            for node in graph.of_kind(PASS)
            if node.path.rpartition(".")[0] == inner and node.written_kind == "Input"
        ]
        for start in starts:
            behind = graph.after(start)
            if len(behind) != 1 or graph.nodes[behind[0]].kind not in ("Linear", "Affine"):
                continue
            weights = behind[0]
            for neuron in graph.after(weights):
                if weights not in graph.after(neuron) or graph.before(neuron) != [weights]:
                    continue
                if is_meant:
                    graph.edges.remove((start, weights))
                    graph.edges.append((start, neuron))
                    graph.index()
                else:
                    message = "what enters the graph passes the recurrent weights, by its edges"
                    hint = "Spyx writes that and means the neuron: --from spyx"
                    problems.warning("XIR225", weights, message, hint)
                break
