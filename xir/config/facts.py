"""A configuration as the rules of its device see it, and what they say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from xir.config.fields import CoreFields
from xir.config.problems import Problem
from xir.devices.table import device
from xir.verification.facts import AliasPair, Bank, Facts, Group, WeightBlock
from xir.verification.rule_table import RULES
from xir.verification.rules import Rule

Named = Sequence[tuple[str, range]]
"""Populations: the name and the ids of each, all ids of their side in order."""


def facts_of(
    config: CoreFields,
    inputs: Named | None = None,
    hidden: Named | None = None,
    outputs: Named | None = None,
) -> Facts:
    """The facts of a configuration, with the names of its populations where there are any."""

    def named(populations: Named | None, word: str, count: int) -> Named:
        everything = [(word, range(count))] if count else []
        return everything if populations is None else populations

    channels = [
        Group(label, ids, "weights_in") for label, ids in named(inputs, "input", config.n_inputs)
    ]
    banks = [
        _bank(config, label, ids, "") for label, ids in named(hidden, "hidden", config.n_hidden)
    ]
    readouts = [
        _bank(config, label, ids, "_out")
        for label, ids in named(outputs, "output", config.n_outputs)
    ]
    return Facts(
        chip=device(config.device),
        dt=config.dt,
        clock_hz=config.clock_hz,
        shifts={
            "weight_shift_in": config.weight_shift_in,
            "weight_shift_rec": config.weight_shift_rec,
            "weight_shift_out": config.weight_shift_out,
        },
        bias_enable=config.bias_enable,
        inputs=channels,
        hidden=banks,
        readouts=readouts,
        blocks=list(_blocks(config, channels, banks, readouts)),
        aliases=_aliases(config, banks),
    )


def _bank(config: CoreFields, label: str, ids: range, suffix: str) -> Bank:
    part = slice(ids.start, ids.stop)
    names = ["dash_mem", "dash_syn", "threshold", "bias"]
    arrays = {name: getattr(config, name + suffix)[part] for name in names}
    if not arrays["bias"].any():
        del arrays["bias"]
    if not suffix and config.n_synapses == 2:
        arrays["dash_syn_2"] = config.dash_syn_2[part]
    return Bank(label, ids, numbers=arrays)


def _blocks(
    config: CoreFields, inputs: Sequence[Group], hidden: Sequence[Bank], readouts: Sequence[Bank]
) -> Iterator[WeightBlock]:
    """Every block with a weight that is not 0."""
    groups = [
        (inputs, hidden, config.weights_in),
        (hidden, hidden, config.weights_rec),
        (hidden, readouts, config.weights_out[:, :, np.newaxis]),
    ]
    for sources, targets, matrix in groups:
        for source in sources:
            for target in targets:
                rows = slice(source.ids.start, source.ids.stop)
                columns = slice(target.ids.start, target.ids.stop)
                for synapse in range(matrix.shape[2]):
                    block = matrix[rows, columns, synapse]
                    if block.any():
                        yield WeightBlock(source, target, block)


def _aliases(config: CoreFields, hidden: Sequence[Bank]) -> list[AliasPair]:
    def one(neuron: int) -> Group:
        bank = next(bank for bank in hidden if neuron in bank.ids)
        return Group(f"{bank.label}[{neuron - bank.ids.start}]", range(neuron, neuron + 1))

    sources = np.flatnonzero(config.alias >= 0).tolist()
    return [AliasPair(one(source), one(int(config.alias[source]))) for source in sources]


def problems_of(facts: Facts, *, warnings: bool) -> list[Problem]:
    """
    What the rules of the device say of a configuration with ``facts``: the errors, or the warnings.
    """
    by_rule: dict[Rule, list[str]] = defaultdict(list)
    for rule in RULES:
        if rule.field is not None and rule.is_warning == warnings:
            for _, message in rule.find(facts):
                by_rule[rule].append(message)
    problems: list[Problem] = []
    for rule, (first, *others) in by_rule.items():
        more = f" (and {len(others)} more)" if others else ""
        problems.append(
            Problem(f"{rule.says.name} ({rule.field}): {first}{more}", rule.code, rule.says.way_out)
        )
    return problems
