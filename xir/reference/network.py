"""A network in real numbers as whole arrays, ready to run; from ``snn`` or from ``xylo.core``."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from xdsl.dialects.builtin import DenseIntOrFPElementsAttr
from xdsl.ir import SSAValue
from xdsl.utils.hints import isa

from xir.devices.table import Device
from xir.devices.table import device as find_device
from xir.diagnostics.messages import CompileError, Diagnostic
from xir.dialects import snn, xylo
from xir.dialects.dense import as_numpy
from xir.ir.core import Floats, RealCore, real_core
from xir.numbers.arrays import NumpyArray

UNLIMITED = np.iinfo(np.int32).max
"""A cap that no neuron reaches."""


@dataclass(frozen=True)
class Population:
    """Neurons with one name: which they are, and what is read of them."""

    name: str
    neurons: slice
    readout: snn.Readout | None = None


@dataclass(frozen=True)
class FloatNetwork:
    """
    Nin inputs and K neurons with S synapses each, outputs among them. One step is that of
    ``snn.lif``: a projection from an input acts in the same step, from a neuron in the next.
    """

    dt: float
    """seconds"""
    weights_in: Floats
    """(Nin, K, S)"""
    weights_rec: Floats
    """(K, K, S), row = source"""
    decay_mem: Floats
    """(K,) factor a step, exp(-dt / tau_mem)"""
    decay_syn: Floats
    """(K, S)"""
    threshold: Floats
    """(K,)"""
    bias: Floats
    """(K,)"""
    cap: npt.NDArray[np.int64]
    """(K,) most spikes of its own in one step on the chip"""
    limit: npt.NDArray[np.int64]
    """(K,) most spikes of its own in one step as the network says, whatever the chip"""
    alias: npt.NDArray[np.int64]
    """(K,) the neuron that gets each one's spikes too in the same step, or -1"""
    input_cap: int
    """most events of one input channel in one step on the chip"""
    populations: tuple[Population, ...]

    def outputs(self) -> tuple[Population, ...]:
        """The populations that are read out, in the order they are returned."""
        return tuple(p for p in self.populations if p.readout is not None)

    def own(self, spikes: npt.NDArray[np.integer]) -> npt.NDArray[np.int64]:
        """
        The spikes that each neuron fires itself: ``spikes`` (.., K), as ``simulate`` reports them,
        without those that aliases give. Every source of an alias has a smaller id than its target.
        """
        counts = spikes.astype(np.int64)
        for source in np.flatnonzero(self.alias >= 0):
            counts[..., self.alias[source]] -= spikes[..., source]
        return counts


def decay(tau: NumpyArray, dt: float) -> Floats:
    """What is left of a state after one step: exp(-dt / tau); 0 for a time constant of 0."""
    with np.errstate(divide="ignore"):
        return np.exp(-dt / np.asarray(tau, np.float64))


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
    network = from_real(real, find_device(core.device.data), tuple(populations))
    # A limit as large as the chip's cap still holds where the chip's caps do not.
    limit = np.full(network.limit.shape, UNLIMITED, np.int64)
    for bank, population in zip(banks, populations, strict=True):
        if bank.max_spikes is not None:
            limit[population.neurons] = bank.max_spikes.value.data
    return replace(network, limit=limit)


def from_real(
    real: RealCore, chip: Device, populations: tuple[Population, ...] = ()
) -> FloatNetwork:
    """The same from arrays."""
    n, m = real.threshold.size, real.threshold_out.size
    synapses = real.tau_syn.shape[1]
    weights_in = np.zeros((real.weights_in.shape[0], n + m, synapses))
    weights_in[:, :n] = real.weights_in
    weights_rec = np.zeros((n + m, n + m, synapses))
    weights_rec[:n, :n] = real.weights_rec
    weights_rec[:n, n:, 0] = real.weights_out
    tau_syn = np.zeros((n + m, synapses))
    tau_syn[:n] = real.tau_syn
    tau_syn[n:, 0] = real.tau_syn_out
    cap = np.concatenate([real.cap, real.cap_out])
    chip_cap = np.repeat([chip.hidden_cap, chip.output_cap], [n, m])
    return FloatNetwork(
        dt=real.dt,
        weights_in=weights_in,
        weights_rec=weights_rec,
        decay_mem=decay(np.concatenate([real.tau_mem, real.tau_mem_out]), real.dt),
        decay_syn=decay(tau_syn, real.dt),
        threshold=np.concatenate([real.threshold, real.threshold_out]),
        bias=np.concatenate([real.bias, real.bias_out]),
        cap=cap,
        limit=np.where(cap < chip_cap, cap, UNLIMITED),
        alias=np.concatenate([real.alias, np.full(m, -1)]),
        input_cap=chip.input_cap,
        populations=populations,
    )


def from_snn(network: snn.NetworkOp, chip: Device) -> FloatNetwork:
    """
    The network as written: flat and loaded, its populations in the order of the block.

    A sum of spikes is read by giving every reader the weights from both populations, so what is
    reported of a population is its own spikes, without those of a sum.

    Raises ``CompileError`` when it is not flat and loaded.
    """
    lifs = [op for op in network.body.block.ops if isinstance(op, snn.LifOp)]
    stops = np.cumsum([0, *(lif.width for lif in lifs)])
    where: dict[SSAValue, slice] = {
        lif.out: slice(int(a), int(b))
        for lif, a, b in zip(lifs, stops[:-1], stops[1:], strict=True)
    }
    starts = np.cumsum([0, *(_width(arg) for arg in network.body.block.args)])
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
    cap = np.full(k, chip.hidden_cap, np.int64)
    limit = np.full(k, UNLIMITED)
    for lif in lifs:
        here = where[lif.out]
        neurons["decay_mem"][here] = _decay(lif.mem, lif.mem_leak.data, dt)
        neurons["threshold"][here] = _array(lif.threshold)
        if lif.bias is not None:
            neurons["bias"][here] = _array(lif.bias)
        if lif.out in readouts:
            cap[here] = chip.output_cap
        if lif.max_spikes is not None:
            limit[here] = lif.max_spikes.value.data
        for slot, (current, syn) in enumerate(zip(lif.currents, lif.syn, strict=True)):
            decay_syn[here, slot] = _decay(syn, lif.syn_leak.data, dt)
            for source, weight in _terms(current):
                if source in inputs:
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
    )


def _width(value: SSAValue) -> int:
    return SSAValue.get(value, type=snn.SpikesType).type.width


def _array(value: SSAValue) -> NumpyArray:
    param = value.owner
    if not isinstance(param, snn.ParamOp) or not isa(param.value, DenseIntOrFPElementsAttr):
        raise _not_ready("an array is not loaded", "run snn-load first")
    return as_numpy(param.value)


def _decay(value: SSAValue, leak: snn.Leak, dt: float) -> Floats:
    array = _array(value)
    return decay(array, dt) if leak == snn.Leak.TAU else 1 - np.exp2(-array)


def _terms(current: SSAValue) -> list[tuple[SSAValue, NumpyArray]]:
    """The sources of a current and the weights from each."""
    match current.owner:
        case snn.AddOp() as add:
            return _terms(add.lhs) + _terms(add.rhs)
        case snn.LinearOp() as linear:
            weight = _array(linear.weight)
            return [(source, weight) for source in _summands(linear.x)]
        case _:
            raise _not_ready("the network is not flat", "run snn-flatten first")


def _not_ready(message: str, hint: str) -> CompileError:
    return CompileError([Diagnostic(message, hint=hint)])


def _summands(spikes: SSAValue) -> list[SSAValue]:
    if isinstance(spikes.owner, snn.AddOp):
        return _summands(spikes.owner.lhs) + _summands(spikes.owner.rhs)
    return [spikes]
