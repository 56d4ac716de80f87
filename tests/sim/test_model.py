"""The kernel against a slow model that shares nothing with it; needs no other simulator."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.sim.drawing import RECORDED, draw_config, draw_raster
from tests.sim.model import Model
from tests.sim.shrink import Case, pasteable
from xir.config.xylo_config import XyloConfig
from xir.sim import XyloSimulator

int8 = st.integers(-128, 127)
int16 = st.integers(-32768, 32767)
# Half of the time what a network has, half of the time what its arithmetic trips over.
thresholds = st.one_of(st.integers(1, 400), st.sampled_from([-32768, -100, -1, 0, 1, 32767]), int16)
dashes = st.one_of(st.integers(1, 5), st.integers(0, 15))
shifts = st.integers(0, 7)


def later(neuron: int, count: int) -> st.SearchStrategy[int]:
    """An alias target of ``neuron``, which comes after it; or -1, which is none."""
    return st.sampled_from((-1, *range(neuron + 1, count)))


@st.composite
def configs(draw: st.DrawFn) -> XyloConfig:
    n_inputs, n_outputs = draw(st.integers(1, 3)), draw(st.integers(0, 2))
    n_hidden, n_synapses = draw(st.integers(1, 5)), draw(st.integers(1, 2))
    hidden, out = (n_hidden,), (n_outputs,)
    return XyloConfig(
        device="xylo-audio2",
        dt=1e-3,
        weights_in=draw(arrays(np.int64, (n_inputs, n_hidden, n_synapses), elements=int8)),
        weights_rec=draw(arrays(np.int64, (n_hidden, n_hidden, n_synapses), elements=int8)),
        weights_out=draw(arrays(np.int64, (n_hidden, n_outputs), elements=int8)),
        dash_mem=draw(arrays(np.int64, hidden, elements=dashes)),
        dash_syn=draw(arrays(np.int64, hidden, elements=dashes)),
        dash_syn_2=draw(arrays(np.int64, hidden, elements=dashes)) * (n_synapses == 2),
        dash_mem_out=draw(arrays(np.int64, out, elements=dashes)),
        dash_syn_out=draw(arrays(np.int64, out, elements=dashes)),
        threshold=draw(arrays(np.int64, hidden, elements=thresholds)),
        threshold_out=draw(arrays(np.int64, out, elements=thresholds)),
        bias=draw(arrays(np.int64, hidden, elements=st.one_of(st.integers(-3, 3), int8))),
        bias_out=draw(arrays(np.int64, out, elements=st.one_of(st.integers(-3, 3), int8))),
        bias_enable=draw(st.booleans()),
        weight_shift_in=draw(shifts),
        weight_shift_rec=draw(shifts),
        weight_shift_out=draw(shifts),
        alias=np.array(draw(st.tuples(*(later(n, n_hidden) for n in range(n_hidden)))), np.int16),
    )


def check(config: XyloConfig, rasters: list[np.ndarray]) -> None:
    model, simulator = Model(config), XyloSimulator(config)
    for raster in rasters:
        want, have = model.evolve(raster), simulator.evolve(raster, record=True)
        for name in RECORDED:
            shown = f"{name}\n{pasteable(Case(config, tuple(rasters)))}"
            np.testing.assert_array_equal(getattr(have, name), want[name], shown)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.data())
def test_small_cores(data: st.DataObject) -> None:
    config = data.draw(configs())
    counts = st.one_of(st.just(0), st.integers(0, 20))
    steps = data.draw(st.lists(st.integers(1, 12), min_size=1, max_size=2))
    check(
        config, [data.draw(arrays(np.int64, (n, config.n_inputs), elements=counts)) for n in steps]
    )


def test_cores_of_several_blocks() -> None:
    """Hidden neurons and outputs that share a block, and aliases from one block to another."""
    for seed, n_hidden in enumerate((24, 25, 31, 32, 33, 57, 64, 65, 100)):
        rng = np.random.default_rng(seed)
        config = draw_config(rng, n_hidden)
        check(config, [draw_raster(rng, config.n_inputs, 12) for _ in range(2)])
