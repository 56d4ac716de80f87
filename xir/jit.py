"""
Keeping machine code from one process to the next, wherever a folder can be written to.

Numba compares the cached code with the file that a function stands in, and with no other: a change
of a file beside it would go unseen. Its files are named by the function's qualified name, so that
name gets a digest of everything that the machine code is made from. They go to the user's own
folder of caches: beside the package they would outlive it, and what is left of a package hides the
next installation.
"""

# Numba carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from numba import njit
from numba.core import config

BOUNDS_ARE_CHECKED = bool(getattr(config, "BOUNDSCHECK", None))
PLACES = "UserProvidedCacheLocator,UserWideCacheLocator"
"""Where Numba keeps machine code: NUMBA_CACHE_DIR, or the user's folder of caches."""


def digest(sources: list[Path]) -> str:
    """Of the files that machine code is made from, and of whether bounds are checked."""
    texts = [path.read_bytes() for path in sources]
    return hashlib.sha256(b"\0".join([*texts, bytes([BOUNDS_ARE_CHECKED])])).hexdigest()[:16]


@contextmanager
def _outside_the_package() -> Generator[None]:
    name = "CACHE_LOCATOR_CLASSES"
    before = getattr(config, name, "")
    setattr(config, name, before or PLACES)
    try:
        yield
    finally:
        setattr(config, name, before)


def compiled_once(*beside: str) -> Callable[[Callable[..., Any]], Any]:
    """
    Decorates a function: compiled without the interpreter's lock, and kept for other processes;
    compiled in each process anew where no folder can be written to or the sources are not there as
    files. ``beside`` names files next to its own that its machine code is made from too.
    """

    def decorate(function: Callable[..., Any]) -> Any:
        try:
            own = Path(inspect.getfile(function))
            function.__qualname__ += f"-{digest([own, *(own.parent / name for name in beside)])}"
            with _outside_the_package():
                return njit(nogil=True, cache=True)(function)
        except (OSError, RuntimeError):  # Numba's error where it finds no place for its files.
            return njit(nogil=True)(function)

    return decorate
