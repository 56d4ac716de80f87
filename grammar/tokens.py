# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false
# (lark is only partly typed)
"""The words around a syntax error, for what is said about it and for where reading goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lark import Lark, UnexpectedCharacters

BEGIN_ITEM = frozenset({"IMPORT", "PARAM", "MODULE", "NETWORK"})
BEGIN_STATEMENT = frozenset({"LET", "RETURN"})
BEGINNERS = BEGIN_ITEM | BEGIN_STATEMENT
"""Words that can only stand where an item or a statement begins."""

INNER_WORDS = frozenset({"FOR", "IN", "IF", "THEN", "ELSE", "AS", "TRUE", "FALSE"})
"""The other words of the language."""

CLOSED_BY = {"LPAR": "RPAR", "LSQB": "RSQB", "LBRACE": "RBRACE"}


@dataclass(frozen=True)
class Word:
    """One word of a text: its kind (a terminal of the grammar), its text, and where it stands."""

    kind: str
    text: str
    start: int
    end: int


MOST_STRANGE_CHARACTERS = 100
"""A text with more characters that begin no word is no program."""


def words_from(lark: Lark, text: str, at: int) -> Iterator[Word]:
    """The words of ``text`` from ``at`` on. Characters that begin no word are left out."""
    for _ in range(MOST_STRANGE_CHARACTERS):
        try:
            for token in lark.lex(text[at:]):
                start, end = token.start_pos or 0, token.end_pos or 0
                yield Word(token.type, str(token), at + start, at + end)
        except UnexpectedCharacters as e:
            at += (e.pos_in_stream or 0) + 1
        else:
            return


def column_of(text: str, at: int) -> int:
    """How many characters stand before ``at`` on its line."""
    return at - (text.rfind("\n", 0, at) + 1)


def is_first_on_line(text: str, at: int) -> bool:
    """Whether nothing but space stands before ``at`` on its line."""
    return not text[at - column_of(text, at) : at].strip()


def open_brackets(words: Sequence[Word]) -> list[Word]:
    """The brackets that ``words`` open and do not close, the innermost last."""
    opened: list[Word] = []
    for word in words:
        if word.kind in CLOSED_BY:
            opened.append(word)
        elif opened and CLOSED_BY[opened[-1].kind] == word.kind:
            opened.pop()
    return opened
