"""What the subcommands' parsers have in common: help that teaches, and arguments with types."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, NoReturn, TypeVar

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import close_to, folder
from xir.cli.shared.compilation import Compilation
from xir.cli.verbs import VERBS
from xir.text.control_characters import visible

Arguments = TypeVar("Arguments", bound=NamedTuple)


def _help_formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.RawDescriptionHelpFormatter(prog, max_help_position=26)


class Parser(argparse.ArgumentParser):
    """A parser that names what is close to a wrong word."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, formatter_class=_help_formatter, **options)
        self.summary = ""

    @property
    def actions(self) -> Sequence[argparse.Action]:
        """All arguments, in the order they were added."""
        return self._actions

    def error(self, message: str) -> NoReturn:
        wrong = re.match(r"argument \S+: invalid choice: '?(.*?)'? \(choose from (.*)\)", message)
        if wrong:
            choices = [choice.strip("' ") for choice in wrong[2].split(",")]
            message += close_to(wrong[1], choices)
        self.exit(
            ExitCode.WRONG_COMMAND_LINE,
            f"error: {message}\n  hint: {self.prog} --help\n",
        )

    def refuse(self, unknown: Sequence[str]) -> NoReturn:
        """Exit because of words that are no argument of this parser."""
        flags = [flag for action in self.actions for flag in action.option_strings]
        wrong = next((word for word in unknown if word.startswith("-")), "")
        near = close_to(wrong.partition("=")[0], flags)
        self.error(f"unrecognized arguments: {' '.join(unknown)}{near}")

    def _print_message(self, message: str, file: Any = None) -> None:
        """Unlike argparse's, this lets a full disk be noticed."""
        if message:
            (file or sys.stderr).write(visible(message))


class Subcommands:
    """The subcommands of ``parser``, kept by name."""

    def __init__(self, parser: Parser):
        self._choices = parser.add_subparsers(
            title="commands", metavar="COMMAND", required=True, parser_class=Parser
        )
        self.parsers: dict[str, Parser] = {}

    def add(self, name: str, **options: Any) -> Parser:
        summary = VERBS[name].summary
        parser = self._choices.add_parser(name, help=summary, **options)
        parser.summary = summary
        self.parsers[name] = parser
        return parser


def subcommand(
    subcommands: Subcommands,
    name: str,
    arguments: type[Arguments],
    run: Callable[[Arguments], ExitCode],
    *,
    description: str,
    examples: Sequence[tuple[str, str]],
) -> Parser:
    """
    A subcommand's parser: a paragraph, and commands with what they do. Every argument that is added
    to it is a field of ``arguments``, which is what ``run`` takes.
    """
    lines = ["examples:"]
    for command, meaning in examples:
        lines += [f"  {command}", f"      {meaning}"]
    parser = subcommands.add(name, description=_filled(description), epilog="\n".join(lines))

    def run_parsed(parsed: argparse.Namespace) -> ExitCode:
        return run(typed(arguments, parsed))

    parser.set_defaults(run=run_parsed, command=name)
    return parser


def add_root(parser: Parser) -> None:
    """The folder outside of which no file is read; the last one of a parser's options."""
    parser.add_argument_group("which files are read").add_argument(
        "--root",
        metavar="DIR",
        type=folder,
        help="refuse every file outside of this folder, for programs of strangers",
    )


def typed(arguments: type[Arguments], parsed: argparse.Namespace) -> Arguments:
    """
    What argparse has parsed, with types: a field ``compilation`` has all options of a compilation,
    every other field the argument of its name.

    Raises ``UsageError`` for options that do not go together.
    """
    return arguments._make(
        Compilation.parsed(parsed) if name == "compilation" else getattr(parsed, name)
        for name in arguments._fields
    )


def _filled(text: str) -> str:
    import textwrap

    return textwrap.fill(" ".join(text.split()), 88)
