"""
Check a quantized core against everything its device asks for, and tell all of it at once.

The rules are a table, ``xir.verification.rule_table.RULES``; `xir explain CODE` prints one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Operation
from xdsl.passes import ModulePass

from xir.diagnostics.messages import CompileError, Diagnostic, at, warn
from xir.dialects import xylo
from xir.ir.core_facts import facts_of
from xir.verification.rule_table import RULES


def check(core: xylo.CoreOp) -> None:
    """
    Raises ``CompileError`` with every rule that ``core`` breaks; gives warnings for the rest.
    """
    if not core.is_quantized:
        hint = "run xylo-quantize first"
        raise CompileError([at(core, "the core holds real numbers", hint=hint)])
    diagnostics = list(_diagnostics(core))
    for diagnostic in diagnostics:
        if diagnostic.severity == "warning":
            warn(diagnostic)
    if errors := [d for d in diagnostics if d.severity == "error"]:
        raise CompileError(errors)


def _diagnostics(core: xylo.CoreOp) -> Iterator[Diagnostic]:
    facts = facts_of(core)
    for rule in RULES:
        for origin, message in rule.find(facts):
            assert isinstance(origin, Operation)
            text = f"{rule.says.name}: {message}"
            found = at(origin, text, hint=rule.says.way_out, code=rule.code)
            yield replace(found, severity="warning") if rule.is_warning else found


@dataclass(frozen=True)
class VerifyPass(ModulePass):
    """
    Checks the core against its device: counts, fields, fan-out, aliases, clock.

    Before: one quantized ``xylo.core``. After: the same, and it fits the chip.
    """

    name = "xylo-verify"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for core in op.body.block.ops:
            if isinstance(core, xylo.CoreOp):
                check(core)
