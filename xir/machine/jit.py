"""
Keeping machine code from one process to the next, wherever a folder can be written to.

Numba compares the cached code with the file that a function stands in, and with no other: a change
of a file beside it would go unseen. Its files are named by the function's qualified name, so that
name gets a digest of everything that the machine code is made from. They go to the user's own
folder of caches: beside the package they would outlive it, and what is left of a package hides the
next installation.

Numba keeps an index of machine code as a pickle, and whoever can change a pickle has code of theirs
run. A folder that other users may write to, or have written to, is not used: the function is
compiled anew in each process, with one warning.
"""

# Numba carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import hashlib
import inspect
import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from numba import njit, types
from numba.core import config
from numba.extending import NativeValue, typeof_impl, unbox

from xir.machine.folders import may_be_changed_by_others
from xir.machine.native.pack import Fixed

BOUNDS_ARE_CHECKED = bool(getattr(config, "BOUNDSCHECK", None))
OPTIONS: dict[str, Any] = {"nogil": True, "error_model": "numpy"}
"""No lock of the interpreter is held, and a division by 0 raises nothing: code for exceptions takes
Numba long to compile."""
PLACES = "UserProvidedCacheLocator,UserWideCacheLocator"
"""Where Numba keeps machine code: NUMBA_CACHE_DIR, or the user's folder of caches."""


@typeof_impl.register(Fixed)
def _type_of_fixed(value: Fixed, _context: Any) -> Any:
    """Its own for each number, which then is a constant of the machine code."""
    return types.literal(value.value)


@unbox(types.IntegerLiteral)
def _nothing_of_fixed(_type: Any, _object: Any, context: Any) -> Any:
    return NativeValue(context.context.get_constant(types.intp, 0))


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


@cache
def _warn_of(folder: Path) -> None:
    """Once for each folder."""
    warnings.warn(
        f"other users may write to '{folder}', so machine code is not kept there "
        "(NUMBA_CACHE_DIR names another folder)",
        RuntimeWarning,
        stacklevel=3,
    )


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
                compiled = njit(**OPTIONS, cache=True)(function)
            folder = compiled.stats.cache_path
            if folder is not None and may_be_changed_by_others(Path(folder)):
                _warn_of(Path(folder))
                return njit(**OPTIONS)(function)
            return compiled
        except (OSError, RuntimeError):  # Numba's error where it finds no place for its files.
            return njit(**OPTIONS)(function)

    return decorate
