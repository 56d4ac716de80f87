"""What the compiled loops that devices share are given, by name: arrays in groups."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy.typing as npt

Array = npt.NDArray[Any]


class Sections(NamedTuple):
    """C second-order sections, each with a channel of its own."""

    source: Array
    """(C,) the column of the signal that a section filters"""
    bb: Array
    """(C,) the right shift of a state, which makes good the greatest part of the gain"""
    bwf: Array
    """(C,) fraction bits of a state"""
    baf: Array
    """(C,) the right shift of the products of the feedback"""
    a1: Array
    """(C,) the coefficient of the state before, times ``2 ** (bb + baf)``"""
    a2: Array
    """(C,) the coefficient of the state before that, times ``2 ** (bb + baf)``"""
    out_shift: Array
    """(C,) the right shift of the output"""
    largest: Array
    """(C,) the greatest magnitude of a state"""
