"""Every refusal has a code that ``xir explain`` knows."""

from __future__ import annotations

import ast
import inspect

import pytest

from xir.allocation import refusals
from xir.diagnostics.codes import CODES

DIAGNOSTICS = [
    call
    for call in ast.walk(ast.parse(inspect.getsource(refusals)))
    if isinstance(call, ast.Call)
    and isinstance(call.func, ast.Name)
    and call.func.id in ("at", "Diagnostic")
]


@pytest.mark.parametrize("call", DIAGNOSTICS, ids=lambda call: str(call.lineno))
def test_every_message_of_allocation_has_a_code(call: ast.Call) -> None:
    given = {k.arg: k.value for k in call.keywords}
    code = given["code"]
    assert isinstance(code, ast.Constant)
    assert isinstance(code.value, str)
    assert not CODES[code.value].is_warning


def test_the_messages_are_those_of_the_module() -> None:
    assert len(DIAGNOSTICS) == 18
