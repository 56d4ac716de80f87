"""What the numbers of neurons and synapses may be."""

from __future__ import annotations

import numpy as np

from xir.numbers.arrays import NumpyArray

LARGEST = 1e30
"""Of weights, biases, currents and thresholds (which may be infinite), and of what a threshold
divides: products and quotients of them stay within float64."""

FAINT = 1e-100
"""Weights and states that are not larger count as 0 where their squares or inverses are needed."""


def problem_with(array: NumpyArray, role: str, *, tau_may_be_0: bool = False) -> str | None:
    """
    What is wrong with numbers used as ``role``, or ``None``: the first such, and where it is.
    ``tau_may_be_0`` where a time constant of 0 stands for a state that is not kept.
    """
    match role:
        case "weight" | "bias" | "current":
            legal, need = np.isfinite(array), "finite"
            if legal.all():
                legal, need = np.abs(array) <= LARGEST, f"{LARGEST:g} at most"
        case "tau_mem" | "tau_syn" if tau_may_be_0:
            legal, need = array >= 0, "at least 0"
        case "threshold" | "tau_mem" | "tau_syn":
            legal, need = array > 0, "above 0"
            if legal.all() and role == "threshold":
                known = (array >= 1 / LARGEST) & (array <= LARGEST)
                legal, need = known | np.isinf(array), f"from {1 / LARGEST:g} to {LARGEST:g}"
        case "decay_mem":
            legal, need = (array >= 0) & (array <= 1), "from 0 to 1"
        case "decay_syn":
            legal, need = (array > 0) & (array <= 1), "above 0, and 1 at most"
        case _:
            whole = np.isfinite(array) & (array == np.floor(array))
            legal, need = whole & (array >= 0), "a whole number from 0 on"
    if legal.all():
        return None
    first = tuple(int(i) for i in np.argwhere(~legal)[0])
    place = f"[{', '.join(map(str, first))}]" if first else ""
    unit = " s" if role.startswith("tau") else ""
    more = f" ({int((~legal).sum())} such)" if (~legal).sum() > 1 else ""
    return f"{role}{place} is {array[first]:g}{unit}; it must be {need}{more}"
