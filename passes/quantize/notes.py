"""
What quantization cost, written on the core and its banks, so that a dump keeps it and a report can
show it; and what a user is warned of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from xir.diagnostics.messages import Diagnostic, at, warn
from xir.dialects import snn, xylo
from xir.ir.core import span_of
from xir.ir.dictionary_attributes import Note, as_attribute
from xir.quantization.result import BOUNDS

if TYPE_CHECKING:
    from xir.quantization.judge.cost import Cost, Costs
    from xir.quantization.outcome import Outcome


def write_notes(core: xylo.CoreOp, outcome: Outcome, tau_errors: Mapping[str, Any]) -> None:
    """
    Put the costs of ``outcome`` on ``core``, which holds its integers already, and warn of what a
    user should know. ``tau_errors`` has the decay errors of each bank by its name.
    """
    costs = outcome.costs()
    banks = [bank for bank in xylo.groups(core) if isinstance(bank, xylo.Bank)]
    found: dict[str, Cost] = {}
    for bank in banks:
        span = row_of(bank, outcome.neurons.n_hidden)
        cost = found[bank.label] = costs.of(bank.label, span)
        notes: dict[str, Note | None] = {k: _rounded(v) for k, v in asdict(cost).items()}
        notes |= {k: _rounded(v) for k, v in tau_errors[bank.label].items()}
        notes |= _spike_rule(bank, outcome, span)
        bank.cost = as_attribute(notes)
        bounded = np.bincount(outcome.integers.bound[span], minlength=len(BOUNDS))
        bank.bounds = as_attribute(
            {name: int(n) for name, n in zip(BOUNDS, bounded, strict=True) if n}
        )
    samples, steps, _ = outcome.teacher.inputs.shape
    core.quantization = as_attribute(
        {
            "chosen": outcome.chosen,
            "stimuli": outcome.stimuli,
            "samples": samples,
            "steps": steps,
            "agreement": _rounded(agreement(core, costs)),
        }
    )
    for diagnostic in (*deaths(banks, found, costs), *saturations(banks, found)):
        warn(diagnostic)


def _rounded(value: Any) -> Any:
    """Six digits are plenty, and the same on every machine."""
    return float(f"{value:.6g}") if isinstance(value, float) else value


def row_of(bank: xylo.Bank, hidden: int) -> slice:
    """Where the neurons of ``bank`` are in the row of all, hidden ones first."""
    here = span_of(bank)
    if isinstance(bank, xylo.ReadoutOp):
        return slice(here.start + hidden, here.stop + hidden)
    return here


def _spike_rule(bank: xylo.Bank, outcome: Outcome, span: slice) -> dict[str, Note | None]:
    """What the chip's spike rule alone does to a population that is meant to spike less often."""
    neurons = outcome.neurons
    if not neurons.single[span].any():
        return {}
    from xir.quantization.judge.cost import spike_rule

    rule = spike_rule(neurons, outcome.teacher, span)
    limited = outcome.integers.threshold[span] * (neurons.cap[span] + 1) > 32767
    return {
        "spike_rule_error": _rounded(rule.count_error),
        "spike_rule_rate": _rounded(rule.rate_chip),
        "spike_rule_meant": _rounded(rule.rate_meant),
        "spike_limited": int(limited.sum()),
    }


def agreement(core: xylo.CoreOp, costs: Costs) -> float | None:
    """On how many of the stimuli the chip decides as was meant; None without a choice."""
    if costs.neurons.size - costs.neurons.n_hidden < 2:
        return None
    meant, found = decisions(core, costs)
    return float((meant == found).mean())


def decisions(
    core: xylo.CoreOp, costs: Costs
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """(B,) twice: the class of each sample as meant and on the chip, by the rule of the network."""
    from xir.evaluation.decision import DEFAULT_RULE, Outcome, decide

    readouts = [g for g in xylo.groups(core) if isinstance(g, xylo.ReadoutOp)]
    reads = [str(g.read.data) for g in sorted(readouts, key=lambda g: g.ids.start) for _ in g.ids]
    neurons, evolution = costs.neurons, costs.evolution
    n = neurons.n_hidden
    rule = DEFAULT_RULE if core.decide is None else core.decide.data
    samples = costs.teacher.inputs.shape[0]
    meant, found = Outcome(samples, len(reads)), Outcome(samples, len(reads))
    reached = costs.teacher.after_reset[n:].transpose(1, 2, 0)
    meant.add(costs.teacher.spikes[:, :, n:], reached, reached)
    found.add(evolution.output_spikes, evolution.v_mem_out, evolution.i_syn_out)
    return decide(rule, meant, reads), decide(rule, found, reads, costs.integers.scale[n:])


def deaths(banks: list[xylo.Bank], found: dict[str, Cost], costs: Costs) -> Iterator[Diagnostic]:
    """The population that fell silent first, with the reason; those after it are notes."""
    silent = [b for b in banks if found[b.label].spikes_float and not found[b.label].spikes_chip]
    silent = [b for b in silent if not _read_as_state(b)]
    if not silent:
        return

    def awake(bank: xylo.Bank) -> int:
        """The step of its first spike in real numbers: what comes first is upstream."""
        span = row_of(bank, costs.neurons.n_hidden)
        return int(costs.teacher.spikes[:, :, span].any(axis=(0, 2)).argmax())

    first, *others = sorted(silent, key=awake)
    cost = found[first.label]
    more = f"; so are {', '.join(repr(b.label) for b in others)} after it" if others else ""
    yield at(
        first,
        f"'{first.label}' is silent on the chip, and spikes {cost.spikes_float} times in real "
        f"numbers on the same stimuli: {_reason(first, costs)}{more}",
        hint="quantize with a sample of real spikes (calibrated), or raise its weights",
        code="XIR124",
        notes=tuple((f"'{b.label}' is silent too", b.location) for b in others),
    )


def _reason(bank: xylo.Bank, costs: Costs) -> str:
    """Why nothing of ``bank`` spikes: no weights left, or how far its membranes get."""
    span = row_of(bank, costs.neurons.n_hidden)
    if not costs.integers.weights[:, span].any() and not costs.integers.bias[span].any():
        return "all its weights became 0"
    evolution = costs.evolution
    out = isinstance(bank, xylo.ReadoutOp)
    membrane = evolution.v_mem_out if out else evolution.v_mem
    assert membrane is not None
    share = membrane[:, :, span_of(bank)].max(axis=(0, 1)) / costs.integers.threshold[span]
    return f"its membranes get to {max(float(share.max()), 0.0):.0%} of the threshold"


def saturations(banks: list[xylo.Bank], found: dict[str, Cost]) -> Iterator[Diagnostic]:
    """Outputs that are read as states and reach the end of 16 bits."""
    for bank in banks:
        cost = found[bank.label]
        if _read_as_state(bank) and cost.saturated_steps:
            yield at(
                bank,
                f"what is read of '{bank.label}' reaches the end of 16 bits in "
                f"{cost.saturated_steps} steps of the stimuli",
                hint="scale its weights down, or quantize with a sample of spikes (calibrated)",
                code="XIR125",
            )


def _read_as_state(bank: xylo.Bank) -> bool:
    return isinstance(bank, xylo.ReadoutOp) and bank.read.data != snn.Readout.SPIKES
