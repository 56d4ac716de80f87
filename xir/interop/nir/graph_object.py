"""
A ``nir.NIRGraph`` in memory, known by what its objects look like: xir does not import ``nir``, and
arrays may be numpy's or torch's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from xir.interop.nir.primitives import GRAPH, PRIMITIVES
from xir.interop.nir.problems import Problems
from xir.interop.nir.tree import Tree, TreeNode, Value

_NOT_FIELDS = frozenset({"input_type", "output_type", "metadata", "nodes", "edges"})


def is_graph(source: object) -> bool:
    """Whether ``source`` looks like a ``nir.NIRGraph``."""
    return isinstance(getattr(source, "nodes", None), Mapping) and hasattr(source, "edges")


def read_object(graph: Any, problems: Problems) -> Tree:
    """
    The graph of an object with ``nodes`` and ``edges``.

    What is wrong with its arrays goes to ``problems``.
    """
    tree = Tree(TreeNode(GRAPH), None, "")
    tree.root = _node(graph, "", tree, problems)
    return tree


MOST_DEPTH = 32
"""Of graphs in graphs."""


def _node(node: Any, path: str, tree: Tree, problems: Problems, depth: int = 0) -> TreeNode:
    kind = type(node).__name__
    metadata: dict[str, Any] = dict(getattr(node, "metadata", None) or {})
    if is_graph(node):
        if depth > MOST_DEPTH:
            message = f"graphs stand in graphs more than {MOST_DEPTH} deep"
            raise problems.error("XIR210", path, message)
        nodes = {
            str(name): _node(
                inner, f"{path}.{name}" if path else str(name), tree, problems, depth + 1
            )
            for name, inner in sorted(node.nodes.items())
        }
        edges = [(str(source), str(target)) for source, target in node.edges]
        return TreeNode(GRAPH, {}, nodes, edges, metadata)
    fields: dict[str, Value] = {}
    for name, value in _fields(kind, node).items():
        if value is None:
            continue
        converted = _value(value, f"{path}.{name}", problems)
        if converted is not None:
            fields[name] = converted
            if isinstance(converted, np.ndarray) and converted.dtype == np.float32:
                tree.has_arrays_of_32_bits = True
    return TreeNode(kind, fields, None, None, metadata)


def _fields(kind: str, node: Any) -> dict[str, Any]:
    known = PRIMITIVES.get(kind, {})
    own: dict[str, Any] = getattr(node, "__dict__", {})
    values = {
        name: value
        for name, value in own.items()
        if name in known or not (name in _NOT_FIELDS or name.startswith("_"))
    }
    for name, wanted in (("shape", "input"), ("shape", "output"), ("input_type", "input")):
        if name not in known:
            continue
        types: Any = getattr(node, f"{wanted}_type", None)
        if isinstance(types, Mapping) and wanted in types:
            values[name] = types[wanted]
    return values


def _value(value: Any, path: str, problems: Problems) -> Value | None:
    if isinstance(value, str):
        return value
    for step in ("detach", "cpu"):  # torch's way to numpy
        if hasattr(value, step):
            value = getattr(value, step)()
    array = np.asarray(value)
    if array.dtype.kind not in "fiub":
        problems.error("XIR204", path, f"this holds {array.dtype} data; real numbers are read")
        return None
    return array
