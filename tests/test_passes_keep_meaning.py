"""A pass between two levels of real numbers changes no spike of the float reference."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from xdsl.dialects.builtin import ModuleOp

from xir.compiler import compile
from xir.devices.table import XYLO_AUDIO_2
from xir.dialects import snn, xylo
from xir.reference import FloatNetwork, simulate
from xir.reference.network import from_core, from_snn

EXAMPLES = Path(__file__).parents[1] / "examples"
PROGRAMS = sorted(EXAMPLES.rglob("*.xnet"))
KEPT = ("snn-load", "snn-drop-unread", "canonicalize", "cse", "xylo-allocate")
Counts = dict[str, np.ndarray]


def stages(path: Path) -> dict[str, FloatNetwork]:
    """The float network after every pass that leaves real numbers."""
    networks: dict[str, FloatNetwork] = {}

    def observe(stage: str, module: ModuleOp) -> None:
        if stage not in KEPT:
            return
        (op,) = module.body.block.ops
        if isinstance(op, snn.NetworkOp):
            networks[stage] = from_snn(op, XYLO_AUDIO_2)
        elif isinstance(op, xylo.CoreOp):
            networks[stage] = from_core(op)

    compile(path, observe=observe)
    return networks


def spikes_of(network: FloatNetwork, raster: np.ndarray, names: set[str]) -> Counts:
    counts = simulate(network, raster).spikes
    return {p.name: counts[:, p.neurons] for p in network.populations if p.name in names}


def received(network: FloatNetwork) -> set[str]:
    """Populations whose reported spikes hold those of others as well, once they are aliased."""
    targets = set(network.alias[network.alias >= 0].tolist())
    return {p.name for p in network.populations if p.neurons.start in targets}


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda p: p.stem)
def test_every_pass_gives_the_same_spikes(path: Path) -> None:
    networks = stages(path)
    assert tuple(networks) == KEPT
    last = networks["xylo-allocate"]
    names = {p.name for p in last.populations} - received(last)
    raster = np.random.default_rng(1).poisson(0.2, (400, last.weights_in.shape[0]))
    wanted = spikes_of(networks["snn-load"], raster, names)
    assert sum(int(c.sum()) for c in wanted.values()) > 100, "a silent network proves nothing"
    for stage, network in networks.items():
        found = spikes_of(network, raster, names)
        assert found.keys() == names
        for name in names:
            np.testing.assert_array_equal(found[name], wanted[name], f"{stage}: {name}")


MODULAR = """
module Layer(x: spikes[n], w: weights[n, m], tau: time) -> spikes[m] {
  y = lif(linear(x, w) + linear(y, -0.1 * identity(m)), tau_mem = tau, tau_syn = tau / 2)
  return y
}
module Two(x: spikes[n], w: weights[n, m], v: weights[m, k]) -> spikes[k] {
  first = Layer(x, w, 12 ms)
  return Layer(first, v, 7 ms)
}
network n(x: spikes[3]) {
  dt = 1 ms
  h = Two(x, uniform(3, 5, low = 0, high = 1, seed = 1),
          uniform(5, 4, low = 0, high = 1, seed = 2))
  out = h -> linear(uniform(4, 2, low = 0, high = 1, seed = 3))
          -> lif(tau_mem = 9 ms, tau_syn = 3 ms)
  return out
}
"""

BY_HAND = """
network n(x: spikes[3]) {
  dt = 1 ms
  out = h -> linear(uniform(4, 2, low = 0, high = 1, seed = 3))
          -> lif(tau_mem = 9 ms, tau_syn = 3 ms)
  f = lif(linear(x, uniform(3, 5, low = 0, high = 1, seed = 1)) + linear(f, -0.1 * identity(5)),
          tau_mem = 12 ms, tau_syn = 6 ms)
  h = lif(linear(f, uniform(5, 4, low = 0, high = 1, seed = 2)) + linear(h, -0.1 * identity(4)),
          tau_mem = 7 ms, tau_syn = 3.5 ms)
  return out
}
"""


def test_flattening_gives_what_is_written_out_by_hand(tmp_path: Path) -> None:
    outputs: list[np.ndarray] = []
    raster = np.random.default_rng(2).poisson(0.3, (300, 3))
    for text in (MODULAR, BY_HAND):
        path = tmp_path / "n.xnet"
        path.write_text(text)
        network = stages(path)["snn-load"]
        (out,) = network.outputs()
        outputs.append(simulate(network, raster).spikes[:, out.neurons])
    assert outputs[0].sum() > 50
    np.testing.assert_array_equal(outputs[0], outputs[1])


def test_the_reference_is_the_equations_of_the_language(tmp_path: Path) -> None:
    """One recurrent neuron with two synapses and a bias, and its readout, by hand."""
    path = tmp_path / "n.xnet"
    path.write_text("""
    network n(x: spikes[1]) {
      dt = 2 ms
      h = lif(linear(x, [[0.7]]) + linear(h, [[-0.2]]), linear(x, [[0.4]]),
              tau_mem = 11 ms, tau_syn = (5 ms, 17 ms), threshold = 0.9, bias = 0.05)
      o = lif(linear(h, [[0.6]]), dash_mem = 2, dash_syn = 1, threshold = 1.1)
      return o
    }""")
    raster = np.random.default_rng(3).poisson(0.8, (200, 1))
    evolution = simulate(stages(path)["xylo-allocate"], raster, record=True)
    d_mem, d_1, d_2 = np.exp(-2 / np.array([11.0, 5.0, 17.0]))
    i_1 = i_2 = v = i_out = v_out = 0.0
    fired, total, total_out = 0, 0, 0
    for t, count in enumerate(raster[:, 0]):
        i_out = 0.5 * (i_out + 0.6 * fired)
        i_1 = d_1 * (i_1 + 0.7 * count - 0.2 * fired)
        i_2 = d_2 * (i_2 + 0.4 * count)
        v = d_mem * v + i_1 + i_2 + 0.05
        fired = min(int(v / 0.9), 31) if v >= 0.9 else 0
        v -= fired * 0.9
        v_out = 0.75 * v_out + i_out
        fired_out = 1 if v_out >= 1.1 else 0
        v_out -= fired_out * 1.1
        assert evolution.spikes[t].tolist() == [fired, fired_out]
        assert evolution.v_mem is not None
        np.testing.assert_allclose(evolution.v_mem[t], [v, v_out], atol=1e-9)
        total, total_out = total + fired, total_out + fired_out
    assert total > 100
    assert total_out > 50
