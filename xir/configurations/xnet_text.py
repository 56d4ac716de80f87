"""
A configuration as a ``.xnet`` program that compiles to the same configuration again.

    xir compile net.xnet --quantize exact --shifts 0,0,0 --order text

Its numbers are the chip's own: weights as what they add to a current (with their shift), decay
shifts as ``dash``, thresholds and biases. Large matrices stand in a ``.npz`` file beside it. What
the language cannot say is an error: a threshold below 1, biases that are switched off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from xir.config.xylo_config import NO_ALIAS, ConfigError, XyloConfig
from xir.configurations.disassemble import banks_of
from xir.configurations.named_configuration import NamedConfiguration
from xir.configurations.population import Population
from xir.numbers.arrays import NumpyArray

INLINE = 64
"""Numbers of a matrix that still stand in the text."""

WIDTH = 100


@dataclass(frozen=True)
class Text:
    """A program, the arrays of its ``.npz`` file, and how it is compiled."""

    program: str
    arrays: dict[str, NumpyArray]
    command: tuple[str, ...]
    """Options of ``xir compile`` that give the configuration again."""


def xnet_of(named: NamedConfiguration, stem: str) -> Text:
    """
    The program of a configuration; ``stem`` is the name of its files without ending.

    Raises ``ConfigError`` for what the language cannot say.
    """
    config = named.config
    if problems := _problems(config):
        raise ConfigError(problems)
    shifts = (config.weight_shift_in, config.weight_shift_rec, config.weight_shift_out)
    command = (
        *("--device", config.device, "--quantize", "exact"),
        *("--shifts", ",".join(map(str, shifts)), "--order", "text"),
        *(() if config.clock_hz is None else ("--clock", f"{config.clock_hz / 1e6:.6g}MHz")),
    )
    writer = _Writer(named, stem)
    body = writer.body()
    head = [
        f"# The configuration of a {config.device}. Its numbers are the chip's; compile it with",
        f"#     xir compile {stem}.xnet {' '.join(command)}",
        "",
    ]
    return Text("\n".join([*head, *body, ""]), writer.arrays, command)


def _problems(config: XyloConfig) -> list[str]:
    """What of ``config`` a program cannot say."""
    problems: list[str] = []
    for name in ("threshold", "threshold_out"):
        low = np.flatnonzero(getattr(config, name) < 1)
        if low.size:
            value = getattr(config, name)[low[0]]
            problems.append(f"{name}[{low[0]}] is {value}; in .xnet a threshold is at least 1")
    if not config.bias_enable and (config.bias.any() or config.bias_out.any()):
        problems.append(
            "biases are given and switched off; in .xnet they are on where they are given"
        )
    for what, count in (("inputs", config.n_inputs), ("outputs", config.n_outputs)):
        if not count:
            problems.append(f"there are no {what}; a network in .xnet has at least one")
    return problems


@dataclass
class _Writer:
    named: NamedConfiguration
    stem: str
    arrays: dict[str, NumpyArray] = field(default_factory=dict[str, NumpyArray])
    names: dict[str, str] = field(default_factory=dict[str, str])
    """Name of a population or a bank -> name in the text."""
    taken: set[str] = field(default_factory=set[str])
    """All names that were given."""
    carriers: dict[str, str] = field(default_factory=dict[str, str])
    """Bank -> the name in the text by which its spikes are read: its own, or that of a sum."""

    @property
    def config(self) -> XyloConfig:
        return self.named.config

    def body(self) -> list[str]:
        inputs, hidden, outputs = self.named.inputs, banks_of(self.named), self.named.outputs
        for part in (*inputs, *hidden, *outputs):
            self.names[part.name] = self.fresh(part.name)
        parameters = ", ".join(f"{self.names[p.name]}: spikes[{len(p.ids)}]" for p in inputs)
        network = self.fresh(self.named.name)
        lines = [f"network {network}({parameters}) {{", f"  dt = {_seconds(self.config.dt)}"]
        sums = self.sums(hidden)
        equations = [self.hidden(bank, inputs, hidden) for bank in hidden]
        equations += sums
        equations += [self.output(population, hidden) for population in outputs]
        if self.arrays:
            lines.append(f'  let w = npz("{self.stem}.npz")')
        if self.named.decide is not None:
            equations.append(f"  decide = {self.named.decide}")
        returned = ", ".join(self.returned(population) for population in outputs)
        return [*lines, *equations, f"  return {returned}", "}"]

    def fresh(self, label: str) -> str:
        """An identifier like ``label`` that nothing else has."""
        from xir.irgen.functions.registry import FUNCTIONS
        from xir.irgen.names.scope import RESERVED

        words = re.sub(r"[^A-Za-z0-9_]+", "_", label).strip("_") or "part"
        words = f"n_{words}" if words[0].isdigit() else words
        taken = {*self.taken, *_KEYWORDS, *RESERVED, *FUNCTIONS, "w"}
        name, count = words, 1
        while name in taken:
            name, count = f"{words}_{count}", count + 1
        self.taken.add(name)
        return name

    def returned(self, output: Population) -> str:
        name = self.names[output.name]
        return name if output.read == "spikes" else f"{output.read}({name})"

    def sums(self, hidden: Sequence[Population]) -> list[str]:
        """The sums of spikes that aliases are; what reads a target reads its last sum."""
        at = {bank.ids.start: bank for bank in hidden}
        lines: list[str] = []
        self.carriers = {bank.name: self.names[bank.name] for bank in hidden}
        for source in hidden:
            first = int(self.config.alias[source.ids.start])
            if first == NO_ALIAS:
                continue
            target = at[first].name
            name = self.fresh(f"{self.names[target]}_sum")
            lines.append(f"  {name} = {self.carriers[source.name]} + {self.carriers[target]}")
            self.carriers[target] = name
        return lines

    def hidden(
        self, bank: Population, inputs: Sequence[Population], hidden: Sequence[Population]
    ) -> str:
        config = self.config
        currents: list[str] = []
        for slot in range(config.n_synapses):
            terms = [
                self.linear(
                    self.names[source.name],
                    config.weights_in[source.part, bank.part, slot],
                    config.weight_shift_in,
                )
                for source in inputs
                if config.weights_in[source.part, bank.part, slot].any()
            ]
            terms += [
                self.linear(
                    self.carriers[source.name],
                    config.weights_rec[source.part, bank.part, slot],
                    config.weight_shift_rec,
                )
                for source in hidden
                if config.weights_rec[source.part, bank.part, slot].any()
            ]
            if not terms:
                zeros = f"constant({len(inputs[0].ids)}, {len(bank.ids)}, 0)"
                terms = [f"linear({self.names[inputs[0].name]}, {zeros})"]
            currents.append(" + ".join(terms))
        return self.neurons(self.names[bank.name], currents, bank, "")

    def output(self, bank: Population, hidden: Sequence[Population]) -> str:
        # Every population is read, if with zeros: what nothing reads is left out.
        terms = [
            self.linear(
                self.carriers[source.name],
                self.config.weights_out[source.part, bank.part],
                self.config.weight_shift_out,
            )
            for source in hidden
        ]
        return self.neurons(self.names[bank.name], [" + ".join(terms)], bank, "_out")

    def linear(self, source: str, weights: NumpyArray, shift: int) -> str:
        return f"linear({source}, {self.matrix(weights.astype(np.int64) << shift)})"

    def matrix(self, values: NumpyArray) -> str:
        if (values == values.flat[0]).all():
            rows, columns = values.shape
            return f"constant({rows}, {columns}, {values.flat[0]})"
        if values.size <= INLINE:
            return str(values.tolist())
        name = f"weights_{len(self.arrays)}"
        self.arrays[name] = values.astype(np.int16)
        return f"w.{name}"

    def neurons(self, name: str, currents: list[str], bank: Population, kind: str) -> str:
        def numbers(field_name: str) -> str:
            values: NumpyArray = getattr(self.config, field_name + kind)[bank.part]
            return self.vector(values)

        syn = numbers("dash_syn")
        if len(currents) == 2:
            syn = f"({syn}, {numbers('dash_syn_2')})"
        options = [f"dash_mem = {numbers('dash_mem')}", f"dash_syn = {syn}"]
        options.append(f"threshold = {numbers('threshold')}")
        if self.config.bias_enable:
            options.append(f"bias = {numbers('bias')}")
        text = f"  {name} = lif({', '.join([*currents, *options])})"
        if len(text) <= WIDTH:
            return text
        indent = "\n" + " " * (len(name) + 9)
        return f"  {name} = lif({(',' + indent).join([*currents, ', '.join(options)])})"

    def vector(self, values: NumpyArray) -> str:
        if (values == values[0]).all():
            return str(int(values[0]))
        if values.size <= INLINE:
            return str(values.tolist())
        name = f"numbers_{len(self.arrays)}"
        self.arrays[name] = values.astype(np.int16)
        return f"w.{name}"


_KEYWORDS = (
    *("import", "as", "param", "let", "module", "network", "return", "for", "in"),
    *("if", "then", "else", "true", "false"),
)


def _seconds(dt: float) -> str:
    """A time that reads back as exactly ``dt`` seconds."""
    for unit, size in (("ms", 1e-3), ("us", 1e-6)):
        number = round(dt / size, 6)
        if number >= 1 and number * size == dt:
            return f"{number:g} {unit}"
    return f"{dt!r} s"
