"""A failing program made as small as it can be while it still fails, for a person to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from tests.meaning.drawing import is_legal
from tests.meaning.elaborate import LEAKS as LEAK_KINDS
from tests.meaning.elaborate import flat
from tests.meaning.written import (
    Add,
    Call,
    Delay,
    Equation,
    Flow,
    Lif,
    Linear,
    Name,
    Program,
    Statement,
    Term,
    files,
)

T = TypeVar("T")

LEAKS = (*LEAK_KINDS["mem"], *LEAK_KINDS["syn"])


def shrink(program: Program, fails: Callable[[Program], bool], tries: int = 400) -> Program:
    """The smallest program that ``tries`` steps reach from ``program`` and that still ``fails``."""
    smaller: Program | None = program
    while smaller is not None:
        program = smaller
        smaller = None
        for candidate in candidates(program):
            if tries == 0:
                return program
            if not _means_something(candidate):
                continue
            tries -= 1
            if fails(candidate):
                smaller = candidate
                break
    return program


def _means_something(program: Program) -> bool:
    """Whether the program is whole, and one that could be drawn."""
    try:
        return is_legal(flat(program))
    except (KeyError, IndexError, AssertionError, ValueError, AttributeError, TypeError):
        return False  # a name, an argument or a member that another part needs is gone


def candidates(program: Program) -> Iterator[Program]:
    """Programs that are smaller in one way, the ways that take most away first."""
    for k in range(len(program.outputs)):
        if len(program.outputs) > 1:
            yield replace(program, outputs=_without(program.outputs, k))
    for k in range(len(program.statements)):
        yield replace(program, statements=_without(program.statements, k))
    for k in range(len(program.inputs)):
        yield replace(program, inputs=_without(program.inputs, k))
    for k in range(len(program.modules)):
        yield replace(program, modules=_without(program.modules, k))
    if program.imported:
        yield replace(program, imported=frozenset(), qualified=False)
    for k in range(len(program.lets)):
        yield replace(program, lets=_without(program.lets, k))
    for k in range(len(program.params)):
        yield replace(program, params=_without(program.params, k))
    if program.decide is not None:
        yield replace(program, decide=None)
    for k, part in enumerate(program.statements):
        for smaller in _statements(part):
            yield replace(program, statements=_with(program.statements, k, smaller))
    for m, module in enumerate(program.modules):
        for k, part in enumerate(module.statements):
            for smaller in _statements(part):
                changed = replace(module, statements=_with(module.statements, k, smaller))
                yield replace(program, modules=_with(program.modules, m, changed))
    text = "\n".join(files(program).values())
    unused = [key for key in program.arrays if key not in text and f"{{{key[1:]}}}" not in text]
    if unused:
        kept = {key: array for key, array in program.arrays.items() if key not in unused}
        yield replace(program, arrays=kept)


def _statements(part: Statement) -> Iterator[Statement]:
    if not isinstance(part, Equation):
        return
    if part.loop is not None and len(part.loop.values) > 1 and part.loop.text.startswith("["):
        first = part.loop.values[0]
        shown = f'"{first}"' if isinstance(first, str) else str(first)
        yield replace(part, loop=replace(part.loop, text=f"[{shown}]", values=(first,)))
    if part.kind is not None:
        yield replace(part, kind=None)
    for smaller in _flows(part.value):
        yield replace(part, value=smaller)


def _flows(flow: Flow) -> Iterator[Flow]:
    """What flows, with something taken away."""
    match flow:
        case Add(left, right):
            yield left
            yield right
            yield from (Add(smaller, right) for smaller in _flows(left))
            yield from (Add(left, smaller) for smaller in _flows(right))
        case Linear(source, weights, piped, bias):
            if bias is not None:
                yield Linear(source, weights, piped)
            yield from (Linear(smaller, weights, piped, bias) for smaller in _flows(source))
        case Delay(source, steps):
            if steps > 1:
                yield Delay(source, 1)
        case Lif(currents, options):
            if len(currents) == 2:
                yield from (replace(flow, currents=(current,)) for current in currents)
            for k, (name, _) in enumerate(options):
                if name not in LEAKS:
                    yield replace(flow, options=_without(options, k))
            for k, current in enumerate(currents):
                for smaller in _flows(current):
                    yield replace(flow, currents=_with(currents, k, smaller))
        case Call(_, arguments):
            for k, (name, value) in enumerate(arguments):
                if isinstance(value, Term | Name) and name is not None:
                    yield replace(flow, arguments=_without(arguments, k))
        case _:
            return


def _without(parts: tuple[T, ...], k: int) -> tuple[T, ...]:
    return parts[:k] + parts[k + 1 :]


def _with(parts: tuple[T, ...], k: int, part: T) -> tuple[T, ...]:
    return (*parts[:k], part, *parts[k + 1 :])
