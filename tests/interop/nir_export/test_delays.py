"""Delays of a program as ``Delay`` nodes of NIR, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

import xir
from xir.diagnostics.messages import collect_warnings
from xir.ir.core import real_core
from xir.reference import simulate

h5: Any = h5py

HEAD = "network n(x: spikes[3]) {\n  dt = 1 ms\n"
LAYER = "lif(tau_mem = 9 ms, tau_syn = 4 ms)"

PROGRAMS = {
    "of an input": """
      h = linear(delay(x, 3), normal(3, 4)) + linear(x, normal(3, 4)) -> LAYER
      return h -> linear(normal(4, 2)) -> LAYER""",
    "with a name": """
      d = delay(x, 2 ms)
      h = d -> linear(normal(3, 4)) -> LAYER
      e = delay(h, 1)
      return linear(e, normal(4, 2)) + linear(h, normal(4, 2)) -> LAYER""",
    "that is read half way": """
      h = x -> linear(normal(3, 4)) -> LAYER
      d = delay(h, 2)
      e = delay(d, 3)
      return linear(d, normal(4, 2)) + linear(e, normal(4, 2)) -> LAYER""",
    "that is returned": """
      h = x -> linear(normal(3, 4)) -> lif(tau_mem = 9 ms)
      return delay(h, 2)""",
    "of a sum": """
      a = x -> linear(normal(3, 4)) -> LAYER
      b = x -> linear(normal(3, 4, seed = 1)) -> LAYER
      return delay(a + b, 2) -> linear(normal(4, 2)) -> LAYER""",
    "in a sum": """
      a = x -> linear(normal(3, 4)) -> LAYER
      b = a -> linear(normal(4, 4, seed = 1)) -> LAYER
      return delay(a, 1) + b -> linear(normal(4, 2)) -> LAYER""",
    "of itself": """
      a = linear(x, normal(3, 4)) + linear(delay(a, 2), normal(4, 4)) -> LAYER
      return a -> linear(normal(4, 2)) -> LAYER""",
    "beside a population called hidden": """
      hidden = x -> linear(normal(3, 4)) -> LAYER
      hidden_1 = delay(hidden, 2) -> linear(normal(4, 4)) -> LAYER
      return delay(hidden_1, 3) -> linear(normal(4, 2)) -> LAYER""",
}


def compiled(folder: Path, body: str, **options: Any) -> xir.Program:
    path = folder / "n.xnet"
    path.write_text(HEAD + body.replace("LAYER", LAYER) + "\n}\n")
    return xir.compile(path, quantize="channel", judge="never", **options)


def again(path: Path, program: xir.Program) -> Any:
    """What is read of the file that a program was written to."""
    xir.write_nir(program, path)
    return xir.read_nir(path)


def delays(path: Path) -> dict[str, list[float]]:
    with h5.File(path) as file:
        nodes = file["node/nodes"]
        return {
            n: nodes[n]["delay"][()].tolist() for n in nodes if nodes[n]["type"][()] == b"Delay"
        }


@pytest.mark.parametrize("name", PROGRAMS)
@pytest.mark.parametrize("device", ["xylo-audio2", "xylo-audio3"])
def test_it_comes_back_as_the_same_program(tmp_path: Path, name: str, device: str) -> None:
    program = compiled(tmp_path, PROGRAMS[name], device=device)
    first = again(tmp_path / "a.nir", program)
    assert delays(tmp_path / "a.nir")
    assert "XIR225" not in [w.code for w in first.report.warnings]
    assert first.text.count("delay(") == PROGRAMS[name].count("delay(")
    back = xir.compile(first, quantize="channel", judge="never", device=device)
    assert back.config == program.config
    named = [{n for n in p.symbols["hidden"] if "lif" not in n} for p in (program, back)]
    assert named[0] == named[1]
    second = again(tmp_path / "b.nir", back)
    assert (tmp_path / "a.nir").read_bytes() == (tmp_path / "b.nir").read_bytes()
    assert second.text.partition("network")[2] == first.text.partition("network")[2]


def test_a_delay_is_one_node_with_its_seconds(tmp_path: Path) -> None:
    program = compiled(tmp_path, PROGRAMS["that is read half way"])
    xir.write_nir(program, tmp_path / "a.nir")
    assert delays(tmp_path / "a.nir") == {"d": [2e-3] * 4, "e": [3e-3] * 4}
    xir.write_nir(program, tmp_path / "b.nir", nominal_dt=1e-4)
    nominal = delays(tmp_path / "b.nir")
    assert {n: pytest.approx(v) for n, v in nominal.items()} == {"d": [2e-4] * 4, "e": [3e-4] * 4}
    with h5.File(tmp_path / "a.nir") as file:
        edges = [[word.decode() for word in edge] for edge in file["node/edges"][()]]
    assert ["h", "d"] in edges
    assert ["d", "e"] in edges


def test_relays_that_align_layers_are_delays_of_no_time(tmp_path: Path) -> None:
    body = PROGRAMS["in a sum"].replace("delay(a, 1)", "a")
    program = compiled(tmp_path, body, align=True)
    network = again(tmp_path / "a.nir", program)
    assert delays(tmp_path / "a.nir") == {"a_relay": [0.0] * 4}
    assert "a_relay = delay(a, 1)" in network.text
    assert xir.compile(network, quantize="channel", judge="never").config == program.config


ALIGNED: dict[str, tuple[str, dict[str, int]]] = {
    "by a layer": (PROGRAMS["in a sum"].replace("normal(4, 2)", "constant(4, 2, 0.1)"), {}),
    "by an input": (
        """
      a = x -> linear(normal(3, 4)) -> LAYER
      b = linear(a, constant(4, 4, 0.1)) + linear(delay(x, 1), constant(3, 4, 0.2)) -> LAYER
      return b -> linear(constant(4, 2, 0.2)) -> LAYER""",
        {},
    ),
    "beyond a layer": (
        """
      a = x -> linear(normal(3, 4)) -> LAYER
      b = a -> linear(normal(4, 4, seed = 1)) -> LAYER
      d = delay(a, 3)
      c = linear(b, constant(4, 4, 0.1)) + linear(d, constant(4, 4, 0.2)) -> LAYER
      return c -> linear(constant(4, 2, 0.2)) -> LAYER""",
        {"d": 2},
    ),
    "twice": (
        """
      a = x -> linear(normal(3, 4)) -> LAYER
      b = a -> linear(normal(4, 4, seed = 1)) -> LAYER
      d = delay(a, 1)
      c = linear(b, constant(4, 4, 0.1)) + linear(d, constant(4, 4, 0.2)) -> LAYER
      e = delay(d, 1)
      f = linear(c, constant(4, 4, 0.1)) + linear(e, constant(4, 4, 0.2)) -> LAYER
      return f -> linear(constant(4, 2, 0.2)) -> LAYER""",
        {},
    ),
}
"""Body, and the steps that are left of each delay; 0 of the others."""


@pytest.mark.parametrize("name", ALIGNED)
def test_another_reader_gets_the_spikes_of_the_aligned_program(tmp_path: Path, name: str) -> None:
    body, left = ALIGNED[name]
    program = compiled(tmp_path, body)
    again(tmp_path / "a.nir", program)
    for delay, seconds in delays(tmp_path / "a.nir").items():
        assert seconds == pytest.approx([left.get(delay, 0) * 1e-3] * len(seconds))
    told: Any = {"dialect": "euler", "reset": "subtract", "spikes": "many"}
    read = xir.read_nir(tmp_path / "a.nir", align=True, **told)
    back = xir.compile(read, quantize="channel", judge="never")
    raster = np.random.default_rng(0).poisson(0.2, (100, 3))
    have, want = (simulate(p.reference, raster, ideal=True).spikes[:, -2:] for p in (back, program))
    assert want.any()
    assert (want[1:] != want[:-1]).any()
    np.testing.assert_array_equal(have, want)


def test_a_delay_that_comes_late_to_one_of_its_readers_is_told(tmp_path: Path) -> None:
    body = """
      a = x -> linear(normal(3, 4)) -> LAYER
      b = a -> linear(normal(4, 4, seed = 1)) -> LAYER
      d = delay(a, 1)
      c = linear(b, normal(4, 4)) + linear(d, normal(4, 4, seed = 2)) -> LAYER
      e = d -> linear(normal(4, 4, seed = 3)) -> LAYER
      return linear(c, normal(4, 2)) + linear(e, normal(4, 2)) -> LAYER"""
    program = compiled(tmp_path, body)
    with collect_warnings() as warnings:
        xir.write_nir(program, tmp_path / "a.nir")
    assert [(w.code, w.message) for w in warnings] == [
        ("XIR224", "it comes 1 step late to c, for which it makes good a layer of the chip")
    ]
    assert delays(tmp_path / "a.nir") == {"d": [1e-3] * 4}


def test_a_delay_that_was_changed_is_read_as_any_other(tmp_path: Path) -> None:
    path = tmp_path / "a.nir"
    xir.write_nir(compiled(tmp_path, PROGRAMS["with a name"]), path)
    with h5.File(path, "r+") as file:
        file["node/nodes/d/delay"][...] = 1e-3
    network = xir.read_nir(path, dialect="euler", reset="subtract")
    assert "XIR225" in [w.code for w in xir.read_nir(path).report.warnings]
    assert "d = " not in network.text


@pytest.mark.parametrize("leak", ["dash_mem = 0", "decay_mem = 0", "dash_mem = [0, 3, 0]"])
@pytest.mark.parametrize("synapse", ["", ", tau_syn = 3 ms"])
def test_membranes_that_keep_nothing_come_back(tmp_path: Path, leak: str, synapse: str) -> None:
    body = f"""
      h = x -> linear(normal(3, 3)) -> lif({leak}{synapse}, threshold = 0.5)
      return h -> linear(normal(3, 2)) -> LAYER"""
    program = compiled(tmp_path, body)
    network = again(tmp_path / "a.nir", program)
    assert not delays(tmp_path / "a.nir")
    back = xir.compile(network, quantize="channel", judge="never")
    assert back.config == program.config
    for word in ("tau_mem", "tau_syn", "threshold"):
        have, want = (getattr(real_core(p.meant), word) for p in (back, program))
        kept = want > 2e-6  # what keeps nothing beside what does has a time constant of 1 us
        np.testing.assert_array_equal(have[kept], want[kept])
