"""
A graph as it stands in a file: names, fields and edges, with nothing checked but that they can be
held in memory.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from xir.numbers.arrays import NumpyArray

Value: TypeAlias = NumpyArray | str
"""What a field holds: numbers, (also one number, of shape ()), or a text."""


@dataclass
class TreeNode:
    """A node, or a graph where ``nodes`` is not None."""

    kind: str | None
    """The text of its type; None where there is none."""
    fields: dict[str, Value] = field(default_factory=dict[str, Value])
    nodes: dict[str, TreeNode] | None = None
    """Name -> node, of a graph."""
    edges: list[tuple[str, str]] | None = None
    """(source, target) by names, of a graph; None where the file has no edges."""
    metadata: dict[str, Any] = field(default_factory=dict[str, Any])
    """Name -> text, number or array; nested groups as dicts."""


@dataclass
class Tree:
    """A whole file or object."""

    root: TreeNode
    version: str | None
    """Of the package that wrote it."""
    digest: str
    """SHA-256 of the bytes, in hexadecimal; empty for an object."""
    has_arrays_of_32_bits: bool = False
    """Whether numbers were rounded to 24 bits of mantissa, as torch does."""
