"""Xylo v1: its own update of the membrane, without biases and without hibernation."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.sim.drawing import CORES, GROUPS, RECORDED, draw_config, draw_raster, in_groups
from tests.sim.model import Model, clip, decay, wrap
from xir.config.xylo_config import ConfigError, XyloConfig
from xir.sim import simulate
from xir.sim.simulator import XyloSimulator


class FirstModel(Model):
    """The slow model with the first core's update."""

    def neuron(
        self,
        v: int,
        currents: list[int],
        dash_mem: int,
        dash_syn: list[int],
        threshold: int,
        bias: int,
        start: int,
        cap: int,
    ) -> tuple[int, int]:
        v = wrap(v - decay(v, dash_mem))
        for k, current in enumerate(currents):
            currents[k] = current - decay(current, dash_syn[k])
        v = clip(v + sum(currents))
        count = start
        while v >= threshold and count < cap:
            count += 1
            v = wrap(v - threshold)
        return v, count


def drawn(seed: int) -> tuple[XyloConfig, list[NDArray[Any]]]:
    rng = np.random.default_rng(seed)
    config = draw_config(rng)
    none = {name: np.zeros_like(getattr(config, name)) for name in ("bias", "bias_out")}
    config = dataclasses.replace(config, device="xylo-v1", bias_enable=False, **none)
    return config, [draw_raster(rng, config.n_inputs, int(rng.integers(1, 40))) for _ in range(2)]


@in_groups
def test_random_cores_are_those_of_xylosim(group: int) -> None:
    pytest.importorskip("xylosim.v1")
    from tests.sim.peer import Peer

    for seed in range(group, CORES, GROUPS):
        config, rasters = drawn(seed)
        peer, recording, plain = Peer(config), XyloSimulator(config), XyloSimulator(config)
        for raster in rasters:
            want = peer.evolve(raster)
            have = recording.evolve(raster, record=True)
            for name in RECORDED:
                np.testing.assert_array_equal(getattr(have, name), want[name], f"{seed}: {name}")
            np.testing.assert_array_equal(plain.evolve(raster).output_spikes, have.output_spikes)


def test_random_cores_are_those_of_the_slow_model() -> None:
    for seed in range(CORES, CORES + 25):
        config, rasters = drawn(seed)
        model, simulator = FirstModel(config), XyloSimulator(config)
        for raster in rasters:
            want, have = model.evolve(raster), simulator.evolve(raster, record=True)
            for name in (name for name in RECORDED if name != "hibernating"):
                np.testing.assert_array_equal(getattr(have, name), want[name], name)


def test_it_differs_where_the_change_saturates() -> None:
    """
    A membrane at -32763 and two currents of 32766: the later core saturates their sum before it is
    added, the first one after.
    """
    spec: dict[str, Any] = dict(
        weights_in=[[[127, 127]], [[-128, -128]]],
        weights_out=[[0]],
        dash_mem=15,
        dash_syn=15,
        dash_syn_2=15,
        dash_mem_out=1,
        dash_syn_out=1,
        threshold=32767,
        threshold_out=1,
        weight_shift_in=7,
    )
    raster = np.zeros((4, 2), int)
    raster[0, 1], raster[1, 0] = 1, 6
    first, later = (
        simulate(XyloConfig.from_specification(device=device, **spec), raster, record=True)
        for device in ("xylo-v1", "xylo-audio2")
    )
    assert first.v_mem is not None
    assert later.v_mem is not None
    assert first.v_mem[0] == later.v_mem[0] == -32766
    assert first.v_mem[1] != later.v_mem[1]


def test_a_known_run() -> None:
    weights_in = np.zeros((1, 2, 2), np.int8)
    weights_in[0, 0, 0], weights_in[0, 1, 1] = 100, -40
    weights_rec = np.zeros((2, 2, 2), np.int8)
    weights_rec[0, 1, 0] = 20
    config = XyloConfig.from_specification(
        device="xylo-v1",
        weights_in=weights_in,
        weights_rec=weights_rec,
        weights_out=[[10], [90]],
        dash_mem=[4, 3],
        dash_syn=[3, 2],
        dash_syn_2=[2, 5],
        dash_mem_out=2,
        dash_syn_out=1,
        threshold=[60, 25],
        threshold_out=70,
        weight_shift_in=1,
        weight_shift_out=2,
        aliases=[[1], []],
    )
    evolution = simulate(config, [[1], [0], [3], [0], [0], [0]], record=True)
    assert evolution.v_mem is not None
    assert evolution.v_mem_out is not None
    assert evolution.v_mem.T.tolist() == [
        [55, 26, 25, 2, 27, 49],
        [-77, -111, -333, -369, -294, -178],
    ]
    assert evolution.v_mem_out[:, 0].tolist() == [0, 330, 978, 3264, 5678, 7439]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"bias_enable": True}, "bias_enable is True; Xylo v1 has none"),
        ({"bias": 3}, "'hidden' has a bias (neuron 0: 3); Xylo v1 has none"),
    ],
)
def test_it_has_no_biases(change: dict[str, Any], message: str) -> None:
    config, _ = drawn(0)
    if "bias" in change:
        change = {"bias": np.full_like(config.bias, 3)}
    with pytest.raises(ConfigError) as caught:
        dataclasses.replace(config, **change)
    assert message in str(caught.value)
