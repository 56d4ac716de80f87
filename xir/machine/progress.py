"""
How far long work is, told to whoever wants to know.

The work says it by ``note``, wherever it is. Nobody hears it but what is inside ``told_to``, in the
same thread.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeAlias

Listener: TypeAlias = Callable[[str, int, int], None]
"""Takes a stage, how many of its parts are done, and how many there are (0 where it has none)."""

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def told_to(listener: Listener) -> Generator[None]:
    """Inside the ``with`` block ``listener`` gets what is noted."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def note(stage: str, done: int = 0, total: int = 0) -> None:
    """Say that ``stage`` begins, or how many of its ``total`` parts are ``done``."""
    listener = _listener.get()
    if listener is not None:
        listener(stage, done, total)
