"""Every program in the language reference compiles as it stands there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from xdsl.dialects.builtin import ModuleOp

from xir.diagnostics.messages import collect_warnings
from xir.irgen.functions.registry import FUNCTIONS

REFERENCE = (Path(__file__).parents[2] / "docs" / "language.md").read_text()
PROGRAMS = re.findall(r"^```xnet\n(.*?)^```", REFERENCE, flags=re.M | re.S)
Compile: TypeAlias = Callable[..., ModuleOp]


@pytest.mark.parametrize("program", PROGRAMS, ids=re.findall(r"network (\w+)", "".join(PROGRAMS)))
def test_programs_of_the_reference(program: str, compiled: Compile) -> None:
    with collect_warnings() as warnings:
        compiled(program)
    assert not warnings


def test_there_are_programs_for_most_of_the_language() -> None:
    assert len(PROGRAMS) >= 9


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_in_the_reference(name: str) -> None:
    assert f"`{name}(" in REFERENCE.split("## All functions")[1]


def test_every_parameter_is_in_the_reference() -> None:
    table = REFERENCE.split("## All functions")[1].split("## The grammar")[0]
    for function in FUNCTIONS.values():
        row = next(line for line in table.splitlines() if f"`{function.name}(" in line)
        for formal in function.formals:
            if formal.by_name_only:
                assert re.search(rf"\b{formal.name}\b", row), (function.name, formal.name)


def test_links_lead_to_headings() -> None:
    headings = {
        re.sub(r"[^\w -]", "", h).strip().lower().replace(" ", "-")
        for h in re.findall(r"^#+ (.*)$", REFERENCE, flags=re.M)
    }
    for target in re.findall(r"\]\(#([\w-]+)\)", REFERENCE):
        assert target in headings
