"""Python's search for cyclic garbage, put off while there is next to none to find."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def put_off_collection(*, keep: bool = False) -> Generator[None]:
    """
    No search inside the ``with`` block. Python searches again and again all that there is; where a
    compilation builds a program of ten thousand lines, that is a third of its time, and grows
    faster than the program.

    ``keep`` says that what is there at the end is kept until ``keep_nothing``: no search looks at
    it. Otherwise the next search looks at all of it once.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if keep:
                gc.freeze()
            gc.enable()


def keep_nothing() -> None:
    """Let searches look at everything again."""
    gc.unfreeze()
