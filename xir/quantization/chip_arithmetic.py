"""States of the chip, for kernels that Numba compiles."""

from __future__ import annotations

from numba import njit


@njit(nogil=True, inline="always")
def saturated(x: int, lowest: int, highest: int) -> int:
    """``x`` as a state of the chip holds it."""
    return min(max(x, lowest), highest)


@njit(nogil=True, inline="always")
def lost(x: int, dash: int) -> int:
    """What decay takes of a state: ``x >> dash``, and at least 1 in magnitude."""
    q = x >> dash
    if q == 0:
        q = (x > 0) - (x < 0)
    return q
