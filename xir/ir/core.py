"""
A ``xylo.core`` as whole arrays: what quantization, the simulators and code generation work on.

In the IR a core is banks (of neurons) and blocks (of weights), each with its name. As arrays it is
one array for each field, indexed by hardware id. ``block_of`` says which part of which array a
block is.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from xdsl.dialects.builtin import DenseIntOrFPElementsAttr
from xdsl.utils.hints import isa

from xir.config.xylo_config import NO_ALIAS, XyloConfig
from xir.devices.table import device
from xir.diagnostics.messages import CompileError, Diagnostic, at
from xir.dialects import snn, xylo
from xir.dialects.dense import as_numpy
from xir.numbers.arrays import NumpyArray
from xir.quantization.real_core import RealCore, WeightGroup

FAR_BEYOND = 4
"""How many times a device's limit a core may have before it is refused unseen."""


class CoreGroups:
    """The groups of a core by kind, and how many channels or neurons each kind has."""

    def __init__(self, core: xylo.CoreOp):
        self.core = core
        groups = xylo.groups(core)
        self.inputs = [g for g in groups if isinstance(g, xylo.InputOp)]
        self.hidden = [g for g in groups if isinstance(g, xylo.HiddenOp)]
        self.readouts = [g for g in groups if isinstance(g, xylo.ReadoutOp)]
        self.by_name = {g.label: g for g in groups}
        self.n_inputs, self.n_hidden, self.n_outputs = (
            max((g.ids.stop for g in kind), default=0)
            for kind in (self.inputs, self.hidden, self.readouts)
        )
        two = any(g.has_two_synapses for g in self.hidden)
        self.n_synapses = 2 if two else 1

    def refuse_absurd(self) -> None:
        """
        Raises ``CompileError`` for a core far beyond its device, before arrays take memory. A core
        that is beyond it by less is left to ``xylo-verify``, which tells every problem at once.
        """
        chip = device(self.core.device.data)
        problems: list[Diagnostic] = []
        for code, what, groups, have, limit in (
            ("XIR101", "input channels", self.inputs, self.n_inputs, chip.max_inputs),
            ("XIR102", "hidden neurons", self.hidden, self.n_hidden, chip.max_hidden),
            ("XIR103", "output neurons", self.readouts, self.n_outputs, chip.max_outputs),
        ):
            if have > FAR_BEYOND * limit:
                over = next(g for g in groups if g.ids.stop > limit)
                message = f"{what}: have {have}, limit {limit} on {chip.title}"
                problems.append(at(over, message, hint=f"make '{over.label}' smaller", code=code))
        if problems:
            raise CompileError(problems)

    def weights(self, kind: npt.DTypeLike) -> dict[str, NumpyArray]:
        """
        All weight matrices by the names of their fields, filled from the blocks. Raises as
        ``refuse_absurd`` does.
        """
        self.refuse_absurd()
        n, s = self.n_hidden, self.n_synapses
        matrices: dict[str, NumpyArray] = {
            WeightGroup.INPUT.value: np.zeros((self.n_inputs, n, s), kind),
            WeightGroup.RECURRENT.value: np.zeros((n, n, s), kind),
            WeightGroup.OUTPUT.value: np.zeros((n, self.n_outputs), kind),
        }
        for block in self.core.body.block.ops:
            if isinstance(block, xylo.WeightsOp):
                group, part = block_of(block)
                matrices[group.value][part] += as_numpy(block.value)
        return matrices

    def numbers(
        self, banks: list[xylo.HiddenOp] | list[xylo.ReadoutOp], name: str, kind: npt.DTypeLike
    ) -> NumpyArray:
        """One field of all banks, by id; 0 where a bank does not have it."""
        total = self.n_hidden if banks is self.hidden else self.n_outputs
        array: NumpyArray = np.zeros(total, kind)
        for bank in banks:
            value = bank.properties.get(name)
            if isa(value, DenseIntOrFPElementsAttr):
                array[span_of(bank)] = as_numpy(value)
        return array

    def alias(self, kind: npt.DTypeLike) -> NumpyArray:
        """(N,) the neuron that gets each one's spikes too, or ``NO_ALIAS``."""
        target: NumpyArray = np.full(self.n_hidden, NO_ALIAS, kind)
        for op in self.core.body.block.ops:
            if isinstance(op, xylo.AliasOp):
                to = self.by_name[op.target.root_reference.data]
                target[span_of(self.by_name[op.source.root_reference.data])] = to.ids
        return target


def span_of(group: xylo.Group) -> slice:
    """The hardware ids of a group."""
    return slice(group.ids.start, group.ids.stop)


def block_of(block: xylo.WeightsOp) -> tuple[WeightGroup, Any]:
    """Which matrix a block belongs to, and the index of its part of that matrix."""
    source, target = xylo.find_group(block, block.source), xylo.find_group(block, block.target)
    part = (span_of(source), span_of(target))
    if isinstance(target, xylo.ReadoutOp):
        return WeightGroup.OUTPUT, part
    from_input = isinstance(source, xylo.InputOp)
    return WeightGroup.INPUT if from_input else WeightGroup.RECURRENT, (*part, block.slot)


def real_core(core: xylo.CoreOp) -> RealCore:
    """The arrays of a core in real numbers. Raises ``CompileError`` when it holds integers."""
    if core.is_quantized:
        raise CompileError([at(core, "it holds the chip's integers already")])
    groups = CoreGroups(core)
    chip = device(core.device.data)
    hidden, readouts = groups.hidden, groups.readouts

    def caps(banks: list[xylo.HiddenOp] | list[xylo.ReadoutOp], most: int) -> NumpyArray:
        total = groups.n_hidden if banks is hidden else groups.n_outputs
        cap: NumpyArray = np.full(total, most, np.int64)
        for bank in banks:
            if bank.max_spikes is not None:
                cap[span_of(bank)] = min(most, bank.max_spikes.value.data)
        return cap

    reads = np.zeros(groups.n_outputs, np.bool_)
    current = np.zeros(groups.n_outputs, np.bool_)
    for bank in readouts:
        reads[span_of(bank)] = bank.read.data == snn.Readout.SPIKES
        current[span_of(bank)] = bank.read.data == snn.Readout.ISYN
    synapses = ["tau_syn", "tau_syn_2"][: groups.n_synapses]
    return RealCore(
        dt=core.dt.value.data,
        **groups.weights(np.float64),
        tau_mem=groups.numbers(hidden, "tau_mem", np.float64),
        tau_syn=np.stack([groups.numbers(hidden, name, np.float64) for name in synapses], axis=1),
        threshold=groups.numbers(hidden, "threshold", np.float64),
        bias=groups.numbers(hidden, "bias", np.float64),
        cap=caps(hidden, chip.hidden_cap),
        tau_mem_out=groups.numbers(readouts, "tau_mem", np.float64),
        tau_syn_out=groups.numbers(readouts, "tau_syn", np.float64),
        threshold_out=groups.numbers(readouts, "threshold", np.float64),
        bias_out=groups.numbers(readouts, "bias", np.float64),
        cap_out=caps(readouts, chip.output_cap),
        reads_spikes=reads,
        alias=groups.alias(np.int64),
        reads_current=current,
    )


def config_of(core: xylo.CoreOp) -> XyloConfig:
    """
    The configuration that a quantized core is.

    Raises ``CompileError`` when it holds real numbers, ``ConfigError`` for numbers that the chip
    cannot represent.
    """
    if not core.is_quantized:
        raise CompileError(
            [at(core, "the core holds real numbers", hint="run xylo-quantize first")]
        )
    assert core.shift_in is not None
    assert core.shift_rec is not None
    assert core.shift_out is not None
    assert core.bias_enable is not None
    groups = CoreGroups(core)
    weights = groups.weights(np.int64)
    fields: dict[str, NumpyArray] = {}
    for name in ("dash_mem", "dash_syn", "threshold", "bias"):
        fields[name] = groups.numbers(groups.hidden, name, np.int64)
        fields[f"{name}_out"] = groups.numbers(groups.readouts, name, np.int64)
    return XyloConfig(
        device=core.device.data,
        dt=core.dt.value.data,
        clock_hz=core.clock_hz,
        **weights,
        **fields,
        dash_syn_2=groups.numbers(groups.hidden, "dash_syn_2", np.int64),
        bias_enable=bool(core.bias_enable.value.data),
        weight_shift_in=core.shift_in.value.data,
        weight_shift_rec=core.shift_rec.value.data,
        weight_shift_out=core.shift_out.value.data,
        alias=groups.alias(np.int64),
    )
