"""``xylo-quantize`` by methods that run the network: what they write down, and what they say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from xdsl.dialects.builtin import ModuleOp

from tests.passes.ir import errors, of_kind, parse, run
from xir.devices.table import device
from xir.diagnostics.messages import Diagnostic, verify
from xir.dialects import xylo
from xir.dialects.dense import as_numpy
from xir.ir.core import config_of, real_core
from xir.ir.dictionary_attributes import as_notes
from xir.output.kinds import full_text
from xir.passes.quantize.notes import deaths
from xir.passes.quantize.quantize import QuantizePass
from xir.passes.verify import VerifyPass
from xir.quantization.by_method import quantized_network
from xir.quantization.integers import Integers
from xir.quantization.integers import config_of as config_of_arrays


def core(h: str = "", o: str = "", extra: str = "", w: str = "0.4") -> ModuleOp:
    """Two inputs, four hidden neurons, two outputs; ``h`` and ``o`` are more of their fields."""
    return parse(
        f"""xylo.core @c for "xylo-audio2" dt 1.0e-3 attributes {{decide = "count"}} {{
          xylo.input @x size 2 at 0
          xylo.hidden @h size 4 at 0 {{tau_mem = dense<0.0171> : tensor<4xf64>,
            tau_syn = dense<0.0063> : tensor<4xf64>, threshold = dense<1.0> : tensor<4xf64>{h}}}
          {extra}
          xylo.readout @o size 2 at 0 {{tau_mem = dense<0.0113> : tensor<2xf64>,
            tau_syn = dense<0.0042> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>{o}}}
          xylo.weights @h from @x dense<[[{w}, 0.2, -0.1, 0.3], [-0.2, 0.3, 0.5, 0.1]]> :
            tensor<2x4xf64>
          xylo.weights @o from @h dense<[[0.3, 0.1], [0.1, 0.3], [-0.1, 0.2], [0.2, 0.1]]> :
            tensor<4x2xf64>
        }}"""
    )


@pytest.mark.parametrize("second_synapse", ["auto", "never"])
def test_the_ir_is_what_the_mathematics_found(second_synapse: str) -> None:
    module = core()
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


def test_a_corrector_stands_beside_the_weights_it_corrects() -> None:
    module = core()
    run(module, QuantizePass())
    blocks = of_kind(module, xylo.WeightsOp)
    assert [block.slot for block in blocks] == [0, 1, 0]
    (bank,) = of_kind(module, xylo.HiddenOp)
    assert bank.dash_syn_2 is not None
    assert (as_numpy(bank.numbers("dash_syn_2")) > as_numpy(bank.numbers("dash_syn"))).all()
    gains = as_numpy(bank.numbers("gain_2"))
    first, second = (as_numpy(block.value).astype(float) for block in blocks[:2])
    scale = as_numpy(bank.numbers("scale")) * 2.0 ** -_shift(module)
    meant = np.array([[0.4, 0.2, -0.1, 0.3], [-0.2, 0.3, 0.5, 0.1]])
    np.testing.assert_allclose(second, meant * gains * scale, atol=0.5)
    gain = as_numpy(bank.numbers("gain"))
    np.testing.assert_allclose(first, meant * gain * scale, atol=0.5)
    verify(module)
    assert run(module, VerifyPass()) == []


def _shift(module: ModuleOp) -> int:
    (op,) = of_kind(module, xylo.CoreOp)
    assert op.shift_in is not None
    return op.shift_in.value.data


@pytest.mark.parametrize("method", ["law", "matched"])
def test_what_it_cost_survives_a_dump(method: str) -> None:
    module = core()
    run(module, QuantizePass(method=method))  # pyright: ignore[reportArgumentType]
    again = parse(full_text(module))
    (op,) = of_kind(again, xylo.CoreOp)
    notes = as_notes(op.quantization)
    assert notes["stimuli"] == "synthetic"
    assert float(notes["agreement"]) > 0.5
    for bank in (*of_kind(again, xylo.HiddenOp), *of_kind(again, xylo.ReadoutOp)):
        cost = as_notes(bank.cost)
        assert 0 <= float(cost["rate_error"]) < 0.5
        assert int(cost["spikes_float"]) > 100
        assert sum(int(n) for n in as_notes(bank.bounds).values()) == len(bank.ids)
        assert 0 < float(cost["decay_error_mem"]) < 0.5
    assert full_text(again) == full_text(module)


def test_the_plain_methods_run_nothing() -> None:
    module = core()
    run(module, QuantizePass(method="channel"))
    (op,) = of_kind(module, xylo.CoreOp)
    assert op.quantization is None
    assert of_kind(module, xylo.HiddenOp)[0].cost is None


def test_a_sample_is_needed_and_read(tmp_path: Path) -> None:
    (message,) = errors(core(), QuantizePass(method="calibrated"))
    assert message.startswith("calibrated needs a sample of the spikes")
    (message,) = errors(core(), QuantizePass(spikes="a.npy"))
    assert message == "a sample of spikes is for calibrated, not for matched"
    path = tmp_path / "spikes.npy"
    np.save(path, np.random.default_rng(0).poisson(0.3, (20, 80, 2)))
    module = core()
    run(module, QuantizePass(method="calibrated", spikes=str(path)))
    (op,) = of_kind(module, xylo.CoreOp)
    notes = as_notes(op.quantization)
    assert (notes["stimuli"], notes["samples"], notes["steps"]) == ("sample", 20, 80)
    assert float(as_notes(of_kind(module, xylo.HiddenOp)[0].cost)["rate_error"]) < 0.02
    np.save(path, np.zeros((20, 80, 3), int))
    (message,) = errors(core(), QuantizePass(method="calibrated", spikes=str(path)))
    assert "has 3 channels" in message
    np.save(path, np.zeros((0, 2), int))
    (message,) = errors(core(), QuantizePass(method="calibrated", spikes=str(path)))
    assert message.startswith("there are no steps in")


def test_the_damage_of_the_spike_rule_is_measured() -> None:
    module = core(h=", max_spikes = 1 : i64", w="1.9")
    run(module, QuantizePass())
    (warning,) = run(module, VerifyPass())
    assert warning.code == "XIR117"
    assert "in real numbers this alone changes its spike counts by" in warning.message
    cost = as_notes(of_kind(module, xylo.HiddenOp)[0].cost)
    assert float(cost["spike_rule_error"]) > 0.01
    assert float(cost["spike_rule_rate"]) > float(cost["spike_rule_meant"])


def test_a_population_that_falls_silent_is_told_with_its_reason() -> None:
    """The first one, with why, and those that are silent after it as notes."""
    module = core()
    (before,) = of_kind(module, xylo.CoreOp)
    network = quantized_network(real_core(before), device("xylo-audio2"), "law")
    hushed = network.integers.copy()
    hushed.threshold[:4] = 32767
    banks: list[xylo.Bank] = [*of_kind(module, xylo.HiddenOp), *of_kind(module, xylo.ReadoutOp)]

    def told(integers: Integers) -> list[Diagnostic]:
        costs = replace(network, integers=integers).costs()
        spans = {"h": slice(0, 4), "o": slice(4, 6)}
        return list(deaths(banks, {n: costs.of(n, s) for n, s in spans.items()}, costs))

    assert told(network.integers) == []
    (diagnostic,) = told(hushed)
    assert diagnostic.code == "XIR124"
    assert diagnostic.message.startswith("'h' is silent on the chip, and spikes ")
    assert "its membranes get to" in diagnostic.message
    assert diagnostic.message.endswith("; so are 'o' after it")
    assert [note for note, _ in diagnostic.notes] == ["'o' is silent too"]
    hushed.weights[:, :4] = 0
    (diagnostic,) = told(hushed)
    assert "all its weights became 0" in diagnostic.message


def test_a_core_beyond_the_chip_is_left_to_the_rules() -> None:
    module = parse(
        """xylo.core @c for "xylo-audio2" dt 1.0e-3 {
          xylo.input @x size 17 at 0
          xylo.hidden @h size 1 at 0 {tau_mem = dense<0.02> : tensor<1xf64>,
            tau_syn = dense<0.01> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
          xylo.readout @o size 1 at 0 {tau_mem = dense<0.02> : tensor<1xf64>,
            tau_syn = dense<0.01> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
          xylo.weights @h from @x dense<1.0> : tensor<17x1xf64>
          xylo.weights @o from @h dense<1.0> : tensor<1x1xf64>
        }"""
    )
    run(module, QuantizePass())
    (message,) = errors(module, VerifyPass())
    assert "input channels: have 17, limit 16" in message
