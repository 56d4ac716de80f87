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
