"""``xir disasm`` and ``xir diff``, and ``xir sim`` of every form of a configuration."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import TINY

DEVICES = ("xylo-audio2", "xylo-imu", "xylo-audio3", "xylo-v1")
NETWORK = """
network small(x: spikes[3]) {
  dt = 1 ms
  a = lif(linear(x, uniform(3, 5, low = 0, high = 1, seed = 1)), tau_mem = 9 ms, tau_syn = 4 ms)
  b = lif(linear(a, uniform(5, 5, low = 0, high = 1, seed = 2)), tau_mem = 9 ms, tau_syn = 4 ms)
  both = a + b
  o = lif(linear(both, uniform(5, 2, low = 0, high = 1, seed = 3)), tau_mem = 9 ms, tau_syn = 4 ms)
  return o
}
"""


@pytest.fixture
def small(folder: Path) -> Path:
    (folder / "small.xnet").write_text(NETWORK)
    return folder


def written(run: Any, device: str) -> list[str]:
    """The network in every form there is of it on ``device``."""
    kinds = "ram,rockpool" + (",image" if device in ("xylo-audio2", "xylo-audio3") else "")
    assert run("compile", "small.xnet", "--device", device, "-o", "net", "--emit", kinds).code == 0
    forms = ["net", "net/config.json", "net/ram", "net/rockpool.npz"]
    return forms + (["net/image.mlir"] if "image" in kinds else [])


@pytest.mark.parametrize("device", DEVICES)
def test_every_form_runs_as_the_network_does(run: Any, small: Path, device: str) -> None:
    spikes = ["--input", "poisson:200,150,1", "--device", device]

    def counts(source: str) -> list[str]:
        code, out, _ = run("sim", source, *spikes)
        assert code == 0
        return re.findall(r"^  \w+\[\d\] +(\d+)", out, flags=re.M)

    want = counts("small.xnet")
    assert any(int(count) for count in want)
    for form in written(run, device):
        assert counts(form) == want, form


@pytest.mark.parametrize("device", DEVICES)
def test_every_form_is_the_same_configuration(run: Any, small: Path, device: str) -> None:
    for form in written(run, device):
        code, out, _ = run("diff", "net", form, "--device", device)
        assert (code, out) == (0, "the same configuration\n"), form


@pytest.mark.parametrize("device", DEVICES)
def test_a_disassembled_program_compiles_to_the_same(run: Any, small: Path, device: str) -> None:
    for form in written(run, device):
        assert run("disasm", form, "-o", "back.xnet", "--device", device).code == 0
        command = re.search(r"xir (compile back\.xnet .*)", (small / "back.xnet").read_text())
        assert command is not None
        assert run(*shlex.split(command[1]), "-o", "back").code == 0
        assert run("diff", "net/config.json", "back/config.json", "-q").code == 0
        assert run("disasm", form, "-o", "back.mlir", "--device", device).code == 0
        assert run("diff", "net/config.json", "back.mlir").out == "the same configuration\n"


def test_names_come_back(run: Any, small: Path) -> None:
    written(run, "xylo-audio2")
    text = run("disasm", "net", "--to", "xnet").out
    for words in ("network small(x: spikes[3])", "a = lif(", "b_sum = a + b", "return o"):
        assert words in text
    assert "xylo.alias @a to @b" in run("disasm", "net").out


def test_what_differs_is_told_by_name(run: Any, small: Path) -> None:
    # A quantizer that fits gains would change more than the decay.
    run("compile", "small.xnet", "--quantize", "channel", "-o", "net", "-q")
    other = NETWORK.replace(
        "tau_mem = 9 ms, tau_syn = 4 ms)\n  b = ", "tau_mem = 30 ms, tau_syn = 4 ms)\n  b = "
    )
    (small / "other.xnet").write_text(other.replace("network small", "network other"))
    run("compile", "other.xnet", "--quantize", "channel", "-o", "other", "-q")
    code, out, _ = run("diff", "net", "other")
    assert code == 4
    assert out == "dash_mem of a: 5 of 5 differ: [0] 3, 5; [1] 3, 5; [2] 3, 5; ..\n"
    (small / "wide.xnet").write_text(
        NETWORK.replace("o = lif", "out = lif")
        .replace("return o", "return out")
        .replace("5, 2", "5, 3")
    )
    run("compile", "wide.xnet", "--quantize", "channel", "-o", "wide", "-q")
    lines = run("diff", "net", "wide").out.splitlines()
    assert lines == ["output o (2): only in the first", "output out (3): only in the second"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("bad.mlir", "xylo.imag", "'bad.mlir' is no IR that can be read"),
        ("none.mlir", "builtin.module {}", "'none.mlir' has 0 of xylo.image and xylo.core"),
        ("bad.json", "{", "'bad.json': line 1, column 2: not JSON"),
    ],
)
def test_what_cannot_be_read_is_told(
    run: Any, folder: Path, name: str, text: str, message: str
) -> None:
    (folder / name).write_text(text)
    for command in (("disasm", name), ("diff", name, name)):
        code, _, err = run(*command)
        assert code == 1
        assert message in err


def test_a_folder_that_is_neither_is_told(run: Any, folder: Path) -> None:
    (folder / "empty").mkdir()
    code, _, err = run("disasm", "empty")
    assert code == 1
    assert "'empty' has no config.json and no basic_config.json" in err


@pytest.mark.parametrize("command", [("disasm", "two.xnet"), ("diff", "two.xnet", "tiny.xnet")])
def test_a_way_out_by_an_option_that_the_verb_has_not_says_how_to_use_it(
    run: Any, folder: Path, command: tuple[str, ...]
) -> None:
    Path("two.xnet").write_text(TINY + TINY.replace("network tiny", "network other"))
    code, _, err = run(*command)
    assert code == 1
    way = f"  hint: xir {command[0]} has no such option: compile with it, and give the folder\n"
    assert err.endswith(f"  hint: choose one: --network tiny\n{way}")
    Path("two.xnet").write_text("")
    assert "no such option" not in run(*command).err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_or_a_link_is_left_alone(run: Any, small: Path) -> None:
    assert run("compile", "small.xnet", "-o", "net").code == 0
    os.mkfifo("pipe.xnet")
    os.symlink("nowhere.xnet", "link.xnet")
    for name in ("pipe.xnet", "link.xnet"):
        found = run("disasm", "net", "-o", name)
        assert found.code == 2
        assert "is not a regular file and is left alone" in found.err
    assert Path("pipe.xnet").is_fifo()
    assert Path("link.xnet").is_symlink()
