"""
Which steps of a delay a layer takes on the chip, and are none for a reader of NIR.

On the chip a population sees another one a step later; for a reader of NIR layers see each other in
the same step. So a delay on a way with one layer less than another makes good a step that a reader
does not know. Only what it delays beyond that is a delay of NIR.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from xir.interop.nir.order import Order, order_of
from xir.interop.nir_export.chip_network import ChipNetwork, Delayed, givers

_INPUT = -1
"""The layer of inputs: what sees them in the same step on the chip is layer 0."""


@dataclass
class LayerSteps:
    """How the delays of a network stand to its layers."""

    made_good: dict[str, int] = field(default_factory=dict[str, int])
    """Name of a delay -> its steps that are none for a reader."""
    late: list[tuple[str, str, int]] = field(default_factory=list[tuple[str, str, int]])
    """
    (delay, population that reads it, steps by which it comes too late there), where populations of
    different layers read one delay.
    """


def layer_steps_of(network: ChipNetwork) -> LayerSteps:
    """The steps of each delay of a network."""
    found = _Layers(network)
    result = LayerSteps()
    for name, delayed in found.delays.items():
        before, layer = found.before(delayed), found.layer(name)
        result.made_good[name] = layer - before
        for reader in found.readers[name]:
            if reader not in found.delays:
                late = min(found.wanted_by(reader, delayed), before + delayed.steps) - layer
                if late > 0:
                    result.late.append((name, reader, late))
    return result


class _Layers:
    """The layer of each population, and the one that a delay hands spikes on to."""

    def __init__(self, network: ChipNetwork) -> None:
        self.network = network
        self.delays = {p.name: p.delayed for p in network.populations if p.delayed is not None}
        self.read = {p.name for p in network.populations if p.read is not None}
        self.into: dict[str, list[str]] = {p.name: [] for p in network.populations}
        """Population -> inputs and populations whose spikes it gets, delays among them."""
        sources = [(p.source, p.target) for p in network.projections if p.weights.any()]
        sources += [(delayed.source, name) for name, delayed in self.delays.items()]
        for source, target in sources:
            self.into[target] += givers(network, source)
        self.readers: dict[str, list[str]] = {p.name: [] for p in network.populations}
        for target, ends in self.into.items():
            for end in dict.fromkeys(ends):
                if end in self.readers:
                    self.readers[end].append(target)
        self.order = self._order()
        self.layers: dict[str, int] = dict.fromkeys(network.inputs, _INPUT) | self.order.latency

    def _order(self) -> Order:
        """The order of all but delays, each of which is passed over to what it hands on."""
        inputs = list(self.network.inputs)
        reached = list(inputs)
        for end in reached:
            reached += [t for t in self.into if end in self.into[t] and t not in reached]
        return order_of(
            inputs,
            {
                name: [source for source in self.behind(ends) if source in reached]
                for name, ends in self.into.items()
                if name not in self.delays
            },
        )

    def behind(self, ends: list[str]) -> list[str]:
        """What the spikes of ``ends`` come from, without delays."""
        seen = list(dict.fromkeys(ends))
        for end in seen:
            if end in self.delays:
                seen += [source for source in self.into[end] if source not in seen]
        return [end for end in seen if end not in self.delays]

    def layer(self, name: str) -> int:
        """The layer of a population or an input; of a delay the one that it takes the place of."""
        if name not in self.layers:
            self.layers[name] = _INPUT  # Delays that hand on each other have no other start.
            delayed = self.delays[name]
            before = self.before(delayed)
            wanted = [before] if name in self.read else self.wanted(name)
            goal = min(wanted, default=before)
            self.layers[name] = max(before, min(goal, before + delayed.steps))
        return self.layers[name]

    def before(self, delayed: Delayed) -> int:
        """The layer of what a delay hands on."""
        return max(self.layer(end) for end in givers(self.network, delayed.source))

    def wanted(self, name: str) -> list[int]:
        """The layers that readers of a delay, and of delays behind it, want it to stand for."""
        delays = [name]
        for one in delays:
            delays += [r for r in self.readers[one] if r in self.delays and r not in delays]
        return [
            self.wanted_by(reader, self.delays[one])
            for one in delays
            for reader in self.readers[one]
            if reader not in self.delays
        ]

    def wanted_by(self, reader: str, delayed: Delayed) -> int:
        """The layer in front of a reader; where a loop is closed, that of what is handed on."""
        ends = givers(self.network, delayed.source)
        if any((end, reader) in self.order.back for end in self.behind(ends)):
            return self.before(delayed)
        return self.order.latency[reader] - 1
