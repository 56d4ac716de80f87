"""The options of a compilation on the command line, and what is made with them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from xir.cli.shared.argument_types import FILE, Reader, UsageError, one_of
from xir.cli.shared.progress_bar import Stages
from xir.cli.shared.terminal import tell
from xir.machine.collection import put_off_collection
from xir.machine.progress import told_to
from xir.options import Option, Options, option_table

if TYPE_CHECKING:
    from xir.compiler import Observer, Program
    from xir.configurations.named_configuration import NamedConfiguration
    from xir.diagnostics.messages import Sources

HEADINGS = {
    "compiled": "how it is compiled",
    "quantized": "how it is quantized",
    "imported": "how a NIR file is read",
}


class Compilation(NamedTuple):
    """The options of a compilation, and the names of those that the command line has."""

    options: Options
    given: tuple[str, ...]

    @property
    def unjudged(self) -> Options:
        """
        The options for a network that is run on spikes of the user: what it does on other stimuli
        is not looked at, unless asked for.
        """
        return self.options if "judge" in self.given else self.options._replace(judge="never")

    @classmethod
    def parsed(cls, parsed: argparse.Namespace) -> Compilation:
        """From what argparse has parsed. Raises ``UsageError`` for options that contradict."""
        values: dict[str, Any] = {}
        for name, option in option_table().items():
            value: Any = getattr(parsed, name, None)
            if value:
                values[name] = dict(value) if option.repeats else value
        if "calibrate" in values and values.get("quantize", "calibrated") != "calibrated":
            raise UsageError(
                f"--calibrate is for calibrated, not for --quantize {values['quantize']}"
            )
        if values.get("quantize") == "calibrated" and "calibrate" not in values:
            raise UsageError("--quantize calibrated needs a sample: --calibrate SPIKES")
        return cls(Options(**values), tuple(values))


def add_network(parser: argparse.ArgumentParser) -> None:
    """The argument that is a network."""
    parser.add_argument(
        "net",
        metavar="NET.xnet",
        type=FILE,
        help="the network: a program, or a file of another tool, known by what is in it",
    )


def add_program(parser: argparse.ArgumentParser) -> None:
    """The options that say which network is compiled, and for which chip."""
    _add_group(parser, "compiled")
    _add_group(parser, "imported")


def add_compilation(parser: argparse.ArgumentParser) -> None:
    """All options of a compilation."""
    _add_group(parser, "compiled")
    _add_group(parser, "quantized")
    _add_group(parser, "imported")


def add_import(parser: argparse.ArgumentParser) -> None:
    """The options that say how a NIR file is read."""
    _add_group(parser, "imported", with_shared=True)


def _add_group(parser: argparse.ArgumentParser, heading: str, *, with_shared: bool = False) -> None:
    """
    The options of a heading; ``with_shared`` those too that apply to programs and imports alike.
    """
    group = parser.add_argument_group(HEADINGS[heading])
    for name, option in option_table().items():
        if option.group == heading or (with_shared and option.is_for_imports):
            group.add_argument(option.flag, dest=name, help=option.help, **_kind(option))


def _kind(option: Option) -> dict[str, Any]:
    """How argparse reads the option."""
    if option.is_switch:
        return {"action": "store_true"}
    kind: dict[str, Any] = {} if option.metavar is None else {"metavar": option.metavar}
    if option.repeats:
        kind |= {"action": "append", "default": []}
    if option.words is None:
        return kind | {"type": FILE if option.read is Path else Reader(option.read)}
    if option.what is None:
        return kind | {"choices": tuple(option.words())}
    return kind | {"type": one_of(option.what, option.words)}


def compile_network(
    net: Path,
    options: Options,
    sources: Sources | None = None,
    observe: Observer | None = None,
) -> Program:
    """
    Compile a network; its texts are kept in ``sources``.

    Raises ``CompileError``, whose text has every problem with its place.
    """
    with put_off_collection(keep=True), Stages("compiling") as stages, told_to(stages):
        from xir.compiler import compile_file
        from xir.diagnostics.messages import Sources

        return compile_file(net, options, Sources() if sources is None else sources, observe)


def load_named(path: Path, compilation: Compilation) -> NamedConfiguration:
    """
    The configuration that ``path`` holds, or that of the network in it.

    Raises ``CompileError`` for what cannot be read or compiled, ``UsageError`` for options that do
    not apply.
    """
    dt = compilation.options.dt
    with put_off_collection(keep=True):
        from xir.configurations.loader import (
            is_configuration,
            load_configuration,
            takes_time_step,
        )
        from xir.configurations.named_configuration import of_program
        from xir.interop.front_end import is_network_file

        if not is_configuration(path):
            if dt is not None and not is_network_file(path):
                raise UsageError(_about_dt(path))
            return of_program(compile_network(path, compilation.unjudged))
        for name, option in option_table().items():
            if name in compilation.given and not option.is_for_configurations:
                message = f"{option.flag} says how a .xnet is compiled; '{path}' is a configuration"
                raise UsageError(message)
        if dt is not None and not takes_time_step(path):
            raise UsageError(_about_dt(path))
        device = compilation.options.device if "device" in compilation.given else None
        return load_configuration(path, device, dt)


@contextmanager
def with_no_options_but_device(verb: str) -> Generator[None]:
    """
    For a verb that compiles with the default options: where the way out of an error is an option of
    a compilation, say how to use it.
    """
    from xir.diagnostics.messages import CompileError, Sources

    try:
        yield
    except CompileError as e:
        flags = {option.flag for option in option_table().values()} - {"--device"}
        hints = " ".join(d.hint or "" for d in e.diagnostics)
        if flags.intersection(re.findall(r"(?<!\S)--?\w[\w-]*", hints)):
            way = f"xir {verb} has no such option: compile with it, and give the folder"
            e.rendered = f"{e.rendered or Sources().render(e)}\n  hint: {way}"
        raise


def _about_dt(path: Path) -> str:
    return f"--dt is for a config.json without a time step and for NIR files, not for '{path}'"


def tell_warnings(program: Program) -> None:
    """Print the warnings of a compilation."""
    if program.warnings:
        tell(program.sources.render(program.warnings))


@contextmanager
def told_warnings() -> Generator[None]:
    """Print the warnings that are given inside the ``with`` block when it ends."""
    from xir.diagnostics.messages import Sources, collect_warnings

    with collect_warnings() as warnings:
        yield
    if warnings:
        tell(Sources().render(warnings))
