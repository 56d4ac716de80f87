"""What differs between two configurations, in words and by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from xir.config.xylo_config import NO_ALIAS, XyloConfig
from xir.configurations.disassemble import Span
from xir.numbers.arrays import NumpyArray

SHOWN = 3
"""Numbers of a field that are quoted."""

_SCALARS = {
    "device": "device",
    "dt": "time step in seconds",
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


@dataclass(frozen=True)
class Named:
    """A configuration and the names in it."""

    config: XyloConfig
    inputs: Sequence[Span]
    hidden: Sequence[Span]
    outputs: Sequence[Span]

    def spans(self, kind: str) -> dict[str, Span]:
        return {span.name: span for span in getattr(self, kind)}

    def neuron(self, index: int, called: Mapping[str, str] | None = None) -> str:
        """The name of a hidden neuron; ``called`` has other names for some populations."""
        if index == NO_ALIAS:
            return "none"
        span = next(s for s in self.hidden if index in s.ids)
        name = (called or {}).get(span.name, span.name)
        return f"{name}[{index - span.ids.start}]"


def differences(first: Named, second: Named) -> list[str]:
    """One line for each thing that differs; none for equal configurations with equal names."""
    lines = [
        f"{text}: {getattr(first.config, name)}, {getattr(second.config, name)}"
        for name, text in _SCALARS.items()
        if getattr(first.config, name) != getattr(second.config, name)
    ]
    for kind in ("inputs", "hidden", "outputs"):
        lines += _groups(first, second, kind)
    for kind, names in _FIELDS.items():
        for a, b in _common(first, second, kind):
            for name in names:
                values = getattr(first.config, name)[a.part], getattr(second.config, name)[b.part]
                lines += _array(f"{name.removesuffix('_out')} of {a.name}", *values)
    lines += _aliases(first, second)
    lines += _weights(first, second)
    return lines


def _pairs(first: Named, second: Named, kind: str) -> list[tuple[Span, Span]]:
    """The groups of one name in both; then, of the rest, those that lie on the same ids."""
    here, there = first.spans(kind), second.spans(kind)
    found = [(span, there[name]) for name, span in here.items() if name in there]
    places = {span.ids: span for name, span in there.items() if name not in here}
    rest = [span for name, span in here.items() if name not in there]
    return found + [(span, places[span.ids]) for span in rest if span.ids in places]


def _groups(first: Named, second: Named, kind: str) -> Iterator[str]:
    """Which groups are in one only, are called otherwise, are of another size, or lie elsewhere."""
    pairs = _pairs(first, second, kind)
    word = {"inputs": "input", "hidden": "population", "outputs": "output"}[kind]
    for a, b in pairs:
        if a.name != b.name:
            yield f"{word} {a.name}: called {b.name} in the second"
        if len(a.ids) != len(b.ids):
            yield f"{word} {a.name}: {len(a.ids)} neurons, {len(b.ids)}"
        elif a.ids != b.ids:
            yield f"{word} {a.name}: at {a.ids.start}, at {b.ids.start}"
        if a.read != b.read:
            yield f"{word} {a.name}: read as {a.read}, {b.read}"
    for number, (side, which) in enumerate(((first, "first"), (second, "second"))):
        known = {pair[number].name for pair in pairs}
        for name, span in side.spans(kind).items():
            if name not in known:
                yield f"{word} {name} ({len(span.ids)}): only in the {which}"


def _common(first: Named, second: Named, kind: str) -> list[tuple[Span, Span]]:
    """The pairs of groups of one size."""
    return [(a, b) for a, b in _pairs(first, second, kind) if len(a.ids) == len(b.ids)]


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


def _aliases(first: Named, second: Named) -> Iterator[str]:
    called = {b.name: a.name for a, b in _pairs(first, second, "hidden")}
    for a, b in _common(first, second, "hidden"):
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


def _weights(first: Named, second: Named) -> Iterator[str]:
    pairs = {kind: _common(first, second, kind) for kind in ("inputs", "hidden", "outputs")}
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


def _block(config: XyloConfig, name: str, source: Span, target: Span, slot: int) -> NumpyArray:
    """One block of weights; zeros on a synapse that is not there."""
    matrix = getattr(config, name)[source.part, target.part]
    if matrix.ndim == 2:
        return matrix
    return matrix[:, :, slot] if slot < matrix.shape[2] else np.zeros_like(matrix[:, :, 0])
