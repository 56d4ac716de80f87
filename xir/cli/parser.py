"""The whole command line as one parser."""

from __future__ import annotations

from importlib import import_module

from xir import __version__
from xir.cli.shared.arguments import Parser, Subcommands, add_root
from xir.cli.verbs import VERBS

_DESCRIPTION = """\
xir compiles spiking neural networks, written as text (.xnet), to configurations of SynSense Xylo
chips, and simulates them bit for bit as the chip computes."""

_EPILOG = """\
examples:
  xir check net.xnet
      say everything that is wrong with a network, and write nothing
  xir compile net.xnet -o net.xylo
      write the chip's configuration, the names of its neurons and a report
  xir sim net.xnet --input poisson:50,1000,1 --compare float
      run 1000 steps of random spikes on the chip's arithmetic and in real numbers

exit codes: 0 good, 1 the input is at fault, 2 wrong command line, 3 a bug in xir,
4 a comparison differs. 'xir COMMAND --help' says more; xir-opt runs single passes."""


def build_parser(only: str | None = None) -> tuple[Parser, dict[str, Parser]]:
    """
    The parser, and those of the subcommands by name. Parsed arguments have ``command``, and
    ``run``, which takes them.

    With ``only``, no other subcommand than the one of this name has arguments: the rest is listed,
    and its files are not imported.
    """
    parser = Parser(prog="xir", description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("-V", "--version", action="version", version=f"xir {__version__}")
    subcommands = Subcommands(parser)
    for name, verb in VERBS.items():
        if only is not None and name != only:
            subcommands.add(name)
            continue
        import_module(f"xir.cli.verbs.{name}").add(subcommands)
        if verb.reads_files:
            add_root(subcommands.parsers[name])
    return parser, subcommands.parsers
