"""
Which population is read out, which becomes hidden neurons in which order, and which spikes are
aliased: the decisions behind ``xylo-allocate``, made on the network without changing it.

A sum of spikes becomes an alias: the chip adds the spikes of one neuron to those of another, which
then has the sum for all who read it. So the one that receives must be read as the sum only, it must
come later on the chip, and no neuron can give to two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from xdsl.dialects.builtin import DenseIntOrFPElementsAttr
from xdsl.ir import BlockArgument, SSAValue
from xdsl.utils.hints import isa

from xir.allocation.placement import Conflict, Extent, Part, Windows, in_alias_order, place
from xir.devices.table import Device
from xir.diagnostics.messages import CompileError, Diagnostic, at, places
from xir.dialects import snn
from xir.dialects.dense import as_numpy
from xir.estimates.cycles import input_cycles, output_cycles
from xir.numbers.arrays import NumpyArray

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
    """An argument of the network, or the ``lif`` whose spikes are meant (a sum's, its target's)."""
    linear: snn.LinearOp


@dataclass
class Plan:
    """What stands where. Made without changing the network."""

    hidden: list[snn.LifOp] = field(default_factory=list[snn.LifOp])
    readouts: list[tuple[snn.LifOp, snn.Readout]] = field(
        default_factory=list[tuple[snn.LifOp, snn.Readout]]
    )
    aliases: list[Alias] = field(default_factory=list[Alias])
    terms: dict[snn.LifOp, list[list[Term]]] = field(
        default_factory=dict[snn.LifOp, list[list[Term]]]
    )
    """For each population and synapse, what leads there."""


class Allocator:
    """Makes a ``Plan`` for one network, and keeps every reason why that cannot be done."""

    def __init__(self, network: snn.NetworkOp, chip: Device, order: Order = "auto"):
        self.network = network
        self.chip = chip
        self.order = order
        self.found: list[Diagnostic] = []
        self.plan = Plan()
        self.carriers: dict[SSAValue, snn.LifOp | None] = {}
        self.position: dict[snn.LifOp, int] = {}
        self.giving: dict[snn.LifOp, Alias] = {}
        self.receiving: set[snn.LifOp] = set()

    def run(self) -> Plan:
        lifs = [op for op in self.network.body.block.ops if isinstance(op, snn.LifOp)]
        self.choose_readouts()
        outputs = {lif for lif, _ in self.plan.readouts}
        self.plan.hidden = [lif for lif in lifs if lif not in outputs]
        self.position = {lif: i for i, lif in enumerate(self.plan.hidden)}
        for op in self.network.body.block.ops:
            if isinstance(op, snn.AddOp) and isa(op.out, SSAValue[snn.SpikesType]):
                self.carrier(op.out)
        for lif in lifs:
            self.plan.terms[lif] = [self.terms(lif, current) for current in lif.currents]
        for lif, _ in self.plan.readouts:
            self.check_readout(lif)
        self.order_hidden()
        if self.found:
            raise CompileError(self.found)
        return self.plan

    def choose_readouts(self) -> None:
        output = self.network.body.block.last_op
        assert isinstance(output, snn.OutputOp)
        for value, kind in zip(output.values, output.readouts, strict=True):
            lif = value.owner
            if not isinstance(lif, snn.LifOp):
                what = (
                    "a sum of spikes" if isinstance(lif, snn.AddOp) else "an input of the network"
                )
                self.found.append(
                    at(
                        lif if isinstance(lif, snn.AddOp) else output,
                        f"{what} is returned; only a population can be read out",
                        hint="put neurons there: lif(linear(..), ..), and return those",
                    )
                )
            elif any(lif is other for other, _ in self.plan.readouts):
                self.found.append(
                    at(
                        output,
                        f"{lif.shown_name} is returned twice",
                        hint="return it once; all that can be read of it is recorded",
                    )
                )
            else:
                self.plan.readouts.append((lif, kind))

    def carrier(self, value: SSAValue) -> snn.LifOp | None:
        """The population whose hardware spikes are ``value``; ``None`` once an error is told."""
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
        for operand in (add.lhs, add.rhs):
            if isinstance(operand, BlockArgument):
                self.found.append(
                    at(
                        add,
                        f"input '{operand.name_hint or operand.index}' is added to spikes; "
                        "on the chip only neurons can be",
                        hint="give both weights: linear(a, w) + linear(b, w)",
                    )
                )
                return None
        if add.lhs is add.rhs:
            self.found.append(
                at(add, "a population is added to itself", hint="double the weights that read it")
            )
            return None
        left, right = self.carriers[add.lhs], self.carriers[add.rhs]
        if left is None or right is None:
            return None
        choice = self.choose_target(add, left, right)
        if choice is not None:
            self.plan.aliases.append(choice)
            return choice.target
        return None

    def choose_target(self, add: snn.AddOp, left: snn.LifOp, right: snn.LifOp) -> Alias | None:
        """
        The operand that is read as the sum only receives. Of two such, the one that receives from
        nobody yet (several sources of one neuron are unverified on hardware), then the later one.
        """
        if used := [lif for lif in (left, right) if lif not in self.position]:
            self.found.append(
                at(
                    add,
                    f"output {used[0].shown_name} is part of a sum of spikes; only hidden neurons "
                    "can be",
                    hint="read the sum with a population of its own, and return that",
                )
            )
            return None
        only = [
            (lif, other)
            for value, lif, other in ((add.lhs, left, right), (add.rhs, right, left))
            if value.has_one_use()
        ]
        if not only:
            self.found.append(
                at(
                    add,
                    f"{left.shown_name} and {right.shown_name} are both read apart from their sum; "
                    "the chip forms a sum only in a population that is read as the sum alone",
                    hint="write out what reads the sum: linear(a, w) + linear(b, w)",
                    notes=tuple(
                        (f"{lif.shown_name} is read here", user.location)
                        for value, lif in ((add.lhs, left), (add.rhs, right))
                        for user in dict.fromkeys(use.operation for use in value.uses)
                        if user is not add
                    ),
                )
            )
            return None
        target, source = max(
            only, key=lambda pair: (pair[0] not in self.receiving, self.position[pair[0]])
        )
        if source in self.giving:
            self.found.append(
                at(
                    add,
                    f"{source.shown_name} is part of two sums of spikes; a neuron has one "
                    "alias target",
                    hint="write one of them out: linear(a, w) + linear(b, w)",
                    notes=(("the other sum is here", self.giving[source].add.location),),
                )
            )
            return None
        alias = Alias(source, target, add)
        self.giving[source] = alias
        self.receiving.add(target)
        return alias

    def terms(self, lif: snn.LifOp, current: SSAValue) -> list[Term]:
        """The blocks of synapses that a current is the sum of."""
        found: list[Term] = []
        todo = [current]
        while todo:
            match todo.pop().owner:
                case snn.AddOp() as add:
                    todo += [add.rhs, add.lhs]
                case snn.LinearOp() as linear if isinstance(linear.x, BlockArgument):
                    found.append(Term(linear.x, linear))
                case snn.LinearOp() as linear:
                    if (carrier := self.carrier(linear.x)) is not None:
                        found.append(Term(carrier.out, linear))
                case _:
                    raise AssertionError("a current comes from synapses in a flat network")
        return found

    def check_readout(self, lif: snn.LifOp) -> None:
        """An output neuron has one synapse, fed by hidden neurons, and feeds nobody."""
        if len(lif.currents) > 1:
            self.found.append(
                at(
                    lif,
                    f"output {lif.shown_name} has two synapses; "
                    "an output neuron of the chip has one",
                    hint="give it one, or put a hidden population with two in front",
                )
            )
        for use in lif.out.uses:
            if isinstance(use.operation, snn.LinearOp):
                self.found.append(
                    at(
                        use.operation,
                        f"output {lif.shown_name} feeds another population; outputs feed nobody",
                        hint="keep a hidden population and return a readout of it, as in "
                        "lif(linear(hidden, w), ..)",
                        notes=((f"{lif.shown_name} is an output", lif.location),),
                    )
                )
        for term in (term for slot in self.plan.terms[lif] for term in slot):
            if isinstance(term.source, BlockArgument):
                self.found.append(
                    at(
                        term.linear,
                        f"input '{term.source.name_hint or term.source.index}' is wired straight "
                        f"to output {lif.shown_name}; inputs reach hidden neurons only",
                        hint="put a hidden population in between",
                    )
                )

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
        if circle := [lif for lif in hidden if number[lif] not in set(order)]:
            names = ", ".join(lif.shown_name for lif in circle)
            hint = "write one of them out: linear(a, w) + linear(b, w)"
            self.found.append(at(circle[0], f"sums of spikes lead in a circle: {names}", hint=hint))
        elif self.order != "auto" or not self.chip.has_windows or self.found:
            self.plan.hidden = [hidden[i] for i in order]
        else:
            self.place_hidden(aliases)

    def place_hidden(self, aliases: list[tuple[int, int]]) -> None:
        """The order that fits what inputs reach and outputs read."""
        hidden = self.plan.hidden
        parts = [self.part(lif) for lif in hidden]
        arguments = self.network.body.block.args
        inputs = sum(a.type.width for a in arguments if isinstance(a.type, snn.SpikesType))
        outputs = sum(lif.width for lif, _ in self.plan.readouts)
        chip = self.chip
        costs = input_cycles(inputs), output_cycles(outputs)
        found = place(parts, aliases, Windows(chip.input_expansion, chip.output_expansion, *costs))
        if isinstance(found, Conflict):
            self.found += [
                at(hidden[i], text, hint=hint, code=code)
                for i, text, hint, code in _conflicts(
                    parts, [lif.shown_name for lif in hidden], found.least, chip
                )
            ]
        else:
            self.plan.hidden = [hidden[i] for i in found]

    def part(self, lif: snn.LifOp) -> Part:
        """Which neurons of a population inputs reach and outputs read."""
        reached = np.zeros(lif.width, np.bool_)
        for term in (term for slot in self.plan.terms[lif] for term in slot):
            if isinstance(term.source, BlockArgument):
                reached |= (loaded(term.linear.weight, term.linear) != 0).any(axis=0)
        read = np.zeros(lif.width, np.bool_)
        for readout, _ in self.plan.readouts:
            for term in (term for slot in self.plan.terms[readout] for term in slot):
                if term.source is lif.out:
                    read |= (loaded(term.linear.weight, term.linear) != 0).any(axis=1)
        last, first = np.flatnonzero(reached), np.flatnonzero(read)
        return Part(
            lif.width,
            int(last[-1]) + 1 if last.size else 0,
            int(first[0]) if first.size else lif.width,
        )


def _place_in_text(lif: snn.LifOp) -> list[tuple[int, int]]:
    """Line and column of where a population stands, the outermost use of a module first."""
    found = [(place.line.data, place.column.data) for place in places(lif.location)]
    return found[::-1]


def _conflicts(
    parts: list[Part], names: list[str], least: Extent, chip: Device
) -> Iterator[tuple[int, str, str, str]]:
    """Why no order fits: the population to show, what is wrong, the way out, the code."""
    sized = [f"{name} ({part.size})" for name, part in zip(names, parts, strict=True)]
    taking = [i for i, part in enumerate(parts) if part.takes_input]
    read = [i for i, part in enumerate(parts) if part.is_read]
    single = least.inputs <= chip.input_expansion and least.outputs <= chip.output_expansion
    if least.inputs > chip.input_expansion:
        yield (
            taking[-1],
            f"inputs feed {', '.join(sized[i] for i in taking)}: {least.inputs} hidden neurons "
            f"must be in reach, limit {chip.input_expansion} on {chip.title} (the first ids)",
            "feed fewer neurons from inputs, and let those feed the others",
            "XIR130",
        )
    if least.outputs > chip.output_expansion:
        yield (
            read[-1],
            f"outputs read {', '.join(sized[i] for i in read)}: {least.outputs} hidden neurons "
            f"must be in reach, limit {chip.output_expansion} on {chip.title} (the last ids used)",
            "read fewer neurons, and let the others feed those",
            "XIR131",
        )
    if single:
        both = [i for i in taking if i in read] or sorted({*taking, *read})
        yield (
            both[0],
            f"inputs feed {', '.join(sized[i] for i in taking)}; outputs read "
            f"{', '.join(sized[i] for i in read)}; there are {sum(p.size for p in parts)} hidden "
            f"neurons, of which {chip.title} feeds the first {chip.input_expansion} and reads the "
            f"last {chip.output_expansion}: no order does both",
            f"let {names[both[0]]} be fed by inputs or be read, but not both; or make the "
            "populations smaller",
            "XIR134",
        )


def loaded(value: SSAValue, op: snn.LifOp | snn.LinearOp) -> NumpyArray:
    """The numbers of a parameter. Raises ``CompileError`` where they were not read yet."""
    param = value.owner
    if not isinstance(param, snn.ParamOp) or not isa(param.value, DenseIntOrFPElementsAttr):
        raise CompileError([at(op, "an array is not loaded", hint="run snn-load first")])
    return as_numpy(param.value)
