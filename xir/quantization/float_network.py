"""The float network that a core in real numbers is: hidden neurons by id, then outputs by id."""

from __future__ import annotations

import numpy as np

from xir.devices.table import Device
from xir.quantization.real_core import RealCore
from xir.reference.network import UNLIMITED, FloatNetwork, Population, decay


def float_network(
    real: RealCore, chip: Device, populations: tuple[Population, ...] = ()
) -> FloatNetwork:
    """
    ``real`` as one network of K = N + M neurons, with the caps of ``chip``. ``populations`` names
    slices of those neurons.
    """
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
