"""What quantization cost each population on some stimuli: the chip's run beside the float run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from xir.evaluation.compare import Comparison
from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import Counts, FloatRun
from xir.quantization.judge.score import chip_run, count_error, rate_error, state_error, states
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Bools, Ints
from xir.reference.simulate import simulate
from xir.sim import Evolution

PINNED_STEPS = 10
"""A neuron that is at its cap for so many steps on end is stuck there."""


AT_A_TIME = 1 << 14
"""States that are looked at together; more do not stay in the cache."""


@dataclass(frozen=True)
class Cost:
    """One population on B samples of T steps."""

    spikes_float: int
    """in real numbers"""
    spikes_chip: int
    """on the chip"""
    rate_error: float | None
    """Differences of the mean rates of its neurons, over the sum of rates; None where nothing
    spikes in real numbers, so that there is nothing to be compared with."""
    count_error: float | None
    """the same of the spike counts of its neurons in each sample, over all spikes"""
    state_error: float | None
    """of an output read as a state: mean difference, over its mean magnitude"""
    correlation: float | None
    """of the spike counts by sample and neuron"""
    first_difference: int | None
    """the earliest step in which any count differs"""
    dead: int
    """neurons that spike in real numbers and never on the chip"""
    pinned: int
    """neurons at the chip's most spikes in a step for ``PINNED_STEPS`` on end, and not so in real
    numbers"""
    saturated: int
    """neurons whose membrane or current ever reached the end of its field"""
    saturated_steps: int
    """in how many steps of all neurons"""


class Costs:
    """The costs of any population, from one run of the chip on the stimuli of a float run."""

    def __init__(self, integers: Integers, float_run: FloatRun):
        self.integers, self.float_run = integers, float_run
        self.neurons = float_run.neurons
        self.evolution = chip_run(integers, self.neurons, float_run.inputs)
        self.spikes = chip_spikes(self.evolution)
        self.saturated = saturated(self.evolution, integers, float_run)
        cap = self.neurons.chip_cap
        self.pinned = pinned(self.spikes, cap) & ~pinned(float_run.spikes, cap)

    def of(self, name: str, span: slice) -> Cost:
        """The costs of the neurons ``span`` of the row of K, a population called ``name``."""
        wanted, chip = self.float_run.spikes[:, :, span], self.spikes[:, :, span]
        comparison = Comparison(name)
        comparison.add(wanted, chip, 0, 0)
        result = comparison.result()
        stuck = self.saturated[:, :, span]
        return Cost(
            spikes_float=result.spikes_float,
            spikes_chip=result.spikes_chip,
            rate_error=rate_error(chip, wanted) if wanted.any() else None,
            count_error=count_error(chip, wanted) if wanted.any() else None,
            state_error=self._state_error(span),
            correlation=result.correlation,
            first_difference=None if result.first is None else result.first[1],
            dead=result.dead,
            pinned=int(self.pinned[span].sum()),
            saturated=int(stuck.any(axis=(0, 1)).sum()),
            saturated_steps=int(stuck.sum()),
        )

    def _state_error(self, span: slice) -> float | None:
        read = ~self.neurons.reads_spikes
        if not read[span].any():
            return None
        wanted, chip = states(self.evolution, self.integers, self.float_run)
        row = np.flatnonzero(read)
        inside = (row >= span.start) & (row < span.stop)
        return state_error(chip[:, :, inside], wanted[:, :, inside])


def chip_spikes(evolution: Evolution) -> npt.NDArray[np.uint8]:
    """(B, T, K) hidden neurons, then outputs."""
    assert evolution.spikes is not None
    return np.concatenate([evolution.spikes, evolution.output_spikes], axis=2)


def pinned(spikes: Counts, cap: Ints) -> Bools:
    """(N,) neurons of ``spikes`` (B, T, N) that are stuck at their cap (N,) in some sample."""
    stuck, length = spikes >= cap, 1  # for so many steps from each step on
    while length < PINNED_STEPS:
        more = min(length, PINNED_STEPS - length)
        stuck = stuck[:, more:] & stuck[:, :-more]
        length += more
    return np.any(stuck, axis=(0, 1))


def saturated(evolution: Evolution, integers: Integers, float_run: FloatRun) -> Bools:
    """
    (B, T, K) where a state was at the end of its field: the membrane before its reset, or a current
    before its decay. The simulator records states after both, so the reset is added back, and the
    ends of the field are decayed. What is not read of an output does not count.
    """
    return np.concatenate(list(_saturated_in_parts(evolution, integers, float_run)))


def saturated_steps(evolution: Evolution, integers: Integers, float_run: FloatRun) -> Ints:
    """(B, K) in how many steps ``saturated`` is true."""
    parts = _saturated_in_parts(evolution, integers, float_run)
    return np.concatenate([ended.sum(axis=1) for ended in parts])


def _saturated_in_parts(
    evolution: Evolution, integers: Integers, float_run: FloatRun
) -> Iterator[Bools]:
    """(b, T, K) of some samples; of as many at a time as stay in the cache."""
    assert evolution.v_mem is not None
    assert evolution.v_mem_out is not None
    assert evolution.i_syn is not None
    assert evolution.i_syn2 is not None
    assert evolution.i_syn_out is not None
    neurons = float_run.neurons
    n, (lowest, highest) = neurons.n_hidden, neurons.chip.state_range
    spikes = chip_spikes(evolution)
    has_alias = bool((neurons.real.alias >= 0).any())
    threshold = integers.threshold.astype(np.int32)
    dash = integers.dash_syn
    high = highest - np.maximum(highest >> dash, 1)
    low = lowest + np.maximum(-lowest >> dash, 1)
    synapses = (evolution.i_syn, evolution.i_syn2)[: dash.shape[1]]
    samples, steps, k = spikes.shape
    size = max(1, AT_A_TIME // max(1, steps * k))
    for part in (slice(first, first + size) for first in range(0, max(1, samples), size)):
        counts = spikes[part]
        own = np.maximum(neurons.network.own(counts), 0) if has_alias else counts
        membrane = np.concatenate([evolution.v_mem[part], evolution.v_mem_out[part]], axis=2)
        before = membrane + own.astype(np.int32) * threshold
        ended = ((before >= highest) | (membrane <= lowest)) & ~neurons.reads_current
        for slot, recorded in enumerate(synapses):
            for span, current in (
                (slice(0, n), recorded[part]),
                *([(slice(n, None), evolution.i_syn_out[part])] if slot == 0 else []),
            ):
                at_end = (current >= high[span, slot]) | (current <= low[span, slot])
                ended[:, :, span] |= at_end & (dash[span, slot] > 0)
        yield ended


@dataclass(frozen=True)
class SpikeRule:
    """What the chip's spike rule alone does to a network that allows fewer spikes in a step."""

    count_error: float
    """of the populations with a limit of their own"""
    rate_wanted: float
    """their mean spikes in a step with their own limit"""
    rate_chip: float
    """the same with the chip's cap"""


def spike_rule(neurons: Neurons, float_run: FloatRun, span: slice) -> SpikeRule:
    """
    The network in real numbers with the chip's caps against the one with its own, on the same
    stimuli, for the neurons ``span`` of the row of K.
    """
    free = replace(neurons.network, cap=neurons.chip_cap, limit=neurons.chip_cap)
    unlimited = simulate(free, float_run.inputs).spikes[:, :, span]
    wanted = float_run.spikes[:, :, span]
    rate = float(wanted.mean())
    return SpikeRule(count_error(unlimited, wanted), rate, float(unlimited.mean()))
