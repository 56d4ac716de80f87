"""
The verdict: one line before all tables that says whether a network fits its chip, whether the chip
keeps time, and how well it does what was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from xir.diagnostics.codes import CODES
from xir.diagnostics.conduct import percent
from xir.diagnostics.messages import Diagnostic
from xir.estimates.timing import Timing
from xir.report.populations import Population

FAIR, POOR = 0.05, 0.2
"""Errors in the mean of all populations from which on quality is no longer good, and no longer
fair. A choice of ours: no hardware and no task says where a network stops being of use."""

WORST_POOR = 0.5
"""The same of the worst population for poor."""


CHIP_CODES = frozenset(entry.code for entry in CODES.values() if entry.limits_chip)
"""The codes of errors that say that a network does not fit a chip."""


class Level(StrEnum):
    """How well the chip does what was meant."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    NOT_JUDGED = "not judged"


@dataclass(frozen=True)
class RealTime:
    """Whether a step is done before the next one comes."""

    possible: bool
    clock_hz: float | None
    """the slowest clock of the device's boards that is enough; None where none is"""
    needed_hz: float
    limit_hz: float
    """the clock that was asked for, or the fastest one of the boards"""
    by: str
    """the step that decides: ``worst case``, or ``sample`` for the busiest step of a run"""
    asked: bool
    """whether the network was compiled for a clock that was asked for: there is no other then"""

    def __str__(self) -> str:
        step = "the worst case" if self.by == "worst case" else "the busiest step of the sample"
        if self.clock_hz is not None:
            return f"yes at {self.clock_hz / 1e6:.4g} MHz in {step}"
        needed, limit = f"{self.needed_hz / 1e6:.3g} MHz", f"{self.limit_hz / 1e6:.4g} MHz"
        have = f"the clock is {limit}" if self.asked else f"the boards give {limit} at most"
        return f"NO in {step}, which needs {needed}; {have}"


@dataclass(frozen=True)
class PopulationError:
    """The population that is farthest from what was meant."""

    name: str
    error: float
    """in the mean of all stimuli that it is judged on"""
    worst_error: float
    worst_part: str
    """the kind of stimuli where it is ``worst_error``"""


@dataclass(frozen=True)
class JudgedQuality:
    """How far the chip is from the network in real numbers."""

    error: float | None = None
    """the mean over populations of their errors; None where nothing is judged"""
    worst: PopulationError | None = None
    silent: tuple[str, ...] = ()
    """populations that spike in real numbers and never on the chip"""
    not_judged: tuple[str, ...] = ()
    """populations that hardly ever spike in real numbers, so that nothing is known of their error
    """
    events: tuple[float, float] | None = None
    """mean events of a channel in a step, in the quietest and the loudest of the stimuli"""
    sample_error: float | None = None
    """the mean over populations of their count errors on the sample that they were fitted to"""
    held_out_error: float | None = None
    """the count error of the hidden neurons on halves of that sample that were not fitted"""
    reason: str | None = None
    """why nothing is judged"""

    @property
    def level(self) -> Level:
        """In one word."""
        if self.error is None or self.worst is None:
            return Level.NOT_JUDGED
        if self.silent or self.error >= POOR or self.worst.error >= WORST_POOR:
            return Level.POOR
        return Level.FAIR if self.error >= FAIR else Level.GOOD

    def __str__(self) -> str:
        return "; ".join(self.lines())

    def lines(self) -> Iterator[str]:
        """The level with the error, and what is to be said beside it."""
        level = self.level
        stimuli = "synthetic input"
        if self.events is not None:
            low, high = self.events
            stimuli += f" of {low:.2g}-{high:.2g} events a channel and step"
        if self.error is None or self.worst is None:
            yield f"not judged, {self.reason or f'nothing spikes on {stimuli}'}"
        else:
            word = level.upper() if level is Level.POOR else level
            yield f"{word}, {percent(self.error)} error on {stimuli}"
            yield (
                f"worst is '{self.worst.name}' with {percent(self.worst.error)} "
                f"({percent(self.worst.worst_error)} on {self.worst.worst_part} input)"
            )
            if self.held_out_error is not None:
                held_out = percent(self.held_out_error)
                yield f"{held_out} on halves of the sample that were not fitted"
            elif self.sample_error is not None:
                yield f"{percent(self.sample_error)} on the sample that it was fitted to"
        if self.silent:
            yield f"SILENT on the chip: {_names(self.silent)}"
        if self.not_judged and self.error is not None:
            yield f"not judged, hardly a spike: {_names(self.not_judged)}"

    def as_data(self) -> dict[str, Any]:
        """The same for JSON."""
        return {
            "level": self.level.value,
            "error": self.error,
            "worst": None if self.worst is None else asdict(self.worst),
            "silent": list(self.silent),
            "not_judged": list(self.not_judged),
            "events": None if self.events is None else list(self.events),
            "sample_error": self.sample_error,
            "held_out_error": self.held_out_error,
            "reason": self.reason,
        }


@dataclass(frozen=True)
class Verdict:
    """Whether a network fits its chip, keeps time there, and does what was meant."""

    fits: bool
    real_time: RealTime
    quality: JudgedQuality

    def __str__(self) -> str:
        fits = "yes" if self.fits else "NO"
        return f"fits: {fits}; real time: {self.real_time}; quality: {self.quality}"

    def as_data(self) -> dict[str, Any]:
        """The same for JSON; ``text`` is the line that people read."""
        return {
            "fits": self.fits,
            "real_time": asdict(self.real_time),
            "quality": self.quality.as_data(),
            "text": str(self),
        }


def real_time(timing: Timing) -> RealTime:
    """By the busiest step of a run where there is one, else by the worst case."""
    pace = timing.deciding
    return RealTime(
        possible=pace.chosen_hz is not None,
        clock_hz=pace.chosen_hz,
        needed_hz=pace.needed_hz,
        limit_hz=timing.limit_hz,
        asked=timing.asked_hz is not None,
        by="worst case" if timing.sample is None else "sample",
    )


def quality_of(
    populations: Sequence[Population], events: tuple[float, float], *, on_sample: bool
) -> JudgedQuality:
    """
    From what was measured of each population on stimuli of ``events`` (quietest, loudest);
    ``on_sample`` says whether the costs are of a sample, and not of those stimuli too.
    """
    judged = [(p.name, p.judged) for p in populations if p.judged is not None]
    errors = {name: j.error for name, j in judged if j.error is not None}
    worst = [
        PopulationError(name, j.error, j.worst_error, j.worst_part)
        for name, j in judged
        if j.error is not None and j.worst_error is not None and j.worst_part is not None
    ]
    costs = [p.cost.difference for p in populations if p.cost is not None]
    known = [error for error in costs if error is not None]
    return JudgedQuality(
        error=sum(errors.values()) / len(errors) if errors else None,
        worst=max(worst, key=lambda each: each.error, default=None),
        silent=tuple(name for name, j in judged if j.fell_silent),
        not_judged=tuple(name for name, j in judged if j.error is None),
        events=events,
        sample_error=sum(known) / len(known) if on_sample and known else None,
    )


def breaks_chip(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether an error among them says that the chip cannot hold the network."""
    return any(d.severity == "error" and d.code in CHIP_CODES for d in diagnostics)


def verdict_of_errors(diagnostics: Iterable[Diagnostic]) -> str:
    """The line for a network that is not compiled: whether it is the chip that has no room."""
    errors = [d for d in diagnostics if d.severity == "error"]
    count = f"{len(errors)} error{'s'[: len(errors) != 1]}"
    if breaks_chip(errors):
        return f"fits: NO, {count}; real time: not known; quality: not judged"
    return f"fits: not known, {count}; real time: not known; quality: not judged"


def _names(names: Sequence[str]) -> str:
    most = 6
    shown = [f"'{name}'" for name in names[:most]]
    more = [f"{len(names) - most} more"] if len(names) > most else []
    return ", ".join([*shown, *more])
