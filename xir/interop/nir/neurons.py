"""
The neurons of a graph with their step: parameters from the file, factors by the dialect, checked.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xir.interop.nir.flat_graph import FlatGraph
from xir.interop.nir.nodes import Node
from xir.interop.nir.primitives import FIRING, NEURONS
from xir.interop.nir.problems import Problems
from xir.interop.nir.projections import Current
from xir.interop.nir.shapes import Shapes, per_neuron
from xir.interop.nir.step_form import Parameters
from xir.interop.nir.words import Reset
from xir.numbers.arrays import NumpyArray


@dataclass
class Synapse:
    """A current that decays, ``I = b I + k x``."""

    b: NumpyArray
    k: NumpyArray


@dataclass
class Neuron:
    """A population with the factors of its step, each one number for each neuron."""

    path: str
    kind: str
    shape: tuple[int, ...]
    a: NumpyArray
    m: NumpyArray
    """Of each current, where there are synapses."""
    rest: NumpyArray
    """v_leak, which V tends to; 0 without a leak."""
    threshold: NumpyArray | None
    """None for what never spikes."""
    v_reset: NumpyArray
    reset: Reset
    many: bool
    starts_at_rest: bool
    synapses: list[Synapse]
    """None, one or two."""
    currents: list[Current]
    """What reaches each synapse; without synapses one that reaches the membrane."""
    is_output: bool = False
    has_v_reset: bool = True
    most_spikes: int | None = None
    """Of a step, where there is a limit and ``many`` is true."""

    @property
    def width(self) -> int:
        return self.a.size

    @property
    def leak(self) -> NumpyArray:
        """What a step adds to V: ``(1 - a) rest``."""
        return (1 - self.a) * self.rest

    @property
    def bias(self) -> NumpyArray:
        """What weights with a bias add to the membrane once the synapses are at rest."""
        total = np.zeros(self.width)
        for number, current in enumerate(self.currents):
            if current.bias is None:
                continue
            if self.synapses:
                synapse = self.synapses[number]
                total = total + self.m * synapse.k * current.bias / (1 - synapse.b)
            else:
                total = total + self.m * current.bias
        return total


def parameters_of(graph: FlatGraph, shapes: Shapes) -> dict[str, tuple[str, Parameters]]:
    """Type and parameters of every neuron by path; the time constant of V is ``tau_mem``."""
    found: dict[str, tuple[str, Parameters]] = {}
    for node in graph.of_kind(*NEURONS):
        width = shapes.width(node.path)
        values: dict[str, NumpyArray] = {}
        for name in node.arrays:
            renamed = "tau_mem" if name == "tau" else name
            values[renamed] = per_neuron(node, name, width)
        if "tau_syn" in values and "w_in" not in values:
            values["w_in"] = np.ones(width)
        found[node.path] = (node.kind, values)
    return found


def check_parameters(neurons: dict[str, tuple[str, Parameters]], problems: Problems) -> None:
    """Refuse time constants that are none, and thresholds that rest reaches."""
    for path, (kind, p) in sorted(neurons.items()):
        for name in ("tau_mem", "tau_syn"):
            if name in p and (p[name] <= 0).any():
                written = "tau" if name == "tau_mem" and kind in ("LI", "LIF") else name
                message = f"{written} is {p[name].min():g}; a time constant is above 0"
                problems.error("XIR208", f"{path}.{written}", message)
        if "tau_mem" in p and np.isinf(p["tau_mem"]).any():
            message = "the time constant is infinite: by the equations of NIR no input counts then"
            hint = "a neuron without leak is a nir.IF"
            problems.error("XIR208", path, message, hint)
        if "v_threshold" in p:
            rest = p.get("v_leak", np.zeros_like(p["v_threshold"]))
            low = p["v_threshold"] <= rest
            if low.any():
                j = int(np.argmax(low))
                message = (
                    f"v_threshold is {p['v_threshold'][j]:g} and v_leak {rest[j]:g} in neuron {j}: "
                    "it spikes by itself"
                )
                hint = "a threshold is above the value that V rests at"
                problems.error("XIR208", f"{path}.v_threshold", message, hint)


def check_factors(neuron: Neuron, dt: float, problems: Problems) -> None:
    """Refuse decays outside of 0 to 1, which an Euler step with a long dt has."""
    decays = [("tau", neuron.a), *(("tau_syn", synapse.b) for synapse in neuron.synapses)]
    for name, decay in decays:
        if (decay < -1e-9).any():
            message = f"a time constant is below the time step {dt:g}: V would change its sign"
            hint = "a shorter step (--file-dt), or another dialect (--from)"
            problems.error("XIR208", f"{neuron.path}.{name}", message, hint)
    if neuron.kind in FIRING and not np.isfinite(neuron.m).all():
        problems.error("XIR208", neuron.path, "the gain of its input is no number")


def cleaned(decay: NumpyArray) -> NumpyArray:
    """A decay without the rounding that makes 0 a little less or more."""
    return np.where(np.abs(decay) < 1e-9, 0.0, decay)


def node_label(node: Node) -> str:
    """A node in a sentence."""
    return f"{node.kind} '{node.path}'"
