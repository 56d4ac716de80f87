"""Small cores of every kind that the methods have to cope with, drawn from a seed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from xir.devices.table import XYLO_AUDIO_2
from xir.ir.core import RealCore
from xir.quantization.neurons import Neurons, neurons_of

CHIP = XYLO_AUDIO_2


def drawn(
    seed: int,
    *,
    inputs: int = 6,
    hidden: int = 12,
    outputs: int = 3,
    synapses: int = 1,
    bias: float = 0.0,
    cap: int = 31,
    dt: float = 1e-3,
) -> RealCore:
    """Recurrent, with log-uniform time constants from 1.4 to 30 steps, active for any seed."""
    random = np.random.default_rng(seed)

    def tau(low: float, high: float, *shape: int) -> np.ndarray:
        return dt * np.exp(random.uniform(np.log(low), np.log(high), shape))

    tau_mem, tau_mem_out = tau(2, 30, hidden), tau(2, 20, outputs)
    tau_syn, tau_syn_out = tau(1.4, 12, hidden, synapses), tau(1.4, 8, outputs)
    charge = (tau_syn / dt) * np.sqrt(tau_mem / dt)[:, None]
    charge_out = tau_syn_out / dt * np.sqrt(tau_mem_out / dt)
    return RealCore(
        dt=dt,
        weights_in=random.normal(0.5, 0.8, (inputs, hidden, synapses)) * 2.0 / charge,
        weights_rec=random.normal(0.0, 0.4, (hidden, hidden, synapses)) / charge,
        weights_out=random.normal(0.3, 0.6, (hidden, outputs)) / charge_out,
        tau_mem=tau_mem,
        tau_syn=tau_syn,
        threshold=random.uniform(0.6, 1.4, hidden),
        bias=np.full(hidden, bias),
        cap=np.full(hidden, cap),
        tau_mem_out=tau_mem_out,
        tau_syn_out=tau_syn_out,
        threshold_out=np.ones(outputs),
        bias_out=np.zeros(outputs),
        cap_out=np.ones(outputs, np.int64),
        reads_spikes=np.ones(outputs, np.bool_),
        alias=np.full(hidden, -1),
        reads_current=np.zeros(outputs, np.bool_),
    )


def state_read(seed: int, *, current: bool = False) -> RealCore:
    """With outputs that never spike, and are read as membrane or current."""
    core = drawn(seed)
    outputs = core.threshold_out.size
    return replace(
        core,
        threshold_out=np.full(outputs, np.inf),
        reads_spikes=np.zeros(outputs, np.bool_),
        reads_current=np.full(outputs, current),
    )


def neurons(core: RealCore) -> Neurons:
    return neurons_of(core, CHIP)


def raster(seed: int, core: RealCore, samples: int = 12, steps: int = 80) -> np.ndarray:
    """Poisson input of another rate for each sample."""
    random = np.random.default_rng(seed)
    rate = np.linspace(0.03, 0.5, samples)[:, None, None]
    return random.poisson(rate, (samples, steps, core.weights_in.shape[0]))
