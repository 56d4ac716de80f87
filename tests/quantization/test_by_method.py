"""The one way in for every method."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, raster, state_read
from xir.quantization import quantize, quantized_network
from xir.quantization.integers import integers_of
from xir.quantization.judge.cost import Costs
from xir.quantization.judge.judgement import judged_on_probes
from xir.quantization.methods.channel import quantize_channel


def test_nothing_that_was_given_is_changed() -> None:
    core = drawn(0, bias=0.02)
    before = {k: np.array(v) for k, v in core.__dict__.items()}
    quantized_network(core, CHIP, "calibrated", raster(1, core))
    for name, value in before.items():
        np.testing.assert_array_equal(getattr(core, name), value)


@pytest.mark.parametrize("current", [False, True])
def test_a_state_that_is_read_follows_and_does_not_saturate(current: bool) -> None:
    core = state_read(3, current=current)
    network = quantized_network(core, CHIP, "matched")
    costs = Costs(network.integers, network.float_run)
    cost = costs.of("out", slice(12, 15))
    assert cost.saturated_steps == 0
    assert cost.state_error is not None
    assert cost.state_error < 0.15
    plainly = integers_of(quantize_channel(core, CHIP), network.neurons)
    error = Costs(plainly, network.float_run).of("out", slice(12, 15)).state_error
    assert error is not None
    assert cost.state_error < 0.5 * error


@pytest.mark.parametrize("method", ["global", "channel", "law", "matched"])
def test_the_integers_are_the_same_with_and_without_runs(method: str) -> None:
    core = drawn(3)
    network = quantized_network(core, CHIP, method)
    alone = quantize(core, CHIP, method)
    same = network.integers.core(network.neurons)
    for name, value in alone.__dict__.items():
        np.testing.assert_array_equal(value, getattr(same, name), err_msg=name)
    assert network.stimuli == "synthetic"
    assert network.float_run.spikes.any()


@pytest.mark.parametrize("method", ["matched", "calibrated"])
def test_what_a_method_ran_on_the_probes_is_what_a_run_gives(method: str) -> None:
    core = drawn(1)
    sample = raster(1, core) if method == "calibrated" else None
    network = quantized_network(core, CHIP, method, sample)
    again = judged_on_probes(network.neurons, network.integers)
    assert network.known is not None
    assert network.judgement() is network.known
    assert network.known.events == again.events
    for span in (slice(0, 12), slice(12, 15)):
        assert network.known.of(span) == again.of(span)


def test_what_a_method_lacks_is_said() -> None:
    core = drawn(0)
    for call in (quantize, quantized_network):
        with pytest.raises(ValueError, match="calibrated needs a sample"):
            call(core, CHIP, "calibrated")
        with pytest.raises(ValueError, match="'exact' chooses no integers"):
            call(core, CHIP, "exact")
        with pytest.raises(ValueError, match="called 'chanel'; there are: global, channel, law"):
            call(core, CHIP, "chanel")
