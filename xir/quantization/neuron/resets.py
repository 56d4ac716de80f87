"""
Resets that the chip does not have, as weights of neurons to themselves.

The chip takes the threshold off the membrane at once, so that ``a theta`` is gone in the next step.
Where ``a theta + extra`` is to be gone, a weight of the neuron to itself takes the ``extra`` off
when its own spike comes back, a step later. A late subtraction takes theta off behind the decay:
``extra = (1 - a) theta``, which is exact. A reset to 0 takes off all that V was, of which the part
above the threshold differs from spike to spike: ``extra = a overshoot``, right on average.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from xir.quantization.real_core import Floats, Ints

if TYPE_CHECKING:
    from xir.reference import FloatEvolution, FloatNetwork

SAMPLES, STEPS, SEED = 16, 250, 24680
RATES = 0.02, 0.5
"""Events of a channel in a step, at least and at most."""

FEW = 10
"""Spikes below which a neuron's count says too little to correct anything by."""


def extra_of_late(kept: Floats, threshold: Floats) -> Floats:
    """(n,) of a subtraction in the next step; ``kept`` is what a step leaves of the membrane."""
    return (1 - kept) * np.where(np.isfinite(threshold), threshold, 0.0)


def extra_of_zero(kept: Floats, threshold: Floats, overshoot: Floats) -> Floats:
    """(n,) of a reset to 0; ``overshoot`` is how far V is above the threshold at a spike."""
    return np.where(np.isfinite(threshold), kept * overshoot, 0.0)


def weight_through_synapse(extra: Floats, kept: Floats) -> Floats:
    """
    (n,) the weight through a synapse that keeps the part ``kept`` of itself: its spike takes
    ``extra`` off the membrane, all steps together. 0 where the synapse never lets go.
    """
    return np.where(kept > 0, -extra * (1 - kept) / np.where(kept > 0, kept, 1.0), 0.0)


def drawn_events(inputs: int) -> Ints:
    """
    (SAMPLES, STEPS, inputs) the stimuli that overshoots are estimated on: one event in a step at
    most, with another rate of each channel in each sample.
    """
    random = np.random.default_rng(SEED)
    rates = random.uniform(*RATES, (SAMPLES, 1, inputs))
    return (random.random((SAMPLES, STEPS, inputs)) < rates).astype(np.int64)


def mean_overshoot(network: FloatNetwork, run: FloatEvolution) -> Floats:
    """
    (K,) how far membranes are above their threshold at a spike, on average: over the spikes of each
    sample of a recorded batch, then over samples, since loud ones have most spikes and the highest
    membranes; 0 for a neuron that never spikes. Spikes beyond the first of a step are on top.
    """
    assert run.v_mem is not None
    assert run.i_syn is not None
    before = np.zeros(run.v_mem.shape)
    before[:, 1:] = run.v_mem[:, :-1]
    peak = network.decay_mem * before + run.i_syn.sum(axis=3) + network.bias
    counts = network.own(run.spikes)
    limit = np.where(np.isfinite(network.threshold), network.threshold, 0.0)
    above = np.where(counts > 0, peak - counts * limit, 0.0).sum(axis=1)
    spikes = counts.sum(axis=1)
    return (above / np.maximum(spikes, 1)).sum(axis=0) / np.maximum((spikes > 0).sum(axis=0), 1)


def corrected(overshoot: Floats, threshold: Floats, wanted: Ints, found: Ints) -> Floats:
    """
    (n,) the overshoot by which neurons spike more nearly ``wanted`` times, after they spiked
    ``found`` times with ``overshoot``, both (B, n) by samples, of which each counts the same: what
    spikes take off V together is kept.
    """
    there = (wanted >= FEW) & (found > 0)
    ratios = np.where(there, np.clip(found / np.maximum(wanted, 1), 0.5, 2.0), 0.0).sum(axis=0)
    samples = there.sum(axis=0)
    off = np.where(np.isfinite(threshold), threshold, 0.0) + overshoot
    return overshoot + off * np.where(samples > 0, ratios / np.maximum(samples, 1) - 1, 0.0)
