"""What ``xir sim`` prints, as text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from xir.cli.shared.run_loop import RunResult
from xir.configurations.named_configuration import NamedConfiguration
from xir.evaluation.compare import Difference
from xir.evaluation.decision import RULES, UNDECIDED, decide
from xir.text.quantities import counted
from xir.text.tables import table

MOST_SAMPLES = 10
"""Decisions on more samples are counted, not listed."""


def decisions(named: NamedConfiguration, result: RunResult) -> list[str | None] | None:
    """The name of the output that each sample is decided for; None for a network without rule."""
    if named.decide is None:
        return None
    scale = 1.0 if named.scale is None else named.scale
    decided = decide(named.decide, result.chip, named.reads, scale)
    return [None if d == UNDECIDED else named.output_names[d] for d in decided.tolist()]


def as_data(
    named: NamedConfiguration,
    result: RunResult,
    differences: Sequence[Difference],
    mode: str | None = None,
) -> dict[str, Any]:
    """All results for JSON. ``mode`` is what is read of outputs; None reads as the network says."""
    hidden = result.hidden_counts
    reads = _reads(named, mode)
    data: dict[str, Any] = {
        "network": named.name,
        "device": named.config.device,
        "dt": named.config.dt,
        "configuration": named.fingerprint,
        "samples": result.samples,
        "steps": result.steps,
        "clamped": result.clamped,
        "outputs": [
            {
                "name": name,
                "read": reads[i],
                "spikes": result.chip.counts[:, i].tolist(),
                **_highest(result, i, reads[i]),
            }
            for i, name in enumerate(named.output_names)
        ],
        "hidden": [
            {"name": g.name, "neurons": len(g.ids), "spikes": int(hidden[:, g.part].sum())}
            for g in named.hidden
        ],
        "hibernating": result.sleeping / (result.samples * result.steps),
        "decision": None,
        "compare": None,
    }
    if named.decide is not None:
        data["decision"] = {"rule": named.decide, "classes": decisions(named, result)}
    if differences:
        data["compare"] = [d.as_data() for d in differences]
    return data


def _reads(named: NamedConfiguration, mode: str | None) -> tuple[str, ...]:
    return named.reads if mode is None else (mode,) * len(named.reads)


def _highest(result: RunResult, output: int, read: str) -> dict[str, list[int]]:
    """The highest value of an output in each sample, where values are read of it."""
    states = {"vmem": result.chip.v_mem, "isyn": result.chip.i_syn}.get(read)
    return {} if states is None else {"highest": states[:, output].astype(np.int64).tolist()}


def as_text(
    named: NamedConfiguration,
    result: RunResult,
    differences: Sequence[Difference],
    mode: str | None = None,
) -> list[str]:
    """The same results as lines for a terminal."""
    dt = named.config.dt
    samples, steps = counted(result.samples, "sample"), counted(result.steps, "step")
    lines = [
        f"{named.name} on {named.config.device}: {samples} of {steps}, "
        f"{result.steps * dt:g} s each (dt {dt * 1e3:g} ms)",
        "",
        *_counts(named, result, _reads(named, mode)),
        "",
    ]
    share = result.sleeping / (result.samples * result.steps)
    lines.append(f"  the chip would sleep in {share:.1%} of the steps")
    lines += _decisions(named, result)
    if differences:
        lines += ["", *comparison(differences)]
    return lines


def _counts(named: NamedConfiguration, result: RunResult, reads: Sequence[str]) -> list[str]:
    """Spikes of every output and hidden population; peaks of outputs that are read so."""
    seconds = result.samples * result.steps * named.config.dt
    head = ("output", "spikes", "a sample", "spikes/s", "highest value read")
    rows: list[tuple[str, ...]] = []
    for number, (name, read) in enumerate(zip(named.output_names, reads, strict=True)):
        n = int(result.chip.counts[:, number].sum())
        highest = {"vmem": result.chip.v_mem, "isyn": result.chip.i_syn}.get(read)
        peak = "" if highest is None else f"{read} {highest[:, number].max():.0f}"
        rows.append((name, *_rates(n, result, seconds), peak))
    for group in named.hidden:
        n = int(result.hidden_counts[:, group.part].sum())
        rows.append((f"({group.name}, {len(group.ids)} hidden)", *_rates(n, result, seconds), ""))
    shown = [0, 1, *([2] if result.samples > 1 else []), 3]
    if any(row[4] for row in rows):
        shown.append(4)
    return table(tuple(head[i] for i in shown), [tuple(row[i] for i in shown) for row in rows])


def _rates(spikes: int, result: RunResult, seconds: float) -> tuple[str, str, str]:
    return str(spikes), f"{spikes / result.samples:.1f}", f"{spikes / seconds:.4g}"


def _decisions(named: NamedConfiguration, result: RunResult) -> list[str]:
    decided = decisions(named, result)
    if decided is None or named.decide is None:
        return []
    names = [name or "undecided" for name in decided]
    if len(names) <= MOST_SAMPLES:
        told = ", ".join(names)
    else:
        told = ", ".join(f"{name} {names.count(name)} times" for name in sorted(set(names)))
    lines = [f"  decided by {named.decide}: {told}"]
    reads_states = set(named.reads) != {"spikes"}
    if RULES[named.decide].compares_states and named.scale is None and reads_states:
        lines.append(
            "  (peaks are the chip's integers: the scales of the outputs are not known here)"
        )
    return lines


def comparison(differences: Sequence[Difference]) -> list[str]:
    """The table of ``--compare``."""
    head = (
        *("population", "neurons", "spikes, float", "chip", "rate correlation"),
        *("first difference", "dead on chip"),
    )
    rows = [
        (
            d.name,
            str(d.neurons),
            str(d.spikes_float),
            str(d.spikes_chip),
            "-" if d.correlation is None else f"{d.correlation:.4f}",
            "none" if d.first is None else f"step {d.first[1]}, sample {d.first[0]}",
            str(d.dead),
        )
        for d in differences
    ]
    return table(head, rows)
