"""``xir explain``: what the code of a message means."""

from __future__ import annotations

from typing import NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import Reader, one_of
from xir.cli.shared.arguments import Subcommands, subcommand


class Arguments(NamedTuple):
    """The arguments of ``xir explain``."""

    code: str | None


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "explain",
        Arguments,
        run,
        description="""Explain the code that stands in a message, as XIR105 in 'error[XIR105]: ..':
        what the chip asks for and why, an example, and the way out. Without a code, list them.""",
        examples=[
            ("xir explain", "all codes, one line for each"),
            ("xir explain XIR105", "one of them"),
        ],
    )
    parser.add_argument("code", metavar="CODE", nargs="?", type=CODE, help="as XIR105, or 105")


def codes() -> list[str]:
    from xir.diagnostics.codes import CODES

    return list(CODES)


def _code(text: str) -> str:
    """The code that ``text`` stands for, in any case and with or without its letters."""
    word = f"XIR{text}" if text.isdigit() else text.upper()
    return one_of("code", codes).read(word)


CODE = Reader(_code, words=codes)


def run(arguments: Arguments) -> ExitCode:
    from xir.diagnostics.codes import CODES

    if arguments.code is None:
        for entry in CODES.values():
            print(f"  {entry.code}  {_severity(entry.is_warning):<7}  {entry.name}")
        return ExitCode.GOOD
    entry = CODES[arguments.code]
    print(f"{entry.code}: {entry.name} ({_severity(entry.is_warning)})\n")
    for heading, text in (
        ("why", entry.cause),
        ("example", entry.example),
        ("way out", entry.way_out),
    ):
        print(_hanging(heading, text))
    return ExitCode.GOOD


def _severity(is_warning: bool) -> str:
    return "warning" if is_warning else "error"


def _hanging(heading: str, text: str) -> str:
    import textwrap

    return textwrap.fill(text, 88, initial_indent=f"  {heading:<8}  ", subsequent_indent=" " * 12)
