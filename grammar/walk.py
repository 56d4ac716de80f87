"""Goes over a syntax tree without recursion, so that its depth does not matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any, cast

from xir.grammar import ast


@cache
def _parts_of(kind: type[Any]) -> tuple[str, ...]:
    """The fields in which a kind of node holds others."""
    return tuple(f.name for f in fields(kind) if f.name != "span")


def children(node: Any) -> list[Any]:
    """The nodes directly in ``node``, in the order of the text."""
    nodes: list[Any] = []
    for name in _parts_of(cast(type[Any], type(node))):
        todo: list[Any] = [getattr(node, name)]
        while todo:
            part = todo.pop()
            if isinstance(part, tuple):
                todo += reversed(cast(tuple[Any, ...], part))
            elif type(part).__module__ == ast.__name__:
                nodes.append(part)
    return nodes


def walk(node: Any) -> Iterator[Any]:
    """``node`` and all in it, each before what it holds, in the order of the text."""
    todo = [node]
    while todo:
        node = todo.pop()
        yield node
        todo += reversed(children(node))
