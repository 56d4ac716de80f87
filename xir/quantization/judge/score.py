"""What the chip does beside what was meant, on the same stimuli; and one number to choose by."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from xir.ir.core import Floats
from xir.quantization.judge.float_run import THREADS, Teacher, in_threads
from xir.quantization.neurons import Integers, Neurons, config_of
from xir.sim import Evolution, simulate

Counts = npt.NDArray[np.integer[Any]]

OUTPUT_WEIGHT = 2.0
"""An error of the outputs counts this much more than one of the hidden neurons."""

FORCED_FLOOR = 0.01


def run(integers: Integers, neurons: Neurons, inputs: Counts, *, record: bool = True) -> Evolution:
    """The chip on a batch of stimuli (B, T, Nin)."""
    config = config_of(integers.core(neurons), neurons.real, neurons.chip)
    return simulate(config, inputs, record=record, threads=THREADS)


def count_error(found: Counts, meant: Counts) -> float:
    """Differences of spike counts by sample and neuron, over all spikes. (B, T, N) each."""
    difference = found.sum(axis=1, dtype=np.int64) - meant.sum(axis=1, dtype=np.int64)
    return float(np.abs(difference).sum() / max(int(meant.sum()), 1))


def rate_error(found: Counts, meant: Counts) -> float:
    """Differences of the mean rates by neuron, over the sum of rates. (B, T, N) each."""
    difference = found.sum(axis=(0, 1), dtype=np.int64) - meant.sum(axis=(0, 1), dtype=np.int64)
    return float(np.abs(difference).sum() / max(int(meant.sum()), 1))


def output_error(evolution: Evolution, integers: Integers, teacher: Teacher) -> float:
    """
    What is read of the outputs: count error of those read as spikes, and of a state the mean
    difference over its mean magnitude; the two weighed by how many outputs there are of each.
    """
    neurons = teacher.neurons
    n = neurons.n_hidden
    spikes = neurons.reads_spikes[n:]
    total = 0.0
    if spikes.any():
        found = evolution.output_spikes[:, :, spikes]
        total += count_error(found, teacher.spikes[:, :, n:][:, :, spikes]) * float(spikes.mean())
    if not spikes.all():
        meant, found = states(evolution, integers, teacher)
        error = np.abs(found - meant).sum() / max(float(np.abs(meant).sum()), 1e-12)
        total += float(error) * float((~spikes).mean())
    return total


def states(evolution: Evolution, integers: Integers, teacher: Teacher) -> tuple[Floats, Floats]:
    """(B, T, M') twice: what is read of the outputs that are read as states, meant and found."""
    neurons = teacher.neurons
    n = neurons.n_hidden
    assert evolution.v_mem_out is not None
    assert evolution.i_syn_out is not None
    current = neurons.reads_current[n:]
    found = np.where(current, evolution.i_syn_out, evolution.v_mem_out) / integers.scale[n:]
    read = ~neurons.reads_spikes[n:]
    return teacher.after_reset[n:][read].transpose(1, 2, 0), found[:, :, read]


def closed_loop(evolution: Evolution, integers: Integers, teacher: Teacher) -> float:
    """Count error of the hidden neurons and, weighed more, error of the outputs."""
    assert evolution.spikes is not None
    hidden = teacher.spikes[:, :, : teacher.neurons.n_hidden]
    hidden_error = count_error(evolution.spikes, hidden)
    return hidden_error + OUTPUT_WEIGHT * output_error(evolution, integers, teacher)


def forced(integers: Integers, teacher: Teacher) -> npt.NDArray[np.int64]:
    """(N, B, T) spikes of each hidden neuron alone, when all others did what was meant."""
    from xir.quantization.kernels import run_driven

    neurons = teacher.neurons
    samples, steps, _ = teacher.inputs.shape
    spikes = np.zeros((neurons.n_hidden, samples, steps), np.int64)

    def part(first: int, last: int) -> None:
        for j in range(first, last):
            weights = integers.weights[:, j] << integers.row_shift(neurons, j)[:, None]
            run_driven(
                driven(weights, teacher.by_source),
                integers.dash_syn[j],
                int(integers.dash_mem[j]),
                int(integers.threshold[j]),
                int(integers.bias[j]),
                int(neurons.chip_cap[j]),
                spikes[j],
            )

    in_threads(part, neurons.n_hidden)
    return spikes


def driven(
    weights: npt.NDArray[np.int64], by_source: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    """
    (S, B, T) what ``weights`` (P, S), shifted already, add to each current of one neuron. Exact to
    2**24, far beyond where a current saturates.
    """
    rows = np.flatnonzero(weights.any(axis=1))
    used = by_source if len(rows) == len(by_source) else by_source[rows]
    samples, steps = by_source.shape[1:]
    flat = used.reshape(len(rows), samples * steps)
    product = weights[rows].T.astype(np.float32) @ flat
    return product.reshape(weights.shape[1], samples, steps)


def synthetic_score(integers: Integers, teacher: Teacher) -> float:
    """
    Least is best: the closed-loop error, times the error with the others held at what was meant,
    which tells a better neuron even where a network is chaotic as a whole.
    """
    evolution = run(integers, teacher.neurons, teacher.inputs)
    n = teacher.neurons.n_hidden
    own = teacher.own[:n].sum(axis=2)
    alone = np.abs(forced(integers, teacher).sum(axis=2) - own).sum() / max(own.sum(), 1.0)
    return closed_loop(evolution, integers, teacher) * (FORCED_FLOOR + float(alone))
