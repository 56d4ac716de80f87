"""``xylo-verify`` as a pass; the rules themselves are in test_rules.py."""

from __future__ import annotations

import pytest
from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp

from tests.passes.ir import EXAMPLES, compiled, of_kind, run
from tests.verification.test_rules import Plan
from xir.diagnostics.messages import CompileError
from xir.dialects import xylo
from xir.passes.verify import VerifyPass


def test_the_core_is_left_as_it_is() -> None:
    module = ModuleOp([Plan().core().clone()])
    before = str(module)
    assert run(module, VerifyPass()) == []
    assert str(module) == before


def test_every_core_is_looked_at() -> None:
    module = ModuleOp([Plan().core().clone(), Plan(inputs=17).core().clone()])
    with pytest.raises(CompileError, match="have 17, limit 16"):
        VerifyPass().apply(Context(), module)


@pytest.mark.campaign
def test_the_examples_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES[0].parent)
    for path in EXAMPLES:
        module, passes = compiled(path)
        for name, step in passes:
            warnings = run(module, step)
            if name == "xylo-verify":
                assert of_kind(module, xylo.CoreOp)
                assert {w.code for w in warnings} <= {"XIR107"}
                break
