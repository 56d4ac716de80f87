"""What the subcommands' parsers have in common: help that teaches, and the arguments they share."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

Run = Callable[[argparse.Namespace], int]

QUANTIZERS = ("global", "channel", "law", "matched", "calibrated", "exact")
"""The ways to quantize, as ``xylo-quantize`` knows them; said here so that help starts fast."""


class UsageError(Exception):
    """Arguments that are legal one by one but do not go together."""


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
        super().error(message)


class Subcommands:
    """The subcommands of ``parser``, kept by name."""

    def __init__(self, parser: Parser):
        self._choices = parser.add_subparsers(
            title="commands", metavar="COMMAND", required=True, parser_class=Parser
        )
        self.parsers: dict[str, Parser] = {}

    def add(self, name: str, summary: str, **options: Any) -> Parser:
        parser = self._choices.add_parser(name, help=summary, **options)
        parser.summary = summary
        self.parsers[name] = parser
        return parser


def subcommand(
    subcommands: Subcommands,
    name: str,
    run: Run,
    *,
    summary: str,
    description: str,
    examples: Sequence[tuple[str, str]],
) -> Parser:
    """A subcommand's parser: one line for the list, a paragraph, and commands with what they do."""
    lines = ["examples:"]
    for command, meaning in examples:
        lines += [f"  {command}", f"      {meaning}"]
    parser = subcommands.add(
        name, summary, description=_filled(description), epilog="\n".join(lines)
    )
    parser.set_defaults(run=run, command=name)
    return parser


def _filled(text: str) -> str:
    import textwrap

    return textwrap.fill(" ".join(text.split()), 88)


def close_to(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'x'?`` where something known is close to ``word``, else nothing."""
    import difflib

    found = difflib.get_close_matches(word, list(known), 1)
    return f"; did you mean '{found[0]}'?" if found else ""


class Poisson(NamedTuple):
    """Spikes that are drawn."""

    rate: float
    steps: int
    seed: int


def spikes_source(text: str) -> Path | Poisson:
    """The argument of ``--input``."""
    kind, colon, rest = text.partition(":")
    if kind != "poisson" or not colon:
        return Path(text)
    try:
        rate, steps, seed = rest.split(",")
        drawn = Poisson(float(rate), int(steps), int(seed))
    except ValueError:
        drawn = None
    if drawn is None or not drawn.rate >= 0 or drawn.steps < 1 or drawn.seed < 0:
        raise argparse.ArgumentTypeError(
            f"'{text}' is not poisson:RATE_HZ,STEPS,SEED, such as poisson:50,1000,1"
        )
    return drawn


def one_of(what: str, known: Callable[[], Iterable[str]]) -> Callable[[str], str]:
    """An argument type: a word of ``known()``, which is called only when there is a word."""

    def check(word: str) -> str:
        names = list(known())
        if word not in names:
            raise argparse.ArgumentTypeError(
                f"there is no {what} '{word}'; there are: {', '.join(names)}{close_to(word, names)}"
            )
        return word

    return check


def device_names() -> list[str]:
    from xir.devices.table import DEVICES

    return list(DEVICES)


def definition(text: str) -> tuple[str, str]:
    """The argument of ``-D``: NAME=VALUE."""
    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier() or not value.strip():
        raise argparse.ArgumentTypeError(f"'{text}' is not NAME=VALUE, such as tau='3 ms'")
    return name, value


def count(least: int) -> Callable[[str], int]:
    """An argument type: a whole number of at least ``least``."""

    def check(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if number < least:
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {least} on")
        return number

    return check


def new_file(text: str) -> Path:
    """An argument type: a file to write, which may be there already but is nothing else."""
    path = Path(text)
    if not path.name or path.is_symlink() or (path.exists() and not path.is_file()):
        raise argparse.ArgumentTypeError(f"'{text}' is not a regular file and is left alone")
    return path


def shifts(text: str) -> tuple[int, int, int]:
    """The argument of ``--shifts``: three whole numbers."""
    words = text.split(",")
    if len(words) != 3 or not all(word.strip().isdigit() for word in words):
        raise argparse.ArgumentTypeError(f"'{text}' is not IN,REC,OUT, such as 0,2,1")
    first, second, third = map(int, words)
    return first, second, third


def add_compilation(parser: argparse.ArgumentParser) -> None:
    """The options that say how a ``.xnet`` is compiled."""
    add_program(parser)
    group = parser.add_argument_group("how it is quantized")
    group.add_argument(
        "--quantize",
        metavar="METHOD",
        type=one_of("way to quantize called", lambda: QUANTIZERS),
        help="one scale for the whole core (global) or for each neuron (channel); with gains for "
        "the decays (law), with all fitted without data (matched, the default) or to a sample "
        "(calibrated); or none: the numbers are the chip's integers (exact)",
    )
    group.add_argument(
        "--shifts",
        metavar="IN,REC,OUT",
        type=shifts,
        help="left shifts of the weights of inputs, between neurons and to outputs, 0 to 7 each "
        "(with --quantize exact; default: the smallest that do)",
    )
    group.add_argument(
        "--calibrate",
        metavar="SPIKES",
        type=Path,
        help="a sample of the spikes that the network is to see (.npz, .npy or .csv); means "
        "--quantize calibrated",
    )
    group.add_argument(
        "--second-synapse",
        metavar="WHEN",
        choices=("auto", "never"),
        help="whether an idle second synapse may correct the first: auto (the default) or never",
    )


def add_program(parser: argparse.ArgumentParser) -> None:
    """Those of them that say which network is meant, and for which chip."""
    group = parser.add_argument_group("how it is compiled")
    group.add_argument(
        "--device",
        metavar="D",
        type=one_of("device", device_names),
        help="the chip (default: xylo-audio2; 'xir devices' lists them)",
    )
    group.add_argument(
        "--order",
        choices=("auto", "source", "text"),
        help="hidden ids where the device reaches them at the fewest clock cycles (auto, the "
        "default), as the dataflow goes (source), or as equations stand in the text",
    )
    group.add_argument(
        "--prune-fanout",
        metavar="N",
        type=count(1),
        help="leave each neuron its N strongest recurrent connections, and say what is lost",
    )
    group.add_argument(
        "--network", metavar="NAME", help="which network, where the file has several"
    )
    group.add_argument(
        "-D",
        dest="defines",
        metavar="NAME=VALUE",
        type=definition,
        action="append",
        default=[],
        help="set a param of the program, as -D rate=0.5 or -D tau='3 ms'",
    )


def add_network(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("net", metavar="NET.xnet", type=Path, help="the network")
