"""
What was likely meant, where the grammar alone can only say what it expected.

Each rule looks at the words around an error and gives a hint, or a better message, or nothing.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from xdsl.utils.lexer import Span

from xir.grammar.around import Around, Meant
from xir.grammar.habits import HABITS
from xir.grammar.recovery import UNKNOWN_BRACE
from xir.grammar.syntax_errors import SyntaxProblem
from xir.grammar.tokens import (
    BEGINNERS,
    CLOSED_BY,
    INNER_WORDS,
    Word,
    is_first_on_line,
)

_BEHIND_A_NAME = frozenset(
    {"EQUAL", "COLON", "COMMA", "RPAR", "RSQB", "RBRACE", "DOT", "LSQB", "ARROW", "PLUS", "MINUS"}
    | {"STAR", "SLASH", "SEMICOLON"}
)
_VALUES = frozenset({"NUMBER", "QUANTITY", "STRING", "TRUE", "FALSE", "LPAR", "LSQB", "MINUS"})
_NUMBERS = frozenset({"NUMBER", "QUANTITY"})
_TYPED = frozenset({"NAME", "NUMBER", "QUANTITY", "STRING"})


WORD_AS_A_NAME = "is a word of the language; choose another name"


def with_more(problem: SyntaxProblem, around: Around, brace: int | None) -> SyntaxProblem:
    """
    The problem with what the words around it tell: a hint, a better message, the place of a bracket
    that is not closed. ``brace`` opens the body that the place is in.
    """
    source = problem.span.input
    habit = next((meant for rule in HABITS if (meant := rule(around)) is not None), None)
    meant = next((meant for rule in _RULES if (meant := rule(around)) is not None), habit)
    if meant is not None and meant.message is not None and meant.word is not None:
        return SyntaxProblem(Span(meant.word.start, meant.word.end, source), meant.message)
    if meant is not None:
        problem = replace(problem, hint=meant.hint)
    if habit is not None and meant is habit:
        return problem  # the text is whole, in another language
    opened = _not_closed(around, brace)
    if opened is None:
        return problem
    note = (f"this '{around.text[opened]}' is not closed", Span(opened, opened + 1, source))
    return replace(problem, notes=(note,))


def _not_closed(around: Around, brace: int | None) -> int | None:
    """The position of the innermost open bracket, where its end is what is missing."""
    word, bracket = around.word, around.bracket
    position = brace if bracket is None else bracket.start
    closer = "RBRACE" if bracket is None else CLOSED_BY[bracket.kind]
    if position is None or position == UNKNOWN_BRACE or closer not in around.accepted:
        return None
    ends = word.kind in BEGINNERS | {"", "RPAR", "RSQB", "RBRACE"}
    return position if ends or is_first_on_line(around.text, word.start) else None


def _a_word_as_a_name(around: Around) -> Meant | None:
    """``in`` as the name of an input: words of the language name nothing."""
    word, last = around.word, around.last()
    if last is not None and last.kind == "NAME" and last.text in _LOGIC:
        return None
    if word.kind in INNER_WORDS | BEGINNERS and "NAME" in around.accepted:
        after = around.after
        is_last = after is None or is_first_on_line(around.text, after.start)
        if is_last or (after is not None and after.kind in _BEHIND_A_NAME):
            return _is_a_word(word)
    # 'for = 3' fails one word late: 'for' could have continued the equation before.
    if last is not None and last.kind in INNER_WORDS and word.kind in ("EQUAL", "COLON", "COMMA"):
        return _is_a_word(last)
    return None


def _is_a_word(word: Word) -> Meant:
    return Meant(message=f"'{word.text}' {WORD_AS_A_NAME}", word=word)


def _a_misspelt_word(around: Around) -> Meant | None:
    """``netwrok n(..)``, ``retrun y``."""
    word, last, after = around.word, around.last(), around.after
    known = [kind.lower() for kind in sorted(BEGINNERS)]
    if word.kind == "NAME" and BEGINNERS & around.accepted:
        if after is not None and after.kind in _TYPED:
            known = [kind.lower() for kind in sorted(BEGINNERS & around.accepted)]
            return _close_to(word.text, known)
    elif last is not None and last.kind == "NAME" and word.kind in _TYPED:
        return _close_to(last.text, known)
    return None


def _close_to(text: str, known: Sequence[str]) -> Meant | None:
    close = difflib.get_close_matches(text.lower(), known, 1, 0.7)
    return Meant(hint=f"did you mean '{close[0]}'?") if close else None


def _a_comment(around: Around) -> Meant | None:
    """``// text``, which divides the value on the line before."""
    word, last, text = around.word, around.last(), around.text
    place = word.start
    if last is not None and word.kind != "DOUBLESLASH" and is_first_on_line(text, place):
        place = last.start
    line = text.rfind("\n", 0, place) + 1
    slashes = [w for w in (*around.before, word) if w.kind == "DOUBLESLASH" and w.start >= line]
    if slashes and (slashes[0] is word or is_first_on_line(text, slashes[0].start)):
        return Meant(message="a comment begins with '#', not with '//'", word=slashes[0])
    return Meant(hint="a comment begins with '#'; '//' divides whole numbers") if slashes else None


def _a_colon_for_an_equal_sign(around: Around) -> Meant | None:
    """``dt: 1 ms``, ``lif(i, tau_mem: 20 ms)``."""
    word, last, bracket = around.word, around.last(), around.bracket
    inside = bracket is not None and bracket.kind == "LPAR"
    if word.kind == "COLON" and inside and last is not None and last.kind == "NAME":
        return Meant(hint=f"an argument is given with '=': {last.text} = ...")
    name = around.last(2)
    if last is None or name is None or last.kind != "COLON" or name.kind != "NAME" or inside:
        return None
    if word.kind in _VALUES:
        return Meant(hint=f"a value is given with '=': {name.text} = {word.text}")
    return None


def _two_equal_signs(around: Around) -> Meant | None:
    """``dt == 1 ms``."""
    last = around.last()
    if around.word.kind == "SAME" and "EQUAL" in around.accepted and last is not None:
        return Meant(hint=f"a value is given with one '=': {last.text} = ...")
    return None


def _a_point_without_digits(around: Around) -> Meant | None:
    """``.8`` and ``1.``, which have digits on both sides of their point here."""
    word, digits = around.word, around.after
    if word.kind == "DOT" and digits is not None and digits.start == word.end:
        if digits.kind in _NUMBERS and _VALUES <= around.accepted:
            return Meant(hint=f"a number has a digit before its point: 0.{digits.text}")
    number, point = around.last(2), around.last()
    if number is None or point is None or point.kind != "DOT" or point.start != number.end:
        return None
    if number.kind == "NUMBER":
        return Meant(hint=f"a number has a digit behind its point: {number.text}.0")
    return None


_LOGIC: Mapping[str, str] = {
    "and": "if a then b else false",
    "or": "if a then true else b",
    "not": "if a then false else true",
}
"""What other languages call logic, and how it is said here."""


def _logic(around: Around) -> Meant | None:
    """``a and b``, ``not a``."""
    for word in (around.word, around.last()):
        if word is not None and word.kind == "NAME" and word.text in _LOGIC:
            return Meant(hint=f"there is no '{word.text}': {_LOGIC[word.text]}")
    return None


_RULES: tuple[Callable[[Around], Meant | None], ...] = (
    _a_word_as_a_name,
    _a_comment,
    _a_colon_for_an_equal_sign,
    _two_equal_signs,
    _a_point_without_digits,
    _logic,
    _a_misspelt_word,
)
