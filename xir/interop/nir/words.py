"""The words that options of an import take; this module imports nothing heavy."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

Reset: TypeAlias = Literal["subtract", "late", "zero", "late-zero"]
"""
What a spike does to V: ``subtract`` takes the threshold off at once, ``late`` takes it off in the
next step after the decay, ``zero`` sets V to v_reset at once, ``late-zero`` in the next step.
"""

RESETS: tuple[Reset, ...] = get_args(Reset)

SPIKES = ("one", "many")
"""How often a neuron can spike in a step."""

OUTPUTS = ("direct", "relay")
"""Neurons without a synapse at an output: the fastest synapse, or exact with relays behind."""

BIASES = ("rest", "exact")
"""
Biases in front of a synapse: steady currents, or as spikes of a neuron that always spikes where
they are to come later than the first step.
"""
