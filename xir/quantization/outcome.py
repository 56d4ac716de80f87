"""A quantized core, with what it was chosen by: what the pass writes down and the report shows."""

from __future__ import annotations

from dataclasses import dataclass

from xir.devices.table import Device
from xir.ir.core import RealCore
from xir.quantization.judge.cost import Costs
from xir.quantization.judge.float_run import Counts, Teacher
from xir.quantization.methods.channel import plain
from xir.quantization.methods.law import law_integers
from xir.quantization.methods.matched import Way, matched, synthetic_teacher
from xir.quantization.neuron.law import law_fit
from xir.quantization.neurons import Integers, Neurons, integers_of, neurons_of
from xir.quantization.result import Method


@dataclass(frozen=True)
class Outcome:
    """The chosen integers, the stimuli they are told about on, and the ways that were tried."""

    neurons: Neurons
    integers: Integers
    teacher: Teacher
    chosen: str
    """the name of the way that was best"""
    ways: tuple[Way, ...]
    stimuli: str
    """``synthetic`` or ``sample``"""

    def costs(self) -> Costs:
        return Costs(self.integers, self.teacher)


def quantized(
    real: RealCore,
    chip: Device,
    method: Method,
    sample: Counts | None = None,
    second_synapse: bool = True,
) -> Outcome:
    """
    ``real`` by any method, with its teacher: the sample where there is one, else synthetic stimuli.

    Raises ``ValueError`` for ``calibrated`` without a sample.
    """
    if method in ("matched", "calibrated"):
        base = matched(real, chip, second_synapse)
        if method == "calibrated":
            if sample is None:
                raise ValueError("calibrated needs a sample")
            from xir.quantization.methods.calibrated import calibrate

            best, ways, teacher = calibrate(base, sample, second_synapse)
            return Outcome(base.scored.neurons, best.integers, teacher, best.name, ways, "sample")
        best = base.best
        return Outcome(
            base.scored.neurons, best.integers, base.scored, best.name, base.ways, "synthetic"
        )
    neurons = neurons_of(real, chip)
    if method == "law":
        integers = law_integers(neurons, law_fit(neurons))
    else:
        integers = integers_of(plain(real, chip, method), neurons)
    return Outcome(neurons, integers, synthetic_teacher(neurons), method, (), "synthetic")
