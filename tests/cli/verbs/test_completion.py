"""``xir completion``: the bash script is run in bash; the others are looked at."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from xir.cli.parser import build_parser
from xir.cli.shared.completion_scripts import script
from xir.devices.table import DEVICES
from xir.options import METHODS
from xir.universe import PASSES

bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


def complete(words: list[str], folder: Path) -> list[str]:
    """What bash offers for the last of ``words``."""
    listed = " ".join(f"'{word}'" for word in words)
    lines = (
        script("bash"),
        f"COMP_WORDS=({listed}); COMP_CWORD={len(words) - 1}",
        "_xir",
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
    found = subprocess.run(["bash", "-n"], input=script("bash"), capture_output=True, text=True)
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
        (["xir", "completion", ""], ["--help", "-h", "bash", "fish", "zsh"]),
        (["xir", "check", "t"], ["tiny.xnet", "two words.npz"]),
        (["xir", "sim", "net.xnet", "--input", "two"], ["two words.npz"]),
        (["xir", "sim", "net.xnet", "--compare", ""], ["float"]),
    ],
)
def test_bash_completes(folder: Path, words: list[str], offered: list[str]) -> None:
    (folder / "two words.npz").touch()
    assert complete(words, folder) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_flag_of_every_command_is_in_the_script(run: Any, shell: str) -> None:
    code, out, err = run("completion", shell)
    assert (code, err) == (0, "")
    for name, parser in build_parser()[1].items():
        assert name in out
        for action in parser.actions:
            for flag in action.option_strings:
                assert (flag.lstrip("-") if shell == "fish" else flag) in out
    assert all(name in out for name in (*PASSES, *DEVICES))


def test_words_of_flags_are_offered_by_zsh_and_fish_too() -> None:
    assert "'--device[the chip (default" in script("zsh")
    assert ":value:(xylo-audio2" in script("zsh")
    assert "-n '__fish_seen_subcommand_from compile' -l report -r -a 'text json'" in script("fish")
