"""What quantization cost each population, as the cells of a table on a terminal or on the page."""

from __future__ import annotations

from xir.report import cells
from xir.report.contents import Quality, Report
from xir.report.populations import Cost, Judged, Population
from xir.text.quantities import counted

NOT_JUDGED = "not judged"
"""What stands in the place of an error where nothing spikes in real numbers."""

HEAD = (
    *("population", "gain", "scale", "bounded by", "decay error", "rate error", "count error"),
    *("correlation", "first differs", "dead", "pinned", "saturated", "all input", "worst input"),
)


def rows(report: Report) -> list[tuple[str, ...]]:
    """A row for each population that was run beside real numbers."""
    return [_row(p, p.cost) for p in report.populations if p.cost is not None]


def captions(report: Report, quality: Quality) -> list[str]:
    """What was chosen, and on which stimuli the columns were measured."""
    alike = "" if quality.agreement is None else f"; decides alike on {quality.agreement:.1%}"
    first = (
        f"{quality.chosen}, beside real numbers on {counted(quality.samples, 'sample')} of "
        f"{counted(quality.steps, 'step')} ({quality.stimuli}){alike}"
    )
    events = report.verdict.quality.events
    said = [first]
    if quality.held_out_rate_error is not None:
        said.append(
            f"on halves of the sample that were not fitted: rate error "
            f"{quality.held_out_rate_error:.4f}, count error {quality.held_out_count_error:.4f}, "
            f"output error {quality.held_out_output_error:.4f}"
        )
    if quality.probes is None or events is None:
        return said
    low, high = events
    return [
        *said,
        f"all input: the mean error on every kind of {quality.probes} samples of synthetic input "
        f"of {low:.2g} to {high:.2g} events a channel and step, the same for every method",
    ]


def _row(population: Population, cost: Cost) -> tuple[str, ...]:
    form = "{:.2f}"
    return (
        population.name,
        cells.both(cells.span(population.gain, form), cells.span(population.gain_2, form)),
        cells.span(population.scale, "{:.0f}"),
        ", ".join(f"{what} {neurons}" for what, neurons in population.bounds.items()),
        f"{cost.decay_error_mem:.0%} / {cost.decay_error_syn:.0%}",
        *_errors(cost),
        cells.number(cost.correlation, "{:.4f}"),
        cells.number(cost.first_difference, "step {}"),
        str(cost.dead),
        str(cost.pinned),
        str(cost.saturated),
        *_on_probes(population.judged),
    )


def _errors(cost: Cost) -> tuple[str, str]:
    """Of rates and counts, or of the states of an output that is read so."""
    if cost.state_error is not None:
        return f"state {cost.state_error:.4f}", cells.NOTHING
    if cost.rate_error is None:
        return NOT_JUDGED, NOT_JUDGED
    return f"{cost.rate_error:.4f}", cells.number(cost.count_error, "{:.4f}")


def _on_probes(judged: Judged | None) -> tuple[str, str]:
    if judged is None:
        return cells.NOTHING, cells.NOTHING
    if judged.error is None or judged.worst_error is None:
        return NOT_JUDGED, NOT_JUDGED
    return f"{judged.error:.4f}", f"{judged.worst_error:.4f} on {judged.worst_part}"
