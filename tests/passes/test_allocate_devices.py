"""Hidden ids on devices whose inputs and outputs reach a part of the hidden neurons only."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import xir
from xir.compiler import Program
from xir.devices.table import device
from xir.diagnostics.messages import CompileError
from xir.estimates.cycles import cycles, stored_counts
from xir.sim import simulate

NEURONS = "tau_mem = 10 ms, tau_syn = 5 ms"

# Two branches: 'one' and 'two' take input, 'between' is 100 neurons that neither take nor are read.
BRANCHES = f"""
network branches(x: spikes[4], y: spikes[2]) {{
  dt = 1 ms
  one = lif(linear(x, uniform(4, 30, low = 0, high = 0.5, seed = 1)), {NEURONS})
  between = lif(linear(one, uniform(30, 100, low = 0, high = 0.2, seed = 2)), {NEURONS})
  two = lif(linear(y, uniform(2, 30, low = 0, high = 0.5, seed = 3)), {NEURONS})
  both = linear(between, uniform(100, 20, low = 0, high = 0.1, seed = 4))
  last = lif(both + linear(two, uniform(30, 20, low = 0, high = 0.1, seed = 5)), {NEURONS})
  o = lif(linear(last, uniform(20, 3, low = 0, high = 0.3, seed = 6)), {NEURONS})
  return o
}}
"""


ORDERS = ("source", "auto")


def compiled(folder: Path, text: str, device: str, order: str = "auto") -> Program:
    """The program, quantized in the quickest way: ids are given before."""
    path = folder / "n.xnet"
    path.write_text(text)
    return xir.compile(path, device=device, order=order, quantize="channel")


@pytest.mark.parametrize("name", ["xylo-imu", "xylo-audio3"])
def test_what_takes_input_comes_first_and_what_is_read_last(tmp_path: Path, name: str) -> None:
    program = compiled(tmp_path, BRANCHES, name)
    first = {label: entry["first"] for label, entry in program.symbols["hidden"].items()}
    assert first == {"one": 0, "two": 30, "between": 60, "last": 160}
    with pytest.raises(CompileError) as caught:
        compiled(tmp_path, BRANCHES, name, "source")
    assert [d.code for d in caught.value.diagnostics] == ["XIR130"]


def test_the_order_costs_less_and_changes_no_spike(tmp_path: Path) -> None:
    text = BRANCHES.replace("100", "40")
    chip = device("xylo-audio3")
    found = [compiled(tmp_path, text, chip.name, order) for order in ORDERS]
    assert [p.config.input_reach for p in found] == [100, 60]
    before, after = (cycles(stored_counts(p.config, chip)).total for p in found)
    assert before - after == pytest.approx(6 * 3.5 * 40)
    raster = np.random.default_rng(0).poisson(0.3, (200, 6))
    outputs = [simulate(p.config, raster).output_spikes for p in found]
    assert outputs[0].any()
    np.testing.assert_array_equal(outputs[0], outputs[1])


@pytest.mark.parametrize("name", ["xylo-audio2", "xylo-v1"])
def test_elsewhere_the_order_is_that_of_the_source(tmp_path: Path, name: str) -> None:
    found = [compiled(tmp_path, BRANCHES, name, order) for order in ORDERS]
    assert list(found[0].symbols["hidden"]) == ["one", "between", "two", "last"]
    assert found[0].config == found[1].config


@pytest.mark.parametrize("name", ["xylo-audio2", "xylo-imu", "xylo-audio3", "xylo-v1"])
def test_one_hidden_layer_goes_on_every_device(tmp_path: Path, name: str) -> None:
    text = f"""network single(x: spikes[2]) {{
      dt = 1 ms
      h = lif(linear(x, constant(2, 128, 0.5)), {NEURONS})
      return lif(linear(h, constant(128, 2, 0.1)), {NEURONS})
    }}"""
    config = compiled(tmp_path, text, name).config
    assert (config.input_reach, config.output_reach) == (128, 128)


@pytest.mark.parametrize("name", ["xylo-audio2", "xylo-audio3", "xylo-v1"])
def test_both_synapses_keep_their_time_constants(tmp_path: Path, name: str) -> None:
    text = """network two(x: spikes[2]) {
      dt = 1 ms
      h = lif(linear(x, constant(2, 3, 0.5)), linear(x, constant(2, 3, 0.2)),
              dash_mem = 4, dash_syn = ([1, 3, 5], [2, 4, 6]))
      return lif(linear(h, constant(3, 2, 0.1)), dash_mem = 3, dash_syn = 2)
    }"""
    config = compiled(tmp_path, text, name).config
    assert config.dash_syn.tolist() == [1, 3, 5]
    assert config.dash_syn_2.tolist() == [2, 4, 6]


@pytest.mark.parametrize(
    ("sizes", "code", "words"),
    [
        ((129, 10), "XIR130", ["inputs feed 'a' (129): 129 hidden neurons", "limit 128"]),
        ((10, 129), "XIR131", ["outputs read 'b' (129): 129 hidden neurons", "limit 128"]),
    ],
)
def test_too_many_are_told_with_their_names(
    tmp_path: Path, sizes: tuple[int, int], code: str, words: list[str]
) -> None:
    a, b = sizes
    text = f"""network wide(x: spikes[2]) {{
      dt = 1 ms
      a = lif(linear(x, constant(2, {a}, 0.5)), {NEURONS})
      b = lif(linear(a, constant({a}, {b}, 0.5)), {NEURONS})
      return lif(linear(b, constant({b}, 2, 0.1)), {NEURONS})
    }}"""
    with pytest.raises(CompileError) as caught:
        compiled(tmp_path, text, "xylo-audio3")
    (told,) = caught.value.diagnostics
    assert told.code == code
    assert all(word in told.message for word in words)
    assert "n.xnet:" in str(caught.value.rendered)


def test_populations_that_exclude_each_other_are_named(tmp_path: Path) -> None:
    """Fed and read, so in both windows; and 100 more between them."""
    text = f"""network both(x: spikes[2]) {{
      dt = 1 ms
      a = lif(linear(x, constant(2, 100, 0.5)) + linear(b, constant(100, 100, 0.1)), {NEURONS})
      b = lif(linear(a, constant(100, 100, 0.5)), {NEURONS})
      c = lif(linear(x, constant(2, 5, 0.5)) + linear(b, constant(100, 5, 0.1)), {NEURONS})
      d = lif(linear(b, constant(100, 5, 0.5)), {NEURONS})
      e = linear(c, constant(5, 2, 0.1)) + linear(d, constant(5, 2, 0.1))
      return lif(linear(a, constant(100, 2, 0.1)) + e, {NEURONS})
    }}"""
    with pytest.raises(CompileError) as caught:
        compiled(tmp_path, text, "xylo-imu")
    (told,) = caught.value.diagnostics
    assert told.code == "XIR134"
    for word in (
        "'a' (100), 'c' (5)",
        "'a' (100), 'c' (5), 'd' (5)",
        "210 hidden neurons",
        "Xylo IMU",
    ):
        assert word in told.message


def test_biases_on_the_first_core_are_refused_with_their_place(tmp_path: Path) -> None:
    text = f"""network biased(x: spikes[2]) {{
      dt = 1 ms
      h = lif(linear(x, constant(2, 3, 0.5)), {NEURONS}, bias = 0.1)
      return lif(linear(h, constant(3, 2, 0.1)), {NEURONS})
    }}"""
    with pytest.raises(CompileError) as caught:
        compiled(tmp_path, text, "xylo-v1")
    assert [d.code for d in caught.value.diagnostics] == ["XIR132"]
    assert "n.xnet:3" in str(caught.value.rendered)
