"""
The error of integers on a sample, blended with that on the probes: the more the sample tells, the
more it decides.

A sample of a few spikes, or of one loudness, says little of what else a network will see. There the
probes, which need no data, keep a choice from being right for the sample alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xir.numbers.elementary import exp, log, power
from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.judge.probes import Probe, in_parts
from xir.quantization.judge.score import OUTPUT_WEIGHT
from xir.quantization.judge.verdict import PartVerdict, verdicts

SPIKES_A_NEURON = 40.0
"""The probes have the say of a sample with so many spikes of each hidden neuron. By trial."""

TOLERATED, TOLERATED_FACTOR = 0.02, 1.5
"""On a part of the probes an error may be so much and this factor above that without data."""

FLOOR = 0.01
"""Added to errors before their logarithm is taken, and before they are compared by a factor."""

VETO = 0.5
"""The score is raised by the worst error beyond that, to this power times what the probes decide.
By trial."""


class Blend:
    """Integers for one network, judged on a sample and on probes beside it."""

    def __init__(
        self, sample: FloatRun, probes: Sequence[Probe], without_data: Sequence[PartVerdict]
    ):
        """``without_data`` are those of the integers without data on the parts of ``probes``."""
        self.sample, self.probes, self.base = in_parts(sample, "sample"), probes, without_data
        n = sample.neurons.n_hidden
        told = float(sample.spikes[:, :, :n].sum())
        prior = SPIKES_A_NEURON * n
        self.share = told / (told + prior)
        """What the sample decides, from 0 to 1; the probes decide the rest."""

    def score(
        self, integers: Integers, on_probes: Sequence[PartVerdict] = ()
    ) -> tuple[float, tuple[PartVerdict, ...]]:
        """
        The error, of which the least is best, and what the integers do on the sample, which is the
        first part, and on each part of the probes; ``on_probes`` where that is known already.
        """
        known = tuple(on_probes) or verdicts(integers, self.probes)
        result = (*verdicts(integers, [self.sample]), *known)
        errors, base = _errors(result), _errors(self.base)
        mean = exp(log(errors[1:] + FLOOR).mean()) - FLOOR
        blended = self.share * errors[0] + (1 - self.share) * float(mean)
        allowed = TOLERATED + TOLERATED_FACTOR * base
        excess = float(((errors[1:] + FLOOR) / (allowed + FLOOR)).max(initial=1.0))
        return float(blended * power(excess, VETO * (1 - self.share))), result


def _errors(judged: Sequence[PartVerdict]) -> np.ndarray:
    """That of the hidden neurons and, weighed more, that of the outputs, for each part."""
    return np.array([v.hidden_error + OUTPUT_WEIGHT * v.output_error for v in judged])
