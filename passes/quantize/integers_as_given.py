"""
Quantization that changes nothing: the numbers of the core are the chip's integers already.

For networks that were written for the chip, or read back from it. A weight stands in the core as
what it adds to a current, so that shifted weights are multiples of a power of two; a time constant
is that of a decay shift. What is not a whole number in range is an error with its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from xir.devices.table import Device, device
from xir.diagnostics.messages import CompileError, Diagnostic, at
from xir.dialects import xylo
from xir.dialects.dense import as_numpy, from_numpy
from xir.ir.core import block_of
from xir.numbers.arrays import NumpyArray
from xir.quantization import exact_dash

TOLERANCE = 1e-6
"""How far a time constant may be from that of a decay shift, in shifts."""

_GROUPS = {"weights_in": "shift_in", "weights_rec": "shift_rec", "weights_out": "shift_out"}


def quantize_exactly(core: xylo.CoreOp, given: Mapping[str, int | None]) -> None:
    """
    Make ``core``, in real numbers, one in integers, in place. ``given`` are weight shifts by name
    (``shift_in``, ``shift_rec``, ``shift_out``); None for the smallest that does.

    Raises ``CompileError`` for every number that is not the chip's.
    """
    chip = device(core.device.data)
    banks = [bank for bank in xylo.groups(core) if isinstance(bank, xylo.Bank)]
    blocks: dict[str, list[xylo.WeightsOp]] = {name: [] for name in _GROUPS}
    for op in core.body.block.ops:
        if isinstance(op, xylo.WeightsOp):
            blocks[block_of(op)[0]].append(op)
    shifts: dict[str, int] = {}
    found: list[Diagnostic] = []
    for group, name in _GROUPS.items():
        shifts[name], wrong = _shift(blocks[group], given.get(name), name, chip)
        found += wrong
    fields = [(bank, *_fields(bank, core.dt.value.data, chip)) for bank in banks]
    found += [diagnostic for _, _, wrong in fields for diagnostic in wrong]
    if found:
        raise CompileError(found)
    for group, name in _GROUPS.items():
        for block in blocks[group]:
            whole = as_numpy(block.value) / (1 << shifts[name])
            block.value = from_numpy(whole.astype(np.int8))
    for bank, values, _ in fields:
        for name in xylo.REAL_FIELDS:
            bank.properties.pop(name, None)
        bank.properties |= {name: from_numpy(array) for name, array in values.items()}
    core.properties |= {name: xylo.index(value) for name, value in shifts.items()}
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
    half = 1 << chip.weight_bits - 1
    weight = value / (1 << shift)
    return (np.rint(weight) == weight) & (weight >= -half) & (weight < half)


def _wrong_weights(
    block: xylo.WeightsOp, shift: int, given: int | None, name: str, chip: Device
) -> Iterator[Diagnostic]:
    value = as_numpy(block.value)
    wrong = ~_fits(value, shift, chip)
    if not wrong.any():
        return
    row, column = (int(i) for i in np.argwhere(wrong)[0])
    half = 1 << chip.weight_bits - 1
    source, target = block.source.root_reference.data, block.target.root_reference.data
    need = f"a whole number from {-half} to {half - 1}"
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
    found: list[Diagnostic] = []
    for old, new in zip(xylo.REAL_FIELDS, xylo.INTEGER_FIELDS, strict=True):
        if old not in bank.properties:
            continue
        tau = as_numpy(bank.numbers(old))
        dash = np.where(tau == 0, 0.0, exact_dash(tau, dt))
        whole = np.rint(dash)
        off = ~(np.abs(dash - whole) < TOLERANCE) | (whole > chip.max_dash)
        if off.any():
            found.append(_wrong_time(bank, new, tau, dash, off, chip))
            continue
        values[new] = whole.astype(np.int8)
    threshold = as_numpy(bank.numbers("threshold"))
    top = (1 << chip.threshold_bits - 1) - 1
    threshold = np.where(np.isposinf(threshold), top, threshold)
    half = 1 << chip.bias_bits - 1
    limits = [("threshold", threshold, 1, top, "XIR110")]
    if bank.bias is not None:
        limits.append(("bias", as_numpy(bank.bias), -half, half - 1, "XIR111"))
    for name, given, low, high, code in limits:
        wrong = ~((np.rint(given) == given) & (given >= low) & (given <= high))
        if wrong.any():
            found.append(_wrong_number(bank, name, given, wrong, low, high, code))
        else:
            values[name] = given.astype(np.int16)
    values["scale"] = np.ones(len(bank.ids))
    return values, found


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
    bank: xylo.Bank,
    name: str,
    given: NumpyArray,
    wrong: NumpyArray,
    low: int,
    high: int,
    code: str,
) -> Diagnostic:
    first = int(np.argmax(wrong))
    return at(
        bank,
        f"{name}[{first}] of '{bank.label}' is {given[first]:g}; taken as it is, it must be a "
        f"whole number from {low} to {high} ({int(wrong.sum())} are not)",
        hint="quantize with global or channel, or round it",
        code=code,
    )
