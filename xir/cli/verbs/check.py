"""``xir check``: everything that is wrong with a network or a configuration; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import FILE
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.cli.shared.compilation import (
    Compilation,
    add_compilation,
    compile_network,
    load_named,
)
from xir.cli.shared.terminal import tell

if TYPE_CHECKING:
    from xir.config.xylo_config import XyloConfig
    from xir.diagnostics.messages import Diagnostic, Sources


QUICK_METHOD = "channel"
"""How a network is quantized unless said: nothing is run, so an editor gets its answer at once."""


class Arguments(NamedTuple):
    """The arguments of ``xir check``."""

    net: Path
    compilation: Compilation
    json: bool


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "check",
        Arguments,
        run,
        description="""Compile a network in memory and print a verdict (whether it fits the chip,
        keeps time there and does what was meant) and every problem with its place in the source:
        what there is, what is needed, what the limit is, and a way out. Nothing is written. The
        exit code is 1 where there are errors; warnings alone are good. The network is not run, and
        so its quality not judged, unless --quantize asks for a method. A configuration meets the
        same rules, and its health is told: neurons that spike in every step, that nothing reaches,
        synapses without effect.""",
        examples=[
            ("xir check net.xnet", "errors and warnings as text"),
            (
                "xir check net.xnet --json",
                "the same as a list of objects, for an editor",
            ),
            ("xir check net.xylo", "a configuration: a folder, config.json, image.mlir, .."),
            ("xir explain XIR105", "what the code of a message means"),
        ],
    )
    parser.add_argument(
        "net",
        metavar="NET.xnet|CONFIG",
        type=FILE,
        help="a network, or a configuration in any form that xir sim takes",
    )
    add_compilation(parser)
    parser.add_argument_group("what is said").add_argument(
        "--json",
        action="store_true",
        help="a JSON list of {severity, code, message, file, line, column, hint, notes}",
    )


def run(arguments: Arguments) -> ExitCode:
    from xir.diagnostics.messages import Sources

    sources = Sources()
    problems, verdict = _judged(arguments, sources)
    errors = sum(d.severity == "error" for d in problems)
    if arguments.json:
        import json

        from xir.diagnostics.as_data import as_data

        print(json.dumps([as_data(d) for d in problems], indent=2, ensure_ascii=False))
    else:
        print(verdict)
        _tell(arguments.net, problems, errors, sources)
    return ExitCode.INPUT_AT_FAULT if errors else ExitCode.GOOD


def _judged(arguments: Arguments, sources: Sources) -> tuple[tuple[Diagnostic, ...], str]:
    """
    What is to be said of the network or the configuration, and the verdict in a line; texts of
    programs are kept in ``sources``.
    """
    from xir.configurations.loader import is_configuration
    from xir.diagnostics.messages import CompileError, collect_warnings
    from xir.estimates.clock import worst_case_warning
    from xir.interop.front_end import is_network_file
    from xir.report.verdict import verdict_of_errors

    options = arguments.compilation.options
    if options.quantize is None and options.calibrate is None:
        options = options._replace(quantize=QUICK_METHOD, judge="never")
    with collect_warnings() as warnings:
        try:
            has_no_use = options.dt is not None and not is_network_file(arguments.net)
            if is_configuration(arguments.net) or has_no_use:
                named = load_named(arguments.net, arguments.compilation)
                slow = worst_case_warning(named.config)
                found = (*warnings, *(() if slow is None else (slow,)))
                return found, _verdict_of(named.config)
            program = compile_network(arguments.net, options, sources)
            return program.warnings, str(program.verdict)
        except CompileError as e:
            problems = (*e.diagnostics, *e.warnings, *warnings)
            return problems, verdict_of_errors(problems)


def _verdict_of(config: XyloConfig) -> str:
    """The verdict on a configuration, of which nobody knows what it was meant to do."""
    from xir.estimates.timing import timing
    from xir.report.verdict import JudgedQuality, Verdict, real_time

    quality = JudgedQuality(reason="a configuration has no real numbers to be compared with")
    return str(Verdict(True, real_time(timing(config)), quality))


def _tell(net: Path, problems: tuple[Diagnostic, ...], errors: int, sources: Sources) -> None:
    if problems:
        tell(sources.render(problems))
    warnings = len(problems) - errors
    counts = [
        f"{number} {what}{'s'[: number != 1]}"
        for number, what in ((errors, "error"), (warnings, "warning"))
        if number
    ]
    print(f"{net}: {', '.join(counts) or 'no problems'}")
