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

import atexit
import gc
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
from xir.machine.collection import keep_nothing
from xir.text.opening import reading_below, remembering_what_is_read
from xir.text.streams import drop_output, safe_streams


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line ``argv`` (that of the process unless given) and return the exit code."""
    # At its end a process would look through all that it has for garbage, which takes 0.1 s.
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
    try:
        with safe_streams():
            return _guarded(argv)
    finally:
        keep_nothing()


def _guarded(argv: Sequence[str] | None) -> int:
    """The exit code of a run, however it ends."""
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
        drop_output()
        return ExitCode.PIPE_CLOSED
    except OSError as e:  # a full disk behind stdout
        drop_output()
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


def _run(argv: Sequence[str] | None) -> int:
    words = sys.argv[1:] if argv is None else argv
    verb = next((word for word in words if not word.startswith("-")), "")
    parser, subcommands = build_parser(only=verb)
    try:
        parsed, unknown = parser.parse_known_args(words)
        if unknown:
            subcommands.get(verb, parser).refuse(unknown)
    except SystemExit as e:  # --help, --version, a wrong flag
        return e.code if isinstance(e.code, int) else ExitCode.WRONG_COMMAND_LINE
    try:
        with remembering_what_is_read(), reading_below(getattr(parsed, "root", None)):
            return parsed.run(parsed)
    except UsageError as e:
        tell(f"error: {e}\n  hint: xir {parsed.command} --help")
        return ExitCode.WRONG_COMMAND_LINE
    except Exception as e:
        if isinstance(e, OSError) and e.filename is None and not isinstance(e, FileNotFoundError):
            raise  # writing to stdout
        return _failed(e)


def _failed(error: Exception) -> int:
    """Tell what went wrong: what the user can mend with its place, anything else as our bug."""
    try:
        from xir.diagnostics.failures import failure_of

        text, is_bug = failure_of(error)
    except (MemoryError, OSError, ImportError):  # too little of something even to load the text
        name = "there is not enough memory" if isinstance(error, MemoryError) else f"{error}"
        text, is_bug = f"error: {name}; the system gives this process too little", False
    tell(text)
    return ExitCode.BUG if is_bug else ExitCode.INPUT_AT_FAULT
