"""The syntax errors of a text: each has a place and a sentence, and may have a hint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Span


@dataclass(frozen=True)
class SyntaxProblem:
    """One syntax error."""

    span: Span[str]
    message: str
    hint: str | None = None
    notes: tuple[tuple[str, Span[str]], ...] = ()
    """Other places that belong to it, each with a sentence."""


class SyntaxErrors(ParseError):
    """The syntax errors of a text, in the order of the text. As a ``ParseError``, the first one."""

    def __init__(self, problems: Sequence[SyntaxProblem]):
        super().__init__(problems[0].span, problems[0].message)
        self.problems = tuple(problems)


def syntax_error(span: Span[str], message: str) -> SyntaxErrors:
    """One error at ``span``, to be raised."""
    return SyntaxErrors([SyntaxProblem(span, message)])
