"""The one list of methods."""

from __future__ import annotations

from inspect import signature
from typing import Any, get_args

import pytest

from xir.cli.shared.pass_texts import pass_text
from xir.quantization.methods.registry import (
    DEFAULT,
    METHODS,
    Method,
    MethodName,
    choosing_methods,
    help_text,
    method_named,
    methods_by_name,
)
from xir.universe import PASSES

COMPLETE: dict[str, Any] = {
    "name": "new",
    "text": "what it does",
    "function": "xir.quantization.methods.channel:quantize_channel",
    "needs_sample": False,
    "runs_network": False,
}


@pytest.mark.parametrize("method", choosing_methods(), ids=lambda method: method.name)
def test_every_function_is_there_and_takes_what_it_is_given(method: Method) -> None:
    given = list(signature(method.load()).parameters)
    expected = ["real", "chip", "sample", "second_synapse"]
    assert given == (expected if method.runs_network else expected[:2])


@pytest.mark.parametrize("lacking", COMPLETE)
def test_an_entry_without_a_field_is_an_error(lacking: str) -> None:
    Method(**COMPLETE)
    with pytest.raises(TypeError, match=lacking):
        Method(**{name: value for name, value in COMPLETE.items() if name != lacking})


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "two words"},
        {"text": ""},
        {"function": ""},
        {"takes_integers": True},
        {"needs_sample": True},
    ],
)
def test_an_entry_that_contradicts_itself_is_an_error(wrong: dict[str, Any]) -> None:
    assert list(methods_by_name(Method(**COMPLETE))) == ["new"]
    with pytest.raises(ValueError, match="method"):
        methods_by_name(Method(**COMPLETE | wrong))


def test_two_methods_have_two_names() -> None:
    with pytest.raises(ValueError, match="one name"):
        methods_by_name(Method(**COMPLETE), Method(**COMPLETE))


def test_a_method_that_takes_integers_has_no_function() -> None:
    assert [m.name for m in METHODS.values() if m not in choosing_methods()] == ["exact"]
    with pytest.raises(ValueError, match="'exact' chooses no integers"):
        METHODS["exact"].load()


def test_an_unknown_name_is_told_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match="called 'best'; there are: " + ", ".join(METHODS)):
        method_named("best")


def test_the_pass_takes_every_method_and_explains_it() -> None:
    assert get_args(MethodName) == tuple(METHODS)
    home = PASSES["xylo-quantize"]
    text = pass_text("xylo-quantize", home.module, home.class_name)
    (method,) = (option for option in text.options if option.name == "method")
    assert method.default == repr(DEFAULT)
    assert all(repr(name) in method.type for name in METHODS)
    assert all(f"({name})" in method.text for name in METHODS)


def test_help_has_every_method_with_what_it_does() -> None:
    for method in METHODS.values():
        assert method.name in help_text()
        assert method.text in help_text()
    assert f"{DEFAULT} (the default)" in help_text()
