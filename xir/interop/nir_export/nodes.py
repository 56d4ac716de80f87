"""
A network as nodes of NIR.

The step of xir is ``J = b (J + s W)``, ``V = a V + J + bias``. A reader that takes ``dt`` for its
step and NIR by forward Euler computes ``I = b I + s W'`` and ``V = a V + I + (1 - a) v_leak`` from

    tau_syn = dt / (1 - b)    w_in = tau_syn / dt    W' = W b
    tau_mem = dt / (1 - a)    r = tau_mem / dt       v_leak = bias / (1 - a)

Two synapses are two LI in front of a LIF, neurons without a synapse a LIF (an IF where they do not
leak), and what comes into a synapse in every step is the bias of an Affine. An alias is not written
as such: what reads the sum gets edges from both populations. Neurons that only hand on spikes are a
Delay, of the steps that are not those of layers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from xir.interop.nir.names import Names
from xir.interop.nir.problems import Problems
from xir.interop.nir_export.chip_network import (
    ChipNetwork,
    Delayed,
    Population,
    Projection,
    givers,
)
from xir.interop.nir_export.layer_steps import LayerSteps, layer_steps_of
from xir.numbers.arrays import NumpyArray

FORMAT = 1
"""Of the metadata."""

RESETS = {"subtract": "subtract", "subtract_late": "late", "zero": "zero"}
"""Word of the language -> that of the metadata."""

Node = dict[str, Any]
"""Field -> array or text, with ``type``, and perhaps ``metadata``."""


@dataclass
class Nodes:
    """A graph of NIR."""

    nodes: dict[str, Node] = field(default_factory=dict[str, Node])
    edges: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    metadata: dict[str, Any] = field(default_factory=dict[str, Any])


def nodes_of(network: ChipNetwork, nominal_dt: float | None, problems: Problems) -> Nodes:
    """
    The nodes of a network. ``nominal_dt`` is the time step (seconds) that the reader takes,
    whatever that of the network is.

    Raises ``CompileError`` for what NIR cannot say, with the populations. A delay that comes late
    to one of its readers is a warning.
    """
    _refuse(network, problems)
    problems.raise_if_any()
    steps = layer_steps_of(network)
    for name, reader, late in steps.late:
        many = f"{late} step{'s'[: late != 1]}"
        message = f"it comes {many} late to {reader}, for which it makes good a layer of the chip"
        hint = f"give {reader} a delay of its own, with a name: other layers read this one too"
        problems.warning("XIR224", name, message, hint)
    return _Writer(network, network.dt if nominal_dt is None else nominal_dt, steps).graph()


def _refuse(network: ChipNetwork, problems: Problems) -> None:
    for population in network.populations:
        name = population.name
        if population.read == "isyn":
            message = "its current is read, and an Output of NIR has spikes or a membrane"
            problems.error("XIR250", name, message, "return it, or vmem(..) of it")
        kept = [("synapse", leak) for leak in population.syn]
        endless = population.mem.factor >= 1
        is_if = not population.syn and endless.all() and not population.bias.any()
        if not is_if:
            kept.append(("membrane", population.mem))
        for what, leak in kept:
            if (leak.factor >= 1).any():
                message = f"its {what} does not leak, and NIR has no such neuron with a synapse"
                problems.error("XIR250", name, message, "give it a time constant that is finite")


@dataclass
class _Writer:
    network: ChipNetwork
    dt: float
    steps: LayerSteps
    result: Nodes = field(default_factory=Nodes)
    names: Names = field(default_factory=lambda: Names(()))
    reached: dict[tuple[str, int], str] = field(default_factory=dict[tuple[str, int], str])
    """(population, synapse) -> the node that weights lead to."""

    def graph(self) -> Nodes:
        network, nodes = self.network, self.result.nodes
        for name, channels in network.inputs.items():
            nodes[self.names.fresh(name)] = {"type": "Input", "shape": np.array([channels])}
        for population in network.populations:
            self.names.fresh(population.name)
        for place, population in enumerate(network.populations):
            self.population(population, place)
        for projection in network.projections:
            self.projection(projection)
        for population in network.populations:
            for slot in sorted(population.steady):
                self.steady(population, slot)
        for population in network.populations:
            if population.read is not None:
                name = self.names.fresh(f"{population.name}_output")
                nodes[name] = {"type": "Output", "shape": np.array([population.width])}
                self.result.edges.append((population.name, name))
        own: dict[str, Any] = {"format": FORMAT, "network": network.name, "dt": network.dt}
        own["inputs"] = {name: place for place, name in enumerate(network.inputs)}
        if network.decide is not None:
            own["decide"] = network.decide
        if network.shifts is not None:
            own["shifts"] = np.array(network.shifts)
        self.result.metadata = {"dt": self.dt, "discretisation": "euler", "xir": own}
        resets = {p.reset for p in network.populations if np.isfinite(p.threshold).any()}
        if len(resets) <= 1:
            self.result.metadata["reset"] = RESETS[next(iter(resets), "subtract")]
        self.result.edges.sort()
        return self.result

    def population(self, population: Population, place: int) -> None:
        if population.delayed is not None:
            return self.delay(population, population.delayed, place)
        name, width = population.name, population.width
        a = population.mem.factor
        is_endless = bool((a >= 1).all())
        tau = np.ones(width) if is_endless else self.dt / (1 - a)
        fires = population.read in (None, "spikes") or np.isfinite(population.threshold).all()
        bias = population.bias + 0.0
        v_leak = bias if is_endless else bias / (1 - a)
        node: Node = {"r": tau / self.dt}
        if not is_endless:
            node["v_leak"] = v_leak
        if fires:
            node |= {"v_threshold": population.threshold, "v_reset": np.zeros(width)}
        node["metadata"] = _metadata(population, place)
        bits = np.zeros(width, np.int8)
        if not is_endless:
            bits = last_bits(bias, bias_back(v_leak, a, np.zeros(width, np.int8)))
        if bits.any():
            node["metadata"]["last_bits"] = bits
        if len(population.syn) == 1:
            tau_syn = self.dt / (1 - population.syn[0].factor)
            node |= {"type": "CubaLIF" if fires else "CubaLI", "tau_mem": tau}
            node |= {"tau_syn": tau_syn, "w_in": tau_syn / self.dt}
            self.reached[name, 0] = name
        elif is_endless:
            node["type"] = "IF" if fires else "I"
            self.reached[name, 0] = name
        elif not population.syn:
            node |= {"type": "LIF" if fires else "LI", "tau": tau}
            self.reached[name, 0] = name
        else:
            node |= {"type": "LIF" if fires else "LI", "tau": tau}
            for slot, leak in enumerate(population.syn):
                inner = self.names.fresh(f"{name}_synapse_{slot + 1}")
                tau_syn = self.dt / (1 - leak.factor)
                self.result.nodes[inner] = {
                    "type": "LI",
                    "tau": tau_syn,
                    "r": tau_syn / self.dt,
                    "v_leak": np.zeros(width),
                    "metadata": {"population": name, "synapse": slot},
                }
                self.result.edges.append((inner, name))
                self.reached[name, slot] = inner
        self.result.nodes[name] = node

    def delay(self, population: Population, delayed: Delayed, place: int) -> None:
        """Neurons that hand on spikes."""
        metadata: dict[str, Any] = {"order": place, **delayed._asdict()}
        layers = self.steps.made_good[population.name]
        if layers:
            metadata["layers"] = layers
        for name in ("gives", "read"):
            if getattr(population, name) is not None:
                metadata[name] = getattr(population, name)
        self.result.nodes[population.name] = {
            "type": "Delay",
            "delay": np.full(population.width, (delayed.steps - layers) * self.dt),
            "metadata": metadata,
        }
        for source in givers(self.network, delayed.source):
            self.result.edges.append((source, population.name))

    def projection(self, projection: Projection) -> None:
        target = next(p for p in self.network.populations if p.name == projection.target)
        number = f"_{projection.synapse + 1}" if projection.synapse else ""
        name = self.names.fresh(f"{projection.target}_from_{projection.source}{number}")
        b = target.decay(projection.synapse)
        weights = projection.weights + 0.0  # No negative zeros: they would be another file.
        written = weights * b
        bits = last_bits(weights, weights_back(written, b, np.zeros(weights.shape, np.int8)))
        metadata: dict[str, Any] = {"source": projection.source}
        if bits.any():
            metadata["last_bits"] = bits
        self.result.nodes[name] = {"type": "Linear", "weight": written.T, "metadata": metadata}
        for source in givers(self.network, projection.source):
            self.result.edges.append((source, name))
        end = self.reached[projection.target, projection.synapse]
        self.result.edges.append((name, end))

    def steady(self, population: Population, slot: int) -> None:
        """What comes in in every step: weights of 0 from an input, with a bias."""
        source, channels = next(iter(self.network.inputs.items()))
        number = f"_{slot + 1}" if slot else ""
        name = self.names.fresh(f"{population.name}_steady{number}")
        b, steady = population.decay(slot), population.steady[slot] + 0.0
        bits = last_bits(steady, weights_back(steady * b, b, np.zeros(steady.shape, np.int8)))
        metadata: dict[str, Any] = {"steady": slot}
        if bits.any():
            metadata["last_bits"] = bits
        self.result.nodes[name] = {
            "type": "Affine",
            "weight": np.zeros((population.width, channels)),
            "bias": steady * b,
            "metadata": metadata,
        }
        self.result.edges.append((source, name))
        self.result.edges.append((name, self.reached[population.name, slot]))


def _metadata(population: Population, place: int) -> dict[str, Any]:
    values: dict[str, Any] = {"order": place}
    for name, leak in (("mem", population.mem), *_numbered(population)):
        values[f"{leak.word}_{name}"] = leak.values
    if population.reset != "subtract":
        values["reset"] = population.reset
    for name in ("max_spikes", "gives", "read"):
        if getattr(population, name) is not None:
            values[name] = getattr(population, name)
    return values


def _numbered(population: Population) -> list[tuple[str, Any]]:
    return [(f"syn_{slot + 1}", leak) for slot, leak in enumerate(population.syn)]


def weights_back(written: NumpyArray, decay: NumpyArray, bits: NumpyArray) -> NumpyArray:
    """
    Weights (neurons of the source, neurons) as a program has them, from those in the file. ``bits``
    are what ``last_bits`` gave.
    """
    kept = decay > 0
    return _moved(np.where(kept, written / np.where(kept, decay, 1.0), 0.0), bits)


def bias_back(v_leak: NumpyArray, decay: NumpyArray, bits: NumpyArray) -> NumpyArray:
    """The bias that a program has, from ``v_leak``."""
    return _moved(v_leak * (1 - decay), bits)


MOST_BITS = 100
"""Steps between two neighbouring numbers that going back and forth can be off; two are usual."""


def last_bits(exact: NumpyArray, back: NumpyArray) -> NumpyArray:
    """
    By how many steps to the next number of 64 bits ``back`` is off; 0 where it is more than
    rounding can do.
    """
    steps = _as_steps(exact) - _as_steps(back)
    same_side = (exact > 0) == (back > 0)
    return np.where(same_side & (np.abs(steps) <= MOST_BITS), steps, 0).astype(np.int8)


def _as_steps(values: NumpyArray) -> NumpyArray:
    return np.ascontiguousarray(np.abs(values), np.float64).view(np.int64)


def _moved(values: NumpyArray, bits: NumpyArray) -> NumpyArray:
    """Numbers with so many steps to their neighbours added to their size."""
    steps = np.where(values == 0, 0, bits)
    sizes = np.ascontiguousarray(_as_steps(values) + steps).view(np.float64)
    return np.copysign(sizes, values)
