"""Whether the numbers of a core in real numbers are some that neurons can have."""

from __future__ import annotations

from xdsl.dialects.builtin import DenseIntOrFPElementsAttr
from xdsl.utils.hints import isa

from xir.diagnostics.messages import CompileError, Diagnostic, at
from xir.dialects import xylo
from xir.dialects.dense import as_numpy
from xir.numbers.roles import problem_with

ROLES = {
    "tau_mem": "tau_mem",
    "tau_syn": "tau_syn",
    "tau_syn_2": "tau_syn",
    "threshold": "threshold",
    "bias": "bias",
}


def refuse_wrong_numbers(core: xylo.CoreOp) -> None:
    """
    Raise ``CompileError`` with everything that is wrong with the numbers of ``core``.

    A program has none such, as ``snn-load`` looks at its arrays; a core can be written by hand.
    """
    problems: list[Diagnostic] = []
    for op in core.body.block.ops:
        if isinstance(op, xylo.WeightsOp):
            found = [problem_with(as_numpy(op.value), "weight")]
        elif isinstance(op, xylo.Bank):
            fields = ((op.properties.get(name), role) for name, role in ROLES.items())
            found = [
                problem_with(as_numpy(value), role, tau_may_be_0=True)
                for value, role in fields
                if isa(value, DenseIntOrFPElementsAttr)
            ]
        else:
            continue
        problems += [at(op, problem) for problem in found if problem is not None]
    if problems:
        raise CompileError(problems)
