"""Whatever the text is, it compiles or is refused with a place; nothing else may happen."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input

from xir.diagnostics.messages import CompileError, Sources, collect_warnings, places, verify
from xir.dialects import snn
from xir.irgen import generate

PROGRAM = """
param rate: float = 1.0
let slow = 20 ms
module Recurrent(x: spikes[n], w: weights[n, m], r: weights[m, m], tau: time = 3 ms) -> spikes[m] {
  y = lif(linear(x, w) + linear(y, r), tau_mem = tau, tau_syn = tau / 2, threshold = 1.0)
  return y
}
module Pair(x: spikes[n], ws: weights[n, n][k], names: list) -> (spikes[n], spikes[n]) {
  a = x -> linear(ws[0]) -> lif(dash_mem = 3, dash_syn = [1, 2, 1, 2], max_spikes = k)
  b = lif(linear(a, ws[1]), linear(b, identity(n)), tau_mem = slow, tau_syn = (1 ms, 2 * dt))
  return a, b
}
network main(x: spikes[2 * 2], other: spikes[4]) {
  dt = 0.1 ms
  let w = [normal(4, 4, std = 1.0 / i, seed = i) for i in 1 .. 4]
  h = Recurrent(x, w[0], sparse(4, 4, fan_out = 2), tau = slow)
  a, b = h -> Pair([w[1], transpose(w[2]) * rate], ["fc{len(w)}", true])
  layer[0] = a + b + other
  layer[i] = layer[i - 1] -> linear(w[i]) -> lif(tau_mem = i * 1 ms, tau_syn = 3 ms) for i in 1 .. 3
  out = li(linear(layer[2], [[1, 2], [3, 4], [5, -6], [7, 8e-1]]),
           tau_mem = 1 / 20 Hz, tau_syn = 9ms, bias = if rate > 0 then [0.1, 0.2] else 0)
  decide = peak
  return vmem(out)
}
"""

WORD = re.compile(r'"[^"\n]*"|\d+(?:\.\d+)?(?:e-?\d+)?|\w+|->|\.\.|//|\*\*|[=!<>]=|[^\w\s]')
TOKENS = WORD.findall(PROGRAM)
VOCABULARY = sorted({*TOKENS, "for", "true", "0", "1e9", "99999999999999999999", "import", "as"})


def compiles_or_is_refused(text: str) -> bool:
    """Whether it compiles; what it raises otherwise has a place and a message, and can be shown."""
    sources = Sources()
    refusal: ParseError | CompileError | None = None
    with collect_warnings() as warnings:
        try:
            verify(generate(Input(text, "soup.xnet"), sources))
        except (ParseError, CompileError) as e:
            refusal = e
    sources.render(warnings)
    if refusal is None:
        return True
    assert "soup.xnet" in sources.render(refusal)
    if isinstance(refusal, ParseError):
        assert refusal.msg
        assert 0 <= refusal.span.start <= refusal.span.end <= len(text) + 1
    else:
        assert refusal.diagnostics
        for diagnostic in refusal.diagnostics:
            assert diagnostic.message
            assert list(places(diagnostic.location))
    return False


def test_the_program_that_is_varied_compiles() -> None:
    assert compiles_or_is_refused(PROGRAM)
    assert compiles_or_is_refused(" ".join(TOKENS))


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.lists(st.sampled_from(VOCABULARY), max_size=40))
def test_token_soup(tokens: list[str]) -> None:
    compiles_or_is_refused(" ".join(tokens))


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.lists(st.sampled_from(VOCABULARY), max_size=12))
def test_token_soup_in_a_body(tokens: list[str]) -> None:
    soup = " ".join(tokens)
    compiles_or_is_refused(f"network n(x: spikes[4]) {{ dt = 1 ms y = {soup} return y }}")


@pytest.mark.campaign
@settings(deadline=None, derandomize=True, max_examples=400)
@given(st.data())
def test_mutations(data: st.DataObject) -> None:
    """One to three tokens deleted, inserted, replaced or swapped."""
    tokens = list(TOKENS)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(tokens) - 2))
        match data.draw(st.sampled_from(["delete", "insert", "replace", "swap"])):
            case "delete":
                del tokens[at]
            case "insert":
                tokens.insert(at, data.draw(st.sampled_from(VOCABULARY)))
            case "replace":
                tokens[at] = data.draw(st.sampled_from(VOCABULARY))
            case _:
                tokens[at], tokens[at + 1] = tokens[at + 1], tokens[at]
    compiles_or_is_refused(" ".join(tokens))


@pytest.mark.campaign
@settings(deadline=None, derandomize=True, max_examples=400)
@given(st.data())
def test_other_words_of_the_same_kind(data: st.DataObject) -> None:
    """Names for names and numbers for numbers: the syntax stays, the meaning goes."""
    tokens = list(TOKENS)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(tokens) - 1))
        kind = re.compile(
            r"[A-Za-z]"
            if tokens[at][0].isalpha()
            else r"\d"
            if tokens[at][0].isdigit()
            else r"[^\w\s]"
        )
        tokens[at] = data.draw(st.sampled_from([t for t in VOCABULARY if kind.match(t)]))
    compiles_or_is_refused(" ".join(tokens))


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    compiles_or_is_refused(text)


@pytest.mark.parametrize("cut", range(0, len(PROGRAM), 37))
def test_a_program_that_ends_early(cut: int) -> None:
    compiles_or_is_refused(PROGRAM[:cut])


def in_a_network(expression: str) -> str:
    return f"network n(x: spikes[4]) {{ dt = 1 ms\n let a = {expression}\n return x }}"


DEEP = {
    "parentheses": "(" * 1000 + "1" + ")" * 1000,
    "lists": "[" * 1000 + "1" + "]" * 1000,
    "minuses": "-" * 5000 + "1",
    "powers": "2 ** " * 3000 + "1",
    "choices": "if true then 1 else " * 3000 + "1",
    "calls": "abs(" * 3000 + "1" + ")" * 3000,
    "open parentheses": "(" * 3000,
    "a long sum": " + ".join(["1"] * 5000),
    "a long index": "x" + "[0]" * 3000,
    "members": "x" + ".a" * 3000,
}


@pytest.mark.parametrize("expression", DEEP.values(), ids=DEEP.keys())
def test_depth(expression: str) -> None:
    compiles_or_is_refused(in_a_network(expression))


def test_parentheses_cost_no_depth() -> None:
    assert compiles_or_is_refused(in_a_network(DEEP["parentheses"]))


def test_deep_nesting_has_a_place() -> None:
    sources = Sources()
    with pytest.raises(CompileError, match="nested more than"):
        generate(Input(in_a_network(DEEP["minuses"]), "deep.xnet"), sources)


NUMBERS = ["1e400", "9" * 5000, "0x" + "f" * 5000, "9223372036854775808", "10 ** 400", "1e308 * 10"]


@pytest.mark.parametrize("number", NUMBERS)
def test_huge_numbers(number: str) -> None:
    compiles_or_is_refused(in_a_network(number))


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + PROGRAM,
        PROGRAM.replace("\n", "\r\n"),
        PROGRAM.replace("  ", "\t"),
        PROGRAM.replace("\n", " ").replace("  ", " "),
        PROGRAM.replace(")\n", ");\n"),
    ],
    ids=["byte order mark", "CRLF", "tabs", "one line", "semicolons"],
)
def test_white_space_means_nothing(text: str) -> None:
    assert compiles_or_is_refused(text)


def nested_modules(count: int, inner: str, use: str) -> str:
    """``count`` modules, each of which uses the one before in the place of ``CALL``."""
    bodies = [inner, *(use.replace("CALL", f"M{k}") for k in range(count - 1))]
    modules = "".join(
        f"module M{k}(x: spikes[n]) -> spikes[n] {{\n  {body}\n  return y\n}}\n"
        for k, body in enumerate(bodies)
    )
    network = f"network net(x: spikes[2]) {{ dt = 1 ms; y = M{count - 1}(x); return y }}"
    return modules + network


CURRENT = "linear(x, identity(n)) + linear(y, identity(n))"
NEURON = f"y = lif({CURRENT}, tau_mem = 20 ms, tau_syn = 10 ms)"


def test_modules_nest_a_thousand_deep() -> None:
    module = generate(Input(nested_modules(1000, NEURON, "y = CALL(x)"), "net.xnet"), Sources())
    verify(module)
    assert len(list(module.ops)) == 1001


def test_modules_that_nest_too_deep_are_refused_with_a_place() -> None:
    text = nested_modules(1600, NEURON, "y = CALL(x)")
    with pytest.raises(CompileError, match="nested more than 1500 deep, with the modules"):
        generate(Input(text, "net.xnet"), Sources())


def test_deep_expressions_in_deep_modules_are_refused_with_a_place() -> None:
    text = nested_modules(100, NEURON, f"y = {'(x + ' * 20}CALL(x){')' * 20}")
    with pytest.raises(CompileError, match="nested more than"):
        generate(Input(text, "net.xnet"), Sources())


def test_a_loop_through_a_thousand_modules_is_found() -> None:
    text = nested_modules(1000, "y = x", "y = CALL(x)").replace("y = M999(x)", "y = M999(x + y)")
    with pytest.raises(CompileError, match="a loop without a neuron"):
        generate(Input(text, "net.xnet"), Sources())


def test_a_loop_through_a_thousand_modules_is_found_in_ir() -> None:
    module = generate(Input(nested_modules(1000, "y = x", "y = CALL(x)"), "net.xnet"), Sources())
    (network,) = (op for op in module.ops if isinstance(op, snn.NetworkOp))
    instance = network.body.block.first_op
    assert isinstance(instance, snn.InstanceOp)
    add = snn.AddOp(network.body.block.args[0], instance.results[0])
    network.body.block.insert_op_before(add, instance)
    instance.operands[0] = add.results[0]
    with pytest.raises(CompileError, match="a loop without a neuron"):
        verify(module)
