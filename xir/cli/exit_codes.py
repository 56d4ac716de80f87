"""What a command's exit code says. Scripts rely on these numbers."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of ``xir``; the last three as a shell reports a process ended by a signal."""

    GOOD = 0
    INPUT_AT_FAULT = 1
    WRONG_COMMAND_LINE = 2
    BUG = 3
    DIFFERS = 4
    """A comparison found a difference."""
    INTERRUPTED = 128 + 2
    """SIGINT, as by Ctrl-C."""
    PIPE_CLOSED = 128 + 13
    """SIGPIPE: the reader of the output has left, as ``head`` does."""
    TERMINATED = 128 + 15
    """SIGTERM."""
