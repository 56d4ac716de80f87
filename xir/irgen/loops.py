"""
Loops without a neuron.

A sum passes its operands on in the same time step, and so does a module where no neuron is between
its argument and its result. Through such parts alone nothing may go in a circle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xdsl.ir import BlockArgument, OpResult, SSAValue

from xir.dialects import snn
from xir.irgen.emit.emitter import Emitter


def find_loops(emitter: Emitter, modules: Iterable[Emitter]) -> list[list[SSAValue]]:
    """The loops without a neuron in the body, each as values made from the one before."""
    passed = {m.body.sym_name.data: m.passed_on for m in modules if m.body is not None}
    done: set[SSAValue] = set()
    loops: list[list[SSAValue]] = []
    for op in emitter.block.ops:
        for result in op.results:
            loops += _loops_from(result, done, passed)
    return loops


def arguments_passed_on(value: SSAValue, modules: Iterable[Emitter]) -> set[int]:
    """The numbers of the block's arguments that ``value`` contains without a neuron between."""
    passed = {m.body.sym_name.data: m.passed_on for m in modules if m.body is not None}
    found: set[int] = set()
    seen: set[SSAValue] = set()
    todo = [value]
    while todo:
        value = todo.pop()
        if value in seen:
            continue
        seen.add(value)
        if isinstance(value, BlockArgument):
            found.add(value.index)
        todo += _sources(value, passed)
    return found


def _loops_from(
    first: SSAValue, done: set[SSAValue], passed: dict[str, list[set[int]]]
) -> Iterator[list[SSAValue]]:
    path: list[tuple[SSAValue, Iterator[SSAValue]]] = []
    on_path: set[SSAValue] = set()
    following: SSAValue | None = first
    while following is not None or path:
        if following is None:
            following = next(path[-1][1], None)
            if following is None:
                value, _ = path.pop()
                on_path.discard(value)
                done.add(value)
                continue
        if following in on_path:
            values = [value for value, _ in path]
            yield values[values.index(following) :][::-1]
        elif following not in done:
            path.append((following, _sources(following, passed)))
            on_path.add(following)
        following = None


def _sources(value: SSAValue, passed: dict[str, list[set[int]]]) -> Iterator[SSAValue]:
    """What ``value`` contains in the same step, without a neuron between."""
    if not isinstance(value, OpResult):
        return
    match value.op:
        case snn.AddOp() as op:
            yield op.lhs
            yield op.rhs
        case snn.LinearOp() as op:
            yield op.x
        case snn.InstanceOp() as op:
            arguments = passed.get(op.callee.root_reference.data, [])
            if value.index < len(arguments):
                yield from (op.args[k] for k in sorted(arguments[value.index]))
        case _:
            return
