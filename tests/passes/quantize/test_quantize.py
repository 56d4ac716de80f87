"""``xylo-quantize``: integers in the IR, and what they cost."""

from __future__ import annotations

import pytest
from xdsl.dialects.builtin import ModuleOp

from tests.passes.ir import errors, of_kind, parse, run
from xir.dialects import xylo
from xir.dialects.dense import as_numpy
from xir.ir.core import config_of
from xir.passes.quantize.quantize import QuantizePass


def core(h: str = "", o: str = "", w: str = "1.0", dt: str = "1.0e-3") -> ModuleOp:
    one = "dense<{}> : tensor<2xf64>"

    def bank(given: str) -> str:
        fields = {"tau_mem": "0.02", "tau_syn": "0.01", "threshold": "1.0"}
        fields |= dict(part.split("=") for part in given.split())
        return ", ".join(f"{k} = {one.format(v)}" for k, v in fields.items())

    return parse(
        f"""xylo.core @c for "xylo-audio2" dt {dt} {{
          xylo.input @x size 1 at 0
          xylo.hidden @h size 2 at 0 {{{bank(h)}}}
          xylo.readout @o size 2 at 0 {{{bank(o)}}}
          xylo.weights @h from @x dense<{w}> : tensor<1x2xf64>
          xylo.weights @o from @h dense<[[1.0, 0.001], [-0.5, 0.0]]> : tensor<2x2xf64>
        }}"""
    )


@pytest.mark.parametrize(("bias", "enabled"), [("", 0), ("bias=0.0", 0), ("bias=0.25", 1)])
def test_biases_are_enabled_where_there_is_one(bias: str, enabled: int) -> None:
    for module in (core(h=bias), core(o=bias)):
        run(module, QuantizePass(method="channel"))
        (op,) = of_kind(module, xylo.CoreOp)
        assert op.bias_enable == xylo.index(enabled)
        assert config_of(op).bias_enable == bool(enabled)


def test_a_bias_that_rounds_to_nothing_enables_nothing() -> None:
    module = core(h="bias=0.001", w="100.0")
    run(module, QuantizePass(method="channel"))
    assert config_of(of_kind(module, xylo.CoreOp)[0]).bias_enable is False


def test_what_became_0_is_counted() -> None:
    module = core()
    run(module, QuantizePass(method="global"))
    to_h, to_o = of_kind(module, xylo.WeightsOp)
    assert (to_h.clipped, to_h.zeroed) == (xylo.index(0), xylo.index(0))
    assert as_numpy(to_o.value).tolist() == [[127, 0], [-64, 0]]
    assert (to_o.clipped, to_o.zeroed) == (xylo.index(0), xylo.index(1))


def test_the_scale_takes_the_numbers_there() -> None:
    module = core(h="threshold=[0.5,2.0]", w="[[0.25,4.0]]")
    run(module, QuantizePass(method="channel"))
    (bank,) = of_kind(module, xylo.HiddenOp)
    scale = as_numpy(bank.numbers("scale"))
    assert scale.tolist() == [508, 31.75]
    assert as_numpy(bank.numbers("threshold")).tolist() == [254, 64]


@pytest.mark.parametrize(("tau", "said"), [("0.00082", 0), ("0.00081", 1)])
@pytest.mark.parametrize("name", ["tau_mem", "tau_syn"])
def test_a_time_constant_too_short_is_an_error(tau: str, said: int, name: str) -> None:
    module = core(h=f"{name}={tau}")
    if said:
        (message,) = errors(module, QuantizePass(method="channel"))
        assert message.startswith(f"{name} of 'h' is too short for the chip: 0.00081 s with dt = ")
    else:
        run(module, QuantizePass(method="channel"))


def test_one_neuron_among_others_is_named() -> None:
    (message,) = errors(core(o="tau_syn=[0.01,0.0001]"), QuantizePass(method="channel"))
    assert "tau_syn of 'o' is too short for the chip: 0.0001 s (neuron 1)" in message


@pytest.mark.parametrize(
    ("tau", "said"),
    [
        ("46.3", ""),
        ("46.4", "46.4 s becomes 32.8 s"),
        ("0.0012", ""),
        ("0.0011", "0.0011 s decays as 0.00144 s does"),
        ("0.0", ""),
    ],
)
def test_a_decay_that_is_followed_badly_is_told(tau: str, said: str) -> None:
    warnings = [w.message for w in run(core(h=f"tau_mem={tau}"), QuantizePass(method="channel"))]
    assert len(warnings) == bool(said)
    assert all(said in message for message in warnings)


def test_a_core_is_quantized_once() -> None:
    module = core()
    run(module, QuantizePass(method="channel"))
    assert errors(module, QuantizePass(method="channel")) == [
        "it holds the chip's integers already"
    ]


def test_the_level_of_every_operation_changes() -> None:
    module = core(h="bias=0.1")
    run(module, QuantizePass(method="channel"))
    for bank in of_kind(module, xylo.HiddenOp) + of_kind(module, xylo.ReadoutOp):
        assert not {"tau_mem", "tau_syn", "tau_syn_2"} & bank.properties.keys()
        assert ("bias" in bank.properties) == isinstance(bank, xylo.HiddenOp)
