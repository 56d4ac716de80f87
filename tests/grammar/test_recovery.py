"""Reading goes on after a syntax error, so that all of them are told, and no more than those."""

from __future__ import annotations

import pytest
from xdsl.utils.lexer import Input

from xir.grammar.parser import MOST_PROBLEMS, parse, parser
from xir.grammar.syntax_errors import SyntaxErrors, SyntaxProblem
from xir.grammar.tokens import words_from

STATEMENTS = [
    "dt = 1 ms",
    "let w = npz(\n    \"w.npz\",\n  )",
    "h = x -> linear(w.fc1)\n      -> lif(tau_mem = 9 ms,\n             tau_syn = 5 ms)",
    "layer[i]: spikes[4] = layer[i - 1] -> M(i)\n    for i in 1 .. 4",
    "decide = count;",
    "y, z = N(h, (1 ms, 2 ms))",
]  # fmt: skip
BROKEN = [
    "b = f(x y)",
    "b = = 3",
    "b = f(x",
    "b = [1, 2",
    "b = 3 @ 4",
    "b = 'text'",
    "b = \"text",
    "b = \"{text\"",
    "let 3 = b",
    "b: 3 ms",
    "b = f(x,\n      y z,\n      k = 1)",
    "b = x // a remark, let it be",
    "b = = 3 // let it be, or return it",
    "b = 99999999999999999999",
    "b = 3 parsec",
    "b = (x)) + 1",
    "for i in 0 .. 3 { b = f(x) }",
    "for i in 0 .. 3 {\n    let b = f(x)\n    if b { return b }\n  }",
    "b = {1, 2}",
]  # fmt: skip


def problems_of(text: str) -> list[SyntaxProblem]:
    with pytest.raises(SyntaxErrors) as e:
        parse(Input(text, "e"))
    problems = list(e.value.problems)
    assert (e.value.span, e.value.msg) == (problems[0].span, problems[0].message)
    return problems


def lines_of(text: str) -> list[int]:
    """The lines of the problems, from 1."""
    return [text.count("\n", 0, p.span.start) + 1 for p in problems_of(text)]


def program(statements: list[str]) -> str:
    """A network of ``statements`` between other items."""
    body = "\n".join(f"  {statement}" for statement in statements)
    before = "let a = 3\nmodule M(x: spikes[n]) {\n  return x\n}\n"
    return f"{before}network n(x: spikes[4]) {{\n{body}\n  return y\n}}\nlet c = 4\n"


def test_the_program_is_right_without_an_error() -> None:
    assert len(parse(Input(program(STATEMENTS), "e")).items) == 4


@pytest.mark.parametrize("broken", BROKEN)
def test_one_broken_statement_is_one_problem_wherever_it_stands(broken: str) -> None:
    for at in range(len(STATEMENTS) + 1):
        statements = [*STATEMENTS[:at], broken, *STATEMENTS[at:]]
        text = program(statements)
        start = text.index(broken)
        (problem,) = problems_of(text)
        # What is missing at the end of a statement is told at the word behind it.
        behind = text[start + len(broken) :].split()[0]
        assert start <= problem.span.start
        assert problem.span.start <= text.index(behind, start + len(broken))


@pytest.mark.parametrize("first", BROKEN)
def test_two_broken_statements_are_two_problems(first: str) -> None:
    for second in BROKEN:
        text = program([*STATEMENTS[:2], first, *STATEMENTS[2:4], second, *STATEMENTS[4:]])
        found = problems_of(text)
        assert len(found) == 2, [p.message for p in found]
        assert found[0].span.start < found[1].span.start


@pytest.mark.parametrize(
    "header",
    [
        "network n(x spikes[4]) {",
        "network (x: spikes[4]) {",
        "network n(x: spikes[4) {",
        "netwrok n(x: spikes[4]) {",
        "network n(in: spikes[4]) {",
        "network n(x: spikes[4]) -> {",
    ],
)
def test_a_broken_header_does_not_hide_its_body(header: str) -> None:
    text = f"{header}\n  dt = 1 ms\n  y = = x\n  return y\n}}\nlet a = = 3\n"
    assert lines_of(text) == [1, 3, 6]


def test_items_are_read_on() -> None:
    text = 'import other\nparam = 3\nlet a 4\nreturn 5\n}\nlet b = 6\nimport "a" as let\n'
    # The return could stand in a body whose header is broken, so it is no problem of its own.
    assert lines_of(text) == [1, 2, 3, 7]


def test_one_place_is_told_once() -> None:
    """Behind a brace without a header the text ends in a body, at the same place."""
    text = "let a = 3 }\n{"
    assert [p.span.start for p in problems_of(text)] == [text.index("}"), text.index("{")]


def test_on_one_line_the_next_body_is_read_on() -> None:
    text = "module A(x: spikes[n]) { y = x + return y } module B() { z = ) return z }"
    assert [p.span.start for p in problems_of(text)] == [
        text.index("return"),
        text.index(") return"),
    ]


def test_a_word_as_a_name_is_told_behind_another_error() -> None:
    assert lines_of(program([*STATEMENTS, "b = = 3", "for = x", "in = = 4"])) == [17, 18, 19]


def test_no_more_than_some_are_told() -> None:
    text = "let a = = 3\n" * (MOST_PROBLEMS + 10)
    assert lines_of(text) == list(range(1, MOST_PROBLEMS + 1))


@pytest.mark.parametrize(("strange", "words"), [(50, ["let"]), (10_000, [])])
def test_a_file_of_another_kind_is_not_searched_for_words(strange: int, words: list[str]) -> None:
    text = "\0" * strange + "let"
    assert [word.text for word in words_from(parser()[0], text, 0)] == words
    assert len(problems_of(text)) == 1 + len(words)


def notes_of(text: str) -> list[tuple[str, int]]:
    return [(note, span.start) for p in problems_of(text) for note, span in p.notes]


@pytest.mark.parametrize(
    ("text", "bracket"),
    [
        ("let a = f(g(1), [2, 3]\nlet b = 4", "("),
        ("let a = [f(1),\n  2\nlet b = 4", "["),
        ("let a = f(1, [2, 3)", "["),
        ("let a = f(1, 2]", "("),
        ("let a = f(1", "("),
        ("network n(x: spikes[4]) {\n  dt = 1 ms\n", "{"),
        ("network n(x: spikes[4]) {\n  y = = 3\n  dt = 1 ms\n", "{"),
        ("network n(x: spikes[4]) {\n  return x\nmodule M() { return y }", "{"),
    ],
)
def test_a_bracket_that_is_not_closed_is_shown(text: str, bracket: str) -> None:
    place = text.index(bracket) if text[8:10] != "f(" or bracket == "(" else text.index("[")
    assert notes_of(text) == [(f"this '{bracket}' is not closed", place)]


@pytest.mark.parametrize(
    "text", ["let a = f(1 2)", "let a = f(1 +)", "let a = )", "let a = [1 = 2]"]
)
def test_no_bracket_is_shown_where_it_is_closed_behind(text: str) -> None:
    assert notes_of(text) == []


def in_body(text: str) -> str:
    return f"network n(x: spikes[4]) {{\n  dt = 1 ms\n  {text}\n  return y\n}}"


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("netwrok n() { }", "netwrok", "did you mean 'network'?"),
        ("modul M() { }", "modul", "did you mean 'module'?"),
        ('inport "a.xnet"', "inport", "did you mean 'import'?"),
        (in_body("retrun y"), "y", "did you mean 'return'?"),
        (in_body("lett a = 3"), "a", "did you mean 'let'?"),
        (in_body("y = x // a note here"), "here", "a comment begins with '#'; '//' divides "),
        (in_body("k: 1 ms"), "1 ms", "a value is given with '=': k = 1 ms"),
        (in_body("y = f(x, tau_mem: 3 ms)"), ":", "an argument is given with '=': tau_mem = ..."),
        (in_body("k == 1 ms"), "==", "a value is given with one '=': k = ..."),
        (in_body("y = if a and b then 1 else 2"), "and", "there is no 'and': if a then b else "),
        (in_body("y = if a or b then 1 else 2"), "or", "there is no 'or': if a then true else b"),
        (in_body("y = if not a then 1 else 2"), "a", "there is no 'not': if a then false else t"),
        (in_body("let a = not true"), "true", "there is no 'not': if a then false else t"),
        (in_body("let a = b and false"), "false", "there is no 'and': if a then b else"),
        (in_body("y = f(x, beta = .8)"), ".", "a number has a digit before its point: 0.8"),
        (in_body("y = f(x, tau = -.5 ms)"), ".", "a number has a digit before its point: 0.5 ms"),
        (in_body("y = f(x, beta = 1.)"), ")", "a number has a digit behind its point: 1.0"),
        ("let a = f(1 2)", "2", "is a comma missing behind '1'?"),
        (in_body("y = f([[1, 2 3]])"), "3", "is a comma missing behind '2'?"),
        (in_body("y = f(x, tau = 3 ms t = 1)"), "t", "is a comma missing behind '3 ms'?"),
    ],
)
def test_near_misses_get_a_hint(text: str, place: str, hint: str) -> None:
    (problem,) = problems_of(text)
    assert problem.span.text == place
    assert problem.hint is not None
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize(
    "text", ["y x", "abc def", in_body("y = f(x, 3"), in_body("yy x"), ". 8", "let a = 1 .)"]
)
def test_other_errors_get_no_hint(text: str) -> None:
    assert [p.hint for p in problems_of(text)] == [None]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("network n(in: spikes[4]) { dt = 1 ms return in }", "in"),
        ("network n(x: spikes[4]) {\n  dt = 1 ms\n  for = f(x)\n  return for\n}", "for"),
        (in_body("true = 3"), "true"),
        (in_body("y = f(then, if = 3)"), "then"),
        (in_body("y = x.import"), "import"),
        (in_body("y = in\n  z = 3"), "in"),
        (in_body("let let = 3"), "let"),
        ("let return = 3", "return"),
        ("param else: time", "else"),
    ],
)
def test_words_of_the_language_name_nothing(text: str, word: str) -> None:
    first = problems_of(text)[0]
    assert first.span.text == word
    assert first.message == f"'{word}' is a word of the language; choose another name"
    assert len([p for p in problems_of(text) if p.message == first.message]) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (in_body("y ="), "expected a value, not 'return'"),
        (in_body("let = 3"), "expected a name, not '='"),
        (in_body("z = [i for in 0 .. 3]"), "expected a name, not 'in'"),
        (in_body("y = if a else 3"), "expected 'then', not 'else'"),
    ],
)
def test_words_in_their_own_meaning_are_no_names(text: str, message: str) -> None:
    assert [p.message for p in problems_of(text)] == [message]


@pytest.mark.parametrize(
    "text",
    [
        in_body("// a remark"),
        in_body("// let it be\n  // let it be"),
        in_body("y = f(x, // the input"),
        "// a program\nlet a = 3",
    ],
)
def test_two_slashes_begin_no_comment(text: str) -> None:
    for problem in problems_of(text):
        assert problem.span.text == "//"
        assert problem.message == "a comment begins with '#', not with '//'"


@pytest.mark.parametrize("micro", ["\u03bcs", "\u00b5s"])
def test_a_micro_sign_is_a_unit_of_the_language(micro: str) -> None:
    (problem,) = problems_of(in_body(f"y = f(20 {micro})"))
    assert problem.span.text == micro
    assert problem.message == f"'{micro}' is not a unit; did you mean 20 us?"
