"""``xir diff``: what differs between two configurations, in words."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import DEVICE, FILE
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.cli.shared.compilation import told_warnings, with_no_options_but_device


class Arguments(NamedTuple):
    """The arguments of ``xir diff``."""

    first: Path
    second: Path
    device: str | None
    quiet: bool


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "diff",
        Arguments,
        run,
        description="""Say what differs between two configurations: sizes, places, weights, decay
        shifts, thresholds, biases, aliases, by the names of the network where both have them. Each
        can be a network, samna's config.json, a folder of memory files, an image, a Rockpool
        specification, or a folder that 'xir compile' wrote. Exits with 4 if anything differs.""",
        examples=[
            ("xir diff old.xylo new.xylo", "two compilations, by name"),
            ("xir diff net.xnet config.json", "whether a configuration is that of a network"),
        ],
    )
    parser.add_argument("first", metavar="A", type=FILE, help="a configuration or a network")
    parser.add_argument("second", metavar="B", type=FILE, help="another one")
    parser.add_argument(
        "--device",
        metavar="D",
        type=DEVICE,
        help="the chip, where files do not say it (default: xylo-audio2)",
    )
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="print nothing, exit with 0 or 4"
    )


def run(arguments: Arguments) -> ExitCode:
    from xir.configurations.difference import differences
    from xir.configurations.loader import load

    with told_warnings(), with_no_options_but_device("diff"):
        first, second = (load(p, arguments.device) for p in (arguments.first, arguments.second))
    if not (first.has_names and second.has_names):
        first, second = first.without_names(), second.without_names()
    lines = differences(first, second)
    if not arguments.quiet:
        print("\n".join(lines) if lines else "the same configuration")
    return ExitCode.DIFFERS if lines else ExitCode.GOOD
