"""``xir diff``: what differs between two configurations, in words."""

from __future__ import annotations

import argparse
from pathlib import Path

from xir.cli.shared.arguments import Subcommands, device_names, one_of, subcommand

GOOD, DIFFERS = 0, 4


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "diff",
        run,
        summary="say what differs between two configurations",
        description="""Say what differs between two configurations: sizes, places, weights, decay
        shifts, thresholds, biases, aliases, by the names of the network where both have them. Each
        can be a network, samna's config.json, a folder of memory files, an image, a Rockpool
        specification, or a folder that 'xir compile' wrote. Exits with 4 if anything differs.""",
        examples=[
            ("xir diff old.xylo new.xylo", "two compilations, by name"),
            ("xir diff net.xnet config.json", "whether a configuration is that of a network"),
        ],
    )
    parser.add_argument("first", metavar="A", type=Path, help="a configuration or a network")
    parser.add_argument("second", metavar="B", type=Path, help="another one")
    parser.add_argument(
        "--device",
        metavar="D",
        type=one_of("device", device_names),
        help="the chip, where files do not say it (default: xylo-audio2)",
    )
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="print nothing, exit with 0 or 4"
    )


def run(args: argparse.Namespace) -> int:
    from xir.cli.shared.configuration import load, named
    from xir.configurations.difference import differences

    found = [load(path, args.device) for path in (args.first, args.second)]
    both = [named(target) for target in found]
    if not all(target.has_names for target in found):
        both = [named(target.without_names()) for target in found]
    lines = differences(*both)
    if not args.quiet:
        print("\n".join(lines) if lines else "the same configuration")
    return DIFFERS if lines else GOOD
