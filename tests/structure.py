"""
The structure of the package, read from its imports: modules, the rooms they stand in, the arrows
between rooms, and circles. Nothing of the package is run.

    python -m tests.structure            counts, and every circle
    python -m tests.structure --arrows   each room with the rooms that it imports

A room is a folder of ``xir`` (``xir.passes``, ``xir.dialects`` and ``xir.grammar`` stand at the top
of the repository), or a module of ``xir`` that stands in no folder.
"""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
LINKED = ("dialects", "passes", "grammar")
"""Folders at the top of the repository that are imported as ``xir.NAME``."""


class When(StrEnum):
    """When an import is carried out."""

    EARLY = "early"
    """with the module"""
    LATE = "late"
    """when a function runs"""
    TYPING = "typing"
    """by type checkers only"""


class Import(NamedTuple):
    """One import statement's target: a module of ours, or the top name of another package."""

    target: str
    when: When
    line: int


@cache
def modules() -> Mapping[str, Path]:
    """Full name -> file of every module of the package."""
    names: dict[str, Path] = {}
    for folder in ("xir", *LINKED):
        for path in sorted((ROOT / folder).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            if folder == "xir" and parts[1] in LINKED:
                continue  # a link to a folder at the top
            name = ".".join(parts).removesuffix(".__init__")
            names[name if folder == "xir" else f"xir.{name}"] = path
    return names


def room(module: str) -> str:
    """The room that a module stands in: ``xir.sim`` for ``xir.sim.kernel``."""
    return ".".join(module.split(".")[:2])


@cache
def imports(module: str) -> tuple[Import, ...]:
    """What a module imports, in the order of its lines."""
    return tuple(_imports(ast.parse(modules()[module].read_text()), When.EARLY))


def _imports(node: ast.AST, when: When) -> Iterator[Import]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield Import(alias.name, when, node.lineno)
    elif isinstance(node, ast.ImportFrom) and node.module:
        for alias in node.names:
            whole = f"{node.module}.{alias.name}"
            yield Import(whole if whole in modules() else node.module, when, node.lineno)
    elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        for child in node.body:
            yield from _imports(child, When.TYPING)
        for child in node.orelse:
            yield from _imports(child, when)
    else:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            when = When.LATE
        for child in ast.iter_child_nodes(node):
            yield from _imports(child, when)


Arrows = dict[str, set[str]]


def arrows(times: Iterable[When] = tuple(When), *, between_rooms: bool = False) -> Arrows:
    """Module -> modules of ours that it imports at one of ``times``; or the same of rooms."""
    place = room if between_rooms else str
    wanted = set(times)
    graph: Arrows = {}
    for name in modules():
        targets = graph.setdefault(place(name), set())
        for target, when, _ in imports(name):
            if when in wanted and target in modules() and place(target) != place(name):
                targets.add(place(target))
    return graph


def circles(graph: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """
    The groups of names that reach one another, each sorted, by Tarjan's algorithm (strongly
    connected components with more than one member).
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    groups: list[tuple[str, ...]] = []

    def visit(name: str) -> None:
        number[name] = lowest[name] = len(number)
        stack.append(name)
        for target in sorted(graph.get(name, ())):
            if target not in number:
                visit(target)
                lowest[name] = min(lowest[name], lowest[target])
            elif target in stack:
                lowest[name] = min(lowest[name], number[target])
        if lowest[name] == number[name]:
            start = stack.index(name)
            group = stack[start:]
            del stack[start:]
            if len(group) > 1:
                groups.append(tuple(sorted(group)))

    for name in sorted(graph):
        if name not in number:
            visit(name)
    return groups


def loose_modules() -> list[str]:
    """Modules of ``xir`` that stand in no folder, but for ``__init__`` and ``__main__``."""
    paths = (ROOT / "xir").glob("*.py")
    return sorted(f"xir.{p.stem}" for p in paths if not p.stem.startswith("__"))


def summary(*, with_arrows: bool) -> Iterator[str]:
    """The structure in lines of text."""
    between = arrows(between_rooms=True)
    count = sum(map(len, between.values()))
    yield f"{len(modules())} modules in {len(between)} rooms, {count} arrows between rooms"
    yield f"loose modules: {', '.join(loose_modules())}"
    graphs = {
        "rooms, early imports": arrows([When.EARLY], between_rooms=True),
        "rooms, all imports": between,
        "modules, early imports": arrows([When.EARLY]),
        "modules, all imports": arrows(),
    }
    for title, graph in graphs.items():
        groups = circles(graph)
        yield f"circles among {title}: {len(groups)}"
        yield from (f"  {' '.join(group)}" for group in groups)
    if with_arrows:
        yield from (f"{name}: {' '.join(sorted(to))}" for name, to in sorted(between.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description="The structure of xir, read from its imports.")
    parser.add_argument("--arrows", action="store_true", help="each room with what it imports")
    print("\n".join(summary(with_arrows=parser.parse_args().arrows)))


if __name__ == "__main__":
    main()
