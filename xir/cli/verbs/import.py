"""``xir import``: a network of another tool as a program in the language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import FILE, UsageError, new_file, refuse_same
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.cli.shared.compilation import Compilation, add_import
from xir.options import option_table

if TYPE_CHECKING:
    from xir.diagnostics.messages import CompileError
    from xir.interop.nir.importer import Imported


class Arguments(NamedTuple):
    """The arguments of ``xir import``."""

    net: Path
    compilation: Compilation
    output: Path | None
    report: Path | None
    quiet: bool


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "import",
        Arguments,
        run,
        description="""Turn a network of another tool into a program with its weights in a .npz
        file beside it, and say what was found in the file, what was assumed and what it costs:
        a NIR file, as snnTorch, Norse, sinabs, SpikingJelly and others write them, what Rockpool's
        mapper gives (.npz or .json), or what net.save of Rockpool writes (.json). The other
        commands take these files directly and do the same with them. docs/from-other-tools.md tells
        of all of them.""",
        examples=[
            (
                "xir import net.nir -o net.xnet --from snntorch --dt 1ms",
                "write net.xnet and net.npz; the report goes to stderr",
            ),
            (
                "xir import net.nir --from norse --outputs relay --report net.json",
                "print the program; outputs exact, the report as JSON too",
            ),
            (
                "xir import spec.npz -o net.xnet",
                "a program from the specification that Rockpool's mapper gave",
            ),
            (
                "xir compile net.nir --from snntorch --dt 1ms",
                "compile it without the text",
            ),
        ],
    )
    parser.add_argument(
        "net",
        metavar="NET",
        type=FILE,
        help="a NIR file (HDF5), a specification of Rockpool (.npz, .json), or its saved network",
    )
    add_import(parser)
    output = parser.add_argument_group("what is written")
    output.add_argument(
        "-o",
        dest="output",
        metavar="NET.xnet",
        type=new_file(".xnet"),
        help="write the program, and its arrays beside it with the ending .npz",
    )
    output.add_argument(
        "--report", metavar="FILE.json", type=new_file(".json"), help="write the report as JSON"
    )
    output.add_argument("-q", "--quiet", action="store_true", help="no report on stderr")


def run(arguments: Arguments) -> ExitCode:
    from xir.cli.shared.terminal import tell
    from xir.configurations.loader import is_configuration
    from xir.diagnostics.messages import CompileError, Sources, collect_warnings
    from xir.interop.front_end import is_network_file, read_path
    from xir.interop.nir.settings import Settings

    output, options = arguments.output, arguments.compilation.options
    stem = (output or arguments.net).stem
    if output is not None and ('"' in stem or not stem.isprintable()):
        raise UsageError(f"'{output}' has a name that a program cannot write in a string")
    if output is not None and arguments.report is not None:
        refuse_same([output, output.with_suffix(".npz"), arguments.report])
    archive = f"{stem if output is not None else 'arrays'}.npz"
    settings = Settings(**{name: getattr(options, name) for name in Settings._fields})
    with collect_warnings() as warnings:
        try:
            if is_network_file(arguments.net):
                imported = read_path(arguments.net, archive, settings)
            elif is_configuration(arguments.net):
                imported = _of_configuration(arguments, archive)
            else:
                raise _no_import(arguments.net)
        except CompileError as e:
            e.warnings = tuple(warnings)
            raise
    _write(arguments, imported)
    if not arguments.quiet:
        tell("\n".join(imported.report.as_lines()))
        if warnings:
            tell(Sources().render(warnings))
    return ExitCode.GOOD


def _no_import(path: Path) -> CompileError:
    """Why a file is not imported: it is a program, or nothing that there is a program of."""
    from xir.diagnostics.messages import CompileError, Diagnostic, read_text
    from xir.interop.contents import FILES_OF_NETWORKS, Contents, begins_as_program, look_into
    from xir.interop.front_end import no_network

    found = look_into(path)
    if found.contents != Contents.PROGRAM:
        return no_network(path, found)
    if path.suffix != ".xnet" and not begins_as_program(read_text(path)):
        message = f"'{path}' is text, but neither a network of another tool nor a program"
        return CompileError([Diagnostic(message, hint=FILES_OF_NETWORKS)])
    hint = "every other command takes it as it is, as 'xir compile'"
    return CompileError([Diagnostic(f"'{path}' is a program already", hint=hint)])


def _of_configuration(arguments: Arguments, archive: str) -> Imported:
    """The program of a configuration, as ``xir disasm`` has it."""
    from xir.config.problems import ConfigError
    from xir.configurations.loader import diagnostic, load_configuration
    from xir.configurations.xnet_text import xnet_of
    from xir.diagnostics.messages import CompileError
    from xir.interop.nir.importer import Imported
    from xir.interop.nir.report import Line, Report

    path = arguments.net
    if arguments.compilation.given:
        flags = ", ".join(option_table()[name].flag for name in arguments.compilation.given)
        raise UsageError(f"{flags}: '{path}' has the integers of a chip; what it means is known")
    named = load_configuration(path)
    try:
        text = xnet_of(named, Path(archive).stem)
    except ConfigError as e:
        raise CompileError([diagnostic(path, p) for p in e.problems]) from None
    config = named.config
    counts = f"{config.n_inputs} inputs, {config.n_hidden} + {config.n_outputs} neurons"
    report = Report(str(path), None, "", f"a configuration in whole numbers; {counts}")
    report.lines.append(Line("compile it with", " ".join(text.command), "gives the same numbers"))
    return Imported(named.name, text.program, text.arrays, report, archive)


def _write(arguments: Arguments, imported: Imported) -> None:
    """Print the program, or write it with its arrays; all files of a folder or none."""
    import json

    from xir.cli.shared.terminal import tell
    from xir.numbers.arrays import npz_bytes
    from xir.output.atomic_files import refuse_inputs, write_file, write_files

    output = arguments.output
    if arguments.report is not None:
        refuse_inputs(arguments.report.parent, [arguments.report.name])
    if output is None:
        print(imported.text, end="")
        if imported.arrays and not arguments.quiet:
            tell("the weights are not written; -o NAME.xnet writes both")
    else:
        files: dict[str, bytes | str] = {output.name: imported.text}
        if imported.arrays:
            files[output.with_suffix(".npz").name] = npz_bytes(imported.arrays)
        write_files(output.parent, files)
        print(f"wrote {', '.join(str(output.parent / name) for name in files)}")
    if arguments.report is not None:
        text = json.dumps(imported.report.as_data(), indent=2, ensure_ascii=False) + "\n"
        write_file(arguments.report, text)
