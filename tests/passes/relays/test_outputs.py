"""``snn-relay-outputs``: which outputs get relays, whose spikes are exact, a step later."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import xir
from xir.dialects import snn
from xir.passes.relays.outputs import RelayOutputsPass
from xir.reference import simulate

LEAKY = """
network leaky(x: spikes[4]) {
  dt = 1 ms
  h = x -> linear(uniform(4, 8, low = 0, high = 0.6)) -> lif(tau_mem = 20 ms)
  o = h -> linear(normal(8, 3, mean = 0.4)) -> lif(tau_mem = 10 ms{MORE})
  return o
}
"""


def compiled(folder: Path, text: str, **options: object) -> xir.Program:
    path = folder / "n.xnet"
    path.write_text(text)
    return xir.compile(path, quantize="channel", judge="never", **options)  # pyright: ignore[reportArgumentType]


def counts(program: xir.Program, population: str, raster: np.ndarray) -> np.ndarray:
    """(T, n) of a population in real numbers."""
    reference = program.reference
    (neurons,) = (p.neurons for p in reference.populations if p.name == population)
    return reference.own(simulate(reference, raster, threads=1).spikes)[:, neurons]


@pytest.mark.parametrize(
    "more", ["", ', reset = "zero"', ', tau_syn = 4 ms, reset = "subtract_late"', ", bias = 0.1"]
)
@pytest.mark.parametrize("mean", [0.05, 0.5, 3.0])
def test_the_spikes_are_those_of_the_output_a_step_later(
    tmp_path: Path, more: str, mean: float
) -> None:
    text = LEAKY.replace("{MORE}", more)
    raster = np.random.default_rng(1).poisson(mean, (200, 4)).clip(0, 15).astype(np.uint8)
    direct = counts(compiled(tmp_path, text), "o", raster)
    program = compiled(tmp_path, text, outputs="relay")
    relayed = counts(program, "o_out", raster)
    assert direct.sum() > 20
    np.testing.assert_array_equal(relayed[1:], direct[:-1])
    assert program.config.n_hidden == 11
    (told,) = [w for w in program.warnings if w.code == "XIR154"]
    assert told.message == (
        "'o' is a hidden population, and 'o_out' hands on its spikes a step later: 3 hidden "
        "neurons more"
    )
    assert "XIR128" not in [w.code for w in program.warnings]
    assert list(program.symbols["outputs"]) == ["o_out"]


@pytest.mark.parametrize(
    ("more", "read"),
    [
        (", tau_syn = 5 ms", "o"),  # the chip has such outputs
        (", threshold = never", "vmem(o)"),
        (", threshold = never", "o"),
        ("", "delay(o, 1)"),  # relays already
    ],
)
def test_other_outputs_are_left(tmp_path: Path, more: str, read: str) -> None:
    text = LEAKY.replace("{MORE}", more).replace("return o", f"return {read}")
    assert compiled(tmp_path, text, outputs="relay").config == compiled(tmp_path, text).config


def test_what_is_returned_may_feed_others_then(tmp_path: Path) -> None:
    text = LEAKY.replace("{MORE}", "")
    text = text.replace(
        "return o", "p = o -> linear(normal(3, 2)) -> lif(tau_mem = 9 ms)\n  return o, p"
    )
    with pytest.raises(xir.CompileError, match="feeds another population"):
        compiled(tmp_path, text)
    program = compiled(tmp_path, text, outputs="relay")
    assert list(program.symbols["outputs"]) == ["o_out", "p_out"]


def test_names_that_are_taken_are_left_to_their_owners(tmp_path: Path) -> None:
    text = (
        LEAKY.replace("{MORE}", "").replace("  h = ", "  o_out = ").replace("= h ->", "= o_out ->")
    )
    program = compiled(tmp_path, text, outputs="relay")
    assert list(program.symbols["hidden"]) == ["o_out", "o"]
    assert list(program.symbols["outputs"]) == ["o_out_1"]


def test_twice_is_once() -> None:
    from tests.passes.ir import network, of_kind, run

    module = network(
        "%i = snn.linear %x, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>\n"
        "%o = snn.lif %i : !snn.current<2> mem tau %t : tensor<f64> threshold %t : tensor<f64> "
        '{label = "o"} -> !snn.spikes<2>\n'
        "snn.output %o : !snn.spikes<2>",
        "!snn.spikes<2>",
    )
    assert len(run(module, RelayOutputsPass())) == 1
    assert run(module, RelayOutputsPass()) == []
    assert [op.shown_name for op in of_kind(module, snn.LifOp)] == ["'o'", "'o_out'"]
