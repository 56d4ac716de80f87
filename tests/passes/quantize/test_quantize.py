"""``xylo-quantize``: which method does what, and what it lacks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import xir
from tests.passes.ir import errors, of_kind, parse, run
from tests.passes.quantize.cores import four_neurons, two_neurons
from xir.devices.table import DEVICES
from xir.diagnostics.messages import CompileError
from xir.dialects import xylo
from xir.ir.dictionary_attributes import as_notes
from xir.passes.quantize import QuantizePass
from xir.passes.verify import VerifyPass
from xir.quantization.methods.registry import METHODS, MethodName, choosing_methods


def test_a_core_is_quantized_once() -> None:
    module = two_neurons()
    run(module, QuantizePass(method="channel"))
    assert errors(module, QuantizePass(method="channel")) == [
        "it holds the chip's integers already"
    ]


@pytest.mark.parametrize("method", ["global", "channel"])
def test_the_plain_methods_are_run_to_be_judged_and_not_otherwise(method: str) -> None:
    alone, judged = four_neurons(), four_neurons()
    run(alone, QuantizePass(method=method, judge="never"))  # pyright: ignore[reportArgumentType]
    (op,) = of_kind(alone, xylo.CoreOp)
    assert op.quantization is None
    assert of_kind(alone, xylo.HiddenOp)[0].cost is None
    run(judged, QuantizePass(method=method))  # pyright: ignore[reportArgumentType]
    (op,) = of_kind(judged, xylo.CoreOp)
    assert as_notes(op.quantization)["chosen"] == method
    for a, b in zip(of_kind(alone, xylo.HiddenOp), of_kind(judged, xylo.HiddenOp), strict=True):
        assert as_notes(b.cost)["spikes_float"]
        assert as_notes(b.judged)["error"]
        for notes in ("cost", "bounds", "judged"):
            b.properties.pop(notes)
        assert a.properties == b.properties


def test_every_method_is_judged_on_the_same_stimuli(tmp_path: Path) -> None:
    path = tmp_path / "spikes.npy"
    np.save(path, np.random.default_rng(0).poisson(0.3, (20, 80, 2)))
    found: set[tuple[object, ...]] = set()
    for method in choosing_methods():
        module = four_neurons()
        spikes = str(path) if method.needs_sample else ""
        run(module, QuantizePass(method=method.name, spikes=spikes))
        notes = as_notes(of_kind(module, xylo.CoreOp)[0].quantization)
        stimuli = [notes[name] for name in ("probes", "events_low", "events_high")]
        banks: list[xylo.Bank] = [*of_kind(module, xylo.HiddenOp), *of_kind(module, xylo.ReadoutOp)]
        found.add((*stimuli, *(as_notes(bank.judged)["spikes_float"] for bank in banks)))
    assert len(found) == 1


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


BIASED = """
network biased(x: spikes[2]) {
  dt = 1 ms
  h = lif(linear(x, [[1, 0.5], [0.2, 1]]), tau_mem = 10 ms, tau_syn = 5 ms, bias = 0.1)
  return lif(linear(h, [[1], [1]]), tau_mem = 10 ms, tau_syn = 5 ms)
}
"""


@pytest.mark.parametrize("method", [m for m in METHODS if m != "exact"])
@pytest.mark.parametrize("device", DEVICES)
def test_every_method_leaves_a_bias_to_the_rules(
    tmp_path: Path, device: str, method: MethodName
) -> None:
    """A method that runs the chip cannot run this one where there are no biases."""
    path, sample = tmp_path / "n.xnet", tmp_path / "spikes.npy"
    path.write_text(BIASED)
    np.save(sample, np.random.default_rng(0).poisson(0.3, (8, 60, 2)))
    spikes = sample if METHODS[method].needs_sample else None
    if DEVICES[device].has_bias:
        assert xir.compile(path, device=device, quantize=method, calibrate=spikes).config.bias.any()
        return
    with pytest.raises(CompileError) as caught:
        xir.compile(path, device=device, quantize=method, calibrate=spikes)
    assert [d.code for d in caught.value.diagnostics] == ["XIR132"]
