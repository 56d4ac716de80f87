"""What differs between two configurations, in words and by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np

from xir.config.xylo_config import XyloConfig
from xir.configurations.named_configuration import SIDES, NamedConfiguration
from xir.configurations.population import Population
from xir.numbers.arrays import NumpyArray

Pair: TypeAlias = tuple[Population, Population]
"""A population of the first configuration, and that of the second that it is compared with."""

SHOWN = 3
"""Numbers of a field that are quoted."""

_SCALARS = {
    "device": "device",
    "dt": "time step in seconds",
    "core_clock_hz": "core clock in Hz",
    "bias_enable": "biases enabled",
    "weight_shift_in": "shift of the weights from inputs",
    "weight_shift_rec": "shift of the weights between hidden neurons",
    "weight_shift_out": "shift of the weights to outputs",
    "n_synapses": "synapses of a hidden neuron",
}
_FIELDS = {
    "hidden": ("dash_mem", "dash_syn", "dash_syn_2", "threshold", "bias"),
    "outputs": ("dash_mem_out", "dash_syn_out", "threshold_out", "bias_out"),
}


def differences(first: NamedConfiguration, second: NamedConfiguration) -> list[str]:
    """One line for each difference; no line for equal configurations with equal names."""
    lines = [
        f"{text}: {getattr(first.config, name)}, {getattr(second.config, name)}"
        for name, text in _SCALARS.items()
        if getattr(first.config, name) != getattr(second.config, name)
    ]
    for side in SIDES:
        lines += _populations(first, second, side)
    for side, names in _FIELDS.items():
        for a, b in _of_one_size(first, second, side):
            for name in names:
                values = getattr(first.config, name)[a.part], getattr(second.config, name)[b.part]
                lines += _array(f"{name.removesuffix('_out')} of {a.name}", *values)
    lines += _aliases(first, second)
    lines += _weights(first, second)
    return lines


def _pairs(first: NamedConfiguration, second: NamedConfiguration, side: str) -> list[Pair]:
    """
    The populations of one side that have the same name in both configurations; then, of the rest,
    those that have the same ids.
    """
    here, there = first.populations(side), second.populations(side)
    same_name = [(population, there[name]) for name, population in here.items() if name in there]
    by_ids = {population.ids: population for name, population in there.items() if name not in here}
    rest = [population for name, population in here.items() if name not in there]
    return same_name + [(p, by_ids[p.ids]) for p in rest if p.ids in by_ids]


def _populations(first: NamedConfiguration, second: NamedConfiguration, side: str) -> Iterator[str]:
    """Populations with another name, size, place or reading, and those in one of the two only."""
    pairs = _pairs(first, second, side)
    word = {"inputs": "input", "hidden": "population", "outputs": "output"}[side]
    for a, b in pairs:
        if a.name != b.name:
            yield f"{word} {a.name}: called {b.name} in the second"
        if len(a.ids) != len(b.ids):
            yield f"{word} {a.name}: {len(a.ids)} neurons, {len(b.ids)}"
        elif a.ids != b.ids:
            yield f"{word} {a.name}: at {a.ids.start}, at {b.ids.start}"
        if a.read != b.read:
            yield f"{word} {a.name}: read as {a.read}, {b.read}"
    for number, (named, which) in enumerate(((first, "first"), (second, "second"))):
        paired = {pair[number].name for pair in pairs}
        for name, population in named.populations(side).items():
            if name not in paired:
                yield f"{word} {name} ({len(population.ids)}): only in the {which}"


def _of_one_size(first: NamedConfiguration, second: NamedConfiguration, side: str) -> list[Pair]:
    """The pairs of populations of one size."""
    return [(a, b) for a, b in _pairs(first, second, side) if len(a.ids) == len(b.ids)]


def _array(what: str, first: NumpyArray, second: NumpyArray) -> Iterator[str]:
    places = np.argwhere(first != second)
    if not len(places):
        return
    quoted = [
        f"[{', '.join(map(str, at))}] {first[tuple(at)]}, {second[tuple(at)]}"
        for at in places[:SHOWN].tolist()
    ]
    more = "; .." if len(places) > SHOWN else ""
    yield f"{what}: {len(places)} of {first.size} differ: {'; '.join(quoted)}{more}"


def _aliases(first: NamedConfiguration, second: NamedConfiguration) -> Iterator[str]:
    called = {b.name: a.name for a, b in _pairs(first, second, "hidden")}
    for a, b in _of_one_size(first, second, "hidden"):
        pairs = [
            (i, first.neuron(int(x)), second.neuron(int(y), called))
            for i, (x, y) in enumerate(
                zip(first.config.alias[a.part], second.config.alias[b.part], strict=True)
            )
        ]
        other = [(i, x, y) for i, x, y in pairs if x != y]
        if other:
            quoted = "; ".join(f"[{i}] {x}, {y}" for i, x, y in other[:SHOWN])
            more = "; .." if len(other) > SHOWN else ""
            yield f"alias of {a.name}: {len(other)} of {len(pairs)} differ: {quoted}{more}"


def _weights(first: NamedConfiguration, second: NamedConfiguration) -> Iterator[str]:
    pairs = {side: _of_one_size(first, second, side) for side in SIDES}
    slots = max(first.config.n_synapses, second.config.n_synapses)
    for sources, targets, name in (
        ("inputs", "hidden", "weights_in"),
        ("hidden", "hidden", "weights_rec"),
        ("hidden", "outputs", "weights_out"),
    ):
        for a, c in pairs[sources]:
            for b, d in pairs[targets]:
                for slot in range(1 if targets == "outputs" else slots):
                    x = _block(first.config, name, a, b, slot)
                    y = _block(second.config, name, c, d, slot)
                    where = f", synapse {slot}" if slots > 1 and targets == "hidden" else ""
                    yield from _array(f"weights {a.name} -> {b.name}{where}", x, y)


def _block(
    config: XyloConfig, name: str, source: Population, target: Population, slot: int
) -> NumpyArray:
    """One block of weights; zeros on a synapse that is not there."""
    matrix = getattr(config, name)[source.part, target.part]
    if matrix.ndim == 2:
        return matrix
    return matrix[:, :, slot] if slot < matrix.shape[2] else np.zeros_like(matrix[:, :, 0])
