"""
What a compiled network takes of its chip, and what quantization cost: as data and as a table.

The data has a version; a reader can rely on every key of it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from xdsl.utils.hints import isa

from xir.devices.table import Device, device
from xir.dialects import xylo
from xir.dialects.dense import as_numpy
from xir.estimates.resources import as_lines, resources
from xir.estimates.timing import Sample
from xir.ir.core import config_of
from xir.ir.dictionary_attributes import as_notes
from xir.numbers.arrays import NumpyArray
from xir.verification.rules import CoreFacts

REPORT_VERSION = 2


def symbols(core: xylo.CoreOp) -> dict[str, Any]:
    """
    Name -> hardware ids. ``first`` and ``count`` are ids among the inputs, hidden neurons or
    outputs; an output also says what is read of it, and the ``scale`` of each of its neurons, from
    real numbers to integers.
    """
    found: dict[str, Any] = {"network": core.sym_name.data, "device": core.device.data}
    found["decide"] = core.decide.data if core.decide is not None else None
    kinds = {"xylo.input": "inputs", "xylo.hidden": "hidden", "xylo.readout": "outputs"}
    found |= {name: {} for name in kinds.values()}
    for group in xylo.groups(core):
        entry: dict[str, Any] = {"first": group.ids.start, "count": len(group.ids)}
        if isinstance(group, xylo.ReadoutOp):
            entry["read"] = str(group.read.data)
            entry["scale"] = as_numpy(group.numbers("scale")).tolist() if group.scale else None
        found[kinds[group.name]][group.label] = entry
    return found


def report(core: xylo.CoreOp, quantization: str, sample: Sample | None = None) -> dict[str, Any]:
    """
    The resources of a quantized core, in total and for each population; its clock cycles in the
    worst case and, where one is given, in a run.
    """
    facts = CoreFacts(core)
    chip = facts.chip
    return {
        "version": REPORT_VERSION,
        "network": core.sym_name.data,
        "device": {"name": chip.name, "part": chip.part},
        "dt": core.dt.value.data,
        "quantization": quantization,
        "quality": as_notes(core.quantization),
        "totals": _totals(facts, chip),
        "shifts": {name: _shift(core, name) for name in ("in", "rec", "out")},
        "populations": [_population(facts, bank) for bank in facts.banks],
        "inputs": [{"name": g.label, "channels": len(g.ids)} for g in facts.groups.inputs],
        "connections": _connections(facts),
        **resources(config_of(core), sample).as_data(),
    }


def _connections(facts: CoreFacts) -> list[dict[str, Any]]:
    """Every block of weights and every alias: what leads from where to where."""
    found: list[dict[str, Any]] = [
        {
            "from": block.source.root_reference.data,
            "to": block.target.root_reference.data,
            "kind": "weights",
            "synapse": block.slot,
            "weights": _nonzero(block),
            "pruned": 0 if block.pruned is None else block.pruned.value.data,
            "lost": 0.0 if block.lost is None else block.lost.value.data,
        }
        for block in facts.blocks
    ]
    for op in facts.aliases:
        names = op.source.root_reference.data, op.target.root_reference.data
        found.append({"from": names[0], "to": names[1], "kind": "alias"})
    return found


def _shift(core: xylo.CoreOp, name: str) -> int:
    value = core.properties[f"shift_{name}"]
    assert isa(value, xylo.Index)
    return value.value.data


def _totals(facts: CoreFacts, chip: Device) -> dict[str, Any]:
    groups = facts.groups
    fan_out = np.concatenate([np.zeros(0, np.int64), *facts.fan_out.values()])
    return {
        "inputs": {"have": groups.n_inputs, "limit": chip.max_inputs},
        "hidden": {"have": groups.n_hidden, "limit": chip.max_hidden},
        "outputs": {"have": groups.n_outputs, "limit": chip.max_outputs},
        "synapses": {"have": groups.n_synapses, "limit": chip.max_synapses},
        "fan_out_entries": {"have": int(fan_out.sum()), "limit": chip.max_fanout_entries},
        "fan_out_max": {
            "have": int(fan_out.max(initial=0)),
            "documented": chip.documented_fanout,
            "limit": chip.max_fanout,
        },
        "fan_out_mean": float(fan_out.mean()) if fan_out.size else 0.0,
        "weights": {
            kind: sum(_nonzero(b) for b in facts.blocks if _kind(b) == kind)
            for kind in ("in", "rec", "out")
        },
        "aliases": sum(len(xylo.find_group(op, op.source).ids) for op in facts.aliases),
    }


def _kind(block: xylo.WeightsOp) -> str:
    if isinstance(xylo.find_group(block, block.target), xylo.ReadoutOp):
        return "out"
    return "in" if isinstance(xylo.find_group(block, block.source), xylo.InputOp) else "rec"


def _nonzero(block: xylo.WeightsOp) -> int:
    return int(np.count_nonzero(as_numpy(block.value)))


def _population(facts: CoreFacts, bank: xylo.Bank) -> dict[str, Any]:
    blocks = [b for b in facts.blocks if b.target.root_reference.data == bank.label]
    entry: dict[str, Any] = {
        "name": bank.label,
        "kind": "output" if isinstance(bank, xylo.ReadoutOp) else "hidden",
        "first": bank.ids.start,
        "neurons": len(bank.ids),
        "weights": sum(_nonzero(b) for b in blocks),
        "clipped": sum(b.clipped.value.data for b in blocks if b.clipped is not None),
        "zeroed": sum(b.zeroed.value.data for b in blocks if b.zeroed is not None),
    }
    if isinstance(bank, xylo.ReadoutOp):
        entry["read"] = str(bank.read.data)
    else:
        here = facts.fan_out[bank.label]
        entry["fan_out_max"], entry["fan_out_mean"] = int(here.max()), float(here.mean())
        entry["fan_out_entries"] = int(here.sum())
        # The packer gives a pair of neurons one entry, so that none is ever filled in.
        entry["filling_entries"] = 0
        entry["input_reach"] = facts.input_reach[bank.label]
        first = facts.first_read.get(bank.label)
        entry["output_reach"] = 0 if first is None else len(bank.ids) - first
        entry["aliases"] = {
            "gives": sum(op.source.root_reference.data == bank.label for op in facts.aliases),
            "takes": sum(op.target.root_reference.data == bank.label for op in facts.aliases),
        }
    for name in (*xylo.INTEGER_FIELDS, "threshold", "bias"):
        if name in bank.properties:
            values = as_numpy(bank.numbers(name))
            entry[name] = [int(values.min()), int(values.max())]
    for name in xylo.REAL_NOTES:
        if name in bank.properties:
            numbers = as_numpy(bank.numbers(name))
            entry[name] = [float(numbers.min()), float(numbers.max())]
    entry["bits"] = max((_bits(as_numpy(b.value)) for b in blocks), default=0)
    entry["bounds"] = as_notes(bank.bounds)
    entry["cost"] = as_notes(bank.cost)
    return entry


def _bits(weights: NumpyArray) -> int:
    """How many bits the largest weight takes, with its sign."""
    return int(np.abs(weights.astype(np.int64)).max(initial=0)).bit_length() + 1


def as_text(data: dict[str, Any]) -> str:
    """The same for a terminal."""
    totals = data["totals"]
    chip = device(data["device"]["name"])
    lines = [
        f"{data['network']} on {chip.title} ({chip.part}), dt {data['dt'] * 1e3:g} ms, "
        f"quantized by {data['quantization']}",
        "",
        _share("inputs", totals["inputs"]),
        _share("hidden neurons", totals["hidden"]),
        _share("outputs", totals["outputs"]),
        _share("synapses a neuron", totals["synapses"]),
        _share("fan-out entries", totals["fan_out_entries"]),
        f"  {'fan-out of a neuron':<20} max {totals['fan_out_max']['have']}, "
        f"mean {totals['fan_out_mean']:.1f} (documented {totals['fan_out_max']['documented']}, "
        f"limit {totals['fan_out_max']['limit']})",
        f"  {'weights':<20} in {totals['weights']['in']}, recurrent {totals['weights']['rec']}, "
        f"out {totals['weights']['out']}; aliases {totals['aliases']}",
        *as_lines(data),
        "",
    ]
    return "\n".join(lines + _table(data["populations"]) + _quality(data))


def _quality(data: dict[str, Any]) -> list[str]:
    """What quantization cost, where the network was run to find out."""
    quality = data["quality"]
    if not quality:
        return []
    agreement = quality.get("agreement")
    alike = "" if agreement is None else f"; decides alike on {agreement:.1%}"
    head = (
        *("population", "gain", "scale", "bounded by", "decay error", "rate error"),
        *("count error", "correlation", "first differs", "dead", "pinned", "saturated"),
    )
    return [
        "",
        f"  {quality['chosen']}, beside real numbers on {quality['samples']} samples of "
        f"{quality['steps']} steps ({quality['stimuli']}){alike}",
        "",
        *_columns([head, *(_quality_row(p) for p in data["populations"])]),
    ]


def _quality_row(entry: dict[str, Any]) -> tuple[str, ...]:
    cost = entry["cost"]

    def number(name: str, form: str = "{:.4f}") -> str:
        return form.format(cost[name]) if name in cost else "-"

    def span(name: str, form: str) -> str:
        low, high = (form.format(value) for value in entry[name])
        return low if low == high else f"{low}..{high}"

    gain = span("gain", "{:.2f}") + (f" / {span('gain_2', '{:.2f}')}" if "gain_2" in entry else "")
    state = cost.get("state_error")
    return (
        entry["name"],
        gain,
        span("scale", "{:.0f}"),
        ", ".join(f"{what} {n}" for what, n in entry["bounds"].items()),
        f"{cost['decay_error_mem']:.0%} / {cost['decay_error_syn']:.0%}",
        number("rate_error") if state is None else f"state {state:.4f}",
        number("count_error") if state is None else "-",
        number("correlation"),
        number("first_difference", "step {}"),
        number("dead", "{}"),
        number("pinned", "{}"),
        number("saturated", "{}"),
    )


def _share(name: str, part: dict[str, int]) -> str:
    return f"  {name:<20} {part['have']:>6} of {part['limit']}"


def _table(populations: list[dict[str, Any]]) -> list[str]:
    head = (
        *("population", "kind", "ids", "weights", "fan-out", "dash mem", "dash syn"),
        *("threshold", "bias", "clipped", "zeroed"),
    )
    return _columns([head, *(_row(p) for p in populations)])


def _columns(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return [
        "  "
        + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _row(entry: dict[str, Any]) -> tuple[str, ...]:
    def span(name: str) -> str:
        if name not in entry:
            return "-"
        low, high = entry[name]
        return str(low) if low == high else f"{low}..{high}"

    syn = span("dash_syn")
    if "dash_syn_2" in entry:
        syn += f" / {span('dash_syn_2')}"
    fan_out = "-"
    if "fan_out_max" in entry:
        fan_out = f"{entry['fan_out_max']} ({entry['fan_out_mean']:.1f})"
    return (
        entry["name"],
        (entry.get("read", "") and f"output, {entry['read']}") or entry["kind"],
        f"{entry['first']}..{entry['first'] + entry['neurons'] - 1}",
        str(entry["weights"]),
        fan_out,
        span("dash_mem"),
        syn,
        span("threshold"),
        span("bias"),
        str(entry["clipped"]),
        str(entry["zeroed"]),
    )
