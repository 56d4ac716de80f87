"""Thresholds of the whole network in integers, moved until mean rates are what was meant."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.ir.core import Floats
from xir.quantization.judge.float_run import Teacher
from xir.quantization.judge.score import closed_loop, run
from xir.quantization.neuron.choice import LEAST_SPIKES
from xir.quantization.neurons import Integers
from xir.quantization.result import BOUND_NUMBER

ROUNDS = 12
HIDDEN_RANGE, OUTPUT_RANGE = 0.15, 0.075
"""Farthest that a threshold may be moved, as a fraction."""

PRIOR_SPIKES = 5.0


def trim(integers: Integers, teacher: Teacher) -> tuple[Integers, float]:
    """
    The thresholds with the least closed-loop error among ``ROUNDS`` steps, and that error. In each
    step a neuron that fired too much gets a higher threshold, in proportion to the logarithm of its
    rate over that meant; one that fires too little in the sample to tell stays.
    """
    neurons = teacher.neurons
    n = neurons.n_hidden
    meant = teacher.spikes.sum(axis=(0, 1)).astype(np.float64)
    told = (meant >= LEAST_SPIKES) & neurons.reads_spikes
    told &= integers.bound != BOUND_NUMBER["spike limit"]
    room = np.log1p(np.where(np.arange(neurons.size) < n, HIDDEN_RANGE, OUTPUT_RANGE))
    start = integers.threshold.astype(np.float64)
    moved = np.zeros(neurons.size)
    best: tuple[float, Integers] | None = None
    current = integers.copy()
    for step in range(ROUNDS + 1):
        evolution = run(current, neurons, teacher.inputs)
        error = closed_loop(evolution, current, teacher)
        if best is None or error < best[0]:
            best = error, current.copy()
        fired = _counts(evolution.spikes, evolution.output_spikes)
        ratio = np.log((fired + PRIOR_SPIKES) / (meant + PRIOR_SPIKES))
        change = np.clip(0.15 / (1 + 0.3 * step) * ratio, -0.08, 0.08)
        moved = np.where(told, np.clip(moved + change, -room, room), 0.0)
        current.threshold = np.clip(np.rint(start * np.exp(moved)), 1, 32767).astype(np.int64)
    assert best is not None
    return best[1], best[0]


def _counts(hidden: npt.NDArray[np.uint8] | None, output: npt.NDArray[np.uint8]) -> Floats:
    assert hidden is not None
    parts = [a.sum(axis=(0, 1), dtype=np.int64) for a in (hidden, output)]
    return np.concatenate(parts).astype(np.float64)
