"""
A real core as one row of neurons, hidden ones first and outputs after them, so that the mathematics
of one neuron is written once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xir.devices.table import Device
from xir.numbers.roles import FAINT
from xir.quantization.float_network import float_network
from xir.quantization.neuron.dash import (
    LEAST_MEMBRANE,
    LEAST_SYNAPSE,
    exact_dash,
    kept,
    nearest_dash,
)
from xir.quantization.real_core import Bools, Floats, Ints, RealCore
from xir.reference.network import FloatNetwork, decay


@dataclass(frozen=True)
class Neurons:
    """
    N hidden neurons and M outputs in one row of K; P = Nin + N sources, inputs first. S synapses.
    """

    real: RealCore
    chip: Device
    network: FloatNetwork
    """the core in real numbers, ready to run: K neurons in the same order"""
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
    """(K,) most spikes in a step, as the network says"""
    chip_cap: Ints
    """(K,) most spikes in a step on the chip"""
    reads_spikes: Bools
    """(K,) whose spikes matter: hidden neurons, and outputs of which the spikes are read"""
    reads_current: Bools
    """(K,) outputs of which the synaptic current is read"""
    uses_second: Bools
    """(K,) whether the network uses its second synapse"""

    @property
    def n_inputs(self) -> int:
        """Nin"""
        return self.real.weights_in.shape[0]

    @property
    def n_hidden(self) -> int:
        """N"""
        return self.real.threshold.size

    @property
    def size(self) -> int:
        """K"""
        return self.threshold.size

    @property
    def longest_decay(self) -> float:
        """
        The largest factor a step that the chip has. What a network keeps beyond it, no gain can
        make good: a neuron that hardly leaks sums up its input, on the chip too.
        """
        return float(kept(np.asarray(self.chip.max_dash)))

    @property
    def limits_spikes(self) -> Bools:
        """(K,) hidden neurons that spike, and less often in a step than the chip lets them."""
        limited = (self.cap < self.chip_cap) & (np.arange(self.size) < self.n_hidden)
        return limited & np.isfinite(self.threshold)


def neurons_of(real: RealCore, chip: Device) -> Neurons:
    """``real`` as one row of neurons."""
    n, m = real.threshold.size, real.threshold_out.size
    synapses = real.tau_syn.shape[1]
    n_inputs = real.weights_in.shape[0]
    weights = np.zeros((n_inputs + n, n + m, synapses))
    weights[:n_inputs, :n] = real.weights_in
    weights[n_inputs:, :n] = real.weights_rec
    weights[n_inputs:, n:, 0] = real.weights_out
    weights[np.abs(weights) <= FAINT] = 0.0  # a scale for them would be no number
    tau_mem = np.concatenate([real.tau_mem, real.tau_mem_out])
    tau_syn = np.zeros((n + m, synapses))
    tau_syn[:n], tau_syn[n:, 0] = real.tau_syn, real.tau_syn_out
    exact_mem, exact_syn = exact_dash(tau_mem, real.dt), exact_dash(tau_syn, real.dt)
    current = np.zeros(m, np.bool_) if real.reads_current is None else real.reads_current
    return Neurons(
        real=real,
        chip=chip,
        network=float_network(real, chip),
        weights=weights,
        exact_mem=np.where(tau_mem == 0, 0, exact_mem),
        exact_syn=np.where(tau_syn == 0, 0, exact_syn),
        nearest_mem=nearest_dash(exact_mem, tau_mem == 0, chip.max_dash, LEAST_MEMBRANE),
        nearest_syn=nearest_dash(exact_syn, tau_syn == 0, chip.max_dash, LEAST_SYNAPSE),
        decay_mem=decay(tau_mem, real.dt),
        decay_syn=decay(tau_syn, real.dt),
        threshold=np.concatenate([real.threshold, real.threshold_out]),
        bias=np.concatenate([real.bias, real.bias_out]),
        cap=np.concatenate([real.cap, real.cap_out]).astype(np.int64),
        chip_cap=np.repeat([chip.hidden_cap, chip.output_cap], [n, m]).astype(np.int64),
        reads_spikes=np.concatenate([np.ones(n, np.bool_), real.reads_spikes]),
        reads_current=np.concatenate([np.zeros(n, np.bool_), current]),
        uses_second=np.concatenate([real.uses_second, np.zeros(m, np.bool_)]),
    )
