"""
The shape of what leaves each node, found from inputs and weights; parameters brought to it.

NIR's own statements of shapes are not relied on: frameworks write batch and time axes into them.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

import numpy as np

from xir.interop.nir.flat_graph import FlatGraph
from xir.interop.nir.linear_maps import Shape, Window, same_padding, window_shape
from xir.interop.nir.nodes import PASS, Node, sizes
from xir.interop.nir.primitives import NEURONS
from xir.interop.nir.problems import Problems, Stop
from xir.numbers.arrays import NumpyArray


@dataclass
class Shapes:
    """What flows into and out of every node, by path; no axis of batch or time."""

    inside: dict[str, Shape]
    outside: dict[str, Shape]

    def width(self, path: str) -> int:
        """How many numbers leave a node in each step."""
        return math.prod(self.outside[path])


def find_shapes(graph: FlatGraph, problems: Problems) -> Shapes:
    """The shapes of all nodes. Raises ``CompileError`` where they do not fit each other."""
    shapes = Shapes({}, {})
    for path, node in graph.nodes.items():
        own = _own_shape(graph, node, problems)
        if own is not None:
            shapes.outside[path] = own
    problems.raise_if_any()
    waiting = deque(sorted(graph.nodes))
    seen: set[str] = set()
    while waiting:
        path = waiting.popleft()
        if path not in seen and _settle(graph, path, shapes, problems):
            seen.add(path)
            waiting.extend(graph.after(path))
    problems.raise_if_any()
    for path in sorted(set(graph.nodes) - seen):
        message = "its width cannot be found: neither its parameters nor an edge tell it"
        problems.error("XIR206", path, message, "give its parameters one entry a neuron")
    problems.raise_if_any()
    _check_edges(graph, shapes, problems)
    _check_parameters(graph, shapes, problems)
    _compare_stated(graph, shapes, problems)
    problems.raise_if_any()
    return shapes


def _own_shape(graph: FlatGraph, node: Node, problems: Problems) -> Shape | None:
    """The shape of a node's output as far as its own fields tell it."""
    arrays = node.arrays
    if node.kind == "Input":
        return _input_shape(graph, node, problems)
    if node.kind in ("Linear", "Affine"):
        weight = arrays["weight"]
        if weight.ndim != 2:
            shape = " x ".join(map(str, weight.shape)) or "one number"
            message = f"the weight is {shape}; need a matrix (outputs, inputs)"
            problems.error("XIR206", f"{node.path}.weight", message)
            return None
        if "bias" in arrays and arrays["bias"].size not in (1, weight.shape[0]):
            have = arrays["bias"].size
            message = f"the bias has {have} entries; need one for each of {weight.shape[0]} rows"
            problems.error("XIR206", f"{node.path}.bias", message)
        return (int(weight.shape[0]),)
    if node.kind in NEURONS or node.kind in ("Scale", "Delay", "Threshold"):
        wide = {name: a.shape for name, a in arrays.items() if a.size > 1}
        if len({math.prod(shape) for shape in wide.values()}) > 1:
            have = ", ".join(f"{n} has {' x '.join(map(str, s))}" for n, s in wide.items())
            message = f"the parameters have different shapes: {have}"
            problems.error("XIR206", node.path, message, "give each one entry a neuron")
            return None
        return next(iter(wide.values()), None)
    return None


def _input_shape(graph: FlatGraph, node: Node, problems: Problems) -> Shape | None:
    """The shape of an Input without axes of batch and time, which some frameworks write."""
    shape = sizes(graph.nodes, node.path, "shape")
    if not shape or any(n < 1 for n in shape):
        message = f"the shape is {list(shape)}; need at least one channel"
        problems.error("XIR206", f"{node.path}.shape", message)
        return None
    for axes, numbers in _wanted(graph, node.path, set()):
        last = shape[len(shape) - axes :]
        fits = numbers is None or math.prod(last) == numbers
        if 0 < axes < len(shape) and fits:
            dropped = " x ".join(map(str, shape[: len(shape) - axes]))
            message = f"{dropped} is taken as an axis of batch or time, and left out"
            problems.warning("XIR225", f"{node.path}.shape", message)
            return last
    return shape


def _wanted(graph: FlatGraph, path: str, seen: set[str]) -> list[tuple[int, int | None]]:
    """Axes, and numbers where they are known, of what nodes behind ``path`` take."""
    found: list[tuple[int, int | None]] = []
    for name in graph.after(path):
        node = graph.nodes[name]
        if name in seen:
            continue
        seen.add(name)
        arrays = node.arrays
        if node.kind == PASS:
            found += _wanted(graph, name, seen)
        elif node.kind in ("Linear", "Affine") and arrays["weight"].ndim == 2:
            found.append((1, int(arrays["weight"].shape[1])))
        elif node.kind in ("Conv1d", "Conv2d"):
            found.append((int(node.kind[4]) + 1, None))
        elif node.kind.endswith("Pool2d"):
            found.append((3, None))
        elif node.kind == "Flatten" and "input_type" in arrays:
            shape = sizes(graph.nodes, name, "input_type")
            found.append((len(shape), math.prod(shape)))
        else:
            wide = [a for a in arrays.values() if a.size > 1]
            found += [(wide[0].ndim, wide[0].size)] if wide else []
    return found


def _settle(graph: FlatGraph, path: str, shapes: Shapes, problems: Problems) -> bool:
    """Find what flows through one node; False where what stands before it is not known yet."""
    known = [shapes.outside[name] for name in graph.before(path) if name in shapes.outside]
    node = graph.nodes[path]
    if node.kind == "Input":
        shapes.inside[path] = shapes.outside[path]
        return True
    if not known:
        return False
    shapes.inside[path] = max(known, key=len)
    if path in shapes.outside and node.kind in ("Linear", "Affine"):
        return True
    if path in shapes.outside:
        own, flowing = shapes.outside[path], shapes.inside[path]
        if math.prod(own) == math.prod(flowing) and len(flowing) > len(own):
            shapes.outside[path] = flowing
        return True
    try:
        shapes.outside[path] = _shape_behind(node, graph, shapes, problems)
    except Stop:
        shapes.outside[path] = (1,)
    return True


def _shape_behind(node: Node, graph: FlatGraph, shapes: Shapes, problems: Problems) -> Shape:
    shape = shapes.inside[node.path]
    if node.kind in ("Conv1d", "Conv2d"):
        return _behind_convolution(node, graph, shapes, problems)
    if node.kind in ("SumPool2d", "AvgPool2d"):
        if len(shape) != 3:
            message = f"a pool needs (channels, height, width), it gets {list(shape)}"
            raise problems.error("XIR206", node.path, message)
        window = window_of(node, graph, shape[1:], problems)
        return (shape[0], *_places(node, shape[1:], window, problems))
    if node.kind == "Flatten":
        first, last = (sizes(graph.nodes, node.path, name)[0] for name in ("start_dim", "end_dim"))
        n = len(shape)
        start, stop = first + n * (first < 0), last + n * (last < 0)
        if not 0 <= start <= stop < n:
            message = f"axes {first} to {last} are to be one, what flows has {n} axes"
            hint = "axes are counted without the batch"
            raise problems.error("XIR206", node.path, message, hint)
        return (*shape[:start], math.prod(shape[start : stop + 1]), *shape[stop + 1 :])
    return shape


def _behind_convolution(node: Node, graph: FlatGraph, shapes: Shapes, problems: Problems) -> Shape:
    weight, axes = node.arrays["weight"], int(node.kind[4])
    if weight.ndim != axes + 2:
        message = f"the weight has {weight.ndim} axes; need {axes + 2}"
        raise problems.error("XIR206", f"{node.path}.weight", message)
    groups = groups_of(node, graph)
    channels = int(weight.shape[1]) * groups
    shape, stated = shapes.inside[node.path], sizes(graph.nodes, node.path, "input_shape")
    if len(shape) != axes + 1 and stated:
        shape = (channels, *stated)
    if len(shape) != axes + 1:
        message = f"need (channels, {axes} axes of places), it gets {list(shape)}"
        raise problems.error("XIR206", node.path, message)
    if groups < 1 or weight.shape[0] % groups or shape[0] != channels:
        message = (
            f"the weight {' x '.join(map(str, weight.shape))} with groups = {groups} needs "
            f"{channels} input channels and output channels that groups divide; it gets {shape[0]}"
        )
        raise problems.error("XIR206", node.path, message)
    if "bias" in node.arrays and node.arrays["bias"].size not in (1, weight.shape[0]):
        message = f"the bias has {node.arrays['bias'].size} entries; need {weight.shape[0]}"
        raise problems.error("XIR206", f"{node.path}.bias", message)
    if stated and stated != shape[1:] and len(stated) == axes:
        message = f"the file says {list(stated)}, what flows has {list(shape[1:])}, which is taken"
        problems.warning("XIR225", f"{node.path}.input_shape", message)
    shapes.inside[node.path] = shape
    window = window_of(node, graph, shape[1:], problems)
    return (int(weight.shape[0]), *_places(node, shape[1:], window, problems))


def _places(node: Node, axes: Shape, window: Window, problems: Problems) -> Shape:
    places = window_shape(axes, window)
    if any(n < 1 for n in places):
        message = f"a window of {list(window.size)} does not fit into {list(axes)}"
        raise problems.error("XIR206", node.path, message)
    return places


def groups_of(node: Node, graph: FlatGraph) -> int:
    """Into how many groups a convolution's channels fall."""
    return (*sizes(graph.nodes, node.path, "groups"), 1)[0]


def window_of(node: Node, graph: FlatGraph, axes: Shape, problems: Problems) -> Window:
    """How the kernel or the pool of a node goes over ``axes``."""
    n = len(axes)

    def each(name: str, default: int) -> Shape:
        values = sizes(graph.nodes, node.path, name) or (default,)
        if len(values) not in (1, n):
            message = f"there are {len(values)} numbers; need one, or one for each of {n} axes"
            raise problems.error("XIR206", f"{node.path}.{name}", message)
        return values * n if len(values) == 1 else values

    is_pool = node.kind.endswith("Pool2d")
    size = each("kernel_size", 1) if is_pool else tuple(map(int, node.arrays["weight"].shape[2:]))
    stride, dilation = each("stride", 1), each("dilation", 1)
    word = node.words.get("padding")
    before = after = each("padding", 0) if word is None else (0,) * n
    if any(k < 1 for k in (*size, *stride, *dilation)) or any(p < 0 for p in before):
        message = "sizes, strides and dilations are at least 1, paddings at least 0"
        raise problems.error("XIR206", node.path, message)
    if max(*size, *stride, *dilation, *before) > 1 << 16:
        raise problems.error("XIR210", node.path, "a window is larger than 65536")
    if word == "same":
        if any(s != 1 for s in stride):
            raise problems.error("XIR206", node.path, "padding 'same' needs stride 1")
        before, after = same_padding(size, dilation)
    return Window(size, stride, before, after, dilation)


def _check_edges(graph: FlatGraph, shapes: Shapes, problems: Problems) -> None:
    """Compare what a node gives with what the node behind it takes."""
    for source, target in sorted(graph.edges):
        node, have = graph.nodes[target], shapes.width(source)
        if node.kind in ("Linear", "Affine"):
            need, what = int(node.arrays["weight"].shape[1]), "columns"
        else:
            need, what = math.prod(shapes.inside[target]), "channels"
            if node.kind in NEURONS or node.kind in ("Scale", "Delay", "Threshold"):
                need, what = shapes.width(target), "neurons" if node.kind in NEURONS else "entries"
        if have != need:
            message = f"'{source}' gives {have} channels, '{target}' has {need} {what}"
            problems.error("XIR206", target, message, "correct the edge, or the shape")


def _check_parameters(graph: FlatGraph, shapes: Shapes, problems: Problems) -> None:
    for node in graph.nodes.values():
        if node.kind not in NEURONS and node.kind not in ("Scale", "Delay", "Threshold"):
            continue
        width = shapes.width(node.path)
        for name, array in node.arrays.items():
            if array.size not in (1, width):
                shape = " x ".join(map(str, array.shape))
                message = f"it has {shape} entries, the node has {width} neurons"
                problems.error("XIR206", f"{node.path}.{name}", message)


def _compare_stated(graph: FlatGraph, shapes: Shapes, problems: Problems) -> None:
    """Tell of shapes of Outputs and inner ends that the file has otherwise."""
    for path, node in sorted(graph.nodes.items()):
        stated = sizes(graph.nodes, path, "shape")
        if node.kind in ("Output", PASS) and stated and stated != shapes.outside[path]:
            have, flowing = list(stated), list(shapes.outside[path])
            message = f"the file says {have}, what flows has {flowing}, which is taken"
            problems.warning("XIR225", f"{path}.shape", message)


def per_neuron(node: Node, name: str, width: int, default: float | None = None) -> NumpyArray:
    """A parameter as one number for each neuron; ``default`` where the node has none."""
    array = node.arrays.get(name)
    if array is None:
        assert default is not None
        return np.full(width, default)
    return np.broadcast_to(array.reshape(-1), (width,)).astype(np.float64)
