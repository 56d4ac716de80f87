"""The vendor's configuration file: its form, and back."""

from __future__ import annotations

import copy
import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from xir.codegen.samna_json import from_samna_json, to_samna_json
from xir.config.xylo_config import ConfigError, XyloConfig

EXAMPLE = (Path(__file__).parent / "example_config.json").read_text()


def test_the_text_of_an_example(example: XyloConfig):
    assert to_samna_json(example) == EXAMPLE
    assert from_samna_json(EXAMPLE) == example


@settings(deadline=None, max_examples=150, derandomize=True)
@given(data=st.data())
def test_reading_gives_back_what_was_written(
    configs: SearchStrategy[XyloConfig], data: st.DataObject
):
    config = data.draw(configs)
    text = to_samna_json(config)
    assert from_samna_json(text) == config
    content = json.loads(text)
    for other in (json.dumps(content, indent=4), json.dumps(content, separators=(",", ":"))):
        assert from_samna_json(f" \n{other}\t") == config


@pytest.mark.parametrize("synapses", [1, 2])
def test_a_full_chip_comes_back(big: Callable[..., XyloConfig], synapses: int):
    config = big(synapses, 32)
    assert from_samna_json(to_samna_json(config)) == config


def test_a_second_synapse_that_is_not_there_is_an_empty_matrix(big: Callable[..., XyloConfig]):
    root = json.loads(to_samna_json(big(1, 2)))["value0"]
    empty: dict[str, Any] = {
        "dimensions": {"value0": 0, "value1": 0},
        "offsets": {"value0": 0, "value1": 1},
        "values": [],
    }
    assert root["input"]["syn2_weights"] == root["reservoir"]["syn2Weights"] == empty
    assert root["synapse2Enable"] is False


def test_the_clock_of_the_biases_is_on_if_they_are_enabled(example: XyloConfig):
    off = dataclasses.replace(example, bias_enable=False)
    for config in (example, off):
        root = json.loads(to_samna_json(config))["value0"]
        assert root["debug"]["biasClockEnable"] is root["biasEnable"] is config.bias_enable
        assert root["reservoir"]["neurons"][2]["vMemBias"] == 100
        assert from_samna_json(to_samna_json(config)) == config


def test_two_aliases_to_one_neuron_survive(example: XyloConfig):
    config = dataclasses.replace(example, alias=np.array([2, 2, -1], np.int16))
    assert from_samna_json(to_samna_json(config)).alias.tolist() == [2, 2, -1]


@pytest.mark.parametrize("dt", [1e-3, 1e-4, 5e-3, 0.05, 2e-8, 1e-5, 0.0012345, 85.89934590])
def test_a_whole_number_of_cycles_comes_back_exactly(example: XyloConfig, dt: float):
    assert from_samna_json(to_samna_json(dataclasses.replace(example, dt=dt))).dt == dt


def test_another_step_is_read_as_the_one_that_the_chip_makes(example: XyloConfig):
    third = dataclasses.replace(example, dt=1e-3 / 3)
    text = to_samna_json(third)
    assert from_samna_json(text).dt == 16667 / 50e6
    assert from_samna_json(text, dt=1e-3 / 3) == third


def test_a_file_without_a_step_needs_one(example: XyloConfig):
    content = json.loads(EXAMPLE)
    content["value0"]["timeResolutionWrap"] = 0
    text = json.dumps(content)
    with pytest.raises(ConfigError, match=r"timeResolutionWrap: have 0, .*give dt in seconds"):
        from_samna_json(text)
    assert from_samna_json(text, dt=1e-3) == example
    with pytest.raises(ConfigError, match="timeResolutionWrap: have 50000, need 100000"):
        from_samna_json(EXAMPLE, dt=2e-3)
    with pytest.raises(ConfigError, match="dt: have nan s"):
        from_samna_json(text, dt=float("nan"))


def test_more_in_the_debug_block_and_switches_without_use_are_accepted(example: XyloConfig):
    content = json.loads(EXAMPLE)
    content["value0"]["debug"] |= {
        "ramAccessEnable": True,
        "monitorNeuronSpike": {"nullopt": False, "data": {"start": 0, "end": 3}},
    }
    content["value0"] |= {"operationMode": 2, "enableHibernationMode": True}
    assert from_samna_json(json.dumps(content)) == example
    for neuron in content["value0"]["reservoir"]["neurons"]:
        neuron["aliasTarget"] = {"nullopt": True}
    config = from_samna_json(json.dumps(content))
    assert not (config.alias >= 0).any()


def test_an_unused_second_synapse_may_have_zeros_and_decays(example: XyloConfig):
    content = json.loads(EXAMPLE)
    without = copy.deepcopy(content)
    root = without["value0"]
    root["synapse2Enable"] = False
    for group, key in (("input", "syn2_weights"), ("reservoir", "syn2Weights")):
        values = root[group][key]["values"]
        root[group][key]["values"] = [0] * len(values)
    config = from_samna_json(json.dumps(without))
    assert config.n_synapses == 1
    assert not config.dash_syn_2.any()
    assert np.array_equal(config.weights_rec[:, :, 0], example.weights_rec[:, :, 0])
