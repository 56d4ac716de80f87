"""Every argument of a verb is a field with a type, and options say where they apply."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from xir.cli.parser import build_parser
from xir.options import option_table

TABLE = option_table()
FOR_NETWORKS = [name for name, option in TABLE.items() if not option.is_for_configurations]
VALUES = {
    **{"prune_fanout": "3", "defines": "a=1", "shifts": "0,0,0", "file_dt": "1ms"},
    "clock": "25MHz",
}
"""A value for options that take no text or word."""


@pytest.mark.parametrize("verb", build_parser()[1])
def test_the_arguments_of_a_verb_are_the_fields_of_its_type(verb: str) -> None:
    parser = build_parser()[1][verb]
    of_main = {"help", "root"}  # no concern of a verb: main follows them before the verb runs
    arguments = {action.dest for action in parser.actions} - of_main
    fields = set(import_module(f"xir.cli.verbs.{verb}").Arguments._fields)
    if "compilation" in fields:
        assert arguments & set(TABLE)
        fields, arguments = fields - {"compilation"}, arguments - set(TABLE)
    assert arguments == fields


@pytest.mark.parametrize("name", FOR_NETWORKS)
def test_an_option_of_a_compilation_is_refused_for_a_configuration(
    run: Any, folder: Any, name: str
) -> None:
    option = TABLE[name]
    word = option.words()[0] if option.words is not None else "n"
    given = [option.flag, *([] if option.is_switch else [VALUES.get(name, word)])]
    code, out, err = run("sim", "net.json", "--input", "poisson:5,5,5", *given)
    assert (code, out) == (2, "")
    assert err == (
        f"error: {option.flag} says how a .xnet is compiled; 'net.json' is a configuration\n"
        "  hint: xir sim --help\n"
    )


def test_the_device_is_no_option_of_a_compilation_alone(run: Any, folder: Any) -> None:
    code, _, err = run("sim", "net.json", "--input", "poisson:5,5,5", "--device", "xylo-v1")
    assert (code, err) == (1, "error: there is no file 'net.json'\n")
