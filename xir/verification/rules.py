"""
What a chip can do, as a table of rules. ``xylo-verify`` walks it for a compiled network and
``XyloConfig`` for every configuration; ``xir explain`` prints it.

A rule looks at the facts of a core in integers and yields findings; its numbers come from the
device. A finding is an error unless the rule says that it is a warning: the chip does it, but
nobody has verified it on hardware, or hardly anybody wants it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from xir.devices.registers import MAX_WORD
from xir.devices.table import Device
from xir.diagnostics.codes import Code
from xir.numbers.arrays import NumpyArray
from xir.verification.facts import DASHES, AliasPair, Bank, Facts, Group

Finding = tuple[object, str]
"""The origin of what it is about, and what: have, need, limit."""


class Rule(NamedTuple):
    """One thing the chip asks for: what is said of it, and where a core breaks it."""

    says: Code
    find: Callable[[Facts], Iterator[Finding]]
    field: str | None
    """
    The field of a configuration that breaks it; None for a rule that a configuration cannot break.
    """

    @property
    def code(self) -> str:
        return self.says.code

    @property
    def is_warning(self) -> bool:
        return self.says.is_warning


def _count(groups: Sequence[Group], limit: int, chip: Device) -> Iterator[Finding]:
    """More ids than the device has; the finding is at the first group that goes beyond them."""
    have = max((g.ids.stop for g in groups), default=0)
    if have > limit:
        over = next(g for g in groups if g.ids.stop > limit)
        sizes = f"'{over.label}' with {len(over.ids)} goes over"
        yield over.origin, f"have {have}, limit {limit} on {chip.title}; {sizes}"


def inputs(facts: Facts) -> Iterator[Finding]:
    return _count(facts.inputs, facts.chip.max_inputs, facts.chip)


def hidden(facts: Facts) -> Iterator[Finding]:
    return _count(facts.hidden, facts.chip.max_hidden, facts.chip)


def outputs(facts: Facts) -> Iterator[Finding]:
    return _count(facts.readouts, facts.chip.max_outputs, facts.chip)


def both_kinds_of_populations(facts: Facts) -> Iterator[Finding]:
    for kind, groups in (("hidden", facts.hidden), ("output", facts.readouts)):
        if not groups:
            yield facts.origin, f"have no {kind} population, need at least one"


def places(facts: Facts) -> Iterator[Finding]:
    for groups in (facts.inputs, facts.hidden, facts.readouts):
        end, before = 0, None  # Where the ids in use end, and the group that has the last of them.
        for group in sorted(groups, key=lambda g: g.ids.start):
            if group.ids.start < end and before is not None:
                yield (
                    group.origin,
                    f"'{group.label}' begins at {group.ids.start}, '{before.label}' ends at {end}",
                )
            if group.ids.stop > end:
                end, before = group.ids.stop, group


def synapses(facts: Facts) -> Iterator[Finding]:
    for bank in facts.hidden:
        if "dash_syn_2" in bank.numbers and facts.chip.max_synapses < 2:
            yield bank.origin, f"'{bank.label}' has 2, limit {facts.chip.max_synapses}"


def fan_out_total(facts: Facts) -> Iterator[Finding]:
    have = sum(int(counts.sum()) for counts in facts.fan_out.values())
    limit = facts.chip.max_fanout_entries
    if have > limit:
        mean = f"{have / sum(map(len, facts.fan_out.values())):.1f} a neuron"
        yield facts.origin, f"have {have} ({mean}), limit {limit} on {facts.chip.title}"


def _fan_out_above(facts: Facts, limit: int, most: int | None) -> Iterator[Finding]:
    for bank in facts.hidden:
        counts = facts.fan_out[bank.label]
        over = (counts > limit) if most is None else (counts > limit) & (counts <= most)
        if over.any():
            largest = int(np.argmax(np.where(over, counts, -1)))
            yield (
                bank.origin,
                f"{int(over.sum())} of {len(counts)} neurons of '{bank.label}' have more than "
                f"{limit}; neuron {largest} has {int(counts[largest])}",
            )


def fan_out_field(facts: Facts) -> Iterator[Finding]:
    return _fan_out_above(facts, facts.chip.max_fanout, None)


def fan_out_documented(facts: Facts) -> Iterator[Finding]:
    return _fan_out_above(facts, facts.chip.documented_fanout, facts.chip.max_fanout)


def _outside(
    origin: object, label: str, name: str, values: NumpyArray, low: int, high: int
) -> Iterator[Finding]:
    outside = (values < low) | (values > high)
    if outside.any():
        first = tuple(int(i) for i in np.argwhere(outside)[0])
        where = ", ".join(map(str, first))
        yield (
            origin,
            f"{name}[{where}] of '{label}' is {int(values[first])}, limit {low} to {high} "
            f"({int(outside.sum())} outside)",
        )


def _field(facts: Facts, names: Sequence[str], low: int, high: int) -> Iterator[Finding]:
    for bank in facts.banks:
        for name in names:
            if name in bank.numbers:
                yield from _outside(bank.origin, bank.label, name, bank.numbers[name], low, high)


def weights(facts: Facts) -> Iterator[Finding]:
    low, high = facts.chip.weight_range
    for block in facts.blocks:
        label = f"{block.source.label} -> {block.target.label}"
        yield from _outside(block.origin, label, "weight", block.weights, low, high)


def dashes(facts: Facts) -> Iterator[Finding]:
    return _field(facts, DASHES, 0, facts.chip.max_dash)


def biases(facts: Facts) -> Iterator[Finding]:
    return _field(facts, ["bias"], *facts.chip.bias_range)


def shifts(facts: Facts) -> Iterator[Finding]:
    for name, shift in facts.shifts.items():
        if not 0 <= shift <= facts.chip.max_weight_shift:
            yield facts.origin, f"{name} is {shift}, limit 0 to {facts.chip.max_weight_shift}"


def alias_order(facts: Facts) -> Iterator[Finding]:
    for alias in facts.aliases:
        source, target = alias.source, alias.target
        if source.ids.start >= target.ids.start:
            yield (
                alias.origin,
                f"'{source.label}' at {source.ids.start} gives to '{target.label}' at "
                f"{target.ids.start}; it must come before",
            )


def alias_targets(facts: Facts) -> Iterator[Finding]:
    by_source: dict[range, list[AliasPair]] = defaultdict(list)
    for alias in facts.aliases:
        by_source[alias.source.ids].append(alias)
    for same in by_source.values():
        if len(same) > facts.chip.max_alias_targets:
            label = same[-1].source.label
            yield (
                same[-1].origin,
                f"'{label}' has {len(same)}, limit {facts.chip.max_alias_targets}",
            )


def alias_sources(facts: Facts) -> Iterator[Finding]:
    by_target: dict[range, list[AliasPair]] = defaultdict(list)
    for alias in facts.aliases:
        by_target[alias.target.ids].append(alias)
    for same in by_target.values():
        if len(same) > 1:
            label = same[-1].target.label
            yield same[-1].origin, f"{len(same)} populations give their spikes to '{label}'"


def empty_synapses(facts: Facts) -> Iterator[Finding]:
    for bank in facts.banks:
        for name in ("dash_syn", "dash_syn_2"):
            if name in bank.numbers:
                zero = bank.numbers[name] == 0
                if zero.any():
                    yield (
                        bank.origin,
                        f"{name} is 0 in {int(zero.sum())} neurons of '{bank.label}'",
                    )


def silent_banks(facts: Facts) -> Iterator[Finding]:
    for bank in facts.banks:
        if bank not in facts.driven:
            yield (
                bank.origin,
                f"'{bank.label}' gets no input: weights and bias into it are all 0",
            )


def low_thresholds(facts: Facts) -> Iterator[Finding]:
    hidden_banks = set(facts.hidden)
    for bank in facts.banks:
        low = bank.numbers["threshold"] <= 0
        if low.any():
            first = int(np.argmax(low))
            cap = facts.chip.hidden_cap if bank in hidden_banks else facts.chip.output_cap
            times = f"{cap} times" if cap > 1 else "once"
            yield (
                bank.origin,
                f"{int(low.sum())} of {len(bank.ids)} neurons of '{bank.label}' spike {times} in "
                f"every step, whatever they get; neuron {first} has threshold "
                f"{int(bank.numbers['threshold'][first])}",
            )


def unreachable_neurons(facts: Facts) -> Iterator[Finding]:
    for bank in facts.banks:
        if bank not in facts.driven:
            continue  # That is what silent_banks tells.
        dead = ~facts.reached[bank.label]
        if dead.any():
            yield (
                bank.origin,
                f"no input reaches {int(dead.sum())} of {len(bank.ids)} neurons of "
                f"'{bank.label}', and they have no bias; the first is neuron "
                f"{int(np.argmax(dead))}",
            )


def spike_limits(facts: Facts) -> Iterator[Finding]:
    for bank in facts.hidden:
        limit = bank.max_spikes
        if limit is not None and limit < facts.chip.hidden_cap:
            meant = f"'{bank.label}' is meant to spike at most {limit} times a step, "
            yield (
                bank.origin,
                f"{meant}a neuron of the chip up to {facts.chip.hidden_cap} times" + _damage(bank),
            )


def _damage(bank: Bank) -> str:
    """What that does, where quantization has run the network both ways."""
    numbers = bank.cost
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


def clock(facts: Facts) -> Iterator[Finding]:
    cycles = facts.step_cycles
    if not 0.5 < cycles < MAX_WORD + 0.5:
        yield facts.origin, f"dt is {cycles:g} clock cycles, limit 1 to {MAX_WORD}"


def clock_rounding(facts: Facts) -> Iterator[Finding]:
    cycles = facts.step_cycles
    if cycles <= MAX_WORD and abs(cycles - round(cycles)) > 1e-6 * cycles:
        yield facts.origin, f"dt is {cycles:.9g} clock cycles; the chip steps every {round(cycles)}"


def input_expansion(facts: Facts) -> Iterator[Finding]:
    limit = facts.chip.input_expansion
    if not facts.chip.has_windows:
        return
    ends = [(g, g.ids.start + facts.input_reach[g.label]) for g in facts.hidden]
    over = [(g, end) for g, end in ends if facts.input_reach[g.label] and end > limit]
    if over:
        bank, end = max(over, key=lambda pair: pair[1])
        yield (
            bank.origin,
            f"have {end}, limit {limit} on {facts.chip.title} (the first ids); inputs feed "
            f"'{bank.label}' at {bank.ids.start}, up to hidden neuron {end - 1}",
        )


def output_expansion(facts: Facts) -> Iterator[Finding]:
    limit, total = facts.chip.output_expansion, facts.n_hidden
    if not facts.chip.has_windows:
        return
    starts = [
        (g, g.ids.start + facts.first_read[g.label])
        for g in facts.hidden
        if g.label in facts.first_read
    ]
    over = [(g, start) for g, start in starts if total - start > limit]
    if over:
        bank, start = min(over, key=lambda pair: pair[1])
        yield (
            bank.origin,
            f"have {total - start}, limit {limit} on {facts.chip.title} (the last ids in use); "
            f"outputs read '{bank.label}' at {bank.ids.start}, from hidden neuron {start} of "
            f"{total} on",
        )


def no_biases(facts: Facts) -> Iterator[Finding]:
    if facts.chip.has_bias:
        return
    if facts.bias_enable and not any("bias" in bank.numbers for bank in facts.banks):
        yield facts.origin, f"bias_enable is True; {facts.chip.title} has none"
    for bank in facts.banks:
        given = bank.numbers.get("bias")
        if given is not None and given.any():
            first = int(np.flatnonzero(given)[0])
            yield (
                bank.origin,
                f"'{bank.label}' has a bias (neuron {first}: {int(given[first])}); "
                f"{facts.chip.title} has none",
            )


def memory_words(facts: Facts) -> Iterator[Finding]:
    """Only where words lie between hidden and output neurons can this go over by itself."""
    chip, groups = facts.chip, facts
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
                facts.origin,
                f"{name} needs {need} for {groups.n_hidden} hidden neurons, {filling} more words "
                f"after them, {groups.n_inputs} inputs and {groups.n_outputs} outputs; "
                f"limit {room} on {chip.title}",
            )
