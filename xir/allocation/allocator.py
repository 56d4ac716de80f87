"""
Which population is read out, which becomes hidden neurons in which order, and which spikes are
aliased: the decisions behind ``xylo-allocate``, made on the network without changing it.

A sum of spikes becomes an alias: the chip adds the spikes of one neuron, the source, to those of
another, the target, which then has the sum for all that read it. So the target must be read as the
sum only, it must have the larger hardware id, and no neuron can be the source of two aliases.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from xdsl.ir import BlockArgument, SSAValue
from xdsl.utils.hints import isa

from xir.allocation import refusals
from xir.allocation.placement import Conflict, Part, Windows, in_alias_order, place
from xir.devices.table import Device
from xir.diagnostics.messages import CompileError, Diagnostic, at, places
from xir.dialects import snn
from xir.estimates.cycles import input_cycles, output_cycles
from xir.ir.core import FAR_BEYOND
from xir.ir.parameters import loaded
from xir.ir.slices import is_sliced

Order = Literal["auto", "source", "text"]


@dataclass(frozen=True)
class Alias:
    """``source`` gives its spikes to ``target``; ``add`` is the sum they stand for."""

    source: snn.LifOp
    target: snn.LifOp
    add: snn.AddOp


@dataclass(frozen=True)
class Term:
    """One block of synapses into a population."""

    source: SSAValue
    """An argument of the network, or the spikes of a ``lif``; of a sum, those of its target."""
    linear: snn.LinearOp


@dataclass
class Plan:
    """What becomes of each population. Made without changing the network."""

    hidden: list[snn.LifOp] = field(default_factory=list[snn.LifOp])
    readouts: list[tuple[snn.LifOp, snn.Readout]] = field(
        default_factory=list[tuple[snn.LifOp, snn.Readout]]
    )
    aliases: list[Alias] = field(default_factory=list[Alias])
    terms: dict[snn.LifOp, list[list[Term]]] = field(
        default_factory=dict[snn.LifOp, list[list[Term]]]
    )
    """For each population, the blocks of synapses into it, one list for each current."""
    steady: dict[snn.LifOp, list[list[snn.SteadyOp]]] = field(
        default_factory=dict[snn.LifOp, list[list[snn.SteadyOp]]]
    )
    """For each population, the steady parts of each current."""


class Allocator:
    """Makes a ``Plan`` for one network, and keeps every reason why that cannot be done."""

    def __init__(self, network: snn.NetworkOp, chip: Device, order: Order = "auto"):
        self.network = network
        self.chip = chip
        self.order = order
        self.problems: list[Diagnostic] = []
        self.plan = Plan()
        self.carriers: dict[SSAValue, snn.LifOp | None] = {}
        """For each value of spikes the population that has them on the chip; ``None`` where a
        problem is in the way."""
        self.position: dict[snn.LifOp, int] = {}
        """Of the hidden populations, in the order of the dataflow."""
        self.giving: dict[snn.LifOp, Alias] = {}
        self.receiving: set[snn.LifOp] = set()

    def run(self) -> Plan:
        """The plan. Raises ``CompileError`` with all problems where there is none."""
        lifs = [op for op in self.network.body.block.ops if isinstance(op, snn.LifOp)]
        signals = [op for op in self.network.body.block.ops if isinstance(op, snn.EncodeOp)]
        if signals:
            raise CompileError([refusals.not_designed(op) for op in signals])
        self.choose_readouts()
        self.refuse_absurd(lifs)
        outputs = {lif for lif, _ in self.plan.readouts}
        self.plan.hidden = [lif for lif in lifs if lif not in outputs]
        self.position = {lif: i for i, lif in enumerate(self.plan.hidden)}
        for op in self.network.body.block.ops:
            if isinstance(op, snn.LinearOp) and is_sliced(op.x):
                self.problems.append(refusals.slice_left(op))
            elif isinstance(op, snn.AddOp) and isa(op.out, SSAValue[snn.SpikesType]):
                self.carrier(op.out)
        for lif in lifs:
            self.plan.terms[lif] = [self.terms(current) for current in lif.currents]
            self.plan.steady[lif] = [_steady(current) for current in lif.currents]
        for lif, _ in self.plan.readouts:
            self.check_readout(lif)
        self.order_hidden()
        if self.problems:
            raise CompileError(self.problems)
        return self.plan

    def refuse_absurd(self, lifs: Sequence[snn.LifOp]) -> None:
        """Raise ``CompileError`` for a network far beyond the chip, before there are matrices."""
        outputs = {lif for lif, _ in self.plan.readouts}
        arguments = self.network.body.block.args
        inputs = sum(a.type.width for a in arguments if isinstance(a.type, snn.SpikesType))
        hidden = sum(lif.width for lif in lifs if lif not in outputs)
        for code, what, have, limit in (
            ("XIR101", "input channels", inputs, self.chip.max_inputs),
            ("XIR102", "hidden neurons", hidden, self.chip.max_hidden),
        ):
            if have > FAR_BEYOND * limit:
                message = f"{what}: have {have}, limit {limit} on {self.chip.title}"
                raise CompileError([*self.problems, at(self.network, message, code=code)])

    def choose_readouts(self) -> None:
        """The populations that the network returns, each once."""
        output = self.network.body.block.last_op
        returned: set[snn.LifOp] = set()
        assert isinstance(output, snn.OutputOp)
        for value, kind in zip(output.values, output.readouts, strict=True):
            lif = value.owner
            if not isinstance(lif, snn.LifOp):
                self.problems.append(refusals.no_population_returned(value, output))
            elif lif in returned:
                self.problems.append(refusals.returned_twice(lif, output))
            else:
                returned.add(lif)
                self.plan.readouts.append((lif, kind))

    def carrier(self, value: SSAValue) -> snn.LifOp | None:
        """The population whose spikes on the chip are ``value``; ``None`` after a problem."""
        # The operands of a sum come first. A stack of its own, since chains of sums may be long.
        todo, opened = [value], set[SSAValue]()
        while todo:
            last = todo[-1]
            add = last.owner if isinstance(last.owner, snn.AddOp) else None
            if add is not None and last not in opened and last not in self.carriers:
                opened.add(last)
                todo += [v for v in add.operands if not isinstance(v, BlockArgument)]
                continue
            if last not in self.carriers:
                lif = last.owner if isinstance(last.owner, snn.LifOp) else None
                self.carriers[last] = lif if add is None else self.alias(add)
            todo.pop()
        return self.carriers[value]

    def alias(self, add: snn.AddOp) -> snn.LifOp | None:
        """The population that has the spikes of the sum ``add``, which is its alias target."""
        for operand in (add.lhs, add.rhs):
            if isinstance(operand, BlockArgument):
                self.problems.append(refusals.input_in_sum(operand, add))
                return None
        if add.lhs is add.rhs:
            self.problems.append(refusals.added_to_itself(add))
            return None
        left, right = self.carriers[add.lhs], self.carriers[add.rhs]
        if left is None or right is None:
            return None
        choice = self.choose_target(add, left, right)
        if choice is None:
            return None
        self.plan.aliases.append(choice)
        self.giving[choice.source] = choice
        self.receiving.add(choice.target)
        return choice.target

    def choose_target(self, add: snn.AddOp, left: snn.LifOp, right: snn.LifOp) -> Alias | None:
        """
        Which of ``left`` and ``right`` receives the spikes of the other. It must be read as the sum
        only. Where both are, one with a synapse is taken (others inhibit themselves on the chip by
        their own spikes), then the one that receives from nobody yet (several sources of one neuron
        are unverified on hardware), and where that does not decide, the later one.
        """
        for lif in (left, right):
            if lif not in self.position:
                self.problems.append(refusals.output_in_sum(lif, add))
                return None
        candidates = [
            (lif, other)
            for value, lif, other in ((add.lhs, left, right), (add.rhs, right, left))
            if value.has_one_use()
        ]
        if not candidates:
            self.problems.append(refusals.both_read_apart(add, left, right))
            return None
        target, source = max(
            candidates,
            key=lambda pair: (
                pair[0].has_synapse,
                pair[0] not in self.receiving,
                self.position[pair[0]],
            ),
        )
        if source in self.giving:
            self.problems.append(refusals.two_targets(source, add, self.giving[source].add))
            return None
        return Alias(source, target, add)

    def terms(self, current: SSAValue) -> list[Term]:
        """The blocks of synapses that a current is the sum of."""
        terms: list[Term] = []
        todo = [current]
        while todo:
            match todo.pop().owner:
                case snn.AddOp() as add:
                    todo += [add.rhs, add.lhs]
                case snn.LinearOp() as linear if isinstance(linear.x, BlockArgument):
                    terms.append(Term(linear.x, linear))
                case snn.LinearOp() as linear:
                    if (carrier := self.carrier(linear.x)) is not None:
                        terms.append(Term(carrier.out, linear))
                case snn.SteadyOp():
                    pass
                case _:
                    raise AssertionError("a current comes from synapses in a flat network")
        return terms

    def check_readout(self, lif: snn.LifOp) -> None:
        """An output neuron has one synapse, is fed by hidden neurons only, and feeds nobody."""
        if len(lif.currents) > 1:
            self.problems.append(refusals.output_with_two_synapses(lif))
        for use in lif.out.uses:
            if isinstance(use.operation, snn.LinearOp):
                self.problems.append(refusals.output_feeds(lif, use.operation))
        for term in (term for slot in self.plan.terms[lif] for term in slot):
            if isinstance(term.source, BlockArgument):
                self.problems.append(refusals.input_to_output(term.source, term.linear, lif))

    def order_hidden(self) -> None:
        """
        An order in which every alias source comes before its target: that of the dataflow or of the
        text, or one that the device's inputs and outputs reach at the fewest clock cycles.
        """
        if self.order == "text":
            self.plan.hidden.sort(key=_place_in_text)
        hidden = self.plan.hidden
        number = {lif: i for i, lif in enumerate(hidden)}
        aliases = [(number[a.source], number[a.target]) for a in self.plan.aliases]
        order = in_alias_order(len(hidden), aliases)
        # Aliases lead from sum to larger sum: who receives in one gives in one that contains it.
        # Sums that contain each other are refused by the dialect, so there is no circle.
        assert len(order) == len(hidden)
        if self.order != "auto" or not self.chip.has_windows or self.problems:
            self.plan.hidden = [hidden[i] for i in order]
        else:
            self.place_hidden(aliases)

    def place_hidden(self, aliases: list[tuple[int, int]]) -> None:
        """The order that fits what inputs reach and outputs read."""
        hidden, chip = self.plan.hidden, self.chip
        readers: dict[SSAValue, list[Term]] = {}
        for readout, _ in self.plan.readouts:
            for term in (term for slot in self.plan.terms[readout] for term in slot):
                readers.setdefault(term.source, []).append(term)
        parts = [self.part(lif, readers.get(lif.out, ())) for lif in hidden]
        arguments = self.network.body.block.args
        inputs = sum(a.type.width for a in arguments if isinstance(a.type, snn.SpikesType))
        outputs = sum(lif.width for lif, _ in self.plan.readouts)
        costs = input_cycles(inputs), output_cycles(outputs)
        order = place(parts, aliases, Windows(chip.input_expansion, chip.output_expansion, *costs))
        if isinstance(order, Conflict):
            self.problems += refusals.no_order_fits(hidden, parts, order.least, chip)
        else:
            self.plan.hidden = [hidden[i] for i in order]

    def part(self, lif: snn.LifOp, readers: Sequence[Term]) -> Part:
        """
        Which neurons of a population inputs reach and outputs read. ``readers`` are the blocks of
        synapses from it to outputs.
        """
        reached = np.zeros(lif.width, np.bool_)
        for term in (term for slot in self.plan.terms[lif] for term in slot):
            if isinstance(term.source, BlockArgument):
                reached |= (loaded(term.linear.weight, term.linear) != 0).any(axis=0)
        read = np.zeros(lif.width, np.bool_)
        for term in readers:
            read |= (loaded(term.linear.weight, term.linear) != 0).any(axis=1)
        last, first = np.flatnonzero(reached), np.flatnonzero(read)
        return Part(
            lif.width,
            int(last[-1]) + 1 if last.size else 0,
            int(first[0]) if first.size else lif.width,
        )


def _steady(current: SSAValue) -> list[snn.SteadyOp]:
    """The parts of a current that are the same in every step."""
    parts: list[snn.SteadyOp] = []
    todo = [current]
    while todo:
        match todo.pop().owner:
            case snn.AddOp() as add:
                todo += [add.rhs, add.lhs]
            case snn.SteadyOp() as op:
                parts.append(op)
            case _:
                pass
    return parts


def _place_in_text(lif: snn.LifOp) -> list[tuple[int, int]]:
    """Line and column of the equation of a population, behind those of the modules around it."""
    path = [(place.line.data, place.column.data) for place in places(lif.location)]
    return path[::-1]
