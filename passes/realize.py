"""
Make of every neuron one that the chip has.

A bank is *realized* when its neurons have a synapse, and no steady current comes into it. Neurons
without a synapse get one: hidden ones, and outputs that never fire, change the roles of synapse and
membrane (the *swap*), others get the shortest synapse. A steady current becomes the bias that it is
at rest. The mathematics is in ``xir.quantization.neuron.realization``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from xdsl.context import Context
from xdsl.dialects.builtin import LocationAttr, ModuleOp, StringAttr
from xdsl.passes import ModulePass
from xdsl.rewriter import InsertPoint, Rewriter

from xir.diagnostics.messages import CompileError, Diagnostic, at, warn
from xir.dialects import xylo
from xir.dialects.dense import as_numpy, from_numpy
from xir.numbers.arrays import NumpyArray
from xir.quantization.neuron.realization import (
    Realized,
    Way,
    can_swap,
    steady_at_rest,
    swapped,
    too_short,
    with_fast_synapse,
)
from xir.text.quantities import time_text


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

    def run(self) -> None:
        banks = [bank for bank in xylo.groups(self.core) if isinstance(bank, xylo.Bank)]
        for bank in banks:
            if not bank.is_realized:
                self.realize(bank)
        if self.problems:
            raise CompileError(self.problems)

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
        reason = self.reason_against_swap(bank, tau_mem, threshold, bias)
        if reason is None:
            made, way = swapped(tau_mem, threshold, bias, self.dt), Way.SWAP
            self.warn_of_swap(bank, tau_mem, bias)
        else:
            made, way = with_fast_synapse(tau_mem, bias, self.dt), Way.FAST
            warn(
                at(
                    bank,
                    f"'{bank.label}' has no synapse, and {reason}: the chip's fastest synapse "
                    "takes its place, and what comes in arrives a step late on average",
                    hint=_WAY_OUT if isinstance(bank, xylo.ReadoutOp) else None,
                    code="XIR128",
                )
            )
        self.write(bank, made, way)

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
        own: xylo.WeightsOp | None = None
        last: xylo.WeightsOp | xylo.Group = bank
        for block in self.core.body.block.ops:
            last = block if isinstance(block, xylo.WeightsOp | xylo.Group) else last
            if isinstance(block, xylo.WeightsOp) and block.target.root_reference.data == bank.label:
                if (made.over != 1).any():
                    block.value = from_numpy(as_numpy(block.value) / made.over)
                if block.source == block.target:
                    own = block
        if not made.own.any():
            return
        to_itself = np.diag(made.own)
        if own is not None:
            own.value = from_numpy(as_numpy(own.value) + to_itself)
            return
        place: LocationAttr = bank.location
        block = xylo.WeightsOp(bank.label, bank.label, from_numpy(to_itself), location=place)
        Rewriter.insert_op(block, InsertPoint.after(last))


_WAY_OUT = (
    "exact, a step late, and for as many hidden neurons more: return a population behind it, "
    "linear(it, identity(n, scale = 2)) -> lif(dash_mem = 0, dash_syn = 1)"
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
