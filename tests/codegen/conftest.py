"""Configurations to write, read and pack."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import strategies as st
from hypothesis.extra import numpy as stn
from hypothesis.strategies import SearchStrategy

from xir.config.xylo_config import XyloConfig
from xir.devices.table import DEVICES


def _later(neuron: int, count: int) -> SearchStrategy[int]:
    """An alias target of ``neuron``, which comes after it; or -1, which is none."""
    return st.sampled_from((-1, *range(neuron + 1, count)))


@st.composite
def _configs(draw: st.DrawFn, devices: tuple[str, ...]) -> XyloConfig:
    device = DEVICES[draw(st.sampled_from(devices))]
    n_in, n_hid = draw(st.integers(0, 4)), draw(st.integers(1, 6))
    n_out, n_syn = draw(st.integers(0, 3)), draw(st.integers(1, device.max_synapses))
    clock = draw(st.sampled_from((None, *device.board_clocks_hz)))
    low, top = device.bias_range if device.has_bias else (0, 0)

    def values(dtype: Any, shape: tuple[int, ...], low: int, high: int) -> Any:
        return draw(stn.arrays(dtype, shape, elements=st.integers(low, high)))

    def weights(*shape: int) -> Any:
        return values(np.int8, shape, -128, 127)

    def dash(count: int) -> Any:
        return values(np.uint8, (count,), 0, 15)

    return XyloConfig(
        device=device.name,
        dt=draw(st.integers(1, 2**32 - 1)) / (clock or device.clock_hz),
        clock_hz=clock,
        weights_in=weights(n_in, n_hid, n_syn),
        weights_rec=weights(n_hid, n_hid, n_syn),
        weights_out=weights(n_hid, n_out),
        dash_mem=dash(n_hid),
        dash_syn=dash(n_hid),
        dash_syn_2=dash(n_hid) if n_syn == 2 else np.zeros(n_hid, np.uint8),
        dash_mem_out=dash(n_out),
        dash_syn_out=dash(n_out),
        threshold=values(np.int16, (n_hid,), -32768, 32767),
        threshold_out=values(np.int16, (n_out,), -32768, 32767),
        bias=values(np.int16, (n_hid,), low, top),
        bias_out=values(np.int16, (n_out,), low, top),
        bias_enable=device.has_bias and draw(st.booleans()),
        weight_shift_in=draw(st.integers(0, 7)),
        weight_shift_rec=draw(st.integers(0, 7)),
        weight_shift_out=draw(st.integers(0, 7)),
        alias=np.array(draw(st.tuples(*(_later(n, n_hid) for n in range(n_hid)))), np.int16),
    )


@pytest.fixture(scope="session")
def configs() -> SearchStrategy[XyloConfig]:
    """Any small configuration of any device."""
    return _configs(tuple(DEVICES))


@pytest.fixture(scope="session")
def packable() -> SearchStrategy[XyloConfig]:
    """Any small configuration of a device with a public memory map."""
    return _configs(("xylo-audio2", "xylo-audio3"))


@pytest.fixture(scope="session")
def example() -> XyloConfig:
    """A small network with a bit of everything; its words are known."""
    weights_in = np.zeros((2, 3, 2), np.int8)
    weights_in[0, 0, 0], weights_in[0, 1, 1], weights_in[1, 2, 0] = 100, -3, -128
    weights_rec = np.zeros((3, 3, 2), np.int8)
    weights_rec[0, 1], weights_rec[0, 2], weights_rec[2, 0] = (5, -6), (0, 7), (-1, 0)
    return XyloConfig.from_specification(
        weights_in=weights_in,
        weights_rec=weights_rec,
        weights_out=[[9, 0], [0, -9], [0, 0]],
        dash_mem=[1, 2, 15],
        dash_mem_out=[9, 10],
        dash_syn=[3, 5, 7],
        dash_syn_2=[4, 6, 8],
        dash_syn_out=[11, 12],
        threshold=[50, 1000, 300],
        threshold_out=[400, 500],
        bias=[1, -2, 100],
        bias_out=[-128, 127],
        weight_shift_in=1,
        weight_shift_rec=2,
        weight_shift_out=3,
        aliases=[[2], [], []],
        dt=1e-3,
    )


@pytest.fixture(scope="session")
def big() -> Callable[..., XyloConfig]:
    """A chip full of neurons: ``big(synapses, fan_out)``, each neuron with so many connections."""

    def make(synapses: int, fan_out: int) -> XyloConfig:
        rng = np.random.default_rng(11)

        def values(low: int, high: int, *shape: int) -> Any:
            return rng.integers(low, high, shape)

        rec = np.zeros((1000, 1000, synapses), np.int8)
        for source in range(1000):
            target = rng.choice(1000, fan_out, replace=False)
            rec[source, target] = rng.integers(1, 128, (fan_out, synapses))
        return XyloConfig(
            device="xylo-audio2",
            dt=1e-3,
            weights_in=values(-128, 128, 16, 1000, synapses),
            weights_rec=rec,
            weights_out=values(-128, 128, 1000, 8),
            dash_mem=values(0, 16, 1000),
            dash_syn=values(0, 16, 1000),
            dash_syn_2=values(0, 15 * (synapses - 1) + 1, 1000),
            dash_mem_out=values(0, 16, 8),
            dash_syn_out=values(0, 16, 8),
            threshold=values(-32768, 32768, 1000),
            threshold_out=values(-32768, 32768, 8),
            bias=values(-128, 128, 1000),
            bias_out=values(-128, 128, 8),
            bias_enable=True,
            weight_shift_in=7,
            weight_shift_rec=7,
            weight_shift_out=7,
            alias=np.append(
                np.where(rng.random(999) < 0.5, rng.integers(np.arange(1, 1000), 1000), -1), -1
            ),
        )

    return make
