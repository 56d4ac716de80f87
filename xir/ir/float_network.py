"""
The float network that ``snn`` or ``xylo.core`` stands for: IR into the arrays of
``xir.reference.network``.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from xdsl.ir import SSAValue

from xir.devices.table import Device, device
from xir.diagnostics.messages import CompileError, Diagnostic
from xir.dialects import snn, xylo
from xir.dialects.dense import as_numpy
from xir.dialects.snn.types import width_of
from xir.ir.core import real_core
from xir.ir.parameters import loaded
from xir.ir.slices import weights_by_source
from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import exp2
from xir.quantization.float_network import float_network
from xir.reference.arguments import SETS_TO_ZERO, SUBTRACTS, SUBTRACTS_LATE
from xir.reference.network import (
    UNLIMITED,
    FloatNetwork,
    Floats,
    Population,
    decay,
)

_RESETS = {
    snn.Reset.SUBTRACT: SUBTRACTS,
    snn.Reset.LATE: SUBTRACTS_LATE,
    snn.Reset.ZERO: SETS_TO_ZERO,
}


def from_core(core: xylo.CoreOp) -> FloatNetwork:
    """The network that a core in real numbers is: hidden neurons by id, then outputs by id."""
    real = real_core(core)
    hidden = real.threshold.size
    banks = [bank for bank in xylo.groups(core) if isinstance(bank, xylo.Bank)]
    populations = [
        Population(
            bank.label,
            slice(bank.ids.start + hidden, bank.ids.stop + hidden)
            if isinstance(bank, xylo.ReadoutOp)
            else slice(bank.ids.start, bank.ids.stop),
            bank.read.data if isinstance(bank, xylo.ReadoutOp) else None,
        )
        for bank in banks
    ]
    network = float_network(real, device(core.device.data), tuple(populations))
    kept, steady = np.ones(network.decay_syn.shape), np.zeros(network.decay_syn.shape)
    decay_syn, reset = network.decay_syn.copy(), np.zeros(network.cap.shape, np.int64)
    for bank, population in zip(banks, populations, strict=True):
        reset[population.neurons] = _reset(bank.reset)
        if not bank.has_synapse:
            decay_syn[population.neurons, 0], kept[population.neurons, 0] = 1, 0
        for slot, name in enumerate(xylo.STEADY_FIELDS):
            if name in bank.properties:
                steady[population.neurons, slot] = as_numpy(bank.numbers(name))
    # A limit as large as the chip's cap still holds where the chip's caps do not.
    limit = np.full(network.limit.shape, UNLIMITED, np.int64)
    for bank, population in zip(banks, populations, strict=True):
        if bank.max_spikes is not None:
            limit[population.neurons] = bank.max_spikes.value.data
    return replace(
        network,
        limit=limit,
        decay_syn=decay_syn,
        kept=None if kept.all() else kept,
        steady=steady if steady.any() else None,
        reset=reset if reset.any() else None,
    )


def as_the_chip_spikes(core: xylo.CoreOp) -> FloatNetwork:
    """The same without ``max_spikes``, which the chip does not know: with its own caps alone."""
    network, chip = from_core(core), device(core.device.data)
    readouts = [bank for bank in xylo.groups(core) if isinstance(bank, xylo.ReadoutOp)]
    cap = np.full(network.cap.shape, chip.hidden_cap, np.int64)
    cap[cap.size - sum(len(bank.ids) for bank in readouts) :] = chip.output_cap
    return replace(network, cap=cap, limit=np.full_like(network.limit, UNLIMITED))


def _reset(attr: snn.ResetAttr | None) -> int:
    return SUBTRACTS if attr is None else _RESETS[attr.data]


def from_snn(network: snn.NetworkOp, chip: Device) -> FloatNetwork:
    """
    The network as written: flat and loaded, its populations in the order of the block.

    A sum of spikes is read by giving every reader the weights from both populations, so what is
    reported of a population is its own spikes, without those of a sum.

    Raises ``CompileError`` when it is not flat and loaded.
    """
    lifs = [op for op in network.body.block.ops if isinstance(op, snn.LifOp)]
    if any(isinstance(arg.type, snn.SignalType) for arg in network.body.block.args):
        raise _not_ready("a signal comes into the network", "run xylo-design-sensors first")
    stops = np.cumsum([0, *(lif.width for lif in lifs)])
    where: dict[SSAValue, slice] = {
        lif.out: slice(int(a), int(b))
        for lif, a, b in zip(lifs, stops[:-1], stops[1:], strict=True)
    }
    starts = np.cumsum([0, *(width_of(arg) for arg in network.body.block.args)])
    inputs: dict[SSAValue, slice] = {
        arg: slice(int(a), int(b))
        for arg, a, b in zip(network.body.block.args, starts[:-1], starts[1:], strict=True)
    }
    last = network.body.block.last_op
    assert isinstance(last, snn.OutputOp)
    readouts = dict(zip(last.values, last.readouts, strict=True))

    k, dt = int(stops[-1]), network.dt.value.data
    synapses = max((len(lif.currents) for lif in lifs), default=1)
    weights_in = np.zeros((int(starts[-1]), k, synapses))
    weights_rec = np.zeros((k, k, synapses))
    neurons = {name: np.zeros(k) for name in ("decay_mem", "threshold", "bias")}
    decay_syn = np.zeros((k, synapses))
    kept, steady = np.ones((k, synapses)), np.zeros((k, synapses))
    reset = np.zeros(k, np.int64)
    cap = np.full(k, chip.hidden_cap, np.int64)
    limit = np.full(k, UNLIMITED)
    for lif in lifs:
        here = where[lif.out]
        neurons["decay_mem"][here] = _decay(loaded(lif.mem, lif), lif.mem_leak.data, dt)
        neurons["threshold"][here] = loaded(lif.threshold, lif)
        if lif.bias is not None:
            neurons["bias"][here] = loaded(lif.bias, lif)
        if lif.out in readouts:
            cap[here] = chip.output_cap
        if lif.max_spikes is not None:
            limit[here] = lif.max_spikes.value.data
        reset[here] = _reset(lif.reset)
        if lif.syn_leak is None:
            decay_syn[here, 0], kept[here, 0] = 1, 0
        else:
            for slot, syn in enumerate(lif.syn):
                decay_syn[here, slot] = _decay(loaded(syn, lif), lif.syn_leak.data, dt)
        for slot, current in enumerate(lif.currents):
            for source, weight in _terms(current):
                if source is None:
                    steady[here, slot] += weight
                elif source in inputs:
                    weights_in[inputs[source], here, slot] += weight
                else:
                    weights_rec[where[source], here, slot] += weight
    return FloatNetwork(
        dt=dt,
        weights_in=weights_in,
        weights_rec=weights_rec,
        decay_mem=neurons["decay_mem"],
        decay_syn=decay_syn,
        threshold=neurons["threshold"],
        bias=neurons["bias"],
        cap=np.minimum(cap, limit),
        limit=limit,
        alias=np.full(k, -1),
        input_cap=chip.input_cap,
        populations=tuple(
            Population(
                lif.label.data if lif.label is not None else "",
                where[lif.out],
                readouts.get(lif.out),
            )
            for lif in lifs
        ),
        kept=None if kept.all() else kept,
        steady=steady if steady.any() else None,
        reset=reset if reset.any() else None,
    )


def _decay(array: NumpyArray, leak: snn.Leak, dt: float) -> Floats:
    match leak:
        case snn.Leak.TAU:
            return decay(array, dt)
        case snn.Leak.DASH:
            return 1 - exp2(-array)
        case snn.Leak.DECAY:
            return array


def _terms(current: SSAValue) -> list[tuple[SSAValue | None, NumpyArray]]:
    """The sources of a current and the weights from each; None and what is steady."""
    match current.owner:
        case snn.AddOp() as add:
            return _terms(add.lhs) + _terms(add.rhs)
        case snn.LinearOp() as linear:
            by_source = weights_by_source(linear.x, loaded(linear.weight, linear))
            return [
                (source, weight)
                for value, weight in by_source.items()
                for source in _summands(value)
            ]
        case snn.SteadyOp() as op:
            return [(None, loaded(op.value, op))]
        case _:
            raise _not_ready("the network is not flat", "run snn-flatten first")


def _not_ready(message: str, hint: str) -> CompileError:
    return CompileError([Diagnostic(message, hint=hint)])


def _summands(spikes: SSAValue) -> list[SSAValue]:
    if isinstance(spikes.owner, snn.AddOp):
        return _summands(spikes.owner.lhs) + _summands(spikes.owner.rhs)
    return [spikes]
