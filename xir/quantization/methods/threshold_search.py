"""Thresholds of the whole network in integers, moved until mean rates are those wanted."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.numbers.elementary import exp, log, log1p
from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.judge.score import chip_run, closed_loop
from xir.quantization.neuron.choice import LEAST_SPIKES
from xir.quantization.quantized_core import Bound
from xir.quantization.real_core import Floats
from xir.sim import Evolution

ROUNDS = 12
"""How often thresholds are moved."""

HIDDEN_RANGE, OUTPUT_RANGE = 0.15, 0.075
"""Farthest that a threshold may be moved, as a fraction. By trial."""

PRIOR_SPIKES = 5.0
"""Added to both counts of a neuron, so that a few spikes say little."""

STEP, STEP_DECAY = 0.15, 0.3
"""
How far the logarithm of a threshold moves for each unit of the logarithm of the ratio of rates, and
how much less each round: ``STEP / (1 + STEP_DECAY * round)``. Small steps, since the neurons of a
recurrent network move together. By trial.
"""

LARGEST_MOVE = 0.08
"""The most that the logarithm of a threshold moves in a round. By trial."""


def search_thresholds(integers: Integers, float_run: FloatRun) -> tuple[Integers, float]:
    """
    The thresholds with the least closed-loop error among those of ``ROUNDS`` rounds, and that
    error; ``integers`` as they are come first.

    In each round a neuron that fires too much gets a higher threshold, and one that fires too
    little a lower one (see ``threshold_moves``). A neuron that fires too little in the sample to
    tell keeps its threshold, and so does one whose threshold limits its spikes.
    """
    neurons = float_run.neurons
    wanted = float_run.spikes.sum(axis=(0, 1)).astype(np.float64)
    movable = (wanted >= LEAST_SPIKES) & neurons.reads_spikes
    movable &= integers.bound != Bound.SPIKE_LIMIT
    hidden = np.arange(neurons.size) < neurons.n_hidden
    room = log1p(np.where(hidden, HIDDEN_RANGE, OUTPUT_RANGE))
    start = integers.threshold.astype(np.float64)
    moved = np.zeros(neurons.size)
    field = neurons.chip.threshold_range
    current = integers.copy()
    best, least = current, np.inf
    for number in range(ROUNDS + 1):
        evolution = chip_run(current, neurons, float_run.inputs)
        error = closed_loop(evolution, current, float_run)
        if number == 0 or error < least:
            best, least = current.copy(), error
        moves = threshold_moves(_spike_counts(evolution), wanted, number)
        moved = np.where(movable, np.clip(moved + moves, -room, room), 0.0)
        threshold = np.clip(np.rint(start * exp(moved)), field.low, field.high)
        current.threshold = threshold.astype(np.int64)
    return best, float(least)


def threshold_moves(fired: Floats, wanted: Floats, number: int) -> Floats:
    """
    (K,) what to add to the logarithm of each threshold in round ``number``, from 0: in proportion
    to the logarithm of the spikes ``fired`` (K,) over those ``wanted`` (K,).
    """
    ratio = log((fired + PRIOR_SPIKES) / (wanted + PRIOR_SPIKES))
    step = STEP / (1 + STEP_DECAY * number)
    return np.clip(step * ratio, -LARGEST_MOVE, LARGEST_MOVE)


def _spike_counts(evolution: Evolution) -> Floats:
    """(K,) spikes of each neuron over all samples and steps: hidden neurons, then outputs."""
    assert evolution.spikes is not None
    parts: list[npt.NDArray[np.int64]] = [
        spikes.sum(axis=(0, 1), dtype=np.int64)
        for spikes in (evolution.spikes, evolution.output_spikes)
    ]
    return np.concatenate(parts).astype(np.float64)
