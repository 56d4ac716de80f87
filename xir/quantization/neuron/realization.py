"""
Neurons that the chip does not have, as neurons that it has: without a synapse, and with a steady
current into a synapse.

The chip's step is ``J = b (J + input)``, ``V = a V + J + bias``; a spike costs the threshold. A
neuron without a synapse is ``V = a V + input + bias``. No synapse of the chip is instantaneous: of
what comes in, the shortest, of shift 1, gives a half at once, then a quarter, and so on. There are
two ways.

**Swap.** The synapse carries the leak and the membrane keeps nothing, so that J plays V, and the
reset is a weight of each neuron to itself, which acts in the next step:
``J = a (J + w s / a - theta n)`` is ``V = a (V - theta n) + w s``. Exact, but for a bias: the
membrane adds ``bias / (1 - a)``, which is what the neuron has at rest, from the first step on.

**Fast.** The membrane stays, and the shortest synapse stands in front of it: all of the charge
arrives, a step late on average. For neurons that cannot have weights to themselves.

A membrane that keeps nothing has what comes in, no more. Of whole thresholds nothing is left behind
a spike, so that either way is exact: a *relay*, which hands on spikes.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

import numpy as np

from xir.numbers.elementary import exp
from xir.quantization.neuron.dash import LEAST_SYNAPSE, exact_dash, tau_of_dash
from xir.quantization.real_core import Bools, Floats

SHORTEST = 0.5
"""An exact decay shift below this is nearer to 0, which no synapse can have, than to 1."""


class Way(StrEnum):
    """How neurons without a synapse are made. The value is what the IR and reports call it."""

    SWAP = "swap"
    FAST = "fast"
    RELAY = "relay"
    """of either: neurons that hand on spikes"""


class Realized(NamedTuple):
    """What the chip gets of n neurons in place of what they have."""

    tau_mem: Floats
    """(n,) seconds; 0 for a membrane that keeps nothing"""
    tau_syn: Floats
    """(n,) seconds"""
    over: Floats
    """(n,) what the weights to each neuron are divided by"""
    own: Floats
    """(n,) the weight of each neuron to itself; 0 for none"""
    bias: Floats
    """(n,)"""


def kept_part(tau: Floats, dt: float) -> Floats:
    """What a leak leaves in one step, exp(-dt / tau); 0 for a time constant of 0."""
    with np.errstate(divide="ignore", over="ignore"):
        return exp(-dt / np.asarray(tau, np.float64))


def too_short(tau_mem: Floats, dt: float) -> Bools:
    """(n,) which leaks are faster than those of any synapse; the fastest takes their place."""
    return (tau_mem == 0) | (exact_dash(np.where(tau_mem == 0, 1.0, tau_mem), dt) < SHORTEST)


def can_swap(tau_mem: Floats, bias: Floats) -> bool:
    """Whether a synapse can carry the leaks: a bias has no rest where nothing leaks."""
    return not bool((np.isinf(tau_mem) & (bias != 0)).any())


def swapped(tau_mem: Floats, threshold: Floats, bias: Floats, dt: float) -> Realized:
    """Neurons whose synapse carries the leak. Raises no error: ``can_swap`` is asked before."""
    tau = np.where(too_short(tau_mem, dt), tau_of_dash(LEAST_SYNAPSE, dt), tau_mem)
    kept = kept_part(tau, dt)
    leaks = np.where(kept < 1, 1 - kept, 1.0)
    own = np.where(np.isfinite(threshold), -threshold, 0.0)
    return Realized(np.zeros(tau.size), tau, kept, own, bias / leaks)


def with_fast_synapse(tau_mem: Floats, bias: Floats, dt: float) -> Realized:
    """
    Neurons with the shortest synapse in front of their membrane. A membrane that keeps nothing has
    no second step to get the rest in: what comes in is doubled.
    """
    ones = np.ones(tau_mem.size)
    over = np.where(tau_mem > 0, 1.0, 0.5)
    return Realized(tau_mem, ones * tau_of_dash(LEAST_SYNAPSE, dt), over, 0 * ones, bias)


def is_relay(tau_mem: Floats, threshold: Floats, bias: Floats, weights: list[Floats]) -> bool:
    """
    Whether neurons only hand on spikes: nothing is kept, and ``weights`` (sources, n) bring whole
    thresholds, so that what arrives in a step is spent in it.
    """
    if tau_mem.any() or bias.any():
        return False
    parts = [w / threshold for w in weights]
    return all(bool((part == np.rint(part)).all() and (part >= 0).all()) for part in parts)


def steady_at_rest(steady: Floats, tau_syn: Floats, dt: float) -> Floats:
    """
    (n,) what a steady current into a synapse adds to the membrane in each step once it is at rest,
    ``b steady / (1 - b)``; infinite where the synapse does not leak.
    """
    kept = kept_part(tau_syn, dt)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(steady == 0, 0.0, kept * steady / (1 - kept))
