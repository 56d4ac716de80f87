"""
The report as a page of HTML that needs nothing else: the network as a graph, bars, tables.

``page.html`` is the frame of the page, ``page.css`` its style; both stand in the page itself, so
that it can be sent as one file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from string import Template

from xir.diagnostics.messages import Diagnostic
from xir.report import cells, costs
from xir.report.contents import Report, Share
from xir.report.graph import graph
from xir.report.markup import Markup, element, joined
from xir.report.populations import Population
from xir.report.text import time_and_energy
from xir.report.verdict import Level, Verdict
from xir.text.control_characters import visible

Bar = tuple[str, float, str]
"""What it is of, the share of what there is (above 1 where it is too much), and the numbers."""


def page(report: Report) -> str:
    """The page of a report: the same text for the same report."""
    title = f"{report.network} on {report.device.title}"
    return Template(_file("page.html")).substitute(
        title=escape(title), style=_file("page.css"), body=joined(_body(report, title), "\n")
    )


def _file(name: str) -> str:
    """A text file beside this one."""
    return files("xir.report").joinpath(name).read_text(encoding="utf-8")


def _body(report: Report, title: str) -> Iterator[Markup]:
    yield element("h1", title)
    yield element(
        "p",
        f"{report.device.part}, time step {report.dt * 1e3:g} ms, quantized by "
        f"{report.quantization}",
    )
    yield from _verdict(report.verdict)
    for warning in report.warnings:
        yield _answer(_warning(warning), bad=False)
    yield element("h2", "Network")
    yield element(
        "p", "Lines are as wide as they have weights; dashed lines are aliases (copied spikes)."
    )
    yield element("div", graph(report), class_="scroll")
    yield element("h2", "What it takes of the chip")
    yield _bars(_shares(report))
    yield element("h2", "Clock cycles of a step, worst case")
    yield _bars(_cycle_shares(report))
    for line in time_and_energy(report):
        yield element("p", line.strip())
    if report.resources.energy is not None:
        yield element("p", f"Source of the energy: {report.resources.energy.source}.")
    yield element("h2", "Populations")
    yield _table(_POPULATION_HEAD, [_population(p) for p in report.populations])
    if report.quality is not None:
        yield element("h2", "What quantization cost")
        for line in costs.captions(report, report.quality):
            yield element("p", line)
        yield _table(costs.HEAD, costs.rows(report))
    yield element("h2", "Memories")
    yield _bars(_memory_shares(report))


def _verdict(verdict: Verdict) -> Iterator[Markup]:
    """A line for each question; those with a bad answer stand out."""
    poor = verdict.quality.level is Level.POOR
    yield _answer(f"fits: {'yes' if verdict.fits else 'NO'}", bad=not verdict.fits)
    yield _answer(f"real time: {verdict.real_time}", bad=not verdict.real_time.possible)
    yield _answer(f"quality: {verdict.quality}", bad=poor)


def _warning(warning: Diagnostic) -> str:
    code = f" {warning.code}" if warning.code else ""
    hint = f" ({warning.hint})" if warning.hint else ""
    return f"warning{code}: {visible(warning.message)}{visible(hint)}"


def _answer(text: str, *, bad: bool) -> Markup:
    return element("p", text, class_="verdict bad" if bad else "verdict")


def _bars(bars: Sequence[Bar]) -> Markup:
    return element("div", *(part for bar in bars for part in _bar(*bar)), class_="bars")


def _bar(name: str, share: float, text: str) -> Iterator[Markup]:
    """Three cells of a grid: the name, the bar and the numbers."""
    yield element("span", name)
    fill = element(
        "div",
        class_="fill over" if share > 1 else "fill",
        style=f"width:{100 * min(share, 1):.2f}%",
    )
    yield element("div", fill, class_="track")
    yield element("span", text)


def _share(name: str, have: float, limit: float) -> Bar:
    return name, have / limit if limit else 0.0, f"{have:,.0f} of {limit:,.0f}"


def _shares(report: Report) -> list[Bar]:
    totals, counts, chip = report.totals, report.resources.timing.counts, report.device
    rows: list[tuple[str, Share]] = [
        ("input channels", totals.inputs),
        ("hidden neurons", totals.hidden),
        ("outputs", totals.outputs),
        ("recurrent connections", totals.fan_out_entries),
        (
            "most connections of a neuron",
            Share(totals.fan_out_max.have, totals.fan_out_max.limit),
        ),
    ]
    if chip.has_windows:
        rows += [
            ("neurons that inputs reach", Share(counts.input_expansion, chip.input_expansion)),
            ("neurons that outputs read", Share(counts.output_expansion, chip.output_expansion)),
        ]
    return [_share(name, share.have, share.limit) for name, share in rows]


def _cycle_shares(report: Report) -> list[Bar]:
    """What the cycles of the worst step are spent on, of all its cycles."""
    parts, total = report.resources.timing.parts, report.resources.timing.worst.cycles
    rows = (
        ("input spikes", parts.input_spikes),
        ("recurrent spikes", parts.recurrent_spikes),
        ("output spikes", parts.output_spikes),
        ("hidden neurons", parts.hidden_neurons),
        ("output neurons", parts.output_neurons),
    )
    return [(name, cycles / total, f"{cycles:,.0f}") for name, cycles in rows]


def _memory_shares(report: Report) -> list[Bar]:
    return [
        _share(f"{memory.name}: {memory.meaning}", memory.words, memory.room)
        if memory.room
        else (
            f"{memory.name}: {memory.meaning}",
            0.0,
            f"{memory.words:,} words, room not known",
        )
        for memory in report.resources.memories
    ]


_POPULATION_HEAD = (
    *("population", "kind", "ids", "weights in", "connections", "fan-out max", "inputs reach"),
    *("outputs read", "threshold", "bias", "clipped", "zeroed"),
)


def _population(population: Population) -> list[str]:
    wiring, dots = population.wiring, " .. "
    return [
        population.name,
        population.kind,
        cells.ids(population.ids, dots),
        f"{population.weights:,}",
        cells.number(wiring and wiring.fan_out_entries),
        cells.number(wiring and wiring.fan_out_max),
        cells.number(wiring and wiring.input_reach),
        cells.number(wiring and wiring.output_reach),
        cells.span(population.threshold, dots=dots),
        cells.span(population.bias, dots=dots),
        str(population.clipped),
        str(population.zeroed),
    ]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Markup:
    top = element("tr", *(element("th", cell) for cell in head))
    lines = [element("tr", *(element("td", cell) for cell in row)) for row in rows]
    return element("div", element("table", top, *lines), class_="scroll")
