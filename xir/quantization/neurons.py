"""
A real core as one row of neurons, hidden ones first and outputs after them, so that the mathematics
of one neuron is written once; and the same row in integers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xir.config.xylo_config import XyloConfig
from xir.devices.table import Device
from xir.ir.core import Floats, RealCore
from xir.quantization.neuron.dash import Ints, exact_dash, nearest_dash
from xir.quantization.result import QuantizedCore, second_used
from xir.reference.network import FloatNetwork, decay, from_real

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Neurons:
    """
    N hidden neurons and M outputs in one row of K; P = Nin + N sources, inputs first. S synapses.
    """

    real: RealCore
    chip: Device
    network: FloatNetwork
    """what the core means, ready to run: K neurons in the same order"""
    weights: Floats
    """(P, K, S)"""
    exact_mem: Floats
    """(K,) the decay shift that would be exact"""
    exact_syn: Floats
    """(K, S)"""
    nearest_mem: Ints
    """(K,) the nearest whole one, 0 for a state that is not kept"""
    nearest_syn: Ints
    """(K, S)"""
    decay_mem: Floats
    """(K,) what is left of a membrane after one step"""
    decay_syn: Floats
    """(K, S)"""
    threshold: Floats
    """(K,), infinite where it is never reached"""
    bias: Floats
    """(K,)"""
    cap: Ints
    """(K,) most spikes in a step, as meant"""
    chip_cap: Ints
    """(K,) most spikes in a step on the chip"""
    reads_spikes: Bools
    """(K,) whether its spikes matter: of all hidden neurons, and of outputs read so"""
    reads_current: Bools
    """(K,) outputs of which the synaptic current is read"""
    two: Bools
    """(K,) whether the network uses its second synapse"""

    @property
    def n_inputs(self) -> int:
        return self.real.weights_in.shape[0]

    @property
    def n_hidden(self) -> int:
        return self.real.threshold.size

    @property
    def size(self) -> int:
        return self.threshold.size

    @property
    def single(self) -> Bools:
        """(K,) hidden neurons that are meant to spike less often in a step than the chip can."""
        return (self.cap < self.chip_cap) & (np.arange(self.size) < self.n_hidden)


def neurons_of(real: RealCore, chip: Device) -> Neurons:
    """``real`` as one row of neurons."""
    n, m = real.threshold.size, real.threshold_out.size
    synapses = real.tau_syn.shape[1]
    n_inputs = real.weights_in.shape[0]
    weights = np.zeros((n_inputs + n, n + m, synapses))
    weights[:n_inputs, :n] = real.weights_in
    weights[n_inputs:, :n] = real.weights_rec
    weights[n_inputs:, n:, 0] = real.weights_out
    tau_mem = np.concatenate([real.tau_mem, real.tau_mem_out])
    tau_syn = np.zeros((n + m, synapses))
    tau_syn[:n], tau_syn[n:, 0] = real.tau_syn, real.tau_syn_out
    exact_mem, exact_syn = exact_dash(tau_mem, real.dt), exact_dash(tau_syn, real.dt)
    current = np.zeros(m, np.bool_) if real.reads_current is None else real.reads_current
    return Neurons(
        real=real,
        chip=chip,
        network=from_real(real, chip),
        weights=weights,
        exact_mem=np.where(tau_mem == 0, 0, exact_mem),
        exact_syn=np.where(tau_syn == 0, 0, exact_syn),
        nearest_mem=nearest_dash(exact_mem, tau_mem == 0, chip.max_dash),
        nearest_syn=nearest_dash(exact_syn, tau_syn == 0, chip.max_dash),
        decay_mem=decay(tau_mem, real.dt),
        decay_syn=decay(tau_syn, real.dt),
        threshold=np.concatenate([real.threshold, real.threshold_out]),
        bias=np.concatenate([real.bias, real.bias_out]),
        cap=np.concatenate([real.cap, real.cap_out]).astype(np.int64),
        chip_cap=np.repeat([chip.hidden_cap, chip.output_cap], [n, m]).astype(np.int64),
        reads_spikes=np.concatenate([np.ones(n, np.bool_), real.reads_spikes]),
        reads_current=np.concatenate([np.zeros(n, np.bool_), current]),
        two=np.concatenate([second_used(real), np.zeros(m, np.bool_)]),
    )


@dataclass
class Integers:
    """A row of K neurons on the chip. Arrays are its own and may be changed."""

    weights: Ints
    """(P, K, S), before the shift"""
    dash_mem: Ints
    """(K,)"""
    dash_syn: Ints
    """(K, S)"""
    threshold: Ints
    """(K,)"""
    bias: Ints
    """(K,)"""
    scale: Floats
    """(K,)"""
    gain: Floats
    """(K, S)"""
    bound: Ints
    """(K,)"""
    clipped: Bools
    """(P, K, S)"""
    shifts: tuple[int, int, int]
    """of input, recurrent and output weights"""

    def copy(self) -> Integers:
        return Integers(
            self.weights.copy(),
            self.dash_mem.copy(),
            self.dash_syn.copy(),
            self.threshold.copy(),
            self.bias.copy(),
            self.scale.copy(),
            self.gain.copy(),
            self.bound.copy(),
            self.clipped.copy(),
            self.shifts,
        )

    def row_shift(self, neurons: Neurons, neuron: int) -> Ints:
        """(P,) the shift of each weight into one neuron."""
        shift_in, shift_rec, shift_out = self.shifts
        if neuron >= neurons.n_hidden:
            shift_in = shift_rec = shift_out
        sizes = [neurons.n_inputs, neurons.n_hidden]
        return np.repeat([shift_in, shift_rec], sizes).astype(np.int64)

    def core(self, neurons: Neurons) -> QuantizedCore:
        """The same in the shapes of ``RealCore``; a second synapse that nobody uses is left out."""
        i, n = neurons.n_inputs, neurons.n_hidden
        s = neurons.weights.shape[2]
        if self.weights.shape[2] > s and self.weights[:, :, s:].any():
            s = self.weights.shape[2]
        weights, clipped = self.weights[:, :, :s], self.clipped[:, :, :s]
        return QuantizedCore(
            weights_in=weights[:i, :n],
            weights_rec=weights[i:, :n],
            weights_out=weights[i:, n:, 0],
            dash_mem=self.dash_mem[:n],
            dash_syn=self.dash_syn[:n, :s],
            threshold=self.threshold[:n],
            bias=self.bias[:n],
            dash_mem_out=self.dash_mem[n:],
            dash_syn_out=self.dash_syn[n:, 0],
            threshold_out=self.threshold[n:],
            bias_out=self.bias[n:],
            scale=self.scale[:n],
            scale_out=self.scale[n:],
            gain=self.gain[:n, :s],
            gain_out=self.gain[n:, 0],
            bound=self.bound[:n],
            bound_out=self.bound[n:],
            clipped_in=clipped[:i, :n],
            clipped_rec=clipped[i:, :n],
            clipped_out=clipped[i:, n:, 0],
            shift_in=self.shifts[0],
            shift_rec=self.shifts[1],
            shift_out=self.shifts[2],
        )


def integers_of(core: QuantizedCore, neurons: Neurons) -> Integers:
    """``core`` as one row."""
    n, m, i = neurons.n_hidden, neurons.size - neurons.n_hidden, neurons.n_inputs
    s = core.n_synapses
    weights = np.zeros((i + n, n + m, s), np.int64)
    clipped = np.zeros(weights.shape, np.bool_)
    for array, parts in (
        (weights, (core.weights_in, core.weights_rec, core.weights_out)),
        (clipped, (core.clipped_in, core.clipped_rec, core.clipped_out)),
    ):
        array[:i, :n], array[i:, :n], array[i:, n:, 0] = parts
    dash_syn = np.zeros((n + m, s), np.int64)
    dash_syn[:n], dash_syn[n:, 0] = core.dash_syn, core.dash_syn_out
    gain = np.ones((n + m, s))
    gain[:n], gain[n:, 0] = core.gain, core.gain_out
    return Integers(
        weights=weights,
        dash_mem=np.concatenate([core.dash_mem, core.dash_mem_out]),
        dash_syn=dash_syn,
        threshold=np.concatenate([core.threshold, core.threshold_out]),
        bias=np.concatenate([core.bias, core.bias_out]),
        scale=np.concatenate([core.scale, core.scale_out]),
        gain=gain,
        bound=np.concatenate([core.bound, core.bound_out]),
        clipped=clipped,
        shifts=(core.shift_in, core.shift_rec, core.shift_out),
    )


def config_of(core: QuantizedCore, real: RealCore, chip: Device) -> XyloConfig:
    """The configuration that the simulator runs. Raises ``ConfigError`` for what no chip holds."""
    two = core.n_synapses == 2
    return XyloConfig(
        device=chip.name,
        dt=real.dt,
        weights_in=core.weights_in.astype(np.int8),
        weights_rec=core.weights_rec.astype(np.int8),
        weights_out=core.weights_out.astype(np.int8),
        dash_mem=core.dash_mem.astype(np.uint8),
        dash_syn=core.dash_syn[:, 0].astype(np.uint8),
        dash_syn_2=(core.dash_syn[:, 1] if two else 0 * core.dash_mem).astype(np.uint8),
        dash_mem_out=core.dash_mem_out.astype(np.uint8),
        dash_syn_out=core.dash_syn_out.astype(np.uint8),
        threshold=core.threshold.astype(np.int16),
        threshold_out=core.threshold_out.astype(np.int16),
        bias=core.bias.astype(np.int16),
        bias_out=core.bias_out.astype(np.int16),
        bias_enable=bool(core.bias.any() or core.bias_out.any()),
        weight_shift_in=core.shift_in,
        weight_shift_rec=core.shift_rec,
        weight_shift_out=core.shift_out,
        alias=real.alias.astype(np.int16),
    )
