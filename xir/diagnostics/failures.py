"""The last catch of a command: what ended it, as a text for the user."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from typing import NamedTuple

from xir.diagnostics.messages import CompileError, Sources
from xir.text.files import TextFileError


class Failure(NamedTuple):
    """What is told of an exception, and whether it is a bug or something the user can mend."""

    text: str
    is_bug: bool


def failure_of(error: Exception, sources: Sources | None = None) -> Failure:
    """
    What to tell of ``error``, which ended a command; ``sources`` are the programs that it read.

    With ``XIR_DEBUG`` in the environment the text of a bug shows where it is.
    """
    if isinstance(error, CompileError):
        return Failure(error.rendered or (sources or Sources()).render(error), False)
    if isinstance(error, TextFileError):
        return Failure(f"error: {error}", False)
    if isinstance(error, FileNotFoundError) and error.filename is None:
        text = "error: the current folder is not there any more"
        return Failure(f"{text}\n  hint: change to another folder", False)
    if isinstance(error, OSError):
        return Failure(f"error: '{error.filename}': {error.strerror}", False)
    if isinstance(error, MemoryError):
        text = "error: there is not enough memory for this; use a shorter or smaller input"
        return Failure(text, False)
    if isinstance(error, RecursionError):
        return Failure("error: the input is nested too deeply to be read", False)
    if (setting := _setting_of_numba()) is not None:
        return Failure(setting, False)
    place = "".join(traceback.format_exception(error)) if os.environ.get("XIR_DEBUG") else ""
    first_line = (str(error).splitlines() or [""])[0]
    name = type(error).__name__
    return Failure(
        f"{place}this is a bug in xir: {name}: {first_line} (XIR_DEBUG=1 shows where)", True
    )


def _setting_of_numba() -> str | None:
    """
    What to tell where the environment keeps Numba from making machine code, which nothing runs
    without. It is only asked after a failure, so a setting that does no harm goes by.
    """
    needs: dict[str, tuple[str, Callable[[int], bool]]] = {
        "NUMBA_NUM_THREADS": ("a whole number from 1 on", lambda number: number >= 1),
        "NUMBA_DISABLE_JIT": ("0", lambda number: number == 0),
    }
    for name, (need, is_met) in needs.items():
        value = os.environ.get(name, "")
        try:
            works = is_met(int(value))
        except ValueError:  # Numba takes no notice of it
            continue
        if not works:
            text = f"error: {name}={value} in the environment lets Numba make no machine code"
            return f"{text}; need {need}\n  hint: unset {name}"
    return None
