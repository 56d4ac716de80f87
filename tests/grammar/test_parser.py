"""Text to tree: what each construct becomes, and where each node stands."""

from __future__ import annotations

from typing import Any

import pytest
from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input

from xir.grammar import ast
from xir.grammar.parser import parse, parse_expression
from xir.grammar.walk import walk


def tree(text: str) -> ast.Expression:
    return parse_expression(Input(text, "e"))


def shape(node: Any) -> Any:
    """An expression as nested tuples, for comparison."""
    match node:
        case ast.Name(text):
            return text
        case ast.Number(value, None):
            return value
        case ast.Number(value, unit):
            return (value, unit)
        case ast.Truth(value):
            return value
        case ast.Text(parts):
            return ("text", *(p if isinstance(p, str) else (shape(p),) for p in parts))
        case ast.Binary(operator, left, right):
            return (operator, shape(left), shape(right))
        case ast.Negation(operand):
            return ("neg", shape(operand))
        case ast.Sequence(items, is_tuple):
            return ("tuple" if is_tuple else "list", *map(shape, items))
        case ast.Choice(condition, yes, no):
            return ("if", shape(condition), shape(yes), shape(no))
        case ast.Call(callee, arguments):
            given = [(a.name.text if a.name else None, shape(a.value)) for a in arguments]
            return ("call", shape(callee), *given)
        case ast.Pipe(value, call):
            return ("->", shape(value), shape(call))
        case ast.Member(value, name):
            return (".", shape(value), name.text)
        case ast.Index(value, indices):
            return ("[]", shape(value), *map(shape, indices))
        case ast.Comprehension(value, repetition):
            ends = repetition.values
            last = None if ends.end is None else shape(ends.end)
            return ("for", shape(value), repetition.index.text, shape(ends.start), last)
        case _:
            raise AssertionError(node)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", 1),
        ("0.5", 0.5),
        ("1e-3", 1e-3),
        ("0x10", 16),
        ("3 ms", (3, "ms")),
        ("0.1ms", (0.1, "ms")),
        ("20 kHz", (20, "kHz")),
        ("2.5e1 us", (25.0, "us")),
        ("true", True),
        ('"a b"', ("text", "a b")),
        ('"fc{i}"', ("text", "fc", ("i",))),
        ('"{i + 1}x"', ("text", (("+", "i", 1),), "x")),
        ('"{{{i}}}"', ("text", "{", ("i",), "}")),
        ('""', ("text",)),
        ("a + b * c", ("+", "a", ("*", "b", "c"))),
        ("a - b - c", ("-", ("-", "a", "b"), "c")),
        ("-a ** 2", ("neg", ("**", "a", 2))),
        ("a ** -b ** c", ("**", "a", ("neg", ("**", "b", "c")))),
        ("a // b % c", ("%", ("//", "a", "b"), "c")),
        ("(a + b) * c", ("*", ("+", "a", "b"), "c")),
        ("a + 1 < b", ("<", ("+", "a", 1), "b")),
        ("if a == b then 1 else 2 + 3", ("if", ("==", "a", "b"), 1, ("+", 2, 3))),
        ("[1, [2, 3],]", ("list", 1, ("list", 2, 3))),
        ("[]", ("list",)),
        ("(1 ms, 2 ms)", ("tuple", (1, "ms"), (2, "ms"))),
        ("[w[i] for i in 0 .. 4]", ("for", ("[]", "w", "i"), "i", 0, 4)),
        ("[x for x in xs]", ("for", "x", "x", "xs", None)),
        ("[1..3]", None),
        ("w.fc1", (".", "w", "fc1")),
        ('w["fc1"][2, i]', ("[]", ("[]", "w", ("text", "fc1")), 2, "i")),
        ("f(a, k = 1)", ("call", "f", (None, "a"), ("k", 1))),
        ("x -> f() -> m.g()", ("->", ("->", "x", ("call", "f")), ("call", (".", "m", "g")))),
        ("a + b -> f()", ("->", ("+", "a", "b"), ("call", "f"))),
        ("1 / 20 ms", ("/", 1, (20, "ms"))),
    ],
)  # fmt: skip
def test_expressions(text: str, expected: object) -> None:
    if expected is None:
        with pytest.raises(ParseError):
            tree(text)
    else:
        assert shape(tree(text)) == expected


def test_a_unit_stands_on_the_line_of_its_number() -> None:
    program = parse(Input("module m() {\n let a = 3\n s = 4 return s }", "e"))
    (body,) = program.items
    assert isinstance(body, ast.Body)
    assert [type(s).__name__ for s in body.statements] == ["Let", "Equation", "Return"]


PROGRAM = """\
import "a.xnet" as a   # a comment
param rate: float = 1.0;
param free: time
let slow = 20 ms
module M(x: spikes[n], ws: weights[n, 2 * n][k], t: time = 3 ms,) -> (spikes[n], current[n]) {
  y, z = x -> N(ws[0], t)
  layer[i]: spikes[n] = layer[i - 1] for i in 1 .. 4
  return y, z
}
network net() -> spikes[4] { }
"""


def test_spans_are_exact() -> None:
    program = parse(Input(PROGRAM, "e"))
    texts = {type(item).__name__ + str(k): item.span.text for k, item in enumerate(program.items)}
    assert texts["Import0"] == 'import "a.xnet" as a'
    assert texts["Param1"] == "param rate: float = 1.0"
    assert texts["Param2"] == "param free: time"
    assert texts["Let3"] == "let slow = 20 ms"
    assert texts["Body4"].startswith("module M(")
    assert texts["Body4"].endswith("return y, z\n}")
    body = program.items[4]
    assert isinstance(body, ast.Body)
    assert body.results is not None
    assert [r.span.text for r in body.results] == ["spikes[n]", "current[n]"]
    assert [p.span.text for p in body.parameters][1:] == [
        "ws: weights[n, 2 * n][k]",
        "t: time = 3 ms",
    ]
    first, second, last = body.statements
    assert first.span.text == "y, z = x -> N(ws[0], t)"
    assert second.span.text == "layer[i]: spikes[n] = layer[i - 1] for i in 1 .. 4"
    assert last.span.text == "return y, z"


def test_every_node_holds_its_parts() -> None:
    """A node's text contains the texts of all nodes in it, and names stand where they are."""
    program = parse(Input(PROGRAM, "e"))
    seen = 0
    for node in walk(program):
        for inner in walk(node):
            assert node.span.start <= inner.span.start <= inner.span.end <= node.span.end
        if isinstance(node, ast.Name):
            assert node.span.text == node.text
            seen += 1
    assert seen > 30


def test_parentheses_belong_to_what_they_hold() -> None:
    node = tree("  (a + b) * (c)")
    assert isinstance(node, ast.Binary)
    assert (node.span.text, node.left.span.text) == ("(a + b) * (c)", "(a + b)")


def test_expressions_in_strings_have_places() -> None:
    node = tree('w["fc{i + 1}"]')
    assert isinstance(node, ast.Index)
    (text,) = node.indices
    assert isinstance(text, ast.Text)
    inner = text.parts[1]
    assert isinstance(inner, ast.Binary)
    assert (inner.span.start, inner.span.text) == (6, "i + 1")


def error_of(text: str) -> tuple[str, str]:
    with pytest.raises(ParseError) as e:
        parse(Input(text, "e"))
    return e.value.span.text if len(e.value.span.text) < 40 else "", e.value.msg


def in_body(text: str) -> str:
    return f"network n(x: spikes[4]) {{ dt = 1 ms\n{text}\nreturn y }}"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("networ n() {}", "networ", "'param' or 'import', not the name 'networ'"),
        ("network (x: spikes[4]) {}", "(", "expected a name, not '('"),
        ("network n(x spikes[4]) {}", "spikes", "expected ':', not the name 'spikes'"),
        ("network n(x: spikes[4) {}", ")", "expected ']' or ',', not ')'"),
        ("network n() { dt = 1 ms", "s", "text ends here, but a statement or '}' is missing"),
        ("network n(x: spikes[4]) dt", "dt", "expected '->' or '{', not the name 'dt'"),
        (in_body("y = f(x"), "return", "expected ')' or ',', not 'return'"),
        (in_body("y = f(x]"), "]", "expected ')' or ',', not ']'"),
        (in_body("y = "), "return", "expected a value, not 'return'"),
        (in_body("y = x ->"), "return", "expected a value"),
        (in_body("y = x -> f() + x"), "+", "'+' cannot follow a pipeline, which binds weakest"),
        (in_body("y = x -> f"), "return", "expected '('"),
        (in_body("y x"), "x", "expected ',', '=' or ':'"),
        (in_body("y = [1, 2"), "return", "expected ']' or ','"),
        (in_body("y = if a then b"), "return", "expected 'else', not 'return'"),
        (in_body("y = x for i 3"), "3", "expected 'in', not the number 3"),
        (in_body("let = 3"), "=", "expected a name, not '='"),
        (in_body("dt = 3 sec\nlet a = 1"), "sec", "'sec' is not a unit; did you mean 3 s?"),
        (in_body("y = f(3 MS)"), "MS", "'MS' is not a unit; did you mean 3 ms?"),
        (in_body("y = f(3parsec)"), "parsec", "'parsec' is not a unit; units are s, ms, us, ns"),
        (in_body('y = "abc'), '"abc', "this string has no closing '\"' on its line"),
        (in_body("y = 'abc'"), "'", "strings are written with double quotes"),
        (in_body("y = a @ b"), "@", "synapses are linear(x, w), products of arrays matmul(a, b)"),
        (in_body("y = a & b"), "&", "there is no '&'"),
        (in_body("y = µ"), "µ", "'µ' (micro sign) can stand in comments and strings only"),
        (in_body("y = a \\\n + b"), "\\", "line ends mean nothing"),
        (in_body('y = "a{i"'), "{i", "this '{' has no '}'; write '{{' for a brace"),
        (in_body('y = "a}"'), "}", "this '}' has no '{'; write '}}' for a brace"),
        (in_body('y = "a{}"'), "{}", "there is no expression in these braces"),
        (in_body('y = "a{1 +}"'), "+", "the text ends here, but a value is missing"),
        (in_body("y = 99999999999999999999"), "99999999999999999999", "this number is too large"),
        (in_body("y = 1e999"), "1e999", "this number is too large"),
        (in_body("y = .5"), ".", "expected a value"),
        ("return 3", "return", "expected 'module', 'network'"),
        ("}", "}", "expected 'module', 'network'"),
        ("import other", "other", "expected a string"),
    ],
)  # fmt: skip
def test_syntax_errors(text: str, place: str, message: str) -> None:
    found_place, found = error_of(text)
    assert message in found
    assert found_place == place


def test_two_thousand_lines_and_one_long_chain() -> None:
    """Neither the lines of a body nor the arrows of one equation take levels of the stack."""
    step = " -> linear(w) -> lif(tau_mem = 3 ms, tau_syn = (1 ms, 2 ms))"
    lines = [f"  l{k} = l{k - 1}{step}" for k in range(2000)]
    lines.append("  chain = x" + step * 1000)
    program = parse(Input("network n(x: spikes[4]) {\n" + "\n".join(lines) + "\n}", "big"))
    (body,) = program.items
    assert isinstance(body, ast.Body)
    assert len(body.statements) == 2001
