"""
Keeping machine code from one process to the next, wherever a folder can be written to.

Numba compares the cached code with the file that a function stands in, and with no other: a change
of ``intrinsics.py`` would go unseen. Its files are named by the function's qualified name, so that
name gets a digest of everything that the machine code is made from.
"""

# Numba carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from numba import njit
from numba.core import config

BOUNDS_ARE_CHECKED = bool(getattr(config, "BOUNDSCHECK", None))
SOURCES = ("kernel.py", "intrinsics.py")


def digest() -> str:
    """Of the kernel's sources, and of whether bounds are checked."""
    here = Path(__file__).parent
    texts = [(here / name).read_bytes() for name in SOURCES]
    return hashlib.sha256(b"\0".join([*texts, bytes([BOUNDS_ARE_CHECKED])])).hexdigest()[:16]


def compiled_once(function: Callable[..., Any]) -> Any:
    """
    ``function`` compiled without the interpreter's lock, and kept for other processes; compiled in
    each process anew where no folder can be written to or the sources are not there as files.
    """
    try:
        function.__qualname__ += f"-{digest()}"
        return njit(nogil=True, cache=True)(function)
    except (OSError, RuntimeError):  # Numba's error where it finds no place for its files.
        return njit(nogil=True)(function)
