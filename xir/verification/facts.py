"""
A core as the rules see it: groups of channels and neurons with their numbers, blocks of weights,
aliases. It is made from a ``xylo.core`` (``xir.ir.core_facts``) or from a configuration
(``xir.config.facts``); nothing here knows which.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from xir.devices.table import Device
from xir.numbers.arrays import NumpyArray

DASHES = ("dash_mem", "dash_syn", "dash_syn_2")
"""The decay shifts of a bank."""


@dataclass(frozen=True, eq=False)
class Group:
    """Channels or neurons side by side, with one name."""

    label: str
    ids: range
    """Hardware ids, counted among inputs, among hidden neurons or among outputs."""
    origin: object = None
    """What it was made from, for whoever tells the findings: an operation, or a field's name."""


@dataclass(frozen=True, eq=False)
class Bank(Group):
    """Hidden neurons or outputs."""

    numbers: Mapping[str, NumpyArray] = field(default_factory=dict[str, NumpyArray])
    """Field -> a number for each neuron: ``DASHES``, threshold and bias, those that it has."""
    max_spikes: int | None = None
    """Spikes in a step that the network was meant to have at most."""
    cost: Mapping[str, object] = field(default_factory=dict[str, object])
    """What quantization noted of it."""


@dataclass(frozen=True, eq=False)
class WeightBlock:
    """Weights between two groups."""

    source: Group
    target: Bank
    weights: NumpyArray
    """A row for each of the source, a column for each of the target; of one synapse."""
    origin: object = None


@dataclass(frozen=True, eq=False)
class AliasPair:
    """A bank, or a part of one, whose spikes go to another in the same step."""

    source: Group
    target: Group
    origin: object = None


@dataclass(frozen=True, eq=False)
class Facts:
    """What the rules look at."""

    chip: Device
    dt: float
    """in seconds"""
    shifts: Mapping[str, int]
    """Name -> weight shift, those that there are."""
    bias_enable: bool
    """Whether the chip adds the biases."""
    inputs: Sequence[Group]
    hidden: Sequence[Bank]
    readouts: Sequence[Bank]
    blocks: Sequence[WeightBlock]
    aliases: Sequence[AliasPair]
    origin: object = None

    @property
    def banks(self) -> Sequence[Bank]:
        return [*self.hidden, *self.readouts]

    @property
    def n_inputs(self) -> int:
        return max((group.ids.stop for group in self.inputs), default=0)

    @property
    def n_hidden(self) -> int:
        return max((bank.ids.stop for bank in self.hidden), default=0)

    @property
    def n_outputs(self) -> int:
        return max((bank.ids.stop for bank in self.readouts), default=0)

    @cached_property
    def fan_out(self) -> dict[str, NumpyArray]:
        """For each hidden bank, to how many hidden neurons each of its own has weights."""
        hidden = set(self.hidden)
        reached: dict[tuple[str, str], NumpyArray] = {}
        for block in self.blocks:
            if block.source in hidden and block.target in hidden:
                ends = block.source.label, block.target.label
                # A pair of neurons has one entry for both synapses.
                reached[ends] = reached.get(ends, False) | (block.weights != 0)
        counts = {bank.label: np.zeros(len(bank.ids), np.int64) for bank in self.hidden}
        for (source, _), pairs in reached.items():
            counts[source] += pairs.sum(axis=1)
        return counts

    @cached_property
    def input_reach(self) -> dict[str, int]:
        """For each hidden bank, its neurons up to the last one that an input has a weight to."""
        inputs = set(self.inputs)
        reach = {bank.label: 0 for bank in self.hidden}
        for block in self.blocks:
            if block.source in inputs:
                reached = np.flatnonzero((block.weights != 0).any(axis=0))
                last = int(reached[-1]) + 1 if reached.size else 0
                reach[block.target.label] = max(reach[block.target.label], last)
        return reach

    @cached_property
    def first_read(self) -> dict[str, int]:
        """For each hidden bank that an output has a weight from, the first neuron of those."""
        readouts = set(self.readouts)
        first: dict[str, int] = {}
        for block in self.blocks:
            if block.target in readouts:
                read = np.flatnonzero((block.weights != 0).any(axis=1))
                if read.size:
                    label = block.source.label
                    first[label] = min(int(read[0]), first.get(label, int(read[0])))
        return first

    def has_bias(self, bank: Bank) -> NumpyArray:
        """Which neurons of ``bank`` have a bias that is added."""
        none = np.zeros(len(bank.ids), np.bool_)
        return bank.numbers["bias"] != 0 if self.bias_enable and "bias" in bank.numbers else none

    @cached_property
    def reached(self) -> dict[str, NumpyArray]:
        """
        For each bank, which of its neurons an input reaches over weights and aliases, or a neuron
        that may spike by itself: by a bias, or by a threshold of 0 or less.
        """
        inputs = set(self.inputs)
        reached = {
            bank.label: (bank.numbers["threshold"] <= 0) | self.has_bias(bank)
            for bank in self.banks
        }
        from_neurons: list[WeightBlock] = []
        for block in self.blocks:
            if block.source in inputs:
                reached[block.target.label] |= (block.weights != 0).any(axis=0)
            else:
                from_neurons.append(block)
        before = -1
        while before != (before := sum(int(part.sum()) for part in reached.values())):
            for block in from_neurons:
                spiking = reached[block.source.label]
                reached[block.target.label] |= (block.weights[spiking] != 0).any(axis=0)
            for alias in self.aliases:
                source = self._part(reached, alias.source)
                target = self._part(reached, alias.target)[: source.size]
                target |= source[: target.size]
        return reached

    def _part(self, arrays: Mapping[str, NumpyArray], part: Group) -> NumpyArray:
        """The part of the hidden bank's array in which the neurons of ``part`` are; a view."""
        bank = next(b for b in self.hidden if part.ids.start in b.ids)
        first = bank.ids.start
        return arrays[bank.label][part.ids.start - first : part.ids.stop - first]
