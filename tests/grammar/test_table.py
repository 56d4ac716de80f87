"""The parse table that is kept is the one of the grammar."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from xdsl.utils.lexer import Input

import xir.grammar
from tests.golden import compare
from xir.grammar import parser
from xir.grammar.build import TreeBuilder
from xir.grammar.syntax_errors import SyntaxErrors
from xir.grammar.table import TABLE, as_text, from_grammar, from_table

FOLDER = Path(next(iter(xir.grammar.__path__)))
KEPT = parser.parser
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.xnet"))


def test_the_kept_table_is_that_of_the_grammar(pytestconfig: pytest.Config) -> None:
    update = bool(pytestconfig.getoption("--update-golden"))
    compare(FOLDER / TABLE, as_text(from_grammar()), update=update)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_text_does_not_depend_on_the_order_of_sets(seed: str) -> None:
    code = "from xir.grammar.table import *; print(end=as_text(from_grammar()))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        env=os.environ | {"PYTHONHASHSEED": seed},
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.decode().splitlines() == as_text(from_grammar()).splitlines()


def test_a_parser_from_the_table_gives_the_same_table() -> None:
    _, builder = parser.parser()
    assert as_text(from_table(builder)) == as_text(from_grammar())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_both_parsers_read_alike(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Input(path.read_text(), str(path))
    kept = parser.parse(source)
    monkeypatch.setattr(parser, "parser", _computed)
    assert parser.parse(source) == kept


def test_both_parsers_say_the_same_of_a_wrong_text(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Input("network net(x spikes[2]) {\n  y = lif(x,, 3 ms\n  return\n}\nlet = 3\n", "a")
    with pytest.raises(SyntaxErrors) as kept:
        parser.parse(source)
    monkeypatch.setattr(parser, "parser", _computed)
    with pytest.raises(SyntaxErrors) as computed:
        parser.parse(source)
    assert str(kept.value) == str(computed.value)


def _computed() -> tuple[object, TreeBuilder]:
    _, builder = KEPT()
    return from_grammar(builder), builder
