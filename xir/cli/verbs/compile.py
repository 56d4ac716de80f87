"""``xir compile``: a network to the files a chip is configured with."""

from __future__ import annotations

import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import (
    FILE,
    SPIKES,
    Poisson,
    Reader,
    UsageError,
    close_to,
    folder,
    one_of,
)
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.cli.shared.compilation import (
    Compilation,
    add_compilation,
    add_network,
    compile_network,
    tell_warnings,
)
from xir.output.kinds import DEFAULT_KINDS, KINDS, WRITTEN, files_of, full_text, top_names
from xir.text.tables import table

if TYPE_CHECKING:
    from xdsl.dialects.builtin import ModuleOp

    from xir.compiler import Program
    from xir.diagnostics.messages import Diagnostic
    from xir.estimates.timing import Sample


class Arguments(NamedTuple):
    """The arguments of ``xir compile``."""

    net: Path
    compilation: Compilation
    output: Path | None
    emit: tuple[str, ...]
    report: str
    sample: Path | Poisson | None
    plot: Path | None
    dump_after: str | None
    timing: bool
    quiet: bool


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "compile",
        Arguments,
        run,
        description="""Compile a network and write its configuration (config.json, as samna reads
        it), the hardware ids of its names (symbols.json) and a report of what it takes of the chip
        and what quantization cost (report.json). All files are written, or none; the report is
        printed as tables, with a verdict first: whether the network fits the chip, keeps time
        there and does what was meant.""",
        examples=[
            (
                "xir compile net.xnet",
                "write the three files to a folder NAME.xylo",
            ),
            (
                "xir compile net.xnet -D tau='5 ms' --quantize global -o out --emit ram,registers",
                "set a param, use one scale for the whole core, write memories and registers too",
            ),
            (
                "xir compile net.xnet --calibrate spikes.npz --plot report.png",
                "quantize to spikes that the network is to see; draw what it cost",
            ),
            (
                "xir compile net.xnet --dump-after xylo-allocate",
                "show which neuron went where, as IR on stderr",
            ),
        ],
    )
    add_network(parser)
    add_compilation(parser)
    output = parser.add_argument_group("what is written")
    more = [name for name in KINDS if name not in DEFAULT_KINDS]
    output.add_argument(
        "-o",
        dest="output",
        metavar="DIR",
        type=folder,
        help="the folder (default: the network's name and .xylo)",
    )
    output.add_argument(
        "--emit",
        metavar="LIST",
        type=KINDS_TO_EMIT,
        default=(),
        help=f"more files, separated by commas: {', '.join(more)}, or all",
    )
    told = parser.add_argument_group("what is said")
    told.add_argument(
        "--report",
        choices=("text", "json"),
        default="text",
        help="the report on stdout as a table (default) or as JSON, then with nothing else",
    )
    told.add_argument(
        "--sample",
        metavar="SPIKES",
        type=SPIKES,
        help="run this input (.npz, .npy, .csv or poisson:RATE_HZ,STEPS,SEED) and report the clock "
        "cycles that its steps take",
    )
    told.add_argument(
        "--plot",
        metavar="FILE",
        type=FILE,
        help="draw what quantization cost, population by population, to a .png, .svg or .pdf",
    )
    told.add_argument(
        "--dump-after",
        metavar="PASS",
        type=one_of("pass", stage_names),
        help="print the IR after a pass, or after all, to stderr ('xir passes' lists them)",
    )
    told.add_argument(
        "--timing", action="store_true", help="print the seconds of each stage to stderr"
    )
    told.add_argument(
        "-q",
        "--quiet",
        action="store_true",
        help="no report: say the verdict in one line, and what is wrong",
    )


def kind_names() -> list[str]:
    return [*KINDS, "all"]


def stage_names() -> list[str]:
    from xir.compiler import FRONT_END
    from xir.universe import PASSES

    return [FRONT_END, *PASSES, "all"]


def _kinds(text: str) -> tuple[str, ...]:
    """The argument of ``--emit``."""
    known = kind_names()
    kinds = tuple(word.strip() for word in text.split(","))
    for kind in kinds:
        if kind not in known:
            raise ValueError(
                f"there is nothing to emit called '{kind}'; there are: {', '.join(known)}"
                f"{close_to(kind, known)}"
            )
    return tuple(known[:-1]) if "all" in kinds else kinds


KINDS_TO_EMIT = Reader(_kinds, words=kind_names)


def run(arguments: Arguments) -> ExitCode:
    from xir.output.atomic_files import write_file, write_folder

    kinds = tuple(dict.fromkeys((*DEFAULT_KINDS, *arguments.emit)))
    stages: dict[str, str] = {}
    ran: list[str] = []

    def observe(stage: str, module: ModuleOp) -> None:
        ran.append(stage)
        if arguments.dump_after in (stage, "all"):
            _dump(stage, module)
        if "ir" in kinds:
            stages[stage] = full_text(module, arguments.net.parent)

    if arguments.plot is not None:
        from xir.report.quality_plot import check_name

        check_name(arguments.plot)
    with verdict_told():
        program = compile_network(arguments.net, arguments.compilation.options, observe=observe)
    if arguments.dump_after not in (None, "all", *ran):
        message = f"{arguments.dump_after} does not run in this compilation; what runs is"
        raise UsageError(f"--dump-after: {message} {', '.join(ran)}")
    program = _with_sample(program, arguments.sample)
    files = files_of(program, kinds, stages)
    where = arguments.output or Path(f"{program.name}.xylo")
    _refuse_strange(where, WRITTEN)
    if arguments.plot is not None:
        from xir.report.quality_plot import picture_of

        # First, as it can fail: the configuration is written when nothing else is left to do.
        write_file(arguments.plot, picture_of(program.typed_report, arguments.plot))
    write_folder(where, files, WRITTEN)
    tell_warnings(program)
    if not arguments.quiet:
        _tell_unconfirmed(program.device)
    if arguments.timing:
        print("\n".join(_timing(program)), file=sys.stderr)
    if arguments.report == "json":
        print(files["report.json"], end="")
    elif arguments.quiet:
        print(program.verdict)
    else:
        from xir.report.text import as_text

        print(as_text(program.typed_report))
        print(f"\nwrote {', '.join(top_names(files))} to {where}")
    return ExitCode.GOOD


@contextmanager
def verdict_told() -> Generator[None]:
    """Say that a network does not fit, before the errors that say why."""
    from xir.diagnostics.messages import CompileError

    try:
        yield
    except CompileError as e:
        from xir.cli.shared.terminal import tell
        from xir.report.verdict import breaks_chip, verdict_of_errors

        if breaks_chip(e.diagnostics):
            tell(verdict_of_errors(e.diagnostics))
        raise


def _tell_unconfirmed(name: str) -> None:
    """Warn of a config.json of which nobody knows that samna reads it."""
    from xir.cli.shared.terminal import tell
    from xir.devices.table import device

    chip = device(name)
    if why := chip.samna_form.unconfirmed:
        tell(
            "warning: nobody has confirmed that samna reads this config.json for "
            f"{chip.title}: {why}\n"
            "  hint: xir reads it back; docs/devices.md says what else is open"
        )


def _with_sample(program: Program, given: Path | Poisson | None) -> Program:
    """The program with the input of ``--sample``. Raises ``CompileError`` for a wrong one."""
    if given is None:
        return program
    from dataclasses import replace

    from xir.estimates.resources import sample_of
    from xir.spikes.rasters import poisson, read_spikes

    config = program.config
    if isinstance(given, Poisson):
        raster = poisson(*given, config.n_inputs, config.dt)
    else:
        raster = read_spikes(given, config.n_inputs, config.dt)
    if not raster.size:
        from xir.diagnostics.messages import CompileError, Diagnostic

        message = f"there is nothing to run: the sample has shape {raster.shape}"
        raise CompileError([Diagnostic(message)])
    sample = sample_of(config, raster)
    return replace(program, sample=sample, warnings=_with_own_clock(program, sample))


def _with_own_clock(program: Program, sample: Sample) -> tuple[Diagnostic, ...]:
    """The warnings of the program, with that of the clock by its sample and not the worst case."""
    from xir.estimates.clock import busiest_step_warning
    from xir.estimates.timing import timing

    busiest = timing(program.config, sample).deciding
    slow = busiest_step_warning(busiest, program.config)
    others = (warning for warning in program.warnings if warning.code != "XIR168")
    return (*others, *(() if slow is None else (slow,)))


def _refuse_strange(folder: Path, names: Sequence[str]) -> None:
    """
    A compilation replaces all that an earlier one wrote, but nothing of anybody else's: what has
    such a name must be in a folder with the two files that every compilation writes.
    """
    if all((folder / name).is_file() for name in ("config.json", "symbols.json")):
        return
    if strange := [name for name in names if (folder / name).exists()]:
        from xir.diagnostics.messages import CompileError, Diagnostic

        message = f"'{folder}' has {', '.join(strange)}, which xir compile did not write"
        hint = "choose another folder with -o, or remove what is in the way"
        raise CompileError([Diagnostic(message, hint=hint)])


def _dump(stage: str, module: ModuleOp) -> None:
    from xdsl.context import Context

    from xir.ir.printing import BriefTarget

    print(f"// after {stage}", file=sys.stderr)
    BriefTarget().emit(Context(), module, sys.stderr)


def _timing(program: Program) -> list[str]:
    rows = [(name, f"{seconds:.4f}") for name, seconds in program.seconds.items()]
    rows.append(("all", f"{sum(program.seconds.values()):.4f}"))
    return table(("stage", "seconds"), rows)
