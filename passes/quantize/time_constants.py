"""Time constants that no decay shift of the chip is near to: warnings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xir.devices.table import Device
from xir.diagnostics.messages import Diagnostic, at, warn
from xir.dialects import xylo
from xir.dialects.dense import as_numpy
from xir.numbers.arrays import NumpyArray
from xir.quantization.neuron.dash import exact_dash, tau_of_dash
from xir.quantization.neuron.realization import Way
from xir.text.quantities import time_text

SHORTEST = 0.5
"""An exact decay shift below this (0.814 steps) is nearer to 0, which keeps nothing, than to 1."""

NEAR_SHORTEST = 0.75
"""Below this, the shift 1 takes its place, and the leak is off by 16 % or more."""


def warn_of_time_constants(banks: Sequence[xylo.Bank], dt: float, chip: Device) -> None:
    """
    Warn of time constants of ``banks`` that the chip follows badly; ``dt`` in seconds.

    A membrane that is too short gets the shift 0, which keeps nothing of it from one step to the
    next; a current keeps the shift 1, since 0 would empty it before it is read.
    """
    fields = [
        (bank, name, as_numpy(bank.numbers(name)))
        for bank in banks
        for name in xylo.REAL_FIELDS
        if name in bank.properties
    ]
    dashes = exact_dash(np.concatenate([np.empty(0), *(tau for _, _, tau in fields)]), dt)
    start = 0
    for bank, name, tau in fields:
        dash = dashes[start : start + tau.size]
        start += tau.size
        # Of a swapped bank the synapse has the membrane's leak.
        is_swapped = bank.way is not None and bank.way.data in (Way.SWAP, Way.RELAY)
        shown = "tau_mem" if is_swapped and name == "tau_syn" else name
        short = (tau > 0) & (dash < SHORTEST)
        if short.any():
            warn(_too_short(bank, name, tau, dt, short))
        near = (tau > 0) & (dash >= SHORTEST) & (dash < NEAR_SHORTEST)
        if near.any():
            warn(
                at(
                    bank,
                    f"{shown} of '{bank.label}' is near the shortest the chip keeps: "
                    f"{_first(tau, near)} decays as {time_text(tau_of_dash(1, dt), 3)} does",
                    hint="a smaller dt, or a longer time constant, is followed better",
                )
            )
        endless = np.isinf(tau)
        if endless.any():
            which = "" if endless.all() else f" (neuron {int(np.argmax(endless))})"
            message = (
                f"{shown} of '{bank.label}' is endless{which}; on the chip a state moves by one "
                "unit towards 0 in each step"
            )
            hint = "that matters less the larger its threshold is"
            warn(at(bank, message, hint=hint, code="XIR227"))
        long = (dash > chip.max_dash + 0.5) & ~endless
        if long.any():
            warn(
                at(
                    bank,
                    f"{shown} of '{bank.label}' is longer than the chip keeps: {_first(tau, long)} "
                    f"becomes {time_text(tau_of_dash(chip.max_dash, dt), 3)}",
                    hint="a larger dt, or a shorter time constant, is followed better",
                )
            )


def _too_short(
    bank: xylo.Bank, name: str, tau: NumpyArray, dt: float, short: NumpyArray
) -> Diagnostic:
    becomes = (
        "nothing of the membrane is kept from one step to the next (dash_mem 0)"
        if name == "tau_mem"
        else f"the current decays as {time_text(tau_of_dash(1, dt), 3)} does"
    )
    return at(
        bank,
        f"{name} of '{bank.label}' is too short for the chip: {_first(tau, short)} with "
        f"dt = {time_text(dt, 6)}, where {time_text(tau_of_dash(SHORTEST, dt), 3)} is the least; "
        f"{becomes}",
        hint="make dt smaller or the time constant longer"
        + ("" if name == "tau_mem" else "; without tau_syn, neurons have no synapse"),
        code="XIR120",
    )


def _first(tau: NumpyArray, which: NumpyArray) -> str:
    """The first of the time constants ``which``, with its neuron where others are different."""
    index = int(np.argmax(which))
    text = time_text(float(tau[index]), 3)
    return text if which.all() else f"{text} (neuron {index})"
