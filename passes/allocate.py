"""
Put a network on a chip: which population is read out, which neuron has which hardware id, which
weights go where, and which spikes are aliased.

Each population becomes a bank of ``xylo.core``. Returned populations become readouts, the others
hidden neurons: in the order of the source, or, where inputs and outputs of the device reach a part
of them only, in the order that fits at the fewest clock cycles. A sum of spikes becomes an alias.
``xir.allocation.allocator`` makes these decisions; this pass writes them down as IR.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from xdsl.context import Context
from xdsl.dialects.builtin import DenseIntOrFPElementsAttr, ModuleOp
from xdsl.ir import Block, Region, SSAValue
from xdsl.passes import ModulePass
from xdsl.rewriter import Rewriter

from xir.allocation import refusals
from xir.allocation.allocator import Allocator, Order, Plan, Term
from xir.devices.table import XYLO_AUDIO_2
from xir.devices.table import device as find_device
from xir.diagnostics.messages import CompileError, Diagnostic, at
from xir.dialects import snn, xylo
from xir.dialects.dense import from_numpy
from xir.dialects.xylo_sensors import SensorOp
from xir.ir.parameters import loaded
from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import exp2, log, log1p


class _Builder:
    """Writes a plan down as ``xylo.core``."""

    def __init__(
        self, network: snn.NetworkOp, plan: Plan, device: str, clock_hz: float | None
    ) -> None:
        self.network = network
        self.plan = plan
        self.device = device
        self.clock_hz = clock_hz
        self.names: dict[SSAValue, str] = {}
        self.taken: set[str] = set()
        self.block = Block()
        self.problems: list[Diagnostic] = []

    def core(self) -> xylo.CoreOp:
        self.sensors()
        self.inputs()
        self.banks()
        if self.problems:
            raise CompileError(self.problems)
        for lif in (*self.plan.hidden, *(lif for lif, _ in self.plan.readouts)):
            for slot, terms in enumerate(self.plan.terms[lif]):
                self.weights(lif, slot, terms)
        for alias in self.plan.aliases:
            names = self.names[alias.source.out], self.names[alias.target.out]
            self.block.add_op(xylo.AliasOp(*names, location=alias.add.location))
        decide = self.network.decide
        return xylo.CoreOp(
            self.network.sym_name.data,
            self.device,
            self.network.dt.value.data,
            Region(self.block),
            decide=None if decide is None else decide.data,
            clock_hz=self.clock_hz,
            location=self.network.location,
        )

    def name(self, value: SSAValue, wanted: str) -> str:
        """``wanted``, or that with a number where it is taken."""
        name, count = wanted, 1
        while name in self.taken:
            name, count = f"{wanted}_{count}", count + 1
        self.taken.add(name)
        self.names[value] = name
        return name

    def sensors(self) -> None:
        for op in self.network.body.block.ops:
            if isinstance(op, SensorOp):
                if op.ENCODER.device != self.device:
                    self.problems.append(refusals.sensor_of_another_device(op, self.device))
                self.block.add_op(op.clone())

    def inputs(self) -> None:
        start = 0
        for arg, wanted in zip(self.network.body.block.args, self.network.input_names, strict=True):
            assert isinstance(arg.type, snn.SpikesType)
            name = self.name(arg, wanted)
            self.block.add_op(xylo.InputOp(name, arg.type.width, start, location=arg.location))
            start += arg.type.width

    def banks(self) -> None:
        start = 0
        for lif in self.plan.hidden:
            bank = xylo.HiddenOp(*self.bank(lif, "hidden", start), location=lif.location)
            bank.max_spikes, bank.reset = lif.max_spikes, lif.reset
            self.block.add_op(bank)
            start += lif.width
        start = 0
        for lif, read in self.plan.readouts:
            bank = xylo.ReadoutOp(*self.bank(lif, "output", start), location=lif.location)
            bank.max_spikes, bank.reset = lif.max_spikes, lif.reset
            bank.read = snn.ReadoutAttr(read)
            self.block.add_op(bank)
            start += lif.width

    def bank(
        self, lif: snn.LifOp, wanted: str, start: int
    ) -> tuple[str, int, int, dict[str, DenseIntOrFPElementsAttr]]:
        name = self.name(lif.out, lif.label.data if lif.label is not None else wanted)
        fields = {"tau_mem": self.tau(lif, "mem", lif.mem, lif.mem_leak.data)}
        if lif.syn_leak is not None:
            for which, syn in zip(("syn", "syn_2"), lif.syn, strict=False):
                fields[f"tau_{which}"] = self.tau(lif, which, syn, lif.syn_leak.data)
        for field, parts in zip(xylo.STEADY_FIELDS, self.plan.steady[lif], strict=False):
            if parts:
                values = [loaded(op.value, op) for op in parts]
                fields[field] = sum(values[1:], start=values[0])
        fields["threshold"] = loaded(lif.threshold, lif)
        if lif.bias is not None:
            fields["bias"] = loaded(lif.bias, lif)
        wide = {k: np.broadcast_to(v, (lif.width,)) for k, v in fields.items()}
        return name, lif.width, start, {k: from_numpy(v) for k, v in wide.items()}

    def tau(self, lif: snn.LifOp, which: str, value: SSAValue, leak: snn.Leak) -> NumpyArray:
        """Time constants in seconds. What keeps nothing has a time constant of 0."""
        given, dt = loaded(value, lif), self.network.dt.value.data
        if leak == snn.Leak.TAU:
            return given
        if leak == snn.Leak.DECAY:
            fades = (given > 0) & (given < 1)
            taus = -dt / log(np.where(fades, given, 0.5))
            return np.where(fades, taus, np.where(given > 0, np.inf, 0.0))
        limit = find_device(self.device).max_dash
        if (given > limit).any():
            message = f"dash_{which} of {lif.shown_name} is {given.max():g}, limit 0 to {limit}"
            hint = f"the longest memory of the chip is dash_{which} = {limit}"
            self.problems.append(at(lif, f"decay shifts: {message}", hint=hint, code="XIR109"))
        with np.errstate(divide="ignore"):
            return -dt / log1p(-exp2(-given))

    def weights(self, lif: snn.LifOp, slot: int, terms: list[Term]) -> None:
        """One block for each source; blocks of synapses between the same populations add up."""
        by_source: dict[SSAValue, list[snn.LinearOp]] = {}
        for term in terms:
            by_source.setdefault(term.source, []).append(term.linear)
        for source, linears in by_source.items():
            total = sum(
                (loaded(linear.weight, linear) for linear in linears[1:]),
                start=loaded(linears[0].weight, linears[0]),
            )
            block = xylo.WeightsOp(
                self.names[lif.out],
                self.names[source],
                from_numpy(total),
                slot,
                location=linears[0].location,
            )
            self.block.add_op(block)


def allocate(
    network: snn.NetworkOp, device: str, order: Order = "auto", clock_hz: float | None = None
) -> xylo.CoreOp:
    """
    The core that ``network`` (flat and loaded) becomes on ``device``, in real numbers.

    ``order`` is ``source`` for hidden ids in the order of the dataflow, ``text`` for the order of
    the equations in the text, ``auto`` for one that fits what inputs and outputs of the device
    reach, at the fewest clock cycles. ``clock_hz`` is the core clock that was chosen; None for the
    device's default.

    Raises ``CompileError`` with everything that the chip cannot do, and for a clock that no board
    of the device gives.
    """
    chip = find_device(device)
    clock = None if clock_hz is None else chip.board_clock(clock_hz)
    if clock_hz is not None and clock is None:
        raise CompileError([Diagnostic(chip.no_board_clock(clock_hz))])
    plan = Allocator(network, chip, order).run()
    return _Builder(network, plan, device, clock).core()


@dataclass(frozen=True)
class AllocatePass(ModulePass):
    """
    Lowers the network to ``xylo.core``: banks with hardware ids, blocks of weights, aliases.

    Before: one flat, loaded ``snn.network``. After: one ``xylo.core`` in real numbers.
    """

    name = "xylo-allocate"

    device: str = XYLO_AUDIO_2.name
    """The chip: a name that `xir devices` lists."""

    order: Literal["auto", "source", "text"] = "auto"
    """Hidden ids as the dataflow goes (source), as equations stand in the text (text), or where
    inputs and outputs reach them at the fewest clock cycles (auto)."""

    clock: float | None = None
    """The core clock in Hz, one of the device's boards; the device's default if it is left out."""

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        try:
            find_device(self.device)
        except ValueError as e:
            raise CompileError([Diagnostic(str(e))]) from None
        networks = [n for n in op.body.block.ops if isinstance(n, snn.NetworkOp)]
        if len(networks) != 1:
            raise CompileError([refusals.not_one_network(len(networks))])
        (network,) = networks
        for inner in network.body.block.ops:
            if isinstance(inner, snn.InstanceOp):
                raise CompileError([refusals.not_flat(inner)])
        Rewriter.replace_op(network, allocate(network, self.device, self.order, self.clock))
