"""What is counted on the way of a recording."""

from __future__ import annotations

from dataclasses import dataclass


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
