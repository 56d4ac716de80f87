"""
The picture of what quantization cost: what each population lost, and what became of its numbers.
matplotlib is imported when something is drawn.
"""

# matplotlib leaves the types of its keyword arguments open.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xir.diagnostics.messages import CompileError, Diagnostic
from xir.report.contents import Report
from xir.report.figure import drawing, file_of, require_matplotlib
from xir.report.populations import Cost, Population, Span
from xir.text.quantities import counted

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FORMATS = (".png", ".svg", ".pdf")


class Bars(NamedTuple):
    """A bar for each population, and what the legend calls them."""

    label: str
    values: list[float]


def check_name(path: Path) -> None:
    """Raise ``CompileError`` for a name that no picture can have, or without matplotlib."""
    if path.suffix.lower() not in FORMATS:
        raise CompileError([Diagnostic(f"'{path}' does not end in {', '.join(FORMATS)}")])
    require_matplotlib()


def picture_of(report: Report, path: Path) -> bytes:
    """
    The picture of ``report`` as a file of the kind that the end of ``path`` says.

    Raises ``CompileError`` where nothing was measured: nothing was run beside real numbers.
    """
    with drawing():
        return file_of(figure_of(report), path.suffix.lower().lstrip("."), dpi=120)


def figure_of(report: Report) -> Figure:
    """
    Errors, decays, gains and neurons in trouble: a row each, in which each population has a place.

    Raises ``CompileError`` as ``picture_of`` does.
    """
    judged = [(p, p.cost) for p in report.populations if p.cost is not None]
    quality = report.quality
    if quality is None or not judged:
        message = f"{report.quantization} measures nothing that could be drawn"
        hint = "a method that chooses integers does, unless --judge is never"
        raise CompileError([Diagnostic(message, hint=hint)])
    from matplotlib.figure import Figure

    populations, costs = [p for p, _ in judged], [cost for _, cost in judged]
    figure = Figure(figsize=(max(5.0, 1.2 * len(judged) + 3), 9.0), layout="constrained")
    rows: list[Axes] = list(figure.subplots(4, 1, sharex=True))
    figure.suptitle(
        f"{report.network}, {report.quantization} ({quality.chosen})\n"
        f"{counted(quality.samples, 'sample')} of {counted(quality.steps, 'step')}, "
        f"{quality.stimuli}",
        fontsize=10,
    )
    _bars(rows[0], errors(costs), "error of spikes")
    _bars(rows[1], decays(costs), "error of the leak")
    _gains(rows[2], populations)
    _bars(rows[3], trouble(costs), "neurons")
    rows[3].set_xticks(range(len(judged)), [p.name for p in populations], rotation=30)
    return figure


def errors(costs: Sequence[Cost]) -> list[Bars]:
    """Differences of spikes, over the spikes in real numbers; no bar where there are none."""
    return [
        Bars("rate error", [cost.rate_error or 0.0 for cost in costs]),
        Bars("count error", [cost.count_error or 0.0 for cost in costs]),
    ]


def decays(costs: Sequence[Cost]) -> list[Bars]:
    """How far the worst leak is from the one in real numbers, as a fraction."""
    return [
        Bars("membrane", [cost.decay_error_mem for cost in costs]),
        Bars("synapse", [cost.decay_error_syn for cost in costs]),
    ]


def trouble(costs: Sequence[Cost]) -> list[Bars]:
    """How many neurons do not work as they should."""
    return [
        Bars("dead", [cost.dead for cost in costs]),
        Bars("pinned at the most spikes", [cost.pinned for cost in costs]),
        Bars("saturated", [cost.saturated for cost in costs]),
    ]


def _bars(axes: Axes, parts: Sequence[Bars], label: str) -> None:
    """The bars of one population beside each other, around its number on the axis."""
    width = 0.8 / len(parts)
    for k, part in enumerate(parts):
        places = [i - 0.4 + (k + 0.5) * width for i in range(len(part.values))]
        axes.bar(places, part.values, width, label=part.label)
    axes.set_ylabel(label)
    axes.legend(fontsize=8, loc="upper right")


def _gains(axes: Axes, populations: Sequence[Population]) -> None:
    """From the least to the greatest gain of each population, on both synapses."""
    _gain(axes, [p.gain for p in populations], "first synapse", -0.1, "C0")
    _gain(axes, [p.gain_2 for p in populations], "second synapse", 0.1, "C1")
    axes.axhline(1.0, color="0.6", linewidth=0.8)
    axes.set_ylabel("gain")
    if any(p.gain is not None or p.gain_2 is not None for p in populations):
        axes.legend(fontsize=8, loc="upper right")


def _gain(
    axes: Axes, gains: Sequence[Span[float] | None], label: str, offset: float, colour: str
) -> None:
    """A line for each population that has the gain, ``offset`` from its number on the axis."""
    spans = [(i + offset, gain) for i, gain in enumerate(gains) if gain is not None]
    if not spans:
        return
    places = [place for place, _ in spans]
    lows, highs = [gain.low for _, gain in spans], [gain.high for _, gain in spans]
    axes.vlines(places, lows, highs, colors=colour, linewidth=4, label=label)
    axes.plot(places, [(gain.low + gain.high) / 2 for _, gain in spans], "k_")
