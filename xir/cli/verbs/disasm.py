"""``xir disasm``: a configuration back to IR, or to a program that compiles to it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import DEVICE, FILE, new_file, one_of
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.cli.shared.compilation import told_warnings, with_no_options_but_device

FORMS = ("ir", "xnet")


class Arguments(NamedTuple):
    """The arguments of ``xir disasm``."""

    config: Path
    output: Path | None
    to: str | None
    device: str | None


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "disasm",
        Arguments,
        run,
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
    parser.add_argument("config", metavar="CONFIG", type=FILE, help="what to disassemble")
    parser.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        type=new_file(),
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
        type=DEVICE,
        help="the chip, where the files do not say it (default: xylo-audio2)",
    )


def run(arguments: Arguments) -> ExitCode:
    from xir.config.xylo_config import ConfigError
    from xir.configurations.loader import load
    from xir.diagnostics.messages import CompileError, Diagnostic

    path, output = arguments.config, arguments.output
    form = arguments.to or ("xnet" if output and output.suffix == ".xnet" else "ir")
    with told_warnings(), with_no_options_but_device("disasm"):
        named = load(path, arguments.device)
    if form == "ir":
        from xir.configurations.disassemble import module_of
        from xir.output.kinds import full_text

        _put(output, {"": full_text(module_of(named))})
        return ExitCode.GOOD
    from xir.configurations.xnet_text import xnet_of
    from xir.numbers.arrays import npz_bytes

    try:
        text = xnet_of(named, (output or path).stem)
    except ConfigError as e:
        raise CompileError([Diagnostic(f"'{path}': {p}") for p in e.problems]) from None
    if text.arrays and output is None:
        message = f"'{path}' has arrays that are too large for the text"
        raise CompileError([Diagnostic(message, hint="write files: -o NAME.xnet")])
    _put(output, {"": text.program, **({".npz": npz_bytes(text.arrays)} if text.arrays else {})})
    return ExitCode.GOOD


def _put(output: Path | None, contents: dict[str, str | bytes]) -> None:
    """Print, or write ``output`` and the files beside it with other endings."""
    if output is None:
        print(contents[""], end="")
        return
    from xir.output.atomic_files import write_files

    names = {e: output.with_suffix(e).name if e else output.name for e in contents}
    write_files(output.parent, {names[ending]: text for ending, text in contents.items()})
    print(f"wrote {', '.join(str(output.parent / name) for name in names.values())}")
