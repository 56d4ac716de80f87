"""
From a configuration back to IR: ``xylo.core``, with names where a table of symbols is there.

A bank of the core is neurons side by side, and an alias leads from a whole bank to a whole bank. So
banks are as long as they can be with that: the groups of the symbols, cut where the aliases of a
group do not go to neighbours in one group.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Block, Operation, Region

from xir.config.xylo_config import NO_ALIAS, XyloConfig
from xir.dialects import snn, xylo
from xir.numbers.arrays import NumpyArray, from_numpy

Symbols = Mapping[str, Any]
"""What ``symbols.json`` holds: network, decide, and the ids of inputs, hidden, outputs by name."""


@dataclass(frozen=True)
class Span:
    """Channels or neurons with one name."""

    name: str
    ids: range
    read: str = "spikes"

    @property
    def part(self) -> slice:
        return slice(self.ids.start, self.ids.stop)


def core_of(config: XyloConfig, symbols: Symbols | None = None) -> xylo.CoreOp:
    """
    The quantized core whose configuration is ``config``. Biases that are off and not 0 stay in it.

    Blocks without any weight are left out.
    """
    inputs = _spans(symbols, "inputs", "input", config.n_inputs)
    outputs = _spans(symbols, "outputs", "output", config.n_outputs)
    hidden = hidden_spans(config, symbols)
    block = Block()
    block.add_ops(xylo.InputOp(s.name, len(s.ids), s.ids.start) for s in inputs)
    block.add_ops(_banks(config, hidden, outputs))
    for source in (*inputs, *hidden):
        for target in (*hidden, *outputs):
            block.add_ops(_weights(config, source, target, source in inputs, target in outputs))
    for source in hidden:
        first = int(config.alias[source.ids.start])
        if first != NO_ALIAS:
            target = next(s for s in hidden if s.ids.start == first)
            block.add_op(xylo.AliasOp(source.name, target.name))
    name = "disassembled" if symbols is None else str(symbols["network"])
    decide = None if symbols is None else symbols["decide"]
    core = xylo.CoreOp(name, config.device, config.dt, Region(block), decide=decide)
    core.properties |= {
        "shift_in": xylo.index(config.weight_shift_in),
        "shift_rec": xylo.index(config.weight_shift_rec),
        "shift_out": xylo.index(config.weight_shift_out),
        "bias_enable": xylo.index(int(config.bias_enable)),
    }
    return core


def module_of(config: XyloConfig, symbols: Symbols | None = None) -> ModuleOp:
    """The same in a module, as it is printed."""
    return ModuleOp([core_of(config, symbols)])


def _spans(symbols: Symbols | None, kind: str, usual: str, count: int) -> list[Span]:
    """The groups of the symbols, or all in one, with names that differ."""
    if symbols is None:
        return [Span(usual, range(count))] if count else []
    return sorted(
        (
            Span(name, range(e["first"], e["first"] + e["count"]), e.get("read", "spikes"))
            for name, e in symbols[kind].items()
        ),
        key=lambda span: span.ids.start,
    )


def hidden_spans(config: XyloConfig, symbols: Symbols | None) -> list[Span]:
    """The banks of hidden neurons, in the order of ids."""
    groups = _spans(symbols, "hidden", "hidden", config.n_hidden)
    cuts = {group.ids.start for group in groups} | {config.n_hidden}
    _cut_at_aliases(config.alias.tolist(), cuts)
    bounds = sorted(cuts)
    found: list[Span] = []
    for group in groups:
        parts = [(a, b) for a, b in pairwise(bounds) if a in group.ids]
        for number, (start, stop) in enumerate(parts):
            name = group.name if len(parts) == 1 else f"{group.name}.{number}"
            found.append(Span(name, range(start, stop)))
    return found


def _cut_at_aliases(alias: list[int], cuts: set[int]) -> None:
    """Add cuts until every part gives to one whole part, neuron by neuron, or to none."""
    cuts |= {
        i
        for i in range(1, len(alias))
        if (alias[i] != alias[i - 1] + 1 or alias[i - 1] < 0) and max(alias[i], alias[i - 1]) >= 0
    }
    while True:
        bounds = sorted(cuts)
        more: set[int] = set()
        for start, stop in pairwise(bounds):
            first = alias[start]
            if first < 0:
                continue
            last = first + stop - start
            more |= {first, last} - cuts
            more |= {start + cut - first for cut in bounds if first < cut < last} - cuts
        if not more:
            return
        cuts |= more


def _banks(config: XyloConfig, hidden: list[Span], outputs: list[Span]) -> Iterator[Operation]:
    for span in hidden:
        fields = {"dash_mem": config.dash_mem, "dash_syn": config.dash_syn}
        if config.n_synapses == 2:
            fields["dash_syn_2"] = config.dash_syn_2
        shared = {"threshold": config.threshold, "bias": config.bias}
        yield xylo.HiddenOp(
            span.name, len(span.ids), span.ids.start, _attributes(config, fields, shared, span)
        )
    for span in outputs:
        fields = {"dash_mem": config.dash_mem_out, "dash_syn": config.dash_syn_out}
        shared = {"threshold": config.threshold_out, "bias": config.bias_out}
        bank = xylo.ReadoutOp(
            span.name, len(span.ids), span.ids.start, _attributes(config, fields, shared, span)
        )
        bank.read = snn.ReadoutAttr(snn.Readout(span.read))
        yield bank


def _attributes(
    config: XyloConfig, dashes: dict[str, NumpyArray], shared: dict[str, NumpyArray], span: Span
) -> dict[str, Any]:
    values: dict[str, NumpyArray] = {
        name: array[span.part].astype(np.int8) for name, array in dashes.items()
    }
    for name, array in shared.items():
        if name != "bias" or config.bias_enable or array.any():
            values[name] = array[span.part].astype(np.int16)
    return {name: from_numpy(array) for name, array in values.items()}


def _weights(
    config: XyloConfig, source: Span, target: Span, from_input: bool, to_output: bool
) -> Iterator[xylo.WeightsOp]:
    if from_input and to_output:
        return
    if to_output:
        matrices = [config.weights_out[source.part, target.part]]
    else:
        matrix = config.weights_in if from_input else config.weights_rec
        part = matrix[source.part, target.part]
        matrices = [part[:, :, slot] for slot in range(config.n_synapses)]
    for slot, matrix in enumerate(matrices):
        if matrix.any():
            value = from_numpy(np.ascontiguousarray(matrix))
            yield xylo.WeightsOp(target.name, source.name, value, slot)
