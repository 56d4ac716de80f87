"""Running a ``FloatNetwork`` over rasters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xir.machine.threads import in_threads
from xir.reference.arguments import Constants, Scratch
from xir.reference.compiled import run
from xir.reference.network import UNLIMITED, FloatNetwork, Floats


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
    batch = np.ascontiguousarray(counts[None] if counts.ndim == 2 else counts, dtype=np.int64)
    samples, steps, _ = batch.shape
    neurons, synapses = network.decay_syn.shape
    spikes = np.zeros((samples, steps, neurons), np.int32)
    met_cap = np.zeros((samples, neurons), np.bool_)
    kept = steps if record else 0
    v_mem = np.zeros((samples, kept, neurons))
    i_syn = np.zeros((samples, kept, neurons, synapses))
    constants = _constants(network, network.limit if ideal else network.cap)
    most = UNLIMITED if ideal else network.input_cap

    def part(first: int, stop: int) -> None:
        scratch = _scratch(neurons, synapses)
        run(batch, most, constants, spikes, met_cap, v_mem, i_syn, scratch, first, stop)

    in_threads(part, samples, threads)
    if counts.ndim == 2:
        spikes, met_cap, v_mem, i_syn = spikes[0], met_cap[0], v_mem[0], i_syn[0]
    if not record:
        return FloatEvolution(spikes, met_cap)
    return FloatEvolution(spikes, met_cap, v_mem, i_syn)


def _constants(network: FloatNetwork, cap: npt.NDArray[np.int64]) -> Constants:
    """What the kernel runs, with the given limits of the spikes of each neuron in a step."""
    sources = network.sources
    more = (network.kept, network.steady, network.reset)
    has_more = any(array is not None for array in more)
    shape = network.decay_syn.shape if has_more else (0, 0)
    kept = np.ones(shape) if network.kept is None else network.kept
    steady = np.zeros(shape) if network.steady is None else network.steady
    reset = np.zeros(cap.size, np.int64) if network.reset is None else network.reset
    return Constants(
        *sources,
        decay_mem=np.ascontiguousarray(network.decay_mem),
        decay_syn=network.decay_syn.ravel("F"),
        threshold=np.ascontiguousarray(network.threshold),
        bias=np.ascontiguousarray(network.bias),
        cap=np.ascontiguousarray(cap),
        alias=np.ascontiguousarray(network.alias),
        kept=kept.ravel("F"),
        steady=steady.ravel("F"),
        reset=np.ascontiguousarray(reset),
    )


def _scratch(neurons: int, synapses: int) -> Scratch:
    return Scratch(
        current=np.zeros(neurons * synapses),
        total=np.zeros(neurons),
        membrane=np.zeros(neurons),
        late=np.zeros(neurons),
        now=np.zeros(neurons, np.int64),
        spiking=np.zeros(neurons, np.uint32),
    )
