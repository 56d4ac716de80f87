"""
A run of the network as its framework computes it, in numpy, on spikes.

It tells what a reset does: how far above the threshold a neuron is when it spikes, and how many
spikes another reset would give.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from xir.interop.nir.delivery import delivered
from xir.interop.nir.neurons import Neuron
from xir.interop.nir.order import Order
from xir.interop.nir.populations import Network
from xir.interop.nir.words import Reset
from xir.numbers.arrays import NumpyArray

RATES = (0.05, 0.5)
"""Spikes in a step of an input channel: each channel of each sample has a rate between these."""


@dataclass
class Run:
    """What a run showed, by path of the population."""

    spikes: dict[str, NumpyArray] = field(default_factory=dict[str, NumpyArray])
    """All spikes, (samples, neurons)."""
    overshoot: dict[str, NumpyArray] = field(default_factory=dict[str, NumpyArray])
    """
    How far V was above what its spikes take off by themselves, for each spike: the mean of each
    neuron in each sample, then over samples; 0 for a neuron that never spikes.
    """
    most: dict[str, int] = field(default_factory=dict[str, int])
    """The most spikes of a neuron in a step that its drive would make."""


def drawn_stimuli(samples: int, steps: int, channels: int, seed: int) -> NumpyArray:
    """Seeded spikes (samples, steps, channels): Bernoulli, with other rates in each sample."""
    generator = np.random.Generator(np.random.PCG64(seed))
    rates = generator.uniform(*RATES, (samples, 1, channels))
    return (generator.random((samples, steps, channels)) < rates).astype(np.float64)


@dataclass
class _State:
    """The state of one population for all samples."""

    v: NumpyArray
    currents: list[NumpyArray]
    before: NumpyArray
    """Spikes of the step before."""
    now: NumpyArray
    past: list[NumpyArray] = field(default_factory=list[NumpyArray])


def run(
    network: Network,
    order: Order,
    stimuli: NumpyArray,
    reset: Reset | None = None,
    less: Mapping[str, int] | None = None,
) -> Run:
    """
    Run the populations on ``stimuli`` (samples, steps, channels), the channels of all inputs side
    by side; with ``reset`` in place of each population's own. The last steps of a population are
    not counted, as many as ``less`` says.
    """
    samples, steps, _ = stimuli.shape
    weights = {
        id(matrix): np.ascontiguousarray(matrix.T)
        for neuron in network.neurons.values()
        for current in neuron.currents
        for matrix in current.terms.values()
    }
    stops = np.cumsum([0, *network.inputs.values()])
    parts = {
        path: stimuli[:, :, start:stop]
        for path, start, stop in zip(network.inputs, stops[:-1], stops[1:], strict=True)
    }
    states = {path: _fresh(neuron, samples) for path, neuron in network.neurons.items()}
    total = {path: np.zeros((samples, n.width)) for path, n in network.neurons.items()}
    above = {path: np.zeros((samples, n.width)) for path, n in network.neurons.items()}
    less = less or {}
    result = Run(most=dict.fromkeys(network.neurons, 0))
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        for t in range(steps):
            for state in states.values():
                state.before = state.now
                state.past.append(state.before)
            for path in order.order:
                neuron, state = network.neurons[path], states[path]
                x = [
                    _current(neuron, number, t, parts, states, order, weights)
                    for number in range(len(neuron.currents))
                ]
                over = _step(neuron, state, x, reset or neuron.reset)
                if t < steps - less.get(path, 0):
                    total[path] += state.now
                    above[path] += over
                    if neuron.many and neuron.threshold is not None:
                        above[path] -= np.maximum(state.now - 1, 0) * neuron.threshold
                if neuron.threshold is not None and state.now.any():
                    wanted = np.where(over > 0, over / np.abs(neuron.threshold) + 1, 0)
                    most = int(min(np.nanmax(wanted), 1e6))
                    result.most[path] = max(result.most[path], most)
    for path in network.neurons:
        result.spikes[path] = total[path]
        spiking = np.maximum((total[path] > 0).sum(axis=0), 1)
        each = above[path] / np.maximum(total[path], 1)
        result.overshoot[path] = each.sum(axis=0) / spiking
    return result


def _fresh(neuron: Neuron, samples: int) -> _State:
    shape = (samples, neuron.width)
    start = np.broadcast_to(neuron.rest if neuron.starts_at_rest else 0.0, shape)
    zeros = np.zeros(shape)
    return _State(start.copy(), [zeros.copy() for _ in neuron.synapses], zeros, zeros)


def _current(
    neuron: Neuron,
    number: int,
    t: int,
    parts: dict[str, NumpyArray],
    states: dict[str, _State],
    order: Order,
    weights: dict[int, NumpyArray],
) -> NumpyArray:
    """What reaches one synapse, or the membrane, in step ``t``."""
    current = neuron.currents[number]
    samples = states[neuron.path].v.shape[0]
    x = np.zeros((samples, neuron.width))
    if current.bias is not None:
        x = x + current.bias
    for (source, delay), matrix in current.terms.items():
        if source in parts:
            spikes = parts[source][:, t - delay] if t >= delay else None
        else:
            spikes = _past(states[source], delay + ((source, neuron.path) in order.back))
        if spikes is not None:
            x = x + delivered(spikes, weights[id(matrix)])
    return x


def _past(state: _State, steps: int) -> NumpyArray | None:
    """The spikes of so many steps ago."""
    if steps == 0:
        return state.now
    return state.past[-steps] if len(state.past) >= steps else None


def _step(neuron: Neuron, state: _State, x: list[NumpyArray], reset: Reset) -> NumpyArray:
    """One step of one population; how far V was above the threshold in each neuron that spikes."""
    if neuron.synapses:
        drive = np.zeros_like(state.v)
        for number, synapse in enumerate(neuron.synapses):
            state.currents[number] = synapse.b * state.currents[number] + synapse.k * x[number]
            drive = drive + state.currents[number]
    else:
        drive = x[0]
    v = state.v
    if neuron.threshold is None:
        state.v = neuron.a * v + neuron.m * drive + neuron.leak
        return np.zeros_like(v)
    if reset == "late-zero":
        v = np.where(state.before > 0, neuron.v_reset, v)
    v = neuron.a * v + neuron.m * drive + neuron.leak
    if reset == "late":
        v = np.where(state.before > 0, v - neuron.threshold, v)
    fires = v > neuron.threshold
    if neuron.many:
        fires = v >= neuron.threshold
        spikes = np.where(fires, np.floor(v / neuron.threshold), 0.0)
        if neuron.most_spikes is not None:
            spikes = np.minimum(spikes, neuron.most_spikes)
    else:
        spikes = fires.astype(np.float64)
    over = np.where(fires, v - neuron.threshold, 0.0)
    if reset == "subtract":
        v = np.where(fires, v - spikes * neuron.threshold, v)
    elif reset == "zero":
        v = np.where(fires, neuron.v_reset, v)
    state.v, state.now = v, spikes
    return over
