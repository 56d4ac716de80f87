"""What quantization cost each population on some stimuli: the chip's run beside what was meant."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xir.evaluation.compare import Comparison
from xir.quantization.judge.float_run import Teacher
from xir.quantization.judge.score import Counts, count_error, rate_error, run, states
from xir.quantization.neurons import Integers, Neurons
from xir.sim import Evolution


@dataclass(frozen=True)
class Cost:
    """One population on B samples of T steps."""

    spikes_float: int
    spikes_chip: int
    rate_error: float
    """differences of the mean rates of its neurons, over the sum of rates"""
    count_error: float
    """differences of the spike counts of its neurons in each sample, over all spikes"""
    state_error: float | None
    """of an output read as a state: mean difference, over its mean magnitude"""
    correlation: float | None
    """of the spike counts by sample and neuron"""
    first_difference: int | None
    """the earliest step in which any count differs"""
    dead: int
    """neurons that spike in real numbers and never on the chip"""
    pinned: int
    """neurons that spike as often as the chip lets them for ten steps on end, and were not to"""
    saturated: int
    """neurons whose membrane or current ever reached the end of 16 bits"""
    saturated_steps: int
    """in how many steps of all neurons"""


class Costs:
    """The costs of any population, from one run of the chip on a teacher's stimuli."""

    def __init__(self, integers: Integers, teacher: Teacher):
        self.integers, self.teacher = integers, teacher
        self.neurons = teacher.neurons
        self.evolution = run(integers, self.neurons, teacher.inputs)
        self.spikes = chip_spikes(self.evolution)
        self.saturated = saturated(self.evolution, integers, teacher)

    def of(self, name: str, span: slice) -> Cost:
        """Neurons ``span`` of the row of K."""
        meant, found = self.teacher.spikes[:, :, span], self.spikes[:, :, span]
        comparison = Comparison(name)
        comparison.add(meant, found, 0, 0)
        result = comparison.result()
        cap = self.neurons.chip_cap[span]
        stuck = self.saturated[:, :, span]
        return Cost(
            spikes_float=result.spikes_float,
            spikes_chip=result.spikes_chip,
            rate_error=rate_error(found, meant),
            count_error=count_error(found, meant),
            state_error=self._state_error(span),
            correlation=result.correlation,
            first_difference=None if result.first is None else result.first[1],
            dead=result.dead,
            pinned=int((_pinned(found, cap) & ~_pinned(meant, cap)).sum()),
            saturated=int(stuck.any(axis=(0, 1)).sum()),
            saturated_steps=int(stuck.sum()),
        )

    def _state_error(self, span: slice) -> float | None:
        read = ~self.neurons.reads_spikes
        if not read[span].any():
            return None
        meant, found = states(self.evolution, self.integers, self.teacher)
        here = np.flatnonzero(read)
        inside = (here >= span.start) & (here < span.stop)
        error = np.abs(found - meant)[:, :, inside].sum()
        return float(error / max(float(np.abs(meant[:, :, inside]).sum()), 1e-12))


def chip_spikes(evolution: Evolution) -> npt.NDArray[np.uint8]:
    """(B, T, K) hidden neurons, then outputs."""
    assert evolution.spikes is not None
    return np.concatenate([evolution.spikes, evolution.output_spikes], axis=2)


def _pinned(spikes: Counts, cap: npt.NDArray[np.int64], steps: int = 10) -> npt.NDArray[np.bool_]:
    """(N,) neurons that are at their cap for ``steps`` steps on end in some sample."""
    run_length = np.zeros((spikes.shape[0], spikes.shape[2]), np.int64)
    longest = run_length.copy()
    for t in range(spikes.shape[1]):
        run_length = np.where(spikes[:, t] >= cap, run_length + 1, 0)
        longest = np.maximum(longest, run_length)
    return np.any(longest >= steps, axis=0)


def saturated(evolution: Evolution, integers: Integers, teacher: Teacher) -> npt.NDArray[np.bool_]:
    """
    (B, T, K) where a state was at the end of its 16 bits: the membrane before its reset, or a
    current before its decay. States are recorded after both, so the end is taken back as well. What
    is not read of an output does not count.
    """
    assert evolution.v_mem is not None
    assert evolution.v_mem_out is not None
    assert evolution.i_syn is not None
    assert evolution.i_syn2 is not None
    assert evolution.i_syn_out is not None
    neurons = teacher.neurons
    n, most = neurons.n_hidden, (1 << neurons.chip.state_bits - 1) - 1
    spikes = neurons.network.own(chip_spikes(evolution))
    membrane = np.concatenate([evolution.v_mem, evolution.v_mem_out], axis=2).astype(np.int64)
    before = membrane + np.maximum(spikes, 0) * integers.threshold
    found = ((before >= most) | (membrane <= -most - 1)) & ~neurons.reads_current
    currents = [np.concatenate([evolution.i_syn, evolution.i_syn_out], axis=2)]
    if integers.dash_syn.shape[1] > 1:
        none = np.zeros(evolution.i_syn_out.shape, np.int16)
        currents.append(np.concatenate([evolution.i_syn2, none], axis=2))
    for k, current in enumerate(currents):
        high, low = _ends(integers.dash_syn[:, k], most)
        ended = (current >= high) | (current <= low)
        ended[:, :, n:] &= k == 0
        found |= ended & (integers.dash_syn[:, k] > 0)
    return found


def _ends(dash: npt.NDArray[np.int64], most: int) -> tuple[npt.NDArray[np.int64], ...]:
    """What the ends of the range are after one decay."""
    return (
        most - np.maximum(most >> dash, 1),
        -most - 1 + np.maximum((most + 1) >> dash, 1),
    )


@dataclass(frozen=True)
class SpikeRule:
    """What the chip's spike rule alone does to a network that is meant to spike less in a step."""

    count_error: float
    """of the populations with a limit of their own"""
    rate_meant: float
    """their mean spikes in a step as meant"""
    rate_chip: float
    """and with the chip's cap"""


def spike_rule(neurons: Neurons, teacher: Teacher, span: slice) -> SpikeRule:
    """The float network with the chip's caps against the one as meant, on the same stimuli."""
    from dataclasses import replace

    from xir.reference.simulate import simulate

    free = replace(neurons.network, cap=neurons.chip_cap, limit=neurons.chip_cap)
    unlimited = simulate(free, teacher.inputs).spikes[:, :, span]
    meant = teacher.spikes[:, :, span]
    return SpikeRule(count_error(unlimited, meant), float(meant.mean()), float(unlimited.mean()))
