"""From parsed arguments to a compiled program, and what was said on the way."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from xir.cli.shared.arguments import UsageError
from xir.cli.shared.terminal import tell

if TYPE_CHECKING:
    from xir.compiler import Observer, Program


def compile_network(
    args: argparse.Namespace, sources: object = None, observe: Observer | None = None
) -> Program:
    """
    Compile ``args.net`` as the options of ``add_compilation`` say.

    Raises ``CompileError``, whose text has every problem with its place.
    """
    with _without_collection():
        return _compile(args, sources, observe)


@contextmanager
def _without_collection() -> Generator[None]:
    """
    Imports and compilations make next to no cyclic garbage; looking for it is about a tenth of the
    time of ``xir check``.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _compile(args: argparse.Namespace, sources: object, observe: Observer | None) -> Program:
    from xir.compiler import Options, compile_file
    from xir.diagnostics.messages import Sources

    given: dict[str, Any] = {
        "device": args.device,
        "quantize": _method(args),
        "calibrate": None if args.calibrate is None else str(args.calibrate),
        "second_synapse": args.second_synapse,
        "order": args.order,
        "prune_fanout": args.prune_fanout,
        "shifts": args.shifts,
    }
    options = Options(
        **{name: value for name, value in given.items() if value is not None},
        network=args.network,
        defines=dict(args.defines),
    )
    texts = sources if isinstance(sources, Sources) else Sources()
    return compile_file(args.net, options, texts, observe)


def _method(args: argparse.Namespace) -> str | None:
    """A sample means ``calibrated``; another method with it is a contradiction."""
    if args.calibrate is not None:
        if args.quantize not in (None, "calibrated"):
            raise UsageError(f"--calibrate is for calibrated, not for --quantize {args.quantize}")
        return "calibrated"
    if args.quantize == "calibrated":
        raise UsageError("--quantize calibrated needs a sample: --calibrate SPIKES")
    return args.quantize


def tell_warnings(program: Program) -> None:
    if program.warnings:
        tell(program.sources.render(program.warnings))
