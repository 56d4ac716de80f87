"""Exit codes, help, and what happens when something goes wrong that nobody foresaw."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

import xir
from tests.processes import started
from xir.cli import main, verbs
from xir.cli.parser import build_parser
from xir.cli.shared.terminal import tell

COMMANDS = (
    *("compile", "check", "sim", "eval", "encode", "compare", "import", "export", "disasm"),
    *("diff", "devices", "passes", "explain", "completion"),
)


def test_version(run: Any) -> None:
    assert run("--version") == (0, f"xir {xir.__version__}\n", "")


def test_help_names_every_command_and_the_exit_codes(run: Any) -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert all(f"\n    {command} " in out for command in COMMANDS)
    assert "exit codes: 0 good, 1 the input is at fault, 2 wrong command line" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_teaches(run: Any, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert out.startswith(f"usage: xir {command}")
    examples = out.split("\nexamples:\n")[1]
    assert examples.count("  xir") + examples.count("$(xir") >= 2
    for line in out.splitlines():
        assert len(line) <= 100


def test_every_argument_is_explained() -> None:
    _, parsers = build_parser()
    assert tuple(parsers) == COMMANDS
    assert {module.name for module in iter_modules(verbs.__path__)} == set(COMMANDS)
    for parser in parsers.values():
        assert all(action.help for action in parser.actions)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["chek"], "did you mean 'check'?"),
        (["compile"], "required: NET.xnet"),
        (["compile", "a.xnet", "--devise", "x"], "--devise x; did you mean '--device'?"),
        (["compile", "a.xnet", "b.xnet"], "unrecognized arguments: b.xnet"),
        (["check", "a.xnet", "--device", "xylo-audio-2"], "did you mean 'xylo-audio2'?"),
        (["check", "a.xnet", "--quantize", "chanel"], "did you mean 'channel'?"),
        (["check", "a.xnet", "-D", "tau"], "'tau' is not NAME=VALUE"),
        (["check", "a.xnet", "-D", "=3"], "'=3' is not NAME=VALUE"),
        (["check", "a.xnet", "-D", "2x=3"], "'2x=3' is not NAME=VALUE"),
        (["compile", "a.xnet", "--emit", "rams"], "did you mean 'ram'?"),
        (["compile", "a.xnet", "--dump-after", "snn-laod"], "did you mean 'snn-load'?"),
        (["compile", "a.xnet", "--report", "xml"], "invalid choice: 'xml'"),
        (["sim", "a.xnet"], "required: --input"),
        (["sim", "a.xnet", "--input", "poisson:50"], "not poisson:RATE_HZ,STEPS,SEED"),
        (["sim", "a.xnet", "--input", "poisson:-1,5,1"], "not poisson:RATE_HZ,STEPS,SEED"),
        (["sim", "a.xnet", "--input", "poisson:nan,5,1"], "not poisson:RATE_HZ,STEPS,SEED"),
        (["sim", "a.xnet", "--input", "poisson:5,0,1"], "not poisson:RATE_HZ,STEPS,SEED"),
        (["sim", "a.xnet", "--input", "x.npy", "--steps", "0"], "not a whole number from 1 on"),
        (["sim", "a.xnet", "--input", "x.npy", "--dt", "-1"], "not a number of seconds above 0"),
        (["sim", "a.xnet", "--input", "x.npy", "--plot", "p.gif"], "does not end in .png"),
        (["sim", "a.xnet", "--input", "x.npy", "-o", "."], "'.' is not a regular file"),
        (["sim", "a.xnet", "--input", "x.npy", "-o", "/dev/null"], "not a regular file"),
        (["sim", "a.xnet", "--input", "x.npy", "--record"], "--record keeps arrays"),
        (["sim", "a.xnet", "--input", "x.npy", "--expect-equal"], "give --compare float"),
        (["sim", "a.xnet", "--input", ""], "an empty name is no file"),
        (["check", ""], "an empty name is no file"),
        (["check", "a.xnet", "--calibrate", ""], "an empty name is no file"),
        (["devices", "xylo-audio-2"], "did you mean 'xylo-audio2'?"),
        (["passes", "quantize"], "did you mean 'xylo-quantize'?"),
        (["explain", "XIR99"], "there is no code 'XIR99'"),
        (["explain", "XIR1055"], "did you mean 'XIR105'?"),
        (["completion", "tcsh"], "invalid choice: 'tcsh'"),
    ],
)
def test_a_wrong_command_line_is_exit_code_2(run: Any, args: list[str], message: str) -> None:
    code, out, err = run(*args)
    assert code == 2
    assert out == ""
    first, hint = err.splitlines()
    assert first.startswith("error: ")
    assert message in first
    words = args[:1] if args[:1] != ["chek"] else []
    assert hint == f"  hint: {' '.join(['xir', *words])} --help"


def test_an_unforeseen_error_is_a_bug_of_ours_in_one_line(
    run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XIR_DEBUG", raising=False)
    monkeypatch.setattr("xir.cli.verbs.check.compile_network", _raise_zero_division)
    code, out, err = run("check", "tiny.xnet")
    assert (code, out) == (3, "")
    assert err == (
        "this is a bug in xir: ZeroDivisionError: division by zero (XIR_DEBUG=1 shows where)\n"
    )


def _raise_zero_division(*_: object) -> None:
    raise ZeroDivisionError("division by zero\nand a second line")


def test_a_bug_shows_its_traceback_when_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XIR_DEBUG", "1")
    monkeypatch.setattr("xir.cli.verbs.check.compile_network", _raise_zero_division)
    assert main(["check", "tiny.xnet"]) == 3
    assert "Traceback (most recent call last)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "interrupted\n"),
        (MemoryError(), 1, "error: there is not enough memory for this"),
        (
            PermissionError(13, "Permission denied", "a.nbi"),
            1,
            "error: 'a.nbi': Permission denied\n",
        ),
    ],
)
def test_interrupts_and_full_memory(
    run: Any,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    code: int,
    said: str,
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("xir.cli.verbs.check.compile_network", fail)
    found = run("check", "tiny.xnet")
    assert found.code == code
    assert found.err.startswith(said)


def test_a_reader_that_leaves_is_no_error() -> None:
    found = subprocess.run(
        f"{sys.executable} -m xir devices xylo-audio2 | true; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        text=True,
    )
    assert found.stderr == ""
    assert found.stdout.strip() in ("0", "141")


def test_a_closed_pipe_is_quiet_whatever_is_written() -> None:
    read, write = os.pipe()
    os.close(read)
    found = subprocess.run(
        [sys.executable, "-m", "xir", "devices"], stdout=write, stderr=subprocess.PIPE, text=True
    )
    os.close(write)
    assert (found.returncode, found.stderr) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no /dev/full")
@pytest.mark.parametrize("words", [["devices"], ["--help"], ["compile", "--help"], ["--version"]])
def test_a_full_disk_behind_stdout_is_told(words: list[str]) -> None:
    with open("/dev/full", "w") as full:
        found = subprocess.run(
            [sys.executable, "-m", "xir", *words], stdout=full, stderr=subprocess.PIPE, text=True
        )
    message = "error: cannot write the output: No space left on device\n"
    assert (found.returncode, found.stderr) == (1, message)


def test_ctrl_c_leaves_nothing_half_written(folder: Path) -> None:
    """The signal is sent once a terminal shows the bar: the run is under way then."""
    seen, terminal = os.openpty()
    command = ("-m", "xir", "sim", "tiny.xnet", "-o", "out.npz")
    with started(*command, "--input", "poisson:500,100000000,1", stderr=terminal) as process:
        os.close(terminal)
        err = b""
        while b"simulating [" not in err:
            err += os.read(seen, 4096)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
    err += os.read(seen, 1 << 20)
    os.close(seen)
    assert err.endswith(b"interrupted\r\n")
    assert b"Traceback" not in err
    assert [path.name for path in folder.iterdir()] == ["tiny.xnet"]


def test_messages_have_colours_on_a_terminal_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "a.xnet:3:4: error[XIR105]: too many\nwarning: odd\nno error: here"
    tell(text)
    assert capsys.readouterr().err == f"{text}\n"
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    tell(text)
    assert capsys.readouterr().err == (
        "a.xnet:3:4: \x1b[1;31merror[XIR105]:\x1b[0m too many\n"
        "\x1b[1;33mwarning:\x1b[0m odd\nno error: here\n"
    )
    monkeypatch.setenv("NO_COLOR", "1")
    tell(text)
    assert capsys.readouterr().err == f"{text}\n"
