"""``xir disasm``: a configuration back to IR, or to a program that compiles to it."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from xir.cli.shared.arguments import Subcommands, device_names, one_of, subcommand

FORMS = ("ir", "xnet")


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "disasm",
        run,
        summary="turn a configuration back into IR or a program",
        description="""Turn what a chip is configured with back into IR (xylo.core), or into a
        program (.xnet) that compiles to the same configuration. It can be samna's config.json, a
        folder of memory files, an image, a Rockpool specification, or a folder that 'xir compile'
        wrote; with the last, names are those of the network.""",
        examples=[
            ("xir disasm net.xylo", "print the core as IR"),
            (
                "xir disasm config.json -o back.xnet",
                "write a program, with its large arrays in back.npz",
            ),
            (
                "xir disasm ram/ --device xylo-audio2 --to xnet",
                "print the program that memory files hold, if all of it fits the text",
            ),
        ],
    )
    parser.add_argument("config", metavar="CONFIG", type=Path, help="what to disassemble")
    parser.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        type=Path,
        help="write to a file (.xnet or .mlir), and not to stdout",
    )
    parser.add_argument(
        "--to",
        metavar="FORM",
        type=one_of("form", lambda: FORMS),
        help="ir or xnet (default: as the file of -o ends, else ir)",
    )
    parser.add_argument(
        "--device",
        metavar="D",
        type=one_of("device", device_names),
        help="the chip, where the files do not say it (default: xylo-audio2)",
    )


def run(args: argparse.Namespace) -> int:
    from xir.cli.shared.configuration import load, symbols_of
    from xir.config.xylo_config import ConfigError
    from xir.diagnostics.messages import CompileError, Diagnostic

    form = args.to or ("xnet" if args.output and args.output.suffix == ".xnet" else "ir")
    target = load(args.config, args.device)
    if form == "ir":
        from xir.configurations.disassemble import module_of
        from xir.output.kinds import full_text

        _put(args.output, {"": full_text(module_of(target.config, symbols_of(target)))})
        return 0
    from xir.configurations.xnet_text import xnet_of

    try:
        text = xnet_of(target.config, (args.output or args.config).stem, symbols_of(target))
    except ConfigError as e:
        raise CompileError([Diagnostic(f"'{args.config}': {p}") for p in e.problems]) from None
    if text.arrays and args.output is None:
        message = f"'{args.config}' has arrays that are too large for the text"
        raise CompileError([Diagnostic(message, hint="write files: -o NAME.xnet")])
    _put(args.output, {"": text.program, **({".npz": _npz(text.arrays)} if text.arrays else {})})
    return 0


def _npz(arrays: Mapping[str, object]) -> bytes:
    import io

    import numpy as np

    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **{k: np.asarray(v) for k, v in arrays.items()})
    return file.getvalue()


def _put(output: Path | None, contents: dict[str, str | bytes]) -> None:
    """Print, or write ``output`` and the files beside it with other endings."""
    if output is None:
        print(contents[""], end="")
        return
    from xir.output.atomic_files import write_files

    names = {e: output.with_suffix(e).name if e else output.name for e in contents}
    write_files(output.parent, {names[ending]: text for ending, text in contents.items()})
    print(f"wrote {', '.join(str(output.parent / name) for name in names.values())}")
