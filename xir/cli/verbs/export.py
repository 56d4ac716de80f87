"""``xir export``: a network for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import FILE, Reader, UsageError, new_file
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
    nir: Path | None
    specification: Path | None
    rockpool: Path | None
    saved: Path | None
    quantized: bool
    nominal_dt: float | None


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "export",
        Arguments,
        run,
        description="""Write a network as a NIR file (HDF5) for tools that compute NIR by forward
        Euler, and for xir itself, which reads it back to the last bit; or as a specification, as
        Rockpool's mapper gives it for its quantizers; or, where it came from a file of net.save of
        Rockpool, as JSON that net.load takes. Numbers are those of the program, or with
        --quantized those of the chip; a configuration has only the latter.""",
        examples=[
            ("xir export net.xnet --nir net.nir", "write the network in real numbers"),
            (
                "xir export net.xnet --nir net.nir --nominal-dt 0.1ms",
                "for snnTorch, which takes the step for 0.1 ms",
            ),
            ("xir export net.xnet --specification spec.npz", "for channel_quantize of Rockpool"),
            (
                "xir export net.xnet --rockpool new.json --saved net.json",
                "for net.load, where net.xnet was imported from net.json",
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
        help="a NIR file; it is written whole or not at all",
    )
    output.add_argument(
        "--specification",
        metavar="FILE.npz",
        type=new_file(".npz"),
        help="a specification, in the names and shapes of Rockpool's mapper and quantizers",
    )
    output.add_argument(
        "--rockpool",
        metavar="FILE.json",
        type=new_file(".json"),
        help="the parameters of the modules that net.save of Rockpool wrote, for net.load",
    )
    output.add_argument(
        "--saved",
        metavar="NET.json",
        type=FILE,
        help="the file of net.save that the network came from (default: the network, if it is one)",
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
    from xir.configurations.rockpool_modules import saved_text
    from xir.configurations.rockpool_specification import npz_of, to_rockpool
    from xir.diagnostics.messages import CompileError, Diagnostic, warn
    from xir.output.atomic_files import refuse_inputs, write_file

    wanted = [arguments.nir, arguments.specification, arguments.rockpool]
    if not any(wanted):
        raise UsageError(
            "say what is to be written: --nir FILE.nir, --specification FILE.npz, --rockpool "
            "FILE.json"
        )
    if arguments.saved is not None and arguments.rockpool is None:
        raise UsageError("--saved is for --rockpool")
    if arguments.nominal_dt is not None and arguments.nir is None:
        raise UsageError("--nominal-dt is for --nir")
    made: dict[Path, bytes] = {}
    with told_warnings():
        named = load_named(arguments.net, arguments.compilation)
        program = None if arguments.quantized else named.program
        if named.program is not None:
            for warning in named.program.warnings:
                # What becomes of it on the chip is not in a file of real numbers.
                if arguments.quantized or warning.code in (None, "XIR154"):
                    warn(warning)
        if program is None and not arguments.quantized:
            message = f"'{arguments.net}' is a configuration: it has the integers of a chip only"
            raise CompileError([Diagnostic(message, hint="write these: --quantized")])
        network = of_configuration(named) if program is None else of_real(program)
        if arguments.nir is not None:
            made[arguments.nir] = nir_bytes(network, arguments.nominal_dt)
        if arguments.rockpool is not None:
            saved = arguments.saved or arguments.net
            made[arguments.rockpool] = saved_text(network, saved).encode()
        if arguments.specification is not None:
            config = named.config
            spec = config.to_specification() if program is None else to_rockpool(program)
            made[arguments.specification] = npz_of(spec)
    for path in made:
        refuse_inputs(path.parent, [path.name])
    for path, data in made.items():
        write_file(path, data)
    print(f"wrote {', '.join(map(str, made))}")
    return ExitCode.GOOD
