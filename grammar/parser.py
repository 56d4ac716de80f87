# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false
# (lark is only partly typed)
""".xnet text to its syntax tree, or all its syntax errors."""

from __future__ import annotations

from functools import cache
from typing import Any

from lark import Lark, UnexpectedInput, UnexpectedToken
from xdsl.utils.lexer import Input, Span

from xir.grammar import ast
from xir.grammar.build import TreeBuilder
from xir.grammar.near_misses import WORD_AS_A_NAME, Around, with_more
from xir.grammar.recovery import ReadingPlace, brace_behind, end_of_remark, next_place
from xir.grammar.syntax_errors import SyntaxErrors, SyntaxProblem
from xir.grammar.table import from_table
from xir.grammar.tokens import Word, words_from
from xir.grammar.words import explain

MOST_PROBLEMS = 20
"""A text with more syntax errors is told of these alone."""

_IN_A_BODY = "module _(){"
"""Put in front of a text that begins inside a body."""


def parse(source: Input[str]) -> ast.Program:
    """
    The syntax tree of a whole file.

    Raises ``SyntaxErrors``, which is a ``ParseError``, with every error in the file, at most
    ``MOST_PROBLEMS``. Each has its exact place and the words that could stand there.
    """
    problems: list[SyntaxProblem] = []
    place: ReadingPlace | None = ReadingPlace(0)
    while place is not None and len(problems) < MOST_PROBLEMS:
        front = "" if place.brace is None else _IN_A_BODY
        try:
            tree = _parse(source, "program", place.at, source.len, front)
        except _Stopped as stopped:
            problem, place = _problem_and_next_place(source, place, stopped)
            if not any(_is_the_same(problem, earlier) for earlier in problems):
                problems.append(problem)
        else:
            if not problems:
                assert isinstance(tree, ast.Program)
                return tree
            place = None
    raise SyntaxErrors(problems)


def _is_the_same(problem: SyntaxProblem, earlier: SyntaxProblem) -> bool:
    """Whether both are at one place, or tell of one word as a name, which is used many times."""
    named = _names_a_word(problem) and problem.message == earlier.message
    return named or problem.span == earlier.span


def _names_a_word(problem: SyntaxProblem) -> bool:
    return problem.message.endswith(WORD_AS_A_NAME)


def _problem_and_next_place(
    source: Input[str], place: ReadingPlace, stopped: _Stopped
) -> tuple[SyntaxProblem, ReadingPlace | None]:
    """What to say about an error behind ``place``, and the next place to read from."""
    lark, _ = parser()
    text = source.content
    before: list[Word] = []
    behind: list[Word] = []
    for word in words_from(lark, text, place.at):
        if word.start >= stopped.at:
            behind.append(word)
            if len(behind) == 2:
                break
        else:
            before.append(word)
    brace = brace_behind(before, place.brace)
    problem, resume_at = stopped.problem, stopped.at
    if before:  # a string that is wrong inside is skipped as a whole
        resume_at = max(resume_at, before[-1].end)
    resume_at = max(resume_at, end_of_remark(text, before, resume_at))
    if stopped.accepted:
        around = Around(text, before, behind, frozenset(stopped.accepted))
        problem = with_more(problem, around, brace)
        if _names_a_word(problem) and behind:
            resume_at = max(resume_at, problem.span.end)
    return problem, next_place(lark, text, before, resume_at, brace)


def parse_expression(source: Input[str]) -> ast.Expression:
    """The syntax tree of one expression, as on the command line. Raises ``SyntaxErrors``."""
    return _expression(source, 0, source.len)


@cache
def parser() -> tuple[Lark, TreeBuilder]:
    """The parser and what it calls for each rule: nodes are made while parsing, without a tree
    of Lark's own in between, which halves the time."""
    builder = TreeBuilder(_expression)
    return from_table(builder), builder


def _expression(source: Input[str], start: int, end: int) -> ast.Expression:
    """The expression that is the part of ``source`` from ``start`` to ``end``."""
    try:
        tree: ast.Expression = _parse(source, "expression", start, end)
    except _Stopped as stopped:
        raise SyntaxErrors([stopped.problem]) from None
    return tree


class _Stopped(Exception):
    """Reading stopped at a position of the text."""

    def __init__(self, problem: SyntaxProblem, at: int, accepted: frozenset[str] = frozenset()):
        super().__init__(problem.message)
        self.problem = problem
        self.at = at
        self.accepted = accepted
        """The kinds of word that could stand there; none where a word itself is wrong."""


def _parse(source: Input[str], rule: str, start: int, end: int, front: str = "") -> Any:
    """
    The part of ``source`` from ``start`` to ``end``, read as ``rule`` behind the text ``front``.

    Raises ``_Stopped`` for a syntax error.
    """
    lark, builder = parser()
    text = front + source.content[start:end]
    offset = start - len(front)
    with builder.reading(source, offset):
        try:
            return lark.parse(text, start=rule)
        except UnexpectedInput as e:
            place, message = explain(e, lark, text)
            span = Span(offset + place[0], offset + place[1], source)
            at = offset + (e.pos_in_stream or 0)
            accepted: frozenset[str] = frozenset()
            if isinstance(e, UnexpectedToken):
                is_end = e.token.type == "$END"
                at = end if is_end else offset + (e.token.start_pos or 0)
                accepted = frozenset(e.accepts or e.expected)
            raise _Stopped(SyntaxProblem(span, message), at, accepted) from None
        except SyntaxErrors as e:  # in a string or a number, which the builder reads
            raise _Stopped(e.problems[0], e.problems[0].span.start) from None
