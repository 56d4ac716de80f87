"""
Where reading goes on after a syntax error, so that one compilation tells all of them.

The statement with the error is skipped. The next one begins at a word that can begin nothing else
(``let``, ``return``, ``module`` ..), behind the ``{`` of a broken header, behind a ``}``, or at the
first word of a line that stands no further right than the broken statement does: the lines of a
long call stand further right. A ``{ .. }`` within a body, as loops have in other languages, is
skipped whole: its ``}`` does not end the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from lark import Lark

from xir.grammar.tokens import (
    BEGIN_ITEM,
    BEGINNERS,
    INNER_WORDS,
    Word,
    column_of,
    is_first_on_line,
    words_from,
)


def brace_behind(words: Sequence[Word], brace: int | None) -> int | None:
    """The ``{`` of the body that the text behind ``words`` is in; ``brace`` is that before them."""
    for word in words:
        if word.kind in ("LBRACE", "RBRACE"):
            brace = word.start if word.kind == "LBRACE" else None
    return brace


UNKNOWN_BRACE = -1
"""Of a body without a ``{``: a ``return`` stands in one, but its header is broken."""


@dataclass(frozen=True)
class ReadingPlace:
    """A place where an item begins, or a statement of the body that ``brace`` opens."""

    at: int
    brace: int | None = None
    """The position of the body's ``{``; None outside of bodies."""


def next_place(
    lark: Lark, text: str, before: Sequence[Word], stopped_at: int, brace: int | None
) -> ReadingPlace | None:
    """
    The place behind a syntax error, or None where there is none.

    ``before`` are the words between the last place and ``stopped_at``, where reading stopped;
    ``brace`` opens the body that ``stopped_at`` is in.
    """
    column = _column_of_statement(text, before)
    words = _without_remarks(text, words_from(lark, text, stopped_at))
    open_blocks = 0
    for word, after in pairwise(chain(words, [Word("", "", len(text), len(text))])):
        if word.kind == "LBRACE" and brace is not None:
            open_blocks += 1
        elif word.kind == "LBRACE":
            return ReadingPlace(word.end, word.start)
        elif word.kind == "RBRACE" and open_blocks:
            open_blocks -= 1
            if not open_blocks:
                return ReadingPlace(word.end, brace)
        if open_blocks:
            continue
        if word.kind == "RBRACE":
            return ReadingPlace(word.end)
        if word.kind in BEGIN_ITEM:
            return ReadingPlace(word.start)
        if word.kind == "LET":
            return ReadingPlace(word.start, brace)
        if word.kind == "RETURN":
            return ReadingPlace(word.start, UNKNOWN_BRACE if brace is None else brace)
        # The word that does not fit can begin an equation, and then ends the one before it.
        can_begin = word.start > stopped_at or (brace is not None and bool(before))
        begins = word.kind == "NAME" or (word.kind in INNER_WORDS and after.kind == "EQUAL")
        if begins and can_begin and is_first_on_line(text, word.start):
            if column_of(text, word.start) <= column:
                return ReadingPlace(word.start, brace)
    return None


def _column_of_statement(text: str, before: Sequence[Word]) -> int:
    """The column of the statement that ``before`` ends in."""
    column: int | None = None
    behind_an_end = True
    for word in before:
        here = column_of(text, word.start)
        first = is_first_on_line(text, word.start) and (column is None or here <= column)
        if behind_an_end or word.kind in BEGINNERS or first:
            column = here
        behind_an_end = word.kind in ("LBRACE", "RBRACE", "SEMICOLON")
    return column if column is not None and not behind_an_end else len(text)


def _without_remarks(text: str, words: Iterator[Word]) -> Iterator[Word]:
    """The words without those behind a ``//`` on their line."""
    end = -1
    for word in words:
        if word.start >= end:
            end = end_of_remark(text, [word], word.start)
            if end < 0:
                yield word


def end_of_remark(text: str, words: Sequence[Word], at: int) -> int:
    """
    The end of the line of ``at``, where one of ``words`` is a ``//`` on that line, which was meant
    to begin a comment; else -1.
    """
    line = text.rfind("\n", 0, at) + 1
    for word in reversed(words):
        if word.start < line:
            break
        if word.kind == "DOUBLESLASH":
            end = text.find("\n", at)
            return len(text) if end < 0 else end
    return -1
