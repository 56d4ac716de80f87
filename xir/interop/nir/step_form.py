"""
One time step of a neuron, as every framework that writes NIR computes it:

    I = b I + k x                (no synapse: I = x)
    V = a V + m I + c            c = (1 - a) v_leak
    a spike where V reaches the threshold, then a reset

The frameworks differ in how b, k, a and m follow from the numbers of the file. These are the rules,
each on arrays of one number for each neuron; ``dt`` is the time step in the unit of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

import numpy as np

from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import exp

Parameters: TypeAlias = Mapping[str, NumpyArray]
"""Name of a field -> one number for each neuron; ``tau`` and ``tau_mem`` are both ``tau_mem``."""


class Factors(NamedTuple):
    """The factors of one step, one number for each neuron."""

    b: NumpyArray | None
    """Decay of the synapse; None without one."""
    k: NumpyArray | None
    a: NumpyArray
    m: NumpyArray


Rule: TypeAlias = Callable[[Parameters, float], Factors]
"""From the numbers of a node and dt to the factors."""


def _ones(p: Parameters) -> NumpyArray:
    return np.ones_like(p["r"])


def euler(p: Parameters, dt: float) -> Factors:
    """NIR's equations by forward Euler: snnTorch, SpikingJelly, lava-dl."""
    if "tau_mem" not in p:
        return Factors(None, None, _ones(p), p["r"] * dt)
    a, m = 1 - dt / p["tau_mem"], p["r"] * dt / p["tau_mem"]
    if "tau_syn" not in p:
        return Factors(None, None, a, m)
    return Factors(1 - dt / p["tau_syn"], p["w_in"] * dt / p["tau_syn"], a, m)


def exponential(p: Parameters, dt: float) -> Factors:
    """NIR's equations with an input that is constant during a step: Nengo."""
    if "tau_mem" not in p:
        return Factors(None, None, _ones(p), p["r"] * dt)
    a = exp(-dt / p["tau_mem"])
    if "tau_syn" not in p:
        return Factors(None, None, a, (1 - a) * p["r"])
    b = exp(-dt / p["tau_syn"])
    return Factors(b, (1 - b) * p["w_in"], a, (1 - a) * p["r"])


def norse(p: Parameters, dt: float) -> Factors:
    """Euler, but a spike adds its weight to the current as a whole, and an IF adds its input."""
    if "tau_mem" not in p:
        return Factors(None, None, _ones(p), p["r"])
    a, m = 1 - dt / p["tau_mem"], p["r"] * dt / p["tau_mem"]
    if "tau_syn" not in p:
        return Factors(None, None, a, m)
    return Factors(1 - dt / p["tau_syn"], p["w_in"], a, m)


def norse_1_1(p: Parameters, dt: float) -> Factors:
    """Norse up to 1.1.0, which writes time constants 1000 times too small."""
    return norse({n: v * 1000 if n.startswith("tau") else v for n, v in p.items()}, dt)


def rockpool(p: Parameters, dt: float) -> Factors:
    """Rockpool's LIFTorch, which is xir's own step."""
    if "tau_mem" not in p:
        return Factors(None, None, _ones(p), p["r"])
    a = exp(-dt / p["tau_mem"])
    if "tau_syn" not in p:
        return Factors(None, None, a, _ones(p))
    b = exp(-dt / p["tau_syn"])
    return Factors(b, b * p["w_in"], a, _ones(p))


def whole_input(p: Parameters, dt: float) -> Factors:
    """Spyx, and snnTorch of 2023: the decays of Euler, and inputs that count as a whole."""
    if "tau_mem" not in p:
        return Factors(None, None, _ones(p), _ones(p))
    a = 1 - dt / p["tau_mem"]
    if "tau_syn" not in p:
        return Factors(None, None, a, _ones(p))
    return Factors(1 - dt / p["tau_syn"], p["w_in"], a, _ones(p))


def sinabs(p: Parameters, dt: float) -> Factors:
    """sinabs with ``norm_input``, its default; an IAF adds its input."""
    if "tau_mem" not in p:
        return Factors(None, None, _ones(p), p["r"])
    return exponential(p, dt)


def sinabs_whole_input(p: Parameters, dt: float) -> Factors:
    """sinabs without ``norm_input``: the same file, other gains."""
    factors = sinabs(p, dt)
    return factors._replace(m=np.broadcast_to(p["r"], factors.m.shape))
