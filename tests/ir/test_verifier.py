"""A module verified after each pass: each operation once, and then what has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from xdsl.context import Context
from xdsl.dialects.builtin import FunctionType, IntegerAttr, ModuleOp, StringAttr, i64
from xdsl.ir import Operation, SSAValue
from xdsl.passes import ModulePass
from xdsl.utils.exceptions import VerifyException

import xir
import xir.compiler
from tests.passes.ir import EXAMPLES, of_kind, parse
from xir.diagnostics.messages import CompileError
from xir.dialects import snn, xylo
from xir.ir.verifier import Verifier
from xir.options import Options

HELLO, FULL = (next(p for p in EXAMPLES if p.stem == name) for name in ("hello", "full"))

AS_IT_IS = Verifier.verify
"""Without what ``tests.conftest`` adds to it in every test."""

PROGRAM = """
snn.module @A(%x: !snn.spikes<2>) -> !snn.spikes<2> {
  %w = snn.param dense<1.0> : tensor<2x2xf64> -> tensor<2x2xf64>
  %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %c = snn.linear %x, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %s = snn.lif %c : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> \
threshold %t : tensor<f64> -> !snn.spikes<2>
  snn.output %s : !snn.spikes<2>
}
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0e-3 : f64} {
  %a = snn.add %x, %b : !snn.spikes<2>
  %b = snn.instance @A(%a) : (!snn.spikes<2>) -> !snn.spikes<2>
  snn.output %b : !snn.spikes<2>
}
"""

CORE = """
xylo.core @n for "xylo-audio2" dt 1.0e-3 {
  xylo.input @x size 2 at 0
  xylo.hidden @h size 2 at 0 {tau_mem = dense<1.0e-2> : tensor<2xf64>, \
tau_syn = dense<1.0e-2> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>}
  xylo.weights @h from @x dense<1.0> : tensor<2x2xf64>
}
"""


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often an operation of each name is verified, from here on."""
    count: Counter[str] = Counter()
    verify = Operation.verify

    def counting(self: Operation, verify_nested_ops: bool = True) -> None:
        count[self.name] += 1
        verify(self, verify_nested_ops)

    monkeypatch.setattr(Operation, "verify", counting)
    monkeypatch.setattr(Verifier, "verify", AS_IT_IS)
    return count


def first(module: ModuleOp, kind: type[Operation]) -> Operation:
    return next(op for op in module.walk() if isinstance(op, kind))


def make_the_sum_a_loop(module: ModuleOp) -> None:
    add = first(module, snn.AddOp)
    add.operands[1] = add.results[0]


def hand_the_argument_back(module: ModuleOp) -> None:
    """The body of the network stays as it was: only what its instance is has changed."""
    output = first(module, snn.OutputOp)
    block = output.parent
    assert block is not None
    output.operands[0] = block.args[0]


def give_a_neuron_no_spike(module: ModuleOp) -> None:
    first(module, snn.LifOp).properties["max_spikes"] = IntegerAttr(0, i64)


def change_the_type_of_an_array(module: ModuleOp) -> None:
    snn_param = of_kind(module, snn.ParamOp)[1]
    value: SSAValue = snn_param.results[0]
    object.__setattr__(value, "_type", snn.array_of(7))


def rename_the_module(module: ModuleOp) -> None:
    first(module, snn.ModuleOp).properties["sym_name"] = StringAttr("B")


def let_the_module_take_a_number(module: ModuleOp) -> None:
    op = first(module, snn.ModuleOp)
    assert isinstance(op, snn.ModuleOp)
    outputs = op.function_type.outputs.data
    op.function_type = FunctionType.from_lists([snn.array_of()], outputs)
    object.__setattr__(op.body.block.args[0], "_type", snn.array_of())
    linear = first(module, snn.LinearOp)
    linear.detach()
    lif = first(module, snn.LifOp)
    lif.detach()
    block = op.body.block
    assert block.last_op is not None
    block.last_op.operands = []


def drop_the_terminator(module: ModuleOp) -> None:
    last = first(module, snn.OutputOp)
    last.detach()


def add_an_unknown_attribute(module: ModuleOp) -> None:
    first(module, snn.LinearOp).properties["colour"] = StringAttr("red")


@pytest.mark.parametrize(
    "change",
    [
        make_the_sum_a_loop,
        hand_the_argument_back,
        give_a_neuron_no_spike,
        change_the_type_of_an_array,
        rename_the_module,
        let_the_module_take_a_number,
        drop_the_terminator,
        add_an_unknown_attribute,
    ],
)
def test_what_a_pass_breaks_is_found_and_told_as_a_whole_verification_tells_it(
    change: Callable[[ModuleOp], None],
) -> None:
    messages: list[str] = []
    for everything in (False, True):
        module = parse(PROGRAM)
        verifier = Verifier(everything=everything)
        verifier.verify(module)
        change(module)
        with pytest.raises((CompileError, VerifyException), match=r"\w") as error:
            verifier.verify(module)
        messages.append(str(error.value))
    assert messages[0] == messages[1]


def test_a_bank_of_another_size_is_found_at_the_weights_that_name_it() -> None:
    module = parse(CORE)
    verifier = Verifier()
    verifier.verify(module)
    first(module, xylo.InputOp).properties["size"] = IntegerAttr(3, i64)
    with pytest.raises(CompileError, match="weights are 2x2, the banks need 3x2"):
        verifier.verify(module)


def test_the_first_time_each_operation_is_verified_once(counted: Counter[str]) -> None:
    module = parse(PROGRAM)
    counted.clear()
    Verifier().verify(module)
    assert counted == Counter(op.name for op in module.walk())


def test_nothing_is_verified_where_nothing_has_changed(counted: Counter[str]) -> None:
    module = parse(PROGRAM)
    verifier = Verifier()
    verifier.verify(module)
    counted.clear()
    verifier.verify(module)
    assert counted == Counter()


def test_of_a_change_the_operation_and_what_holds_or_names_others_is_verified(
    counted: Counter[str],
) -> None:
    module = parse(PROGRAM)
    verifier = Verifier()
    verifier.verify(module)
    first(module, snn.LifOp).properties["max_spikes"] = IntegerAttr(3, i64)
    counted.clear()
    verifier.verify(module)
    assert counted["snn.lif"] == counted["snn.network"] == counted["snn.instance"] == 1
    assert counted["snn.param"] == counted["snn.linear"] == counted["snn.add"] == 0


@pytest.mark.campaign
def test_a_compilation_verifies_an_operation_about_once(counted: Counter[str]) -> None:
    xir.compile(FULL, quantize="channel")
    once = sum(counted.values())
    counted.clear()
    xir.compile(FULL, quantize="channel", verify_each=True)
    assert once < sum(counted.values()) / 2


class Spoils(ModulePass):
    """A pass with a mistake in it."""

    name = "cse"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        network = first(op, snn.NetworkOp)
        network.attributes["dt"] = network.properties.pop("dt")


@pytest.mark.parametrize("verify_each", [False, True])
def test_a_pass_that_breaks_the_program_does_not_get_through(
    monkeypatch: pytest.MonkeyPatch, verify_each: bool
) -> None:
    pipeline = xir.compiler.pipeline

    def with_a_mistake(options: Options) -> tuple[ModulePass, ...]:
        return tuple(Spoils() if step.name == "cse" else step for step in pipeline(options))

    monkeypatch.setattr(xir.compiler, "pipeline", with_a_mistake)
    with pytest.raises(CompileError, match="property 'dt' expected"):
        xir.compile(HELLO, quantize="channel", verify_each=verify_each)
