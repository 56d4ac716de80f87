"""``snn-align``: what it puts in, that spikes of one step arrive together, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import xir
from xir.reference import simulate

HEAD = "network n(x: spikes[3]{more}) {{\n  dt = 1 ms\n"
LAYER = "lif(tau_mem = 9 ms, tau_syn = 4 ms)"


def compiled(folder: Path, body: str, more: str = "", *, align: bool = True) -> xir.Program:
    path = folder / "n.xnet"
    path.write_text(HEAD.format(more=more) + body.replace("LAYER", LAYER) + "\n}\n")
    return xir.compile(path, quantize="channel", judge="never", align=align)


def told(program: xir.Program) -> list[str]:
    return [w.message for w in program.warnings if w.code == "XIR154"]


def hidden(program: xir.Program) -> dict[str, int]:
    return {name: ids["count"] for name, ids in program.symbols["hidden"].items()}


SKIP = """
  a = x -> linear(uniform(3, 4, low = 0)) -> LAYER
  b = a -> linear(uniform(4, 4, low = 0)) -> LAYER
  c = b -> linear(uniform(4, 5, low = 0)) -> LAYER
  o = linear(a, normal(4, 2)) + linear(b, normal(4, 2)) + linear(c, normal(5, 2)) -> LAYER
  return o"""


def test_what_skips_layers_is_delayed_by_as_many(tmp_path: Path) -> None:
    program = compiled(tmp_path, SKIP)
    relays = {"a_relay": 4, "a_relay_1": 4, "b_relay": 4}
    assert hidden(program) == {"a": 4, "b": 4, "c": 5} | relays
    assert told(program) == [
        "the spikes of 'a' come 2 steps early to 'o'; 2 steps of relays delay them: 8 hidden "
        "neurons more",
        "the spikes of 'b' come 1 step early to 'o'; 1 step of relays delay them: 4 hidden "
        "neurons more",
    ]


def test_the_relays_hand_on_the_spikes_of_their_source(tmp_path: Path) -> None:
    raster = np.random.default_rng(0).poisson(0.4, (80, 3)).astype(np.uint8)
    reference = compiled(tmp_path, SKIP).reference
    own = reference.own(simulate(reference, raster, threads=1).spikes)
    at = {p.name: own[:, p.neurons] for p in reference.populations}
    assert at["a"].sum() > 50
    np.testing.assert_array_equal(at["a_relay_1"][2:], at["a"][:-2])
    np.testing.assert_array_equal(at["b_relay"][1:], at["b"][:-1])


@pytest.mark.parametrize(
    "body",
    [
        "a = x -> linear(normal(3, 4)) -> LAYER\n o = a -> linear(normal(4, 2)) -> LAYER\nreturn o",
        # by hand
        """a = x -> linear(normal(3, 4)) -> LAYER
        b = linear(delay(x, 1), normal(3, 4)) + linear(a, normal(4, 4)) -> LAYER
        return b -> linear(normal(4, 2)) -> LAYER""",
        # what is meant: now and three steps ago
        """a = linear(x, normal(3, 4)) + linear(delay(x, 3), normal(3, 4)) -> LAYER
        return a -> linear(normal(4, 2)) -> LAYER""",
        # the memory of a population
        """a = linear(x, normal(3, 4)) + linear(a, normal(4, 4)) -> LAYER
        return a -> linear(normal(4, 2)) -> LAYER""",
        """a = linear(x, normal(3, 4)) + linear(delay(a, 2), normal(4, 4)) -> LAYER
        return a -> linear(normal(4, 2)) -> LAYER""",
        # weights of 0 lead nowhere
        """a = x -> linear(normal(3, 4)) -> LAYER
        b = linear(x, constant(3, 4, 0)) + linear(a, normal(4, 4)) -> LAYER
        return b -> linear(normal(4, 2)) -> LAYER""",
    ],
)
def test_paths_that_are_equal_are_left(tmp_path: Path, body: str) -> None:
    program = compiled(tmp_path, body)
    assert told(program) == []
    assert program.config == compiled(tmp_path, body, align=False).config


def test_an_input_and_a_sum_are_delayed_too(tmp_path: Path) -> None:
    program = compiled(
        tmp_path,
        """a = x -> linear(normal(3, 4)) -> LAYER
        b = x -> linear(normal(3, 4)) -> LAYER
        s = a + b
        c = linear(s, normal(4, 4)) + linear(x, normal(3, 4)) + linear(y, normal(1, 4)) -> LAYER
        d = linear(c, normal(4, 4)) + linear(s, normal(4, 4)) -> LAYER
        return d -> linear(normal(4, 2)) -> LAYER""",
        ", y: spikes[1]",
    )
    assert hidden(program) == {
        **{"a": 4, "b": 4, "c": 4, "d": 4},
        **{"x_relay": 3, "y_relay": 1, "s_relay": 4},
    }
    assert "the spikes of input 'x' come 1 step early to 'c'" in told(program)[0]


def test_the_sides_of_a_sum_are_delayed_one_by_one(tmp_path: Path) -> None:
    program = compiled(
        tmp_path,
        """a = x -> linear(normal(3, 4)) -> LAYER
        b = a -> linear(normal(4, 4)) -> LAYER
        return a + b -> linear(normal(4, 2)) -> LAYER""",
    )
    assert hidden(program) == {"a": 4, "b": 4, "a_relay": 4}
    assert len(told(program)) == 1


def test_an_input_in_a_sum_becomes_a_population_by_it(tmp_path: Path) -> None:
    body = """a = x -> linear(normal(3, 3)) -> LAYER
        return x + a -> linear(normal(3, 2)) -> LAYER"""
    with pytest.raises(xir.CompileError, match="is added to spikes"):
        compiled(tmp_path, body, align=False)
    assert hidden(compiled(tmp_path, body)) == {"a": 3, "x_relay": 3}


def test_names_that_are_taken_are_left_to_their_owners(tmp_path: Path) -> None:
    body = SKIP.replace("c =", "a_relay =").replace("linear(c,", "linear(a_relay,")
    names = {"a", "b", "a_relay", "a_relay_1", "a_relay_2", "b_relay"}
    assert set(hidden(compiled(tmp_path, body))) == names


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        (
            """a = linear(x, normal(3, 4)) + linear(b, normal(4, 4)) -> LAYER
            b = a -> linear(normal(4, 4)) -> LAYER
            return b -> linear(normal(4, 2)) -> LAYER""",
            ["--align: a path through a loop has no length: 'b' -> 'a' -> 'b'"],
        ),
        (
            """a = x -> linear(normal(3, 4)) -> LAYER
            b = linear(delay(x, 3), normal(3, 4)) + linear(a, normal(4, 4)) -> LAYER
            c = linear(delay(a, 3), normal(4, 4)) + linear(b, normal(4, 4)) -> LAYER
            return c -> linear(normal(4, 2)) -> LAYER""",
            [
                "--align: paths to 'b' have other lengths with their delays and without: input 'x' "
                "after 3 steps, 3 of them a delay; 'a' after 1 step",
                "--align: paths to 'c' have other lengths with their delays and without: 'a' after "
                "4 steps, 3 of them a delay; 'b' after 2 steps",
            ],
        ),
    ],
)
def test_what_cannot_be_aligned_is_told(tmp_path: Path, body: str, messages: list[str]) -> None:
    with pytest.raises(xir.CompileError) as error:
        compiled(tmp_path, body)
    assert [d.message for d in error.value.diagnostics] == messages
    assert {d.code for d in error.value.diagnostics} == {"XIR153"}
    compiled(tmp_path, body, align=False)
