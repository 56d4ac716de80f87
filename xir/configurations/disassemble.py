"""
From a configuration with names back to IR: ``xylo.core``.

A bank of the core is neurons side by side, and an alias leads from a whole bank to a whole bank. So
the banks are the populations, cut where the aliases of a population do not go to neighbours in one
population.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Block, Operation, Region

from xir.config.alias_banks import cut_at_aliases
from xir.config.xylo_config import NO_ALIAS, XyloConfig
from xir.configurations.named_configuration import NamedConfiguration
from xir.configurations.population import Population
from xir.dialects import snn, xylo
from xir.dialects.dense import from_numpy
from xir.numbers.arrays import NumpyArray


def core_of(named: NamedConfiguration) -> xylo.CoreOp:
    """
    The quantized core whose configuration and names are those of ``named``. Biases that are off and
    not 0 stay in it.

    Blocks without any weight are left out.
    """
    config, inputs, outputs = named.config, named.inputs, named.outputs
    hidden = banks_of(named)
    block = Block()
    block.add_ops(xylo.InputOp(p.name, len(p.ids), p.ids.start) for p in inputs)
    block.add_ops(_banks(config, hidden, outputs))
    sources = [*((p, True) for p in inputs), *((p, False) for p in hidden)]
    targets = [*((p, False) for p in hidden), *((p, True) for p in outputs)]
    for source, from_input in sources:
        for target, to_output in targets:
            block.add_ops(_weights(config, source, target, from_input, to_output))
    for source in hidden:
        first = int(config.alias[source.ids.start])
        if first != NO_ALIAS:
            target = next(p for p in hidden if p.ids.start == first)
            block.add_op(xylo.AliasOp(source.name, target.name))
    core = xylo.CoreOp(
        named.name,
        config.device,
        config.dt,
        Region(block),
        decide=named.decide,
        clock_hz=config.clock_hz,
    )
    core.properties |= {
        "shift_in": xylo.index(config.weight_shift_in),
        "shift_rec": xylo.index(config.weight_shift_rec),
        "shift_out": xylo.index(config.weight_shift_out),
        "bias_enable": xylo.index(int(config.bias_enable)),
    }
    return core


def module_of(named: NamedConfiguration) -> ModuleOp:
    """The same in a module, as it is printed."""
    return ModuleOp([core_of(named)])


def banks_of(named: NamedConfiguration) -> tuple[Population, ...]:
    """
    The hidden populations, in the order of ids, each cut into the banks ``name.0``, ``name.1``, ..
    where aliases need several.
    """
    cuts = {population.ids.start for population in named.hidden} | {named.config.n_hidden}
    cut_at_aliases(named.config.alias.tolist(), cuts)
    bounds = sorted(cuts)
    banks: list[Population] = []
    for population in named.hidden:
        parts = [(a, b) for a, b in pairwise(bounds) if a in population.ids]
        for number, (start, stop) in enumerate(parts):
            name = population.name if len(parts) == 1 else f"{population.name}.{number}"
            banks.append(Population(name, range(start, stop)))
    return tuple(banks)


def _banks(
    config: XyloConfig, hidden: Sequence[Population], outputs: Sequence[Population]
) -> Iterator[Operation]:
    for bank in hidden:
        fields = {"dash_mem": config.dash_mem, "dash_syn": config.dash_syn}
        if config.n_synapses == 2:
            fields["dash_syn_2"] = config.dash_syn_2
        shared = {"threshold": config.threshold, "bias": config.bias}
        yield xylo.HiddenOp(
            bank.name, len(bank.ids), bank.ids.start, _attributes(config, fields, shared, bank)
        )
    for bank in outputs:
        fields = {"dash_mem": config.dash_mem_out, "dash_syn": config.dash_syn_out}
        shared = {"threshold": config.threshold_out, "bias": config.bias_out}
        readout = xylo.ReadoutOp(
            bank.name, len(bank.ids), bank.ids.start, _attributes(config, fields, shared, bank)
        )
        readout.read = snn.ReadoutAttr(snn.Readout(bank.read))
        yield readout


def _attributes(
    config: XyloConfig,
    dashes: dict[str, NumpyArray],
    shared: dict[str, NumpyArray],
    bank: Population,
) -> dict[str, Any]:
    values: dict[str, NumpyArray] = {
        name: array[bank.part].astype(np.int8) for name, array in dashes.items()
    }
    for name, array in shared.items():
        if name != "bias" or config.bias_enable or array.any():
            values[name] = array[bank.part].astype(np.int16)
    return {name: from_numpy(array) for name, array in values.items()}


def _weights(
    config: XyloConfig, source: Population, target: Population, from_input: bool, to_output: bool
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
