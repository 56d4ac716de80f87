"""The integers of a core: its halves, its groups of weights, and what bounded it."""

from __future__ import annotations

import numpy as np

from tests.quantization.cores import CHIP, drawn, from_lists
from xir.quantization import quantize
from xir.quantization.quantized_core import Bound
from xir.quantization.real_core import WeightGroup


def test_the_halves_hold_the_fields_of_hidden_neurons_and_outputs() -> None:
    core = quantize(drawn(2, synapses=2), CHIP, "channel")
    hidden, outputs = core.hidden, core.outputs
    assert hidden.dash_syn.shape == hidden.gain.shape == (12, 2)
    assert outputs.dash_syn.shape == outputs.gain.shape == (3, 1)
    np.testing.assert_array_equal(outputs.dash_syn[:, 0], core.dash_syn_out)
    np.testing.assert_array_equal(outputs.dash_mem, core.dash_mem_out)
    np.testing.assert_array_equal(outputs.threshold, core.threshold_out)
    np.testing.assert_array_equal(outputs.scale, core.scale_out)
    np.testing.assert_array_equal(hidden.threshold, core.threshold)
    np.testing.assert_array_equal(hidden.bias, core.bias)
    real = drawn(2, synapses=2)
    np.testing.assert_array_equal(real.outputs.tau_syn[:, 0], real.tau_syn_out)
    np.testing.assert_array_equal(real.hidden.tau_syn, real.tau_syn)


def test_each_group_of_weights_has_what_was_clipped_of_it() -> None:
    core = quantize(drawn(2), CHIP, "channel")
    for group, values, clipped in (
        (WeightGroup.INPUT, core.weights_in, core.clipped_in),
        (WeightGroup.RECURRENT, core.weights_rec, core.clipped_rec),
        (WeightGroup.OUTPUT, core.weights_out, core.clipped_out),
    ):
        weights = core.weights(group)
        assert weights.values is values
        assert weights.clipped is clipped
        assert getattr(core, group.value) is values


def test_bounds_are_said_in_words() -> None:
    assert [bound.text for bound in Bound] == [
        "nothing",
        "input weights",
        "recurrent weights",
        "output weights",
        "bias",
        "threshold",
        "state",
        "spike limit",
        "selection",
    ]


def test_a_second_synapse_is_used_by_weights_or_by_a_time_constant() -> None:
    weights = np.array([[[1.0, 0.0], [1.0, 1.0], [1.0, 0.0]]])
    tau = np.array([[0.01, 0.0], [0.01, 0.0], [0.01, 0.01]])
    assert from_lists(weights, tau_syn=tau).uses_second.tolist() == [False, True, True]
    assert not from_lists(weights[:, :, :1]).uses_second.any()
