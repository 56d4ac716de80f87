"""The interpreter itself, by hand, and the flat networks that it is given."""

from __future__ import annotations

import numpy as np
import pytest

from tests.meaning.drawing import program
from tests.meaning.elaborate import flat
from tests.meaning.flat import Floats, Leak, Network, Population, Projection, Spikes
from tests.meaning.interpreter import interpret
from tests.meaning.written import (
    Add,
    Call,
    Equation,
    Lif,
    Linear,
    Loop,
    Module,
    Name,
    Parameter,
    Program,
    Ref,
    files,
    literal,
    of_one,
)


def number(value: float | list[list[float]]) -> Floats:
    return np.asarray(value, np.float64)


def one_neuron(
    threshold: float = 1.5, bias: float | None = None, max_spikes: int | None = None
) -> Network:
    """An input of one channel into one neuron whose states halve in each step."""
    half = Leak("dash", number(1))
    population = Population(
        "a",
        1,
        [[Projection(Spikes("x"), number([[4.0]]))]],
        half,
        [half],
        number(threshold),
        None if bias is None else number(bias),
        max_spikes,
    )
    return Network(1e-3, {"x": 1}, {"a": population}, [], None)


def test_one_step_by_hand() -> None:
    trace = interpret(one_neuron(), {"x": np.array([[1], [0], [0]])})
    # I = 4/2, 1, 1/2; V = 2 -> one spike -> 0.5; 0.25 + 1 = 1.25; 0.625 + 0.5 = 1.125.
    assert trace.i_syn["a"][:, 0, 0].tolist() == [2, 1, 0.5]
    assert trace.spikes["a"][:, 0].tolist() == [1, 0, 0]
    assert trace.v_mem["a"][:, 0].tolist() == [0.5, 1.25, 1.125]
    assert trace.margin.tolist() == pytest.approx([1 / 3, 1 / 6, 1 / 4])


def test_caps_of_chip_and_program() -> None:
    flood = {"x": np.array([[20]])}  # the chip takes 15: V = 30 is 20 spikes at 1.5
    assert interpret(one_neuron(), flood).spikes["a"].item() == 20
    assert interpret(one_neuron(max_spikes=3), flood).spikes["a"].item() == 3
    assert interpret(one_neuron(threshold=0.5), flood).spikes["a"].item() == 31
    free = interpret(one_neuron(threshold=0.5), flood, ideal=True)
    assert free.spikes["a"].item() == 80
    returned = one_neuron()
    returned.outputs.append(("a", "spikes"))
    assert interpret(returned, flood).spikes["a"].item() == 1


def test_a_sum_delivers_both_sides_one_step_later() -> None:
    half, whole = Leak("dash", number(1)), Leak("dash", number(0))
    network = one_neuron(bias=0.1)
    network.populations["b"] = one_neuron().populations["a"]
    network.populations["b"].name = "b"
    total = Spikes(operands=(Spikes("a"), Spikes("b")))
    never = number(np.inf)
    reader = Population("c", 1, [[Projection(total, number([[10.0]]))]], whole, [half], never)
    network.populations["c"] = reader
    trace = interpret(network, {"x": np.array([[1], [0]])})
    assert trace.spikes["a"][0] == trace.spikes["b"][0] == 1
    assert trace.v_mem["c"][:, 0].tolist() == [0, 10]
    assert trace.spikes["c"].sum() == 0


def test_what_modules_families_and_sums_mean() -> None:
    """Paths, recursion, sizes that are taken, defaults, and members of a family."""
    leaks = (("dash_mem", literal("1", 1)), ("dash_syn", literal("2", 2)))
    y = Lif(
        (
            Add(
                Linear(Ref("x"), Name("a")),
                Linear(Ref("y"), of_one("identity({0})", np.eye, Name("m"))),
            ),
        ),
        (*leaks, ("threshold", Name("top"))),
    )
    layer = Module(
        "Layer",
        (
            Parameter("x", "spikes", ("n",)),
            Parameter("a", "weights", ("n", "m")),
            Parameter("top", "float", (), literal("7", 7.0)),
        ),
        (Equation(("y",), y),),
        (Ref("y"),),
    )
    ones = literal("constant(2, 2, 1)", np.ones((2, 2)))
    k = Name("k")
    use = Call("Layer", ((None, Ref("l", k)), (None, ones)))
    after = of_one("{0} + 1", lambda i: i + 1, k)
    made = Program(
        inputs=(("x", 2),),
        dt=literal("1 ms", 1e-3),
        statements=(
            Equation(("l",), Ref("x"), literal("0", 0)),
            Equation(("l",), use, after, Loop("k", "0 .. 2", (0, 1))),
            Equation(("s",), Add(Ref("l", literal("1", 1)), Ref("l", literal("2", 2)))),
            Equation(("o",), Lif((Linear(Ref("s"), ones),), leaks, True)),
        ),
        outputs=(("o", "vmem", True),),
        modules=(layer,),
    )
    network = flat(made)
    assert network.populations.keys() == {"l[1].y", "l[2].y", "o"}
    second = network.populations["l[2].y"]
    sources = [tuple(p.source.leaves()) for p in second.synapses[0]]
    assert sources == [("l[1].y",), ("l[2].y",)]
    np.testing.assert_array_equal(second.synapses[0][1].weights, np.eye(2))
    assert second.threshold == 7
    (read,) = network.populations["o"].synapses[0]
    assert tuple(read.source.leaves()) == ("l[1].y", "l[2].y")
    assert network.populations["o"].threshold == np.inf
    assert files(made)["main.xnet"] == (
        "module Layer(x: spikes[n], a: weights[n, m], top: float = 7) {\n"
        "  y = lif(linear(x, a) + linear(y, identity(m)), dash_mem = 1, dash_syn = 2, "
        "threshold = top)\n"
        "  return y\n"
        "}\n"
        "network drawn(x: spikes[2]) {\n"
        "  dt = 1 ms\n"
        "  l[0] = x\n"
        "  l[k + 1] = Layer(l[k], constant(2, 2, 1)) for k in 0 .. 2\n"
        "  s = l[1] + l[2]\n"
        "  o = li(linear(s, constant(2, 2, 1)), dash_mem = 1, dash_syn = 2)\n"
        "  return vmem(o)\n"
        "}\n"
    )


def test_the_same_seed_draws_the_same_program() -> None:
    for integers in (False, True):
        first, again = (program(5, "xylo-imu", integers=integers) for _ in range(2))
        assert files(first) == files(again)
        assert first.arrays.keys() == again.arrays.keys()
