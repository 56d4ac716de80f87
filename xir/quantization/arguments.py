"""What the compiled loops of quantization are given, by name: arrays in groups."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy.typing as npt

Array = npt.NDArray[Any]

WHOLE = 1e-6
"""A number so far below an integer is that integer: what is left of arithmetic with floats."""


class ForcedNeurons(NamedTuple):
    """K neurons of the network in real numbers, with what they received and did in one run."""

    received: Array
    """(S, K, B, T) what each synapse received in a step"""
    resets: Array
    """(K, B, T) how often the membrane was reset"""
    before_reset: Array
    """(K, B, T) the membrane before its reset"""
    importance: Array
    """(K, B, T) how much an error of the membrane matters"""
    threshold: Array
    """(K,) 0 where it is never reached"""
    bias: Array
    """(K,)"""


class TriedLeaks(NamedTuple):
    """The leaks that are tried for each of K neurons, as what is left after a step."""

    column_synapse: Array
    """(K, C) which synapse of the network drives each column"""
    column_keep: Array
    """(K, C) of the current of each column"""
    keep_mem: Array
    """(K, D) of the membrane"""


class Stimulus(NamedTuple):
    """One float run: P sources, K neurons, B samples of T steps, F = B * T."""

    by_source: Array
    """(P, F) uint8, what each source delivers in a step"""
    resets: Array
    """(K, F) spikes that each neuron is to fire itself"""
    part: Array
    """(B,) the part that each sample belongs to"""


class Tried(NamedTuple):
    """What is tried for each of K neurons: C scales and R thresholds for each of them."""

    weights: Array
    """(K, P, 2) real, with their gains"""
    bias: Array
    """(K,) real, with its gain"""
    threshold: Array
    """(K,) real"""
    dash_mem: Array
    """(K,)"""
    dash_syn: Array
    """(K, 2)"""
    cap: Array
    """(K,) most spikes in a step on the chip"""
    shift: Array
    """(K, P) of each weight"""
    scales: Array
    """(K, C); 0 for none"""
    factors: Array
    """(K, R) on the threshold"""


class Fields(NamedTuple):
    """The ends of the chip's fields."""

    weight_low: int
    weight_high: int
    bias_low: int
    bias_high: int
    threshold_high: int
    state_low: int
    state_high: int


class ChipNeuron(NamedTuple):
    """One neuron of the chip."""

    dash_syn: Array
    """(S,)"""
    dash_mem: int
    threshold: int
    bias: int
    cap: int
    """most spikes in a step"""
    lowest: int
    """where states saturate"""
    highest: int


class TrialNeurons(NamedTuple):
    """N trials of one neuron of the chip, each with R thresholds."""

    dash_syn: Array
    """(N, 2)"""
    synapses: Array
    """(N,) how many of them have weights"""
    dash_mem: Array
    """(N,)"""
    bias: Array
    """(N,)"""
    threshold: Array
    """(N, R)"""


class TrialLimits(NamedTuple):
    """What all trials of one neuron share."""

    samples: int
    """lanes that are samples; those behind them fill up the width"""
    cap: int
    """most spikes in a step"""
    lowest: int
    """where states saturate"""
    highest: int


class Lanes(NamedTuple):
    """States of one trial, R thresholds and L samples side by side."""

    current: Array
    """(2, L) float32"""
    total: Array
    """(L,) float32, of both currents"""
    membrane: Array
    """(R, L) float32"""
    spikes: Array
    """(R, L) float32, so far"""
    level: Array
    """(R, L) float64, of the kernel of the distance"""
    squares: Array
    """(R, L) float64, so far"""


class Events(NamedTuple):
    """The steps in which P sources deliver something, E of them, source by source."""

    first: Array
    """(P + 1,) where the events of each source begin, and where the last ones end"""
    place: Array
    """(E,) which of F steps of lanes"""
    amount: Array
    """(E,) float32, what is delivered"""
