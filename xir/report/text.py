"""The report as text for a terminal: ``Report`` in, lines out."""

from __future__ import annotations

from xir.estimates.energy import AtClock, Estimate
from xir.estimates.timing import Pace, Timing
from xir.report import cells, costs
from xir.report.contents import Report, Share
from xir.report.populations import Population
from xir.report.verdict import Verdict
from xir.text.tables import table


def as_text(report: Report) -> str:
    """The verdict, totals, time and energy, and two tables."""
    chip = report.device
    lines = [
        f"{report.network} on {chip.title} ({chip.part}), dt {report.dt * 1e3:g} ms, "
        f"quantized by {report.quantization}",
        "",
        *_verdict(report.verdict),
        "",
        *_totals(report),
        *time_and_energy(report),
        "",
        *_populations(report.populations),
        *_quality(report),
    ]
    return "\n".join(lines)


def _verdict(verdict: Verdict) -> list[str]:
    """A line for each question that the verdict answers."""
    return [
        _line("fits", "yes" if verdict.fits else "NO"),
        _line("real time", str(verdict.real_time)),
        *(
            _line("" if number else "quality", line)
            for number, line in enumerate(verdict.quality.lines())
        ),
    ]


def time_and_energy(report: Report) -> list[str]:
    """Lines for the worst case, for the run where there is one, and for the energy."""
    return [*_timing(report.resources.timing), *_energy(report)]


def _line(name: str, text: str) -> str:
    return f"  {name:<20} {text}"


def _totals(report: Report) -> list[str]:
    totals, most = report.totals, report.totals.fan_out_max
    weights = totals.weights
    return [
        _share("inputs", totals.inputs),
        _share("hidden neurons", totals.hidden) + _relays(report.populations),
        _share("outputs", totals.outputs),
        _share("synapses a neuron", totals.synapses),
        _share("fan-out entries", totals.fan_out_entries),
        _line(
            "fan-out of a neuron",
            f"max {most.have}, mean {totals.fan_out_mean:.1f} (documented {most.documented}, "
            f"limit {most.limit})",
        ),
        _line(
            "weights",
            f"in {weights.input}, recurrent {weights.recurrent}, out {weights.output}; "
            f"aliases {totals.aliases}",
        ),
    ]


def _relays(populations: tuple[Population, ...]) -> str:
    """How many hidden neurons only hand on spikes."""
    count = sum(p.neurons for p in populations if p.way == "relay" and p.kind == "hidden")
    return f", {count} of them to hand on spikes" if count else ""


def _share(name: str, share: Share) -> str:
    return _line(name, f"{share.have:>6} of {share.limit}")


def _timing(timing: Timing) -> list[str]:
    worst, clock = _pace("worst case", timing.worst, timing), _line("clock", _clock(timing))
    if timing.sample is None:
        return [worst, _line("", "(--sample SPIKES gives the cycles of a run)"), clock]
    return [
        worst,
        _pace("sample, busiest", timing.sample.busiest, timing),
        _pace("sample, mean", timing.sample.mean, timing),
        clock,
    ]


def _clock(timing: Timing) -> str:
    """The clock that the files are for, and the slowest one that would do."""
    if timing.asked_hz is not None:
        return f"the files are for a board at {timing.asked_hz / 1e6:.4g} MHz, as asked for"
    usual, enough = timing.default_clock_hz, timing.deciding.chosen_hz
    files = f"the files are for a board at {usual / 1e6:.4g} MHz"
    if enough is None or enough == usual:
        return files
    return f"{files}; --clock {enough / 1e6:.4g}MHz makes them for the slowest that keeps time"


def _pace(name: str, pace: Pace, timing: Timing) -> str:
    if pace.chosen_hz:
        clock = f"board at {pace.chosen_hz / 1e6:.4g} MHz"
    else:
        fastest = timing.limit_hz / 1e6
        clock = (
            f"more than {fastest:g} MHz, so dt of {pace.longest_step_s * 1e3:.3g} ms or fewer "
            "active neurons"
        )
    return _line(
        name,
        f"{pace.cycles:.0f} cycles a step, {pace.needed_hz / 1e6:.3g} MHz with "
        f"{timing.margin:.0%} margin: {clock}",
    )


def _energy(report: Report) -> list[str]:
    energy, notes = report.resources.energy, report.resources.power_notes
    if energy is None:
        known = "not known of this network" if notes else "nothing is published of this device"
        return [_line("energy", known), *_notes(notes)]
    parts = [f"{_micro(estimate)} uJ a {name}" for name, estimate in energy.joules.items()]
    clock = f"{energy.clock_hz / 1e6:.4g} MHz"
    powers = ", ".join(_at_clock(clock) for clock in energy.clocks)
    return [
        _line("energy, estimated", f"{', '.join(parts)} at {clock}: {energy.error}"),
        _line("power, by clock", powers),
        *_notes(notes),
    ]


def _notes(notes: tuple[str, ...]) -> list[str]:
    return [_line("" if number else "also measured", note) for number, note in enumerate(notes)]


def _at_clock(clock: AtClock) -> str:
    late = "" if clock.keeps_time else " (too slow)"
    return f"{clock.power_w.value * 1e6:.4g} uW at {clock.clock_hz / 1e6:.4g} MHz{late}"


def _micro(estimate: Estimate) -> str:
    value, low, high = (x * 1e6 for x in (estimate.value, estimate.low, estimate.high))
    return f"{value:.4g} ({low:.4g} to {high:.4g})"


WAYS = {
    "swap": "without a synapse: it carries the leak, a weight of each neuron to itself the reset",
    "relay": "hands on spikes, a step later than what it reads",
    "fast": "without a synapse: the shortest one takes its place, about a step late",
}
"""What is said of populations by how they were made."""


def _populations(populations: tuple[Population, ...]) -> list[str]:
    head = (
        *("population", "kind", "ids", "weights", "fan-out", "dash mem", "dash syn"),
        *("threshold", "bias", "clipped", "zeroed"),
    )
    lines = table(head, [_population(p) for p in populations], numbers=False)
    return lines + [f"  {p.name}: {WAYS[p.way]}" for p in populations if p.way in WAYS]


def _population(population: Population) -> tuple[str, ...]:
    wiring, kind = population.wiring, population.kind
    return (
        population.name,
        kind if population.read is None else f"{kind}, {population.read}",
        cells.ids(population.ids),
        str(population.weights),
        cells.NOTHING if wiring is None else f"{wiring.fan_out_max} ({wiring.fan_out_mean:.1f})",
        cells.span(population.dash_mem),
        cells.both(cells.span(population.dash_syn), cells.span(population.dash_syn_2)),
        cells.span(population.threshold),
        cells.span(population.bias),
        str(population.clipped),
        str(population.zeroed),
    )


def _quality(report: Report) -> list[str]:
    """What quantization cost, where the network was run."""
    quality = report.quality
    if quality is None:
        return []
    said = [f"  {line}" for line in costs.captions(report, quality)]
    return ["", *said, "", *table(costs.HEAD, costs.rows(report), numbers=False)]
