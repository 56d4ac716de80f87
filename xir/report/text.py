"""The report as text for a terminal: ``Report`` in, lines out."""

from __future__ import annotations

from xir.devices.table import Device
from xir.estimates.energy import Estimate
from xir.estimates.timing import Pace, Timing
from xir.report import cells
from xir.report.contents import Report, Share
from xir.report.populations import Cost, Population
from xir.text.tables import table


def as_text(report: Report) -> str:
    """The report as two tables, with totals, time and energy above them."""
    chip = report.device
    lines = [
        f"{report.network} on {chip.title} ({chip.part}), dt {report.dt * 1e3:g} ms, "
        f"quantized by {report.quantization}",
        "",
        *_totals(report),
        *time_and_energy(report),
        "",
        *_populations(report.populations),
        *_quality(report),
    ]
    return "\n".join(lines)


def time_and_energy(report: Report) -> list[str]:
    """A line for the worst case, for the run where there is one, and for the energy."""
    return [*_timing(report.resources.timing, report.device), _energy(report)]


def _line(name: str, text: str) -> str:
    return f"  {name:<20} {text}"


def _totals(report: Report) -> list[str]:
    totals, most = report.totals, report.totals.fan_out_max
    weights = totals.weights
    return [
        _share("inputs", totals.inputs),
        _share("hidden neurons", totals.hidden),
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


def _share(name: str, share: Share) -> str:
    return _line(name, f"{share.have:>6} of {share.limit}")


def _timing(timing: Timing, chip: Device) -> list[str]:
    worst = _pace("worst case", timing.worst, timing.margin, chip)
    if timing.sample is None:
        return [worst, _line("", "(--sample SPIKES gives the cycles of a run)")]
    return [
        worst,
        _pace("sample, busiest", timing.sample.busiest, timing.margin, chip),
        _pace("sample, mean", timing.sample.mean, timing.margin, chip),
    ]


def _pace(name: str, pace: Pace, margin: float, chip: Device) -> str:
    if pace.chosen_hz:
        clock = f"board at {pace.chosen_hz / 1e6:.4g} MHz"
    else:
        fastest = max(chip.board_clocks_hz) / 1e6
        clock = (
            f"more than {fastest:g} MHz, so dt of {pace.longest_step_s * 1e3:.3g} ms or fewer "
            "active neurons"
        )
    return _line(
        name,
        f"{pace.cycles:.0f} cycles a step, {pace.needed_hz / 1e6:.3g} MHz with "
        f"{margin:.0%} margin: {clock}",
    )


def _energy(report: Report) -> str:
    energy = report.resources.energy
    if energy is None:
        return _line("energy", "nothing is published of this device")
    parts = [f"{_joules(estimate)} a {name}" for name, estimate in energy.joules.items()]
    return _line("energy, estimated", f"{', '.join(parts)}: {energy.error}")


def _joules(estimate: Estimate) -> str:
    value = f"{estimate.value * 1e6:.3g} uJ"
    if estimate.low is None or estimate.high is None:
        return value
    return f"{value} ({estimate.low * 1e6:.3g} to {estimate.high * 1e6:.3g})"


WAYS = {
    "swap": "without a synapse: it carries the leak, a weight of each neuron to itself the reset",
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
        _both(cells.span(population.dash_syn), cells.span(population.dash_syn_2)),
        cells.span(population.threshold),
        cells.span(population.bias),
        str(population.clipped),
        str(population.zeroed),
    )


def _both(first: str, second: str) -> str:
    """Of both synapses, where there are two."""
    return first if second == cells.NOTHING else f"{first} / {second}"


def _quality(report: Report) -> list[str]:
    """What quantization cost, where the method ran the network."""
    quality = report.quality
    if quality is None:
        return []
    alike = "" if quality.agreement is None else f"; decides alike on {quality.agreement:.1%}"
    head = (
        *("population", "gain", "scale", "bounded by", "decay error", "rate error"),
        *("count error", "correlation", "first differs", "dead", "pinned", "saturated"),
    )
    rows = [_cost(p, p.cost) for p in report.populations if p.cost is not None]
    return [
        "",
        f"  {quality.chosen}, beside real numbers on {quality.samples} samples of "
        f"{quality.steps} steps ({quality.stimuli}){alike}",
        "",
        *table(head, rows, numbers=False),
    ]


def _cost(population: Population, cost: Cost) -> tuple[str, ...]:
    form = "{:.2f}"
    if cost.state_error is None:
        rate, count = f"{cost.rate_error:.4f}", f"{cost.count_error:.4f}"
    else:
        rate, count = f"state {cost.state_error:.4f}", cells.NOTHING
    return (
        population.name,
        _both(cells.span(population.gain, form), cells.span(population.gain_2, form)),
        cells.span(population.scale, "{:.0f}"),
        ", ".join(f"{what} {neurons}" for what, neurons in population.bounds.items()),
        f"{cost.decay_error_mem:.0%} / {cost.decay_error_syn:.0%}",
        rate,
        count,
        cells.number(cost.correlation, "{:.4f}"),
        cells.number(cost.first_difference, "step {}"),
        str(cost.dead),
        str(cost.pinned),
        str(cost.saturated),
    )
