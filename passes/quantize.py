"""
Turn a core in real numbers into the chip's integers.

A core is *quantized* when its banks hold decay shifts, 16-bit thresholds and 8-bit biases, and its
blocks 8-bit weights. The mathematics is in ``xir.quantization``; here its result is written back to
the banks and blocks, with what it cost beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.passes import ModulePass

from xir.arrays import NumpyArray, as_numpy, from_numpy
from xir.core import RealCore, block_of, real_core, span_of
from xir.device import Device, device
from xir.diagnostics import CompileError, Diagnostic, at, warn
from xir.dialects import xylo
from xir.exact import quantize_exactly
from xir.quantization import QuantizedCore, exact_dash, quantize, tau_of_dash


def quantize_core(core: xylo.CoreOp, method: Literal["global", "channel"]) -> None:
    """
    Quantize ``core`` in place.

    Raises ``CompileError`` for time constants that the chip cannot keep.
    """
    real = real_core(core)
    chip = device(core.device.data)
    banks = [bank for bank in xylo.groups(core) if isinstance(bank, xylo.Bank)]
    if found := [d for bank in banks for d in _time_constants(bank, real.dt, chip)]:
        raise CompileError(found)
    integers = quantize(real, chip, method)
    for block in core.body.block.ops:
        if isinstance(block, xylo.WeightsOp):
            _write_weights(block, real, integers)
    for bank in banks:
        _write_bank(bank, real, integers)
    uses_bias = integers.bias.any() or integers.bias_out.any()
    core.shift_in = core.shift_rec = core.shift_out = xylo.index(0)
    core.bias_enable = xylo.index(int(uses_bias))


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


def _write_weights(block: xylo.WeightsOp, real: RealCore, integers: QuantizedCore) -> None:
    matrix, part = block_of(block)
    meant = as_numpy(block.value)
    value = getattr(integers, matrix)[part]
    scale = integers.scale_out if matrix == "weights_out" else integers.scale
    clipped = np.abs(np.rint(meant * scale[part[1]])) > np.abs(value)
    block.value = from_numpy(value.astype(np.int8))
    block.clipped = xylo.index(int(clipped.sum()))
    block.zeroed = xylo.index(int(((meant != 0) & (value == 0)).sum()))


def _write_bank(bank: xylo.Bank, real: RealCore, integers: QuantizedCore) -> None:
    here, out = span_of(bank), "_out" if isinstance(bank, xylo.ReadoutOp) else ""
    dash_syn = getattr(integers, f"dash_syn{out}")[here]
    columns = [dash_syn] if out else list(dash_syn.T)
    fields = {"dash_mem": getattr(integers, f"dash_mem{out}")[here].astype(np.int8)}
    for old, new, column in zip(
        xylo.REAL_FIELDS[1:], xylo.INTEGER_FIELDS[1:], columns, strict=False
    ):
        if old in bank.properties:
            fields[new] = column.astype(np.int8)
    fields["threshold"] = getattr(integers, f"threshold{out}")[here].astype(np.int16)
    if bank.bias is not None:
        fields["bias"] = getattr(integers, f"bias{out}")[here].astype(np.int16)
    fields["scale"] = getattr(integers, f"scale{out}")[here]
    for name in xylo.REAL_FIELDS:
        bank.properties.pop(name, None)
    bank.properties |= {name: from_numpy(array) for name, array in fields.items()}


@dataclass(frozen=True)
class QuantizePass(ModulePass):
    """
    Chooses the chip's integers: decay shifts, weights, thresholds, biases.

    Before: one ``xylo.core`` in real numbers. After: the same core in integers, with the scale of
    each neuron and the weights that were clipped or became zero.
    """

    name = "xylo-quantize"

    method: Literal["global", "channel", "exact"] = "channel"
    """One scale for the whole core (global), one for each neuron (channel), or none: the numbers
    are the chip's integers (exact)."""

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
                quantize_core(core, self.method)
