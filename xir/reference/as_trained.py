"""
The network as it was trained: without the caps of the chip on events of an input and on spikes of a
neuron. Most often only outputs meet a cap, and those feed nothing; they alone are then run again.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from xir.reference.network import FloatNetwork
from xir.reference.simulate import FloatEvolution, simulate


def as_trained(
    network: FloatNetwork,
    raster: npt.NDArray[np.integer],
    limited: FloatEvolution,
    hidden: int,
    *,
    record: bool = False,
) -> FloatEvolution:
    """
    ``network``, whose first ``hidden`` neurons are those that are not read, over ``raster``
    (B, T, Nin); ``limited`` is the same run with the caps of the chip, and is given back where no
    cap took anything. ``record`` keeps membranes and currents, as ``limited`` has them; where
    outputs alone were run again, those of the others are as they were.
    """
    taken = limited.met_cap & (network.limit > network.cap)
    inside = taken[:, :hidden].any(axis=1) | (raster > network.input_cap).any(axis=(1, 2))
    again = inside | taken.any(axis=1)
    if not again.any():
        return limited
    found = _copy(limited, record)
    whole, outputs = np.flatnonzero(inside), np.flatnonzero(again & ~inside)
    if whole.size:
        run = simulate(network, raster[whole], ideal=True, record=record)
        _put(found, run, whole, slice(None))
    if outputs.size:
        out = slice(hidden, network.threshold.size)
        spikes = limited.spikes[outputs, :, :hidden]
        before = np.zeros(spikes.shape, np.int64)
        before[:, 1:] = spikes[:, :-1]
        run = simulate(_outputs_of(network, hidden), before, ideal=True, record=record)
        _put(found, run, outputs, out)
    return found


def _copy(run: FloatEvolution, record: bool) -> FloatEvolution:
    v_mem = None if run.v_mem is None or not record else run.v_mem.copy()
    i_syn = None if run.i_syn is None or not record else run.i_syn.copy()
    return FloatEvolution(run.spikes.copy(), run.met_cap.copy(), v_mem, i_syn)


def _put(
    found: FloatEvolution, run: FloatEvolution, samples: npt.NDArray[np.int64], neurons: slice
) -> None:
    """Put ``run`` of some samples and neurons into ``found``."""
    found.spikes[samples, :, neurons] = run.spikes
    found.met_cap[samples, neurons] = run.met_cap
    for kept, more in ((found.v_mem, run.v_mem), (found.i_syn, run.i_syn)):
        if kept is not None and more is not None:
            kept[samples, :, neurons] = more


def _outputs_of(network: FloatNetwork, hidden: int) -> FloatNetwork:
    """The outputs alone, fed by what the hidden neurons did in the step before."""
    out = slice(hidden, network.threshold.size)
    count = network.threshold.size - hidden
    weights = np.ascontiguousarray(network.weights_rec[:hidden, out])
    return replace(
        network,
        weights_in=weights,
        weights_rec=np.zeros((count, count, weights.shape[2])),
        decay_mem=network.decay_mem[out],
        decay_syn=network.decay_syn[out],
        threshold=network.threshold[out],
        bias=network.bias[out],
        cap=network.cap[out],
        limit=network.limit[out],
        alias=np.full(count, -1, np.int64),
        populations=(),
        kept=None if network.kept is None else network.kept[out],
        steady=None if network.steady is None else network.steady[out],
        reset=None if network.reset is None else network.reset[out],
    )
