"""
Clock cycles of a network's steps, in the worst case and in a run, and the clock that they need.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from xir.devices.table import Device, device
from xir.estimates.cycles import (
    MARGIN,
    Counts,
    Cycles,
    counts_of,
    cycles,
    cycles_of_steps,
    stored_counts,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from xir.config.xylo_config import XyloConfig


@dataclass(frozen=True, eq=False)
class Sample:
    """A run of a network, by which its timing is estimated."""

    inputs: NDArray[np.uint8]
    """(T, Nin) counts, as the chip takes them"""
    spikes: NDArray[np.uint8]
    """(T, Nhid) spikes of hidden neurons"""
    recordings: int = 1
    """The recordings that follow each other in the T steps, all of the same length."""


@dataclass(frozen=True)
class Pace:
    """The cycles of one step, and the clock at which the step is done in time."""

    cycles: float
    needed_hz: float
    """The clock in Hz, with the margin."""
    chosen_hz: float | None
    """The slowest clock of the device's boards that is enough, in Hz, or the clock that was asked
    for; None where none is enough."""
    longest_step_s: float
    """How long the step takes at the clock that was asked for or the device's default, with the
    margin, in seconds."""


@dataclass(frozen=True)
class SampleTiming:
    """The cycles of a run's steps."""

    steps: int
    recordings: int
    """How many recordings these steps are."""
    active_inputs: float
    """The fraction of input channels with a spike, over all steps."""
    active_hidden: float
    """The fraction of hidden neurons with a spike, over all steps."""
    mean: Pace
    busiest: Pace


@dataclass(frozen=True)
class Timing:
    """The cycles of a network's steps."""

    counts: Counts
    """What the chip's memories hold."""
    parts: Cycles
    """The worst case, by what the cycles are spent on."""
    worst: Pace
    """The worst case with all that the memories hold."""
    published: float
    """Cycles of the worst case as the vendor's tool counts them."""
    margin: float
    default_clock_hz: float
    asked_hz: float | None
    """The clock that the network was compiled for; None for the default."""
    board_clocks_hz: tuple[float, ...]
    sample: SampleTiming | None
    """None without a run."""

    @property
    def limit_hz(self) -> float:
        """The fastest clock that there is: the one that was asked for, or of the boards."""
        return max(self.board_clocks_hz) if self.asked_hz is None else self.asked_hz

    @property
    def deciding(self) -> Pace:
        """The step that decides on the clock: the busiest of the run, or else the worst case."""
        return self.worst if self.sample is None else self.sample.busiest

    def as_data(self) -> dict[str, Any]:
        """The same as the report has it: for JSON."""
        return {
            "counts": asdict(self.counts),
            "worst": {"cycles": self.worst.cycles, "parts": asdict(self.parts)}
            | asdict(self.worst),
            "published": {"cycles": self.published},
            "margin": self.margin,
            "default_clock_hz": self.default_clock_hz,
            "asked_hz": self.asked_hz,
            "board_clocks_hz": list(self.board_clocks_hz),
            "sample": None if self.sample is None else asdict(self.sample),
        }


def timing(config: XyloConfig, sample: Sample | None = None) -> Timing:
    """
    The cycles of a step of ``config`` in the worst case and, where a run is given, in its steps.
    """
    chip = device(config.device)
    stored = stored_counts(config, chip)
    worst = cycles(stored)
    return Timing(
        counts=stored,
        parts=worst,
        worst=pace(worst.total, config.dt, chip, config.clock_hz),
        published=cycles(counts_of(config, chip)).total,
        margin=MARGIN,
        default_clock_hz=chip.clock_hz,
        asked_hz=config.clock_hz,
        board_clocks_hz=chip.board_clocks_hz,
        sample=None if sample is None else _of_sample(sample, stored, config, chip),
    )


def pace(total: float, dt: float, chip: Device, asked_hz: float | None = None) -> Pace:
    """
    The clock for ``total`` cycles in a step of ``dt`` seconds. Where a clock was asked for, it is
    that one or none.
    """
    needed = total * (1 + MARGIN) / dt
    clocks = chip.board_clocks_hz if asked_hz is None else (asked_hz,)
    enough = [hz for hz in clocks if hz >= needed]
    return Pace(
        cycles=total,
        needed_hz=needed,
        chosen_hz=min(enough) if enough else None,
        longest_step_s=total * (1 + MARGIN) / (asked_hz or chip.clock_hz),
    )


def _of_sample(sample: Sample, counts: Counts, config: XyloConfig, chip: Device) -> SampleTiming:
    steps = cycles_of_steps(counts, sample.inputs, sample.spikes)
    return SampleTiming(
        steps=len(steps),
        recordings=sample.recordings,
        active_inputs=float((sample.inputs != 0).mean()) if sample.inputs.size else 0.0,
        active_hidden=float((sample.spikes != 0).mean()),
        mean=pace(float(np.mean(steps)), config.dt, chip, config.clock_hz),
        busiest=pace(float(np.max(steps)), config.dt, chip, config.clock_hz),
    )
