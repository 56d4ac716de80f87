"""
The paths of a network, and how many steps each takes.

A projection from an input acts in the same step, one from a population in the next. So spikes of an
input's step 0 reach a population by each path at some step, its *arrival*. Where arrivals differ,
the shorter path is early. Weights of a population to itself are its memory and no path, and weights
that are all 0 lead nowhere.

A ``delay`` that the program has is a part of its path, as a population is. Where paths would meet
in the same step but for delays, these are meant: the spikes of a step and earlier ones are wanted
side by side. Where neither holds, nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from xdsl.ir import Operation, SSAValue
from xdsl.utils.hints import isa

from xir.dialects import snn
from xir.dialects.snn.cycles import cycles
from xir.ir.parameters import loaded
from xir.passes.relays.chain import relayed_by


@dataclass(frozen=True, eq=False)
class Path:
    """How spikes come to a population or a sum: the last part of a path."""

    reader: Operation
    """the synapses that take the spikes, or the sum"""
    operand: int
    """which of the operands of ``reader`` they are"""
    value: SSAValue
    """the spikes that are taken"""
    source: SSAValue
    """an input, a population or a sum: ``value``, but for delays between"""
    written: int
    """the steps of these delays"""


@dataclass(frozen=True)
class Meeting:
    """What is to be done where paths meet."""

    arrival: int | None
    """the step in which all arrive; None where nothing of an input does"""
    early: Sequence[int]
    """for each path how many steps it is to be delayed"""


Verdict = Meeting | Literal["unclear"]


def meet(arrivals: Sequence[int | None], written: Sequence[int]) -> Verdict:
    """
    What is to be done where paths meet that come to step ``arrivals`` before their delays, with the
    steps of delays that are ``written`` in each. A path of None brings nothing of any input.
    """
    known = [(a, k) for a, k in zip(arrivals, written, strict=True) if a is not None]
    nothing = [0] * len(arrivals)
    if not known:
        return Meeting(None, nothing)
    whole = {arrival + steps for arrival, steps in known}
    if len(whole) == 1:
        return Meeting(whole.pop(), nothing)
    if len({arrival for arrival, _ in known}) == 1:
        return Meeting(known[0][0], nothing)
    if any(steps for _, steps in known):
        return "unclear"
    last = max(whole)
    return Meeting(last, [0 if arrival is None else last - arrival for arrival in arrivals])


@dataclass
class Paths:
    """The paths to every population and sum of a loaded network."""

    network: snn.NetworkOp
    to: dict[SSAValue, list[Path]] = field(default_factory=dict[SSAValue, list[Path]])

    def __post_init__(self) -> None:
        for op in self.network.body.block.ops:
            if isinstance(op, snn.LifOp):
                found = [self.path(linear, 0) for c in op.currents for linear in _synapses(c)]
                self.to[op.out] = [path for path in found if path.source is not op.out]
            elif isinstance(op, snn.AddOp) and isa(op.out, SSAValue[snn.SpikesType]):
                self.to[op.out] = [self.path(op, 0), self.path(op, 1)]

    def path(self, reader: Operation, operand: int) -> Path:
        """The path that ends with an operand."""
        value = source = reader.operands[operand]
        written, seen = 0, {value}
        while isinstance(source.owner, snn.LifOp):
            behind = relayed_by(source.owner)
            if behind is None or behind in seen:
                break
            source, written = behind, written + 1
            seen.add(source)
        return Path(reader, operand, value, source, written)

    def loop(self) -> list[SSAValue] | None:
        """A loop through several populations; None where there is none."""
        return next(cycles(self.to, self.sources), None)

    def sources(self, value: SSAValue) -> Iterable[SSAValue]:
        return [path.source for path in self.to.get(value, ()) if path.source is not value]

    def in_order(self) -> list[SSAValue]:
        """Populations and sums, each behind all that leads to it; there is no loop."""
        done: dict[SSAValue, None] = {}
        for start in self.to:
            todo = [start]
            while todo:
                value = todo[-1]
                ahead = [v for v in self.sources(value) if v in self.to and v not in done]
                if ahead:
                    todo += ahead
                else:
                    done.setdefault(value)
                    todo.pop()
        return list(done)


def _synapses(current: SSAValue) -> list[snn.LinearOp]:
    """The synapses that a current is the sum of, without those that bring nothing."""
    found: list[snn.LinearOp] = []
    todo = [current]
    while todo:
        op = todo.pop().owner
        if isinstance(op, snn.AddOp):
            todo += [op.rhs, op.lhs]
        elif isinstance(op, snn.LinearOp) and loaded(op.weight, op).any():
            found.append(op)
    return found
