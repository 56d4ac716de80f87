"""Programs and configurations as NIR files, there and back again."""

from __future__ import annotations

import io
import itertools
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

import xir
from xir.compiler import Program
from xir.configurations.named_configuration import of_program
from xir.configurations.nir_file import nir_bytes, of_configuration, of_real, write_nir
from xir.diagnostics.messages import collect_warnings
from xir.interop.nir.imported import Imported

EXAMPLES = Path(__file__).parents[2] / "examples"

TEXT = """
network mine(x: spikes[2], y: spikes[1]) {
  dt = 1 ms
  a = lif(linear(x, [[0.5, 0.25, 1], [1, 2, 3]]) + linear(a, identity(3, scale = -0.1)),
          tau_mem = 20 ms, tau_syn = 7 ms, threshold = [1, 2, 3], bias = 0.01, max_spikes = 4)
  b = lif(linear(a, constant(3, 3, 0.3)), linear(x, constant(2, 3, 0.1)),
          dash_mem = 3, tau_syn = (3 ms, 5 ms))
  c = lif(linear(y, constant(1, 3, 0.7)), tau_mem = [3 ms, 7 ms, 11.1 ms], tau_syn = 2 ms,
          bias = [0.01, 0.02, 0])
  s = a + b
  o = lif(linear(s, constant(3, 2, 0.2)) + linear(c, constant(3, 2, 0.1)),
          tau_mem = 10 ms, tau_syn = 5 ms)
  v = li(linear(a, constant(3, 1, 0.2)), tau_mem = 10 ms, tau_syn = 5 ms)
  decide = count
  return o, vmem(v)
}
"""

NOT_OF_A_CHIP = """
network mine(x: spikes[2]) {
  dt = 1 ms
  a = lif(linear(x, [[0.5, 0.25, 1], [1, 2, 3]]), tau_mem = 20 ms,
          threshold = [1, 2, 3], bias = 0.01, max_spikes = 4)
  b = lif(linear(a, constant(3, 3, 0.3)), tau_mem = inf, reset = "subtract_late")
  c = lif(linear(x, constant(2, 3, 0.7), bias = [0.1, 0.2, 0.3]),
          beta = 0.9, alpha = [0.8, 0.7, 0.6], reset = "zero")
  d = lif(linear(a, constant(3, 3, 0.7)), linear(x, constant(2, 3, 0.7), bias = 0.01),
          tau_mem = 3 ms, tau_syn = (4 ms, 5 ms))
  o = lif(linear(b, constant(3, 2, 0.2)) + linear(c, constant(3, 2, 0.1), bias = 0.01)
          + linear(d, constant(3, 2, 0.1)), tau_mem = 10 ms, tau_syn = 5 ms)
  v = li(linear(a, constant(3, 1, 0.2)), tau_mem = 10 ms)
  return o, vmem(v)
}
"""
"""Neurons without a synapse, without leak, with steady currents and with other resets."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "net.xnet").write_text(TEXT)
    (tmp_path / "meant.xnet").write_text(NOT_OF_A_CHIP)
    return tmp_path


def compiled(source: Any, **options: Any) -> Program:
    given: dict[str, Any] = {"quantize": "channel", **options}
    with collect_warnings():
        return xir.compile(source, **given)


def read(data: bytes, **options: Any) -> Imported:
    with collect_warnings() as warnings:
        found = xir.read_nir(io.BytesIO(data), **options)
    if not options:
        assert warnings == []
        assert "xir's own" in found.text
    return found


NAMES = ["net.xnet", "meant.xnet", "hello.xnet", "recurrent.xnet", "residual.xnet"]


def program(folder: Path, name: str) -> Program:
    path = folder / name
    return compiled(path if path.exists() else EXAMPLES / name)


@pytest.mark.parametrize("name", NAMES)
def test_there_and_back_is_the_same_configuration_and_the_same_file(
    folder: Path, name: str
) -> None:
    first = program(folder, name)
    data = nir_bytes(of_real(first))
    again = compiled(read(data))
    assert again.config == first.config
    assert again.symbols["decide"] == first.symbols["decide"]
    network = of_real(again)
    network.name = of_real(first).name
    assert nir_bytes(network) == data


@pytest.mark.parametrize("name", NAMES)
def test_integers_of_a_chip_are_the_same_there_and_back(folder: Path, name: str) -> None:
    first = program(folder, name)
    written = of_configuration(of_program(first))
    data = nir_bytes(written)
    network = read(data)
    assert "--quantize exact --shifts" in network.text
    again = compiled(network, quantize="exact", shifts=written.shifts, order="text")
    assert again.config == first.config
    assert nir_bytes(of_configuration(of_program(again))) == data


def test_read_as_any_file_it_is_the_same_network(folder: Path) -> None:
    """By the equations of NIR and forward Euler, as another tool computes."""
    first = program(folder, "hello.xnet")
    found = read(nir_bytes(of_real(first)), dialect="euler", reset="subtract", spikes="many")
    assert "xir's own" not in found.text
    one, two = first.reference, compiled(found).reference
    for name in ("weights_in", "weights_rec", "decay_mem", "decay_syn", "threshold", "bias"):
        assert np.allclose(getattr(one, name), getattr(two, name), rtol=1e-9, atol=1e-12), name


def test_another_time_step_is_told(folder: Path) -> None:
    data = nir_bytes(of_real(program(folder, "net.xnet")))
    with collect_warnings():
        slow = xir.read_nir(io.BytesIO(data), dt=2e-3)
    assert "dt = 2 ms" in slow.text
    assert "tau_mem = 40 ms" in slow.text


def changed(data: bytes, change: Any) -> bytes:
    file = io.BytesIO(data)
    h5: Any = h5py
    with h5.File(file, "r+") as root:
        change(root)
    return file.getvalue()


def put(path: str, value: Any) -> Any:
    def change(root: Any) -> None:
        if path in root:
            del root[path]
        root[path] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        put("node/metadata/xir/format", 2),
        put("node/metadata/xir/dt", "fast"),
        put("node/metadata/xir/network", "let"),
        put("node/metadata/xir/inputs/x", np.array([1, 2])),
        put("node/nodes/a/metadata/tau_mem", np.full(3, 0.03)),
        put("node/nodes/a/metadata/tau_mem", np.full(2, 0.02)),
        put("node/nodes/a/metadata/tau_mem", np.full(3, np.nan)),
        put("node/nodes/a/metadata/max_spikes", 0),
        put("node/nodes/a/metadata/gives", "nothing"),
        put("node/nodes/a/metadata/gives", "c"),
        put("node/nodes/a/metadata/order", 1),
        put("node/nodes/a/tau_mem", np.full(3, 0.03)),
        put("node/nodes/a/r", np.full(3, 3.0)),
        put("node/nodes/a/v_reset", np.ones(3)),
        put("node/nodes/o/metadata/read", "isyn"),
        put("node/nodes/o_from_c/metadata/source", "a"),
        put("node/nodes/o_from_c/metadata/source", "x"),
        put("node/nodes/a_from_x/metadata/last_bits", np.full((2, 3), 1000)),
        put("node/nodes/a_from_x/metadata/last_bits", np.zeros(3)),
    ],
)
def test_metadata_that_do_not_fit_are_left_out(folder: Path, change: Any) -> None:
    data = nir_bytes(of_real(program(folder, "net.xnet")))
    with collect_warnings() as warnings:
        try:
            text = xir.read_nir(io.BytesIO(changed(data, change))).text
        except xir.CompileError as e:  # The file itself is no network any more.
            text, warnings = "", list(e.warnings) or warnings
    assert "xir's own" not in text
    assert any("what xir wrote beside the numbers" in w.message for w in warnings)


def test_weights_that_were_changed_are_taken(folder: Path) -> None:
    data = nir_bytes(of_real(program(folder, "net.xnet")))
    path = "node/nodes/o_from_c/weight"
    found = read(changed(data, put(path, np.full((2, 3), 0.3))))
    assert compiled(found).meant is not None
    assert np.ptp(found.arrays["o_from_c"]) == 0


def test_a_file_is_written_whole_or_not_at_all(folder: Path) -> None:
    path = folder / "out.nir"
    write_nir(program(folder, "net.xnet"), path)
    before = path.read_bytes()
    (folder / "bad.xnet").write_text(
        TEXT.replace(
            "tau_mem = 10 ms, tau_syn = 5 ms)\n  decide",
            "tau_mem = inf * 1 ms, tau_syn = 5 ms)\n  decide",
        )
    )
    with pytest.raises(xir.CompileError, match="does not leak"):
        write_nir(compiled(folder / "bad.xnet"), path)
    assert path.read_bytes() == before
    write_nir(program(folder, "net.xnet"), path, quantized=True, nominal_dt=1e-4)
    assert path.read_bytes() != before


def test_the_package_nir_reads_the_files(folder: Path) -> None:
    nir: Any = pytest.importorskip("nir")
    for name, quantized in itertools.product(NAMES, (False, True)):
        path = folder / "out.nir"
        write_nir(program(folder, name), path, quantized=quantized)
        graph = nir.read(path)
        kinds = {type(node).__name__ for node in graph.nodes.values()}
        assert {"Input", "Output", "Linear"} < kinds
        assert graph.metadata["xir"]["format"] == 1
