"""``xylo-allocate``: ids, names and aliases on networks of many shapes."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from tests.passes.ir import errors, lif, linear, network, of_kind, run
from xir.dialects import xylo
from xir.dialects.dense import as_numpy
from xir.ir.core import real_core
from xir.passes.allocate import AllocatePass

TWO = "!snn.spikes<2>"
OUT = f"{linear('last', 'o')} {lif('o', 'out')} snn.output %out : {TWO}"


def core(body: str, outputs: str = TWO) -> xylo.CoreOp:
    module = network(body, outputs)
    run(module, AllocatePass())
    (op,) = module.ops
    assert isinstance(op, xylo.CoreOp)
    return op


def places(op: xylo.CoreOp) -> dict[str, range]:
    return {group.label: group.ids for group in xylo.groups(op)}


def test_a_decay_becomes_the_time_constant_that_it_stands_for() -> None:
    op = core(
        f"""%d = snn.param dense<[0.0, 1.0]> : tensor<2xf64> -> tensor<2xf64>
        %e = snn.param dense<[0.5, 0.9]> : tensor<2xf64> -> tensor<2xf64>
        {linear("x", "i")}
        %last = snn.lif %i : !snn.current<2> mem decay %d : tensor<2xf64>
          syn decay %e : tensor<2xf64> threshold %t : tensor<f64> {{label = "last"}} -> {TWO}
        {OUT}"""
    )
    real = real_core(op)
    assert real.tau_mem.tolist() == [0.0, float("inf")]
    np.testing.assert_allclose(np.exp(-real.dt / real.tau_syn[:, 0]), [0.5, 0.9], rtol=1e-15)


def test_ids_follow_the_source() -> None:
    op = core(
        f"""{linear("x", "i")} {lif("i", "b")} {linear("b", "j")} {lif("j", "a")}
        {linear("a", "k")} {lif("k", "last")} {OUT}"""
    )
    assert places(op) == {
        "x": range(2),
        "b": range(2),
        "a": range(2, 4),
        "last": range(4, 6),
        "out": range(2),
    }


@pytest.mark.parametrize("order", list(itertools.permutations("abc")), ids="".join)
@pytest.mark.parametrize("left_first", [True, False])
def test_the_source_of_an_alias_comes_first_in_any_order(
    order: tuple[str, ...], left_first: bool
) -> None:
    # a is read by b and added to it; c reads a as well.
    parts = {
        "a": f"{linear('x', 'ia')} {lif('ia', 'a')}",
        "b": f"{linear('a', 'ib')} {lif('ib', 'b')}",
        "c": f"{linear('a', 'ic')} {lif('ic', 'c')} {linear('c', 'c2')}",
    }
    operands = "%a, %b" if left_first else "%b, %a"
    op = core(
        f"""{" ".join(parts[name] for name in order)}
        %ab = snn.add {operands} : {TWO}
        {linear("ab", "k0")}
        %k = snn.add %k0, %c2 : !snn.current<2>
        {lif("k", "last")} {OUT}"""
    )
    (alias,) = (o for o in op.body.block.ops if isinstance(o, xylo.AliasOp))
    assert (alias.source.root_reference.data, alias.target.root_reference.data) == ("a", "b")
    where = places(op)
    assert where["a"].start < where["b"].start
    blocks = [o for o in op.body.block.ops if isinstance(o, xylo.WeightsOp)]
    into_last = [
        b.source.root_reference.data for b in blocks if b.target.root_reference.data == "last"
    ]
    assert into_last == ["b", "c"]


def test_every_neuron_has_one_id_and_none_is_left_free() -> None:
    op = core(
        f"""{linear("x", "i")} {lif("i", "a")} {lif("i", "b")} {lif("i", "c")}
        {linear("a", "ja")} {linear("b", "jb")} {linear("c", "jc")}
        %j0 = snn.add %ja, %jb : !snn.current<2> %j = snn.add %j0, %jc : !snn.current<2>
        {lif("j", "last")} {OUT}"""
    )
    for kind in (xylo.InputOp, xylo.HiddenOp, xylo.ReadoutOp):
        ids = [i for g in xylo.groups(op) if isinstance(g, kind) for i in g.ids]
        assert sorted(ids) == list(range(len(ids)))


def test_parallel_synapses_add_up() -> None:
    op = core(
        f"""%five = snn.param dense<5.0> : tensor<2x2xf64> -> tensor<2x2xf64>
        {linear("x", "i")}
        %j = snn.linear %x, %five : {TWO}, tensor<2x2xf64> -> !snn.current<2>
        %k = snn.add %i, %j : !snn.current<2> %l = snn.add %k, %i : !snn.current<2>
        {lif("l", "last")} {OUT}"""
    )
    assert (real_core(op).weights_in == 7).all()


def test_long_sums_need_no_stack() -> None:
    terms = 1500
    adds = [f"%a{k} = snn.add %a{k - 1}, %i : !snn.current<2>" for k in range(1, terms)]
    op = core(
        f"""{linear("x", "i")} %a0 = snn.add %i, %i : !snn.current<2>
        {" ".join(reversed(adds))} {lif(f"a{terms - 1}", "last")} {OUT}"""
    )
    assert (real_core(op).weights_in == terms + 1).all()


def test_long_chains_of_spike_sums_need_no_stack() -> None:
    links = 400
    lines = [
        f"%p{k} = snn.lif %i : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> "
        f"threshold %t : tensor<f64> -> {TWO}"
        for k in range(links)
    ]
    sums = [f"%s{k} = snn.add %s{k - 1}, %p{k} : {TWO}" for k in range(2, links)]
    op = core(
        f"""{linear("x", "i")} {" ".join(lines)} {" ".join(reversed(sums))}
        %s1 = snn.add %p0, %p1 : {TWO} {linear(f"s{links - 1}", "k")} {lif("k", "last")} {OUT}"""
    )
    assert len([o for o in op.body.block.ops if isinstance(o, xylo.AliasOp)]) == links - 1


def test_a_dash_is_the_time_constant_it_stands_for() -> None:
    module = network(
        f"""%d = snn.param dense<[0.0, 15.0]> : tensor<2xf64> -> tensor<2xf64>
        {linear("x", "i")}
        %last = snn.lif %i : !snn.current<2> mem dash %d : tensor<2xf64> syn dash %t : tensor<f64>
          threshold %t : tensor<f64> -> {TWO}
        {OUT}""",
        TWO,
    )
    run(module, AllocatePass())
    (bank,) = of_kind(module, xylo.HiddenOp)
    tau = as_numpy(bank.numbers("tau_mem"))
    assert tau[0] == 0
    assert tau[1] == pytest.approx(32767.5e-3)


@pytest.mark.parametrize(("dash", "told"), [(15, None), (16, "16"), (1e9, "1e+09")])
@pytest.mark.parametrize("which", ["mem", "syn"])
def test_a_dash_the_chip_does_not_have(dash: float, told: str | None, which: str) -> None:
    leaks = {"mem": "tau", "syn": "tau"} | {which: "dash"}
    module = network(
        f"""%d = snn.param dense<{float(dash)}> : tensor<f64> -> tensor<f64>
        {linear("x", "i")}
        %last = snn.lif %i : !snn.current<2> mem {leaks["mem"]} %d : tensor<f64>
          syn {leaks["syn"]} %d : tensor<f64> threshold %t : tensor<f64> {{label = "h"}} -> {TWO}
        {OUT}""",
        TWO,
    )
    if told is None:
        run(module, AllocatePass())
    else:
        message = f"decay shifts: dash_{which} of 'h' is {told}, limit 0 to 15"
        assert errors(module, AllocatePass()) == [message]


def test_names_are_kept_apart() -> None:
    op = core(
        f"""{linear("x", "i")} {lif("i", "x")} {linear("x", "j")} {lif("j", "last")}
        {OUT}""".replace('"x"}', '"out"}').replace("%x = snn.lif", "%h = snn.lif")
    )
    assert list(places(op)) == ["x", "out", "last", "out_1"]


def test_a_sum_of_spikes_in_a_circle_is_no_alias() -> None:
    # Each is read as a sum with the other only; both cannot receive.
    found = errors(
        network(
            f"""{linear("ab", "i")} {lif("i", "a")} {linear("x", "j")} {lif("j", "b")}
            %ab = snn.add %a, %b : {TWO} %ba = snn.add %b, %a : {TWO}
            {linear("ba", "k")} {lif("k", "last")} {OUT}""",
            TWO,
        ),
        AllocatePass(),
    )
    assert len(found) == 2
    assert all("are both read apart from their sum" in message for message in found)


def aliases(op: xylo.CoreOp) -> list[tuple[str, str]]:
    return [
        (o.source.root_reference.data, o.target.root_reference.data)
        for o in op.body.block.ops
        if isinstance(o, xylo.AliasOp)
    ]


def of_three(total: str, *read_apart: str) -> xylo.CoreOp:
    """Populations a, b and c in this order, and a sum of them; some are read by others too."""
    parts = " ".join(f"{linear('x', f'i{n}')} {lif(f'i{n}', n)}" for n in "abc")
    readers = " ".join(
        f"{linear(n, f'r{n}')} {lif(f'r{n}', f'q{n}')} {linear(f'q{n}', f'j{n}')}"
        for n in read_apart
    )
    currents = ["k", *(f"j{n}" for n in read_apart)]
    sums = " ".join(
        f"%c{k} = snn.add %{f'c{k - 1}' if k > 1 else currents[0]}, %{current} : !snn.current<2>"
        for k, current in enumerate(currents)
        if k
    )
    last = f"c{len(currents) - 1}" if len(currents) > 1 else "k"
    return core(f"{parts} {total} {linear('s', 'k')} {readers} {sums} {lif(last, 'last')} {OUT}")


def test_who_receives_already_is_not_given_more() -> None:
    """Several sources of one neuron are unverified on hardware, so the chain is taken."""
    op = of_three(f"%ac = snn.add %a, %c : {TWO} %s = snn.add %ac, %b : {TWO}", "a")
    assert aliases(op) == [("a", "c"), ("c", "b")]
    where = places(op)
    assert where["a"].start < where["c"].start < where["b"].start


def test_of_two_that_may_receive_the_later_does() -> None:
    for operands in ("%a, %b", "%b, %a"):
        op = of_three(f"%ab = snn.add {operands} : {TWO} %s = snn.add %ab, %c : {TWO}")
        assert aliases(op) == [("a", "b"), ("b", "c")]


def test_who_receives_already_is_given_more_where_nobody_else_can() -> None:
    op = of_three(f"%ac = snn.add %a, %c : {TWO} %s = snn.add %ac, %b : {TWO}", "a", "b")
    assert aliases(op) == [("a", "c"), ("b", "c")]
