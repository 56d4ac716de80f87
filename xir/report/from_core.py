"""The report of a quantized core: ``xylo.core`` in, ``Report`` out."""

from __future__ import annotations

from collections import Counter
from typing import Any, cast

import numpy as np
from xdsl.dialects.builtin import DictionaryAttr

from xir.dialects import xylo
from xir.dialects.dense import as_numpy
from xir.estimates.resources import resources
from xir.estimates.timing import Sample
from xir.ir.core import CoreGroups, config_of
from xir.ir.core_facts import facts_of
from xir.ir.dictionary_attributes import as_notes
from xir.numbers.arrays import NumpyArray
from xir.report.contents import (
    AliasLink,
    ByGroup,
    InputChannels,
    LargestFanOut,
    Quality,
    Report,
    Share,
    Totals,
    WeightBlock,
)
from xir.report.populations import Aliases, Cost, Judged, Population, Span, Wiring
from xir.verification.facts import Facts


def report(core: xylo.CoreOp, quantization: str, sample: Sample | None = None) -> Report:
    """
    What the integers of ``core`` take of its chip, in total and for each population, and what the
    method ``quantization`` noted of its cost; clock cycles in the worst case and, where a run is
    given, in the steps of ``sample``.
    """
    parts = _Parts(core)
    return Report(
        network=core.sym_name.data,
        device=parts.facts.chip,
        dt=core.dt.value.data,
        quantization=quantization,
        quality=_quality(core.quantization),
        totals=_totals(parts),
        shifts=ByGroup(_number(core.shift_in), _number(core.shift_rec), _number(core.shift_out)),
        populations=tuple(_population(parts, bank) for bank in parts.banks),
        inputs=tuple(InputChannels(g.label, len(g.ids)) for g in parts.groups.inputs),
        connections=_connections(parts),
        resources=resources(config_of(core), sample, core.decide is not None),
    )


class _Parts:
    """The operations of a core by kind, and its facts."""

    def __init__(self, core: xylo.CoreOp) -> None:
        operations = list(core.body.block.ops)
        self.groups = CoreGroups(core)
        self.banks: list[xylo.Bank] = [*self.groups.hidden, *self.groups.readouts]
        self.blocks = [op for op in operations if isinstance(op, xylo.WeightsOp)]
        self.aliases = [op for op in operations if isinstance(op, xylo.AliasOp)]
        self.into: dict[str, list[xylo.WeightsOp]] = {bank.label: [] for bank in self.banks}
        for block in self.blocks:
            self.into[block.target.root_reference.data].append(block)
        self.gives = Counter(op.source.root_reference.data for op in self.aliases)
        self.takes = Counter(op.target.root_reference.data for op in self.aliases)
        self.facts: Facts = facts_of(core)


def _quality(attribute: DictionaryAttr | None) -> Quality | None:
    notes = as_notes(attribute)
    # The dictionaries in the IR are what xylo-quantize wrote, with the names and types of fields.
    return Quality(**cast(dict[str, Any], notes)) if notes else None


def _cost(attribute: DictionaryAttr | None) -> Cost | None:
    notes = as_notes(attribute)
    return Cost(**cast(dict[str, Any], notes)) if notes else None


def _judged(attribute: DictionaryAttr | None) -> Judged | None:
    notes = as_notes(attribute)
    return Judged(**cast(dict[str, Any], notes)) if notes else None


def _number(attribute: xylo.Index | None) -> int:
    """0 where nothing was noted."""
    return 0 if attribute is None else attribute.value.data


def _connections(parts: _Parts) -> tuple[WeightBlock | AliasLink, ...]:
    """Every block of weights, then every alias."""
    blocks = [
        WeightBlock(
            source=block.source.root_reference.data,
            target=block.target.root_reference.data,
            synapse=block.slot,
            weights=_nonzero(block),
            pruned=_number(block.pruned),
            lost=0.0 if block.lost is None else block.lost.value.data,
        )
        for block in parts.blocks
    ]
    links = [
        AliasLink(op.source.root_reference.data, op.target.root_reference.data)
        for op in parts.aliases
    ]
    return *blocks, *links


def _totals(parts: _Parts) -> Totals:
    groups, facts = parts.groups, parts.facts
    chip = facts.chip
    fan_out = np.concatenate([np.zeros(0, np.int64), *facts.fan_out.values()])
    return Totals(
        inputs=Share(groups.n_inputs, chip.max_inputs),
        hidden=Share(groups.n_hidden, chip.max_hidden),
        outputs=Share(groups.n_outputs, chip.max_outputs),
        synapses=Share(groups.n_synapses, chip.max_synapses),
        fan_out_entries=Share(int(fan_out.sum()), chip.max_fanout_entries),
        fan_out_max=LargestFanOut(
            int(fan_out.max(initial=0)), chip.documented_fanout, chip.max_fanout
        ),
        fan_out_mean=float(fan_out.mean()) if fan_out.size else 0.0,
        weights=_weights_by_group(parts),
        aliases=sum(len(xylo.find_group(op, op.source).ids) for op in parts.aliases),
    )


def _weights_by_group(parts: _Parts) -> ByGroup:
    to_outputs = from_inputs = between = 0
    for block in parts.blocks:
        if isinstance(xylo.find_group(block, block.target), xylo.ReadoutOp):
            to_outputs += _nonzero(block)
        elif isinstance(xylo.find_group(block, block.source), xylo.InputOp):
            from_inputs += _nonzero(block)
        else:
            between += _nonzero(block)
    return ByGroup(from_inputs, between, to_outputs)


def _nonzero(block: xylo.WeightsOp) -> int:
    return int(np.count_nonzero(as_numpy(block.value)))


def _population(parts: _Parts, bank: xylo.Bank) -> Population:
    blocks = parts.into[bank.label]
    is_output = isinstance(bank, xylo.ReadoutOp)
    return Population(
        name=bank.label,
        first=bank.ids.start,
        neurons=len(bank.ids),
        weights=sum(_nonzero(b) for b in blocks),
        clipped=sum(_number(b.clipped) for b in blocks),
        zeroed=sum(_number(b.zeroed) for b in blocks),
        read=str(bank.read.data) if is_output else None,
        wiring=None if is_output else _wiring(parts, bank),
        dash_mem=_integers(bank, "dash_mem"),
        dash_syn=_integers(bank, "dash_syn"),
        dash_syn_2=None if bank.dash_syn_2 is None else _integers(bank, "dash_syn_2"),
        threshold=_integers(bank, "threshold"),
        bias=None if bank.bias is None else _integers(bank, "bias"),
        scale=None if bank.scale is None else _reals(bank, "scale"),
        gain=None if bank.gain is None else _reals(bank, "gain"),
        gain_2=None if bank.gain_2 is None else _reals(bank, "gain_2"),
        bits=max((_bits(as_numpy(b.value)) for b in blocks), default=0),
        bounds=cast(dict[str, int], as_notes(bank.bounds)),
        cost=_cost(bank.cost),
        way=None if bank.way is None else bank.way.data,
        judged=_judged(bank.judged),
    )


def _wiring(parts: _Parts, bank: xylo.Bank) -> Wiring:
    name, facts = bank.label, parts.facts
    fan_out, first_read = facts.fan_out[name], facts.first_read.get(name)
    return Wiring(
        fan_out_max=int(fan_out.max()),
        fan_out_mean=float(fan_out.mean()),
        fan_out_entries=int(fan_out.sum()),
        # The packer gives a pair of neurons one entry, so that none is ever filled in.
        filling_entries=0,
        input_reach=facts.input_reach[name],
        output_reach=0 if first_read is None else len(bank.ids) - first_read,
        aliases=Aliases(
            gives=parts.gives[name],
            takes=parts.takes[name],
        ),
    )


def _integers(bank: xylo.Bank, name: str) -> Span[int]:
    values = as_numpy(bank.numbers(name))
    return Span(int(values.min()), int(values.max()))


def _reals(bank: xylo.Bank, name: str) -> Span[float]:
    values = as_numpy(bank.numbers(name))
    return Span(float(values.min()), float(values.max()))


def _bits(weights: NumpyArray) -> int:
    """How many bits the largest weight takes, with its sign."""
    return int(np.abs(weights.astype(np.int64)).max(initial=0)).bit_length() + 1
