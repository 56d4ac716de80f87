"""A pass between two levels of real numbers changes no spike of the float reference."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from xdsl.dialects.builtin import ModuleOp

from xir.compiler import compile
from xir.devices.table import XYLO_AUDIO_2
from xir.dialects import snn, xylo
from xir.ir.float_network import from_core, from_snn
from xir.reference import FloatNetwork, simulate

EXAMPLES = Path(__file__).parents[1] / "examples"
PROGRAMS = sorted(EXAMPLES.rglob("*.xnet"))
KEPT = (
    *("snn-load", "snn-fold-slices", "snn-drop-unread", "canonicalize", "cse", "xylo-allocate"),
)
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


def own_spikes(network: FloatNetwork, raster: np.ndarray) -> Counts:
    """The spikes that each population fires itself, without those that aliases give it."""
    counts = network.own(simulate(network, raster).spikes)
    return {p.name: counts[:, p.neurons] for p in network.populations}


SHOWN = [
    pytest.param(path, marks=[pytest.mark.campaign] * (path.stem == "full")) for path in PROGRAMS
]


@pytest.mark.parametrize("path", SHOWN, ids=[path.stem for path in PROGRAMS])
def test_every_pass_gives_the_same_spikes(path: Path) -> None:
    networks = stages(path)
    assert tuple(networks) == KEPT
    last = networks["xylo-allocate"]
    raster = np.random.default_rng(1).poisson(0.2, (400, last.weights_in.shape[0]))
    wanted = own_spikes(networks["snn-load"], raster)
    assert sum(int(c.sum()) for c in wanted.values()) > 100, "a silent network proves nothing"
    kept = {p.name for p in last.populations}
    for stage, network in networks.items():
        counts = own_spikes(network, raster)
        assert kept <= counts.keys()
        for name in kept:
            np.testing.assert_array_equal(counts[name], wanted[name], f"{stage}: {name}")


LEAK = "tau_mem = 9 ms, tau_syn = 4 ms"
READ = f"linear(uniform(2, 3, low = 0.3, high = 0.7, seed = 9)) -> lif({LEAK}, threshold = 9.3)"
SUMS = {
    "one spike each": (
        f"a = drive -> lif({LEAK}, max_spikes = 1) b = drive -> lif({LEAK}, max_spikes = 1)",
        "a + b",
    ),
    "the receiver may spike less": (
        f"a = drive -> lif({LEAK}) b = drive -> lif({LEAK}, max_spikes = 2)",
        "a + b",
    ),
    "the source may spike less": (
        f"a = drive -> lif({LEAK}, max_spikes = 2) b = drive -> lif({LEAK})",
        "a + b",
    ),
    "beyond what a neuron of the chip can spike": (
        f"a = drive -> lif({LEAK}, threshold = 0.02) b = drive -> lif({LEAK}, threshold = 0.03)",
        "a + b",
    ),
    "a receiver that never fires": (
        f"a = drive -> lif({LEAK}) b = drive -> lif({LEAK}, threshold = never)",
        "a + b",
    ),
    "a receiver of which one neuron never fires": (
        f"a = drive -> lif({LEAK}) b = drive -> lif({LEAK}, threshold = [0.4, never])",
        "a + b",
    ),
    "a chain": (
        f"a = drive -> lif({LEAK}, max_spikes = 3) b = drive -> lif({LEAK}, max_spikes = 1) "
        f"c = drive -> lif({LEAK}, max_spikes = 2)",
        "a + b + c",
    ),
    "several sources of one population": (
        f"a = drive + linear(d, identity(2)) -> lif({LEAK}, max_spikes = 3) "
        f"b = drive -> lif({LEAK}, max_spikes = 1) c = drive -> lif({LEAK}, max_spikes = 2) "
        f"d = linear(a, identity(2)) + linear(b, identity(2)) -> lif({LEAK})",
        "(a + c) + b",
    ),
}


@pytest.mark.parametrize("kind", SUMS)
def test_a_sum_has_the_spikes_of_both_sides_under_their_own_caps(kind: str, tmp_path: Path) -> None:
    populations, total = SUMS[kind]
    path = tmp_path / "n.xnet"
    path.write_text(f"""
    network n(x: spikes[2]) {{
      dt = 1 ms
      drive = linear(x, [[0.9, 0.3], [0.2, 1.3]])
      {populations}
      out = {total} -> {READ}
      return vmem(out)
    }}""")
    networks = stages(path)
    raster = np.random.default_rng(4).poisson(1.1, (200, 2))
    wanted = own_spikes(networks["snn-load"], raster)
    assert wanted["a"].any()
    if kind == "beyond what a neuron of the chip can spike":
        assert (wanted["a"] + wanted["b"]).max() > 31
    allocated = networks["xylo-allocate"]
    assert (allocated.alias >= 0).any()
    counts = own_spikes(allocated, raster)
    for name in wanted:
        np.testing.assert_array_equal(counts[name], wanted[name], name)
    before, after = (
        simulate(networks[stage], raster, record=True).v_mem
        for stage in ("snn-load", "xylo-allocate")
    )
    assert before is not None
    assert after is not None
    for population in networks["snn-load"].populations:
        (same,) = (p for p in allocated.populations if p.name == population.name)
        np.testing.assert_allclose(
            after[:, same.neurons], before[:, population.neurons], atol=1e-9, err_msg=same.name
        )


def test_the_receiver_of_a_sum_reports_what_readers_of_the_sum_get(tmp_path: Path) -> None:
    """As a chip records it: its own spikes and those it was given."""
    path = tmp_path / "n.xnet"
    path.write_text("""
    network n(x: spikes[1]) {
      dt = 1 ms
      a = x -> linear([[10]]) -> lif(dash_mem = 3, dash_syn = 1, max_spikes = 1)
      b = x -> linear([[10]]) -> lif(dash_mem = 3, dash_syn = 1, max_spikes = 1)
      o = a + b -> linear([[1]]) -> li(dash_mem = 1, dash_syn = 1)
      return vmem(o)
    }""")
    network = stages(path)["xylo-allocate"]
    evolution = simulate(network, np.array([[1], [0], [0]]), record=True)
    where = {p.name: p.neurons.start for p in network.populations}
    assert evolution.spikes[:, [where["a"], where["b"]]].tolist() == [[1, 2]] * 3
    assert network.own(evolution.spikes)[:, [where["a"], where["b"]]].tolist() == [[1, 1]] * 3
    assert evolution.v_mem is not None
    # Halved currents and a halved membrane, one step after the spikes: 2 a step come in.
    assert evolution.v_mem[:, where["o"]].tolist() == [0, 1, 2]
    np.testing.assert_array_equal(evolution.v_mem[:, where["a"]], evolution.v_mem[:, where["b"]])


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
