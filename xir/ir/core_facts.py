"""A ``xylo.core`` in integers as the rules of its device see it."""

from __future__ import annotations

from xdsl.dialects.builtin import DenseIntOrFPElementsAttr
from xdsl.utils.hints import isa

from xir.devices.table import device
from xir.dialects import xylo
from xir.dialects.dense import as_numpy
from xir.ir.core import CoreGroups
from xir.ir.dictionary_attributes import as_notes
from xir.verification.facts import DASHES, AliasPair, Bank, Facts, Group, WeightBlock


def facts_of(core: xylo.CoreOp) -> Facts:
    """The facts of ``core``; the origin of each is its operation."""
    groups = CoreGroups(core)
    inputs = [Group(op.label, op.ids, op) for op in groups.inputs]
    hidden, readouts = [_bank(op) for op in groups.hidden], [_bank(op) for op in groups.readouts]
    banks = {bank.label: bank for bank in (*hidden, *readouts)}
    by_name = {group.label: group for group in inputs} | banks
    operations = list(core.body.block.ops)
    return Facts(
        chip=device(core.device.data),
        dt=core.dt.value.data,
        clock_hz=core.clock_hz,
        shifts=_shifts(core),
        bias_enable=core.bias_enable is not None and bool(core.bias_enable.value.data),
        inputs=inputs,
        hidden=hidden,
        readouts=readouts,
        blocks=[
            WeightBlock(
                by_name[op.source.root_reference.data],
                banks[op.target.root_reference.data],
                as_numpy(op.value),
                op,
            )
            for op in operations
            if isinstance(op, xylo.WeightsOp)
        ],
        aliases=[
            AliasPair(
                by_name[op.source.root_reference.data], by_name[op.target.root_reference.data], op
            )
            for op in operations
            if isinstance(op, xylo.AliasOp)
        ],
        origin=core,
    )


def _bank(op: xylo.Bank) -> Bank:
    numbers = {
        name: as_numpy(value)
        for name in (*DASHES, "threshold", "bias")
        if isa(value := op.properties.get(name), DenseIntOrFPElementsAttr)
    }
    limit = op.max_spikes if isinstance(op, xylo.HiddenOp) else None
    return Bank(
        op.label,
        op.ids,
        op,
        numbers,
        max_spikes=None if limit is None else limit.value.data,
        cost=as_notes(op.cost),
    )


def _shifts(core: xylo.CoreOp) -> dict[str, int]:
    names = ("shift_in", "shift_rec", "shift_out")
    return {
        name: value.value.data
        for name in names
        if isa(value := core.properties.get(name), xylo.Index)
    }
