"""
Quantization that changes nothing: the numbers of the core are the chip's integers already.

This is the method ``exact``, for networks that were written for the chip, or read back from it. A
weight stands in the core as what it adds to a current, so that shifted weights are multiples of a
power of two; a time constant is that of a decay shift. A number that is not whole or not in its
range is an error with its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from xir.devices.table import Device, Range, device
from xir.diagnostics.messages import CompileError, Diagnostic, at
from xir.dialects import xylo
from xir.dialects.dense import as_numpy, from_numpy
from xir.ir.core import block_of
from xir.numbers.arrays import NumpyArray
from xir.quantization.neuron.dash import exact_dash
from xir.quantization.real_core import WeightGroup

TOLERANCE = 1e-6
"""How far a time constant may be from that of a decay shift, in shifts."""

SHIFT_FIELDS: Mapping[WeightGroup, str] = {
    WeightGroup.INPUT: "shift_in",
    WeightGroup.RECURRENT: "shift_rec",
    WeightGroup.OUTPUT: "shift_out",
}
"""The field of a core, and the option, with the left shift of each group of weights."""


class GivenShifts(NamedTuple):
    """The weight shifts that a user asks for; None for the smallest that does."""

    input: int | None = None
    recurrent: int | None = None
    output: int | None = None

    def of(self, group: WeightGroup) -> int | None:
        """That of one group of weights."""
        match group:
            case WeightGroup.INPUT:
                return self.input
            case WeightGroup.RECURRENT:
                return self.recurrent
            case WeightGroup.OUTPUT:
                return self.output


def quantize_exactly(core: xylo.CoreOp, given: GivenShifts) -> None:
    """
    Make ``core``, in real numbers, one in integers, in place.

    Raises ``CompileError`` for every number that is not the chip's.
    """
    chip = device(core.device.data)
    banks = [bank for bank in xylo.groups(core) if isinstance(bank, xylo.Bank)]
    blocks: dict[WeightGroup, list[xylo.WeightsOp]] = {group: [] for group in WeightGroup}
    for op in core.body.block.ops:
        if isinstance(op, xylo.WeightsOp):
            blocks[block_of(op)[0]].append(op)
    shifts: dict[WeightGroup, int] = {}
    problems: list[Diagnostic] = []
    for group, name in SHIFT_FIELDS.items():
        shifts[group], wrong = _shift(blocks[group], given.of(group), name, chip)
        problems += wrong
    fields = [(bank, *_fields(bank, core.dt.value.data, chip)) for bank in banks]
    problems += [diagnostic for _, _, wrong in fields for diagnostic in wrong]
    if problems:
        raise CompileError(problems)
    for group, name in SHIFT_FIELDS.items():
        for block in blocks[group]:
            whole = as_numpy(block.value) / (1 << shifts[group])
            block.value = from_numpy(whole.astype(np.int8))
        core.properties[name] = xylo.index(shifts[group])
    for bank, values, _ in fields:
        for name in xylo.REAL_FIELDS:
            bank.properties.pop(name, None)
        bank.properties |= {name: from_numpy(array) for name, array in values.items()}
    uses_bias = chip.has_bias and any(bank.bias is not None for bank in banks)
    core.bias_enable = xylo.index(int(uses_bias))


def _shift(
    blocks: list[xylo.WeightsOp], given: int | None, name: str, chip: Device
) -> tuple[int, list[Diagnostic]]:
    """The shift of a group of weights, and what is wrong with them under any."""
    allowed = range(chip.max_weight_shift + 1) if given is None else (given,)
    for shift in allowed:
        if all(_fits(as_numpy(block.value), shift, chip).all() for block in blocks):
            return shift, []
    shift = 0 if given is None else given
    return shift, [d for block in blocks for d in _wrong_weights(block, shift, given, name, chip)]


def _fits(value: NumpyArray, shift: int, chip: Device) -> NumpyArray:
    """Which of ``value`` are weights of the chip with this shift."""
    return _is_whole(value / (1 << shift), chip.weight_range)


def _is_whole(value: NumpyArray, field: Range) -> NumpyArray:
    """Which of ``value`` are whole numbers of ``field``."""
    return (np.rint(value) == value) & (value >= field.low) & (value <= field.high)


def _wrong_weights(
    block: xylo.WeightsOp, shift: int, given: int | None, name: str, chip: Device
) -> Iterator[Diagnostic]:
    value = as_numpy(block.value)
    wrong = ~_fits(value, shift, chip)
    if not wrong.any():
        return
    row, column = (int(i) for i in np.argwhere(wrong)[0])
    low, high = chip.weight_range
    source, target = block.source.root_reference.data, block.target.root_reference.data
    need = f"a whole number from {low} to {high}"
    if given:
        need += f", times {1 << given} ({name} = {given})"
    elif given is None:
        need += ", or that times one power of two up to "
        need += f"{1 << chip.max_weight_shift} for the group"
    yield at(
        block,
        f"weight[{row}, {column}] of '{source} -> {target}' is {value[row, column]:g}; taken as it "
        f"is, it must be {need} ({int(wrong.sum())} are not)",
        hint="quantize with global or channel, or round the weights",
        code="XIR108",
    )


def _fields(
    bank: xylo.Bank, dt: float, chip: Device
) -> tuple[dict[str, NumpyArray], list[Diagnostic]]:
    """The integers of a bank, and what is wrong with its numbers."""
    values: dict[str, NumpyArray] = {}
    problems: list[Diagnostic] = []
    for old, new in zip(xylo.REAL_FIELDS, xylo.INTEGER_FIELDS, strict=True):
        if old not in bank.properties:
            continue
        tau = as_numpy(bank.numbers(old))
        dash = np.where(tau == 0, 0.0, exact_dash(tau, dt))
        whole = np.rint(dash)
        off = ~(np.abs(dash - whole) < TOLERANCE) | (whole > chip.max_dash)
        if off.any():
            problems.append(_wrong_time(bank, new, tau, dash, off, chip))
            continue
        values[new] = whole.astype(np.int8)
    threshold = as_numpy(bank.numbers("threshold"))
    threshold = np.where(np.isposinf(threshold), chip.threshold_range.high, threshold)
    numbers = [("threshold", threshold, chip.threshold_range, "XIR110")]
    if bank.bias is not None:
        numbers.append(("bias", as_numpy(bank.bias), chip.bias_range, "XIR111"))
    for name, given, field, code in numbers:
        wrong = ~_is_whole(given, field)
        if wrong.any():
            problems.append(_wrong_number(bank, name, given, wrong, field, code))
        else:
            values[name] = given.astype(np.int16)
    values["scale"] = np.ones(len(bank.ids))
    return values, problems


def _wrong_time(
    bank: xylo.Bank, name: str, tau: NumpyArray, dash: NumpyArray, off: NumpyArray, chip: Device
) -> Diagnostic:
    first = int(np.argmax(off))
    return at(
        bank,
        f"{name}[{first}] of '{bank.label}' would be {dash[first]:.3f} for a time constant of "
        f"{tau[first]:.3g} s; taken as it is, it must be a whole number from 0 to {chip.max_dash}",
        hint=f"write {name} = {round(min(float(dash[first]), chip.max_dash))}, or quantize with "
        "global or channel",
        code="XIR109",
    )


def _wrong_number(
    bank: xylo.Bank, name: str, given: NumpyArray, wrong: NumpyArray, field: Range, code: str
) -> Diagnostic:
    first = int(np.argmax(wrong))
    return at(
        bank,
        f"{name}[{first}] of '{bank.label}' is {given[first]:g}; taken as it is, it must be a "
        f"whole number from {field.low} to {field.high} ({int(wrong.sum())} are not)",
        hint="quantize with global or channel, or round it",
        code=code,
    )
