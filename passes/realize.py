"""
Make of every neuron one that the chip has.

A bank is *realized* when its neurons have a synapse and the chip's reset, and no steady current
comes into it. Neurons
without a synapse get one: hidden ones, and outputs that never fire, change the roles of synapse and
membrane (the *swap*), others get the shortest synapse. A steady current becomes the bias that it is
at rest. A late reset and one to 0 become weights of neurons to themselves. The mathematics is in
``realization`` and ``resets`` of ``xir.quantization.neuron``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp, StringAttr
from xdsl.passes import ModulePass
from xdsl.rewriter import InsertPoint, Rewriter

from xir.devices.table import device
from xir.diagnostics.messages import CompileError, Diagnostic, at, warn
from xir.dialects import snn, xylo
from xir.dialects.dense import as_numpy, from_numpy
from xir.numbers.arrays import NumpyArray
from xir.quantization.neuron.realization import (
    Realized,
    Way,
    can_swap,
    is_relay,
    kept_part,
    steady_at_rest,
    swapped,
    too_short,
    with_fast_synapse,
)
from xir.quantization.neuron.resets import (
    corrected,
    drawn_events,
    extra_of_late,
    extra_of_zero,
    mean_overshoot,
    weight_through_synapse,
)
from xir.text.quantities import time_text

if TYPE_CHECKING:
    from xir.reference import FloatNetwork

CORRECTIONS = 3
"""Runs of the network as the chip has it, by which an estimate is corrected."""


class _Realizer:
    """Realizes the banks of one core, and keeps what is wrong with them."""

    def __init__(self, core: xylo.CoreOp):
        self.core = core
        self.dt = core.dt.value.data
        self.problems: list[Diagnostic] = []
        ops = core.body.block.ops
        self.receivers = {
            op.target.root_reference.data for op in ops if isinstance(op, xylo.AliasOp)
        }
        self.blocks = [op for op in ops if isinstance(op, xylo.WeightsOp)]
        """All of the core, in order."""
        self.into: dict[str, list[xylo.WeightsOp]] = {}
        """Bank -> those that lead to it, in order."""
        for block in self.blocks:
            self.into.setdefault(block.target.root_reference.data, []).append(block)

    def run(self) -> None:
        banks = [bank for bank in xylo.groups(self.core) if isinstance(bank, xylo.Bank)]
        resets = {bank: bank.reset.data for bank in banks if bank.reset is not None}
        meant = None
        if snn.Reset.ZERO in resets.values():
            from xir.ir.float_network import from_core

            meant = from_core(self.core)
        kept = {bank: kept_part(_numbers(bank, "tau_mem"), self.dt) for bank in resets}
        for bank in banks:
            bank.reset = None
            if not bank.is_realized:
                self.realize(bank)
        if self.problems:
            raise CompileError(self.problems)
        to_zero: list[xylo.Bank] = []
        for bank, reset in resets.items():
            if reason := self.reason_against_reset(bank):
                message = (
                    f"'{bank.label}' cannot have reset = \"{reset}\", since {reason}: the "
                    "threshold is taken off at once"
                )
                hint = _WAY_OUT if isinstance(bank, xylo.ReadoutOp) else None
                warn(at(bank, message, hint=hint, code="XIR228"))
            elif reset == snn.Reset.ZERO:
                to_zero.append(bank)
            else:
                self.take_more(bank, extra_of_late(kept[bank], _numbers(bank, "threshold")))
                self.warn_of_late(bank)
        if to_zero and meant is not None:
            self.set_to_zero(to_zero, kept, meant)

    def reason_against_reset(self, bank: xylo.Bank) -> str | None:
        """Why no weight of a bank to itself can make a reset; None where one can."""
        if isinstance(bank, xylo.ReadoutOp):
            return "an output has no weights to itself"
        if bank.label in self.receivers:
            return "it receives the spikes of another population in a sum"
        return None

    def take_more(self, bank: xylo.Bank, extra: NumpyArray) -> None:
        """Let each spike of a bank take ``extra`` (n,) more off the membrane in the next step."""
        kept = kept_part(_numbers(bank, "tau_syn"), self.dt)
        is_swapped = bank.way is not None and bank.way.data in (Way.SWAP, Way.RELAY)
        own = -extra / kept if is_swapped else weight_through_synapse(extra, kept)
        self.add_own(bank, own)

    def warn_of_late(self, bank: xylo.Bank) -> None:
        if bank.way is not None and bank.way.data in (Way.SWAP, Way.RELAY):
            return
        message = (
            f"the late reset of '{bank.label}' is a weight of each neuron to itself, through its "
            "synapse: the same charge, over several steps"
        )
        hint = "rates of neurons come out within about 1 %; neurons without a synapse are exact"
        warn(at(bank, message, hint=hint, code="XIR228"))

    def set_to_zero(
        self, banks: list[xylo.Bank], kept: dict[xylo.Bank, NumpyArray], meant: FloatNetwork
    ) -> None:
        """Estimate what resets to 0 take off, on drawn stimuli, and write it as weights."""
        from xir.reference import simulate

        chip, inputs = device(self.core.device.data), meant.weights_in.shape[0]
        if meant.cap.size > chip.max_hidden + chip.max_outputs:
            return  # xylo-verify says why such a core does not fit
        raster = drawn_events(inputs)
        run = simulate(meant, raster, record=True)
        wanted = meant.own(run.spikes).sum(axis=1)
        overshoot = mean_overshoot(meant, run)
        spans = {p.name: p.neurons for p in meant.populations}
        written = {bank: np.zeros(len(bank.ids)) for bank in banks}
        found = wanted
        for step in range(CORRECTIONS + 1):
            if step:
                from xir.ir.float_network import as_the_chip_spikes

                made = as_the_chip_spikes(self.core)
                found = made.own(simulate(made, raster).spikes).sum(axis=1)
                overshoot = corrected(overshoot, meant.threshold, wanted, found)
            if step == CORRECTIONS:
                break
            for bank in banks:
                here, threshold = spans[bank.label], _numbers(bank, "threshold")
                extra = extra_of_zero(kept[bank], threshold, overshoot[here])
                self.take_more(bank, extra - written[bank])
                written[bank] = extra
        for bank in banks:
            here = spans[bank.label]
            message = (
                f"the reset to 0 of '{bank.label}' is a weight of each neuron to itself, right on "
                f"average: {found[:, here].sum()} spikes for {wanted[:, here].sum()} on drawn "
                "stimuli"
            )
            hint = "one connection of the fan-out of each neuron; the chip subtracts the threshold"
            warn(at(bank, message, hint=hint, code="XIR228"))

    def realize(self, bank: xylo.Bank) -> None:
        if bank.has_synapse:
            self.steady_into_synapses(bank)
            return
        if isinstance(bank, xylo.ReadoutOp) and bank.read.data == "isyn":
            message = f"the current of '{bank.label}' is read, which has no synapse"
            hint = "read its membrane, vmem(..), or give it a synapse: tau_syn = .."
            self.problems.append(at(bank, message, hint=hint, code="XIR151"))
        tau_mem, threshold = _numbers(bank, "tau_mem"), _numbers(bank, "threshold")
        # Without a synapse, what comes in and the bias are the same.
        bias = _numbers(bank, "bias") + _numbers(bank, "steady")
        hands_on = is_relay(tau_mem, threshold, bias, self.weights_to(bank))
        reason = self.reason_against_swap(bank, tau_mem, threshold, bias)
        if reason is None:
            made, way = swapped(tau_mem, threshold, bias, self.dt), Way.SWAP
            if not hands_on:
                self.warn_of_swap(bank, tau_mem, bias)
        else:
            made, way = with_fast_synapse(tau_mem, bias, self.dt), Way.FAST
            if not hands_on:
                message = (
                    f"'{bank.label}' has no synapse, and {reason}: the chip's fastest synapse "
                    "takes its place, and what comes in arrives a step late on average"
                )
                hint = _WAY_OUT if isinstance(bank, xylo.ReadoutOp) else None
                warn(at(bank, message, hint=hint, code="XIR128"))
        self.write(bank, made, Way.RELAY if hands_on else way)

    def reason_against_swap(
        self, bank: xylo.Bank, tau_mem: NumpyArray, threshold: NumpyArray, bias: NumpyArray
    ) -> str | None:
        """Why the synapse of a bank cannot carry the leak; None where it can."""
        if isinstance(bank, xylo.ReadoutOp) and np.isfinite(threshold).any():
            return "an output has no weights to itself that could reset it"
        if bank.label in self.receivers:
            return "it receives the spikes of another population in a sum"
        if not can_swap(tau_mem, bias):
            return "its bias has no rest, since its membrane does not leak"
        return None

    def warn_of_swap(self, bank: xylo.Bank, tau_mem: NumpyArray, bias: NumpyArray) -> None:
        if (short := too_short(tau_mem, self.dt)).any():
            first = time_text(float(tau_mem[int(np.argmax(short))]), 3)
            message = (
                f"tau_mem of '{bank.label}' is too short for the chip: {first} with "
                f"dt = {time_text(self.dt, 6)}; half of the membrane is kept in each step"
            )
            hint = "make dt smaller or the time constant longer"
            warn(at(bank, message, hint=hint, code="XIR120"))
        if bias.any():
            message = f"the bias of '{bank.label}' acts from the first step on as it does at rest"
            warn(at(bank, message, hint="it has no synapse: xir explain XIR128", code="XIR129"))

    def steady_into_synapses(self, bank: xylo.Bank) -> None:
        """Make the steady currents of a bank its bias."""
        bias = _numbers(bank, "bias")
        for name, syn in zip(xylo.STEADY_FIELDS, ("tau_syn", "tau_syn_2"), strict=True):
            if name in bank.properties:
                bias = bias + steady_at_rest(_numbers(bank, name), _numbers(bank, syn), self.dt)
                del bank.properties[name]
        if not np.isfinite(bias).all():
            message = f"a steady current into '{bank.label}' grows without end: nothing leaks there"
            hint = "give the synapse a leak: tau_syn = .., or use bias = .. of the neurons"
            self.problems.append(at(bank, message, hint=hint, code="XIR152"))
            return
        bank.bias = from_numpy(bias)
        message = f"the steady current of '{bank.label}' acts from the first step on as at rest"
        warn(at(bank, message, hint="as the bias of its membranes", code="XIR129"))

    def write(self, bank: xylo.Bank, made: Realized, way: Way) -> None:
        """Put what is made into a bank and the weights that lead to it."""
        bank.properties.pop("steady", None)
        bank.tau_mem, bank.tau_syn = from_numpy(made.tau_mem), from_numpy(made.tau_syn)
        if bank.bias is not None or made.bias.any():
            bank.bias = from_numpy(made.bias)
        bank.way = StringAttr(way.value)
        if (made.over != 1).any():
            for block in self.into.get(bank.label, ()):
                block.value = from_numpy(as_numpy(block.value) / made.over)
        self.add_own(bank, made.own)

    def weights_to(self, bank: xylo.Bank) -> list[NumpyArray]:
        """(sources, n) of every block that leads to a bank."""
        return [as_numpy(block.value) for block in self.into.get(bank.label, ())]

    def add_own(self, bank: xylo.Bank, own: NumpyArray) -> None:
        """Add weights (n,) of each neuron of a bank to itself, on its first synapse."""
        if not own.any():
            return
        for block in self.into.get(bank.label, ()):
            if block.source == block.target and block.slot == 0:
                block.value = from_numpy(as_numpy(block.value) + np.diag(own))
                return
        block = xylo.WeightsOp(
            bank.label, bank.label, from_numpy(np.diag(own)), location=bank.location
        )
        last = self.blocks[-1] if self.blocks else xylo.groups(self.core)[-1]
        Rewriter.insert_op(block, InsertPoint.after(last))
        self.blocks.append(block)
        self.into.setdefault(bank.label, []).append(block)


_WAY_OUT = (
    "exact, a step late, and for as many hidden neurons more: --outputs relay, or return a "
    "population behind it, delay(it, 1)"
)


def _numbers(bank: xylo.Bank, name: str) -> NumpyArray:
    """A field of a bank, (n,); zeros where it has none."""
    if name not in bank.properties:
        return np.zeros(bank.size.value.data)
    return as_numpy(bank.numbers(name))


def realize(core: xylo.CoreOp) -> None:
    """
    Realize every bank of ``core``, in real numbers, in place.

    Raises ``CompileError`` with everything that no neuron of the chip can be made of.
    """
    _Realizer(core).run()


@dataclass(frozen=True)
class RealizePass(ModulePass):
    """
    Makes of every neuron one that the chip has: neurons without a synapse get one, steady currents
    become biases.

    Before: one ``xylo.core`` in real numbers, as the network was meant. After: the same, of neurons
    that have a synapse and no steady input; ``way`` says of a bank how it was made.
    """

    name = "xylo-realize"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for core in op.body.block.ops:
            if isinstance(core, xylo.CoreOp) and not core.is_quantized:
                realize(core)
