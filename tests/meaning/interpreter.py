"""
The equations of the language in plain numpy: docs/language.md, "One time step", line by line.

Slow and literal. It knows the flat network and nothing of the compiler.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tests.meaning.flat import Floats, Network, Population

HIDDEN_CAP, OUTPUT_CAP, INPUT_CAP = 31, 1, 15

Counts = npt.NDArray[np.int64]


@dataclass
class Trace:
    """What every population did in T steps, by name."""

    spikes: dict[str, Counts]
    """(T, m) its own"""
    v_mem: dict[str, Floats]
    """(T, m) after the reset"""
    i_syn: dict[str, Floats]
    """(T, m, S) as integrated"""
    margin: Floats
    """(T,) how near any membrane was to one spike more or less, in thresholds"""

    def clear_steps(self, margin: float = 1e-9) -> int:
        """Steps before the first one in which rounding could decide about a spike."""
        near = np.flatnonzero(self.margin < margin)
        return int(near[0]) if near.size else len(self.margin)


def interpret(network: Network, rasters: dict[str, Counts], *, ideal: bool = False) -> Trace:
    """
    Run from rest over counts (T, width) of every input, with the caps of a chip; ``ideal`` leaves
    those only that the program itself gives.
    """
    steps = len(next(iter(rasters.values())))
    state = {p.name: State(network, p, ideal) for p in network.populations.values()}
    trace = Trace({}, {}, {}, np.full(steps, np.inf))
    for p in network.populations.values():
        trace.spikes[p.name] = np.zeros((steps, p.width), np.int64)
        trace.v_mem[p.name] = np.zeros((steps, p.width))
        trace.i_syn[p.name] = np.zeros((steps, p.width, len(p.synapses)))
    before = {p.name: np.zeros(p.width, np.int64) for p in network.populations.values()}
    for t in range(steps):
        there = dict(before)
        for name, raster in rasters.items():
            there[name] = raster[t] if ideal else np.minimum(raster[t], INPUT_CAP)
        now: dict[str, Counts] = {}
        for name, neurons in state.items():
            now[name] = neurons.step(there)
            trace.spikes[name][t] = now[name]
            trace.v_mem[name][t] = neurons.v
            trace.i_syn[name][t] = neurons.i
            trace.margin[t] = min(trace.margin[t], neurons.margin)
        before = now
    return trace


class State:
    """One population in the making of its steps."""

    def __init__(self, network: Network, population: Population, ideal: bool):
        self.population = population
        width, slots = population.width, len(population.synapses)
        self.steady = np.zeros((width, slots))
        for k, steady in enumerate(population.steady or []):
            self.steady[:, k] = steady
        self.v = np.zeros(width)
        self.i = np.zeros((width, slots))
        self.mem = np.broadcast_to(population.mem.factor(network.dt), (width,))
        self.syn = None
        if population.syn:
            self.syn = np.stack(
                [np.broadcast_to(leak.factor(network.dt), (width,)) for leak in population.syn],
                axis=1,
            )
        self.threshold = np.broadcast_to(population.threshold, (width,))
        self.bias = 0.0 if population.bias is None else population.bias
        self.cap = OUTPUT_CAP if network.returns(population.name) else HIDDEN_CAP
        if ideal:
            self.cap = 2**31 - 1
        if population.max_spikes is not None:
            self.cap = min(self.cap, population.max_spikes)
        self.margin = np.inf
        self.late = np.zeros(width)
        weights = [p.weights for slot in population.synapses for p in slot]
        self.is_whole = (
            not (population.syn or np.any(self.mem) or np.any(self.bias) or self.steady.any())
            and bool((self.threshold == 1).all())
            and all(bool((w == np.rint(w)).all()) for w in weights)
        )
        """Whether its states are whole numbers, so that nothing is rounded."""

    def step(self, there: dict[str, Counts]) -> Counts:
        """The spikes of a step, from those that every source delivers in it."""
        drive = self.steady.copy()
        for k, slot in enumerate(self.population.synapses):
            for projection in slot:
                for leaf in projection.source.leaves():
                    drive[:, k] += there[leaf] @ projection.weights
        self.i = drive if self.syn is None else self.syn * (self.i + drive)
        self.v = self.mem * self.v + self.i.sum(axis=1) + self.bias - self.late
        held = np.maximum(np.floor(self.v / self.threshold), 0)
        spikes = np.where(self.v >= self.threshold, np.minimum(held, self.cap), 0)
        self.margin = self._margin(self.v / self.threshold)
        # Where nothing is fired nothing is taken off: infinity times 0 would be no number.
        cost = spikes * np.where(spikes > 0, self.threshold, 0)
        match self.population.reset:
            case "subtract":
                self.v = self.v - cost
            case "subtract_late":
                self.late = cost
            case "zero":
                self.v = np.where(spikes > 0, 0.0, self.v)
            case other:
                raise AssertionError(other)
        return spikes.astype(np.int64)

    def _margin(self, held: Floats) -> float:
        """How far the nearest neuron is from firing once more or less; at the cap none is near."""
        if self.is_whole:
            return np.inf
        whole = np.clip(np.rint(held), 1, self.cap)
        return float(np.abs(held - whole).min(initial=np.inf))
