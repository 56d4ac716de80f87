"""``xylo-quantize``: which method does what, and what it lacks."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tests.passes.ir import errors, of_kind, parse, run
from tests.passes.quantize.cores import four_neurons, two_neurons
from xir.dialects import xylo
from xir.ir.dictionary_attributes import as_notes
from xir.passes.quantize import QuantizePass
from xir.passes.verify import VerifyPass


def test_a_core_is_quantized_once() -> None:
    module = two_neurons()
    run(module, QuantizePass(method="channel"))
    assert errors(module, QuantizePass(method="channel")) == [
        "it holds the chip's integers already"
    ]


def test_the_plain_methods_run_nothing() -> None:
    module = four_neurons()
    run(module, QuantizePass(method="channel"))
    (op,) = of_kind(module, xylo.CoreOp)
    assert op.quantization is None
    assert of_kind(module, xylo.HiddenOp)[0].cost is None


def test_a_sample_is_needed_and_read(tmp_path: Path) -> None:
    (message,) = errors(four_neurons(), QuantizePass(method="calibrated"))
    assert message.startswith("calibrated needs a sample of the spikes")
    (message,) = errors(four_neurons(), QuantizePass(spikes="a.npy"))
    assert message == "a sample of spikes is for calibrated, not for matched"
    path = tmp_path / "spikes.npy"
    np.save(path, np.random.default_rng(0).poisson(0.3, (20, 80, 2)))
    module = four_neurons()
    run(module, QuantizePass(method="calibrated", spikes=str(path)))
    (op,) = of_kind(module, xylo.CoreOp)
    notes = as_notes(op.quantization)
    assert (notes["stimuli"], notes["samples"], notes["steps"]) == ("sample", 20, 80)
    assert float(as_notes(of_kind(module, xylo.HiddenOp)[0].cost)["rate_error"]) < 0.02
    np.save(path, np.zeros((20, 80, 3), int))
    (message,) = errors(four_neurons(), QuantizePass(method="calibrated", spikes=str(path)))
    assert "has 3 channels" in message
    np.save(path, np.zeros((0, 2), int))
    (message,) = errors(four_neurons(), QuantizePass(method="calibrated", spikes=str(path)))
    assert message.startswith("there are no steps in")


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
