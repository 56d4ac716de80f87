"""
``xir completion``: scripts by which a shell completes the command line. They are files of the
package, made from the parser by ``python -m tests.cli.verbs.completion_scripts``.
"""

from __future__ import annotations

from typing import NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.arguments import Subcommands, subcommand

SHELLS = ("bash", "zsh", "fish")


class Arguments(NamedTuple):
    """The arguments of ``xir completion``."""

    shell: str


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "completion",
        Arguments,
        run,
        description="""Print a script by which bash, zsh or fish completes xir's commands, flags,
        devices, passes and files. It is made from the command line itself, so it is complete.""",
        examples=[
            ('eval "$(xir completion bash)"', "in ~/.bashrc; the same with zsh in ~/.zshrc"),
            (
                "xir completion fish > ~/.config/fish/completions/xir.fish",
                "for fish",
            ),
        ],
    )
    parser.add_argument("shell", choices=SHELLS, help="the shell")


def run(arguments: Arguments) -> ExitCode:
    from importlib.resources import files

    script = files("xir.cli") / "completion" / f"xir.{arguments.shell}"
    print(script.read_text(encoding="utf-8"), end="")
    return ExitCode.GOOD
