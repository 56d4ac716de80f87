"""The arguments for Rockpool's functions; with Rockpool's own code where it can be imported."""

from __future__ import annotations

import importlib
import warnings
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from tests.sim.drawing import draw_config, draw_raster
from xir.codegen.rockpool import config_arguments, simulator_arguments
from xir.config.xylo_config import ConfigError, XyloConfig
from xir.devices import table
from xir.sim import simulate

PACKAGES = {d.name: d.rockpool_package for d in table.DEVICES.values() if d.rockpool_package}
DEVICES = tuple(PACKAGES)


def drawn(seed: int, device: str) -> tuple[XyloConfig, np.ndarray]:
    """A core that device can be: a chip's thresholds, biases of 8 bits, aliases to later ones."""
    rng = np.random.default_rng(seed)
    config = draw_config(rng, int(rng.integers(2, 20)))
    spec = config.to_specification()
    slots = 1 if device == "xylo-imu" else config.n_synapses
    for name in ("weights_in", "weights_rec"):
        spec[name] = spec[name][:, :, :slots]
    if slots == 1:
        spec["dash_syn_2"] = np.zeros(config.n_hidden, int)
    for name in ("bias", "bias_out"):
        spec[name] = np.clip(spec[name], -128, 127)
    for name in ("threshold", "threshold_out"):
        spec[name] = np.maximum(spec[name], 1)
    for name in ("dash_mem", "dash_syn"):
        spec[name] = np.maximum(spec[name], 1)
    spec["aliases"] = [[t for t in row if t > n] for n, row in enumerate(spec["aliases"])]
    config = XyloConfig.from_specification(device=device, **spec)
    return config, draw_raster(rng, config.n_inputs, 40)


def rockpool(device: str) -> Any:
    pytest.importorskip("samna", reason="Rockpool cannot be imported without samna")
    pytest.importorskip("rockpool")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return importlib.import_module(f"rockpool.devices.xylo.{PACKAGES[device]}")


@pytest.mark.parametrize("device", DEVICES)
def test_rockpool_builds_the_same_configuration(device: str) -> None:
    module = rockpool(device)
    for seed in range(40):
        config, _ = drawn(seed, device)
        built, valid, _ = module.config_from_specification(**config_arguments(config))
        assert valid
        same_configuration(config, built)


def same_configuration(config: XyloConfig, built: SimpleNamespace) -> None:
    hidden = getattr(built, "reservoir" if config.device == "xylo-audio2" else "hidden")
    assert bool(built.bias_enable) == config.bias_enable
    reached, read = np.shape(built.input.weights)[1], np.shape(built.readout.weights)[0]
    weights = np.array(config.weights_in)
    np.testing.assert_array_equal(built.input.weights, weights[:, :reached, 0])
    assert not weights[:, reached:].any()
    np.testing.assert_array_equal(
        built.readout.weights, config.weights_out[config.n_hidden - read :]
    )
    assert not config.weights_out[: config.n_hidden - read].any()
    np.testing.assert_array_equal(hidden.weights, config.weights_rec[:, :, 0])
    if config.n_synapses == 2:
        assert built.synapse2_enable
        np.testing.assert_array_equal(built.input.syn2_weights, weights[:, :reached, 1])
        np.testing.assert_array_equal(hidden.syn2_weights, config.weights_rec[:, :, 1])
        assert [n.i_syn2_decay for n in hidden.neurons] == config.dash_syn_2.tolist()
    for name, field in (("threshold", "threshold"), ("v_mem_decay", "dash_mem")):
        assert [getattr(n, name) for n in hidden.neurons] == getattr(config, field).tolist()
        outputs = [getattr(n, name) for n in built.readout.neurons]
        assert outputs == getattr(config, f"{field}_out").tolist()
    assert [n.i_syn_decay for n in hidden.neurons] == config.dash_syn.tolist()
    assert [n.i_syn_decay for n in built.readout.neurons] == config.dash_syn_out.tolist()
    if config.bias_enable:
        assert [n.v_mem_bias for n in hidden.neurons] == config.bias.tolist()
        assert [n.v_mem_bias for n in built.readout.neurons] == config.bias_out.tolist()
    targets = [-1 if n.alias_target is None else n.alias_target for n in hidden.neurons]
    assert targets == config.alias.tolist()
    shifts = (built.input, hidden, built.readout)
    assert [int(part.weight_bit_shift) for part in shifts] == [
        config.weight_shift_in,
        config.weight_shift_rec,
        config.weight_shift_out,
    ]


@pytest.mark.parametrize("device", DEVICES)
def test_rockpool_simulates_the_same_spikes(device: str) -> None:
    module = rockpool(device)
    spiking = 0
    for seed in range(40):
        config, raster = drawn(seed, device)
        simulator = module.XyloSim.from_specification(**simulator_arguments(config))
        outputs, _, _ = simulator(np.minimum(raster, 15))
        have = simulate(config, raster).output_spikes
        np.testing.assert_array_equal(np.reshape(outputs, have.shape), have)
        spiking += bool(have.any())
    assert spiking > 10


@pytest.mark.parametrize("device", DEVICES)
def test_it_is_the_configuration_that_comes_back(device: str) -> None:
    """Rockpool's names, read by our own reader."""
    for seed in range(40):
        config, _ = drawn(seed, device)
        given = config_arguments(config) | {"dt": config.dt, "bias_enable": config.bias_enable}
        again = XyloConfig.from_specification(device=device, **given)
        if not config.bias_enable:
            zeros = np.zeros_like
            spec = config.to_specification()
            spec |= {"bias": zeros(config.bias), "bias_out": zeros(config.bias_out)}
            config = XyloConfig.from_specification(device=device, **spec)
        assert again == config


def test_the_bias_has_the_name_that_each_function_knows() -> None:
    config, _ = next(
        c for c in map(lambda s: drawn(s, "xylo-audio2"), range(9)) if c[0].bias_enable
    )
    assert "bias" not in config_arguments(config)
    assert "bias_hidden" not in simulator_arguments(config)
    np.testing.assert_array_equal(config_arguments(config)["bias_hidden"], config.bias)


def test_rockpool_does_not_know_the_first_core() -> None:
    config, _ = drawn(1, "xylo-audio2")
    spec = config.to_specification() | {"bias": 0, "bias_out": 0, "bias_enable": False}
    with pytest.raises(ConfigError, match=r"Rockpool 3\.1 does not know xylo-v1"):
        config_arguments(XyloConfig.from_specification(device="xylo-v1", **spec))
