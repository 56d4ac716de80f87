"""The functions of the language: each entry is whole, and nothing else knows one by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAlias

import pytest
from xdsl.dialects.builtin import ModuleOp

from xir.irgen.functions import registry
from xir.irgen.functions.function import Formal, Function, formals, gives_no_bundle
from xir.irgen.functions.registry import FUNCTIONS, by_name

Compile: TypeAlias = Callable[..., ModuleOp]
Refuse: TypeAlias = Callable[..., str]

# A population that reads itself: its width is found before it has a value.
RECURSIVE = """
network n(x: spikes[4]) {{
  dt = 1 ms
  y = {neuron}(linear(x, identity(4)) + linear(y, identity(4)), tau_mem = 9 ms, tau_syn = 5 ms)
  return y
}}"""


@pytest.mark.parametrize(
    ("part", "value", "message"),
    [
        ("name", "", "without a name"),
        ("formals", (), "without parameters"),
        ("result", None, "without a rule for the type of its result"),
        ("call", None, "without a call"),
    ],
)
def test_an_entry_without_a_part_cannot_be_made(part: str, value: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        replace(FUNCTIONS["lif"], **{part: value})


def test_two_entries_of_one_name_are_refused() -> None:
    with pytest.raises(TypeError, match="there are two functions 'li'"):
        by_name([FUNCTIONS["li"], FUNCTIONS["lif"], replace(FUNCTIONS["lif"], name="li")])


def test_parameters_in_short() -> None:
    assert formals("x w? * bias?") == (
        Formal("x"),
        Formal("w", required=False),
        Formal("bias", required=False, by_name_only=True),
    )


def test_a_new_neuron_is_one_entry(compiled: Compile, monkeypatch: pytest.MonkeyPatch) -> None:
    """A function under another name is as good as its model, in a loop too."""
    _add(replace(FUNCTIONS["lif"], name="spiker"), monkeypatch)
    renamed = str(compiled(RECURSIVE.format(neuron="spiker")))
    assert renamed == str(compiled(RECURSIVE.format(neuron="lif")))


def test_a_result_rule_that_knows_nothing_asks_for_the_width(
    refused: Refuse, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(replace(FUNCTIONS["lif"], name="spiker", result=gives_no_bundle), monkeypatch)
    assert "the width of 'y' cannot be found" in refused(RECURSIVE.format(neuron="spiker"))


def test_a_function_without_state_makes_no_loop_legal(
    refused: Refuse, monkeypatch: pytest.MonkeyPatch
) -> None:
    stateless = replace(FUNCTIONS["lif"], name="spiker", result=gives_no_bundle, has_state=False)
    _add(stateless, monkeypatch)
    assert "a loop without a neuron: y -> y" in refused(RECURSIVE.format(neuron="spiker"))


def _add(function: Function, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(registry.FUNCTIONS, dict)
    monkeypatch.setitem(registry.FUNCTIONS, function.name, function)
