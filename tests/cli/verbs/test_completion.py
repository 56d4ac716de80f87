"""``xir completion``: the bash script is run in bash, those for zsh and fish are looked at."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.verbs.completion_scripts import FOLDER, SHELLS, script
from xir.cli.parser import build_parser
from xir.devices.table import DEVICES
from xir.quantization.methods.registry import METHODS
from xir.universe import PASSES

bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


def shipped(shell: str) -> str:
    return (FOLDER / f"xir.{shell}").read_text(encoding="utf-8")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shipped_script_is_that_of_the_command_line(shell: str) -> None:
    pytest.importorskip("shtab", reason="shtab comes with the extra 'test'")
    assert shipped(shell) == script(shell), "run python -m tests.cli.verbs.completion_scripts"


def complete(words: list[str], folder: Path) -> list[str]:
    """What bash offers for the last of ``words``."""
    listed = " ".join(f"'{word}'" for word in words)
    lines = (
        shipped("bash"),
        f"COMP_WORDS=({listed}); COMP_CWORD={len(words) - 1}",
        f"_shtab_xir xir '{words[-1]}' '{words[-2]}'",
        'printf "%s\\n" "${COMPREPLY[@]}"',
    )
    found = subprocess.run(
        ["bash", "-c", "\n".join(lines)], capture_output=True, text=True, cwd=folder
    )
    assert found.stderr == ""
    assert found.returncode == 0
    return sorted(line for line in found.stdout.splitlines() if line)


@bash
def test_the_bash_script_is_valid() -> None:
    found = subprocess.run(["bash", "-n"], input=shipped("bash"), capture_output=True, text=True)
    assert (found.returncode, found.stderr) == (0, "")


@bash
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["xir", "c"], ["check", "compare", "compile", "completion"]),
        (["xir", "--v"], ["--version"]),
        (["xir", "compile", "a.xnet", "--de"], ["--device"]),
        (["xir", "compile", "--device", ""], sorted(DEVICES)),
        (["xir", "check", "--quantize", ""], sorted(METHODS)),
        (["xir", "compile", "--report", "j"], ["json"]),
        (["xir", "compile", "--emit", "ra"], ["ram"]),
        (["xir", "compile", "--dump-after", "xylo-e"], ["xylo-emit"]),
        (["xir", "compile", "-D", ""], []),
        (["xir", "passes", "snn-l"], ["snn-load"]),
        (["xir", "explain", "XIR10"], [f"XIR10{digit}" for digit in range(1, 10)]),
        (["xir", "completion", ""], ["bash", "fish", "zsh"]),
        (["xir", "diff", "a", "t"], ["tiny.xnet", "two words.npz"]),
        (["xir", "compile", "--device", "xylo-v1", "t"], ["tiny.xnet", "two words.npz"]),
        (["xir", "check", "t"], ["tiny.xnet", "two words.npz"]),
        (["xir", "sim", "net.xnet", "--input", "two"], ["two words.npz"]),
        (["xir", "sim", "net.xnet", "--compare", ""], ["float"]),
    ],
)
def test_bash_completes(folder: Path, words: list[str], offered: list[str]) -> None:
    (folder / "two words.npz").touch()
    assert complete(words, folder) == offered


@pytest.mark.parametrize("shell", SHELLS)
def test_every_flag_of_every_command_is_in_the_script(run: Any, shell: str) -> None:
    code, out, err = run("completion", shell)
    assert (code, err) == (0, "")
    for name, parser in build_parser()[1].items():
        assert name in out
        for action in parser.actions:
            for flag in action.option_strings:
                assert (flag.lstrip("-") if shell == "fish" else flag) in out
    assert all(name in out for name in (*PASSES, *DEVICES))


def test_words_and_files_are_offered_by_zsh_and_fish_too() -> None:
    zsh, fish = shipped("zsh"), shipped("fish")
    assert f":D:({' '.join(DEVICES)})" in zsh
    assert f"]:METHOD:({' '.join(METHODS)})" in zsh
    assert ":SPIKES:_files" in zsh
    assert f'-l device -xka "{" ".join(DEVICES)}"' in fish
    assert '-l report -xka "text json"' in fish
    assert '-l calibrate -xka "(__fish_complete_path (commandline -ct))"' in fish


def test_every_command_is_shown_with_its_summary() -> None:
    for parser in build_parser()[1].values():
        assert parser.summary in shipped("fish").replace("'\"'\"'", "'")
