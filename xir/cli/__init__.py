"""
The command line. ``main`` takes the arguments and gives the exit code:

0 good, 1 the input is at fault, 2 wrong command line, 3 a bug in xir, 4 a comparison differs.

Nothing but argparse is imported here; a subcommand imports what it needs when it runs, so that help
and wrong flags are answered at once.
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

from xir.cli.parser import build_parser
from xir.cli.shared.arguments import UsageError
from xir.cli.shared.terminal import tell

GOOD, INPUT_AT_FAULT, WRONG_COMMAND_LINE, BUG, DIFFERS = range(5)
INTERRUPTED = 128 + 2
"""As a shell reports a program that was ended by the signal SIGINT."""
TERMINATED = 128 + 15
"""The same for SIGTERM."""
PIPE_CLOSED = 128 + 13
"""The same for SIGPIPE: whoever read the output has left, as ``head`` does."""


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
        return TERMINATED
    except KeyboardInterrupt:
        tell("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    except OSError as e:  # a full disk behind stdout
        _drop_output()
        tell(f"error: cannot write the output: {e.strerror or e}")
        return INPUT_AT_FAULT


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
        args = parser.parse_args(argv)
    except SystemExit as e:  # --help, --version, a wrong flag
        return e.code if isinstance(e.code, int) else WRONG_COMMAND_LINE
    try:
        return args.run(args)
    except UsageError as e:
        tell(f"error: {e}\n  hint: xir {args.command} --help")
        return WRONG_COMMAND_LINE
    except Exception as e:
        if isinstance(e, OSError) and e.filename is None:  # writing to stdout
            raise
        return _failed(e)


def _failed(error: Exception) -> int:
    """Tell what went wrong: what the user can mend with its place, anything else as our bug."""
    from xir.diagnostics.messages import CompileError, Sources

    if isinstance(error, CompileError):
        tell(error.rendered or Sources().render(error))
        return INPUT_AT_FAULT
    if isinstance(error, OSError):
        tell(f"error: '{error.filename}': {error.strerror}")
        return INPUT_AT_FAULT
    if isinstance(error, MemoryError):
        tell("error: there is not enough memory for this; use a shorter or smaller input")
        return INPUT_AT_FAULT
    if os.environ.get("XIR_DEBUG"):
        import traceback

        traceback.print_exception(error)
    first_line = (str(error).splitlines() or [""])[0]
    tell(f"this is a bug in xir: {type(error).__name__}: {first_line} (XIR_DEBUG=1 shows where)")
    return BUG
