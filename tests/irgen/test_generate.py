"""What each construct means: the IR that comes out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, TypeVar

import pytest
from xdsl.dialects.builtin import DenseIntOrFPElementsAttr, FileLineColLoc, ModuleOp
from xdsl.ir import Operation, OpResult, SSAValue
from xdsl.utils.hints import isa
from xdsl.utils.lexer import Input

from xir.diagnostics.messages import Sources, collect_warnings
from xir.dialects import snn
from xir.irgen import generate

Op = TypeVar("Op", bound=Operation)
Compile: TypeAlias = Callable[..., ModuleOp]
Refuse: TypeAlias = Callable[..., str]

LIF = "lif(tau_mem = 9 ms, tau_syn = 5 ms)"


def net(body: str, before: str = "", inputs: str = "x: spikes[4]") -> str:
    return f"{before}\nnetwork n({inputs}) {{\n dt = 1 ms\n{body}\n}}"


def all_of(module: ModuleOp, kind: type[Op]) -> list[Op]:
    return [op for op in module.walk() if isinstance(op, kind)]


def numbers(value: SSAValue | None) -> list[float]:
    """The numbers of a parameter that is given in the program."""
    assert isinstance(value, OpResult)
    assert isinstance(value.op, snn.ParamOp)
    assert isa(value.op.value, DenseIntOrFPElementsAttr)
    return [n for n in value.op.value.get_values() if isinstance(n, float)]


def labels(module: ModuleOp) -> list[str]:
    ops = [op for op in module.walk() if isinstance(op, snn.LifOp | snn.InstanceOp)]
    return [op.label.data for op in ops if op.label is not None]


def test_a_network(compiled: Compile) -> None:
    module = compiled(net(f"y = x -> linear(normal(4, 3)) -> {LIF}\ndecide = peak\nreturn vmem(y)"))
    (network,) = all_of(module, snn.NetworkOp)
    assert network.sym_name.data == "n"
    assert network.dt.value.data == 1e-3
    assert network.decide is not None
    assert network.decide.data == "peak"
    assert network.input_names == ("x",)
    assert [op.name for op in network.body.block.ops] == [
        *("snn.param", "snn.linear", "snn.param", "snn.param", "snn.param"),
        *("snn.lif", "snn.output"),
    ]
    (lif,) = all_of(module, snn.LifOp)
    assert (numbers(lif.mem), numbers(lif.syn[0])) == ([9e-3], [5e-3])
    assert numbers(lif.threshold) == [1.0]
    assert (lif.width, lif.bias, lif.max_spikes) == (3, None, None)
    (output,) = all_of(module, snn.OutputOp)
    assert output.readouts == (snn.Readout.VMEM,)


def test_the_order_of_equations_does_not_matter(compiled: Compile) -> None:
    lines = [
        "let w = normal(4, 4)",
        f"a = x -> linear(w) -> {LIF}",
        f"b = a -> linear(w) -> {LIF}",
        f"c = b -> linear(w) -> {LIF}",
        "return c",
    ]
    there, back = (compiled(net("\n".join(order))) for order in (lines, lines[::-1]))
    assert sorted(labels(there)) == sorted(labels(back)) == ["a", "b", "c"]
    assert str(there) == str(back)


def test_a_long_chain_written_back_to_front(compiled: Compile) -> None:
    lines = [f"p{k} = p{k - 1} -> linear(identity(4)) -> {LIF}" for k in range(1, 200)]
    module = compiled(net("\n".join(["return p199", *lines[::-1], "p0 = x"])))
    assert len(all_of(module, snn.LifOp)) == 199


def test_neurons(compiled: Compile) -> None:
    module = compiled(
        net(
            """
        let i = linear(x, normal(4, 2))
        """.replace("let i =", "i =")
            + """
        a = lif(i, linear(x, normal(4, 2)), tau_mem = [1 ms, 2 ms], tau_syn = (3 ms, [4 ms, 5 ms]),
                threshold = [0.5, never], bias = 0.25, max_spikes = 3)
        b = lif(i, i, dash_mem = 4, dash_syn = (2, 3))
        c = lif(i, i, tau_mem = 1 ms, tau_syn = 2 ms)
        d = li(i, tau_mem = 1 ms, dash_syn = 2)
        return a, b, c, isyn(d)"""
        )
    )
    a, b, c, d = all_of(module, snn.LifOp)
    assert numbers(a.mem) == [1e-3, 2e-3]
    assert [numbers(syn) for syn in a.syn] == [[3e-3], [4e-3, 5e-3]]
    assert numbers(a.threshold) == [0.5, float("inf")]
    assert numbers(a.bias) == [0.25]
    assert a.max_spikes is not None
    assert a.max_spikes.value.data == 3
    assert b.syn_leak is not None
    assert d.syn_leak is not None
    assert (b.mem_leak.data, b.syn_leak.data) == (snn.Leak.DASH, snn.Leak.DASH)
    assert [numbers(syn) for syn in b.syn] == [[2.0], [3.0]]
    assert [numbers(syn) for syn in c.syn] == [[2e-3], [2e-3]]
    assert numbers(d.threshold) == [float("inf")]
    assert (d.mem_leak.data, d.syn_leak.data) == (snn.Leak.TAU, snn.Leak.DASH)
    (output,) = all_of(module, snn.OutputOp)
    assert [str(kind) for kind in output.readouts] == ["spikes", "spikes", "spikes", "isyn"]


PAIR = [[1.0], [4.0]]


@pytest.mark.parametrize(
    ("neurons", "given", "leaks"),
    [
        *((n, "3", [[3.0], [3.0]]) for n in (1, 2, 3)),
        *((n, "(1, 4)", PAIR) for n in (1, 2, 3)),
        *((n, "pair", PAIR) for n in (1, 2, 3)),
        (1, "[1]", [[1.0]] * 2),
        (2, "[1, 4]", [[1.0, 4.0]] * 2),
        (3, "[1, 4, 2]", [[1.0, 4.0, 2.0]] * 2),
        (2, "vector", [[1.0, 4.0]] * 2),
        (2, "[k * k for k in 1 .. 3]", [[1.0, 4.0]] * 2),
        (1, "([1], 4)", PAIR),
        (2, "([1, 4], 2)", [[1.0, 4.0], [2.0]]),
        (2, "([1, 4], [2, 3])", [[1.0, 4.0], [2.0, 3.0]]),
        (3, "(2, [1, 4, 2])", [[2.0], [1.0, 4.0, 2.0]]),
        (2, "(vector, vector)", [[1.0, 4.0]] * 2),
    ],
)
@pytest.mark.parametrize("how", ["straight", "through a module"])
def test_leaks_of_two_synapses(
    neurons: int, given: str, leaks: list[list[float]], how: str, compiled: Compile
) -> None:
    """Parentheses hold one for each synapse, brackets one for each neuron."""
    through = how == "through a module"
    kind = "float" if given == "3" else f"float[{given.count(',') + 1}]"
    if given in ("pair", "vector") or "for" in given:
        kind = "float[2]"
    if "(vector" in given or "([" in given or "(2" in given:
        kind = "list"
    module = compiled(f"""
    let pair = (1, 4)
    let vector = [1, 4]
    module M(i: current[n], d: {kind}) -> spikes[n] {{
      y = lif(i, i, dash_mem = 3, dash_syn = d)
      return y
    }}
    network n(x: spikes[4]) {{
      dt = 1 ms
      i = linear(x, normal(4, {neurons}))
      a = {f"M(i, {given})" if through else f"lif(i, i, dash_mem = 3, dash_syn = {given})"}
      return a
    }}""")
    (lif,) = all_of(module, snn.LifOp)
    assert [numbers(syn) for syn in lif.syn] == leaks


@pytest.mark.parametrize(("neurons", "given"), [(1, "[1]"), (2, "[1, 4]"), (3, "[1, 4, 2]")])
def test_leaks_of_one_synapse(neurons: int, given: str, compiled: Compile) -> None:
    module = compiled(
        net(
            f"a = linear(x, normal(4, {neurons})) -> lif(dash_mem = 3, dash_syn = {given}) return a"
        )
    )
    (lif,) = all_of(module, snn.LifOp)
    assert [numbers(syn) for syn in lif.syn] == [[1.0, 4.0, 2.0][:neurons]]


@pytest.mark.parametrize(
    ("neurons", "given", "told"),
    [
        (
            1,
            "[1, 4]",
            "'dash_syn' in brackets has one number for each neuron (1)",
        ),
        (3, "[1, 4]", "'dash_syn' in brackets has one number for each neuron (3)"),
        (2, "[[1, 4], [2, 3]]", "'dash_syn' in brackets has one number for each neuron (2)"),
        (3, "(1, 4, 2)", "two currents need two synaptic time constants, not 3"),
        (2, "[1, 4, 2]", "'dash_syn' is a vector of 3, for 2 neurons"),
        (2, "(1, [1, 4, 2])", "'dash_syn' is a vector of 3, for 2 neurons"),
    ],
)
def test_leaks_that_do_not_fit_two_synapses(
    neurons: int, given: str, told: str, refused: Refuse
) -> None:
    text = refused(
        net(f"""
        i = linear(x, normal(4, {neurons}))
        a = lif(i, i, dash_mem = 3, dash_syn = {given})
        return a""")
    )
    assert told in text
    if "in brackets" in told:
        assert "hint: one for each synapse is written in parentheses: (a, b)" in text


def test_recursion_is_a_cycle(compiled: Compile) -> None:
    module = compiled(
        net("""
        y = lif(linear(x, normal(4, 3)) + linear(y, normal(3, 3)), tau_mem = 1 ms, tau_syn = 1 ms)
        return y""")
    )
    (lif,) = all_of(module, snn.LifOp)
    recurrent = [op for op in all_of(module, snn.LinearOp) if op.x == lif.out]
    assert len(recurrent) == 1
    assert not [op for op in module.walk() if "cast" in op.name]


RECURSIONS = {
    "two populations": f"""
        a = (x -> linear(normal(4, 3))) + linear(b, normal(2, 3)) -> {LIF}
        b = a -> linear(normal(3, 2)) -> {LIF}
        return b""",
    "an annotation": f"""
        y: spikes[3] = s -> {LIF}
        s = linear(y, normal(3, 3))
        return y""",
    "through a module with a result type": """
        y = Dense(x + y, normal(4, 4))
        return y""",
    "through a module without one": """
        y = Plain(x + y, normal(4, 4))
        return y""",
    "a module that takes what it gives": """
        y = Feedback(x, y, normal(4, 3), normal(3, 3))
        return y""",
    "a choice": f"""
        y = (if width(x) == 4 then linear(y, identity(4)) else linear(x, normal(4, 5))) -> {LIF}
        return y""",
    "two results": """
        a, b = Pair(x, a, b)
        return a, b""",
    "an index": f"""
        p[0] = x
        p[9] = x
        p[i] = linear(p[i - 1], w) + linear(p[i + 1], w) -> {LIF} for i in 1 .. 9
        let w = identity(4)
        return p[4]""",
}  # fmt: skip

MODULES = f"""
module Dense(x: spikes[n], w: weights[n, m]) -> spikes[m] {{ y = linear(x, w) -> {LIF} return y }}
module Plain(x: spikes[n], w: weights[n, m]) {{ y = linear(x, w) -> {LIF} return y }}
module Feedback(x: spikes[n], back: spikes[m], w: weights[n, m], r: weights[m, m]) {{
  y = linear(x, w) + linear(back, r) -> {LIF}
  return y
}}
module Pair(x: spikes[n], a: spikes[n], b: spikes[k]) -> (spikes[n], spikes[k]) {{
  p = linear(a, identity(n)) -> {LIF}
  q = linear(b, identity(k)) -> {LIF}
  return p, q
}}
"""


@pytest.mark.parametrize("body", RECURSIONS.values(), ids=RECURSIONS.keys())
def test_recursions(body: str, compiled: Compile) -> None:
    if "Pair" in body:
        body = "a: spikes[4] = u\nb: spikes[2] = v\n" + body.replace("a, b = Pair", "u, v = Pair")
    module = compiled(net(body, MODULES))
    assert not [op for op in module.walk() if "cast" in op.name]


@pytest.mark.campaign
def test_a_ring_of_hundreds(compiled: Compile) -> None:
    count = 250
    lines = [
        f"p{k} = linear(x, identity(4)) + linear(p{(k + 1) % count}, identity(4)) -> {LIF}"
        for k in range(count)
    ]
    module = compiled(net("\n".join([*lines, "return p0"])))
    assert len(all_of(module, snn.LifOp)) == count


def test_sums(compiled: Compile) -> None:
    module = compiled(
        net(f"""
        a = linear(x, normal(4, 4)) + linear(x, normal(4, 4, seed = 1)) -> {LIF}
        b = a + x
        c = b -> linear(normal(4, 2)) -> {LIF}
        return c""")
    )
    kinds = [type(op.out.type) for op in all_of(module, snn.AddOp)]
    assert kinds == [snn.CurrentType, snn.SpikesType]


def test_labels(compiled: Compile) -> None:
    module = compiled(
        net(
            f"""
        hidden = Dense(x, normal(4, 4))
        let w = identity(4)
        deep = x -> linear(w) -> {LIF} -> Dense(w) -> linear(w) -> {LIF}
        layer[0] = hidden
        layer[i] = layer[i - 1] -> linear(identity(4)) -> {LIF} for i in 1 .. 3
        named["a"] = layer[2] -> linear(identity(4)) -> {LIF}
        return named["a"] -> linear(identity(4)) -> {LIF}, deep""",
            MODULES,
        )
    )
    assert labels(module)[1:] == [
        *("hidden", "deep.lif1", "deep.Dense1", "deep"),
        *("layer[1]", "layer[2]", "named[a]", "return[0]"),
    ]


def test_versions_of_a_module(compiled: Compile) -> None:
    module = compiled(
        net(
            """
        a = Cell(x, 1 ms)
        b = Cell(a, 1 ms)
        c = Cell(b, 2 ms)
        d = Cell(c, [1 ms, 2 ms, 3 ms, 4 ms])
        e = Cell(d, [5 ms, 6 ms, 7 ms, 8 ms])
        return e""",
            """
        module Cell(x: spikes[n], tau: time) {
          y = x -> linear(identity(n)) -> lif(tau_mem = tau, tau_syn = tau)
          return y
        }""",
        )
    )
    used = [op.callee.root_reference.data for op in all_of(module, snn.InstanceOp)]
    assert used == ["Cell", "Cell", "Cell_1", "Cell_2", "Cell_2"]
    assert [op.sym_name.data for op in all_of(module, snn.ModuleOp)] == ["Cell", "Cell_1", "Cell_2"]
    vector = all_of(module, snn.ModuleOp)[2]
    assert list(vector.function_type.inputs) == [snn.SpikesType(4), snn.array_of(4)]


def test_parameters_of_modules(compiled: Compile) -> None:
    module = compiled(
        net(
            """
        a = All(x, linear(x, identity(4)), identity(4), [1, 2, 3, 4], [5, 6], 3 ms, 20 Hz, 0.5, 7,
                true, "k", [[1, 2], "s"], [identity(4), identity(4)], gain = 2)
        return a""",
            """
        module All(x: spikes[n], i: current[n], w: weights[n, n], v: vector[n], any: array,
                   t: time, f: frequency, g: float, k: int, b: bool, s: string, l: list,
                   ws: weights[n, n][count], gain: float = 1, tau: time = 4 ms) -> spikes[n] {
          let steps = if b then count + k else 0
          y = lif(i + linear(x, gain * w), linear(x, ws[1]), tau_mem = t + tau + 1 / f,
                  tau_syn = l[0][1] * 1 ms, bias = v, threshold = steps + g)
          return y
        }""",
        )
    )
    (lif,) = all_of(module, snn.LifOp)
    assert numbers(lif.mem) == pytest.approx([3e-3 + 4e-3 + 50e-3])
    assert numbers(lif.syn[0]) == pytest.approx([2e-3])
    assert numbers(lif.threshold) == [9.5]
    body = all_of(module, snn.ModuleOp)[0].body.block
    assert [arg.name_hint for arg in body.args] == ["x", "i", "w", "v", "any", "ws.0", "ws.1"]


def test_an_equation_may_be_called_as_its_module(compiled: Compile) -> None:
    module = compiled(
        net(
            "cell = cell(x)\nb = cell -> cell()\nreturn b",
            f"module cell(x: spikes[n]) {{ y = x -> linear(identity(n)) -> {LIF} return y }}",
        )
    )
    assert labels(module) == ["y", "cell", "b"]


def test_names_in_a_body_hide_those_of_the_file(compiled: Compile) -> None:
    module = compiled(
        net(
            f"let w = normal(4, 2)\ny = x -> linear(w) -> {LIF}\nreturn y",
            "let w = normal(4, 3)\nlet n2 = width\nlet width = 2",
        )
    )
    assert all_of(module, snn.LifOp)[0].width == 2


def test_a_size_may_be_called_as_a_network(compiled: Compile) -> None:
    compiled(net("y = M(x)\nreturn y", "module M(x: spikes[n]) -> spikes[n] { return x }"))


def test_several_results_and_inputs(compiled: Compile) -> None:
    module = compiled(
        net(
            """
        a, b = Split(x, other)
        return b, spikes(a)""",
            f"""
        module Split(x: spikes[n], y: spikes[m]) -> (spikes[n], spikes[m]) {{
          a = x -> linear(identity(n)) -> {LIF}
          b = y -> linear(identity(m)) -> {LIF}
          return a, b
        }}""",
            inputs="x: spikes[4], other: spikes[2 + 1]",
        )
    )
    (network,) = all_of(module, snn.NetworkOp)
    assert network.input_names == ("x", "other")
    assert list(network.function_type.outputs) == [snn.SpikesType(3), snn.SpikesType(4)]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("2 + 3 * 4", 14),
        ("7 // 2 + 7 % 2", 4),
        ("2 ** 10", 1024),
        ("2 ** -1", 0.5),
        ("-2 ** 2", -4),
        ("1 / 4", 0.25),
        ("10 ms / 1 ms", 10.0),
        ("7 ms // 2 ms", 3),
        ("3 ms * 1 kHz", 3.0),
        ("dt / 1 us", 1000.0),
        ("tau / dt", 20.0),
        ("round(2.6) + floor(1.5) + ceil(1.5) + int(1.9)", 7),
        ("abs(-3) + min(1, 2) + max(1, 2)", 6),
        ("sqrt(16) + exp(0) + log(1)", 5.0),
        ("sqrt(4 ms * 4 ms) / 1 ms", 4.0),
        ("if 1 ms < 2 ms then 1 else 1 / 0", 1),
        ('if "a" != "b" then 1 else 0', 1),
        ("len([1, 2, 3]) + [4, 5][1]", 8),
        ("rows(normal(2, 3)) + columns(normal(2, 3)) * 10 + shape(normal(2, 3), 1) * 100", 332),
        ("width(x) + len(normal(5))", 9),
        ("len([i for i in 0 .. 5]) + [2 * i for i in [1, 2]][1]", 9),
        ("int(pi * 100)", 314),
        ("0x10 + 1e1", 26.0),
        ("Other.answer", 42),
    ],
)
def test_arithmetic(expression: str, expected: float, compiled: Compile, folder: Path) -> None:
    (folder / "other.xnet").write_text("let answer = 6 * seven\nlet seven = 7")
    body = f"let tau = 20 ms\nlet a = {expression}\ny = x -> linear(identity(4)) -> "
    body += "lif(tau_mem = 1 ms, tau_syn = 1 ms, bias = a)\nreturn y"
    module = compiled(net(body, 'import "other.xnet" as Other'))
    (lif,) = all_of(module, snn.LifOp)
    assert numbers(lif.bias) == pytest.approx([expected], rel=1e-12)


def test_times_are_the_closest_doubles(compiled: Compile) -> None:
    module = compiled("network n(x: spikes[1]) { dt = 0.1 ms return x }")
    (network,) = all_of(module, snn.NetworkOp)
    assert network.dt.value.data == 1e-4


def test_arrays(compiled: Compile, weights: str) -> None:
    module = compiled(
        net("""
        let w = npz("w.npz")
        let name = "fc"
        a = x -> linear(2 * w.fc1 - w["whole"]) -> lif(tau_mem = w.tau, tau_syn = w.scalar)
        b = a -> linear(w["{name}{1 + 1}"]) -> lif(tau_mem = w.tau[0] / 2, tau_syn = w.scalar + 1ms)
        c = b -> linear(transpose(w.fc2)) -> lif(tau_mem = w.tau, tau_syn = w.tau * 1)
        d = c -> linear(diagonal(w.tau / 1 ms)) -> lif(tau_mem = 1 ms, tau_syn = [1, 2, 3] * 1 ms)
        e = d -> linear(npz("w.npz", "fc2")) -> lif(tau_mem = 1 ms, tau_syn = 1 ms)
        return e""")
    )
    externals = [
        (op.value.file.data, op.value.key.data)
        for op in all_of(module, snn.ParamOp)
        if isinstance(op.value, snn.ExternalAttr)
    ]
    assert set(externals) == {
        *(("w.npz", key) for key in ("fc1", "whole", "tau", "scalar", "fc2")),
    }
    kinds = [str(op.kind.data) for op in all_of(module, snn.ComputeOp)]
    assert kinds == ["mul", "sub", "div", "add", "mul", "div", "mul"]
    arranged = [str(op.kind.data) for op in all_of(module, snn.ArrangeOp)]
    assert arranged == ["pick", "transpose", "diagonal"]


@pytest.mark.parametrize(
    ("call", "shape", "kind"),
    [
        ("uniform(4, 3, low = 0, high = 2, seed = 5)", (4, 3), "uniform"),
        ("normal(4, 2)", (4, 2), "normal"),
        ("constant(4, 2, 0.5)", (4, 2), "constant"),
        ("constant(4, 2, value = 0.5)", (4, 2), "constant"),
        ("identity(4, scale = 2)", (4, 4), "identity"),
        ("one_to_one(4, weight = 3)", (4, 4), "identity"),
        ("sparse(4, 9, fan_out = 2)", (4, 9), "sparse"),
        ("sparse(4, 9, density = 0.5, std = 2, seed = 1)", (4, 9), "sparse"),
    ],
)
def test_generators(call: str, shape: tuple[int, ...], kind: str, compiled: Compile) -> None:
    module = compiled(net(f"y = x -> linear({call}) -> {LIF}\nreturn y"))
    made = [op for op in all_of(module, snn.ParamOp) if isinstance(op.value, snn.GeneratorAttr)]
    assert len(made) == 1
    assert made[0].out.type.get_shape() == shape
    assert isinstance(made[0].value, snn.GeneratorAttr)
    assert made[0].value.kind.data == kind


def test_generators_of_times(compiled: Compile) -> None:
    tau = "uniform(4, low = 5 ms, high = 20 ms)"
    compiled(net(f"y = x -> linear(identity(4)) -> lif(tau_mem = {tau}, tau_syn = {tau}) return y"))


@pytest.mark.parametrize(
    ("call", "options"),
    [
        ("uniform(4, low = 0, high = 30 ms)", {"low": 0.0, "high": 0.03}),
        ("uniform(4, low = 5 ms, high = 30 ms)", {"low": 0.005, "high": 0.03}),
        ("normal(4, mean = 9 ms, std = 0)", {"mean": 0.009, "std": 0.0}),
        ("normal(4, std = 1 ms)", {"mean": 0.0, "std": 0.001}),
    ],
)
def test_a_zero_without_a_unit_goes_with_a_time(
    call: str, options: dict[str, float], compiled: Compile
) -> None:
    lif = f"lif(tau_mem = {call}, tau_syn = 5 ms)"
    module = compiled(net(f"y = x -> linear(identity(4)) -> {lif}\nreturn y"))
    (neurons,) = all_of(module, snn.LifOp)
    assert isinstance(neurons.mem.owner, snn.ParamOp)
    generator = neurons.mem.owner.value
    assert isinstance(generator, snn.GeneratorAttr)
    made = {k: str(v).split()[0] for k, v in generator.options.data.items()}
    assert {k: float(v) for k, v in made.items()} == {**options, "seed": 0}


def test_a_huge_network_costs_nothing(compiled: Compile) -> None:
    module = compiled(
        net(
            f"y = x -> linear(sparse(10 ** 9, 10 ** 9, fan_out = 9)) -> {LIF}\nreturn y",
            inputs="x: spikes[1000000000]",
        )
    )
    assert all_of(module, snn.LifOp)[0].width == 10**9


def test_params(compiled: Compile, folder: Path) -> None:
    (folder / "lib.xnet").write_text("param gain = 2\nlet twice = 2 * gain")
    before = """
        import "lib.xnet"
        import "lib2.xnet" as lib2
        param tau: time = 3 ms
        param size = 4
        param file: string = "none"
        param on = false
        param threshold: float
    """
    (folder / "lib2.xnet").write_text("param bias = 0.5")
    body = """
        y = x -> linear(constant(size, len(file), 1)) -> lif(tau_mem = tau, tau_syn = tau,
              bias = if on then lib2.bias else twice, threshold = threshold)
        return y"""

    def compiled_with(**defines: str) -> snn.LifOp:
        named = {name.replace("__", "."): text for name, text in defines.items()}
        return all_of(compiled(net(body, before), named), snn.LifOp)[0]

    lif = compiled_with(threshold="1")
    assert (lif.width, numbers(lif.mem), numbers(lif.bias)) == (4, [3e-3], [4.0])
    lif = compiled_with(threshold="2 * 3", tau="1 / 2 kHz", file="a/b.npz", gain="3")
    assert (lif.width, numbers(lif.mem), numbers(lif.bias)) == (7, [5e-4], [6.0])
    assert numbers(lif.threshold) == [6.0]
    lif = compiled_with(threshold="1", on="true", lib2__bias="0.25", file='"ab"')
    assert (lif.width, numbers(lif.bias)) == (2, [0.25])


def test_imports(compiled: Compile, folder: Path, weights: str) -> None:
    (folder / "parts").mkdir()
    (folder / "parts" / "w.npz").write_bytes((folder / "w.npz").read_bytes())
    (folder / "parts" / "cell.xnet").write_text(f"""
        import "base.xnet"
        let w = npz("w.npz")
        module Cell(x: spikes[n]) {{ y = Base(x, w.fc1) return y }}
        network unused(x: spikes[4]) {{ dt = 1 ms y = Cell(x) -> linear(w.fc2) -> {LIF} return y }}
    """)
    (folder / "parts" / "base.xnet").write_text(
        f"module Base(x: spikes[n], w: weights[n, m]) {{ y = x -> linear(w) -> {LIF} return y }}"
    )
    module = compiled(
        net(
            f"a = Cell(x)\nb = parts.Cell(x)\nreturn a + b -> linear(w.fc2) -> {LIF}",
            'import "parts/cell.xnet"\nimport "parts/../parts/cell.xnet" as parts',
        )
    )
    assert [op.sym_name.data for op in all_of(module, snn.ModuleOp)] == ["Base", "Cell"]
    files = {
        op.value.file.data
        for op in all_of(module, snn.ParamOp)
        if isinstance(op.value, snn.ExternalAttr)
    }
    assert files == {"parts/w.npz"}
    base = all_of(module, snn.ModuleOp)[0]
    assert isinstance(base.location, FileLineColLoc)
    assert base.location.filename.data == "parts/base.xnet"


def test_a_network_by_name(compiled: Compile) -> None:
    two = "".join(f"network {n}(x: spikes[{k}]) {{ dt = 1 ms return x }}" for n, k in ("a1", "b2"))
    (network,) = all_of(compiled(two, network="b"), snn.NetworkOp)
    assert network.sym_name.data == "b"


def test_a_file_is_read_by_its_path(folder: Path) -> None:
    (folder / "sub").mkdir()
    path = folder / "sub" / "net.xnet"
    path.write_text(net(f"y = x -> linear(identity(4)) -> {LIF}\nreturn y"))
    sources = Sources()
    module = generate(path, sources)
    for op in all_of(module, snn.LifOp):
        assert isinstance(op.location, FileLineColLoc)
        span = sources.span(op.location)
        assert span is not None
        assert span.text == LIF


def test_every_operation_and_argument_has_a_place(compiled: Compile) -> None:
    module = compiled(net(RECURSIONS["through a module with a result type"], MODULES))
    for op in module.walk():
        if op is module:
            continue
        assert isinstance(op.location, FileLineColLoc), op
        for region in op.regions:
            for argument in region.block.args:
                assert isinstance(argument.location, FileLineColLoc)


def test_the_same_text_gives_the_same_ir(compiled: Compile) -> None:
    text = net(RECURSIONS["an index"], MODULES)
    assert str(compiled(text)) == str(compiled(text))


def test_warnings() -> None:
    text = net(f"let a = 3\nlet b = 4\nunread = x -> linear(identity(b)) -> {LIF}\nreturn x")
    sources = Sources()
    with collect_warnings() as warnings:
        generate(Input(text, "net.xnet"), sources)
    assert [w.message for w in warnings] == ["'a' is never used", "'unread' is never used"]
    assert "net.xnet:4:5: warning: 'a' is never used" in sources.render(warnings)


def test_an_input_that_nothing_reads_is_warned_of(compiled: Compile) -> None:
    text = """network n(x: spikes[4], k: spikes[2]) { dt = 1 ms
      h = linear(x, identity(4)) + linear(h, identity(4)) -> lif(tau_mem = 9 ms, tau_syn = 5 ms)
      return h }"""
    with collect_warnings() as warnings:
        compiled(text)
    assert [w.message for w in warnings] == ["'k' is never used"]
