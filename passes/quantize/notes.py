"""
What quantization cost, written on the core and its banks, so that a dump keeps it and a report can
show it; and warnings of populations that are silent or saturate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np

from xir.diagnostics.conduct import ON_STIMULI, ON_SYNTHETIC, warnings_of
from xir.diagnostics.messages import Diagnostic, at, warn
from xir.dialects import xylo
from xir.ir.core import span_of
from xir.ir.dictionary_attributes import Note, as_attribute
from xir.passes.quantize.conduct import is_read_as_state, on_probes, row_of
from xir.quantization.quantized_core import Bound
from xir.quantization.real_core import Ints

if TYPE_CHECKING:
    from xir.quantization.by_method import QuantizedNetwork
    from xir.quantization.candidates import FittedSample
    from xir.quantization.judge.cost import Cost, Costs
    from xir.quantization.judge.judgement import Judgement
    from xir.quantization.judge.sample_checks import SampleFacts


def write_notes(
    core: xylo.CoreOp,
    network: QuantizedNetwork,
    decay_errors: Mapping[str, Mapping[str, float]],
    *,
    judge: bool = True,
) -> None:
    """
    Put the costs of ``network`` on ``core``, which holds its integers already, and warn of silent
    and saturated populations. ``decay_errors`` has the notes of ``write_back.decay_errors`` for
    each bank by its name. ``judge`` says whether the network is run on the probes as well, the
    stimuli that are the same for every method.
    """
    costs = network.costs()
    judgement = network.judgement() if judge else None
    banks = [bank for bank in xylo.groups(core) if isinstance(bank, xylo.Bank)]
    cost_by_bank: dict[str, Cost] = {}
    for bank in banks:
        span = row_of(bank, network.neurons.n_hidden)
        cost = cost_by_bank[bank.label] = costs.of(bank.label, span)
        notes: dict[str, Note | None] = {k: _rounded(v) for k, v in asdict(cost).items()}
        notes |= {k: _rounded(v) for k, v in decay_errors[bank.label].items()}
        notes |= _spike_rule(bank, network, span)
        bank.cost = as_attribute(notes)
        if judgement is not None:
            judged = asdict(judgement.of(span))
            bank.judged = as_attribute({k: _rounded(v) for k, v in judged.items()})
        bounded = np.bincount(network.integers.bound[span], minlength=len(Bound))
        bank.bounds = as_attribute(
            {bound.text: int(bounded[bound]) for bound in Bound if bounded[bound]}
        )
    samples, steps, _ = network.float_run.inputs.shape
    core.quantization = as_attribute(
        {
            "chosen": network.chosen,
            "stimuli": network.stimuli,
            "samples": samples,
            "steps": steps,
            "agreement": _rounded(agreement(core, costs)),
            **({} if judgement is None else _probes(judgement)),
            **({} if network.sample is None else _held_out(network.sample)),
        }
    )
    if network.sample is not None:
        for diagnostic in sample_warnings(core, network.sample.facts):
            warn(diagnostic)
    for diagnostic in (*deaths(banks, cost_by_bank, costs), *saturations(banks, cost_by_bank)):
        warn(diagnostic)
    if judgement is not None:
        conduct = [on_probes(bank, judgement) for bank in banks]
        for diagnostic in warnings_of(conduct, ON_SYNTHETIC, ON_STIMULI):
            warn(diagnostic)


def _probes(judgement: Judgement) -> dict[str, Note]:
    """What the probes are."""
    low, high = judgement.events
    return {
        "probes": judgement.samples,
        "events_low": _rounded(low),
        "events_high": _rounded(high),
    }


def _held_out(sample: FittedSample) -> dict[str, Note]:
    """Errors on what was not fitted, where there are any."""
    error = sample.held_out
    if error is None:
        return {}
    return {f"held_out_{name}": _rounded(value) for name, value in error._asdict().items()}


def sample_warnings(core: xylo.CoreOp, facts: SampleFacts) -> Iterator[Diagnostic]:
    """What is missing in the sample that ``core`` was calibrated by."""
    if facts.is_silent:
        yield at(
            core,
            "the network never spikes on the sample, so that nothing was fitted to it",
            hint="give spikes as the network is to see them: are they of this network, and its dt?",
            code="XIR160",
        )
        return
    if facts.is_small:
        from xir.quantization.judge.sample_checks import LEAST_SAMPLES
        from xir.quantization.neuron.choice import LEAST_SPIKES

        rarely = f"{facts.rarely} of {facts.neurons} hidden neurons"
        few = f", and {rarely} spike less than {LEAST_SPIKES} times" if facts.rarely else ""
        samples = f"{facts.samples} sample{'s'[: facts.samples != 1]}"
        yield at(
            core,
            f"the sample is small: {samples} of {facts.steps} steps{few}; "
            "fits lean on synthetic input where it says little",
            hint=f"give {LEAST_SAMPLES} samples or more, in which all neurons spike",
            code="XIR161",
        )
    if facts.silent_channels.size:
        yield at(
            core,
            f"{_channels(facts.silent_channels)} of the inputs without an event in the sample",
            hint="give samples of every kind, so that all weights are fitted",
            code="XIR162",
        )
    if facts.is_unusual:
        low, high = facts.usual
        word = "more" if facts.activity > high else "less"
        yield at(
            core,
            f"in the sample a hidden neuron spikes {facts.activity:.2g} times a step, much {word} "
            f"than on the synthetic input ({low:.2g} to {high:.2g})",
            hint="is the sample as the network is to see it? Then nothing is wrong",
            code="XIR163",
        )


def _channels(numbers: Ints) -> str:
    most = 8
    shown = ", ".join(str(number) for number in numbers[:most])
    more = f" and {numbers.size - most} more" if numbers.size > most else ""
    return f"channel{'s'[: numbers.size != 1]} {shown}{more}"


def _rounded(value: Any) -> Any:
    """Six digits are plenty, and the same on every machine."""
    return float(f"{value:.6g}") if isinstance(value, float) else value


def _spike_rule(bank: xylo.Bank, network: QuantizedNetwork, span: slice) -> dict[str, Note | None]:
    """What the chip's spike rule alone does to a population with a limit of its own."""
    neurons = network.neurons
    if not neurons.limits_spikes[span].any():
        return {}
    from xir.quantization.judge.cost import spike_rule

    rule = spike_rule(neurons, network.float_run, span)
    most = neurons.chip.state_range.high
    limited = network.integers.threshold[span] * (neurons.cap[span] + 1) > most
    return {
        "spike_rule_error": _rounded(rule.count_error),
        "spike_rule_rate": _rounded(rule.rate_chip),
        "spike_rule_meant": _rounded(rule.rate_wanted),
        "spike_limited": int(limited.sum()),
    }


def agreement(core: xylo.CoreOp, costs: Costs) -> float | None:
    """
    On how many of the stimuli the chip decides as the network in real numbers; None without a
    choice, and where the network in real numbers decides on none of them. Raises as ``decisions``
    does.
    """
    if costs.neurons.size - costs.neurons.n_hidden < 2:
        return None
    from xir.evaluation.rules import UNDECIDED

    wanted, chip = decisions(core, costs)
    if (wanted == UNDECIDED).all():
        return None
    return float((wanted == chip).mean())


def decisions(core: xylo.CoreOp, costs: Costs) -> tuple[Ints, Ints]:
    """
    (in real numbers, on the chip): the class of each sample, each (B,), by the rule of the network.

    Raises ``ValueError`` for a rule that there is not, which a verified core does not have.
    """
    from xir.evaluation.decision import DEFAULT_RULE, Outcome, decide

    rule = DEFAULT_RULE if core.decide is None else core.decide.data
    readouts = [g for g in xylo.groups(core) if isinstance(g, xylo.ReadoutOp)]
    reads = [str(g.read.data) for g in sorted(readouts, key=lambda g: g.ids.start) for _ in g.ids]
    run, evolution = costs.float_run, costs.evolution
    n = costs.neurons.n_hidden
    samples = run.inputs.shape[0]
    wanted, chip = Outcome(samples, len(reads)), Outcome(samples, len(reads))
    states = run.after_reset[n:].transpose(1, 2, 0)
    wanted.add(run.spikes[:, :, n:], states, states)
    chip.add(evolution.output_spikes, evolution.v_mem_out, evolution.i_syn_out)
    return decide(rule, wanted, reads), decide(rule, chip, reads, costs.integers.scale[n:])


def deaths(
    banks: list[xylo.Bank], cost_by_bank: Mapping[str, Cost], costs: Costs
) -> Iterator[Diagnostic]:
    """The population that fell silent first, with the reason; those after it are notes."""

    def is_silent(bank: xylo.Bank) -> bool:
        cost = cost_by_bank[bank.label]
        return bool(cost.spikes_float and not cost.spikes_chip and not is_read_as_state(bank))

    silent = [bank for bank in banks if is_silent(bank)]
    if not silent:
        return

    def awake(bank: xylo.Bank) -> int:
        """The step of its first spike in real numbers: what comes first is upstream."""
        span = row_of(bank, costs.neurons.n_hidden)
        return int(costs.float_run.spikes[:, :, span].any(axis=(0, 2)).argmax())

    first, *others = sorted(silent, key=awake)
    cost = cost_by_bank[first.label]
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


def saturations(banks: list[xylo.Bank], cost_by_bank: Mapping[str, Cost]) -> Iterator[Diagnostic]:
    """Outputs that are read as states and reach the end of 16 bits."""
    for bank in banks:
        cost = cost_by_bank[bank.label]
        if is_read_as_state(bank) and cost.saturated_steps:
            yield at(
                bank,
                f"what is read of '{bank.label}' reaches the end of 16 bits in "
                f"{cost.saturated_steps} steps of the stimuli",
                hint="scale its weights down, or quantize with a sample of spikes (calibrated)",
                code="XIR125",
            )
