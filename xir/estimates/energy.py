"""
What a network's steps cost in energy, from what is published of the device's power.

Never more than an estimate: ``Energy.error`` says how wide its range is, and why.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xir.devices.table import Device
    from xir.estimates.timing import Timing


@dataclass(frozen=True)
class Estimate:
    """A quantity and its range."""

    value: float
    low: float | None
    high: float | None
    """None where nothing is published of the range."""

    def times(self, factor: float) -> Estimate:
        """The estimate of ``factor`` times the quantity."""
        low, high = self.low, self.high
        return Estimate(
            self.value * factor,
            None if low is None else low * factor,
            None if high is None else high * factor,
        )


@dataclass(frozen=True)
class Energy:
    """What a step costs, and a run where there is one, at one clock."""

    clock_hz: float
    power_w: Estimate
    """W"""
    step: Estimate
    """J of one step"""
    sample: Estimate | None
    """J of the run; None without a run"""
    source: str
    error: str
    """How wide the ranges are, and why."""

    @property
    def joules(self) -> dict[str, Estimate]:
        """``step`` and, where there is one, ``sample``."""
        return {"step": self.step} | ({} if self.sample is None else {"sample": self.sample})

    def as_data(self) -> dict[str, Any]:
        """The same as the report has it: for JSON."""
        return {
            "clock_hz": self.clock_hz,
            "power_w": asdict(self.power_w),
            "joules": {name: asdict(estimate) for name, estimate in self.joules.items()},
            "source": self.source,
            "error": self.error,
        }


def energy(chip: Device, dt: float, timing: Timing) -> Energy | None:
    """
    The energy of a step of ``dt`` seconds, and of the run that ``timing`` has, at the slowest clock
    of the device's boards that is enough; at the device's default clock where none is enough. None
    where nothing is published of the device's power.
    """
    clock = timing.deciding.chosen_hz or chip.clock_hz
    if chip.power is None:
        return None
    power = chip.power(clock)
    watts = Estimate(power.watts, power.low, power.high)
    sample = None if timing.sample is None else watts.times(dt * timing.sample.steps)
    return Energy(clock, watts, watts.times(dt), sample, power.source, power.error)
