"""The chip's run beside the float run on the same stimuli; and one number to choose by."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.machine.threads import in_threads
from xir.quantization.arguments import ChipNeuron
from xir.quantization.integers import Integers, config_of
from xir.quantization.judge.float_run import Counts, FloatRun
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Floats, Ints
from xir.sim import Evolution, simulate

OUTPUT_WEIGHT = 2.0
"""An error of the outputs counts this much more than one of the hidden neurons. By trial."""

ALONE_FLOOR = 0.01
"""Added to the error of the neurons alone, so that a perfect one does not hide the other error."""


def chip_run(
    integers: Integers, neurons: Neurons, inputs: Counts, *, record: bool = True
) -> Evolution:
    """The chip on a batch of stimuli (B, T, Nin)."""
    config = config_of(integers.core(neurons), neurons.real, neurons.chip)
    return simulate(config, inputs, record=record)


def count_error(chip: Counts, wanted: Counts) -> float:
    """Differences of spike counts by sample and neuron, over all spikes. (B, T, N) each."""
    difference = chip.sum(axis=1, dtype=np.int64) - wanted.sum(axis=1, dtype=np.int64)
    return float(np.abs(difference).sum() / max(int(wanted.sum()), 1))


def rate_error(chip: Counts, wanted: Counts) -> float:
    """Differences of the mean rates by neuron, over the sum of rates. (B, T, N) each."""
    difference = chip.sum(axis=(0, 1), dtype=np.int64) - wanted.sum(axis=(0, 1), dtype=np.int64)
    return float(np.abs(difference).sum() / max(int(wanted.sum()), 1))


def output_error(evolution: Evolution, integers: Integers, float_run: FloatRun) -> float:
    """
    The error of what is read of the outputs: the count error of those read as spikes, and of states
    the mean difference over the mean magnitude; the two weighed by how many outputs there are of
    each.
    """
    neurons = float_run.neurons
    n = neurons.n_hidden
    spikes = neurons.reads_spikes[n:]
    total = 0.0
    if spikes.any():
        chip = evolution.output_spikes[:, :, spikes]
        wanted = float_run.spikes[:, :, n:][:, :, spikes]
        total += count_error(chip, wanted) * float(spikes.mean())
    if not spikes.all():
        wanted, chip = states(evolution, integers, float_run)
        total += state_error(chip, wanted) * float((~spikes).mean())
    return total


def state_error(chip: Floats, wanted: Floats) -> float:
    """The mean difference over the mean magnitude, of states in real numbers (any one shape)."""
    return float(np.abs(chip - wanted).sum() / max(float(np.abs(wanted).sum()), 1e-12))


def states(evolution: Evolution, integers: Integers, float_run: FloatRun) -> tuple[Floats, Floats]:
    """
    (wanted, chip): what is read of the outputs that are read as states, in real numbers, each
    (B, T, M').
    """
    neurons = float_run.neurons
    n = neurons.n_hidden
    assert evolution.v_mem_out is not None
    assert evolution.i_syn_out is not None
    current = neurons.reads_current[n:]
    chip = np.where(current, evolution.i_syn_out, evolution.v_mem_out) / integers.scale[n:]
    read = ~neurons.reads_spikes[n:]
    return float_run.after_reset[n:][read].transpose(1, 2, 0), chip[:, :, read]


def closed_loop(evolution: Evolution, integers: Integers, float_run: FloatRun) -> float:
    """Count error of the hidden neurons and, weighed more, error of the outputs."""
    assert evolution.spikes is not None
    hidden = float_run.spikes[:, :, : float_run.neurons.n_hidden]
    hidden_error = count_error(evolution.spikes, hidden)
    return hidden_error + OUTPUT_WEIGHT * output_error(evolution, integers, float_run)


def spikes_alone(integers: Integers, float_run: FloatRun) -> Ints:
    """(N, B, T) spikes of each hidden neuron when all its sources do as in the float run."""
    from xir.quantization.compiled import run_alone

    neurons = float_run.neurons
    samples, steps, _ = float_run.inputs.shape
    spikes = np.zeros((neurons.n_hidden, samples, steps), np.int64)
    most = float(float_run.by_source.max(initial=0))

    def part(first: int, stop: int) -> None:
        for j in range(first, stop):
            weights = integers.weights[:, j] << integers.row_shift(neurons, j)[:, None]
            neuron = ChipNeuron(
                np.ascontiguousarray(integers.dash_syn[j]),
                int(integers.dash_mem[j]),
                int(integers.threshold[j]),
                int(integers.bias[j]),
                int(neurons.chip_cap[j]),
                *neurons.chip.state_range,
            )
            came = received(weights, float_run.by_source, most)
            run_alone(came, neuron, np.zeros(len(came), np.int64), spikes[j])

    in_threads(part, neurons.n_hidden)
    return spikes


EXACT_IN_FLOAT32 = 1 << 24
"""Whole numbers to here are exact in float32, and so are their sums in any order."""


def received(
    weights: Ints, by_source: npt.NDArray[np.float32], most: float
) -> npt.NDArray[np.float32]:
    """
    (S, B, T) what ``weights`` (P, S), shifted already, add to each current of one neuron for the
    spikes ``by_source`` (P, B, T), of which the largest is ``most`` or less. Sums to 2**24 are
    exact, and larger ones rounded to float32; a current saturates far below.
    """
    rows = np.flatnonzero(weights.any(axis=1))
    used = by_source if len(rows) == len(by_source) else by_source[rows]
    samples, steps = by_source.shape[1:]
    flat = used.reshape(len(rows), samples * steps)
    kept = weights[rows].T
    if int(np.abs(kept).sum(axis=1).max(initial=0)) * most <= EXACT_IN_FLOAT32:
        product = kept.astype(np.float32) @ flat  # exact, whatever the order
    else:
        product = (kept.astype(np.float64) @ flat.astype(np.float64)).astype(np.float32)
    return product.reshape(weights.shape[1], samples, steps)


def synthetic_score(integers: Integers, float_run: FloatRun) -> float:
    """
    The least is best: the closed-loop error, times the error of each hidden neuron when all its
    sources do as in the float run. The second tells the better neuron even where a network is
    chaotic as a whole.
    """
    evolution = chip_run(integers, float_run.neurons, float_run.inputs)
    n = float_run.neurons.n_hidden
    wanted = float_run.resets[:n].sum(axis=2)
    alone = np.abs(spikes_alone(integers, float_run).sum(axis=2) - wanted).sum()
    error = alone / max(wanted.sum(), 1.0)
    return closed_loop(evolution, integers, float_run) * (ALONE_FLOOR + float(error))
