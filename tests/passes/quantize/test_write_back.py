"""Integers in the IR."""

from __future__ import annotations

import numpy as np
import pytest
from xdsl.dialects.builtin import ModuleOp

from tests.passes.ir import of_kind, run
from tests.passes.quantize.cores import four_neurons, two_neurons
from xir.devices.table import device
from xir.diagnostics.messages import verify
from xir.dialects import xylo
from xir.dialects.dense import as_numpy
from xir.ir.core import config_of, real_core
from xir.passes.quantize import QuantizePass
from xir.passes.verify import VerifyPass
from xir.quantization import quantized_network
from xir.quantization.integers import config_of as config_of_arrays


@pytest.mark.parametrize(("bias", "enabled"), [("", 0), ("bias=0.0", 0), ("bias=0.25", 1)])
def test_biases_are_enabled_where_there_is_one(bias: str, enabled: int) -> None:
    for module in (two_neurons(h=bias), two_neurons(o=bias)):
        run(module, QuantizePass(method="channel"))
        (op,) = of_kind(module, xylo.CoreOp)
        assert op.bias_enable == xylo.index(enabled)
        assert config_of(op).bias_enable == bool(enabled)


def test_a_bias_that_rounds_to_nothing_enables_nothing() -> None:
    module = two_neurons(h="bias=0.001", w="100.0")
    run(module, QuantizePass(method="channel"))
    assert config_of(of_kind(module, xylo.CoreOp)[0]).bias_enable is False


def test_what_became_0_is_counted() -> None:
    module = two_neurons()
    run(module, QuantizePass(method="global"))
    to_h, to_o = of_kind(module, xylo.WeightsOp)
    assert (to_h.clipped, to_h.zeroed) == (xylo.index(0), xylo.index(0))
    assert as_numpy(to_o.value).tolist() == [[127, 0], [-64, 0]]
    assert (to_o.clipped, to_o.zeroed) == (xylo.index(0), xylo.index(1))


def test_the_scale_takes_the_numbers_there() -> None:
    module = two_neurons(h="threshold=[0.5,2.0]", w="[[0.25,4.0]]")
    run(module, QuantizePass(method="channel"))
    (bank,) = of_kind(module, xylo.HiddenOp)
    scale = as_numpy(bank.numbers("scale"))
    assert scale.tolist() == [508, 31.75]
    assert as_numpy(bank.numbers("threshold")).tolist() == [254, 64]


def test_the_level_of_every_operation_changes() -> None:
    module = two_neurons(h="bias=0.1")
    run(module, QuantizePass(method="channel"))
    for bank in of_kind(module, xylo.HiddenOp) + of_kind(module, xylo.ReadoutOp):
        assert not {"tau_mem", "tau_syn", "tau_syn_2"} & bank.properties.keys()
        assert ("bias" in bank.properties) == isinstance(bank, xylo.HiddenOp)


def test_a_corrector_stands_beside_the_weights_it_corrects() -> None:
    module = four_neurons()
    run(module, QuantizePass())
    blocks = of_kind(module, xylo.WeightsOp)
    assert [block.slot for block in blocks] == [0, 1, 0]
    (bank,) = of_kind(module, xylo.HiddenOp)
    assert bank.dash_syn_2 is not None
    used = as_numpy(blocks[1].value).any(axis=0)
    slower = as_numpy(bank.numbers("dash_syn_2")) > as_numpy(bank.numbers("dash_syn"))
    assert used.sum() >= 3
    assert slower[used].all()
    gains = as_numpy(bank.numbers("gain_2"))
    first, second = (as_numpy(block.value).astype(float) for block in blocks[:2])
    scale = as_numpy(bank.numbers("scale")) * 2.0 ** -_shift(module)
    meant = np.array([[0.4, 0.2, -0.1, 0.3], [-0.2, 0.3, 0.5, 0.1]])
    np.testing.assert_allclose(second, meant * np.where(used, gains, 0) * scale, atol=0.5)
    gain = as_numpy(bank.numbers("gain"))
    np.testing.assert_allclose(first, meant * gain * scale, atol=0.5)
    verify(module)
    assert run(module, VerifyPass()) == []


def _shift(module: ModuleOp) -> int:
    (op,) = of_kind(module, xylo.CoreOp)
    assert op.shift_in is not None
    return op.shift_in.value.data


@pytest.mark.parametrize("second_synapse", ["auto", "never"])
def test_the_ir_is_what_the_mathematics_found(second_synapse: str) -> None:
    module = four_neurons()
    (before,) = of_kind(module, xylo.CoreOp)
    real = real_core(before)
    network = quantized_network(
        real, device("xylo-audio2"), "matched", None, second_synapse == "auto"
    )
    wanted = config_of_arrays(network.integers.core(network.neurons), real, device("xylo-audio2"))
    run(module, QuantizePass(second_synapse=second_synapse))  # pyright: ignore[reportArgumentType]
    (after,) = of_kind(module, xylo.CoreOp)
    found = config_of(after)
    for name in ("weights_in", "weights_out", "dash_mem", "dash_syn", "threshold", "bias"):
        np.testing.assert_array_equal(getattr(found, name), getattr(wanted, name))
    assert (found.n_synapses == 1) or second_synapse == "auto"
    blocks = of_kind(module, xylo.WeightsOp)
    assert len(blocks) == 2 + (found.n_synapses == 2)
