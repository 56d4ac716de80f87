"""
Turn a core in real numbers into the chip's integers.

A core is *quantized* when its banks hold decay shifts, 16-bit thresholds and 8-bit biases, and its
blocks 8-bit weights. The mathematics is in ``xir.quantization``; here its result is written back to
the banks and blocks, with what it cost beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.passes import ModulePass
from xdsl.rewriter import InsertPoint, Rewriter

from xir.config.xylo_config import ConfigError
from xir.devices.table import Device, device
from xir.diagnostics.messages import CompileError, Diagnostic, at, warn
from xir.dialects import xylo
from xir.dialects.dense import as_numpy, from_numpy
from xir.ir.core import RealCore, block_of, real_core, span_of
from xir.numbers.arrays import NumpyArray
from xir.passes.quantize.integers_as_given import quantize_exactly
from xir.quantization import QuantizedCore, exact_dash, tau_of_dash
from xir.quantization.methods.channel import plain

if TYPE_CHECKING:
    from xir.quantization.outcome import Outcome


Tried = Literal["global", "channel", "law", "matched", "calibrated"]


def quantize_core(
    core: xylo.CoreOp, method: Tried, spikes: str = "", second_synapse: bool = True
) -> None:
    """
    Quantize ``core`` in place; ``spikes`` names a file for ``calibrated``.

    Raises ``CompileError`` for time constants that the chip cannot keep, and for a sample that is
    missing or does not fit.
    """
    real = real_core(core)
    chip = device(core.device.data)
    banks = [bank for bank in xylo.groups(core) if isinstance(bank, xylo.Bank)]
    if found := [d for bank in banks for d in _time_constants(bank, real.dt, chip)]:
        raise CompileError(found)
    sample = _sample(core, method, spikes, real)
    outcome = None
    if method in ("law", "matched", "calibrated") and _can_run(real, chip):
        outcome = _outcome(real, chip, method, sample, second_synapse)
    if outcome is None:
        integers = plain(real, chip, "global" if method == "global" else "channel")
    else:
        integers = outcome.integers.core(outcome.neurons)
    errors = {bank.label: _decay_errors(bank, real, integers) for bank in banks}
    for block in list(core.body.block.ops):
        if isinstance(block, xylo.WeightsOp):
            _write_weights(block, integers)
    corrected = integers.corrects(real)
    for bank in banks:
        _write_bank(bank, integers, corrected, notes=outcome is not None)
    uses_bias = integers.bias.any() or integers.bias_out.any()
    core.shift_in = xylo.index(integers.shift_in)
    core.shift_rec = xylo.index(integers.shift_rec)
    core.shift_out = xylo.index(integers.shift_out)
    core.bias_enable = xylo.index(int(uses_bias))
    if outcome is not None:
        from xir.passes.quantize.notes import write_notes

        write_notes(core, outcome, errors)


def _sample(core: xylo.CoreOp, method: Tried, spikes: str, real: RealCore) -> NumpyArray | None:
    """The spikes to calibrate with, (B, T, Nin)."""
    if method != "calibrated":
        if spikes:
            message = f"a sample of spikes is for calibrated, not for {method}"
            raise CompileError([at(core, message)])
        return None
    if not spikes:
        message = "calibrated needs a sample of the spikes that the network is to see"
        hint = 'give one: xir compile --calibrate SPIKES, or xylo-quantize{spikes="FILE"}'
        raise CompileError([at(core, message, hint=hint)])
    from xir.spikes.rasters import read_spikes

    sample = read_spikes(Path(spikes), real.weights_in.shape[0], real.dt)
    if not sample.size:
        raise CompileError([at(core, f"there are no steps in '{spikes}'")])
    return sample[np.newaxis] if sample.ndim == 2 else sample


def _can_run(real: RealCore, chip: Device) -> bool:
    """Whether there is something to run, and no more than the chip holds: that is told later."""
    inputs, hidden, synapses = real.weights_in.shape
    outputs = real.threshold_out.size
    return (
        0 < inputs <= chip.max_inputs
        and 0 < hidden <= chip.max_hidden
        and 0 < outputs <= chip.max_outputs
        and synapses <= chip.max_synapses
    )


def _outcome(
    real: RealCore, chip: Device, method: Tried, sample: NumpyArray | None, second: bool
) -> Outcome | None:
    """What the method finds; None for a core that no configuration is, which is told later."""
    from xir.quantization.outcome import quantized

    try:
        return quantized(real, chip, method, sample, second)
    except ConfigError:
        return None


def _time_constants(bank: xylo.Bank, dt: float, chip: Device) -> list[Diagnostic]:
    """Errors for those that no decay shift is near to; warnings for those that are far off."""
    found: list[Diagnostic] = []
    for name in xylo.REAL_FIELDS:
        if name not in bank.properties:
            continue
        tau = as_numpy(bank.numbers(name))
        dash = exact_dash(tau, dt)
        short = (tau > 0) & (dash < 0.5)
        if short.any():
            found.append(_too_short(bank, name, tau, dt, short))
        near = (tau > 0) & (dash >= 0.5) & (dash < 0.75)
        if near.any():
            warn(
                at(
                    bank,
                    f"{name} of '{bank.label}' is near the shortest the chip keeps: "
                    f"{_first(tau, near)} decays as {tau_of_dash(1, dt):.3g} s does",
                    hint="a smaller dt, or a longer time constant, is followed better",
                )
            )
        long = dash > chip.max_dash + 0.5
        if long.any():
            warn(
                at(
                    bank,
                    f"{name} of '{bank.label}' is longer than the chip keeps: {_first(tau, long)} "
                    f"becomes {tau_of_dash(chip.max_dash, dt):.3g} s",
                    hint="a larger dt, or a shorter time constant, is followed better",
                )
            )
    return found


def _too_short(
    bank: xylo.Bank, name: str, tau: NumpyArray, dt: float, short: NumpyArray
) -> Diagnostic:
    option = name.replace("tau", "dash").removesuffix("_2")
    return at(
        bank,
        f"{name} of '{bank.label}' is too short for the chip: {_first(tau, short)} with "
        f"dt = {dt:g} s; at least {tau_of_dash(0.5, dt):.3g} s is needed",
        hint=f"make dt smaller or the time constant longer; {option} = 0 keeps nothing at all",
        code="XIR120",
    )


def _first(tau: NumpyArray, which: NumpyArray) -> str:
    index = int(np.argmax(which))
    return f"{tau[index]:.3g} s" if which.all() else f"{tau[index]:.3g} s (neuron {index})"


def _decay_errors(bank: xylo.Bank, real: RealCore, integers: QuantizedCore) -> dict[str, float]:
    """How far the chip's leaks are from those meant, for the worst neuron, as a fraction."""
    from xir.quantization.neuron.dash import decay_error

    here, out = span_of(bank), "_out" if isinstance(bank, xylo.ReadoutOp) else ""
    tau_syn, dash_syn = getattr(real, f"tau_syn{out}")[here], getattr(integers, f"dash_syn{out}")
    if not out:
        dash_syn = dash_syn[:, : tau_syn.shape[1]]
    dash_mem = getattr(integers, f"dash_mem{out}")[here]
    return {
        "decay_error_mem": decay_error(getattr(real, f"tau_mem{out}")[here], dash_mem, real.dt),
        "decay_error_syn": decay_error(tau_syn, dash_syn[here], real.dt),
    }


def _write_weights(block: xylo.WeightsOp, integers: QuantizedCore) -> None:
    """The block's integers; and beside it those of a second synapse that corrects the first."""
    matrix, part = block_of(block)
    meant = as_numpy(block.value)
    clipped = getattr(integers, matrix.replace("weights", "clipped"))
    _fill(block, meant, getattr(integers, matrix)[part], clipped[part])
    if matrix == "weights_out" or block.slot != 0 or integers.n_synapses < 2:
        return
    second = (*part[:2], 1)
    values = getattr(integers, matrix)[second]
    if not values.any() or _has_second(block):
        return
    corrector = xylo.WeightsOp(
        block.target.root_reference.data,
        block.source.root_reference.data,
        block.value,
        1,
        location=block.location,
    )
    _fill(corrector, np.where(values != 0, meant, 0), values, clipped[second])
    Rewriter.insert_op(corrector, InsertPoint.after(block))


def _has_second(block: xylo.WeightsOp) -> bool:
    """Whether the network itself has a second synapse where ``block`` leads."""
    target = xylo.find_group(block, block.target)
    return isinstance(target, xylo.HiddenOp) and target.tau_syn_2 is not None


def _fill(block: xylo.WeightsOp, meant: NumpyArray, value: NumpyArray, clipped: NumpyArray) -> None:
    block.value = from_numpy(value.astype(np.int8))
    block.clipped = xylo.index(int(clipped.sum()))
    block.zeroed = xylo.index(int(((meant != 0) & (value == 0)).sum()))


def _write_bank(
    bank: xylo.Bank, integers: QuantizedCore, corrected: NumpyArray, *, notes: bool
) -> None:
    here, out = span_of(bank), "_out" if isinstance(bank, xylo.ReadoutOp) else ""
    dash_syn = getattr(integers, f"dash_syn{out}")[here]
    gain = getattr(integers, f"gain{out}")[here]
    columns, gains = ([dash_syn], [gain]) if out else (list(dash_syn.T), list(gain.T))
    fields = {"dash_mem": getattr(integers, f"dash_mem{out}")[here].astype(np.int8)}
    second = not out and (bank.tau_syn_2 is not None or bool(corrected[here].any()))
    number = 2 if second else 1
    for name, column in zip(xylo.INTEGER_FIELDS[1:], columns[:number], strict=False):
        fields[name] = column.astype(np.int8)
    fields["threshold"] = getattr(integers, f"threshold{out}")[here].astype(np.int16)
    if bank.bias is not None:
        fields["bias"] = getattr(integers, f"bias{out}")[here].astype(np.int16)
    fields["scale"] = getattr(integers, f"scale{out}")[here]
    if notes:
        fields |= dict(zip(("gain", "gain_2"), gains[:number], strict=False))
    for name in xylo.REAL_FIELDS:
        bank.properties.pop(name, None)
    bank.properties |= {name: from_numpy(array) for name, array in fields.items()}


@dataclass(frozen=True)
class QuantizePass(ModulePass):
    """
    Chooses the chip's integers: decay shifts, weights, thresholds, biases.

    Before: one ``xylo.core`` in real numbers. After: the same core in integers, with the scale of
    each neuron, the weights that were clipped or became zero and, where the method runs the
    network, its gains and what quantization cost each population.
    """

    name = "xylo-quantize"

    method: Literal["global", "channel", "law", "matched", "calibrated", "exact"] = "matched"
    """One scale for the whole core (global) or for each neuron (channel); with a gain for each
    decay (law); with gains and decays fitted without data (matched) or to a sample (calibrated); or
    none: the numbers are the chip's integers (exact)."""

    spikes: str = ""
    """A file of spikes to calibrate with: a raster, or samples of them, as xir sim reads."""

    second_synapse: Literal["auto", "never"] = "auto"
    """Whether an idle second synapse may correct the first."""

    shift_in: int | None = None
    """With exact: how far the weights from inputs are shifted left; the smallest that does."""

    shift_rec: int | None = None
    """The same between hidden neurons."""

    shift_out: int | None = None
    """The same to outputs."""

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for core in op.body.block.ops:
            if not isinstance(core, xylo.CoreOp):
                continue
            if self.method == "exact":
                shifts = {n: getattr(self, n) for n in ("shift_in", "shift_rec", "shift_out")}
                quantize_exactly(core, shifts)
            else:
                quantize_core(core, self.method, self.spikes, self.second_synapse == "auto")
