"""What is written never takes the place of what was read, and a failure leaves what was there."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from xir.cli import main as xir
from xir.tools.opt import main as xir_opt

EXAMPLES = Path(__file__).parents[2] / "examples"

NET = """\
network tiny(x: spikes[2]) {
  dt = 1 ms
  h = lif(linear(x, [[1, 0.5], [0.3, 1]]), tau_mem = 20 ms, tau_syn = 5 ms)
  return lif(linear(h, [[1], [1]]), tau_mem = 20 ms, tau_syn = 5 ms)
}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which the test runs, with a program, spikes and a NIR file."""
    monkeypatch.chdir(tmp_path)
    Path("net.xnet").write_text(NET)
    Path("link.xnet").symlink_to("net.xnet")
    np.savez("spikes.npz", spikes=np.ones((5, 2), np.int8))
    np.save("spikes.npy", np.ones((5, 2), np.int8))
    shutil.copy(EXAMPLES / "synaptic.nir", "a.nir")
    shutil.copy(EXAMPLES / "synaptic.nir", "a.npz")
    shutil.copy(EXAMPLES / "synaptic.nir", "a.json")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


DRAWN = ("--input", "poisson:9,9,1")
NIR = ("--from", "snntorch", "--dt", "1ms")


@pytest.mark.parametrize(
    ("tool", "args"),
    [
        ("xir", ("sim", "net.xnet", *DRAWN, "-o", "net.xnet")),
        ("xir", ("sim", "link.xnet", *DRAWN, "-o", "net.xnet")),
        ("xir", ("sim", "net.xnet", "--input", "spikes.npy", "-o", "spikes.npy")),
        ("xir", ("sim", "net.xnet", "--input", "spikes.npz", "--events-out", "spikes.npz")),
        ("xir", ("import", "a.npz", *NIR, "-o", "a.xnet")),
        ("xir", ("import", "a.json", *NIR, "-o", "b.xnet", "--report", "a.json")),
        ("xir", ("disasm", "config.json", "-o", "config.json", "--to", "xnet")),
        ("xir-opt", ("net.xnet", "-o", "net.xnet")),
        ("xir-opt", ("net.xnet", "-o", "link.xnet")),
    ],
)
def test_an_input_is_not_overwritten(
    folder: Path, tool: str, args: tuple[str, ...], capsys: pytest.CaptureFixture[str]
):
    if "config.json" in args:
        assert xir(["compile", "net.xnet", "-o", ".", "-q", "--quantize", "channel"]) == 0
    before = contents(folder)
    assert (xir if tool == "xir" else xir_opt)(args) == 1
    said = capsys.readouterr().err
    assert "is read in this run" in said
    assert "hint: choose another name" in said
    assert contents(folder) == before


def test_an_array_in_the_output_folder_is_neither_overwritten_nor_removed(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    assert xir(["compile", "net.xnet", "-o", "out", "-q", "--quantize", "channel"]) == 0
    np.savez("out/rockpool.npz", a=np.eye(2))
    Path("net.xnet").write_text(NET.replace("[[1, 0.5], [0.3, 1]]", 'npz("out/rockpool.npz").a'))
    before = contents(folder)
    assert xir(["compile", "net.xnet", "-o", "out", "--quantize", "channel"]) == 1
    assert "'out/rockpool.npz' is read in this run" in capsys.readouterr().err
    assert contents(folder) == before


def test_a_run_overwrites_what_another_read():
    assert xir(["sim", "net.xnet", "--input", "spikes.npz", "-o", "a.npz"]) == 0
    assert xir(["sim", "net.xnet", *DRAWN, "-o", "spikes.npz"]) == 0


def test_two_outputs_are_two_files(folder: Path, capsys: pytest.CaptureFixture[str]):
    before = contents(folder)
    args = ["sim", "net.xnet", *DRAWN, "-o", "run.npz", "--events-out", "./run.npz"]
    assert xir(args) == 2
    assert "'run.npz'" in capsys.readouterr().err
    args = ["import", "a.nir", *NIR, "-o", "b.xnet", "--report", "b.npz"]
    assert xir(args) == 2
    assert contents(folder) == before


def test_a_failing_pass_leaves_the_output(capsys: pytest.CaptureFixture[str]):
    Path("out.mlir").write_text("old")
    Path("wide.xnet").write_text(
        NET.replace("[2]", "[99]").replace("[[1, 0.5], [0.3, 1]]", "normal(99, 2)")
    )
    passes = "snn-flatten,snn-load,xylo-allocate,xylo-verify"
    assert xir_opt(["wide.xnet", "-p", passes, "-o", "out.mlir"]) == 1
    assert Path("out.mlir").read_text() == "old"
    assert xir_opt(["net.xnet", "-o", "out.mlir"]) == 0
    assert "snn.network" in Path("out.mlir").read_text()
    assert xir_opt(["net.xnet", "-o", "/dev/null"]) == 0


def test_a_picture_that_cannot_be_drawn_leaves_all(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    pytest.importorskip("matplotlib")
    before = contents(folder)
    Path("is_folder.png").mkdir()
    unjudged = ["--quantize", "global", "--judge", "never", "--plot", "f.png"]
    for args in (unjudged, ["--plot", "is_folder.png"]):
        assert xir(["compile", "net.xnet", *args, "-o", "out"]) == 1
        assert "Traceback" not in capsys.readouterr().err
        assert contents(folder) == before
