"""``xir check``: everything that is wrong with a network, and nothing written."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from xir.cli.shared.arguments import Subcommands, add_compilation, add_network, subcommand
from xir.cli.shared.program_from_arguments import compile_network
from xir.cli.shared.terminal import tell

if TYPE_CHECKING:
    from xdsl.ir import Attribute

    from xir.diagnostics.messages import Diagnostic, Sources


QUICK_METHOD = "channel"
"""How a network is quantized unless said: nothing is run, so an editor gets its answer at once."""


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "check",
        run,
        summary="say everything that is wrong with a network",
        description="""Compile a network in memory and print every problem with its place in the
        source: what there is, what is needed, what the limit is, and a way out. Nothing is written.
        The exit code is 1 where there are errors; warnings alone are good. The network is not run
        unless --quantize asks for a method that does; it may then have more to tell.""",
        examples=[
            ("xir check net.xnet", "errors and warnings as text"),
            (
                "xir check net.xnet --json",
                "the same as a list of objects, for an editor",
            ),
            ("xir explain XIR105", "what the code of a message means"),
        ],
    )
    add_network(parser)
    add_compilation(parser)
    parser.add_argument_group("what is said").add_argument(
        "--json",
        action="store_true",
        help="a JSON list of {severity, code, message, file, line, column, hint, notes}",
    )


def run(args: argparse.Namespace) -> int:
    from xir.diagnostics.messages import CompileError, Sources

    if args.quantize is None and args.calibrate is None:
        args.quantize = QUICK_METHOD
    sources = Sources()
    found: tuple[Diagnostic, ...]
    try:
        found = compile_network(args, sources).warnings
    except CompileError as e:
        found = (*e.diagnostics, *e.warnings)
    errors = sum(d.severity == "error" for d in found)
    if args.json:
        import json

        print(json.dumps([as_data(d) for d in found], indent=2, ensure_ascii=False))
    else:
        _tell(args, found, errors, sources)
    return 1 if errors else 0


def _tell(
    args: argparse.Namespace, found: tuple[Diagnostic, ...], errors: int, sources: Sources
) -> None:
    if found:
        tell(sources.render(found))
    warnings = len(found) - errors
    counts = [
        f"{number} {what}{'s'[: number != 1]}"
        for number, what in ((errors, "error"), (warnings, "warning"))
        if number
    ]
    print(f"{args.net}: {', '.join(counts) or 'no problems'}")


def as_data(diagnostic: Diagnostic) -> dict[str, Any]:
    """
    A diagnostic as JSON: its place is the one nearest to the cause; where that was used from, and
    other places that belong to it, are ``notes``.
    """
    first, *others = _places(diagnostic.location) or [{"file": None, "line": None, "column": None}]
    notes = [{"message": "used from here", **place} for place in others]
    for message, location in diagnostic.notes:
        notes += [{"message": message, **place} for place in _places(location)]
    return {
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "message": diagnostic.message,
        **first,
        "hint": diagnostic.hint,
        "notes": notes,
    }


def _places(location: Attribute) -> list[dict[str, Any]]:
    from xir.diagnostics.messages import places

    return [
        {"file": loc.filename.data, "line": loc.line.data, "column": loc.column.data}
        for loc in places(location)
    ]
