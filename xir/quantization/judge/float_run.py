"""
What a network in real numbers did on some stimuli, kept as lessons for every neuron of the chip:
what it received, what its membrane reached, and how much an error there would matter.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from xir.ir.core import Floats
from xir.quantization.neurons import Neurons
from xir.reference.simulate import simulate

Counts = npt.NDArray[np.integer[Any]]

THREADS = os.cpu_count() or 1

NEAR = 0.5
"""Below threshold an error matters as exp(-((threshold - v) / (NEAR * threshold))**2)."""

FAR_BELOW = 3.0
"""Thresholds below zero from where on the error counts relative to the distance."""


@dataclass(frozen=True)
class Teacher:
    """The float network on B samples of T steps. K neurons, P sources, S synapses."""

    neurons: Neurons
    inputs: npt.NDArray[np.int64]
    """(B, T, Nin), as the chip takes them"""
    spikes: npt.NDArray[np.int32]
    """(B, T, K), aliases included"""
    drive: Floats
    """(S, K, B, T) what each synapse receives"""
    own: npt.NDArray[np.float64]
    """(K, B, T) spikes that reset the neuron itself"""
    reached: Floats
    """(K, B, T) the membrane before its reset; of a readout of the current, that"""
    unit: Floats
    """(K,) the threshold; of a neuron without one, the largest that its state reached"""

    @cached_property
    def weight(self) -> Floats:
        """(K, B, T) how much an error of the membrane matters there."""
        unit = self.unit[:, None, None]
        v = self.reached / unit
        matters = np.exp(-((np.maximum(1 - v, 0) / NEAR) ** 2))
        matters /= (1 + np.maximum(v - 1, 0)) ** 2
        matters += 1e-3
        cap = self.neurons.cap[:, None, None]
        matters[(v > cap + 1.5) & (cap > 1)] = 1e-6
        below = v < -FAR_BELOW
        matters[below] *= (FAR_BELOW / v[below]) ** 2
        matters[~_fires(self.neurons)] = 1.0
        return matters

    @property
    def after_reset(self) -> Floats:
        """(K, B, T) the membrane after its reset, as the chip records it."""
        threshold = np.where(np.isfinite(self.neurons.threshold), self.neurons.threshold, 0.0)
        return self.reached - self.own * threshold[:, None, None]

    @cached_property
    def presynaptic(self) -> npt.NDArray[np.int64]:
        """(B, T, P) what each source delivers in a step: inputs at once, neurons a step later."""
        return delivered(self.inputs, self.spikes[:, :, : self.neurons.n_hidden])

    @cached_property
    def by_source(self) -> npt.NDArray[np.float32]:
        """(P, B, T) the same, source by source."""
        return source_major(self.presynaptic)


def source_major(presynaptic: Counts) -> npt.NDArray[np.float32]:
    """(B, T, P) counts as (P, B, T), for products with weights."""
    return np.ascontiguousarray(presynaptic.transpose(2, 0, 1).astype(np.float32))


def delivered(inputs: Counts, hidden: Counts) -> npt.NDArray[np.int64]:
    """(B, T, Nin + N): inputs of the step and hidden spikes of the step before."""
    before = np.zeros(hidden.shape, np.int64)
    before[:, 1:] = hidden[:, :-1]
    return np.concatenate([inputs.astype(np.int64), before], axis=2)


def _fires(neurons: Neurons) -> npt.NDArray[np.bool_]:
    """(K,) whether the threshold matters: it can be reached, and spikes are what is read."""
    return np.isfinite(neurons.threshold) & neurons.reads_spikes


def teach(neurons: Neurons, raster: Counts) -> Teacher:
    """Run the float network on ``raster`` (B, T, Nin) with the chip's caps."""
    inputs = np.minimum(raster, neurons.chip.input_cap).astype(np.int64)
    run = simulate(neurons.network, inputs, record=True)
    assert run.v_mem is not None
    assert run.i_syn is not None
    spikes = run.spikes
    own = neurons.network.own(spikes).astype(np.float64)
    own = np.ascontiguousarray(own.transpose(2, 0, 1))
    threshold = np.where(np.isfinite(neurons.threshold), neurons.threshold, 0.0)
    current = run.i_syn.transpose(3, 2, 0, 1)
    drive = _drive(current, neurons.decay_syn)
    reached = np.ascontiguousarray(run.v_mem.transpose(2, 0, 1)) + own * threshold[:, None, None]
    reached[neurons.reads_current] = current[0, neurons.reads_current]
    own[neurons.reads_current] = 0
    largest = np.abs(reached).max(axis=(1, 2), initial=0.0)
    unit = np.where(_fires(neurons), threshold, np.where(largest > 0, largest, 1.0))
    return Teacher(neurons, inputs, spikes, drive, own, reached, unit)


def _drive(current: Floats, decay: Floats) -> Floats:
    """What was added to currents that were recorded after their decay."""
    drive = np.zeros(current.shape)
    keep = decay.T[:, :, None, None]
    np.divide(current, keep, out=drive, where=np.broadcast_to(keep > 1e-12, current.shape))
    drive[..., 1:] -= current[..., :-1]
    return drive


def in_threads(part: Callable[[int, int], None], count: int, threads: int = THREADS) -> None:
    """Call ``part`` for ranges that together are ``count`` neurons."""
    threads = max(1, min(threads, count))
    if threads == 1:
        part(0, count)
        return
    bounds = [count * i // threads for i in range(threads + 1)]
    with ThreadPoolExecutor(threads) as pool:
        for done in [pool.submit(part, *pair) for pair in pairwise(bounds)]:
            done.result()
