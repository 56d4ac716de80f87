"""
The command line. Comes in: the arguments of a process. Goes out: text on stdout and stderr, files,
and an exit code.

Nothing but argparse is imported here; a subcommand imports what it needs when it runs, so that help
and wrong flags are answered at once.

Files in reading order:

- ``exit_codes``: what the exit codes say
- ``parser``: the whole command line as one parser
- ``shared``: what several subcommands need
- ``verbs``: one file for each subcommand
"""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from types import FrameType

from xir.cli.exit_codes import ExitCode
from xir.cli.parser import build_parser
from xir.cli.shared.argument_types import UsageError
from xir.cli.shared.terminal import tell


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line ``argv`` (that of the process unless given) and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal without UTF-8 still gets the message
            stream.reconfigure(errors="backslashreplace")
    try:
        with _ended_in_order():
            code = _run(argv)
            sys.stdout.flush()
            return code
    except _Terminated:
        tell("terminated")
        return ExitCode.TERMINATED
    except KeyboardInterrupt:
        tell("interrupted")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return ExitCode.PIPE_CLOSED
    except OSError as e:  # a full disk behind stdout
        _drop_output()
        tell(f"error: cannot write the output: {e.strerror or e}")
        return ExitCode.INPUT_AT_FAULT


class _Terminated(BaseException):
    """SIGTERM came."""


@contextmanager
def _ended_in_order() -> Generator[None]:
    """Let SIGTERM end the work as Ctrl-C does: what is half done is removed."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise _Terminated

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _drop_output() -> None:
    """Leave stdout a file that takes everything: it is flushed once more when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(argv: Sequence[str] | None) -> int:
    parser, _ = build_parser()
    try:
        parsed = parser.parse_args(argv)
    except SystemExit as e:  # --help, --version, a wrong flag
        return e.code if isinstance(e.code, int) else ExitCode.WRONG_COMMAND_LINE
    try:
        return parsed.run(parsed)
    except UsageError as e:
        tell(f"error: {e}\n  hint: xir {parsed.command} --help")
        return ExitCode.WRONG_COMMAND_LINE
    except Exception as e:
        if isinstance(e, OSError) and e.filename is None:  # writing to stdout
            raise
        return _failed(e)


def _failed(error: Exception) -> int:
    """Tell what went wrong: what the user can mend with its place, anything else as our bug."""
    from xir.diagnostics.messages import CompileError, Sources

    if isinstance(error, CompileError):
        tell(error.rendered or Sources().render(error))
        return ExitCode.INPUT_AT_FAULT
    if isinstance(error, OSError):
        tell(f"error: '{error.filename}': {error.strerror}")
        return ExitCode.INPUT_AT_FAULT
    if isinstance(error, MemoryError):
        tell("error: there is not enough memory for this; use a shorter or smaller input")
        return ExitCode.INPUT_AT_FAULT
    if os.environ.get("XIR_DEBUG"):
        import traceback

        traceback.print_exception(error)
    first_line = (str(error).splitlines() or [""])[0]
    tell(f"this is a bug in xir: {type(error).__name__}: {first_line} (XIR_DEBUG=1 shows where)")
    return ExitCode.BUG
