"""
What a network in real numbers did on some stimuli, neuron by neuron: what each received, what its
membrane reached, and how much an error there would matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from xir.numbers.elementary import exp
from xir.numbers.roles import FAINT
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Bools, Floats, Ints
from xir.reference.simulate import simulate

Counts: TypeAlias = npt.NDArray[np.integer[Any]]
"""Spikes in a step"""

NEAR = 0.5
"""Below threshold an error matters as exp(-((threshold - v) / (NEAR * threshold))**2). By trial."""

LEAST_IMPORTANCE = 1e-3
"""How much an error matters far from threshold, so that a silent neuron has a best fit. By trial.
"""

FAR_ABOVE = 1.5
"""Thresholds above the cap from where on the neuron spikes at its cap whatever the error."""

NO_IMPORTANCE = 1e-6
"""How much an error matters there: next to nothing, and not 0, which normal equations cannot take.
"""

FAR_BELOW = 3.0
"""Thresholds below zero from where on the error counts relative to the distance. By trial."""

LEAST_DECAY = 1e-12
"""A current that keeps less than this of itself in a step carries nothing to read back."""


@dataclass(frozen=True)
class FloatRun:
    """The float network on B samples of T steps. K neurons, P sources, S synapses."""

    neurons: Neurons
    inputs: Ints
    """(B, T, Nin), as the chip takes them"""
    spikes: npt.NDArray[np.int32]
    """(B, T, K), aliases included"""
    received: Floats
    """(S, K, B, T) what each synapse receives"""
    resets: Floats
    """(K, B, T) spikes that reset the neuron itself"""
    before_reset: Floats
    """(K, B, T) the membrane before its reset; of an output whose current is read, the current"""
    unit: Floats
    """(K,) the threshold; of a neuron without one, the largest that its state reached"""

    @cached_property
    def importance(self) -> Floats:
        """(K, B, T) how much an error of the membrane matters."""
        v = self.before_reset / self.unit[:, None, None]
        importance = exp(-((np.maximum(1 - v, 0) / NEAR) ** 2))
        importance /= (1 + np.maximum(v - 1, 0)) ** 2
        importance += LEAST_IMPORTANCE
        cap = self.neurons.cap[:, None, None]
        importance[(v > cap + FAR_ABOVE) & (cap > 1)] = NO_IMPORTANCE
        below = v < -FAR_BELOW
        importance[below] *= (FAR_BELOW / v[below]) ** 2
        importance[~_fires(self.neurons)] = 1.0
        return importance

    @property
    def after_reset(self) -> Floats:
        """(K, B, T) the membrane after its reset, as the chip records it."""
        threshold = np.where(np.isfinite(self.neurons.threshold), self.neurons.threshold, 0.0)
        return self.before_reset - self.resets * threshold[:, None, None]

    @cached_property
    def presynaptic(self) -> Ints:
        """(B, T, P) what each source delivers in a step: inputs at once, neurons a step later."""
        return delivered(self.inputs, self.spikes[:, :, : self.neurons.n_hidden])

    @cached_property
    def by_source(self) -> npt.NDArray[np.float32]:
        """(P, B, T) the same, source by source."""
        return source_major(self.presynaptic)


def source_major(presynaptic: Counts) -> npt.NDArray[np.float32]:
    """(B, T, P) counts as (P, B, T), for products with weights."""
    return np.ascontiguousarray(presynaptic.transpose(2, 0, 1).astype(np.float32))


def delivered(inputs: Counts, hidden: Counts) -> Ints:
    """
    (B, T, Nin + N) what each source delivers in a step: ``inputs`` (B, T, Nin) of the step, and
    ``hidden`` spikes (B, T, N) of the step before.
    """
    before = np.zeros(hidden.shape, np.int64)
    before[:, 1:] = hidden[:, :-1]
    return np.concatenate([inputs.astype(np.int64), before], axis=2)


def _fires(neurons: Neurons) -> Bools:
    """(K,) whether the threshold matters: it can be reached, and spikes are what is read."""
    return np.isfinite(neurons.threshold) & neurons.reads_spikes


def float_run_of(neurons: Neurons, raster: Counts) -> FloatRun:
    """Run the float network on ``raster`` (B, T, Nin) with the chip's caps."""
    inputs = np.minimum(raster, neurons.chip.input_cap).astype(np.int64)
    run = simulate(neurons.network, inputs, record=True)
    assert run.v_mem is not None
    assert run.i_syn is not None
    spikes = run.spikes
    own = neurons.network.own(spikes).astype(np.float64)
    resets = np.ascontiguousarray(own.transpose(2, 0, 1))
    threshold = np.where(np.isfinite(neurons.threshold), neurons.threshold, 0.0)
    current = run.i_syn.transpose(3, 2, 0, 1)
    received = _received(current, neurons.decay_syn)
    membrane = np.ascontiguousarray(run.v_mem.transpose(2, 0, 1))
    before_reset = membrane + resets * threshold[:, None, None]
    before_reset[neurons.reads_current] = current[0, neurons.reads_current]
    resets[neurons.reads_current] = 0
    largest = np.abs(before_reset).max(axis=(1, 2), initial=0.0)
    unit = np.where(_fires(neurons), threshold, np.where(largest > FAINT, largest, 1.0))
    return FloatRun(neurons, inputs, spikes, received, resets, before_reset, unit)


def _received(current: Floats, decay: Floats) -> Floats:
    """
    What was added to currents (S, K, B, T) that were recorded after their decay; ``decay`` (K, S)
    is their factor a step.
    """
    received = np.zeros(current.shape)
    keep = decay.T[:, :, None, None]
    readable = np.broadcast_to(keep > LEAST_DECAY, current.shape)
    np.divide(current, keep, out=received, where=readable)
    received[..., 1:] -= current[..., :-1]
    return received
