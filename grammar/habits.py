"""
What is written out of a habit from Python or C, and how it is said here. Each rule looks at the
words around a syntax error and gives a hint, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from xir.grammar.around import Around, Meant
from xir.grammar.tokens import BEGIN_ITEM, BEGIN_STATEMENT

_AT_THE_TOP: Mapping[str, str] = {
    **dict.fromkeys(
        ("def", "class", "function", "fn", "struct", "void"),
        "a part is a module: module name(x: spikes[n]) { .. return y }",
    ),
    **dict.fromkeys(
        ("const", "var", "val", "int", "float", "double", "auto", "static", "define", "final"),
        "a value that is known when compiling is written let name = value",
    ),
    **dict.fromkeys(
        ("from", "include", "using", "use", "require"),
        'other .xnet files are imported: import "file.xnet"',
    ),
}
"""By the first word of a statement."""


_HEADER = re.compile(r"^\s*(network|module)\b", re.MULTILINE)


def _another_kind_of_file(around: Around) -> Meant | None:
    """A file of JSON or IR."""
    word = around.word
    if around.text[: word.start].strip():
        return None
    if word.kind in ("LBRACE", "LSQB"):
        return Meant(hint="is it JSON? A configuration or a specification has a name in .json")
    if around.text.startswith(("builtin.module", '"builtin.module"')):
        return Meant(hint="it is IR, which xir-opt reads, from a file with a name in .mlir")
    return None


def _first_word(around: Around) -> Meant | None:
    """``def f(x):``, ``const n = 8``."""
    word = around.word
    if word.kind != "NAME" or not (BEGIN_ITEM | BEGIN_STATEMENT) & around.accepted:
        return None
    if word.text in _AT_THE_TOP:
        return Meant(hint=_AT_THE_TOP[word.text])
    after = around.after
    behind_a_header = _HEADER.search(around.text, 0, word.start)  # which may have been broken
    is_defined = after is not None and after.kind == "EQUAL"
    if BEGIN_ITEM & around.accepted and is_defined and not behind_a_header:
        return Meant(hint=f"outside of a network a value is written let {word.text} = ..")
    return None


def _a_word_before_a_name(around: Around) -> Meant | None:
    """``const n = 8`` in a body."""
    last, word = around.last(), around.word
    if last is None or last.kind != "NAME" or word.kind != "NAME" or last.text not in _AT_THE_TOP:
        return None
    return Meant(hint=_AT_THE_TOP[last.text])


def _an_import(around: Around) -> Meant | None:
    """``import numpy as np``."""
    last = around.last()
    if last is not None and last.kind == "IMPORT" and around.word.kind == "NAME":
        return Meant(hint='other .xnet files are imported: import "file.xnet"; there are no others')
    return None


def _a_statement_that_is_none(around: Around) -> Meant | None:
    """``if c { .. }``, ``for k in ..:``, ``print(y)``."""
    word, last = around.word, around.last()
    if "RETURN" in around.accepted and word.kind == "IF":
        return Meant(hint="'if' is a part of a value: y = if c then a else b")
    if word.kind in ("LBRACE", "COLON") and _is_repeated(around):
        return Meant(hint="'for' stands behind an equation: y[k] = .. for k in 0 .. 3")
    if word.kind == "LPAR" and "EQUAL" in around.accepted and last is not None:
        return Meant(hint=f"a call is a value, which gets a name: y = {last.text}(..)")
    return None


def _is_repeated(around: Around) -> bool:
    """Whether the statement before has a ``for k in`` that could be one of a loop."""
    kinds = [word.kind for word in around.before]
    return any(kinds[k : k + 3] == ["FOR", "NAME", "IN"] for k in range(len(kinds) - 2))


def _an_assignment(around: Around) -> Meant | None:
    """``h += x``, ``h <- x``, ``x => f(a)``."""
    word, after = around.word, around.after
    if after is None or after.start != word.end:
        return None
    pair = word.text + after.text
    if "EQUAL" in around.accepted and pair in ("+=", "-=", "*=", "/="):
        return Meant(hint=f"a name is defined once: another = name {pair[0]} ..")
    if "EQUAL" in around.accepted and pair in ("<-", ":="):
        return Meant(hint="an equation has one '=': name = ..")
    if pair == "=>":
        return Meant(hint="a pipeline is written x -> f(a)")
    return None


def _a_type(around: Around) -> Meant | None:
    """``network n(x)``, ``spikes(4)``."""
    word, last, bracket = around.word, around.last(), around.bracket
    if bracket is None or bracket.kind != "LPAR" or last is None or last.kind != "NAME":
        return None
    kind = next((w.kind for w in reversed(around.before) if w.kind in BEGIN_ITEM), None)
    if word.kind in ("RPAR", "COMMA", "EQUAL") and "COLON" in around.accepted:
        if kind == "NETWORK":
            return Meant(hint=f"an input has a type and a width: {last.text}: spikes[16]")
        return Meant(hint=f"a parameter has a type: {last.text}: spikes[n], {last.text}: time ..")
    colon = around.last(2)
    if word.kind == "LPAR" and colon is not None and colon.kind == "COLON":
        return Meant(hint=f"sizes stand in brackets: {last.text}[..]")
    return None


def _a_body_without_a_brace(around: Around) -> Meant | None:
    """``network n(x: spikes[4]):``."""
    if "LBRACE" in around.accepted:
        return Meant(hint="a body stands in braces: { .. }")
    return None


def _a_text_with_a_letter(around: Around) -> Meant | None:
    """``f"fc{k}"``."""
    last, word = around.last(), around.word
    if (
        word.kind == "STRING"
        and last is not None
        and last.kind == "NAME"
        and last.end == word.start
    ):
        return Meant(hint=f"braces hold a value in every string, without {last.text}")
    return None


def _a_comment_of_c(around: Around) -> Meant | None:
    """``/* text */``."""
    word, after, last = around.word, around.after, around.last()
    if after is not None and (word.text, after.text) in (("/", "*"), ("/", "**")):
        return Meant(hint="a comment begins with '#' and ends with the line")
    if last is not None and (last.text, word.text) in (("/", "*"), ("/", "**")):
        return Meant(hint="a comment begins with '#' and ends with the line")
    return None


def _a_call_without_parentheses(around: Around) -> Meant | None:
    """``x -> lif``."""
    arrow, last = around.last(2), around.last()
    if arrow is None or last is None or arrow.kind != "ARROW" or last.kind != "NAME":
        return None
    return Meant(hint=f"what stands behind '->' is a call: {last.text}(..)")


_ENDS = {"NAME", "NUMBER", "QUANTITY", "STRING", "RPAR", "RSQB"}
_BEGINS = {"NAME", "NUMBER", "QUANTITY", "STRING", "LSQB", "LPAR"}


def _a_comma_that_is_missing(around: Around) -> Meant | None:
    """``[1 2]``, ``f(a b = 1)``."""
    last, word = around.last(), around.word
    bracket = around.bracket
    if last is None or bracket is None or bracket.kind not in ("LPAR", "LSQB"):
        return None
    if "COMMA" not in around.accepted:
        return None
    same_line = "\n" not in around.text[last.end : word.start]
    if last.kind in _ENDS and word.kind in _BEGINS and same_line:
        return Meant(hint=f"is a comma missing behind '{last.text}'?")
    return None


HABITS: tuple[Callable[[Around], Meant | None], ...] = (
    _another_kind_of_file,
    _first_word,
    _a_word_before_a_name,
    _an_import,
    _a_type,
    _a_statement_that_is_none,
    _an_assignment,
    _a_body_without_a_brace,
    _a_text_with_a_letter,
    _a_comment_of_c,
    _a_call_without_parentheses,
    _a_comma_that_is_missing,
)
