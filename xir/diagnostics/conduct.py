"""
Warnings of what populations do at the limits of a chip: one warning of a kind, which names all
populations that it is about, the worst first.

The same words serve a compilation, which looks at synthetic input, and a run of the user's spikes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from xdsl.ir import Attribute

from xir.diagnostics.messages import NOWHERE, Diagnostic

ON_SYNTHETIC = "on synthetic input"
"""Where a compilation looks."""

MOST_NAMED = 6
"""Of the populations beside the worst, so many are named."""

MOST_NOTES = 3
"""So many of them have their place told too."""


class PopulationConduct(NamedTuple):
    """What one population did in a run, or on the stimuli of a compilation."""

    name: str
    neurons: int
    cap: int
    """the most spikes of a neuron in a step"""
    spikes: int | None
    """None where a state is read, and spikes say nothing"""
    peak: float | None
    """the largest membrane over its threshold; None where that does not matter"""
    pinned: int
    """neurons at the cap in nearly all steps"""
    capped: float
    """share of the steps in which the cap was not enough"""
    saturated: float
    """share of the steps with a state at the end of 16 bits"""
    location: Attribute = NOWHERE
    crowded: float | None = None
    """share of an output's spikes behind which more were to come in their step; None where this
    is not known"""


class Tolerance(NamedTuple):
    """Shares of the steps above which something is worth a word; ``crowded`` is one of spikes."""

    capped: float
    saturated: float
    crowded: float


IN_A_RUN = Tolerance(capped=0.05, saturated=0.001, crowded=0.2)
"""On the user's own spikes."""

ON_STIMULI = Tolerance(capped=0.25, saturated=0.01, crowded=1.0)
"""On stimuli that nobody may ever feed."""


def warnings_of(
    populations: Sequence[PopulationConduct], where: str, tolerance: Tolerance = IN_A_RUN
) -> list[Diagnostic]:
    """One warning for each kind that any of the populations gives cause for."""
    silent = [p for p in populations if p.spikes == 0]
    pinned = [p for p in populations if p.pinned]
    capped = [p for p in populations if _is_capped(p, tolerance) and not p.pinned]
    saturated = [p for p in populations if p.saturated > tolerance.saturated]
    found = [
        # Of silent ones the first is the cause of those behind it, so their order stays.
        _told("XIR164", silent, _silent(where), _peak, _waking),
        _told("XIR165", _by(pinned, _pinned_share), _pinned(where), _neurons, _calming),
        _told("XIR166", _by(capped, _capped_share), _capped(where), _capped_part, _room_for_spikes),
        _told(
            "XIR167", _by(saturated, _saturated_share), _saturated(where), _saturated_part, _room
        ),
    ]
    return [diagnostic for diagnostic in found if diagnostic is not None]


def clock_warning(
    step: str, cycles: float, needed_hz: float, limit_hz: float, dt: float, hint: str
) -> Diagnostic:
    """A clock that no board gives: ``step`` is the one that needs it, ``dt`` (s) would do."""
    message = (
        f"{step} takes {cycles:.0f} clock cycles and needs {needed_hz / 1e6:.3g} MHz, limit "
        f"{limit_hz / 1e6:.4g} MHz: the chip falls behind its input"
    )
    hint = f"a dt of {dt * 1e3:.3g} ms would do; or fewer neurons that are active at once; {hint}"
    return Diagnostic(message, hint=hint, code="XIR168", severity="warning")


Words = Callable[[PopulationConduct], str]


def _by(
    populations: Sequence[PopulationConduct], share: Callable[[PopulationConduct], float]
) -> list[PopulationConduct]:
    """The worst first."""
    return sorted(populations, key=share, reverse=True)


def _told(
    code: str, populations: Sequence[PopulationConduct], first: Words, other: Words, hint: Words
) -> Diagnostic | None:
    """One warning of all ``populations``: the first in a sentence, ``other`` words for the rest."""
    if not populations:
        return None
    worst, *others = populations
    said = [(f"'{p.name}' {other(p)}", p.location) for p in others]
    message = first(worst)
    if said:
        more = [f"{len(said) - MOST_NAMED} more"] if len(said) > MOST_NAMED else []
        message += f"; also {', '.join([*(text for text, _ in said[:MOST_NAMED]), *more])}"
    notes = tuple(note for note in said[:MOST_NOTES] if note[1] is not NOWHERE)
    return Diagnostic(message, worst.location, hint(worst), code, notes, "warning")


def _silent(where: str) -> Words:
    return lambda p: f"'{p.name}' never spikes {where}: {_peak(p)}"


def _peak(population: PopulationConduct) -> str:
    if population.peak is None:
        return "it has no threshold that could be reached"
    return f"gets to {percent(max(population.peak, 0.0))} of its threshold"


def _waking(population: PopulationConduct) -> str:
    if population.peak is None or population.peak <= 0:
        return "look at the weights to it, and at the spikes of what comes before it"
    return (
        f"weights to it more than {1 / population.peak:.3g} times as large, or a threshold as much "
        "lower, would wake it; or stronger input"
    )


def _pinned_share(population: PopulationConduct) -> float:
    return population.pinned / population.neurons


def _pinned(where: str) -> Words:
    return lambda p: (
        f"'{p.name}' is at the chip's most spikes in nearly all steps {where}: {_neurons(p)}, "
        f"limit {p.cap} in a step"
    )


def _neurons(population: PopulationConduct) -> str:
    return f"{population.pinned} of {population.neurons} neurons"


def _calming(population: PopulationConduct) -> str:
    return "raise its threshold, scale the weights to it down, or feed less"


def _is_capped(population: PopulationConduct, tolerance: Tolerance) -> bool:
    return population.capped > tolerance.capped or (population.crowded or 0) > tolerance.crowded


def _capped_share(population: PopulationConduct) -> float:
    """Of an output that seldom spikes, the steps without a spike say nothing."""
    return population.capped if population.crowded is None else population.crowded


def _capped(where: str) -> Words:
    return lambda p: (
        f"'{p.name}' is to spike more often than the chip lets it in {percent(_capped_share(p))} "
        f"of the steps {'' if p.crowded is None else 'with a spike '}{where}, limit {p.cap} in a "
        "step"
    )


def _capped_part(population: PopulationConduct) -> str:
    return f"in {percent(_capped_share(population))}"


def _room_for_spikes(population: PopulationConduct) -> str:
    return "raise its threshold, or make dt smaller: what is over comes late, or never"


def _saturated_share(population: PopulationConduct) -> float:
    return population.saturated


def _saturated(where: str) -> Words:
    return lambda p: (
        f"a state of '{p.name}' is at the end of 16 bits in {percent(p.saturated)} of the steps "
        f"{where}, limit -32768 to 32767"
    )


def _saturated_part(population: PopulationConduct) -> str:
    return f"in {percent(population.saturated)}"


def _room(population: PopulationConduct) -> str:
    return "quantize with a sample of such spikes (--calibrate), which leaves room; or feed less"


def percent(share: float) -> str:
    """A share as a percentage of two digits."""
    return f"{100 * share:.2g} %" if share < 0.995 else f"{100 * share:.0f} %"
