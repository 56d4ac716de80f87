"""``xir export``: a network for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import Reader, new_file
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.cli.shared.compilation import (
    Compilation,
    add_compilation,
    add_network,
    load_named,
    told_warnings,
)
from xir.options import read_time


class Arguments(NamedTuple):
    """The arguments of ``xir export``."""

    net: Path
    compilation: Compilation
    nir: Path
    quantized: bool
    nominal_dt: float | None


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "export",
        Arguments,
        run,
        description="""Write a network as a NIR file (HDF5) for tools that compute NIR by forward
        Euler, and for xir itself, which reads it back to the last bit. Its numbers are those of the
        program, or with --quantized those of the chip; a configuration has only the latter.""",
        examples=[
            ("xir export net.xnet --nir net.nir", "write the network in real numbers"),
            (
                "xir export net.xnet --nir net.nir --nominal-dt 0.1ms",
                "for snnTorch, which takes the step for 0.1 ms",
            ),
            (
                "xir export net.xylo --nir chip.nir --quantized",
                "write the weights, thresholds and decays of a configuration",
            ),
        ],
    )
    add_network(parser)
    output = parser.add_argument_group("what is written")
    output.add_argument(
        "--nir",
        metavar="FILE.nir",
        type=new_file(".nir"),
        required=True,
        help="the NIR file; it is written whole or not at all",
    )
    output.add_argument(
        "--quantized",
        action="store_true",
        help="the integers of the chip: decay shifts as time constants, weights with their shifts",
    )
    output.add_argument(
        "--nominal-dt",
        metavar="TIME",
        type=Reader(read_time),
        help="the time step that the reader takes, as 0.1ms (default: that of the network)",
    )
    add_compilation(parser)


def run(arguments: Arguments) -> ExitCode:
    from xir.configurations.nir_file import nir_bytes, of_configuration, of_real
    from xir.diagnostics.messages import CompileError, Diagnostic
    from xir.output.atomic_files import write_file

    with told_warnings():
        named = load_named(arguments.net, arguments.compilation)
        if arguments.quantized:
            network = of_configuration(named)
        elif named.program is None:
            message = f"'{arguments.net}' is a configuration: it has the integers of a chip only"
            raise CompileError([Diagnostic(message, hint="write these: --quantized")])
        else:
            network = of_real(named.program)
        data = nir_bytes(network, arguments.nominal_dt)
    write_file(arguments.nir, data)
    print(f"wrote {arguments.nir}")
    return ExitCode.GOOD
