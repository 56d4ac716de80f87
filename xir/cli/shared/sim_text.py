"""What ``xir sim`` prints, as text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from xir.cli.shared.named_configuration import Target
from xir.cli.shared.run_loop import Run
from xir.evaluation.compare import Difference
from xir.evaluation.decision import RULES, UNDECIDED, decide
from xir.text.tables import table

MOST_SAMPLES = 10
"""Decisions on more samples are counted, not listed."""


def decisions(target: Target, found: Run) -> list[str | None] | None:
    """The name of the output that each sample was decided for; None where the net has no rule."""
    if target.decide is None:
        return None
    scale = 1.0 if target.scale is None else target.scale
    decided = decide(target.decide, found.chip, target.reads, scale)
    return [None if d == UNDECIDED else target.output_names[d] for d in decided.tolist()]


def as_data(
    target: Target, found: Run, differences: Sequence[Difference], mode: str | None = None
) -> dict[str, Any]:
    """Everything, for JSON. ``mode`` is what is read of outputs; None is as the network says."""
    hidden = found.hidden_counts
    reads = _reads(target, mode)
    data: dict[str, Any] = {
        "network": target.name,
        "device": target.config.device,
        "dt": target.config.dt,
        "configuration": target.fingerprint,
        "samples": found.samples,
        "steps": found.steps,
        "clamped": found.clamped,
        "outputs": [
            {
                "name": name,
                "read": reads[i],
                "spikes": found.chip.counts[:, i].tolist(),
                **_highest(found, i, reads[i]),
            }
            for i, name in enumerate(target.output_names)
        ],
        "hidden": [
            {"name": g.name, "neurons": len(g.ids), "spikes": int(hidden[:, g.span].sum())}
            for g in target.hidden
        ],
        "hibernating": found.sleeping / (found.samples * found.steps),
        "decision": None,
        "compare": None,
    }
    if target.decide is not None:
        data["decision"] = {"rule": target.decide, "classes": decisions(target, found)}
    if differences:
        data["compare"] = [d.as_data() for d in differences]
    return data


def _reads(target: Target, mode: str | None) -> tuple[str, ...]:
    return target.reads if mode is None else (mode,) * len(target.reads)


def _highest(found: Run, output: int, read: str) -> dict[str, list[int]]:
    """The highest value of an output in each sample, where values are read of it."""
    states = {"vmem": found.chip.v_mem, "isyn": found.chip.i_syn}.get(read)
    return {} if states is None else {"highest": states[:, output].astype(np.int64).tolist()}


def as_text(
    target: Target, found: Run, differences: Sequence[Difference], mode: str | None = None
) -> list[str]:
    """The same for a terminal."""
    dt = target.config.dt
    samples = "1 sample" if found.samples == 1 else f"{found.samples} samples"
    lines = [
        f"{target.name} on {target.config.device}: {samples} of {found.steps} steps, "
        f"{found.steps * dt:g} s each (dt {dt * 1e3:g} ms)",
        "",
        *_counts(target, found, _reads(target, mode)),
        "",
    ]
    share = found.sleeping / (found.samples * found.steps)
    lines.append(f"  the chip would sleep in {share:.1%} of the steps")
    lines += _decisions(target, found)
    if differences:
        lines += ["", *comparison(differences)]
    return lines


def _counts(target: Target, found: Run, reads: Sequence[str]) -> list[str]:
    """Spikes of every output and hidden population; peaks of outputs that are read so."""
    seconds = found.samples * found.steps * target.config.dt
    head = ("output", "spikes", "a sample", "spikes/s", "highest value read")
    rows: list[tuple[str, ...]] = []
    for number, (name, read) in enumerate(zip(target.output_names, reads, strict=True)):
        n = int(found.chip.counts[:, number].sum())
        highest = {"vmem": found.chip.v_mem, "isyn": found.chip.i_syn}.get(read)
        peak = "" if highest is None else f"{read} {highest[:, number].max():.0f}"
        rows.append((name, *_rates(n, found, seconds), peak))
    for group in target.hidden:
        n = int(found.hidden_counts[:, group.span].sum())
        rows.append((f"({group.name}, {len(group.ids)} hidden)", *_rates(n, found, seconds), ""))
    shown = [0, 1, *([2] if found.samples > 1 else []), 3]
    if any(row[4] for row in rows):
        shown.append(4)
    return table(tuple(head[i] for i in shown), [tuple(row[i] for i in shown) for row in rows])


def _rates(spikes: int, found: Run, seconds: float) -> tuple[str, str, str]:
    return str(spikes), f"{spikes / found.samples:.1f}", f"{spikes / seconds:.4g}"


def _decisions(target: Target, found: Run) -> list[str]:
    decided = decisions(target, found)
    if decided is None or target.decide is None:
        return []
    names = [name or "undecided" for name in decided]
    if len(names) <= MOST_SAMPLES:
        told = ", ".join(names)
    else:
        told = ", ".join(f"{name} {names.count(name)} times" for name in sorted(set(names)))
    lines = [f"  decided by {target.decide}: {told}"]
    reads_states = set(target.reads) != {"spikes"}
    if RULES[target.decide].compares_states and target.scale is None and reads_states:
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
