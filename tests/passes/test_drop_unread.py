"""``snn-drop-unread``: what goes, what stays, and what is said."""

from __future__ import annotations

from tests.passes.ir import lif, linear, network, of_kind, run
from xir.dialects import snn
from xir.passes.drop_unread import DropUnreadPass

TWO = "!snn.spikes<2>"


def labels(body: str) -> tuple[list[str], list[str]]:
    module = network(body, TWO)
    warnings = run(module, DropUnreadPass())
    assert all(w.severity == "warning" for w in warnings)
    left = [op.label.data for op in of_kind(module, snn.LifOp) if op.label is not None]
    return left, [w.message for w in warnings]


def test_a_chain_that_ends_nowhere_goes_with_a_warning_for_each() -> None:
    left, said = labels(
        f"""{linear("x", "i")} {lif("i", "a")} {linear("a", "j")} {lif("j", "b")}
        {linear("x", "k")} {lif("k", "out")} snn.output %out : {TWO}"""
    )
    assert left == ["out"]
    assert said == [
        "nothing reads 'a' (2 neurons); it is left out",
        "nothing reads 'b' (2 neurons); it is left out",
    ]


def test_what_reads_a_kept_population_does_not_keep_itself() -> None:
    left, said = labels(
        f"""{linear("x", "i")} {lif("i", "out")} {linear("out", "j")} {lif("j", "probe")}
        snn.output %out : {TWO}"""
    )
    assert (left, len(said)) == (["out"], 1)


def test_populations_that_feed_each_other_and_the_output_stay() -> None:
    left, said = labels(
        f"""{linear("b", "i")} {lif("i", "a")} {linear("a", "j")} {lif("j", "b")}
        {linear("b", "k")} {lif("k", "out")} snn.output %out : {TWO}"""
    )
    assert (left, said) == (["a", "b", "out"], [])


def test_a_sum_of_spikes_keeps_both() -> None:
    left, said = labels(
        f"""{linear("x", "i")} {lif("i", "a")} {linear("a", "j")} {lif("j", "b")}
        %ab = snn.add %a, %b : {TWO}
        {linear("ab", "k")} {lif("k", "out")} snn.output %out : {TWO}"""
    )
    assert (left, said) == (["a", "b", "out"], [])


def test_a_network_without_outputs_holds_nothing() -> None:
    module = network(f"""{linear("x", "i")} {lif("i", "a")} snn.output""")
    assert len(run(module, DropUnreadPass())) == 1
    (net,) = module.ops
    assert isinstance(net, snn.NetworkOp)
    assert [op.name for op in net.body.block.ops] == ["snn.output"]
