"""``xir completion``: scripts by which a shell completes the command line, made from the parser."""

from __future__ import annotations

import argparse

from xir.cli.shared.arguments import Subcommands, subcommand

SHELLS = ("bash", "zsh", "fish")


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "completion",
        run,
        summary="print a script by which a shell completes xir",
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


def run(args: argparse.Namespace) -> int:
    from xir.cli.shared.completion_scripts import script

    print(script(args.shell), end="")
    return 0
