"""IR from text that anybody may have written."""

from __future__ import annotations

import itertools

import pytest
from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input
from xdsl.utils.mlir_lexer import MLIRLexer

from tests.passes.ir import context
from xir.ir import parsing
from xir.ir.parsing import parse_module


@pytest.mark.parametrize(
    "text", ['"' + "x" * 400, 'builtin.module attributes {a = "b' + " y" * 400]
)
def test_a_string_without_an_end_is_refused_at_once(text: str) -> None:
    """xDSL's own pattern would take longer than the universe is old."""
    with pytest.raises(ParseError, match="closing string literal"):
        parse_module(context(), text, "n.mlir")


def test_strings_end_where_they_end_for_xdsl() -> None:
    exact = parsing._Lexer  # pyright: ignore[reportPrivateUsage]
    for letters in itertools.product('a"\\n\n4', repeat=5):
        text = '"' + "".join(letters)
        ends: list[object] = []
        for lexer in (MLIRLexer, exact):
            try:
                ends.append(lexer(Input(text, "n")).lex().span.end)
            except ParseError as e:
                ends.append(str(e))
        assert ends[0] == ends[1], text
