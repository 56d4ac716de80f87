# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false
# (lark is only partly typed)
"""Syntax errors in words: the text that does not fit, and what could stand in its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from lark import Lark, Token, UnexpectedCharacters, UnexpectedInput, UnexpectedToken
from lark.lexer import PatternStr

UNITS = ("s", "ms", "us", "ns", "Hz", "kHz", "MHz")

_VALUE = {"NUMBER", "QUANTITY", "STRING", "TRUE", "FALSE", "LPAR", "LSQB"}
_STATEMENT = {"LET", "RETURN"}
_ITEM = {"IMPORT", "PARAM", "MODULE", "NETWORK"}
_OPERATORS = {
    *("PLUS", "MINUS", "STAR", "SLASH", "PERCENT", "DOT", "LESSTHAN", "MORETHAN"),
    *("DOUBLESLASH", "POWER", "SAME", "DIFFERENT", "ATMOST", "ATLEAST", "ARROW"),
}
_CLOSERS = ("RPAR", "RSQB", "COMMA", "EQUAL", "RBRACE")
_MOST = 4
"""More alternatives than this help nobody."""

_FOREIGN = {
    "&": "there is no '&'; 'a and b' is: if a then b else false",
    "|": "there is no '|'; a pipeline is written x -> f(a)",
    "!": "there is no '!'; 'differs from' is !=",
    "?": "there is no '?'; a choice is: if c then a else b",
    "^": "there is no '^'; a power is a ** b",
    "~": "there is no '~'; 'not a' is: if a then false else true",
    "$": "there is no '$'; a name stands as it is",
    "'": 'strings are written with double quotes, as in "file.npz"',
    "\\": "lines need no continuation sign: line ends mean nothing",
    "@": "synapses are linear(x, w), products of arrays matmul(a, b)",
}


def explain(error: UnexpectedInput, lark: Lark, text: str) -> tuple[tuple[int, int], str]:
    """The place (start, end) of a syntax error in ``text``, and what to say about it."""
    if isinstance(error, UnexpectedCharacters):
        at = error.pos_in_stream or 0
        return _character(text, at)
    assert isinstance(error, UnexpectedToken)
    token = error.token
    if token.type == "$END":
        end = len(text.rstrip())
        what = "the text ends here" if text.strip() else "there is nothing here"
        return (max(end - 1, 0), max(end, 1)), f"{what}, but {_wanted(error, lark)} is missing"
    place = (token.start_pos or 0, token.end_pos or 0)
    if number := _number_before(text, place[0]):
        if token.type == "NAME":
            return place, _unit(number, token)
    elif token.type == "EQUAL" or token.type in _STATEMENT | _ITEM | {"RBRACE", "COMMA"}:
        # 'dt = 3 sec' fails one word late: 'sec' could have begun the next equation.
        name = re.search(r"([A-Za-z_]\w*)\s*$", text[: place[0]])
        is_word = name and token.type != "EQUAL" and name[1] not in UNITS
        if name and is_word and (number := _number_before(text, name.start())):
            return name.span(1), _unit(number, name[1])
    accepted = set(error.accepts or error.expected)
    if token.type in _OPERATORS and "ARROW" in accepted and "PLUS" not in accepted:
        message = f"'{token}' cannot follow a pipeline, which binds weakest"
        return place, f"{message}; put the pipeline in parentheses: (x -> f(a)) {token} ..."
    return place, f"expected {_wanted(error, lark)}, not {_shown(token)}"


def _character(text: str, at: int) -> tuple[tuple[int, int], str]:
    character = text[at]
    if character == '"':
        end = text.find("\n", at)
        return (at, end if end >= 0 else len(text)), "this string has no closing '\"' on its line"
    if character in _FOREIGN:
        return (at, at + 1), _FOREIGN[character]
    if character in "μµ" and text[at + 1 : at + 2] == "s" and (number := _number_before(text, at)):
        return (at, at + 2), f"'{character}s' is not a unit; did you mean {number} us?"
    if not character.isascii():
        name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
        return (at, at + 1), f"'{character}' ({name}) can stand in comments and strings only"
    shown = character if character.isprintable() else f"\\x{ord(character):02x}"
    return (at, at + 1), f"'{shown}' means nothing here"


def _number_before(text: str, at: int) -> str | None:
    """The number that ends right before ``at``, on the same line."""
    number = re.search(r"(?<![\w.])([0-9][0-9.]*(?:[eE][+-]?[0-9]+)?)[ \t]*$", text[:at])
    return number[1] if number else None


def _unit(number: str, word: str) -> str:
    near = {unit.lower(): unit for unit in UNITS} | {
        "sec": "s", "secs": "s", "second": "s", "seconds": "s", "msec": "ms", "usec": "us",
        "millisecond": "ms", "milliseconds": "ms", "microseconds": "us", "nsec": "ns",
        "hertz": "Hz",
    }  # fmt: skip
    meant = near.get(word.lower())
    hint = f"; did you mean {number} {meant}?" if meant else f"; units are {', '.join(UNITS)}"
    return f"'{word}' is not a unit{hint}"


def _wanted(error: UnexpectedToken, lark: Lark) -> str:
    names = set(error.accepts or error.expected)
    words: list[str] = []
    if _VALUE <= names:
        words.append("a value")
        names -= _VALUE | {"NAME", "MINUS", "IF"}
    if _STATEMENT <= names:
        words.append("a statement")
        names -= _STATEMENT | {"NAME", "SEMICOLON", "FOR", "LSQB", "LPAR"}
    if _ITEM <= names:
        words.append("'module', 'network', 'let', 'param' or 'import'")
        names -= _ITEM | {"LET", "SEMICOLON", "$END", "LPAR", "LSQB"}
    if "NAME" in names:
        words.append("a name")
    closers = [name for name in _CLOSERS if name in names]
    if "RPAR" in closers and "EQUAL" in closers:
        closers.remove("EQUAL")  # f(x: the name could be a parameter's, but rarely is
        names.remove("EQUAL")
    words += [_word(name, lark) for name in closers]
    operators = names & _OPERATORS
    rest = names - set(closers) - {"NAME", "$END", "SEMICOLON"}
    if names == {"DOT", "LPAR", "LSQB"}:  # behind 'x -> f'
        rest = names - {"LSQB"}
    if "LBRACE" not in names:  # where an expression may end, all operators could follow
        rest -= operators
    rest = sorted(rest)
    if closers:
        rest = [name for name in rest if name not in ("LPAR", "LSQB", "FOR")]
    words += [_word(name, lark) for name in rest]
    if not words:
        words = ["an operator"] * bool(operators) + ["the end of the text"] * ("$END" in names)
    return _either(words[:_MOST])


def _word(name: str, lark: Lark) -> str:
    pattern = lark.get_terminal(name).pattern
    return f"'{pattern.value}'" if isinstance(pattern, PatternStr) else f"a {name.lower()}"


def _either(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def _shown(token: Token) -> str:
    match token.type:
        case "NAME":
            return f"the name '{token}'"
        case "NUMBER" | "QUANTITY":
            return f"the number {token}"
        case "STRING":
            return f"the string {token}"
        case _:
            return f"'{token}'"
