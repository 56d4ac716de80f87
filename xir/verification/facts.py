"""
A core as the rules see it: groups of channels and neurons with their numbers, blocks of weights,
aliases. It is made from a ``xylo.core`` (``xir.ir.core_facts``) or from a configuration
(``xir.config.facts``); nothing here knows which.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
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
    clock_hz: float | None = None
    """The core clock that was chosen; None for the device's default."""

    @property
    def step_cycles(self) -> float:
        """Clock cycles of a time step, not rounded."""
        return self.dt * (self.chip.clock_hz if self.clock_hz is None else self.clock_hz)

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
    def driven(self) -> set[Bank]:
        """The banks that anything drives: a weight, a bias or the spikes of others."""
        given = sorted({alias.target.ids.start for alias in self.aliases})
        driven = {block.target for block in self.blocks if block.weights.any()}
        for bank in self.banks:
            if self.has_bias(bank).any():
                driven.add(bank)
        for bank in self.hidden:
            if bisect_left(given, bank.ids.start) < bisect_left(given, bank.ids.stop):
                driven.add(bank)
        return driven

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
        onward: dict[str, list[WeightBlock | AliasPair]] = defaultdict(list)
        for block in self.blocks:
            if block.source in inputs:
                reached[block.target.label] |= (block.weights != 0).any(axis=0)
            else:
                onward[block.source.label].append(block)
        for alias in self.aliases:
            onward[self._holder[alias.source.ids.start].label].append(alias)
        # A bank of which more is reached hands that on, until nothing more is reached.
        todo = dict.fromkeys(label for label, part in reached.items() if part.any())
        while todo:
            label, _ = todo.popitem()
            for step in onward[label]:
                target = self._hand_on(reached, step)
                if target is not None:
                    todo[target] = None
        return reached

    def _hand_on(
        self, reached: Mapping[str, NumpyArray], step: WeightBlock | AliasPair
    ) -> str | None:
        """Reach on over ``step``; the label of its target, None where nothing more is reached."""
        if isinstance(step, WeightBlock):
            target, part = step.target.label, reached[step.target.label]
            found = (step.weights[reached[step.source.label]] != 0).any(axis=0)
        else:
            target = self._holder[step.target.ids.start].label
            source, part = self._part(reached, step.source), self._part(reached, step.target)
            part = part[: source.size]
            found = source[: part.size]
        if not (found & ~part).any():
            return None
        part |= found
        return target

    @cached_property
    def _holder(self) -> dict[int, Bank]:
        """For each hidden neuron the bank that it is in, the first one."""
        holder: dict[int, Bank] = {}
        for bank in reversed(self.hidden):
            holder.update(dict.fromkeys(bank.ids, bank))
        return holder

    def _part(self, arrays: Mapping[str, NumpyArray], part: Group) -> NumpyArray:
        """The part of the hidden bank's array in which the neurons of ``part`` are; a view."""
        bank = self._holder[part.ids.start]
        first = bank.ids.start
        return arrays[bank.label][part.ids.start - first : part.ids.stop - first]
