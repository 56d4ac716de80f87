"""Running a ``FloatNetwork`` over rasters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xir.machine.threads import in_threads
from xir.reference.kernel import Constants, run
from xir.reference.network import FloatNetwork, Floats


@dataclass(frozen=True)
class FloatEvolution:
    """What K neurons did in T steps; with a leading axis of B samples where a batch was given."""

    spikes: npt.NDArray[np.int32]
    """(T, K), of the target of an alias its own and those it is given (``FloatNetwork.own``)"""
    met_cap: npt.NDArray[np.bool_]
    """(K,) neurons that were to spike more often in a step than their cap lets them"""
    v_mem: Floats | None = None
    """(T, K) after the reset, where recorded"""
    i_syn: Floats | None = None
    """(T, K, S) as integrated, where recorded"""


def simulate(
    network: FloatNetwork,
    raster: npt.NDArray[np.integer],
    *,
    record: bool = False,
    ideal: bool = False,
    threads: int | None = None,
) -> FloatEvolution:
    """
    Run ``network`` from rest over ``raster``, counts of shape (T, Nin) or (B, T, Nin).

    With the caps of the chip on events of an input and on spikes of a neuron; ``ideal`` leaves only
    those that the network itself has. ``record`` keeps membranes and currents. A batch is shared
    among ``threads``: as many as the process may use processors, if None.

    Raises ``ValueError`` for a raster of another width.
    """
    counts = np.asarray(raster)
    width = network.weights_in.shape[0]
    if counts.ndim not in (2, 3) or counts.shape[-1] != width:
        raise ValueError(f"the raster is {counts.shape}; need (T, {width}) or (B, T, {width})")
    batch = counts[None] if counts.ndim == 2 else counts
    batch = np.ascontiguousarray(
        batch if ideal else np.minimum(batch, network.input_cap), dtype=np.int64
    )
    samples, steps, _ = batch.shape
    neurons, synapses = network.decay_syn.shape
    spikes = np.zeros((samples, steps, neurons), np.int32)
    met_cap = np.zeros((samples, neurons), np.bool_)
    kept = steps if record else 0
    v_mem = np.zeros((samples, kept, neurons))
    i_syn = np.zeros((samples, kept, neurons, synapses))
    more = (network.kept, network.steady, network.reset)
    has_more = any(array is not None for array in more)
    shape = network.decay_syn.shape if has_more else (0, 0)
    constants = Constants(
        weights_in=np.ascontiguousarray(network.weights_in),
        weights_rec=np.ascontiguousarray(network.weights_rec),
        reach_in=_reach(network.weights_in),
        reach_rec=_reach(network.weights_rec),
        decay_mem=network.decay_mem,
        decay_syn=np.ascontiguousarray(network.decay_syn),
        threshold=network.threshold,
        bias=network.bias,
        cap=np.ascontiguousarray(network.limit if ideal else network.cap),
        alias=np.ascontiguousarray(network.alias),
        kept=np.ascontiguousarray(np.ones(shape) if network.kept is None else network.kept),
        steady=np.ascontiguousarray(np.zeros(shape) if network.steady is None else network.steady),
        reset=np.zeros(neurons, np.int64) if network.reset is None else network.reset,
    )

    def part(first: int, stop: int) -> None:
        for at in range(first, stop):
            run(batch[at], constants, spikes[at], met_cap[at], v_mem[at], i_syn[at])

    in_threads(part, samples, threads)
    if counts.ndim == 2:
        spikes, met_cap, v_mem, i_syn = spikes[0], met_cap[0], v_mem[0], i_syn[0]
    if not record:
        return FloatEvolution(spikes, met_cap)
    return FloatEvolution(spikes, met_cap, v_mem, i_syn)


def _reach(weights: Floats) -> npt.NDArray[np.int64]:
    """(sources, 2) from the first to behind the last neuron that each source has weights to."""
    there = (weights != 0).any(axis=2)
    none = ~there.any(axis=1)
    first = there.argmax(axis=1)
    stop = there.shape[1] - there[:, ::-1].argmax(axis=1)
    first[none] = stop[none] = 0
    return np.ascontiguousarray(np.stack([first, stop], axis=1), dtype=np.int64)
