"""
The populations of the program that is written: what each equation says, in numbers.

The plan is what the chip has, and is run in numpy, so that what is predicted is what the chip is
to do. Where the language can say what the framework means, an equation is written so, and
``xylo-realize`` makes the same of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import numpy as np

from xir.interop.nir.delivery import delivered
from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import exp, exp2


@dataclass
class Term:
    """A projection, ``linear(source, weights)``: weights are ``gain * matrix / over``."""

    source: str
    """A name in the program."""
    matrix: NumpyArray
    """(neurons, neurons of the source), as the file has it."""
    gain: NumpyArray
    """One number for each neuron that receives."""
    over: NumpyArray | None = None
    """What the gain is divided by, kept apart because it makes a readable text."""
    kind: Literal["weights", "reset", "relay", "bias"] = "weights"

    @property
    def weights(self) -> NumpyArray:
        """(neurons, neurons of the source), with the gain."""
        over = 1.0 if self.over is None else self.over
        return (self.gain / over)[:, None] * self.matrix


ONCE, CAP = 1, 31
"""The most spikes of the chip's outputs and hidden neurons in a step."""

Dash: TypeAlias = int
"""A decay shift: a step loses the part ``2^-dash``."""


@dataclass
class Leak:
    """A decay as a program says it, to the last bit: decay shifts, or time constants."""

    word: Literal["dash", "tau"]
    values: NumpyArray
    """One for each neuron: whole numbers, or seconds; 0 for what is not kept."""
    dt: float
    """Seconds."""

    @property
    def factor(self) -> NumpyArray:
        """What is left after a step."""
        if self.word == "dash":
            return 1 - exp2(-self.values.astype(np.float64))
        kept = self.values > 0
        return np.where(kept, exp(-self.dt / np.where(kept, self.values, 1.0)), 0.0)


@dataclass
class Equation:
    """One population of the program."""

    name: str
    path: str
    """Of the node in the file; empty for what only the chip needs."""
    width: int
    slots: list[list[Term]]
    """What reaches each synapse."""
    mem: Dash | NumpyArray | Leak
    """The decay of the membrane in a step, as a dash or one factor for each neuron."""
    syn: Sequence[Dash | NumpyArray | Leak]
    """Of each synapse; none of neurons without, which are written but not run."""
    threshold: NumpyArray | None
    """None for an output that never spikes."""
    bias: NumpyArray
    max_spikes: int | None = None
    is_read: bool = False
    remark: str = ""
    """A comment in the program, above the equation."""
    steady: dict[int, NumpyArray] = field(default_factory=dict[int, NumpyArray])
    """Number of a synapse -> what comes into it in every step; written but not run."""
    reset: str = "subtract"
    """The word of the language; another one is written but not run."""
    written: Equation | None = None
    """The equation as it is written, where that is another one."""
    delays: tuple[str, int] | None = None
    """Whose spikes are handed on, and by how many steps; written, and not run."""


def delay_of(name: str, source: str, width: int, steps: int, remark: str = "") -> Equation:
    """A population that hands on the spikes of another, as the language says it."""
    ones = np.ones(width)
    e = Equation(name, "", width, [], 0, [], ones, 0 * ones, remark=remark)
    e.delays = source, steps
    return e


@dataclass
class Sum:
    """The spikes of one population and of another, as one: ``name = given + receiver``."""

    name: str
    given: str
    """A population or a sum."""
    receiver: str
    """The population, or its sum so far, whose neurons hold the counts of both on the chip."""


@dataclass
class Plan:
    """The program."""

    inputs: dict[str, int]
    """Name -> channels."""
    equations: list[Equation] = field(default_factory=list[Equation])
    sums: list[Sum] = field(default_factory=list[Sum])
    """In their order: a sum can be part of a later one."""
    dt: float = 1e-3
    """Seconds."""

    def by_path(self) -> dict[str, Equation]:
        """Path of a node -> the population that has its spikes."""
        return {e.path: e for e in reversed(self.equations) if e.path}


def factor(decay: Dash | NumpyArray | Leak) -> NumpyArray:
    """What is left after a step."""
    if isinstance(decay, Leak):
        return decay.factor
    return np.asarray(1 - 2.0**-decay) if isinstance(decay, int) else decay


def run(plan: Plan, stimuli: NumpyArray, latency: Mapping[str, int]) -> dict[str, NumpyArray]:
    """
    Name of each population -> its spikes (samples, neurons) on ``stimuli``
    (samples, steps, channels), by the time step of ``docs/language.md``, but with the caps of the
    chip, which knows no ``max_spikes``. A population is counted from its ``latency`` on, for as
    many steps.
    """
    samples, steps, channels = stimuli.shape
    more = max(latency.values(), default=0)
    stimuli = np.concatenate([stimuli, np.zeros((samples, more, channels))], axis=1)
    stops = np.cumsum([0, *plan.inputs.values()])
    starts = zip(plan.inputs, stops[:-1], stops[1:], strict=True)
    parts = {name: stimuli[:, :, a:b] for name, a, b in starts}
    zeros = {e.name: np.zeros((samples, e.width)) for e in plan.equations}
    v, spikes = dict(zeros), dict(zeros)
    currents = {(e.name, n): zeros[e.name] for e in plan.equations for n in range(len(e.slots))}
    total = dict(zeros)
    weights = {
        id(t): np.ascontiguousarray(t.weights.T)
        for e in plan.equations
        for slot in e.slots
        for t in slot
    }
    with np.errstate(over="ignore", invalid="ignore"):
        for step in range(steps + more):
            before = dict(spikes)
            for s in plan.sums:
                before[s.name] = before[s.given] + before[s.receiver]
            for e in plan.equations:
                drive = zeros[e.name] + e.bias
                for number, (slot, syn) in enumerate(zip(e.slots, e.syn, strict=True)):
                    got = currents[e.name, number]
                    for t in slot:
                        x = parts[t.source][:, step] if t.source in parts else before[t.source]
                        got = got + delivered(x, weights[id(t)])
                    currents[e.name, number] = factor(syn) * got
                    drive = drive + currents[e.name, number]
                v[e.name] = factor(e.mem) * v[e.name] + drive
                if e.threshold is None:
                    continue
                most = ONCE if e.is_read else CAP
                count = np.clip(np.floor(v[e.name] / e.threshold), 0, most)
                v[e.name] = np.where(count > 0, v[e.name] - count * e.threshold, v[e.name])
                spikes[e.name] = count
                late = latency.get(e.name, 0)
                if late <= step < steps + late:
                    total[e.name] = total[e.name] + count
    return total
