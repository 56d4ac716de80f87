# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownParameterType=false
# (lark is only partly typed)
"""Makes the nodes of the syntax tree, one method for each rule of the grammar."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, TypeAlias

from lark import Token, Transformer
from xdsl.utils.lexer import Input, Span

from xir.grammar import ast
from xir.grammar.syntax_errors import syntax_error

Children: TypeAlias = list[Any]
"""The parts of a rule: nodes that are made already, and the tokens between them."""

SubParser: TypeAlias = Callable[[Input[str], int, int], ast.Expression]


class TreeBuilder(Transformer[Token, Any]):
    """
    Called by the parser for each rule, innermost first.

    A rule's span reaches from its first child to its last, so nothing needs to be looked up. Parts
    of the text (the expressions in strings) are parsed by ``parse_part``.
    """

    def __init__(self, parse_part: SubParser):
        super().__init__()
        self._parse_part = parse_part
        self._source: Input[str] = Input("", "")
        self._offset = 0

    @contextmanager
    def reading(self, source: Input[str], offset: int) -> Generator[None]:
        """Say where the text comes from that is parsed inside the ``with`` block."""
        before = self._source, self._offset
        self._source, self._offset = source, offset
        try:
            yield
        finally:
            self._source, self._offset = before

    def _span(self, children: Children) -> Span[str]:
        first, last = children[0], children[-1]
        if isinstance(first, Token):
            assert first.start_pos is not None
            start = first.start_pos + self._offset
        else:
            start = first.span.start
        if isinstance(last, Token):
            assert last.end_pos is not None
            if last.type == "SEMICOLON":
                return self._span(children[:-1])
            end = last.end_pos + self._offset
        else:
            end = last.span.end
        return Span(start, end, self._source)

    # ---- programs ----

    def program(self, items: Children) -> ast.Program:
        return ast.Program(tuple(items), Span(0, self._source.len, self._source))

    def _name(self, token: Token) -> ast.Name:
        return ast.Name(str(token), self._span([token]))

    def _text(self, token: Token) -> ast.Text:
        span = self._span([token])
        return ast.Text(tuple(self._pieces(span)), span)

    def _pieces(self, span: Span[str]) -> list[str | ast.Expression]:
        """The literal pieces and the expressions of the string that stands at ``span``."""
        content, pieces, literal = self._source.content, list[str | ast.Expression](), ""
        at, end = span.start + 1, span.end - 1
        while at < end:
            character = content[at]
            if character in "{}" and content[at + 1 : at + 2] == character and at + 1 < end:
                literal += character
                at += 2
            elif character == "{":
                close = content.find("}", at, end)
                place = Span(at, end if close < 0 else close + 1, self._source)
                if close < 0:
                    raise syntax_error(place, "this '{' has no '}'; write '{{' for a brace")
                if not content[at + 1 : close].strip():
                    raise syntax_error(place, "there is no expression in these braces")
                if literal:
                    pieces.append(literal)
                pieces.append(self._parse_part(self._source, at + 1, close))
                literal, at = "", close + 1
            elif character == "}":
                place = Span(at, at + 1, self._source)
                raise syntax_error(place, "this '}' has no '{'; write '}}' for a brace")
            else:
                literal += character
                at += 1
        return [*pieces, literal] if literal else pieces

    def import_(self, children: Children) -> ast.Import:
        alias = _after("AS", children)
        name = None if alias is None else self._name(alias)
        return ast.Import(self._text(children[1]), name, self._span(children))

    def param(self, children: Children) -> ast.Param:
        kind = next((c for c in children if isinstance(c, ast.Type)), None)
        default = _after("EQUAL", children)
        return ast.Param(self._name(children[1]), kind, default, self._span(children))

    def let(self, children: Children) -> ast.Let:
        return ast.Let(self._name(children[1]), children[3], self._span(children))

    def module(self, children: Children) -> ast.Body:
        results = next((c[1] for c in children if isinstance(c, tuple) and c[0] == "results"), None)
        (_, parameters) = children[3]
        statements = children[-1]
        return ast.Body(
            children[0].type == "NETWORK",
            self._name(children[1]),
            parameters,
            results,
            statements.items,
            Span(self._span(children[:1]).start, statements.span.end, self._source),
        )

    network = module

    def parameters(self, children: Children) -> tuple[str, tuple[ast.Parameter, ...]]:
        return "parameters", tuple(c for c in children if isinstance(c, ast.Parameter))

    def parameter(self, children: Children) -> ast.Parameter:
        default = children[4] if len(children) > 3 else None
        return ast.Parameter(self._name(children[0]), children[2], default, self._span(children))

    def results(self, children: Children) -> tuple[str, tuple[ast.Type, ...]]:
        return "results", tuple(c for c in children if isinstance(c, ast.Type))

    # ---- bodies ----

    def body(self, children: Children) -> _Statements:
        return _Statements(tuple(children[1:-1]), self._span(children))

    def equation(self, children: Children) -> ast.Equation:
        kind = next((c for c in children if isinstance(c, ast.Type)), None)
        repetition = next((c for c in children if isinstance(c, ast.Repetition)), None)
        targets: tuple[ast.Target, ...] = children[0]
        span = Span(targets[0].span.start, self._span(children[1:]).end, self._source)
        return ast.Equation(targets, kind, _after("EQUAL", children), repetition, span)

    def targets(self, children: Children) -> tuple[ast.Target, ...]:
        return tuple(c for c in children if isinstance(c, ast.Target))

    def target(self, children: Children) -> ast.Target:
        index = children[2] if len(children) > 1 else None
        return ast.Target(self._name(children[0]), index, self._span(children))

    def return_(self, children: Children) -> ast.Return:
        return ast.Return(_nodes(children), self._span(children))

    def repetition(self, children: Children) -> ast.Repetition:
        return ast.Repetition(self._name(children[1]), children[3], self._span(children))

    def range_(self, children: Children) -> ast.Range:
        end = children[2] if len(children) > 1 else None
        return ast.Range(children[0], end, self._span(children))

    # ---- types ----

    def type_(self, children: Children) -> ast.Type:
        name, *groups = children
        sizes = tuple(group.items for group in groups)
        return ast.Type(self._name(name), sizes, self._span(children))

    def sizes(self, children: Children) -> _Statements:
        return _Statements(_nodes(children), self._span(children))

    # ---- expressions ----

    def pipe(self, children: Children) -> ast.Pipe:
        return ast.Pipe(children[0], children[2], self._span(children))

    def choice(self, children: Children) -> ast.Choice:
        return ast.Choice(children[1], children[3], children[5], self._span(children))

    def binary(self, children: Children) -> ast.Binary:
        left, operator, right = children
        return ast.Binary(str(operator), left, right, self._span(children))

    def negation(self, children: Children) -> ast.Negation:
        return ast.Negation(children[1], self._span(children))

    def member(self, children: Children) -> ast.Member:
        return ast.Member(children[0], self._name(children[2]), self._span(children))

    def part(self, children: Children) -> ast.Part:
        start, stop, step = None, None, None
        separators = 0
        for child in children:
            if isinstance(child, Token):
                separators += 1
            elif separators == 0:
                start = child
            elif separators == 1:
                stop = child
            else:
                step = child
        return ast.Part(start, stop, step, self._span(children))

    def index(self, children: Children) -> ast.Index:
        return ast.Index(children[0], _nodes(children[1:]), self._span(children))

    def call(self, children: Children) -> ast.Call:
        return ast.Call(children[0], children[2], self._span(children))

    def arguments(self, children: Children) -> tuple[ast.Argument, ...]:
        return tuple(c for c in children if isinstance(c, ast.Argument))

    def argument(self, children: Children) -> ast.Argument:
        name = self._name(children[0]) if len(children) > 1 else None
        return ast.Argument(name, children[-1], self._span(children))

    def number(self, children: Children) -> ast.Number:
        (token,) = children
        return self._number(str(token), None, self._span(children))

    def quantity(self, children: Children) -> ast.Number:
        (token,) = children
        number = token.rstrip("smunHzkM \t")
        return self._number(number, token[len(number) :].strip(), self._span(children))

    def _number(self, text: str, unit: str | None, span: Span[str]) -> ast.Number:
        if text[:2] in ("0x", "0X"):
            value = int(text, 16) if len(text) < 40 else float("inf")
        elif text.isdecimal():
            value = int(text) if len(text) < 40 else float("inf")
        else:
            value = float(text)
        if abs(value) >= 2**63 and (isinstance(value, int) or value == float("inf")):
            raise syntax_error(span, "this number is too large; whole numbers end at 2**63 - 1")
        return ast.Number(value, unit, span)

    def text(self, children: Children) -> ast.Text:
        return self._text(children[0])

    def truth(self, children: Children) -> ast.Truth:
        return ast.Truth(children[0] == "true", self._span(children))

    def name(self, children: Children) -> ast.Name:
        return self._name(children[0])

    def parenthesized(self, children: Children) -> ast.Expression:
        return dataclasses.replace(children[1], span=self._span(children))

    def tuple_(self, children: Children) -> ast.Sequence:
        return ast.Sequence(_nodes(children), True, self._span(children))

    def list_(self, children: Children) -> ast.Sequence:
        return ast.Sequence(_nodes(children), False, self._span(children))

    def comprehension(self, children: Children) -> ast.Comprehension:
        return ast.Comprehension(children[1], children[2], self._span(children))


@dataclasses.dataclass(frozen=True, slots=True)
class _Statements:
    """Parts of a bracketed list on their way into the node around it."""

    items: tuple[Any, ...]
    span: Span[str]


def _nodes(children: Children) -> tuple[Any, ...]:
    return tuple(c for c in children if not isinstance(c, Token))


def _after(terminal: str, children: Children) -> Any:
    """The child behind the token, or None where there is no such token."""
    for token, value in pairwise(children):
        if isinstance(token, Token) and token.type == terminal:
            return value
    return None
