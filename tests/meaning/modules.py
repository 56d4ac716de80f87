"""
Random modules: parts that a drawn program uses, each with what a use of it needs.

A module is drawn with its details (leaks, caps, recursion, residual sums) and is good for any
widths. ``Use`` says which arguments it takes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.meaning.flat import Floats
from tests.meaning.values import Values
from tests.meaning.written import (
    Add,
    Call,
    Equation,
    Flow,
    Known,
    Let,
    Lif,
    Linear,
    Loop,
    Module,
    Name,
    Parameter,
    Ref,
    Statement,
    Term,
    literal,
    of_one,
    of_two,
)


@dataclass(frozen=True)
class Kind:
    """A module and how it is used: one letter for each argument after the first spikes."""

    module: Module
    needs: str
    """
    m: weights n x m; q: weights m x m; p: weights n x n; M: a list of two weights n x n; t: a time
    or shift; T: a pair of them, one for each synapse; c: a cap; b: true or false; y: its own result
    """
    same_width: bool = False
    """Whether what comes out is as wide as what goes in."""
    gives: bool = False
    """Whether the spikes that go in become part of a sum."""
    results: int = 1
    two_synapses: bool = False


@dataclass
class Modules:
    """Draws the modules of one program."""

    values: Values
    two_synapses: bool
    bias: bool
    unit: int = 1
    """Weights between hidden neurons are multiples of it, where they are whole."""

    def draw(self) -> list[Kind]:
        kinds = [self.layer(), self.block()]
        kinds += [self.pair(kinds[0].module), self.stack(kinds[0].module), self.exchange()]
        kinds += [self.loop(), self.drive()]
        if self.two_synapses:
            kinds.append(self.cell())
        return kinds

    def leaks(self, tau: Known | None = None, pair: Known | None = None) -> list[tuple[str, Known]]:
        """Leaks of a population, from a parameter of the module where there is one."""
        integers = self.values.integers
        name = "dash" if integers else "tau"
        mem: Known = self.values.shift(1, 5) if integers else self.values.time()
        syn: Known = self.values.shift(1, 4) if integers else self.values.time()
        if tau is not None:
            mem = tau
            if self.values.chance(0.5):
                syn = tau if integers else of_one("{0} / 2", lambda a: a / 2, tau)
        return [(f"{name}_mem", mem), (f"{name}_syn", syn if pair is None else pair)]

    def threshold(self) -> list[tuple[str, Known]]:
        if self.values.integers:
            number = self.values.random.randint(20, 600)
            return [("threshold", literal(str(number), number))]
        chosen: list[tuple[str, Known]] = []
        if self.values.chance(0.7):
            chosen.append(("threshold", self.values.number(0.4, 1.6)))
        if self.bias and self.values.chance(0.3):
            chosen.append(("bias", self.values.number(0.003, 0.05)))
        return chosen

    @property
    def time_kind(self) -> str:
        return "int" if self.values.integers else "time"

    def time(self) -> Term:
        return self.values.shift(1, 5) if self.values.integers else self.values.time()

    def small(self, size: str) -> Known:
        """Weak inhibition of each neuron by itself."""
        if self.values.integers:
            number = self.values.random.randint(1, 9) * self.unit
            text, scale = f"identity({{0}}, scale = -{number})", -float(number)
        else:
            digits = self.values.digits(0.01, 0.3)
            text, scale = f"identity({{0}}, scale = -{digits})", -float(digits)
        return of_one(text, lambda n: _identity(n, scale), Name(size))

    def layer(self) -> Kind:
        """One population: recurrent or not, with a cap or without, with a name or without."""
        chance = self.values.chance
        parameters = [
            Parameter("x", "spikes", ("n",)),
            Parameter("a", "weights", ("n", "m")),
            Parameter("tau", self.time_kind, (), self.time() if chance(0.5) else None),
        ]
        needs = "mt"
        current: Flow = Linear(Ref("x"), Name("a"), chance(0.4))
        recurrent = chance(0.5)
        if recurrent:
            current = Add(current, Linear(Ref("y"), self.small("m")))
        options = [*self.leaks(Name("tau")), *self.threshold()]
        if chance(0.3) and not self.values.integers:
            parameters.append(Parameter("cap", "int"))
            options.append(("max_spikes", Name("cap")))
            needs += "c"
        elif chance(0.3):
            parameters.append(Parameter("strong", "bool", (), literal("false", False)))
            options = [option for option in options if option[0] != "threshold"]
            low, high = (90, 200) if self.values.integers else (0.71353, 1.30457)
            options.append(
                (
                    "threshold",
                    of_one(
                        f"if {{0}} then {high} else {low}",
                        lambda strong: high if strong else low,
                        Name("strong"),
                    ),
                )
            )
            needs += "b"
        lif = Lif((current,), tuple(options), piped=chance(0.4))
        named = recurrent or chance(0.5)
        statements = [Equation(("y",), lif)] if named else []
        returned: Flow = Ref("y") if named else lif
        module = Module(
            "Layer",
            tuple(parameters),
            tuple(statements),
            (returned,),
            self.values.random.choice([None, "spikes[m]"]),
        )
        return Kind(module, needs)

    def block(self) -> Kind:
        """A residual block: what comes in is added to what its last population spikes."""
        chance = self.values.chance
        wide = self.small_all("n")
        y = Lif((Linear(Ref("x"), Name("a")),), (*self.leaks(), *self.threshold()))
        z_options = [*self.leaks(), *self.threshold()]
        if chance(0.5) and not self.values.integers:
            cap = self.values.random.randint(1, 3)
            z_options.append(("max_spikes", literal(str(cap), cap)))
        z = Lif((Linear(Ref("y"), wide),), tuple(z_options))
        total = Add(Ref("z"), Ref("x")) if chance(0.5) else Add(Ref("x"), Ref("z"))
        statements = [Equation(("y",), y), Equation(("z",), z)]
        self.values.random.shuffle(statements)
        parameters = (Parameter("x", "spikes", ("n",)), Parameter("a", "weights", ("n", "n")))
        module = Module("Block", parameters, tuple(statements), (total,), "spikes[n]")
        return Kind(module, "p", same_width=True, gives=True)

    def small_all(self, size: str) -> Known:
        """Weights from all neurons to all, in a module that does not know how many there are."""
        if self.values.integers:
            number = self.values.random.randint(2, 30) * self.unit
            text = f"constant({{0}}, {{0}}, {number})"
            return of_one(text, lambda n: _constant(n, number), Name(size))
        number = float(self.values.digits(0.2, 0.7))
        text = f"constant({{0}}, {{0}}, {number!r} / {{0}})"
        return of_one(text, lambda n: _constant(n, number / n), Name(size))

    def pair(self, layer: Module) -> Kind:
        """A module in a module: two layers side by side or in a row, two results."""
        in_a_row = self.values.chance(0.5)
        first = self._layer_call(layer, Ref("x"), of_one("{0}[0]", lambda w: w[0], Name("ws")))
        second = self._layer_call(
            layer,
            Ref("one") if in_a_row else Ref("x"),
            of_one("{0}[1]", lambda w: w[1], Name("ws")),
        )
        statements: list[Statement] = [Equation(("one",), first), Equation(("two",), second)]
        self.values.random.shuffle(statements)
        parameters = (
            Parameter("x", "spikes", ("n",)),
            Parameter("ws", "list"),
        )
        module = Module(
            "Pair",
            parameters,
            tuple(statements),
            (Ref("one"), Ref("two")),
            "(spikes[n], spikes[n])",
        )
        return Kind(module, "M", same_width=True, results=2)

    def _layer_call(self, layer: Module, source: Flow, weights: Known) -> Call:
        arguments: list[tuple[str | None, Flow | Known]] = [(None, source), (None, weights)]
        for p in layer.parameters[2:]:
            if p.name == "cap":
                arguments.append(("cap", literal("2", 2)))
            elif p.name == "tau" and p.default is None:
                arguments.append(("tau", self.time()))
            elif p.name == "strong" and self.values.chance(0.5):
                arguments.append(("strong", literal("true", True)))
        return Call(layer.name, tuple(arguments), self.values.chance(0.4))

    def stack(self, layer: Module) -> Kind:
        """A family of layers inside a module."""
        k, depth = Name("k"), 2
        weights = of_two("{0}[{1}]", lambda w, i: w[i], Name("ws"), k)
        statements: tuple[Statement, ...] = (
            Let("depth", of_one("len({0})", len, Name("ws"))),
            Equation(("l",), Ref("x"), literal("0", 0)),
            Equation(
                ("l",),
                self._layer_call(layer, Ref("l", k), weights),
                of_one("{0} + 1", lambda i: i + 1, k),
                Loop("k", "0 .. depth", tuple(range(depth))),
            ),
        )
        module = Module(
            "Stack",
            (Parameter("x", "spikes", ("n",)), Parameter("ws", "weights", ("n", "n"))),
            statements,
            (Ref("l", Name("depth")),),
        )
        return Kind(_with_list(module), "M", same_width=True)

    def exchange(self) -> Kind:
        """Hands back what it is given, in another order, with a population between."""
        lif = Lif((Linear(Ref("x"), Name("a")),), (*self.leaks(), *self.threshold()))
        module = Module(
            "Exchange",
            (Parameter("x", "spikes", ("n",)), Parameter("a", "weights", ("n", "m"))),
            (Equation(("y",), lif),),
            (Ref("y"), Ref("x")),
        )
        return Kind(module, "m", results=2)

    def loop(self) -> Kind:
        """Takes its own result."""
        current = Add(Linear(Ref("x"), Name("a")), Linear(Ref("back"), Name("r")))
        lif = Lif((current,), (*self.leaks(), *self.threshold()), piped=self.values.chance(0.5))
        module = Module(
            "Loop",
            (
                Parameter("x", "spikes", ("n",)),
                Parameter("back", "spikes", ("m",)),
                Parameter("a", "weights", ("n", "m")),
                Parameter("r", "weights", ("m", "m")),
            ),
            (Equation(("y",), lif),),
            (Ref("y"),),
            "spikes[m]",
        )
        return Kind(module, "ymq")

    def drive(self) -> Kind:
        """Takes a current apart from its neurons: another module makes it."""
        total = Add(Linear(Ref("x"), Name("a")), Linear(Ref("x"), Name("b")))
        module = Module(
            "Drive",
            (
                Parameter("x", "spikes", ("n",)),
                Parameter("a", "weights", ("n", "m")),
                Parameter("b", "weights", ("n", "m")),
            ),
            (),
            (total,),
            "current[m]",
        )
        return Kind(module, "mm")

    def cell(self) -> Kind:
        """Two synapses with a pair of leaks."""
        kind = "list"
        lif = Lif(
            (Linear(Ref("x"), Name("a")), Linear(Ref("x"), Name("b"), True)),
            (*self.leaks(pair=Name("pair")), *self.threshold()),
        )
        module = Module(
            "Cell",
            (
                Parameter("x", "spikes", ("n",)),
                Parameter("a", "weights", ("n", "m")),
                Parameter("b", "weights", ("n", "m")),
                Parameter("pair", kind),
            ),
            (Equation(("y",), lif),),
            (Ref("y"),),
        )
        return Kind(module, "mmT", two_synapses=True)


def _with_list(module: Module) -> Module:
    """The second parameter is a list of two such matrices."""
    first, second = module.parameters
    listed = Parameter(second.name, "weights[n, n][2]")
    return Module(module.name, (first, listed), module.statements, module.returns, module.results)


def _identity(n: int, scale: float) -> Floats:
    return np.eye(n) * scale


def _constant(n: int, value: float) -> Floats:
    return np.full((n, n), value)
