"""
What a chip can do, as a table of rules. ``xylo-verify`` walks it and ``xir explain`` prints it.

A rule looks at a quantized core and yields findings; its numbers come from the device. A finding is
an error unless the rule says that it is a warning: the chip does it, but nobody has verified it on
hardware, or hardly anybody wants it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from xdsl.dialects.builtin import DenseIntOrFPElementsAttr
from xdsl.ir import Operation
from xdsl.utils.hints import isa

from xir.devices.registers import MAX_WORD
from xir.devices.table import Device, device
from xir.diagnostics.codes import Code
from xir.diagnostics.messages import Diagnostic, at
from xir.dialects import xylo
from xir.dialects.dense import as_numpy
from xir.ir.core import CoreGroups
from xir.ir.dictionary_attributes import as_notes
from xir.numbers.arrays import NumpyArray


class CoreFacts:
    """What the rules look at, computed once for a core."""

    def __init__(self, core: xylo.CoreOp):
        self.core = core
        self.chip: Device = device(core.device.data)
        self.groups = CoreGroups(core)
        self.banks: Sequence[xylo.Bank] = [*self.groups.hidden, *self.groups.readouts]
        self.blocks = [op for op in core.body.block.ops if isinstance(op, xylo.WeightsOp)]
        self.aliases = [op for op in core.body.block.ops if isinstance(op, xylo.AliasOp)]

    @cached_property
    def fan_out(self) -> dict[str, NumpyArray]:
        """For each hidden bank, to how many hidden neurons each of its own has weights."""
        reached: dict[tuple[str, str], NumpyArray] = {}
        for block in self.blocks:
            ends = block.source.root_reference.data, block.target.root_reference.data
            if all(isinstance(self.groups.by_name[end], xylo.HiddenOp) for end in ends):
                # A pair of neurons has one entry for both synapses.
                reached[ends] = reached.get(ends, False) | (as_numpy(block.value) != 0)
        counts = {g.label: np.zeros(len(g.ids), np.int64) for g in self.groups.hidden}
        for (source, _), pairs in reached.items():
            counts[source] += pairs.sum(axis=1)
        return counts

    @cached_property
    def input_reach(self) -> dict[str, int]:
        """For each hidden bank, its neurons up to the last one that an input has a weight to."""
        reach = {g.label: 0 for g in self.groups.hidden}
        for block in self.blocks:
            source, target = block.source.root_reference.data, block.target.root_reference.data
            if isinstance(self.groups.by_name[source], xylo.InputOp):
                reached = np.flatnonzero((as_numpy(block.value) != 0).any(axis=0))
                reach[target] = max(reach[target], int(reached[-1]) + 1 if reached.size else 0)
        return reach

    @cached_property
    def first_read(self) -> dict[str, int]:
        """For each hidden bank that an output has a weight from, the first neuron of those."""
        first: dict[str, int] = {}
        for block in self.blocks:
            source, target = block.source.root_reference.data, block.target.root_reference.data
            if isinstance(self.groups.by_name[target], xylo.ReadoutOp):
                read = np.flatnonzero((as_numpy(block.value) != 0).any(axis=1))
                if read.size:
                    first[source] = min(int(read[0]), first.get(source, int(read[0])))
        return first


Finding = tuple[Operation, str]
"""Where it is, and what: have, need, limit."""


@dataclass(frozen=True)
class Rule:
    """One thing the chip asks for: what is said of it, and where a core breaks it."""

    says: Code
    find: Callable[[CoreFacts], Iterator[Finding]]

    @property
    def code(self) -> str:
        return self.says.code

    def diagnostics(self, facts: CoreFacts) -> Iterator[Diagnostic]:
        for op, message in self.find(facts):
            diagnostic = at(
                op, f"{self.says.name}: {message}", hint=self.says.way_out, code=self.code
            )
            yield replace(diagnostic, severity="warning") if self.says.is_warning else diagnostic


def _count(groups: Sequence[xylo.Group], limit: int, chip: Device) -> Iterator[Finding]:
    """More ids than the device has; the finding is at the first group that goes beyond them."""
    have = max((g.ids.stop for g in groups), default=0)
    if have > limit:
        over = next(g for g in groups if g.ids.stop > limit)
        sizes = f"'{over.label}' with {len(over.ids)} goes over"
        yield over, f"have {have}, limit {limit} on {chip.title}; {sizes}"


def inputs(facts: CoreFacts) -> Iterator[Finding]:
    return _count(facts.groups.inputs, facts.chip.max_inputs, facts.chip)


def hidden(facts: CoreFacts) -> Iterator[Finding]:
    return _count(facts.groups.hidden, facts.chip.max_hidden, facts.chip)


def outputs(facts: CoreFacts) -> Iterator[Finding]:
    return _count(facts.groups.readouts, facts.chip.max_outputs, facts.chip)


def both_kinds_of_populations(facts: CoreFacts) -> Iterator[Finding]:
    for kind, groups in (("hidden", facts.groups.hidden), ("output", facts.groups.readouts)):
        if not groups:
            yield facts.core, f"have no {kind} population, need at least one"


def places(facts: CoreFacts) -> Iterator[Finding]:
    for groups in (facts.groups.inputs, facts.groups.hidden, facts.groups.readouts):
        end, before = 0, None  # Where the ids in use end, and the group that has the last of them.
        for group in sorted(groups, key=lambda g: g.ids.start):
            if group.ids.start < end and before is not None:
                yield (
                    group,
                    f"'{group.label}' begins at {group.ids.start}, '{before.label}' ends at {end}",
                )
            if group.ids.stop > end:
                end, before = group.ids.stop, group


def synapses(facts: CoreFacts) -> Iterator[Finding]:
    for bank in facts.groups.hidden:
        if bank.dash_syn_2 is not None and facts.chip.max_synapses < 2:
            yield bank, f"'{bank.label}' has 2, limit {facts.chip.max_synapses}"


def fan_out_total(facts: CoreFacts) -> Iterator[Finding]:
    have = sum(int(counts.sum()) for counts in facts.fan_out.values())
    limit = facts.chip.max_fanout_entries
    if have > limit:
        mean = f"{have / sum(map(len, facts.fan_out.values())):.1f} a neuron"
        yield facts.core, f"have {have} ({mean}), limit {limit} on {facts.chip.title}"


def _fan_out_above(facts: CoreFacts, limit: int, most: int | None) -> Iterator[Finding]:
    for bank in facts.groups.hidden:
        counts = facts.fan_out[bank.label]
        over = (counts > limit) if most is None else (counts > limit) & (counts <= most)
        if over.any():
            largest = int(np.argmax(np.where(over, counts, -1)))
            yield (
                bank,
                f"{int(over.sum())} of {len(counts)} neurons of '{bank.label}' have more than "
                f"{limit}; neuron {largest} has {int(counts[largest])}",
            )


def fan_out_field(facts: CoreFacts) -> Iterator[Finding]:
    return _fan_out_above(facts, facts.chip.max_fanout, None)


def fan_out_documented(facts: CoreFacts) -> Iterator[Finding]:
    return _fan_out_above(facts, facts.chip.documented_fanout, facts.chip.max_fanout)


def _outside(
    op: Operation, label: str, name: str, values: NumpyArray, low: int, high: int
) -> Iterator[Finding]:
    outside = (values < low) | (values > high)
    if outside.any():
        first = tuple(int(i) for i in np.argwhere(outside)[0])
        where = ", ".join(map(str, first))
        yield (
            op,
            f"{name}[{where}] of '{label}' is {int(values[first])}, limit {low} to {high} "
            f"({int(outside.sum())} outside)",
        )


def _field(facts: CoreFacts, names: Sequence[str], low: int, high: int) -> Iterator[Finding]:
    for bank in facts.banks:
        for name in names:
            value = bank.properties.get(name)
            if isa(value, DenseIntOrFPElementsAttr):
                yield from _outside(bank, bank.label, name, as_numpy(value), low, high)


def weights(facts: CoreFacts) -> Iterator[Finding]:
    low, high = facts.chip.weight_range
    for block in facts.blocks:
        label = f"{block.source.root_reference.data} -> {block.target.root_reference.data}"
        yield from _outside(block, label, "weight", as_numpy(block.value), low, high)


def dashes(facts: CoreFacts) -> Iterator[Finding]:
    return _field(facts, xylo.INTEGER_FIELDS, 0, facts.chip.max_dash)


def thresholds(facts: CoreFacts) -> Iterator[Finding]:
    return _field(facts, ["threshold"], *facts.chip.threshold_range)


def biases(facts: CoreFacts) -> Iterator[Finding]:
    return _field(facts, ["bias"], *facts.chip.bias_range)


def shifts(facts: CoreFacts) -> Iterator[Finding]:
    for name in ("shift_in", "shift_rec", "shift_out"):
        value = facts.core.properties.get(name)
        if isa(value, xylo.Index) and not 0 <= value.value.data <= facts.chip.max_weight_shift:
            yield (
                facts.core,
                f"{name} is {value.value.data}, limit 0 to {facts.chip.max_weight_shift}",
            )


def alias_order(facts: CoreFacts) -> Iterator[Finding]:
    for op in facts.aliases:
        source, target = xylo.find_group(op, op.source), xylo.find_group(op, op.target)
        if source.ids.start >= target.ids.start:
            yield (
                op,
                f"'{source.label}' at {source.ids.start} gives to '{target.label}' at "
                f"{target.ids.start}; it must come before",
            )


def alias_targets(facts: CoreFacts) -> Iterator[Finding]:
    for op in facts.aliases:
        same = [other for other in facts.aliases if other.source == op.source]
        if len(same) > facts.chip.max_alias_targets and op is same[-1]:
            label = op.source.root_reference.data
            yield op, f"'{label}' has {len(same)}, limit {facts.chip.max_alias_targets}"


def alias_sources(facts: CoreFacts) -> Iterator[Finding]:
    for op in facts.aliases:
        same = [other for other in facts.aliases if other.target == op.target]
        if len(same) > 1 and op is same[-1]:
            label = op.target.root_reference.data
            yield op, f"{len(same)} populations give their spikes to '{label}'"


def empty_synapses(facts: CoreFacts) -> Iterator[Finding]:
    for bank in facts.banks:
        for name in ("dash_syn", "dash_syn_2"):
            if name in bank.properties:
                zero = as_numpy(bank.numbers(name)) == 0
                if zero.any():
                    yield bank, f"{name} is 0 in {int(zero.sum())} neurons of '{bank.label}'"


def silent_banks(facts: CoreFacts) -> Iterator[Finding]:
    fed_by_alias = {op.target.root_reference.data for op in facts.aliases}
    for bank in facts.banks:
        driven = bank.bias is not None and bool(as_numpy(bank.bias).any())
        for block in facts.blocks:
            if block.target.root_reference.data == bank.label and as_numpy(block.value).any():
                driven = True
        if not driven and bank.label not in fed_by_alias:
            yield bank, f"'{bank.label}' gets no input: weights and bias into it are all 0"


def spike_limits(facts: CoreFacts) -> Iterator[Finding]:
    for bank in facts.groups.hidden:
        limit = bank.max_spikes
        if limit is not None and limit.value.data < facts.chip.hidden_cap:
            meant = f"'{bank.label}' is meant to spike at most {limit.value.data} times a step, "
            yield (
                bank,
                f"{meant}a neuron of the chip up to {facts.chip.hidden_cap} times" + _damage(bank),
            )


def _damage(bank: xylo.HiddenOp) -> str:
    """What that does, where quantization has run the network both ways."""
    numbers = as_notes(bank.cost)
    if "spike_rule_error" not in numbers:
        return ""
    text = (
        f"; in real numbers this alone changes its spike counts by "
        f"{numbers['spike_rule_error']:.1%} ({numbers['spike_rule_meant']:.3g} to "
        f"{numbers['spike_rule_rate']:.3g} spikes a step on the stimuli)"
    )
    limited = numbers.get("spike_limited", 0)
    if limited:
        text += f"; {limited} of {len(bank.ids)} thresholds are so high that the chip keeps to it"
    return text


def clock(facts: CoreFacts) -> Iterator[Finding]:
    cycles = facts.core.dt.value.data * facts.chip.clock_hz
    if not 0.5 < cycles < MAX_WORD + 0.5:
        yield facts.core, f"dt is {cycles:g} clock cycles, limit 1 to {MAX_WORD}"


def clock_rounding(facts: CoreFacts) -> Iterator[Finding]:
    cycles = facts.core.dt.value.data * facts.chip.clock_hz
    if cycles <= MAX_WORD and abs(cycles - round(cycles)) > 1e-6 * cycles:
        yield facts.core, f"dt is {cycles:.9g} clock cycles; the chip steps every {round(cycles)}"


def input_expansion(facts: CoreFacts) -> Iterator[Finding]:
    limit = facts.chip.input_expansion
    if not facts.chip.has_windows:
        return
    ends = [(g, g.ids.start + facts.input_reach[g.label]) for g in facts.groups.hidden]
    over = [(g, end) for g, end in ends if facts.input_reach[g.label] and end > limit]
    if over:
        bank, end = max(over, key=lambda pair: pair[1])
        yield (
            bank,
            f"have {end}, limit {limit} on {facts.chip.title} (the first ids); inputs feed "
            f"'{bank.label}' at {bank.ids.start}, up to hidden neuron {end - 1}",
        )


def output_expansion(facts: CoreFacts) -> Iterator[Finding]:
    limit, total = facts.chip.output_expansion, facts.groups.n_hidden
    if not facts.chip.has_windows:
        return
    starts = [
        (g, g.ids.start + facts.first_read[g.label])
        for g in facts.groups.hidden
        if g.label in facts.first_read
    ]
    over = [(g, start) for g, start in starts if total - start > limit]
    if over:
        bank, start = min(over, key=lambda pair: pair[1])
        yield (
            bank,
            f"have {total - start}, limit {limit} on {facts.chip.title} (the last ids in use); "
            f"outputs read '{bank.label}' at {bank.ids.start}, from hidden neuron {start} of "
            f"{total} on",
        )


def no_biases(facts: CoreFacts) -> Iterator[Finding]:
    if facts.chip.has_bias:
        return
    for bank in facts.banks:
        if bank.bias is not None and (given := as_numpy(bank.bias)).any():
            first = int(np.flatnonzero(given)[0])
            yield (
                bank,
                f"'{bank.label}' has a bias (neuron {first}: {int(given[first])}); "
                f"{facts.chip.title} has none",
            )


def memory_words(facts: CoreFacts) -> Iterator[Finding]:
    """Only where words lie between hidden and output neurons can this go over by itself."""
    chip, groups = facts.chip, facts.groups
    filling = chip.filling_words(groups.n_hidden)
    if not filling or groups.n_hidden > chip.max_hidden or groups.n_outputs > chip.max_outputs:
        return
    for name, need in (
        ("NTHRAM", groups.n_hidden + filling + groups.n_outputs),
        ("IWTRAM", groups.n_inputs * (groups.n_hidden + filling)),
    ):
        room = chip.memories[name][1]
        if need > room:
            yield (
                facts.core,
                f"{name} needs {need} for {groups.n_hidden} hidden neurons, {filling} more words "
                f"after them, {groups.n_inputs} inputs and {groups.n_outputs} outputs; "
                f"limit {room} on {chip.title}",
            )
