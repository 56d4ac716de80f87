"""The part of a report that is about one population: sizes, ranges of its numbers, its cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Generic, Literal, TypeVar

Number = TypeVar("Number", int, float)


@dataclass(frozen=True)
class Span(Generic[Number]):
    """The least and the greatest number of a population's neurons."""

    low: Number
    high: Number


@dataclass(frozen=True)
class Aliases:
    """How many copies of spikes a population takes part in."""

    gives: int
    """aliases from this population"""
    takes: int
    """aliases to this population"""


@dataclass(frozen=True)
class Wiring:
    """How the neurons of a hidden population are connected."""

    fan_out_max: int
    """the most recurrent connections of one neuron"""
    fan_out_mean: float
    fan_out_entries: int
    """recurrent connections of all neurons"""
    filling_entries: int
    """Entries of the connection memory that hold no weight: always 0, since the packer gives one
    entry to each connected pair of neurons."""
    input_reach: int
    """neurons up to the last one that an input has a weight to"""
    output_reach: int
    """neurons from the first one that has a weight to an output"""
    aliases: Aliases


@dataclass(frozen=True, kw_only=True)
class Cost:
    """
    What quantization cost one population, measured on stimuli: the chip's run beside the run in
    real numbers. The fields have the names, and the order, of the notes that ``xylo-quantize``
    writes on a bank.
    """

    spikes_float: int
    """spikes in real numbers"""
    spikes_chip: int
    rate_error: float | None = None
    """The differences of the neurons' mean rates, over the sum of the rates; None where nothing
    spikes in real numbers."""
    count_error: float | None = None
    """the differences of the neurons' spike counts in each sample, over all spikes"""
    state_error: float | None = None
    """of an output read as a state: the mean difference, over the mean magnitude"""
    correlation: float | None = None
    """of the spike counts by sample and neuron; None where one side does not vary"""
    first_difference: int | None = None
    """the earliest step with another spike count; None where all counts are equal"""
    dead: int
    """neurons that spike in real numbers and never on the chip"""
    pinned: int
    """neurons that stay at the most spikes a step that the chip allows, and should not"""
    saturated: int
    """neurons of which a state reached the end of 16 bits"""
    saturated_steps: int
    """in how many steps of all neurons a state was there"""
    decay_error_mem: float
    """how far the worst membrane's leak is from its leak in real numbers, as a fraction"""
    decay_error_syn: float
    """the same of the synapses"""
    spike_rule_error: float | None = None
    """The count error that the chip's spike limit alone makes. This field and the next three are
    None for a population without a spike limit of its own."""
    spike_rule_rate: float | None = None
    """spikes a step with the chip's limit"""
    spike_rule_meant: float | None = None
    """spikes a step with the population's own limit"""
    spike_limited: int | None = None
    """neurons whose threshold is so high that the membrane itself keeps the limit"""

    @property
    def difference(self) -> float | None:
        """Of the states where those are read, else of the counts; None where nothing is known."""
        return self.count_error if self.state_error is None else self.state_error

    def as_data(self) -> dict[str, int | float]:
        """The same for JSON; what is None is left out."""
        return {name: value for name, value in asdict(self).items() if value is not None}


@dataclass(frozen=True, kw_only=True)
class Judged:
    """
    One population on the probes: synthetic stimuli of several kinds, the same for every method. The
    fields have the names of the notes that ``xylo-quantize`` writes on a bank.
    """

    parts: int
    """on how many kinds of stimuli it is judged"""
    error: float | None = None
    """The mean over those of its rate error (of an output read as a state: of the state); None
    where it never spikes often enough in real numbers."""
    worst_error: float | None = None
    """on the kind of stimuli where it is largest"""
    worst_part: str | None = None
    """the name of that kind"""
    spikes_float: int
    """in real numbers on all stimuli"""
    spikes_chip: int
    """on the chip"""
    peak: float | None = None
    """The largest membrane in real numbers over its threshold; None where that does not matter."""
    pinned: int
    """neurons at the chip's most spikes in nearly all steps"""
    capped: float
    """share of the steps in which the chip's most spikes were not enough"""
    saturated: float
    """share of the steps with a state at the end of 16 bits"""

    @property
    def fell_silent(self) -> bool:
        """Whether it never spikes on the chip, and does in real numbers."""
        return bool(self.error is not None and self.spikes_float and not self.spikes_chip)

    def as_data(self) -> dict[str, Any]:
        """The same for JSON; what is None is left out."""
        return {name: value for name, value in asdict(self).items() if value is not None}


@dataclass(frozen=True)
class Population:
    """Neurons with one name: hidden ones, or outputs."""

    name: str
    first: int
    """the least id of its neurons, among hidden neurons or among outputs"""
    neurons: int
    weights: int
    """weights to it that are not 0"""
    clipped: int
    """weights to it that did not fit 8 bits"""
    zeroed: int
    """weights to it that became 0"""
    read: str | None
    """what is read of an output, ``spikes``, ``vmem`` or ``isyn``; None for a hidden population"""
    wiring: Wiring | None
    """None for outputs"""
    dash_mem: Span[int]
    """decay shifts of the membranes"""
    dash_syn: Span[int]
    """decay shifts of the first synapses"""
    dash_syn_2: Span[int] | None
    """decay shifts of the second synapses; None without"""
    threshold: Span[int]
    bias: Span[int] | None
    """None without biases"""
    scale: Span[float] | None
    """the factor from real numbers to the chip's integers"""
    gain: Span[float] | None
    """Another factor on the weights, which makes good a decay that the chip does not have; None
    where the method has no gains."""
    gain_2: Span[float] | None
    """the same of the second synapses"""
    bits: int
    """how many bits the largest weight takes, with its sign"""
    bounds: Mapping[str, int]
    """What kept how many neurons from a larger scale; empty where the method does not say."""
    cost: Cost | None
    """None where nothing was run"""
    judged: Judged | None = None
    """None where nothing was run"""
    way: str | None = None
    """how neurons without a synapse are made, ``swap``, ``fast`` or ``relay``; None for others"""

    @property
    def kind(self) -> Literal["hidden", "output"]:
        return "hidden" if self.read is None else "output"

    @property
    def ids(self) -> range:
        """Among hidden neurons, or among outputs."""
        return range(self.first, self.first + self.neurons)

    def as_data(self) -> dict[str, Any]:
        """The same for JSON. What a population does not have is left out, not null."""
        data: dict[str, Any] = {
            "name": self.name,
            "kind": self.kind,
            "first": self.first,
            "neurons": self.neurons,
            "weights": self.weights,
            "clipped": self.clipped,
            "zeroed": self.zeroed,
        }
        if self.read is not None:
            data["read"] = self.read
        if self.wiring is not None:
            data |= asdict(self.wiring)
        spans: dict[str, Span[int] | Span[float] | None] = {
            "dash_mem": self.dash_mem,
            "dash_syn": self.dash_syn,
            "dash_syn_2": self.dash_syn_2,
            "threshold": self.threshold,
            "bias": self.bias,
            "scale": self.scale,
            "gain": self.gain,
            "gain_2": self.gain_2,
        }
        data |= {name: [span.low, span.high] for name, span in spans.items() if span is not None}
        if self.way is not None:
            data["way"] = self.way
        data["bits"] = self.bits
        data["bounds"] = dict(self.bounds)
        data["cost"] = {} if self.cost is None else self.cost.as_data()
        data["judged"] = {} if self.judged is None else self.judged.as_data()
        return data
