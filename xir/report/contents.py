"""
The report as data: what a quantized network takes of its chip, and what quantization cost.

Every class here is frozen. ``Report.as_data`` gives the dictionary that ``report.json`` holds; a
reader can rely on each of its keys, and ``REPORT_VERSION`` counts the changes to them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from xir.devices.table import Device
from xir.diagnostics.as_data import without_files
from xir.diagnostics.messages import Diagnostic
from xir.estimates.resources import Resources
from xir.report.populations import Population
from xir.report.verdict import JudgedQuality, Verdict, quality_of, real_time

REPORT_VERSION = 4


@dataclass(frozen=True)
class Share:
    """How many of something the network has, and how many the device allows."""

    have: int
    limit: int


@dataclass(frozen=True)
class LargestFanOut:
    """The most recurrent connections of one hidden neuron."""

    have: int
    documented: int
    """what the vendor's documentation allows"""
    limit: int
    """what the field of the chip's memory holds"""


@dataclass(frozen=True)
class ByGroup:
    """One number for each group of weights: from inputs, between hidden neurons, to outputs."""

    input: int
    recurrent: int
    output: int

    def as_data(self) -> dict[str, int]:
        """The numbers by the names that ``report.json`` has for the groups."""
        return {"in": self.input, "rec": self.recurrent, "out": self.output}


@dataclass(frozen=True)
class Totals:
    """The size of the whole network."""

    inputs: Share
    hidden: Share
    outputs: Share
    synapses: Share
    """of one hidden neuron"""
    fan_out_entries: Share
    """Recurrent connections; a pair of neurons with weights on both synapses has one."""
    fan_out_max: LargestFanOut
    fan_out_mean: float
    """recurrent connections of a hidden neuron, in the mean"""
    weights: ByGroup
    """weights that are not 0"""
    aliases: int
    """hidden neurons whose spikes are copied to another one"""

    def as_data(self) -> dict[str, Any]:
        """The same for JSON."""
        return asdict(self) | {"weights": self.weights.as_data()}


@dataclass(frozen=True)
class InputChannels:
    """One input of the network."""

    name: str
    channels: int


@dataclass(frozen=True)
class WeightBlock:
    """The weights between two populations, or from an input to a population, on one synapse."""

    source: str
    target: str
    synapse: int
    """0 or 1"""
    weights: int
    """weights that are not 0"""
    pruned: int
    """connections that ``xylo-prune-fanout`` took away"""
    lost: float
    """The sum of the pruned magnitudes over the sum of all magnitudes, 0 to 1."""

    def as_data(self) -> dict[str, Any]:
        """The same for JSON."""
        return {
            "from": self.source,
            "to": self.target,
            "kind": "weights",
            "synapse": self.synapse,
            "weights": self.weights,
            "pruned": self.pruned,
            "lost": self.lost,
        }


@dataclass(frozen=True)
class AliasLink:
    """The spikes of one population, copied to another."""

    source: str
    target: str

    def as_data(self) -> dict[str, Any]:
        """The same for JSON."""
        return {"from": self.source, "to": self.target, "kind": "alias"}


@dataclass(frozen=True)
class Quality:
    """How the integers were chosen, and on which stimuli they were judged."""

    chosen: str
    """the way of quantizing that was best, in words"""
    stimuli: str
    """``synthetic`` or ``sample``"""
    samples: int
    steps: int
    """time steps of a sample"""
    agreement: float | None = None
    """The fraction of the samples on which the chip decides as the real network does; None without
    a decision."""

    probes: int | None = None
    """Samples of the probes, on which every method is judged; None where they were not run."""
    events_low: float | None = None
    """mean events of a channel in a step in the quietest of them"""
    events_high: float | None = None
    """the same in the loudest"""

    held_out_rate_error: float | None = None
    """Of the hidden neurons on halves of a sample that were not fitted; None without a sample."""
    held_out_count_error: float | None = None
    """the same, in each sample"""
    held_out_output_error: float | None = None
    """of what is read of the outputs"""

    def as_data(self) -> dict[str, Any]:
        """The same for JSON; what is None is left out."""
        return {name: value for name, value in asdict(self).items() if value is not None}


@dataclass(frozen=True)
class Report:
    """The resources of a quantized network, in total and for each population."""

    network: str
    device: Device
    dt: float
    """a time step, in seconds"""
    quantization: str
    """the method, as ``--quantize`` names it"""
    quality: Quality | None
    """None where nothing was run"""
    totals: Totals
    shifts: ByGroup
    """left shifts of the weights of each group"""
    populations: tuple[Population, ...]
    """hidden populations in the order of their ids, then outputs"""
    inputs: tuple[InputChannels, ...]
    connections: tuple[WeightBlock | AliasLink, ...]
    resources: Resources
    """memories, time and energy"""
    warnings: tuple[Diagnostic, ...] = ()
    """of the compilation"""

    @property
    def verdict(self) -> Verdict:
        """Whether it fits the chip, keeps time, and does what was meant: in one line."""
        timing = self.resources.timing
        return Verdict(True, real_time(timing), self._judged())

    def _judged(self) -> JudgedQuality:
        quality = self.quality
        if quality is None or quality.events_low is None or quality.events_high is None:
            return JudgedQuality(reason="nothing was run beside the network in real numbers")
        events = quality.events_low, quality.events_high
        result = quality_of(self.populations, events, on_sample=quality.stimuli == "sample")
        return replace(result, held_out_error=quality.held_out_count_error)

    def as_data(self) -> dict[str, Any]:
        """The report as ``report.json`` has it: dictionaries, lists, texts and numbers alone."""
        return {
            "version": REPORT_VERSION,
            "verdict": self.verdict.as_data(),
            "warnings": [without_files(warning) for warning in self.warnings],
            "network": self.network,
            "device": {"name": self.device.name, "part": self.device.part},
            "dt": self.dt,
            "quantization": self.quantization,
            "quality": {} if self.quality is None else self.quality.as_data(),
            "totals": self.totals.as_data(),
            "shifts": self.shifts.as_data(),
            "populations": [population.as_data() for population in self.populations],
            "inputs": [asdict(channels) for channels in self.inputs],
            "connections": [connection.as_data() for connection in self.connections],
            **self.resources.as_data(),
        }
