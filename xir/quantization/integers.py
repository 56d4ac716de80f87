"""One row of neurons in the chip's integers, from and to a core, and as a configuration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from xir.config.xylo_config import XyloConfig
from xir.devices.table import Device
from xir.quantization.neurons import Neurons
from xir.quantization.quantized_core import QuantizedCore
from xir.quantization.real_core import Bools, Floats, Ints, RealCore


class Shifts(NamedTuple):
    """How far the chip shifts the weights of each group to the left."""

    input: int
    recurrent: int
    output: int


@dataclass
class Integers:
    """A row of K neurons on the chip: P sources, S synapses. Its arrays may be changed."""

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
    """(K,) the factor from real numbers to integers"""
    gain: Floats
    """(K, S) the factor on real weights, before the scale"""
    bound: Ints
    """(K,) what bounded the scale, as a number of ``Bound``"""
    clipped: Bools
    """(P, K, S) which weights did not fit their field"""
    shifts: Shifts

    def copy(self) -> Integers:
        """The same in arrays of its own."""
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

    def with_two_synapses(self) -> Integers:
        """The same with a second synapse that has no weights, where there is one synapse."""
        if self.weights.shape[2] == 2:
            return self
        return replace(
            self,
            weights=np.concatenate([self.weights, 0 * self.weights], axis=2),
            dash_syn=np.repeat(self.dash_syn, 2, axis=1),
            gain=np.concatenate([self.gain, np.ones(self.gain.shape)], axis=1),
            clipped=np.concatenate([self.clipped, np.zeros(self.clipped.shape, np.bool_)], axis=2),
        )

    def row_shift(self, neurons: Neurons, neuron: int) -> Ints:
        """(P,) the shift of each weight into one neuron."""
        shifts = [self.shifts.input, self.shifts.recurrent]
        if neuron >= neurons.n_hidden:
            shifts = [self.shifts.output, self.shifts.output]
        return np.repeat(shifts, [neurons.n_inputs, neurons.n_hidden]).astype(np.int64)

    def core(self, neurons: Neurons) -> QuantizedCore:
        """The same in the shapes of ``RealCore``, without a second synapse that no weight uses."""
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
            shift_in=self.shifts.input,
            shift_rec=self.shifts.recurrent,
            shift_out=self.shifts.output,
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
        shifts=Shifts(core.shift_in, core.shift_rec, core.shift_out),
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
