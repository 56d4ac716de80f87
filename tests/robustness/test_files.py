"""Files that are none, files outside of the root, and names with control characters."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from xir.cli import main as xir
from xir.tools.opt import main as xir_opt

NET = """\
network tiny(x: spikes[2]) {
  dt = 1 ms
  h = lif(linear(x, [[1, 0.5], [0.3, 1]]), tau_mem = 20 ms, tau_syn = 5 ms)
  return lif(linear(h, [[1], [1]]), tau_mem = 20 ms, tau_syn = 5 ms)
}
"""

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in an empty folder with ``net.xnet``; its exit code, and all that it said."""
    monkeypatch.chdir(tmp_path)
    Path("net.xnet").write_text(NET)

    def run_it(tool: str, *args: str) -> tuple[int, str]:
        capsys.readouterr()
        code = (xir if tool == "xir" else xir_opt)(args)
        said = capsys.readouterr()
        return code, said.out + said.err

    return run_it


READERS = [
    ("xir", "check", "{}"),
    ("xir", "compile", "{}"),
    ("xir-opt", "{}"),
    ("xir", "sim", "net.xnet", "--quantize", "channel", "--input", "{}.npy"),
    ("xir", "sim", "net.xnet", "--quantize", "channel", "--input", "{}.csv"),
    ("xir", "eval", "net.xnet", "--data", "{}.npz"),
    ("xir", "disasm", "{}.json"),
    ("xir", "disasm", "{}.mlir"),
    ("xir", "disasm", "{}.npz"),
    ("xir", "compile", "net.xnet", "--calibrate", "{}.npz"),
]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_pipe_is_refused_and_not_waited_for(run: Run, command: tuple[str, ...]):
    words = [word.replace("{}", "pipe") for word in command]
    os.mkfifo(next(word for word in words if word.startswith("pipe")))
    code, said = run(*words)
    assert code == 1
    assert "it is a pipe, not a regular file" in said


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no /dev/zero")
@pytest.mark.parametrize("line", ['import "/dev/zero"', 'let w = npz("/dev/zero")'])
def test_device_in_a_program_is_refused(run: Run, line: str):
    Path("a.xnet").write_text(line + "\n" + NET)
    code, said = run("xir", "check", "a.xnet")
    assert code == 1
    assert "it is a device, not a regular file" in said


def test_location_in_ir_opens_nothing(run: Run):
    Path("secret").write_text(f"{'root:x:0 ' * 50}\n")
    np.save("w.npy", np.eye(2))
    Path("a.xnet").write_text(NET.replace("[[1, 0.5], [0.3, 1]]", 'npy("w.npy")'))
    assert (
        run("xir-opt", "a.xnet", "-p", "snn-flatten", "--print-debuginfo", "-o", "a.mlir")[0] == 0
    )
    text = Path("a.mlir").read_text()
    Path("a.mlir").write_text(text.replace('loc("a.xnet"', 'loc("secret"').replace(":3:", ":1:"))
    Path("w.npy").unlink()
    code, said = run("xir-opt", "a.mlir", "-p", "snn-load")
    assert code == 1
    assert "secret:1:" in said
    assert "root" not in said


OUTSIDE = [
    'import "../outside/a.xnet"',
    'import "link.xnet"',
    'let w = npz("../outside/w.npz")',
    'let w = npz("../outside/none.npz")',
    'let w = npz("folder/w.npz")',
]


@pytest.mark.parametrize("line", OUTSIDE)
@pytest.mark.parametrize("tool", [("xir", "check"), ("xir-opt",)], ids=" ".join)
def test_root_holds_for_what_a_program_names(run: Run, line: str, tool: tuple[str, ...]):
    Path("outside").mkdir()
    Path("outside/a.xnet").write_text("param secret = 1\n")
    np.savez("outside/w.npz", w=np.eye(2))
    Path("inside").mkdir()
    Path("inside/link.xnet").symlink_to("../outside/a.xnet")
    Path("inside/folder").symlink_to("../outside")
    Path("inside/net.xnet").write_text(f"{line}\n{NET}")
    before = run(*tool, "inside/net.xnet")
    code, said = run(*tool, "inside/net.xnet", "--root", "inside")
    assert code == 1
    assert "lies outside of" in said
    assert "secret" not in said
    assert "w.npz" not in said.replace(line, "") or "w.npz" in line
    assert "lies outside of" not in before[1]


def test_root_holds_for_the_command_line(run: Run):
    Path("inside").mkdir()
    Path("inside/net.xnet").write_text(NET)
    np.save("x.npy", np.ones((5, 2), np.uint8))
    np.save("inside/x.npy", np.ones((5, 2), np.uint8))
    sim = ("xir", "sim", "inside/net.xnet", "--quantize", "channel", "--root", "inside", "--input")
    assert run(*sim, "inside/x.npy")[0] == 0
    for command in ((*sim, "x.npy"), ("xir", "check", "net.xnet", "--root", "inside")):
        code, said = run(*command)
        assert code == 1
        assert "lies outside of" in said
    assert run("xir", "check", "inside/net.xnet")[0] == 0
    assert run("xir", "check", "net.xnet", "--root", "none")[0] == 1
    assert run("xir", "check", "net.xnet", "--root", "")[0] == 2


ESCAPE, SHOWN = "\x1b]0;t\x07\x9b2J\u202e", r"\u001b]0;t\u0007\u009b2J\u202e"


def test_control_characters_of_a_program_are_shown(run: Run):
    name = f"a{ESCAPE}.xnet"
    Path(name).write_text(NET.replace("tau_mem", f"tau_mem{ESCAPE}", 1))
    for command in (("xir", "check", name), ("xir", "check", name, "--json"), ("xir-opt", name)):
        code, said = run(*command)
        assert code == 1
        assert not set(said) & set(ESCAPE.replace("]0;t", "").replace("2J", ""))
    assert SHOWN in run("xir", "check", name)[1]


def test_control_characters_of_names_are_shown(run: Run):
    assert run("xir", "compile", "net.xnet", "-o", "out", "-q", "--quantize", "channel")[0] == 0
    path = Path("out/symbols.json")
    symbols = json.loads(path.read_text())
    symbols["outputs"] = {f"y{ESCAPE}": entry for entry in symbols["outputs"].values()}
    path.write_text(json.dumps(symbols))
    for more in ((), ("--json",)):
        _, said = run("xir", "sim", "out", "--input", "poisson:50,20,1", *more)
        assert not set(said) & set("\x1b\x07\x9b\u202e")
    for command in (("disasm", "out", "-o", "back.mlir"), ("disasm", "out", "-o", "back.xnet")):
        code, said = run("xir", *command)
        assert code in (0, 1)
        assert not set(said) & set("\x1b\x07\x9b\u202e")
        back = Path(command[-1])
        if back.exists():
            assert not set(back.read_text()) & set("\x1b\x07\x9b\u202e")


def test_empty_name_of_a_folder_is_refused(run: Run):
    code, said = run("xir", "compile", "net.xnet", "-o", "")
    assert code == 2
    assert "an empty name is no folder" in said
    assert sorted(p.name for p in Path().iterdir()) == ["net.xnet"]


def test_ir_that_is_nested_too_deeply(run: Run):
    attribute = "[" * 5000 + "]" * 5000
    Path("a.mlir").write_text(f'"builtin.module"() {{a = {attribute}}} ({{}}) : () -> ()\n')
    for command in (("xir-opt", "a.mlir"), ("xir", "disasm", "a.mlir")):
        code, said = run(*command)
        assert code == 1
        assert "nested too deeply" in said


@pytest.mark.parametrize(
    ("literal", "message"),
    [
        ("dense<1.0> : tensor<1000000000xf64>", "more than 16777216 numbers"),
        ("dense<1.0> : tensor<9223372036854775808xf64>", "more than 16777216 numbers"),
        ("dense<1> : tensor<2xi82>", "xDSL does not know"),
    ],
)
def test_ir_with_tensors_that_cannot_be(run: Run, literal: str, message: str):
    Path("a.mlir").write_text(f'"builtin.module"() {{a = {literal}}} ({{}}) : () -> ()\n')
    code, said = run("xir-opt", "a.mlir")
    assert code == 1
    assert message in said


def test_bug_in_a_pass_of_xir_opt(run: Run, monkeypatch: pytest.MonkeyPatch):
    from xir.passes.load import LoadPass

    def fail(*_: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr(LoadPass, "apply", fail)
    code, said = run("xir-opt", "net.xnet", "-p", "snn-flatten,snn-load")
    assert code == 3
    assert "this is a bug in xir: KeyError: 'oops'" in said


def test_arrays_that_are_too_large_together(run: Run):
    layers = "\n".join(
        f"  a{n + 1} = lif(linear(a{n}, normal({6000 if n else 2}, 6000)),"
        " tau_mem = 9 ms, tau_syn = 9 ms)"
        for n in range(3)
    )
    Path("a.xnet").write_text(
        f"network n(a0: spikes[2]) {{\n  dt = 1 ms\n{layers}\n"
        "  return lif(linear(a3, normal(6000, 1)), tau_mem = 9 ms, tau_syn = 9 ms)\n}\n"
    )
    code, said = run("xir", "check", "a.xnet")
    assert code == 1
    assert "numbers together; at most 67108864 are loaded" in said


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "interrupted"),
        (BrokenPipeError(), 141, ""),
        (OSError(28, "No space left on device"), 1, "cannot write the output: No space left"),
    ],
)
def test_how_xir_opt_ends(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    raised: BaseException,
    code: int,
    said: str,
) -> None:
    def end(_args: object) -> int:
        raise raised

    def keep() -> None:
        pass

    monkeypatch.setattr("xir.tools.opt._run", end)
    monkeypatch.setattr("xir.tools.opt.drop_output", keep)
    assert xir_opt(["a.xnet"]) == code
    assert said in capfd.readouterr().err


def test_a_param_of_xir_opt_has_a_value(run: Run) -> None:
    Path("a.xnet").write_text(NET)
    code, said = run("xir-opt", "a.xnet", "-D", "tau")
    assert code == 2
    assert "-D tau: a value is missing" in said


@pytest.mark.parametrize("name", ["a\0b", "\0", "../\0/a"])
@pytest.mark.parametrize("use", ['import "{}"', 'let w = npz("{}")', 'let w = npy("{}")'])
def test_a_null_character_in_a_name(run: Run, name: str, use: str) -> None:
    Path("net.xnet").write_text(f"{use.format(name)}\n{NET}let v = w")
    code, said = run("xir", "check", "net.xnet")
    assert code == 1, said
    assert "net.xnet:1:" in said
    assert "no name of a file" in said or "no file name" in said
