"""
What a network's steps cost in energy, from the power that was measured of its device.

Never more than an estimate: ``Energy.error`` says how wide its range is, and why. Nothing is said
of a device whose power was measured at a single clock, with a single network.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xir.devices.power import Power
    from xir.devices.table import Device
    from xir.estimates.timing import Timing


@dataclass(frozen=True)
class Estimate:
    """A quantity and its range."""

    value: float
    low: float
    high: float

    def times(self, factor: float) -> Estimate:
        """The estimate of ``factor`` times the quantity."""
        return Estimate(self.value * factor, self.low * factor, self.high * factor)


@dataclass(frozen=True)
class AtClock:
    """What one clock of the device's boards means for a network."""

    clock_hz: float
    keeps_time: bool
    """Whether the step that decides is done in time."""
    power_w: Estimate
    """W"""


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
    decision: Estimate | None
    """J of one recording of the run, at whose end the network has decided; None without a run or a
    decision"""
    clocks: tuple[AtClock, ...]
    """All clocks of the device's boards, the slowest first"""
    source: str
    error: str
    """How wide the ranges are, and why."""

    @property
    def joules(self) -> dict[str, Estimate]:
        """``step`` and, where there are such, ``sample`` and ``decision``."""
        named = {"step": self.step, "sample": self.sample, "decision": self.decision}
        return {name: estimate for name, estimate in named.items() if estimate is not None}

    def as_data(self) -> dict[str, Any]:
        """The same as the report has it: for JSON."""
        return {
            "clock_hz": self.clock_hz,
            "power_w": asdict(self.power_w),
            "joules": {name: asdict(estimate) for name, estimate in self.joules.items()},
            "clocks": [asdict(clock) for clock in self.clocks],
            "source": self.source,
            "error": self.error,
        }


def energy(chip: Device, dt: float, timing: Timing, *, decides: bool = False) -> Energy | None:
    """
    The energy of a step of ``dt`` seconds, and of the run that ``timing`` has, at the clock that
    was asked for, else at the slowest one of the boards that is enough, else at the default. With
    ``decides``, of each recording of the run too. None where nobody measured how the device's power
    depends on its clock.

    It is power times time: P(f) dt for a step, whatever happens in it.
    """
    if chip.power is None:
        return None
    clock = timing.asked_hz or timing.deciding.chosen_hz or chip.clock_hz
    power = chip.power(clock)
    watts, run = _estimate(power), timing.sample
    sample = None if run is None else watts.times(dt * run.steps)
    return Energy(
        clock_hz=clock,
        power_w=watts,
        step=watts.times(dt),
        sample=sample,
        decision=sample.times(1 / run.recordings) if sample and run and decides else None,
        clocks=tuple(
            AtClock(hz, hz >= timing.deciding.needed_hz, _estimate(chip.power(hz)))
            for hz in sorted(chip.board_clocks_hz)
        ),
        source=power.source,
        error=power.error,
    )


def _estimate(power: Power) -> Estimate:
    """The same without its words."""
    return Estimate(power.watts, power.low, power.high)
