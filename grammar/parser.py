# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false
# (lark is only partly typed)
""".xnet text to its syntax tree, and syntax errors in words."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from lark import Lark, UnexpectedInput
from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input, Span

from xir.grammar import ast
from xir.grammar.build import TreeBuilder
from xir.grammar.words import explain


def parse(source: Input[str]) -> ast.Program:
    """
    The syntax tree of a whole file.

    Raises ``ParseError``, with the exact place and what was expected there.
    """
    tree = _parse(source, "program", 0, source.len)
    assert isinstance(tree, ast.Program)
    return tree


def parse_expression(source: Input[str]) -> ast.Expression:
    """The syntax tree of one expression, as a value on the command line. Raises ``ParseError``."""
    return _expression(source, 0, source.len)


@cache
def _parser() -> tuple[Lark, TreeBuilder]:
    """The parser and what it calls for each rule: nodes are made while parsing, without a tree
    of Lark's own in between, which halves the time."""
    builder = TreeBuilder(_expression)
    grammar = (files("xir.grammar") / "xnet.lark").read_text(encoding="utf-8")
    lark = Lark(
        grammar,
        parser="lalr",
        lexer="basic",
        start=["program", "expression"],
        keep_all_tokens=True,
        maybe_placeholders=False,
        transformer=builder,
    )
    return lark, builder


def _expression(source: Input[str], start: int, end: int) -> ast.Expression:
    """The expression that is the part of ``source`` from ``start`` to ``end``."""
    tree: ast.Expression = _parse(source, "expression", start, end)
    return tree


def _parse(source: Input[str], rule: str, start: int, end: int) -> Any:
    lark, builder = _parser()
    with builder.reading(source, start):
        try:
            return lark.parse(source.content[start:end], start=rule)
        except UnexpectedInput as e:
            place, message = explain(e, lark, source.content[start:end])
            span = Span(start + place[0], start + place[1], source)
            raise ParseError(span, message) from None
