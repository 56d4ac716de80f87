"""A configuration and the names of what is in it, wherever both come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from xir.codegen.fingerprint import fingerprint
from xir.config.facts import facts_of, problems_of
from xir.config.problems import Problem
from xir.config.xylo_config import NO_ALIAS, XyloConfig
from xir.configurations.population import Population, as_entries, from_entries
from xir.evaluation.decision import RULES, Rule

if TYPE_CHECKING:
    from xir.compiler import Program

SIDES = ("inputs", "hidden", "outputs")


@dataclass(frozen=True)
class NamedConfiguration:
    """
    A configuration with Nin inputs, Nhid hidden neurons and Nout outputs, and their names: every id
    is in one population of its side.
    """

    name: str
    config: XyloConfig
    inputs: tuple[Population, ...]
    hidden: tuple[Population, ...]
    outputs: tuple[Population, ...]
    decide: Rule | None = None
    """The rule by which the network decides for an output; None where there is no rule."""
    scale: npt.NDArray[np.float64] | None = None
    """(Nout,) from the network's numbers to the chip's; None where that is not known."""
    program: Program | None = None
    """The program of the configuration, where it was compiled just now."""
    has_names: bool = True
    """Whether the names are the network's, and not ``input``, ``hidden`` and ``output``."""

    def populations(self, side: str) -> dict[str, Population]:
        """Name -> population of the ``inputs``, ``hidden`` or ``outputs``, by their ids."""
        populations: tuple[Population, ...] = getattr(self, side)
        return {population.name: population for population in populations}

    @property
    def output_names(self) -> tuple[str, ...]:
        """Nout names: that of the population, with a number where it has several outputs."""
        return tuple(name for population in self.outputs for name in population.members)

    @property
    def reads(self) -> tuple[str, ...]:
        """What is read of each of the Nout outputs: spikes, vmem or isyn."""
        return tuple(population.read for population in self.outputs for _ in population.ids)

    @property
    def symbols(self) -> dict[str, Any]:
        """The names as a table, with the keys of ``Program.symbols``."""
        sides = {side: as_entries(getattr(self, side)) for side in SIDES}
        return {"network": self.name, "decide": self.decide, **sides}

    @property
    def fingerprint(self) -> str:
        """A hash of the configuration: equal for equal configurations."""
        return fingerprint(self.config)

    def without_names(self) -> NamedConfiguration:
        """The same configuration with the names that ``unnamed`` gives."""
        return unnamed(self.config, self.name)

    def neuron(self, index: int, called: Mapping[str, str] | None = None) -> str:
        """
        The name of a hidden neuron with its number in its population; ``called`` has other names
        for some populations. ``none`` for the index that stands for no alias.
        """
        if index == NO_ALIAS:
            return "none"
        population = next(p for p in self.hidden if index in p.ids)
        name = (called or {}).get(population.name, population.name)
        return f"{name}[{index - population.ids.start}]"


def warnings_of(named: NamedConfiguration) -> list[Problem]:
    """What hardly anybody wants of a configuration, in the words of its populations."""
    sides = ([(p.name, p.ids) for p in getattr(named, side)] for side in SIDES)
    return problems_of(facts_of(named.config, *sides), warnings=True)


def unnamed(config: XyloConfig, name: str = "configuration") -> NamedConfiguration:
    """A configuration without names of its own: one population on each side."""

    def one(word: str, count: int) -> tuple[Population, ...]:
        return (Population(word, range(count)),) if count else ()

    return NamedConfiguration(
        name,
        config,
        one("input", config.n_inputs),
        one("hidden", config.n_hidden),
        one("output", config.n_outputs),
        has_names=False,
    )


def need_program(given: Any) -> None:
    """Raise ``TypeError`` for what is no compiled program."""
    if not (hasattr(given, "meant") and hasattr(given, "config")):
        message = f"need a Program, have a {type(given).__name__}"
        raise TypeError(f"{message}; give what xir.compile returns")


def of_program(program: Program) -> NamedConfiguration:
    """The configuration of a program, with the names of the program."""
    return from_symbols(program.config, program.symbols, program)


def from_symbols(
    config: XyloConfig, symbols: Mapping[str, Any], program: Program | None = None
) -> NamedConfiguration:
    """
    A configuration with the names in a table of symbols: network, decide, and the populations of
    inputs, hidden and outputs, the latter with a scale for each neuron.

    Raises ``KeyError``, ``TypeError`` or ``ValueError`` for a table that is not made so.
    """
    name, decide = symbols["network"], symbols["decide"]
    if not isinstance(name, str):
        raise TypeError(f"the network is called {name}; need a text")
    if decide is not None and decide not in RULES:
        raise ValueError(f"no decision rule {decide}")
    inputs, hidden, outputs = (from_entries(symbols[side]) for side in SIDES)
    scales = [symbols["outputs"][population.name]["scale"] for population in outputs]
    scale = None
    if None not in scales:
        scale = np.concatenate([np.empty(0), *scales]).astype(np.float64)
    if scale is not None and scale.shape != (config.n_outputs,):
        raise ValueError(f"{scale.size} scales for {config.n_outputs} outputs")
    return NamedConfiguration(name, config, inputs, hidden, outputs, decide, scale, program)
