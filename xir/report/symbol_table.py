"""The table of symbols: which hardware ids the names of a network became."""

from __future__ import annotations

from typing import Any

from xir.dialects import xylo
from xir.dialects.dense import as_numpy


def symbols(core: xylo.CoreOp) -> dict[str, Any]:
    """
    Name -> hardware ids, as ``symbols.json`` has them. ``first`` and ``count`` are ids among the
    inputs, hidden neurons or outputs; an output also says what is read of it, and the ``scale`` of
    each of its neurons, from real numbers to integers.
    """
    table: dict[str, Any] = {"network": core.sym_name.data, "device": core.device.data}
    table["decide"] = core.decide.data if core.decide is not None else None
    kinds = {"xylo.input": "inputs", "xylo.hidden": "hidden", "xylo.readout": "outputs"}
    table |= {name: {} for name in kinds.values()}
    for group in xylo.groups(core):
        entry: dict[str, Any] = {"first": group.ids.start, "count": len(group.ids)}
        if isinstance(group, xylo.ReadoutOp):
            entry["read"] = str(group.read.data)
            entry["scale"] = as_numpy(group.numbers("scale")).tolist() if group.scale else None
        table[kinds[group.name]][group.label] = entry
    return table
