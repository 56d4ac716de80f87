"""``xir-opt``: xdsl-opt with our dialects, passes and targets, and .xnet as an input language."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import IO

from xdsl.dialects.builtin import Builtin, ModuleOp
from xdsl.passes import ModulePass, PassPipeline
from xdsl.targets.mlir import MLIRTarget
from xdsl.utils.exceptions import ArgSpecParseError, DiagnosticException, ParseError
from xdsl.utils.lexer import Input
from xdsl.xdsl_opt_main import xDSLOptMain

from xir.diagnostics.failures import failure_of
from xir.diagnostics.messages import CompileError, Sources, collect_warnings, verify
from xir.ir.parsing import parse_module
from xir.text.control_characters import visible
from xir.text.files import decoded, readable
from xir.text.opening import open_regular, reading_below, remembering_what_is_read
from xir.text.streams import drop_output, safe_streams
from xir.universe import PASSES, XIR_UNIVERSE

INTERRUPTED, PIPE_CLOSED = 128 + 2, 128 + 13
"""As a shell reports a program that was ended by SIGINT or SIGPIPE."""


class WrongUsage(Exception):
    """A command line that cannot be followed."""


class _Kept(StringIO):
    """A text whose last state is known after it was closed."""

    text = ""

    def close(self) -> None:
        if not self.closed:
            self.text = self.getvalue()
        super().close()


class XirOptMain(xDSLOptMain):
    """One run of the tool. ``sources`` are the texts it has read, for messages."""

    version_format = "xir-opt, on xDSL {xdsl_version}"

    def __init__(self, args: Sequence[str] | None = None):
        self.sources = Sources()
        self._output: _Kept | None = None
        super().__init__("the .xnet compiler, one pass at a time", args)

    def prepare_input(self) -> tuple[list[tuple[IO[bytes], int]], str]:
        with readable(self.get_input_name()):
            try:
                return super().prepare_input()
            except ValueError as e:
                raise WrongUsage(str(e)) from None

    def prepare_output(self) -> IO[str]:
        """
        Nothing is written before all is well, and not in the place of what was read. A pipe or a
        device is written to at once.
        """
        output = self.args.output_file
        if output is None or (os.path.exists(output) and not os.path.isfile(output)):
            return super().prepare_output()
        self._output = _Kept()
        return self._output

    def run(self) -> None:
        super().run()
        if self._output is not None:
            from xir.output.atomic_files import write_file

            write_file(Path(self.args.output_file), self._output.text)

    def output_resulting_program(self, prog: ModuleOp) -> str:
        try:
            return super().output_resulting_program(prog)
        except (ValueError, ArgSpecParseError) as e:  # a target's options
            raise WrongUsage(str(e)) from None

    def register_all_arguments(self, arg_parser: ArgumentParser) -> None:
        super().register_all_arguments(arg_parser)
        program = arg_parser.add_argument_group("for a .xnet program")
        program.add_argument("--network", metavar="NAME", help="the network, of several")
        program.add_argument(
            "-D",
            dest="defines",
            metavar="NAME=VALUE",
            action="append",
            default=[],
            help="set a param of the program, as -D tau=3ms",
        )
        arg_parser.add_argument(
            "--root",
            metavar="DIR",
            help="refuse every file outside of this folder, for programs of strangers",
        )

    def get_input_stream(self) -> tuple[IO[bytes], str]:
        path = self.args.input_file
        if path is None:
            return super().get_input_stream()
        file = open_regular(path)
        try:
            return file, self._front_end(Path(path))
        except CompileError:
            file.close()
            raise

    def _front_end(self, path: Path) -> str:
        """Which language a file is in, by what is in it."""
        from xir.interop.contents import Contents, look_into
        from xir.interop.front_end import no_network

        found = look_into(path)
        if found.contents in (Contents.CHIP_IR, Contents.CORE_IR, Contents.NETWORK_IR):
            return "mlir"
        if found.contents == Contents.PROGRAM:
            return "xnet"
        raise no_network(path, found)

    # Only what this tool needs: the whole of xDSL's universe would cost 100 dialect names in
    # --help and, with every plugin that is installed, their import time.
    def register_all_dialects(self) -> None:
        self.ctx.load_dialect(Builtin)
        for name, factory in XIR_UNIVERSE.all_dialects.items():
            self.ctx.register_dialect(name, factory)

    def register_all_passes(self) -> None:
        for name, home in PASSES.items():
            self.register_pass(name, home.load)

    def register_all_targets(self) -> None:
        self.available_targets["mlir"] = lambda: MLIRTarget
        self.available_targets |= XIR_UNIVERSE.all_targets

    def register_all_frontends(self) -> None:
        super().register_all_frontends()
        self.available_frontends["mlir"] = self.parse_mlir
        self.available_frontends["xnet"] = self.parse_xnet

    def setup_pipeline(self) -> None:
        super().setup_pipeline()
        inner = self.pipeline.callback
        assert inner is not None

        def callback(done: ModulePass | None, module: ModuleOp, to_do: ModulePass | None) -> None:
            if not self.args.disable_verify:
                verify(module)  # says where, and everything at once; xDSL's own then finds nothing
            inner(done, module, to_do)

        self.pipeline = PassPipeline(self.pipeline.passes, callback)

    def parse_chunk(
        self, chunk: IO[bytes], file_extension: str, start_offset: int = 0
    ) -> ModuleOp | None:
        with self._told_in_full():
            return super().parse_chunk(chunk, file_extension, start_offset)

    def apply_passes(self, prog: ModuleOp) -> None:
        with self._told_in_full():
            super().apply_passes(prog)

    @contextmanager
    def _told_in_full(self) -> Generator[None]:
        """
        Under --verify-diagnostics xDSL prints an error and goes on with the next part of a split
        input. It prints the message alone, so the message becomes the whole text.
        """
        try:
            yield
        except CompileError as e:
            if not self.args.verify_diagnostics:
                raise
            raise DiagnosticException(self.sources.render(e)) from None

    def parse_mlir(self, io: IO[bytes]) -> ModuleOp:
        name = self.get_input_name()
        implicit = not self.args.no_implicit_module
        return parse_module(self.ctx, decoded(io, name), name, implicit=implicit)

    def parse_xnet(self, io: IO[bytes]) -> ModuleOp:
        from xir.irgen import generate

        name = self.get_input_name()
        text = decoded(io, name)
        self.sources.add(name, text)
        defines = dict(_define(text) for text in self.args.defines)
        network = self.args.network
        return generate(Input(text, name), self.sources, defines=defines, network=network)


def _define(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise WrongUsage(f"-D {text}: a value is missing, as in -D {name}=1")
    return name.strip(), value


def main(args: Sequence[str] | None = None) -> int:
    """Run the tool; 0 good, 1 the input is at fault, 2 wrong command line, 3 a bug in xir."""
    with safe_streams(on_terminal_only=True):
        try:
            code = _run(args)
            sys.stdout.flush()
            return code
        except BrokenPipeError:
            drop_output()
            return PIPE_CLOSED
        except KeyboardInterrupt:
            _tell("interrupted")
            return INTERRUPTED
        except OSError as e:  # a full disk behind stdout
            drop_output()
            _tell(f"error: cannot write the output: {e.strerror or e}")
            return 1


def _run(args: Sequence[str] | None) -> int:
    try:
        tool = XirOptMain(args)
    except (ValueError, ArgSpecParseError) as e:  # a pass or target that is not, or its options
        _tell(f"error: {e}")
        return 2
    with collect_warnings() as warnings:
        try:
            with remembering_what_is_read(), reading_below(tool.args.root):
                tool.run()
            code = 0
        except WrongUsage as e:
            _tell(f"error: {e}")
            code = 2
        except ParseError as e:
            _tell(tool.sources.render(e))
            code = 1
        except Exception as e:
            if isinstance(e, DiagnosticException) and not isinstance(e, CompileError):
                text, is_bug = f"error: {e}", False
            elif isinstance(e, OSError) and e.filename is None:  # writing to stdout
                raise
            else:
                text, is_bug = failure_of(e, tool.sources)
            _tell(text)
            code = 3 if is_bug else 1
    if warnings:
        _tell(tool.sources.render(warnings))
    return code


def _tell(text: str) -> None:
    print(visible(text), file=sys.stderr)


if __name__ == "__main__":
    raise SystemExit(main())
