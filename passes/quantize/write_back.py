"""The integers of a quantized core, written into the banks and blocks of the IR."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from xdsl.rewriter import InsertPoint, Rewriter

from xir.dialects import xylo
from xir.dialects.dense import as_numpy, from_numpy
from xir.ir.core import block_of, span_of
from xir.numbers.arrays import NumpyArray
from xir.quantization.neuron.dash import decay_errors_of
from xir.quantization.quantized_core import QuantizedCore, QuantizedHalf
from xir.quantization.real_core import RealCore, RealHalf, WeightGroup


def write_integers(
    core: xylo.CoreOp, real: RealCore, integers: QuantizedCore, *, gains: bool
) -> None:
    """
    Make ``core``, whose numbers are ``real``, one in integers, in place. ``gains`` says whether the
    gains are written as well.
    """
    for block in list(core.body.block.ops):
        if isinstance(block, xylo.WeightsOp):
            _write_weights(block, integers)
    corrected = integers.corrects(real)
    for bank in banks_of(core):
        _write_bank(bank, integers, corrected, gains=gains)
    core.shift_in = xylo.index(integers.shift_in)
    core.shift_rec = xylo.index(integers.shift_rec)
    core.shift_out = xylo.index(integers.shift_out)
    uses_bias = integers.bias.any() or integers.bias_out.any()
    core.bias_enable = xylo.index(int(uses_bias))


def banks_of(core: xylo.CoreOp) -> list[xylo.Bank]:
    """The banks of neurons of ``core``, in the order they stand in."""
    return [bank for bank in xylo.groups(core) if isinstance(bank, xylo.Bank)]


def real_half(bank: xylo.Bank, real: RealCore) -> RealHalf:
    """The half of ``real`` that ``bank`` is a part of."""
    return real.outputs if isinstance(bank, xylo.ReadoutOp) else real.hidden


def quantized_half(bank: xylo.Bank, integers: QuantizedCore) -> QuantizedHalf:
    """The half of ``integers`` that ``bank`` is a part of."""
    return integers.outputs if isinstance(bank, xylo.ReadoutOp) else integers.hidden


def decay_errors(
    banks: Sequence[xylo.Bank], real: RealCore, integers: QuantizedCore
) -> dict[str, dict[str, float]]:
    """
    How far the chip's leaks are from those of the network, for the worst neuron of each bank, as a
    fraction: label of the bank -> by the names of the notes ``decay_error_mem`` and
    ``decay_error_syn``.
    """
    of_half: dict[bool, tuple[NumpyArray, NumpyArray]] = {}
    for is_output, wanted, chip in (
        (False, real.hidden, integers.hidden),
        (True, real.outputs, integers.outputs),
    ):
        # A corrector has no time constant of the network to be compared with.
        dash_syn = chip.dash_syn[:, : wanted.tau_syn.shape[1]]
        of_half[is_output] = (
            decay_errors_of(wanted.tau_mem, chip.dash_mem, real.dt),
            decay_errors_of(wanted.tau_syn, dash_syn, real.dt),
        )
    errors: dict[str, dict[str, float]] = {}
    for bank in banks:
        span, (mem, syn) = span_of(bank), of_half[isinstance(bank, xylo.ReadoutOp)]
        errors[bank.label] = {
            "decay_error_mem": float(mem[span].max(initial=0.0)),
            "decay_error_syn": float(syn[span].max(initial=0.0)),
        }
    return errors


def _write_weights(block: xylo.WeightsOp, integers: QuantizedCore) -> None:
    """The block's integers; and beside it those of a second synapse that corrects the first."""
    group, part = block_of(block)
    weights, real = integers.weights(group), as_numpy(block.value)
    _fill(block, real, weights.values[part], weights.clipped[part])
    if group is WeightGroup.OUTPUT or block.slot != 0 or integers.n_synapses < 2:
        return
    second = (*part[:2], 1)
    values = weights.values[second]
    if not values.any() or _has_second(block):
        return
    corrector = xylo.WeightsOp(
        block.target.root_reference.data,
        block.source.root_reference.data,
        block.value,
        1,
        location=block.location,
    )
    _fill(corrector, np.where(values != 0, real, 0), values, weights.clipped[second])
    Rewriter.insert_op(corrector, InsertPoint.after(block))


def _has_second(block: xylo.WeightsOp) -> bool:
    """Whether the network itself has a second synapse where ``block`` leads."""
    target = xylo.find_group(block, block.target)
    return isinstance(target, xylo.HiddenOp) and target.tau_syn_2 is not None


def _fill(block: xylo.WeightsOp, real: NumpyArray, value: NumpyArray, clipped: NumpyArray) -> None:
    """Put ``value`` into ``block``, and how many of its ``real`` weights were clipped or lost."""
    block.value = from_numpy(value.astype(np.int8))
    block.clipped = xylo.index(int(clipped.sum()))
    block.zeroed = xylo.index(int(((real != 0) & (value == 0)).sum()))


def _write_bank(
    bank: xylo.Bank, integers: QuantizedCore, corrected: NumpyArray, *, gains: bool
) -> None:
    """``corrected`` (N,) says which hidden neurons have a corrector."""
    span, half = span_of(bank), quantized_half(bank, integers)
    is_corrected = isinstance(bank, xylo.HiddenOp) and bool(corrected[span].any())
    synapses = 2 if bank.tau_syn_2 is not None or is_corrected else 1
    fields: dict[str, NumpyArray] = {"dash_mem": half.dash_mem[span].astype(np.int8)}
    for name, dash in zip(xylo.INTEGER_FIELDS[1:], half.dash_syn[span].T[:synapses], strict=False):
        fields[name] = dash.astype(np.int8)
    fields["threshold"] = half.threshold[span].astype(np.int16)
    if bank.bias is not None:
        fields["bias"] = half.bias[span].astype(np.int16)
    fields["scale"] = half.scale[span]
    if gains:
        fields |= dict(zip(("gain", "gain_2"), half.gain[span].T[:synapses], strict=False))
    for name in xylo.REAL_FIELDS:
        bank.properties.pop(name, None)
    bank.properties |= {name: from_numpy(array) for name, array in fields.items()}
