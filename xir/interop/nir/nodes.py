"""Nodes with their fields checked: each has what its type needs, and numbers are numbers."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from xir.interop.nir.primitives import PRIMITIVES, Field
from xir.interop.nir.problems import Problems
from xir.interop.nir.tree import TreeNode, Value
from xir.numbers.arrays import NumpyArray

UNKNOWN = "unknown"
"""The kind of a node whose type xir does not know."""

PASS = "pass"
"""The kind of a node that hands on what it gets: the ends of a graph inside a graph."""


@dataclass
class Node:
    """A node of a flat graph."""

    path: str
    kind: str
    """A key of ``PRIMITIVES``, ``PASS`` or ``UNKNOWN``."""
    arrays: dict[str, NumpyArray] = field(default_factory=dict[str, NumpyArray])
    """Field -> 64-bit numbers, of any shape; whole numbers for sizes and shapes."""
    words: dict[str, str] = field(default_factory=dict[str, str])
    """Field -> word, such as a padding of ``same``."""
    written_kind: str = ""
    """The type as the file has it."""


def checked(path: str, node: TreeNode, problems: Problems) -> Node:
    """
    The node with what its type has. A field that is missing or wrong is an error, and so is a type
    that is missing; a field that the type does not have is a warning.
    """
    if node.kind is None:
        hint = f"known types are {', '.join(PRIMITIVES)}"
        problems.error("XIR203", path, "the node has no type", hint)
        return Node(path, UNKNOWN, written_kind="nothing")
    if node.kind not in PRIMITIVES:
        return Node(path, UNKNOWN, written_kind=node.kind)
    result = Node(path, node.kind, written_kind=node.kind)
    fields = PRIMITIVES[node.kind]
    for name in node.fields:
        if name not in fields:
            known = ", ".join(fields)
            message = f"{node.kind} has no field '{name}', which is left out"
            problems.warning("XIR225", f"{path}.{name}", message, f"its fields are {known}")
    for name, wanted in fields.items():
        place = f"{path}.{name}"
        if name in node.fields:
            _take(result, name, node.fields[name], wanted, place, problems)
        elif wanted.is_required:
            near = difflib.get_close_matches(name, node.fields, 1)
            hint = f"there is '{near[0]}'" if near else None
            problems.error("XIR204", place, f"{node.kind} needs '{name}', which is missing", hint)
    return result


def _take(
    node: Node, name: str, value: Value, wanted: Field, path: str, problems: Problems
) -> None:
    """Put one field into the node, or say what is wrong with it."""
    if isinstance(value, str):
        if wanted.kind == "padding" and value in ("same", "valid"):
            node.words[name] = value
            return
        what = "whole numbers, 'same' or 'valid'" if wanted.kind == "padding" else "numbers"
        problems.error("XIR204", path, f"this is the text '{value}', where {what} are needed")
        return
    if wanted.kind in ("sizes", "padding", "shape"):
        sizes = whole_numbers(value)
        if sizes is None:
            message = "this does not hold whole numbers, such as the sizes and shapes of NIR are"
            problems.error("XIR204", path, message)
            return
        if sizes.size == 0 and wanted.kind != "shape":
            _no_numbers(value, path, problems)
            return
        node.arrays[name] = sizes
        return
    numbers = np.asarray(value, np.float64)
    if numbers.size == 0:
        _no_numbers(value, path, problems)
        return
    is_wrong = np.isnan(numbers) if wanted.may_be_infinite else ~np.isfinite(numbers)
    if is_wrong.any():
        place = [int(i) for i in np.argwhere(is_wrong)[0]]
        message = f"{name}{place if place else ''} is {numbers[tuple(place)]}, which is no number"
        hint = "the network diverged in training, or a division by 0 made it"
        problems.error("XIR204", path, message, hint)
        return
    node.arrays[name] = numbers


def _no_numbers(value: NumpyArray, path: str, problems: Problems) -> None:
    problems.error("XIR204", path, f"there are no numbers: its shape is {written(value)}")


def whole_numbers(value: NumpyArray) -> NumpyArray | None:
    """The array as 64-bit whole numbers; None where it has other ones, or more than one axis."""
    numbers = np.asarray(value)
    if numbers.ndim > 1 or numbers.size > 32:
        return None
    with np.errstate(invalid="ignore"):
        whole = np.rint(np.asarray(numbers, np.float64))
    if not (np.isfinite(whole).all() and (whole == numbers).all()):
        return None
    if (np.abs(whole) > 1 << 40).any():
        return None
    return whole.astype(np.int64)


def written(value: NumpyArray) -> str:
    """The shape of an array in words."""
    shape = np.shape(value)
    return " x ".join(map(str, shape)) if shape else "one number"


def sizes(nodes: Mapping[str, Node], path: str, name: str) -> tuple[int, ...]:
    """The whole numbers of a field; empty where the node has none."""
    values = nodes[path].arrays.get(name)
    return () if values is None else tuple(int(n) for n in np.atleast_1d(values))
