"""Time constants and decay shifts: a state loses ``x >> dash`` in each step."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from xir.numbers.elementary import exp2, expm1, log1p, log2
from xir.quantization.real_core import Bools, Floats, Ints


def exact_dash(tau: Floats, dt: float) -> Floats:
    """
    The decay shift that matches a time constant, as a real number: ``1 - 2**-d = exp(-dt/tau)``.

    ``tau`` (any shape) and ``dt`` in seconds; 0 for a state that is not kept, infinity for one
    without a leak.
    """
    with np.errstate(divide="ignore", over="ignore"):
        return -log2(-expm1(-dt / np.asarray(tau, np.float64))) + 0.0


def tau_of_dash(dash: float, dt: float) -> float:
    """The time constant in seconds whose decay the shift ``dash`` matches; ``dt`` in seconds."""
    return float(-dt / log1p(-exp2(-dash)))


LEAST_SYNAPSE = 1
"""Shift 0 empties a current before the membrane sees it: the synapse would have no effect."""

LEAST_MEMBRANE = 0
"""Shift 0 keeps nothing of a membrane from one step to the next, and it still fires."""


def matched_dash(tau: Floats, dt: float, max_dash: int, least: int) -> Ints:
    """
    The nearest decay shift the chip has for each time constant in seconds, at least ``least``:
    ``LEAST_SYNAPSE`` or ``LEAST_MEMBRANE``. A time constant of 0 asks for 0 in any case.
    """
    return nearest_dash(np.where(tau == 0, 0.0, exact_dash(tau, dt)), tau == 0, max_dash, least)


def nearest_dash(exact: Floats, unkept: Bools, max_dash: int, least: int) -> Ints:
    """The whole shift nearest to ``exact``, from ``least`` to ``max_dash``; 0 where ``unkept``."""
    return np.where(unkept, 0, np.clip(np.rint(exact), least, max_dash)).astype(np.int64)


def kept(dash: npt.NDArray[Any]) -> Floats:
    """The factor on a state that a decay shift leaves in one step: ``1 - 2**-dash``."""
    return 1 - exp2(-np.asarray(dash, np.float64))


def decay_errors_of(tau: Floats, dash: Ints, dt: float) -> Floats:
    """
    How far the leak of each state is from what it should be, as a fraction of that, of the shape of
    ``tau``: in place of ``1 - exp(-dt / tau)`` the chip takes ``2**-dash``. 0 for a state that is
    not kept.
    """
    exact = exact_dash(np.where(tau == 0, 1.0, tau), dt)
    there = (tau > 0) & (dash > 0) & np.isfinite(exact)
    return np.abs(exp2(np.where(there, exact - dash, 0.0)) - 1)
