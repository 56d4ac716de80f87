"""What banks do at the limits of the chip, and that a compilation warns of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.passes.ir import of_kind, run
from tests.passes.quantize.cores import four_neurons
from xir.devices.table import device
from xir.dialects import xylo
from xir.ir.core import real_core
from xir.passes.quantize import QuantizePass
from xir.passes.quantize.conduct import on_probes, on_stimuli
from xir.quantization import quantized_network

BIAS = ", bias = dense<{}> : tensor<{}xf64>"


@pytest.mark.parametrize(
    ("fields", "code", "name"),
    [
        ({"w": "0.0001", "h": ""}, None, ""),
        ({"o": BIAS.format("3.0", 2)}, "XIR165", "o"),
        ({"o": BIAS.format("0.85", 2)}, "XIR166", "o"),
    ],
)
def test_a_compilation_warns(fields: dict[str, str], code: str | None, name: str) -> None:
    warnings = run(four_neurons(**fields), QuantizePass(method="channel"))
    told = [w for w in warnings if w.code in ("XIR164", "XIR165", "XIR166")]
    assert [w.code for w in told] == ([] if code is None else [code])
    for warning in told:
        assert f"'{name}' " in warning.message
        assert "on synthetic input" in warning.message
        assert warning.severity == "warning"


def test_without_judging_nothing_is_said() -> None:
    module = four_neurons(o=BIAS.format("3.0", 2))
    assert run(module, QuantizePass(method="channel", judge="never")) == []


def test_probes_and_stimuli_give_what_the_runs_hold() -> None:
    module = four_neurons(o=BIAS.format("3.0", 2))
    (core,) = of_kind(module, xylo.CoreOp)
    network = quantized_network(real_core(core), device("xylo-audio2"), "channel")
    costs, judgement = network.costs(), network.judgement()
    hidden, output = of_kind(module, xylo.HiddenOp)[0], of_kind(module, xylo.ReadoutOp)[0]
    for found in (on_stimuli(output, costs), on_probes(output, judgement)):
        assert (found.name, found.neurons, found.cap, found.pinned) == ("o", 2, 1, 2)
        assert found.capped > 0.9
    found = on_stimuli(hidden, costs)
    run_ = costs.float_run
    assert found.spikes == run_.spikes[:, :, :4].sum()
    peaks = run_.before_reset[:4].max(axis=(1, 2)) / costs.neurons.threshold[:4]
    assert found.peak == pytest.approx(peaks.max())
    assert (found.cap, found.pinned, found.capped) == (31, 0, 0.0)
    hushed = network.integers.copy()
    hushed.weights[:] = 0
    again = replace(network, integers=hushed).costs()
    assert on_stimuli(hidden, again).spikes == found.spikes  # what is meant, not what comes of it
    assert np.isclose(on_stimuli(hidden, again).saturated, 0)
