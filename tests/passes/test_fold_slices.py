"""``snn-fold-slices``: slices and concatenations of spikes become weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import xir
from tests.passes.ir import lif, linear, network, of_kind, run
from xir.diagnostics.messages import CompileError
from xir.dialects import snn
from xir.passes.allocate import AllocatePass
from xir.passes.fold_slices import FoldSlicesPass

TWO = "!snn.spikes<2>"
SLICED = f"""%back = snn.extract_slice %x[1, -1] : {TWO} -> {TWO}
    {linear("back", "i")} {lif("i", "h")} {linear("h", "j")} {lif("j", "out")}"""


def test_no_slice_is_left_and_names_stay() -> None:
    module = network(f"{SLICED} snn.output %out : {TWO}", TWO)
    assert not run(module, FoldSlicesPass())
    assert not of_kind(module, snn.ExtractSliceOp)
    first, _ = of_kind(module, snn.LinearOp)
    assert first.out.name_hint == "i"


def test_what_no_channel_is_read_of_is_left_out_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "unread.xnet"
    path.write_text(
        f"""network n(x: spikes[2]) {{
          dt = 1 ms
          a = lif(linear(x, identity(2)), {LEAK})
          b = lif(linear(x, identity(2)), {LEAK})
          o = lif(linear(concat(a, b)[0 .. 2], [[1], [1]]), {LEAK})
          return o
        }}"""
    )
    program = xir.compile(path)
    assert program.config.n_hidden == 2
    (warning,) = [w for w in program.warnings if "nothing reads" in w.message]
    assert warning.message == "nothing reads 'b' (2 neurons); it is left out"


def test_a_network_without_slices_stays_as_it_is() -> None:
    body = f"{linear('x', 'i')} {lif('i', 'out')} snn.output %out : {TWO}"
    module = network(body, TWO)
    before = str(module)
    run(module, FoldSlicesPass())
    assert str(module) == before


def test_what_is_returned_is_left_and_refused() -> None:
    module = network(
        f"{SLICED} %cut = snn.extract_slice %h[0, 1] : {TWO} -> {TWO} snn.output %cut : {TWO}",
        TWO,
    )
    run(module, FoldSlicesPass())
    assert len(of_kind(module, snn.ExtractSliceOp)) == 1
    with pytest.raises(CompileError, match="a slice of spikes is returned"):
        run(module, AllocatePass())


def test_allocation_asks_for_the_pass() -> None:
    module = network(f"{SLICED} snn.output %out : {TWO}", TWO)
    with pytest.raises(CompileError) as raised:
        run(module, AllocatePass())
    (problem,) = raised.value.diagnostics
    assert (problem.code, problem.hint) == ("XIR149", "run snn-fold-slices first")


LEAK = "tau_mem = 20 ms, tau_syn = 10 ms"
WRITTEN = {
    "slice": (
        "h = lif(linear(x[1 .. 3], w), TAU)",
        "h = lif(linear(x, [[0, 0], [0.7, 0.2], [0.4, 0.9], [0, 0]]), TAU)",
    ),
    "one channel, twice": (
        "h = lif(linear(concat(x[2], x[2]), w), TAU)",
        "h = lif(linear(x, [[0, 0], [0, 0], [0.7 + 0.4, 0.2 + 0.9], [0, 0]]), TAU)",
    ),
    "two inputs": (
        "h = lif(linear(concat(x[0], y), concat([w, w[0:1]])), TAU)",
        "h = lif(linear(x[0], w[0:1]) + linear(y, [[0.4, 0.9], [0.7, 0.2]]), TAU)",
    ),
    "backwards": ("h = lif(linear(y[::-1], w), TAU)", "h = lif(linear(y, w[::-1]), TAU)"),
    "recurrent": (
        "h = lif(linear(y, w) + linear(h[1], -w[0:1]), TAU)",
        "h = lif(linear(y, w) + linear(h, [[0, 0], [-0.7, -0.2]]), TAU)",
    ),
    "an input in a sum": (
        "h = lif(linear(x[0 .. 2] + y, w), TAU)",
        "h = lif(linear(x[0 .. 2], w) + linear(y, w), TAU)",
    ),
    "two synapses": (
        "h = lif(linear(x[2:], w), linear(x[:2], w), TAU)",
        "h = lif(linear(x, concat([constant(2, 2, 0), w])), "
        "linear(x, concat([w, constant(2, 2, 0)])), TAU)",
    ),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_two_spellings_are_the_same_configuration(case: str, tmp_path: Path) -> None:
    made: list[str] = []
    for number, text in enumerate(WRITTEN[case]):
        path = tmp_path / f"{number}.xnet"
        path.write_text(
            f"""network n(x: spikes[4], y: spikes[2]) {{
              dt = 1 ms
              let w = [[0.7, 0.2], [0.4, 0.9]]
              {text.replace("TAU", LEAK)}
              o = lif(linear(h, [[0.8], [0.5]]), {LEAK})
              return o
            }}"""
        )
        made.append(xir.compile(path).config.to_samna_json())
    assert made[0] == made[1]


def test_a_delay_of_a_slice_takes_a_relay_for_each_channel(tmp_path: Path) -> None:
    path = tmp_path / "delay.xnet"
    path.write_text(
        """network n(x: spikes[4]) {
          dt = 1 ms
          d = delay(x[1 .. 3], 2)
          o = lif(linear(d, [[1], [1]]), tau_mem = 20 ms, tau_syn = 10 ms)
          return o
        }"""
    )
    program = xir.compile(path)
    assert program.config.n_hidden == 4
    raster = np.zeros((8, 4), np.uint8)
    raster[1] = 1
    spikes = xir.simulate(program.config, raster, record=True).spikes
    assert spikes is not None
    assert np.argwhere(spikes).tolist() == [[1, 0], [1, 1], [2, 2], [2, 3]]
