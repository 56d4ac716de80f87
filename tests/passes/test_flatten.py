"""``snn-flatten`` beyond what its filecheck files show."""

from __future__ import annotations

import pytest

from tests.passes.ir import errors, network, of_kind, parse, run
from xir.dialects import snn
from xir.passes.flatten import FlattenPass

SPIKES = "!snn.spikes<2>"


def nested(depth: int, width: int = 1) -> str:
    """Modules of which each uses the next ``width`` times, and the last holds a sum."""
    text = f"""snn.module @M0(%x: {SPIKES}) -> {SPIKES} {{
      %y = snn.add %x, %x : {SPIKES}
      snn.output %y : {SPIKES}
    }}
    """
    for i in range(1, depth + 1):
        uses = "".join(
            f"%v{k + 1} = snn.instance @M{i - 1}(%v{k}) : ({SPIKES}) -> {SPIKES}\n"
            for k in range(width)
        )
        text += f"""snn.module @M{i}(%v0: {SPIKES}) -> {SPIKES} {{
          {uses} snn.output %v{width} : {SPIKES}
        }}
        """
    return (
        text
        + f"""snn.network @n(%x: {SPIKES}) -> {SPIKES} attributes {{dt = 1.0 : f64}} {{
      %y = snn.instance @M{depth}(%x) : ({SPIKES}) -> {SPIKES}
      snn.output %y : {SPIKES}
    }}"""
    )


@pytest.mark.parametrize(("depth", "width"), [(0, 1), (1, 5), (3, 3), (60, 1)])
def test_nested_modules_are_flat_afterwards(depth: int, width: int) -> None:
    module = parse(nested(depth, width))
    run(module, FlattenPass())
    assert len(of_kind(module, snn.AddOp)) == width**depth
    assert len(list(module.ops)) == 1


def test_modules_that_double_at_each_level_are_stopped() -> None:
    (message,) = errors(parse(nested(40, 2)), FlattenPass(max_ops=1000))
    assert message == "the flat network has more than 1000 operations"


def test_a_flat_network_stays_as_it_is() -> None:
    module = network(f"snn.output %x : {SPIKES}", SPIKES)
    before = str(module)
    run(module, FlattenPass())
    assert str(module) == before


def test_what_is_handed_back_may_be_what_was_given() -> None:
    module = parse(
        f"""snn.module @Same(%x: {SPIKES}) -> ({SPIKES}, {SPIKES}) {{
          snn.output %x, %x : {SPIKES}, {SPIKES}
        }}
        snn.network @n(%x: {SPIKES}) -> ({SPIKES}, {SPIKES}) attributes {{dt = 1.0 : f64}} {{
          %a, %b = snn.instance @Same(%x) : ({SPIKES}) -> ({SPIKES}, {SPIKES})
          %c, %d = snn.instance @Same(%a) : ({SPIKES}) -> ({SPIKES}, {SPIKES})
          snn.output %b, %d : {SPIKES}, {SPIKES}
        }}"""
    )
    run(module, FlattenPass())
    (output,) = of_kind(module, snn.OutputOp)
    (net,) = of_kind(module, snn.NetworkOp)
    assert list(output.values) == [net.body.block.args[0]] * 2


def test_a_chain_handed_back_by_one_module_leads_to_its_first_value() -> None:
    """The results feed the module's own arguments: a is x, b is a, c is b."""
    three = ", ".join([SPIKES] * 3)
    module = parse(
        f"""snn.module @Pass(%p: {SPIKES}, %q: {SPIKES}, %r: {SPIKES}) -> ({three}) {{
          snn.output %p, %q, %r : {three}
        }}
        snn.network @n(%x: {SPIKES}) -> {SPIKES} attributes {{dt = 1.0 : f64}} {{
          %a, %b, %c = snn.instance @Pass(%x, %a, %b) : ({three}) -> ({three})
          snn.output %c : {SPIKES}
        }}"""
    )
    run(module, FlattenPass())
    (output,) = of_kind(module, snn.OutputOp)
    (net,) = of_kind(module, snn.NetworkOp)
    assert list(output.values) == [net.body.block.args[0]]


def test_a_network_in_a_loop_through_a_module_with_a_neuron() -> None:
    module = parse(
        f"""snn.module @Cell(%x: {SPIKES}, %w: tensor<2x2xf64>, %t: tensor<f64>) -> {SPIKES} {{
          %i = snn.linear %x, %w : {SPIKES}, tensor<2x2xf64> -> !snn.current<2>
          %s = snn.lif %i : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64>
            threshold %t : tensor<f64> -> {SPIKES}
          snn.output %s : {SPIKES}
        }}
        snn.network @n(%x: {SPIKES}) -> {SPIKES} attributes {{dt = 1.0 : f64}} {{
          %w = snn.param dense<1.0> : tensor<2x2xf64> -> tensor<2x2xf64>
          %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
          %a = snn.instance @Cell(%b, %w, %t) : ({SPIKES}, tensor<2x2xf64>, tensor<f64>) -> {SPIKES}
          %b = snn.instance @Cell(%a, %w, %t) : ({SPIKES}, tensor<2x2xf64>, tensor<f64>) -> {SPIKES}
          snn.output %b : {SPIKES}
        }}"""
    )
    run(module, FlattenPass())
    first, second = of_kind(module, snn.LinearOp)
    lifs = of_kind(module, snn.LifOp)
    assert [first.x.owner, second.x.owner] == [lifs[1], lifs[0]]
