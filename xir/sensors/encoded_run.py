"""What comes of a chunk of a recording."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from xir.sensors.table import START

Array = npt.NDArray[Any]

Start = Literal["cold", "warm"]
"""How a recording begins, one of ``table.START``."""


def check_words(start: str, keep: Collection[str], kept: Sequence[str]) -> None:
    """Raise ``ValueError`` for another start, and for a result to keep that is none of ``kept``."""
    if start not in START:
        raise ValueError(f"start is '{start}'; need one of {', '.join(START)}")
    if unknown := set(keep) - set(kept):
        raise ValueError(f"cannot keep '{min(unknown)}'; need one of {', '.join(kept)}")


@dataclass(frozen=True)
class EncodedRun:
    """The spikes that a chunk was made into."""

    counts: npt.NDArray[np.int16]
    """(T, channels) of each step, 0 to 15"""
    kept: dict[str, Array]
    """the intermediate results that were asked for, by name"""


class Recorder:
    """Collects a run, block by block: the counts, and the intermediate results in ``names``."""

    def __init__(self, channels: int, names: Collection[str]) -> None:
        self._names = names
        self._counts = [np.zeros((0, channels), np.int16)]
        self._kept: dict[str, list[Array]] = {}

    def keep(self, **results: Array) -> None:
        """The next block of each result, if it is wanted."""
        for name, result in results.items():
            if name in self._names:
                self._kept.setdefault(name, []).append(result)

    def add(self, counts: npt.NDArray[np.int16]) -> None:
        """The next block of the counts."""
        self._counts.append(counts)

    def encoded(self) -> EncodedRun:
        """All blocks, joined."""
        kept = {name: np.concatenate(blocks) for name, blocks in self._kept.items()}
        return EncodedRun(np.concatenate(self._counts), kept)
