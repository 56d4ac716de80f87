"""
Shifts and gains by teacher-forced least squares.

With the real network's spikes as input and as reset, the membrane of a chip's neuron is linear in
its gains: ``g_1 u_1 + g_2 u_2 + g_b u_b - threshold * leaked resets``, where ``u`` is what its
weighted inputs come to with the chip's decays. So the best gains for given shifts solve normal
equations, and a few neighbouring shifts can all be tried on the same second moments. The error is
weighed by how near to threshold the membrane is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xir.ir.core import Floats
from xir.quantization.judge.float_run import Teacher, in_threads
from xir.quantization.neuron.dash import Ints
from xir.quantization.neuron.law import Fit, law_gain, membrane_ratio, synapse_ratio
from xir.quantization.neurons import Neurons

OWN_SHIFTS = (-1, 0, 1)
"""Shifts around the nearest one that are tried."""

CORRECTOR_SHIFTS = (-1, 0, 1, 2, 3, 4)
"""The same where a second synapse may correct the first: it is the slower one of a pair."""

PAIR_PENALTY = 1.5
"""A second synapse must lower the squared error by this factor to be used."""

PRIOR_WEIGHT = 100.0
"""How many informative steps (weights summed) the prior stands for."""


@dataclass(frozen=True)
class Moments:
    """Second moments of K neurons for the candidates of one column layout."""

    column_synapse: Ints
    """(K, C) which of the network's synapses drives each column"""
    column_dash: Ints
    """(K, C)"""
    dash_mem: Ints
    """(K, D)"""
    gram: Floats
    """(K, D, C + 2, C + 2) as of ``kernels.add_moments``, in squares of ``unit``"""
    weight: Floats
    """(K,) sum of the weights"""

    def plus(self, other: Moments, weight: float) -> Moments:
        """With those of ``other``, which has the same columns, as if its weights summed to that."""
        factor = weight / np.maximum(other.weight, 1e-12)
        return Moments(
            self.column_synapse,
            self.column_dash,
            self.dash_mem,
            self.gram + factor[:, None, None, None] * other.gram,
            self.weight + weight,
        )


def around(nearest: Ints, steps: Sequence[int], most: int) -> Ints:
    """(K, len(steps)) shifts around ``nearest`` (K,), within 1..most; 0 stays 0."""
    tried = np.clip(nearest[:, None] + np.asarray(steps), 1, most)
    return np.where(nearest[:, None] == 0, 0, tried).astype(np.int64)


def moments(teacher: Teacher) -> Moments:
    """The second moments of all neurons on the teacher's stimuli."""
    from xir.quantization.kernels import add_moments

    neurons = teacher.neurons
    most = neurons.chip.max_dash
    first = around(neurons.nearest_syn[:, 0], CORRECTOR_SHIFTS, most)
    synapse = np.zeros(first.shape, np.int64)
    if neurons.two.any():
        own = around(neurons.nearest_syn[:, 0], OWN_SHIFTS, most)
        second = around(neurons.nearest_syn[:, 1], OWN_SHIFTS, most)
        first[neurons.two] = np.concatenate([own, second], axis=1)[neurons.two]
        synapse[neurons.two, len(OWN_SHIFTS) :] = 1
    dash_mem = around(neurons.nearest_mem, OWN_SHIFTS, most)
    dash_mem[neurons.reads_current] = 0
    columns = first.shape[1]
    gram = np.zeros((neurons.size, len(OWN_SHIFTS), columns + 2, columns + 2))
    finite = np.where(np.isfinite(neurons.threshold), neurons.threshold, 0.0)
    bias = np.where(neurons.reads_current, 0.0, neurons.bias)

    def part(a: int, b: int) -> None:
        add_moments(
            a,
            b,
            teacher.drive,
            teacher.own,
            teacher.reached,
            teacher.weight,
            finite,
            bias,
            synapse,
            first,
            dash_mem,
            gram,
        )

    in_threads(part, neurons.size)
    gram /= (teacher.unit**2)[:, None, None, None]
    return Moments(synapse, first, dash_mem, gram, teacher.weight.sum(axis=(1, 2)))


@dataclass(frozen=True)
class Candidates:
    """R ways for each of K neurons, the one with the least expected error first."""

    dash_mem: Ints
    """(K, R)"""
    dash_syn: Ints
    """(K, R, 2)"""
    gain: Floats
    """(K, R, 2)"""
    bias_gain: Floats
    """(K, R)"""
    misfit: Floats
    """(K, R)"""

    def best(self, rank: Ints | int = 0) -> Fit:
        """One way for each neuron."""
        row = np.arange(len(self.misfit))
        which = np.broadcast_to(np.asarray(rank), row.shape)
        return Fit(
            self.dash_mem[row, which],
            self.dash_syn[row, which],
            self.gain[row, which],
            self.bias_gain[row, which],
            self.misfit[row, which],
        )


def candidates(
    neurons: Neurons, moments: Moments, corrected: npt.NDArray[np.bool_], keep: int = 6
) -> Candidates:
    """
    The best ways by ``moments``; a second synapse as corrector only where ``corrected`` (K,) says.
    """
    found = [
        _solve(neurons, moments, corrected, d, pair)
        for d in range(moments.dash_mem.shape[1])
        for pair in _pairs(neurons)
    ]
    order = np.argsort(np.stack([f[0] for f in found], axis=1), axis=1, kind="stable")[:, :keep]
    row = np.arange(neurons.size)[:, None]

    def pick(part: int) -> npt.NDArray[np.float64]:
        return np.stack([f[part] for f in found], axis=1)[row, order]

    return Candidates(pick(2).astype(np.int64), pick(3).astype(np.int64), pick(4), pick(5), pick(1))


def _pairs(neurons: Neurons) -> Iterator[tuple[int, int]]:
    """Pairs of columns to try; -1 for none. Each neuron takes those that suit it."""
    own, most = len(OWN_SHIFTS), len(CORRECTOR_SHIFTS)
    for first in range(own):
        yield first, -1
        for second in range(first + 1, most):
            yield first, second


def _solve(
    neurons: Neurons,
    moments: Moments,
    corrected: npt.NDArray[np.bool_],
    d: int,
    pair: tuple[int, int],
) -> tuple[Floats, Floats, Floats, Floats, Floats, Floats]:
    """(rank, misfit, dash_mem, dash_syn, gain, bias gain) of one combination for all neurons."""
    k, columns = moments.column_dash.shape
    first, second = pair
    fits = _suits(neurons, corrected, pair)
    size = 1 if second < 0 else 2
    index = [first, *([second] if second >= 0 else []), columns, columns + 1]
    gram = moments.gram[:, d][:, index][:, :, index]
    a, c = gram[:, :-1, :-1].copy(), gram[:, :-1, -1].copy()
    dash_mem = moments.dash_mem[:, d]
    dash = np.zeros((k, 2), np.int64)
    dash[:, :size] = moments.column_dash[:, index[:size]]
    dash[:, size:] = dash[:, :1]
    prior, bias_prior = _prior(neurons, moments, dash, dash_mem, index[:size], size)
    trace = np.trace(a[:, :size, :size], axis1=1, axis2=2)
    pull = np.where(_corrects(neurons, size), 5e-5, 1e-3 / size) * trace + 1e-12
    for i in range(size):
        a[:, i, i] += pull
        c[:, i] += pull * prior[:, i]
    bias_pull = 0.03 * a[:, size, size] + np.where(neurons.bias == 0, 1.0, 1e-12)
    a[:, size, size] += bias_pull
    c[:, size] += bias_pull * bias_prior
    solution = np.linalg.solve(a, c[:, :, None])[:, :, 0]
    bad = ~np.isfinite(solution).all(axis=1)
    solution[bad] = np.concatenate([prior[:, :size], bias_prior[:, None]], axis=1)[bad]
    trust = moments.weight / (moments.weight + PRIOR_WEIGHT)
    gain = np.zeros((k, 2))
    gain[:, :size] = trust[:, None] * solution[:, :size] + (1 - trust[:, None]) * prior[:, :size]
    bias_gain = np.minimum(np.maximum(solution[:, size], 0.5 * bias_prior), 2 * bias_prior)
    misfit = _error(gram, gain[:, :size], bias_gain, size) / np.maximum(moments.weight, 1e-12)
    expected = trust * misfit + (1 - trust) * _prior_error(neurons, dash, dash_mem, size)
    rank = expected * np.where(_corrects(neurons, size), PAIR_PENALTY, 1.0)
    rank = np.where(fits, rank, np.inf)
    mem = np.where(neurons.reads_current, neurons.nearest_mem, dash_mem)
    return rank, misfit, mem.astype(np.float64), dash.astype(np.float64), gain, bias_gain


def _corrects(neurons: Neurons, size: int) -> npt.NDArray[np.bool_]:
    """(K,) whether two columns mean a corrector: the network itself has one synapse there."""
    return ~neurons.two & (size == 2)


def _suits(
    neurons: Neurons, corrected: npt.NDArray[np.bool_], pair: tuple[int, int]
) -> npt.NDArray[np.bool_]:
    """(K,) which neurons may be as this pair of columns says."""
    first, second = pair
    if second < 0:
        return ~neurons.two
    own = len(OWN_SHIFTS)
    return np.where(neurons.two, (first < own) & (second >= own), corrected)


def _prior(
    neurons: Neurons, moments: Moments, dash: Ints, dash_mem: Ints, columns: list[int], size: int
) -> tuple[Floats, Floats]:
    """What the gains are pulled to: the law; for a corrector, half of the charge each."""
    synapse = moments.column_synapse[:, columns]
    decay = np.take_along_axis(neurons.decay_syn, synapse, axis=1)
    mem = neurons.decay_mem[:, None]
    gain, bias = law_gain(decay, dash[:, :size], mem, dash_mem[:, None])
    charge = synapse_ratio(decay, dash[:, :size])
    halves = charge * membrane_ratio(mem, dash_mem[:, None]) / 2
    gain = np.where(_corrects(neurons, size)[:, None], halves, gain)
    gain = np.where(neurons.reads_current[:, None], charge / size, gain)
    return gain, bias[:, 0]


def _error(gram: Floats, gain: Floats, bias_gain: Floats, size: int) -> Floats:
    """(K,) the weighed sum of squares that these gains leave."""
    x = np.concatenate([gain, bias_gain[:, None], -np.ones((len(gain), 1))], axis=1)
    return np.maximum(np.einsum("ki,kij,kj->k", x, gram, x), 0.0)


def _prior_error(neurons: Neurons, dash: Ints, dash_mem: Ints, size: int) -> Floats:
    """
    (K,) the misfit to expect of shifts without having seen anything: 0.003 squared thresholds for
    the nearest ones (the mean over 120 pairs of time constants), and more with their distance.
    """
    off = (dash_mem - np.clip(neurons.exact_mem, 0, 15)) ** 2
    off += (dash[:, 0] - np.clip(neurons.exact_syn[:, 0], 0, 15)) ** 2
    return 0.003 + 0.01 * np.where(neurons.reads_current, 0.0, off)
