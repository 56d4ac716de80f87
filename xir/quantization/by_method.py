"""One way in for every method: its integers alone, or with the runs that tell what they cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xir.devices.table import Device
from xir.quantization.methods.registry import Method, method_named
from xir.quantization.quantized_core import QuantizedCore
from xir.quantization.real_core import RealCore

if TYPE_CHECKING:
    from xir.quantization.candidates import Candidate, Chosen, FittedSample
    from xir.quantization.integers import Integers
    from xir.quantization.judge.cost import Costs
    from xir.quantization.judge.float_run import Counts, FloatRun
    from xir.quantization.judge.judgement import Judgement
    from xir.quantization.neurons import Neurons


SYNTHETIC = "synthetic"
"""What stimuli are called that are drawn, and not the user's."""


@dataclass(frozen=True)
class QuantizedNetwork:
    """The chosen integers, the stimuli that their costs are measured on, and what was tried."""

    neurons: Neurons
    integers: Integers
    float_run: FloatRun
    """the network in real numbers on the stimuli"""
    chosen: str
    """the name of the best candidate"""
    candidates: tuple[Candidate, ...]
    stimuli: str
    """``synthetic`` or ``sample``"""
    sample: FittedSample | None
    """of the sample that the integers were fitted to; None without one"""
    known: Judgement | None
    """on the probes, where the method ran them itself"""

    def costs(self) -> Costs:
        """One run of the chip on the stimuli, and the costs of any population from it."""
        from xir.quantization.judge.cost import Costs

        return Costs(self.integers, self.float_run)

    def judgement(self) -> Judgement:
        """The chip on the probes, and how far any population is from real numbers."""
        if self.known is not None:
            return self.known
        from xir.quantization.judge.judgement import judged_on_probes

        run = self.float_run if self.stimuli == SYNTHETIC else None
        return judged_on_probes(self.neurons, self.integers, run)


def quantize(real: RealCore, chip: Device, method: str) -> QuantizedCore:
    """
    The integers for ``real`` on ``chip`` by a method that needs no sample of spikes.

    Raises ``ValueError`` for a method that is not known, needs a sample, or chooses no integers.
    """
    entry = method_named(method)
    if entry.runs_network:
        chosen = _chosen(real, chip, entry, None, True)
        return chosen.integers.core(chosen.neurons)
    core: QuantizedCore = entry.load()(real, chip)
    return core


def quantized_network(
    real: RealCore,
    chip: Device,
    method: str,
    sample: Counts | None = None,
    second_synapse: bool = True,
) -> QuantizedNetwork:
    """
    ``real`` on ``chip`` by any method, with the run in real numbers that its costs are measured by:
    on ``sample`` (B, T, Nin) where the method needs one, else on synthetic stimuli.
    ``second_synapse`` says whether an idle second synapse may correct the first.

    Raises ``ValueError`` for a method that is not known, lacks its sample, or chooses no integers.
    """
    from xir.quantization.judge.stimuli import synthetic_run

    entry = method_named(method)
    chosen = _chosen(real, chip, entry, sample, second_synapse)
    run = chosen.float_run
    return QuantizedNetwork(
        neurons=chosen.neurons,
        integers=chosen.integers,
        float_run=synthetic_run(chosen.neurons) if run is None else run,
        chosen=chosen.name,
        candidates=chosen.candidates,
        stimuli="sample" if entry.needs_sample else SYNTHETIC,
        sample=chosen.sample,
        known=chosen.judgement,
    )


def _chosen(
    real: RealCore, chip: Device, method: Method, sample: Counts | None, second_synapse: bool
) -> Chosen:
    """What ``method`` gives, for a method that runs nothing too."""
    from xir.quantization.candidates import Chosen
    from xir.quantization.integers import integers_of
    from xir.quantization.neurons import neurons_of

    if method.needs_sample and sample is None:
        raise ValueError(f"{method.name} needs a sample")
    if method.runs_network:
        chosen: Chosen = method.load()(real, chip, sample, second_synapse)
        return chosen
    core: QuantizedCore = method.load()(real, chip)
    neurons = neurons_of(real, chip)
    return Chosen(neurons, integers_of(core, neurons), method.name)
