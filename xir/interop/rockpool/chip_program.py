"""
A specification in real numbers as a program: the hidden neurons of the chip in populations, with
the delays and aliases that the chip has.

A specification has no layers. Where the steps from the inputs tell them (each layer is neurons
side by side), hidden neurons are cut into these; and always where an alias needs it, which leads
from a whole population to a whole one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np

from xir.config.alias_banks import cut_at_aliases
from xir.diagnostics.messages import warn
from xir.interop.nir.imported import Imported
from xir.interop.nir.names import Names, reserved, stem_of
from xir.interop.nir.numbers_as_text import OF_32_BITS
from xir.interop.nir.plan import Equation, Plan, Sum, Term
from xir.interop.nir.problems import Problems
from xir.interop.nir.program_text import ProgramText
from xir.interop.nir.remarks import header
from xir.interop.nir.report import Line, Report
from xir.interop.nir.settings import Settings
from xir.interop.rockpool.settings_taken import OF_A_CHIP, refuse_others
from xir.interop.rockpool.specification import Specification, checked
from xir.numbers.arrays import NumpyArray


def of_specification(
    spec: Mapping[str, Any], name: str, archive: str, settings: Settings, digest: str = ""
) -> Imported:
    """
    The program of a specification. ``name`` is that of the file in messages, ``archive`` the name
    of the file of arrays as the program has it.

    Raises ``CompileError`` with everything that is wrong; warnings go to ``collect_warnings``.
    """
    problems = Problems(name)
    refuse_others(settings, OF_A_CHIP, problems)
    chip = checked(spec, settings.dt, problems)
    if chip.is_dt_assumed:
        message = f"the specification has no dt: {chip.dt * 1e3:g} ms is taken"
        hint = "spikes do not depend on it, the clock of the chip does: --dt TIME"
        problems.warning("XIR240", "dt", message, hint)
    if settings.strict and problems.warnings:
        problems.errors, problems.warnings = problems.warnings, []
        problems.fail()
    for warning in problems.warnings:
        warn(warning)
    builder = _Builder(chip, Names(reserved()))
    builder.build()
    report = _report(chip, builder, name, digest, settings.dt is not None)
    report.warnings = problems.warnings
    writer = ProgramText(builder.plan, archive, OF_32_BITS)
    network = Names(reserved()).fresh(stem_of(name))
    text = writer.text(network, [builder.output], header(report))
    return Imported(network, text, writer.arrays, report, archive)


@dataclass
class _Builder:
    """Makes the plan."""

    chip: Specification
    names: Names
    plan: Plan = field(init=False)
    banks: dict[str, slice] = field(default_factory=dict[str, slice])
    """Name -> hidden ids."""
    output: str = ""

    def build(self) -> None:
        chip = self.chip
        source = self.names.fresh("input")
        self.plan = Plan({source: chip.weights_in.shape[0]}, [], dt=chip.dt)
        bounds = bounds_of_banks(chip)
        single = len(bounds) == 2
        for number, (start, stop) in enumerate(pairwise(bounds)):
            name = self.names.fresh("hidden" if single else f"hidden_{number + 1}")
            self.banks[name] = slice(start, stop)
        self.output = self.names.fresh("out")
        carriers = self.sums()
        for name, part in self.banks.items():
            self.plan.equations.append(self.hidden(name, part, source, carriers))
        self.plan.equations.append(self.outputs(carriers))

    def sums(self) -> dict[str, str]:
        """Bank -> name by which its spikes are read: its own, or that of the sum in it."""
        carriers = {name: name for name in self.banks}
        at = {part.start: name for name, part in self.banks.items()}
        for name, part in self.banks.items():
            first = int(self.chip.alias[part.start])
            if first >= 0:
                target = at[first]
                total = self.names.fresh(f"{target}_sum")
                self.plan.sums.append(Sum(total, carriers[name], carriers[target]))
                carriers[target] = total
        return carriers

    def hidden(self, name: str, part: slice, source: str, carriers: Mapping[str, str]) -> Equation:
        chip = self.chip
        slots: list[list[Term]] = []
        for slot in range(chip.syn.shape[1]):
            sources = [(source, chip.weights_in[:, part, slot])]
            sources += [
                (carriers[other], chip.weights_rec[ids, part, slot])
                for other, ids in self.banks.items()
            ]
            terms = [_term(other, matrix) for other, matrix in sources if matrix.any()]
            if terms or slot == 0:  # A second synapse that nothing reaches is none.
                slots.append(terms or [_term(*sources[0])])
        return Equation(
            name=name,
            path="",
            width=part.stop - part.start,
            slots=slots,
            mem=chip.mem[part],
            syn=[chip.syn[part, slot] for slot in range(len(slots))],
            threshold=chip.threshold[part],
            bias=chip.bias[part],
            remark=_ids(part),
        )

    def outputs(self, carriers: Mapping[str, str]) -> Equation:
        chip = self.chip
        # Every population is read, if with zeros: what nothing reads is left out.
        terms = [_term(carriers[name], chip.weights_out[part]) for name, part in self.banks.items()]
        return Equation(
            name=self.output,
            path="",
            width=chip.weights_out.shape[1],
            slots=[terms],
            mem=chip.mem_out,
            syn=[chip.syn_out],
            threshold=chip.threshold_out,
            bias=chip.bias_out,
            is_read=True,
        )


def _term(source: str, weights: NumpyArray) -> Term:
    """A projection by ``weights`` (neurons of the source, neurons here)."""
    return Term(source, weights.T, np.ones(len(weights.T)))


def _ids(part: slice) -> str:
    if part.stop - part.start == 1:
        return f"hidden neuron {part.start}"
    return f"hidden neurons {part.start} to {part.stop - 1}"


def bounds_of_banks(chip: Specification) -> list[int]:
    """The first hidden id of each population, and behind them the number of hidden neurons."""
    count = chip.mem.size
    steps = steps_from_inputs(chip)
    changes = [i for i in range(1, count) if steps[i] != steps[i - 1]]
    cuts = {0, count}
    if len(changes) + 1 == len(set(steps)):  # Each layer is in one piece.
        cuts |= set(changes)
    cut_at_aliases(chip.alias.tolist(), cuts)
    return sorted(cuts)


def steps_from_inputs(chip: Specification) -> Sequence[int]:
    """How many projections lead from an input to each hidden neuron at least; -1 for none."""
    goes = np.asarray(chip.weights_rec.any(axis=2))
    steps = np.where(chip.weights_in.any(axis=(0, 2)), 0, -1)
    number = 0
    while True:
        here = np.flatnonzero(steps == number)
        following = goes[here].any(axis=0) & (steps < 0)
        if not following.any():
            return steps.tolist()
        number += 1
        steps[following] = number


def _report(
    chip: Specification, builder: _Builder, name: str, digest: str, is_dt_told: bool
) -> Report:
    inputs, hidden, synapses = chip.weights_in.shape
    weights = sum(
        int(np.count_nonzero(array))
        for array in (chip.weights_in, chip.weights_rec, chip.weights_out)
    )
    report = Report(
        name,
        None,
        digest,
        f"a specification of Rockpool; {inputs} inputs, {hidden} + {chip.mem_out.size} neurons, "
        f"{weights} weights",
    )
    dt = "assumed; --dt says another" if chip.is_dt_assumed else "the specification"
    report.lines = [
        Line("time step", f"{chip.dt * 1e3:.6g} ms", "--dt" if is_dt_told else dt),
        Line("decays", "exp(-dt / tau), where dash = log2(tau / dt)", "as the mapper writes tau"),
        Line("synapses", f"{synapses} of a hidden neuron"),
        Line("populations", _populations(builder), "by the steps from the inputs, and aliases"),
    ]
    if builder.plan.sums:
        pairs = ", ".join(f"{s.given} to {s.receiver}" for s in builder.plan.sums)
        report.lines.append(Line("aliases", pairs, "a sum of spikes"))
    if chip.reads_last:
        rows = chip.shapes["weights_out"][0]
        text = f"the weights of outputs are those of the last {rows} hidden neurons"
        report.lines.append(Line("outputs", text, "as the chips with fewer of them order these"))
    report.lines.append(Line("delays", "a step between populations, as on the chip"))
    return report


def _populations(builder: _Builder) -> str:
    sizes = [str(part.stop - part.start) for part in builder.banks.values()]
    return f"{' + '.join(sizes)} hidden, {builder.chip.mem_out.size} outputs"
