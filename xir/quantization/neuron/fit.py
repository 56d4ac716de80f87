"""
Shifts and gains by least squares, each neuron by itself.

With the spikes of the float run as input and as reset, the membrane of a chip's neuron is linear in
its gains: ``g_1 u_1 + g_2 u_2 + g_b u_b - threshold * leaked resets``, where ``u`` is what its
weighted inputs come to with the chip's decays. So the best gains for given shifts solve normal
equations, and neighbouring shifts can all be tried on the same second moments. An error counts the
more, the nearer the membrane is to threshold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from xir.machine.threads import in_threads
from xir.numbers.fixed_order import solve
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.neuron.dash import kept
from xir.quantization.neuron.law import Fit, law_gain, membrane_ratio, synapse_ratio
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Bools, Floats, Ints

OWN_SHIFTS = (-1, 0, 1)
"""Shifts around the nearest one that are tried."""

CORRECTOR_SHIFTS = (-1, 0, 1, 2, 3, 4)
"""The same where a second synapse may correct the first: it is the slower one of a pair."""

PAIR_PENALTY = 1.5
"""A second synapse must lower the squared error by this factor to be used. By trial."""

PRIOR_WEIGHT = 100.0
"""How many informative steps (importances summed) the prior stands for. By trial."""

GAIN_PULL, CORRECTOR_PULL, BIAS_PULL = 1e-3, 5e-5, 0.03
"""
How strongly gains are pulled to the prior, relative to the trace of the normal equations: those of
a network's own synapses, those of a synapse and its corrector (whose sum is well known and whose
difference is not), and that of the bias. By trial.
"""

NO_BIAS_PULL = 1.0
"""Where a neuron has no bias its gain has no equation; this pull keeps it at the prior."""

BIAS_GAIN_RANGE = 0.5, 2.0
"""The gain of a bias stays within these factors of the prior."""

NEAREST_MISFIT, DISTANT_MISFIT = 0.003, 0.01
"""
The misfit to expect of the nearest shifts, in squared thresholds (the mean over 120 pairs of time
constants), and what each squared shift of distance adds to it.
"""

TINY = 1e-12
"""In place of 0 where something is divided by, or a system must have a solution."""

KEPT_FITS = 6
"""Fits of each neuron that are kept, the best ones."""


@dataclass(frozen=True)
class NormalEquations:
    """Second moments of K neurons for all shifts of one layout, of which fits pick columns."""

    column_synapse: Ints
    """(K, C) which of the network's synapses drives each column"""
    column_dash: Ints
    """(K, C) the decay shift of each column"""
    dash_mem: Ints
    """(K, D) the membrane's decay shifts"""
    gram: Floats
    """(K, D, C + 2, C + 2) as of ``kernels.add_normal_equations``, in squares of ``unit``"""
    importance: Floats
    """(K,) sum of the importances"""

    def plus(self, other: NormalEquations, importance: float) -> NormalEquations:
        """
        With those of ``other``, which has the same columns, scaled as if its importances summed to
        ``importance`` for each neuron.
        """
        factor = importance / np.maximum(other.importance, TINY)
        return NormalEquations(
            self.column_synapse,
            self.column_dash,
            self.dash_mem,
            self.gram + factor[:, None, None, None] * other.gram,
            self.importance + importance,
        )


def around(nearest: Ints, steps: Sequence[int], most: int, short: Bools | None = None) -> Ints:
    """
    (K, len(steps)) shifts around ``nearest`` (K,), within 1..most, or within 0..most where
    ``short`` (K,); else 0 stays 0.
    """
    short = np.zeros(nearest.shape, np.bool_) if short is None else short
    least = np.where(short, 0, 1)[:, None]
    tried = np.clip(nearest[:, None] + np.asarray(steps), least, most)
    return np.where((nearest == 0) & ~short, 0, tried.T).T.astype(np.int64)


def normal_equations(float_run: FloatRun) -> NormalEquations:
    """
    The second moments of all neurons in ``float_run``. The columns of a neuron are the shifts of
    its synapse and its corrector; where the network uses both synapses, the shifts of each.
    """
    from xir.quantization.arguments import ForcedNeurons, TriedLeaks
    from xir.quantization.compiled import add_normal_equations

    neurons = float_run.neurons
    most = neurons.chip.max_dash
    dash = around(neurons.nearest_syn[:, 0], CORRECTOR_SHIFTS, most)
    synapse = np.zeros(dash.shape, np.int64)
    both = neurons.uses_second
    if both.any():
        first = around(neurons.nearest_syn[:, 0], OWN_SHIFTS, most)
        second = around(neurons.nearest_syn[:, 1], OWN_SHIFTS, most)
        dash[both] = np.concatenate([first, second], axis=1)[both]
        synapse[both, len(OWN_SHIFTS) :] = 1
    short = (neurons.decay_mem > 0) & (neurons.exact_mem < 1)
    dash_mem = around(neurons.nearest_mem, OWN_SHIFTS, most, short)
    dash_mem[neurons.reads_current] = 0
    columns = dash.shape[1]
    gram = np.zeros((neurons.size, len(OWN_SHIFTS), columns + 2, columns + 2))
    forced = ForcedNeurons(
        received=np.ascontiguousarray(float_run.received),
        resets=np.ascontiguousarray(float_run.resets, np.float64),
        before_reset=np.ascontiguousarray(float_run.before_reset),
        importance=np.ascontiguousarray(float_run.importance),
        threshold=np.where(np.isfinite(neurons.threshold), neurons.threshold, 0.0),
        bias=np.where(neurons.reads_current, 0.0, neurons.bias),
    )
    leaks = TriedLeaks(
        np.ascontiguousarray(synapse),
        np.ascontiguousarray(kept(dash)),
        np.ascontiguousarray(kept(dash_mem)),
    )

    def part(first: int, stop: int) -> None:
        work = np.zeros((2, columns + 2))
        add_normal_equations(first, stop, forced, leaks, work, gram)

    in_threads(part, neurons.size)
    gram /= (float_run.unit**2)[:, None, None, None]
    return NormalEquations(synapse, dash, dash_mem, gram, forced.importance.sum(axis=(1, 2)))


@dataclass(frozen=True)
class RankedFits:
    """R fits for each of K neurons, the one with the least expected error first."""

    dash_mem: Ints
    """(K, R)"""
    dash_syn: Ints
    """(K, R, 2)"""
    gain: Floats
    """(K, R, 2)"""
    bias_gain: Floats
    """(K, R)"""
    misfit: Floats
    """(K, R) mean squared error of the membrane, in squares of ``unit``"""

    def best(self, rank: Ints | int = 0) -> Fit:
        """One fit for each neuron: the best, or that of ``rank`` (K,) or of one rank for all."""
        row = np.arange(len(self.misfit))
        which = np.broadcast_to(np.asarray(rank), row.shape)
        return Fit(
            self.dash_mem[row, which],
            self.dash_syn[row, which],
            self.gain[row, which],
            self.bias_gain[row, which],
            self.misfit[row, which],
        )


class _Solution(NamedTuple):
    """The best gains of all neurons for one combination of shifts."""

    rank: Floats
    """(K,) the expected error, infinite where the combination does not suit the neuron"""
    misfit: Floats
    """(K,)"""
    dash_mem: Ints
    """(K,)"""
    dash_syn: Ints
    """(K, 2)"""
    gain: Floats
    """(K, 2)"""
    bias_gain: Floats
    """(K,)"""


def ranked_fits(
    neurons: Neurons, equations: NormalEquations, corrected: Bools, keep: int = KEPT_FITS
) -> RankedFits:
    """
    The best ``keep`` fits by ``equations``; a second synapse as corrector only where ``corrected``
    (K,) allows it.
    """
    solutions: list[_Solution] = []
    for d in range(equations.dash_mem.shape[1]):
        prior = _prior(neurons, equations, equations.dash_mem[:, d])
        solutions += [_solve(neurons, equations, corrected, d, pair, prior) for pair in _pairs()]
    ranks = np.stack([solution.rank for solution in solutions], axis=1)
    order = np.argsort(ranks, axis=1, kind="stable")[:, :keep]
    row = np.arange(neurons.size)[:, None]
    return RankedFits(
        dash_mem=np.stack([s.dash_mem for s in solutions], axis=1)[row, order],
        dash_syn=np.stack([s.dash_syn for s in solutions], axis=1)[row, order],
        gain=np.stack([s.gain for s in solutions], axis=1)[row, order],
        bias_gain=np.stack([s.bias_gain for s in solutions], axis=1)[row, order],
        misfit=np.stack([s.misfit for s in solutions], axis=1)[row, order],
    )


def _pairs() -> Iterator[tuple[int, int | None]]:
    """Pairs of columns to try, or one column alone. Each neuron takes those that suit it."""
    for first in range(len(OWN_SHIFTS)):
        yield first, None
        for second in range(first + 1, len(CORRECTOR_SHIFTS)):
            yield first, second


def _solve(
    neurons: Neurons,
    equations: NormalEquations,
    corrected: Bools,
    d: int,
    pair: tuple[int, int | None],
    law: _Prior,
) -> _Solution:
    """The gains for the d-th shift of each membrane and one pair of columns."""
    k, columns = equations.column_dash.shape
    chosen = [column for column in pair if column is not None]
    size = len(chosen)
    index = [*chosen, columns, columns + 1]
    gram = equations.gram[:, d][:, index][:, :, index]
    a, c = gram[:, :-1, :-1].copy(), gram[:, :-1, -1].copy()
    dash_mem = equations.dash_mem[:, d]
    dash_syn = np.zeros((k, 2), np.int64)
    dash_syn[:, :size] = equations.column_dash[:, chosen]
    dash_syn[:, size:] = dash_syn[:, :1]
    prior, bias_prior = _prior_of(neurons, law, chosen), law.bias
    corrects = _corrects(neurons, size)
    trace = np.trace(a[:, :size, :size], axis1=1, axis2=2)
    pull = np.where(corrects, CORRECTOR_PULL, GAIN_PULL / size) * trace + TINY
    for i in range(size):
        a[:, i, i] += pull
        c[:, i] += pull * prior[:, i]
    bias_pull = BIAS_PULL * a[:, size, size] + np.where(neurons.bias == 0, NO_BIAS_PULL, TINY)
    a[:, size, size] += bias_pull
    c[:, size] += bias_pull * bias_prior
    solution = solve(a, c)
    bad = ~np.isfinite(solution).all(axis=1)
    solution[bad] = np.concatenate([prior[:, :size], bias_prior[:, None]], axis=1)[bad]
    trust = equations.importance / (equations.importance + PRIOR_WEIGHT)
    gain = np.zeros((k, 2))
    gain[:, :size] = trust[:, None] * solution[:, :size] + (1 - trust[:, None]) * prior[:, :size]
    least, most = BIAS_GAIN_RANGE
    bias_gain = np.minimum(np.maximum(solution[:, size], least * bias_prior), most * bias_prior)
    squares = _squared_error(gram, gain[:, :size], bias_gain)
    misfit = squares / np.maximum(equations.importance, TINY)
    expected = trust * misfit + (1 - trust) * _prior_misfit(neurons, dash_syn, dash_mem)
    rank = expected * np.where(corrects, PAIR_PENALTY, 1.0)
    return _Solution(
        rank=np.where(_suits(neurons, corrected, pair), rank, np.inf),
        misfit=misfit,
        dash_mem=np.where(neurons.reads_current, neurons.nearest_mem, dash_mem),
        dash_syn=dash_syn,
        gain=gain,
        bias_gain=bias_gain,
    )


def _corrects(neurons: Neurons, size: int) -> Bools:
    """(K,) whether ``size`` columns mean a corrector: the network itself has one synapse there."""
    return ~neurons.uses_second & (size == 2)


def _suits(neurons: Neurons, corrected: Bools, pair: tuple[int, int | None]) -> Bools:
    """(K,) for which neurons this pair of columns may be used."""
    first, second = pair
    if second is None:
        return ~neurons.uses_second
    own = len(OWN_SHIFTS)
    return np.where(neurons.uses_second, (first < own) & (second >= own), corrected)


class _Prior(NamedTuple):
    """What the law says of K neurons, for C columns and one shift of each membrane."""

    gain: Floats
    """(K, C)"""
    charge: Floats
    """(K, C) of a spike in the network over that on the chip"""
    level: Floats
    """(K, 1) of the membrane in the network over that on the chip"""
    bias: Floats
    """(K,) the gain of the bias"""


def _prior(neurons: Neurons, equations: NormalEquations, dash_mem: Ints) -> _Prior:
    """The law for all columns, with the shifts ``dash_mem`` (K,)."""
    decay = np.take_along_axis(neurons.decay_syn, equations.column_synapse, axis=1)
    decay = np.minimum(decay, neurons.longest_decay)
    mem = np.minimum(neurons.decay_mem, neurons.longest_decay)[:, None]
    gain, bias = law_gain(decay, equations.column_dash, mem, dash_mem[:, None])
    charge = synapse_ratio(decay, equations.column_dash)
    return _Prior(gain, charge, membrane_ratio(mem, dash_mem[:, None]), bias[:, 0])


def _prior_of(neurons: Neurons, law: _Prior, chosen: list[int]) -> Floats:
    """
    (K, columns) what the gains of the columns ``chosen`` are pulled to: the law; for a corrector,
    half of the charge each.
    """
    size = len(chosen)
    charge = law.charge[:, chosen]
    halves = charge * law.level / 2
    gain = np.where(_corrects(neurons, size)[:, None], halves, law.gain[:, chosen])
    return np.where(neurons.reads_current[:, None], charge / size, gain)


def _squared_error(gram: Floats, gain: Floats, bias_gain: Floats) -> Floats:
    """(K,) the weighed sum of squares that these gains leave."""
    x = np.concatenate([gain, bias_gain[:, None], -np.ones((len(gain), 1))], axis=1)
    total = np.zeros(len(x))
    for i in range(x.shape[1]):
        for j in range(x.shape[1]):
            total += x[:, i] * gram[:, i, j] * x[:, j]
    return np.maximum(total, 0.0)


def _prior_misfit(neurons: Neurons, dash_syn: Ints, dash_mem: Ints) -> Floats:
    """(K,) the misfit to expect of shifts before anything was run."""
    most = neurons.chip.max_dash
    off = (dash_mem - np.clip(neurons.exact_mem, 0, most)) ** 2
    off += (dash_syn[:, 0] - np.clip(neurons.exact_syn[:, 0], 0, most)) ** 2
    return NEAREST_MISFIT + DISTANT_MISFIT * np.where(neurons.reads_current, 0.0, off)
