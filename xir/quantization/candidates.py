"""Integers with a score, and what a method that runs the network gives."""

from __future__ import annotations

from dataclasses import dataclass

from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.neurons import Neurons


@dataclass(frozen=True)
class Candidate:
    """Integers that a method tried, and how far the chip's run with them is from what is wanted."""

    name: str
    """how they were made, for the report"""
    integers: Integers
    score: float
    """0 for a perfect run; the least is best"""


@dataclass(frozen=True)
class Chosen:
    """What a method gives: the integers of its best candidate, and all that it tried."""

    neurons: Neurons
    integers: Integers
    name: str
    """of the best candidate; of the method where nothing was tried"""
    candidates: tuple[Candidate, ...] = ()
    float_run: FloatRun | None = None
    """the network in real numbers on the stimuli that decided; None where none were run"""
