"""What comes of a recording, and what is counted on the way."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from xir.sensors.audio3.registers import CHANNELS

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class EncodedRun:
    """What came of a chunk of a recording."""

    counts: npt.NDArray[np.int16]
    """(T, 16) spikes of each time step that was completed, at most 15"""
    kept: dict[str, Array]
    """the intermediate signals that were asked for and that the sound passed, by name"""


@dataclass(frozen=True)
class AudioStatistics:
    """What a user is warned about, of all chunks so far."""

    samples: int
    """audio samples at the filter bank"""
    clipped: int
    """samples that were too large for the way that they came"""
    full_cells: int
    """counts that were limited to 15"""
    spikes: tuple[int, ...]
    """(16,) of each channel in complete time steps, before that limit"""
    saturated: tuple[int, ...]
    """(16,) the audio samples at which the state of a filter left its register"""

    @property
    def silent(self) -> tuple[int, ...]:
        """The channels that did not spike."""
        return tuple(channel for channel, count in enumerate(self.spikes) if not count)


class Recorder:
    """Collects a run, block by block."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = names
        self._counts = [np.zeros((0, CHANNELS), np.int16)]
        self._kept: dict[str, list[Array]] = {}

    def keep(self, **signals: Array) -> None:
        """The next block of each signal, if it is wanted."""
        for name, signal in signals.items():
            if name in self._names:
                self._kept.setdefault(name, []).append(signal)

    def add(self, counts: npt.NDArray[np.int16]) -> None:
        self._counts.append(counts)

    def encoded(self) -> EncodedRun:
        kept = {name: np.concatenate(blocks) for name, blocks in self._kept.items()}
        return EncodedRun(np.concatenate(self._counts), kept)
