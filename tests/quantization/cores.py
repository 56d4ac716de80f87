"""Small cores of every kind that the methods have to cope with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from xir.devices.table import XYLO_AUDIO_2
from xir.quantization.neurons import Neurons, neurons_of
from xir.quantization.real_core import Floats, RealCore

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


def beside(a: RealCore, b: RealCore) -> RealCore:
    """Two cores as one, with nothing between them."""

    def blocks(x: Floats, y: Floats) -> Floats:
        joined = np.zeros((x.shape[0] + y.shape[0], x.shape[1] + y.shape[1], *x.shape[2:]))
        joined[: x.shape[0], : x.shape[1]] = x
        joined[x.shape[0] :, x.shape[1] :] = y
        return joined

    matrices = {"weights_in", "weights_rec", "weights_out"}
    rows: dict[str, Any] = {
        name: np.concatenate([getattr(a, name), getattr(b, name)])
        for name in a.__dict__
        if np.ndim(getattr(a, name)) and name not in matrices
    }
    return replace(a, **rows, **{m: blocks(getattr(a, m), getattr(b, m)) for m in matrices})


def neurons(core: RealCore) -> Neurons:
    return neurons_of(core, CHIP)


def raster(seed: int, core: RealCore, samples: int = 12, steps: int = 80) -> np.ndarray:
    """Poisson input of another rate for each sample."""
    random = np.random.default_rng(seed)
    rate = np.linspace(0.03, 0.5, samples)[:, None, None]
    return random.poisson(rate, (samples, steps, core.weights_in.shape[0]))


def from_lists(
    weights_in: Any,
    weights_rec: Any = None,
    weights_out: Any = None,
    *,
    threshold: Any = 1.0,
    bias: Any = 0.0,
    threshold_out: Any = 1.0,
    bias_out: Any = 0.0,
    tau_mem: Any = 0.02,
    tau_syn: Any = 0.01,
    reads_spikes: Any = True,
    dt: float = 1e-3,
) -> RealCore:
    """A core from lists; a weight matrix of two dimensions has one synapse."""
    given_in: Floats = np.asarray(weights_in, np.float64)
    given_in = given_in if given_in.ndim == 3 else given_in[:, :, None]
    n, synapses = int(given_in.shape[1]), int(given_in.shape[2])
    rec = np.zeros((n, n, synapses)) if weights_rec is None else np.asarray(weights_rec, float)
    out = np.zeros((n, 1)) if weights_out is None else np.asarray(weights_out, np.float64)
    m = out.shape[1]

    def wide(value: Any, *shape: int) -> Floats:
        return np.array(np.broadcast_to(np.asarray(value, np.float64), shape))

    return RealCore(
        dt=dt,
        weights_in=given_in,
        weights_rec=rec if rec.ndim == 3 else rec[:, :, None],
        weights_out=out,
        tau_mem=wide(tau_mem, n),
        tau_syn=wide(tau_syn, n, synapses),
        threshold=wide(threshold, n),
        bias=wide(bias, n),
        cap=np.full(n, 31, np.int64),
        tau_mem_out=wide(0.02, m),
        tau_syn_out=wide(0.01, m),
        threshold_out=wide(threshold_out, m),
        bias_out=wide(bias_out, m),
        cap_out=np.full(m, 1, np.int64),
        reads_spikes=np.broadcast_to(np.asarray(reads_spikes), (m,)),
        alias=np.full(n, -1, np.int64),
    )


def tau_of(dash: Any, dt: float = 1e-3) -> Any:
    """The time constant, or an array of them, that decay shifts keep exactly."""
    return -dt / np.log1p(-(2.0 ** -np.asarray(dash, np.float64)))
