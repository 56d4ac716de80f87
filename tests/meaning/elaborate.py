"""
From the syntax tree to the flat network: what modules, families, recursion and names stand for.

Written from docs/language.md alone. What flows is resolved late: spikes are known by the name of
their population before its currents are looked at, so that an equation may use itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, cast

import numpy as np

from tests.meaning.flat import Channels, Floats, Leak, Network, Population, Projection, Spikes
from tests.meaning.written import (
    Add,
    Call,
    Concat,
    Delay,
    Equation,
    Flow,
    Known,
    Let,
    Lif,
    Linear,
    Module,
    Name,
    Program,
    Ref,
    Slice,
    Statement,
    Steady,
    Term,
)

Current: TypeAlias = list[Projection | Floats]
"""Projections, and what is the same in every step."""

Value: TypeAlias = Spikes | Channels | Current
Names: TypeAlias = dict[str, Any]


class Once:
    """A value that is made when it is wanted, once."""

    def __init__(self, make: Callable[[], Any]):
        self.make, self.made, self.value = make, False, None

    def get(self) -> Any:
        if not self.made:
            self.value, self.made = self.make(), True
        return self.value


def value_of(known: Known, names: Names) -> Any:
    """The number, array, string or list that a text stands for."""
    if isinstance(known, Name):
        value = names[known.text]
        return value.get() if isinstance(value, Once) else value
    return known.make(*(value_of(part, names) for part in known.parts))


def flat(program: Program) -> Network:
    """The flat network that a program means."""
    return _Flattener(program).network


class _Flattener:
    """Populations as they are met, and those that are still to be filled in."""

    def __init__(self, program: Program):
        self.program = program
        self.modules = {module.name: module for module in program.modules}
        self.network = Network(program.dt.make(), dict(program.inputs), {}, [], program.decide, [])
        self.inputs = {name: Spikes(name) for name, _ in program.inputs}
        self.unfilled: dict[str, Callable[[], Population]] = {}
        self.file: Names = {name: value for name, _, value, _ in program.params}
        self.file["dt"] = self.network.dt
        for let in program.lets:
            self.file[let.name] = self.late(let.value, self.file)
        body = _Body(self, program.statements, self.file | self.inputs, "")
        body.read_all()
        for name, read, _ in program.outputs:
            spikes = body.value(name)
            assert isinstance(spikes, Spikes)
            spikes.uses += 1
            self.network.outputs.append((spikes.name, read))
        while self.unfilled:
            self.fill(next(iter(self.unfilled)))

    @staticmethod
    def late(known: Known, names: Names) -> Once:
        return Once(lambda: value_of(known, names))

    def fill(self, name: str) -> Population:
        if name not in self.network.populations:
            make = self.unfilled[name]
            self.network.populations[name] = make()
            self.unfilled.pop(name)
        return self.network.populations[name]

    def width(self, spikes: Spikes | Channels) -> int:
        if isinstance(spikes, Channels):
            return len(spikes.each)
        leaf = next(spikes.leaves())
        return self.network.inputs.get(leaf) or self.fill(leaf).width


class _Body:
    """The equations of the network or of one use of a module. ``names`` are known from outside."""

    def __init__(
        self, whole: _Flattener, statements: Sequence[Statement], names: Names, prefix: str
    ):
        self.whole, self.names, self.prefix = whole, dict(names), prefix
        self.values: dict[str, Once] = {}
        for part in statements:
            if isinstance(part, Let):
                self.names[part.name] = whole.late(part.value, self.names)
            else:
                self._define(part)

    def _define(self, equation: Equation) -> None:
        loop = equation.loop
        for value in loop.values if loop is not None else (None,):
            names = self.names if loop is None else _Layered(self.names, loop.variable, value)
            index = "" if equation.index is None else f"[{value_of(equation.index, names)}]"
            targets = [target + index for target in equation.targets]
            results = Once(self._reader(equation.value, names, targets[0]))
            for k, target in enumerate(targets):
                self.values[target] = Once(lambda r=results, k=k: r.get()[k])

    def _reader(self, flow: Flow, names: Names, label: str) -> Callable[[], list[Value]]:
        return lambda: self.results(flow, names, label)

    def read_all(self) -> None:
        for once in self.values.values():
            once.get()

    def value(self, name: str) -> Value:
        if name in self.values:
            return self.values[name].get()
        given = self.names[name]
        return given.get() if isinstance(given, Once) else given

    def results(self, flow: Flow, names: Names, label: str) -> list[Value]:
        """The values of the right side of an equation, whose neurons are called ``label``."""
        if isinstance(flow, Call):
            return self.use(flow, names, label)
        if isinstance(flow, Lif):
            return [self.neurons(flow, names, self.prefix + label)]
        if isinstance(flow, Delay):
            return [self.delay(flow, names, self.prefix + label)]
        return [self.flow(flow, names, f"{self.prefix}{label}.lif1")]

    def flow(self, flow: Flow, names: Names, label: str) -> Value:
        match flow:
            case Ref(name, index):
                shown = name if index is None else f"{name}[{value_of(index, names)}]"
                return self.value(shown)
            case Linear(source, weights, _, bias):
                matrix = np.asarray(value_of(weights, names), np.float64)
                current: Current = [*through(self.spikes(source, names, label), matrix)]
                return current if bias is None else [*current, _numbers(bias, names)]
            case Steady(value):
                return [_numbers(value, names)]
            case Delay():
                raise AssertionError("a delay is the whole right side of an equation")
            case Lif():
                return self.neurons(flow, names, label)
            case Add(left, right):
                a, b = self.flow(left, names, label), self.flow(right, names, label)
                if isinstance(a, list):
                    assert isinstance(b, list)
                    return a + b
                assert not isinstance(b, list)
                if isinstance(a, Channels) or isinstance(b, Channels):
                    width = len(a.each if isinstance(a, Channels) else cast(Channels, b).each)
                    return Channels.of(a, width) + Channels.of(b, width)
                a.uses += 1
                b.uses += 1
                total = Spikes(operands=(a, b))
                self.whole.network.sums.append(total)
                return total
            case Slice(source, width, _, channels):
                value = self.spikes(source, names, label)
                if [*channels] == [*range(width)]:
                    return value
                each = Channels.of(value, width).each
                return Channels(tuple(each[k] for k in channels))
            case Concat(parts, widths):
                values = [self.spikes(part, names, label) for part in parts]
                side = [Channels.of(v, n).each for v, n in zip(values, widths, strict=True)]
                return Channels(sum(side, start=()))
            case Call():
                raise AssertionError("a use of a module is the whole right side of an equation")

    def spikes(self, flow: Flow, names: Names, label: str) -> Spikes | Channels:
        value = self.flow(flow, names, label)
        assert not isinstance(value, list)
        return value

    def current(self, flow: Flow, names: Names, label: str) -> Current:
        value = self.flow(flow, names, label)
        assert isinstance(value, list)
        return value

    def neurons(self, lif: Lif, names: Names, label: str) -> Spikes:
        self.whole.unfilled[label] = lambda: self._population(lif, names, label)
        return Spikes(label)

    def delay(self, flow: Delay, names: Names, label: str) -> Spikes:
        """One population of neurons that keep nothing for each step."""
        spikes: Spikes | Channels = self.spikes(flow.source, names, label)
        for step in range(1, flow.steps + 1):
            name = label if step == flow.steps else f"{label}.lif{step}"
            self.whole.unfilled[name] = self._relay(name, spikes)
            spikes = Spikes(name)
        assert isinstance(spikes, Spikes)
        return spikes

    def _relay(self, name: str, before: Spikes | Channels) -> Callable[[], Population]:
        if isinstance(before, Spikes):
            before.uses += 1

        def made() -> Population:
            width = self.whole.width(before)
            if isinstance(before, Spikes):
                slots = [[Projection(before, np.eye(width))]]
            else:
                slots = [through(before, np.eye(width))]
            return Population(name, width, slots, Leak("decay", np.zeros(())), [], np.ones(()))

        return made

    def _population(self, lif: Lif, names: Names, label: str) -> Population:
        options = {name: value_of(known, names) for name, known in lif.options}
        inner = f"{label}.lif1"
        currents = [self.current(current, names, inner) for current in lif.currents]
        synapses = [[p for p in parts if isinstance(p, Projection)] for parts in currents]
        steady = [
            sum((p for p in parts if not isinstance(p, Projection)), start=np.zeros(()))
            for parts in currents
        ]
        threshold = np.inf if lif.never_fires else options.get("threshold", 1.0)
        bias = options.get("bias")
        return Population(
            label,
            synapses[0][0].weights.shape[1],
            synapses,
            _leak(options, "mem"),
            _leaks(options, len(synapses)),
            np.asarray(threshold, np.float64),
            None if bias is None else np.asarray(bias, np.float64),
            options.get("max_spikes"),
            steady,
            options.get("reset", "subtract"),
        )

    def use(self, call: Call, names: Names, label: str) -> list[Value]:
        """The results of one use of a module."""
        module = self.whole.modules[call.module]
        inside: Names = dict(self.whole.file)
        given = dict(zip((p.name for p in module.parameters), call.arguments, strict=False))
        by_name = {key: value for key, value in call.arguments if key is not None}
        for p in module.parameters:
            if p.name in by_name:
                argument: Flow | Known | None = by_name[p.name]
            elif p.name in given and given[p.name][0] is None:
                argument = given[p.name][1]
            else:
                argument = p.default
            assert argument is not None
            inside[p.name] = self._argument(argument, names, label)
            for axis, size in enumerate(p.sizes):
                if size.isidentifier() and size not in inside:
                    inside[size] = Once(_size(self.whole, inside[p.name], axis))
        body = _Body(self.whole, module.statements, inside, f"{self.prefix}{label}.")
        body.read_all()
        return _returned(module, body)

    def _argument(self, argument: Flow | Known, names: Names, label: str) -> Once:
        if isinstance(argument, Term | Name):
            return Once(lambda: value_of(argument, names))
        return Once(lambda: self.flow(argument, names, f"{self.prefix}{label}.lif1"))


class _Layered(dict[str, Any]):
    """Names of a body with the index of a repetition, of which the body may get more later."""

    def __init__(self, below: Names, variable: str, value: Any):
        super().__init__({variable: value})
        self.below = below

    def __missing__(self, name: str) -> Any:
        return self.below[name]


def _returned(module: Module, body: _Body) -> list[Value]:
    labels = (
        ["return"]
        if len(module.returns) == 1
        else [f"return[{k}]" for k in range(len(module.returns))]
    )
    values: list[Value] = []
    for flow, label in zip(module.returns, labels, strict=True):
        values += body.results(flow, body.names, label)
    return values


def through(spikes: Spikes | Channels, weights: Floats) -> list[Projection]:
    """What spikes project through ``weights``; each value that is read has a use more."""
    if isinstance(spikes, Spikes):
        found = [Projection(spikes, weights)]
    else:
        found = spikes.through(weights)
    for projection in found:
        projection.source.uses += 1
    return found


def _size(whole: _Flattener, once: Once, axis: int) -> Callable[[], int]:
    def size() -> int:
        value = once.get()
        if isinstance(value, Spikes | Channels):
            return whole.width(value)
        if isinstance(value, list):
            parts = (p for p in cast(Current, value) if isinstance(p, Projection))
            return next(parts).weights.shape[1]
        return np.shape(value)[axis]

    return size


def _numbers(known: Known, names: Names) -> Floats:
    return np.asarray(value_of(known, names), np.float64)


LEAKS = {
    "mem": {"tau_mem": "tau", "dash_mem": "dash", "decay_mem": "decay", "beta": "decay"},
    "syn": {"tau_syn": "tau", "dash_syn": "dash", "decay_syn": "decay", "alpha": "decay"},
}
"""Parameter -> kind of leak."""


def _leak(options: Names, of: str) -> Leak:
    (name,) = LEAKS[of].keys() & options.keys()
    return Leak(LEAKS[of][name], np.asarray(options[name], np.float64))


def _leaks(options: Names, synapses: int) -> list[Leak]:
    """
    A tuple has one for each synapse; everything else goes to all of them. None for neurons without.
    """
    names = LEAKS["syn"].keys() & options.keys()
    if not names:
        return []
    (name,) = names
    kind, given = LEAKS["syn"][name], options[name]
    if synapses == 2 and isinstance(given, tuple):
        pair = cast(tuple[Any, ...], given)
        return [Leak(kind, np.asarray(part, np.float64)) for part in pair]
    return [Leak(kind, np.asarray(given, np.float64))] * synapses
