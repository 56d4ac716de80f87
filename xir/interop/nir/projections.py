"""
From the linear nodes between populations to one matrix for each pair of populations.

Everything between two nodes with a state (Input, neuron) is linear: it is multiplied out. A Delay
is linear too: what passes it is kept apart by the steps that it waits.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

import numpy as np

from xir.interop.nir import linear_maps
from xir.interop.nir.flat_graph import FlatGraph
from xir.interop.nir.nodes import Node
from xir.interop.nir.primitives import NEURONS
from xir.interop.nir.problems import Problems
from xir.interop.nir.shapes import Shapes, groups_of, per_neuron, window_of
from xir.numbers.arrays import NumpyArray
from xir.numbers.fixed_order import product

MOST_CHANNELS = 2048
"""Of a population or an input. The largest chip has 1000 neurons."""
MOST_NUMBERS = MOST_CHANNELS**2
"""Of a matrix."""
MOST_IN_ALL = 4 * MOST_NUMBERS
"""Of all matrices together."""
MOST_DELAY = 1000
"""Steps. A step of delay takes a neuron for each channel, and a chip has 1000 at most."""

_ON_TIME = 1e-3
"""Of a step: a delay that is as near to whole steps is not said to be rounded."""


@dataclass
class Current:
    """What reaches a node: matrices from the spikes of populations, and a constant."""

    terms: dict[tuple[str, int], NumpyArray] = field(
        default_factory=dict[tuple[str, int], NumpyArray]
    )
    """(source, steps of delay) -> (numbers here, neurons of the source)."""
    bias: NumpyArray | None = None
    """(numbers here,), the same in every step."""
    weights: int = 0
    """How many nodes with weights lie on the longest way."""

    def add(self, other: Current) -> None:
        """Add what comes by another edge."""
        for key, matrix in other.terms.items():
            self.terms[key] = self.terms[key] + matrix if key in self.terms else matrix
        if other.bias is not None:
            self.bias = other.bias if self.bias is None else self.bias + other.bias
        self.weights = max(self.weights, other.weights)


def is_source(node: Node) -> bool:
    """Whether a node has a state, so that what leaves it starts a new matrix."""
    return node.kind in NEURONS or node.kind == "Input"


def currents(
    graph: FlatGraph, shapes: Shapes, step: float | None, problems: Problems
) -> dict[str, Current]:
    """
    What reaches each neuron and Output, by path. ``step`` is the time step in the unit of the
    file's delays; None where it is not known, which is an error where there are delays.

    Raises ``CompileError`` for a loop without a neuron, and for what is too large.
    """
    order = _order(graph, problems)
    _check_sizes(graph, shapes, order, problems)
    behind: dict[str, Current] = {}
    result: dict[str, Current] = {}
    for path in order:
        node = graph.nodes[path]
        got = Current()
        for source in graph.before(path):
            if is_source(graph.nodes[source]):
                got.add(Current({(source, 0): np.eye(shapes.width(source))}))
            else:
                got.add(behind[source])
        if is_source(node) or node.kind == "Output":
            result[path] = got
        else:
            behind[path] = _through(node, got, graph, shapes, step, problems)
    problems.raise_if_any()
    return result


def _order(graph: FlatGraph, problems: Problems) -> list[str]:
    """All nodes, each behind the linear nodes that lead to it."""
    missing = {
        path: sum(not is_source(graph.nodes[source]) for source in graph.before(path))
        for path in graph.nodes
    }
    ready = deque(sorted(path for path, count in missing.items() if not count))
    order: list[str] = []
    while ready:
        path = ready.popleft()
        order.append(path)
        if is_source(graph.nodes[path]):
            continue
        for target in graph.after(path):
            missing[target] -= 1
            if not missing[target]:
                ready.append(target)
    if len(order) < len(graph.nodes):
        left = set(graph.nodes) - set(order)
        loop = _loop(graph, left)
        message = f"a loop without a neuron: {' -> '.join(loop)}"
        raise_at = loop[0]
        problems.error("XIR205", raise_at, message, "a loop goes through a neuron, which has state")
        problems.raise_if_any()
    return order


def _loop(graph: FlatGraph, left: set[str]) -> list[str]:
    """A loop among the linear nodes of ``left``."""
    linear = {path for path in left if not is_source(graph.nodes[path])}
    path = min(linear)
    seen: list[str] = []
    while path not in seen:
        seen.append(path)
        path = min(p for p in graph.before(path) if p in linear)
    loop = seen[seen.index(path) :][::-1]
    first = loop.index(min(loop))
    return [*loop[first:], *loop[: first + 1]]


def _check_sizes(graph: FlatGraph, shapes: Shapes, order: list[str], problems: Problems) -> None:
    """Refuse matrices that are far beyond every chip before one of them is made."""
    widths = {p: shapes.width(p) for p, node in sorted(graph.nodes.items()) if is_source(node)}
    widest = max(widths, key=lambda path: widths[path])
    if widths[widest] > MOST_CHANNELS:
        _refuse(widest, f"there are {widths[widest]} channels", graph, shapes, problems)
        problems.raise_if_any()
    reach: dict[str, set[str]] = {}
    total = 0
    for path in order:
        node = graph.nodes[path]
        sources: set[str] = set()
        for source in graph.before(path):
            sources |= {source} if is_source(graph.nodes[source]) else reach[source]
        reach[path] = sources
        columns = sum(shapes.width(source) for source in sources)
        numbers = shapes.width(path) * columns
        total += numbers
        work = max(numbers, *_work(node, graph, shapes, columns, problems))
        if work > MOST_NUMBERS or total > MOST_IN_ALL:
            _refuse(path, f"{numbers} connections end here", graph, shapes, problems)
            problems.raise_if_any()


def _work(
    node: Node, graph: FlatGraph, shapes: Shapes, columns: int, problems: Problems
) -> tuple[int, int]:
    """How many numbers a kernel or a pool needs on the way: with zeros around, and in windows."""
    is_pool = node.kind.endswith("Pool2d")
    if not is_pool and not node.kind.startswith("Conv"):
        return 0, 0
    channels, *axes = shapes.inside[node.path]
    window = window_of(node, graph, tuple(axes), problems)
    padded = channels * columns
    for n, before, after in zip(axes, window.before, window.after, strict=True):
        padded *= n + before + after
    places = math.prod(shapes.outside[node.path][1:])
    return padded, math.prod(window.size) * places * channels * columns // 8


def _refuse(path: str, message: str, graph: FlatGraph, shapes: Shapes, problems: Problems) -> None:
    """An error that shows all widths."""
    widths = [
        f"  {p}: {graph.nodes[p].kind}, {shapes.width(p)} channels"
        for p in sorted(graph.nodes)
        if is_source(graph.nodes[p])
    ][:20]
    said = (
        f"{message}; up to {MOST_CHANNELS} channels and {MOST_NUMBERS} connections are multiplied "
        "out, and the largest chip has 16 inputs and 1000 neurons\n" + "\n".join(widths)
    )
    problems.error("XIR210", path, said, "make the network smaller before it is trained")


def _through(
    node: Node,
    got: Current,
    graph: FlatGraph,
    shapes: Shapes,
    step: float | None,
    problems: Problems,
) -> Current:
    """What leaves a linear node."""
    if node.kind == "Delay":
        return _delayed(node, got, shapes, step, problems)
    result = Current(weights=got.weights)
    bias = None if got.bias is None else got.bias[:, None]
    for key, matrix in got.terms.items():
        result.terms[key] = _applied(node, matrix, graph, shapes, problems)
    if bias is not None:
        result.bias = _applied(node, bias, graph, shapes, problems)[:, 0]
    if node.kind not in ("pass", "Flatten"):
        result.weights += 1
    own = node.arrays.get("bias")
    if own is not None and own.any():
        places = shapes.width(node.path) // shapes.outside[node.path][0]
        full = np.repeat(np.broadcast_to(own.reshape(-1), shapes.outside[node.path][:1]), places)
        result.bias = full if result.bias is None else result.bias + full
    return result


def _applied(
    node: Node, x: NumpyArray, graph: FlatGraph, shapes: Shapes, problems: Problems
) -> NumpyArray:
    """A node's map applied to the columns of ``x``, without its bias."""
    match node.kind:
        case "Linear" | "Affine":
            weight = node.arrays["weight"]
            is_first = x.shape[0] == x.shape[1] and np.array_equal(x, np.eye(x.shape[0]))
            return weight if is_first else product(weight, x)
        case "Scale":
            return per_neuron(node, "scale", shapes.width(node.path))[:, None] * x
        case "Conv1d" | "Conv2d":
            shape = shapes.inside[node.path]
            window = window_of(node, graph, shape[1:], problems)
            groups = groups_of(node, graph)
            return linear_maps.convolution(x, shape, node.arrays["weight"], window, groups)
        case "SumPool2d" | "AvgPool2d":
            shape = shapes.inside[node.path]
            window = window_of(node, graph, shape[1:], problems)
            total = linear_maps.sum_pool(x, shape, window)
            return total / math.prod(window.size) if node.kind == "AvgPool2d" else total
        case "Threshold":
            message = "a Threshold outside of a neuron: the chip has nothing like it"
            hint = "a neuron with a threshold is a LIF, an IF or a CubaLIF"
            problems.error("XIR207", node.path, message, hint)
            return x
        case _:
            return x


def _delayed(
    node: Node, got: Current, shapes: Shapes, step: float | None, problems: Problems
) -> Current:
    delay = per_neuron(node, "delay", shapes.width(node.path))
    place = f"{node.path}.delay"
    if (delay < 0).any():
        problems.error("XIR208", place, f"a delay is {delay.min():g} s; it is at least 0")
        return got
    if step is None:
        message = "the time step is not known, so that a delay is no number of steps"
        problems.error("XIR209", place, message, "say it: --file-dt 1ms")
        return got
    steps = np.rint(delay / step)
    if steps.max() > MOST_DELAY:
        message = f"a delay is {steps.max():g} steps; at most {MOST_DELAY} are possible"
        problems.error("XIR210", place, message, "each step takes a neuron for each channel")
        return got
    off = np.abs(delay / step - steps).max()
    if off > _ON_TIME:
        message = f"delays are no whole steps of {step:g} s; they are rounded by up to {off:.2g}"
        problems.warning("XIR226", place, message, "another --file-dt may divide them")
    result = Current(bias=got.bias, weights=got.weights)
    for wait in np.unique(steps).astype(int).tolist():
        rows = (steps == wait)[:, None]
        for (source, before), matrix in got.terms.items():
            key, part = (source, before + wait), np.where(rows, matrix, 0.0)
            if part.any():
                result.terms[key] = result.terms[key] + part if key in result.terms else part
    return result
