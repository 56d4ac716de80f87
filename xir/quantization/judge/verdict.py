"""
What integers do on each part of the probes, neuron by neuron: the one typed result that choices,
reports and warnings are made from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from xir.quantization.integers import Integers, config_of
from xir.quantization.judge.cost import chip_spikes, saturated_steps
from xir.quantization.judge.probes import Probe
from xir.quantization.judge.score import states
from xir.quantization.real_core import Bools, Floats, Ints
from xir.sim import Evolution

PRIOR_SPIKES = 10.0
"""Added to the spikes wanted where an error is relative to them, so that a few spikes say little.
"""


@dataclass(frozen=True)
class PopulationVerdict:
    """Some neurons on one part."""

    judged: bool
    """False where they are to be silent, so that nothing is known of their error"""
    silent: bool
    """whether they are to spike and never do"""
    rate_error: float | None
    """differences of the mean rates, over the sum of rates; None where not judged"""
    count_error: float | None
    """the same of counts in each sample; of an output read as a state, of the state"""
    saturated: int
    """steps of all neurons with a state at the end of its field"""
    capped: int
    """steps of all neurons at the most spikes that the chip gives"""


@dataclass(frozen=True)
class PartVerdict:
    """All K neurons on one part of a probe."""

    part: str
    n_hidden: int
    wanted: Floats
    """(K,) spikes in real numbers; of an output read as a state, the sum of its magnitude"""
    counted: Floats
    """(K,) spikes on the chip; of an output read as a state, the sum of its magnitude"""
    off: Floats
    """(K,) sum over samples of the differences of counts; of a state, over all steps"""
    saturated: Ints
    """(K,) steps with a state at the end of its field"""
    capped: Ints
    """(K,) steps at the most spikes that the chip gives"""
    limited: Ints
    """(K,) steps at the most spikes that the network allows, in real numbers"""
    reads_spikes: Bools
    """(K,)"""
    withheld: Ints | None = None
    """(K,) steps that end at the threshold or above it: the chip's most spikes were not enough"""
    steps: int = 0
    """of all samples"""

    def of(self, span: slice) -> PopulationVerdict:
        """The neurons ``span`` of the row of K."""
        wanted, counted = self.wanted[span], self.counted[span]
        total = float(wanted.sum())
        judged = total > 0
        rate = float(np.abs(counted - wanted).sum()) / total if judged else None
        return PopulationVerdict(
            judged=judged,
            silent=judged and not counted.any(),
            rate_error=rate,
            count_error=float(self.off[span].sum()) / total if judged else None,
            saturated=int(self.saturated[span].sum()),
            capped=int(self.capped[span].sum()),
        )

    @property
    def hidden_error(self) -> float:
        """The mean of the errors of rates and of counts of the hidden neurons."""
        n = self.n_hidden
        rate = np.abs(self.counted[:n] - self.wanted[:n]).sum()
        return float((rate + self.off[:n].sum()) / 2 / (self.wanted[:n].sum() + PRIOR_SPIKES))

    @property
    def output_error(self) -> float:
        """The error of what is read of the outputs, each kind weighed by how many there are."""
        out = np.arange(len(self.wanted)) >= self.n_hidden
        total = 0.0
        for which, prior in (
            (out & self.reads_spikes, PRIOR_SPIKES),
            (out & ~self.reads_spikes, 1e-12),
        ):
            if which.any():
                share = which.sum() / out.sum()
                total += share * self.off[which].sum() / (self.wanted[which].sum() + prior)
        return float(total)


def verdicts(integers: Integers, probes: Sequence[Probe]) -> tuple[PartVerdict, ...]:
    """Run the chip with ``integers`` on all probes, each from rest."""
    from xir.sim import XyloSimulator

    neurons = probes[0].float_run.neurons
    chip = XyloSimulator(config_of(integers.core(neurons), neurons.real, neurons.chip))
    results: list[PartVerdict] = []
    for probe in probes:
        chip.reset()
        evolution = chip.evolve(probe.float_run.inputs, True)
        run = probe.float_run
        spikes = chip_spikes(evolution)
        ended = saturated_steps(evolution, integers, run)
        at_cap = spikes >= neurons.chip_cap
        at_limit = run.spikes >= neurons.cap
        above = _above_threshold(evolution, integers)
        by_sample = spikes.sum(axis=1, dtype=np.int64).astype(np.float64)
        wanted_by_sample = run.spikes.sum(axis=1, dtype=np.int64).astype(np.float64)
        off_by_sample = np.abs(by_sample - wanted_by_sample)
        read_as_state = np.flatnonzero(~neurons.reads_spikes)
        if read_as_state.size:
            wanted_state, state = states(evolution, integers, run)
            by_sample[:, read_as_state] = np.abs(state).sum(axis=1)
            wanted_by_sample[:, read_as_state] = np.abs(wanted_state).sum(axis=1)
            off_by_sample[:, read_as_state] = np.abs(state - wanted_state).sum(axis=1)
        results += [
            PartVerdict(
                part=part.name,
                n_hidden=neurons.n_hidden,
                wanted=wanted_by_sample[part.samples].sum(axis=0),
                counted=by_sample[part.samples].sum(axis=0),
                off=off_by_sample[part.samples].sum(axis=0),
                saturated=ended[part.samples].sum(axis=0),
                capped=at_cap[part.samples].sum(axis=(0, 1)),
                limited=at_limit[part.samples].sum(axis=(0, 1)),
                reads_spikes=neurons.reads_spikes,
                withheld=above[part.samples].sum(axis=(0, 1)),
                steps=int(np.prod(spikes[part.samples].shape[:2])),
            )
            for part in probe.parts
        ]
    return tuple(results)


def _above_threshold(evolution: Evolution, integers: Integers) -> Bools:
    """(B, T, K) where a membrane is at its threshold or above it after all spikes of the step."""
    assert evolution.v_mem is not None
    assert evolution.v_mem_out is not None
    threshold, n = integers.threshold.astype(np.int16), evolution.v_mem.shape[2]
    sides = (evolution.v_mem >= threshold[:n], evolution.v_mem_out >= threshold[n:])
    return np.concatenate(sides, axis=2)
