"""
The configuration that a program in the chip's integers means, put together from the flat network.

Places are a matter of taste, so the hardware ids are taken from the compiler, and so is which side
of a sum receives the spikes of the other; that both are lawful is checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from tests.meaning.flat import Floats, Leak, Network, Population, Projection, Spikes
from xir.config.xylo_config import NO_ALIAS, XyloConfig

NEVER = 32767
"""The threshold of neurons that are not to fire."""


class Wrong(AssertionError):
    """What the compiler chose cannot be what the program means."""


def configuration(network: Network, symbols: Mapping[str, Any], chosen: XyloConfig) -> XyloConfig:
    """
    The configuration of ``network``, with the ids of ``symbols`` and the weight shifts of
    ``chosen``. Raises ``Wrong`` where an alias of ``chosen`` does not stand for a sum.
    """
    return _Chip(network, symbols, chosen).config()


class _Chip:
    def __init__(self, network: Network, symbols: Mapping[str, Any], chosen: XyloConfig):
        self.network, self.chosen = network, chosen
        read = network.read()
        self.hidden = [network.populations[n] for n in read if not network.returns(n)]
        self.outputs = [network.populations[n] for n, _ in network.outputs]
        if {p.name for p in self.hidden} != symbols["hidden"].keys():
            raise Wrong(f"hidden {sorted(symbols['hidden'])}, not {sorted(read)}")
        ids = symbols["hidden"] | symbols["outputs"] | symbols["inputs"]
        self.first: dict[str, int] = {name: entry["first"] for name, entry in ids.items()}
        self.alias = np.full(sum(p.width for p in self.hidden), NO_ALIAS, np.int64)
        self.carriers: dict[int, str] = {}
        self.check_readers()

    def span(self, name: str) -> slice:
        width = self.network.inputs.get(name) or self.network.populations[name].width
        return slice(self.first[name], self.first[name] + width)

    def carrier(self, spikes: Spikes) -> str:
        """The input or population whose hardware spikes are ``spikes``."""
        if spikes.operands is None:
            return spikes.name
        if id(spikes) not in self.carriers:
            left, right = (self.carrier(operand) for operand in spikes.operands)
            ways = [(a, b) for a, b in ((left, right), (right, left)) if self.gives(a, b)]
            if len(ways) != 1:
                raise Wrong(f"the sum of {left} and {right} has {len(ways)} aliases")
            source, target = ways[0]
            if self.first[source] > self.first[target]:
                raise Wrong(f"{source} gives its spikes to {target} too late")
            self.alias[self.span(source)] = np.arange(self.first[target], self.span(target).stop)
            self.carriers[id(spikes)] = target
        return self.carriers[id(spikes)]

    def gives(self, source: str, target: str) -> bool:
        wanted = range(self.first[target], self.span(target).stop)
        return self.chosen.alias[self.span(source)].tolist() == list(wanted)

    def projections(self) -> Iterator[Projection]:
        for population in (*self.hidden, *self.outputs):
            for slot in population.synapses:
                yield from slot

    def check_readers(self) -> None:
        """Whoever reads a population that receives spikes must mean the sum."""
        meant: dict[str, set[int]] = {}
        for projection in self.projections():
            meant.setdefault(self.carrier(projection.source), set()).add(id(projection.source))
        for name in meant:
            values = {
                tuple(sorted(p.source.leaves()))
                for p in self.projections()
                if self.carrier(p.source) == name
            }
            if len(values) != 1:
                raise Wrong(f"{name} is read as {len(values)} different sums")

    def config(self) -> XyloConfig:
        hidden, outputs, chosen = self.hidden, self.outputs, self.chosen
        n, m = len(self.alias), sum(p.width for p in outputs)
        synapses = max((len(p.synapses) for p in hidden), default=1)
        shape_in = (sum(self.network.inputs.values()), n, synapses)
        weights_in, weights_rec = np.zeros(shape_in), np.zeros((n, n, synapses))
        for p in hidden:
            for k, slot in enumerate(p.synapses):
                for projection in slot:
                    source = self.carrier(projection.source)
                    into = weights_in if source in self.network.inputs else weights_rec
                    into[self.span(source), self.span(p.name), k] += projection.weights
        weights_out = np.zeros((n, m))
        for p in outputs:
            for projection in p.synapses[0]:
                source = self.span(self.carrier(projection.source))
                weights_out[source, self.span(p.name)] += projection.weights
        dt = self.network.dt

        def dashes(populations: list[Population], k: int) -> npt.NDArray[np.int64]:
            return self.row(
                populations, [_dash(p.syn[k], dt) if k < len(p.syn) else 0 for p in populations]
            )

        def each(populations: list[Population]) -> list[npt.NDArray[np.int64]]:
            return [
                self.row(populations, [_dash(p.mem, dt) for p in populations]),
                self.row(populations, [np.minimum(p.threshold, NEVER) for p in populations]),
                self.row(populations, [0 if p.bias is None else p.bias for p in populations]),
            ]

        dash_mem, threshold, bias = each(hidden)
        dash_mem_out, threshold_out, bias_out = each(outputs)
        fields: dict[str, Any] = dict(
            device=chosen.device,
            dt=dt,
            weights_in=_shifted(weights_in, chosen.weight_shift_in),
            weights_rec=_shifted(weights_rec, chosen.weight_shift_rec),
            weights_out=_shifted(weights_out, chosen.weight_shift_out),
            weight_shift_in=chosen.weight_shift_in,
            weight_shift_rec=chosen.weight_shift_rec,
            weight_shift_out=chosen.weight_shift_out,
            dash_mem=dash_mem,
            dash_syn=dashes(hidden, 0),
            dash_syn_2=dashes(hidden, 1),
            threshold=threshold,
            bias=bias,
            dash_mem_out=dash_mem_out,
            dash_syn_out=dashes(outputs, 0),
            threshold_out=threshold_out,
            bias_out=bias_out,
            bias_enable=any(p.bias is not None for p in (*hidden, *outputs)),
            alias=self.alias,
        )
        return XyloConfig(**fields)

    def row(self, populations: list[Population], values: Iterable[Any]) -> npt.NDArray[np.int64]:
        """One number for each neuron, by id."""
        array = np.zeros(sum(p.width for p in populations), np.int64)
        for p, value in zip(populations, values, strict=True):
            array[self.span(p.name)] = value
        return array


def _dash(leak: Leak, dt: float) -> Floats:
    if leak.kind == "dash":
        return leak.values
    return np.rint(-np.log2(1 - np.exp(-dt / leak.values)))


def _shifted(weights: Floats, shift: int) -> npt.NDArray[np.int64]:
    whole = weights / (1 << shift)
    if (whole != np.rint(whole)).any():
        raise Wrong(f"a shift of {shift} loses bits of the weights")
    return whole.astype(np.int64)
