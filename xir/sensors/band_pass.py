"""
A bank of band passes in the chip's integers: one second-order section for each channel.

With ``y`` the section's input, ``w`` its state and ``z`` its output in step n:

    w[n] = ((y[n] << bwf) + ((-a2 w[n-2] - a1 w[n-1]) >> baf)) >> bb
    z[n] = (w[n] - w[n-2]) >> out_shift

Each ``>>`` rounds down. A latched section gives its output one step later: it has
``w[n-1] - w[n-3]`` in the place of ``w[n] - w[n-2]``. All states are 0 at the start.

A state that leaves its register is kept at the register's end and counted. What the chip does then
is not published, and the vendor's simulator refuses to go on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xir.sensors.arguments import Sections
from xir.sensors.compiled import band_passes

Signal = npt.NDArray[np.int32]


@dataclass(frozen=True)
class FilterBank:
    """C sections, and whether their outputs are latched. Each sequence has C integers."""

    source: Sequence[int]
    """the column of the signal that a section filters"""
    bb: Sequence[int]
    bwf: Sequence[int]
    baf: Sequence[int]
    a1: Sequence[int]
    a2: Sequence[int]
    out_shift: Sequence[int]
    largest: Sequence[int]
    """the greatest magnitude of a state, below ``2 ** 44``"""
    latched: bool = False

    def __post_init__(self) -> None:
        lengths = {name: len(getattr(self, name)) for name in Sections._fields}
        if len(set(lengths.values())) != 1:
            raise ValueError(f"all fields of a bank have one length; have {lengths}")

    @property
    def channels(self) -> int:
        """C"""
        return len(self.source)

    def sections(self) -> Sections:
        """The same as arrays of int64, which the compiled loop reads."""
        return Sections(*(np.array(getattr(self, f), np.int64) for f in Sections._fields))


class BankState:
    """What C sections carry from one chunk of a signal to the next. All 0 at the start."""

    def __init__(self, channels: int) -> None:
        self.states = np.zeros((3, channels), np.int64)
        """w of the last three steps, the latest first"""
        self.saturated = np.zeros(channels, np.int64)
        """how many steps' states left their register"""


def filtered(bank: FilterBank, signal: Signal, state: BankState) -> Signal:
    """
    The outputs of ``bank``, (T, C) int32, for a ``signal`` (T, inputs) int32; ``state`` goes on.
    Raises ``ValueError`` for a section whose input the signal does not have.
    """
    columns = signal.shape[1]
    if not all(0 <= source < columns for source in bank.source):
        raise ValueError(f"a section filters column {max(bank.source)}; the signal has {columns}")
    out = np.empty((len(signal), bank.channels), np.int32)
    signal = np.ascontiguousarray(signal, np.int32)
    band_passes(signal, bank.sections(), bank.latched, state.states, state.saturated, out)
    return out
