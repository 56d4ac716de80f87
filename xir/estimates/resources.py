"""
What a core takes of its chip's memories, time and energy: the part of the report that says whether
the core will run, and at which clock.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from xir.codegen.layout import memories_of, sizes_of
from xir.devices.table import device
from xir.estimates.energy import Energy, energy
from xir.estimates.timing import Sample, Timing, timing

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from xir.config.xylo_config import XyloConfig


@dataclass(frozen=True)
class MemoryUse:
    """What a network fills of one memory."""

    name: str
    """The memory's name on the device."""
    meaning: str
    words: int
    """Words that the network fills."""
    room: int | None
    """Words that the memory has; None where no memory map is public."""


@dataclass(frozen=True)
class Resources:
    """What a network takes of its chip."""

    memories: tuple[MemoryUse, ...]
    timing: Timing
    energy: Energy | None
    """None where nobody measured how the device's power depends on its clock."""
    power_notes: tuple[str, ...]
    """What was measured of the device beside that: of other networks, and of other supplies."""

    def as_data(self) -> dict[str, Any]:
        """The same as the report has it, for JSON: memories, timing, energy and its notes."""
        return {
            "memories": [asdict(memory) for memory in self.memories],
            "timing": self.timing.as_data(),
            "energy": None if self.energy is None else self.energy.as_data(),
            "power_notes": list(self.power_notes),
        }


def resources(config: XyloConfig, sample: Sample | None = None, decides: bool = False) -> Resources:
    """
    What ``config`` takes of its chip; time and energy of ``sample`` too, where it is given.
    ``decides`` says whether a decision is read at the end of each recording.
    """
    chip, time = device(config.device), timing(config, sample)
    spent = energy(chip, config.dt, time, decides=decides)
    return Resources(memories(config), time, spent, chip.power_notes)


def sample_of(config: XyloConfig, raster: NDArray[Any]) -> Sample:
    """
    What a network does with ``raster``, (T, Nin) or (B, T, Nin), sample after sample from rest.
    """
    from xir.sim import simulate

    batch = raster if raster.ndim == 3 else raster[None]
    spikes = simulate(config, batch, record=True).spikes
    assert spikes is not None
    counts = np.minimum(batch, device(config.device).input_cap).astype(np.uint8)
    return Sample(
        counts.reshape(-1, counts.shape[-1]), spikes.reshape(-1, spikes.shape[-1]), len(batch)
    )


def memories(config: XyloConfig) -> tuple[MemoryUse, ...]:
    """The words that each memory of the device holds and has room for."""
    chip = device(config.device)
    sizes = sizes_of(config, chip, int(config.fan_out.sum()))
    return tuple(
        MemoryUse(
            name=memory.name,
            meaning=memory.meaning,
            words=memory.words(sizes),
            room=chip.memories[memory.name][1] if chip.memories else None,
        )
        for memory in memories_of(chip).values()
    )
