"""A kernel that is declared where Numba is not imported, and called as the compiled function is."""

from __future__ import annotations

import ctypes
import importlib
import os
import threading
from array import array as words_of
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import numpy as np

from xir.machine.native.pack import packed, plain, real_of
from xir.machine.native.signature import (
    INTEGER,
    OPTIONS,
    Argument,
    Array,
    Group,
    Scalar,
    entry_source,
)
from xir.machine.native.text import ROOT, committed, digest_of

Entry = Callable[[int], None]
"""Machine code that takes the address of its words."""

_lock = threading.Lock()


def numba_is_wanted() -> bool:
    """
    Whether the environment asks for Numba: ``XIR_JIT=numba``, or ``NUMBA_BOUNDSCHECK``, which the
    texts know nothing of.
    """
    checked = os.environ.get("NUMBA_BOUNDSCHECK", "0")
    return os.environ.get("XIR_JIT") == "numba" or checked not in ("", "0")


class Bound:
    """A call of machine code that can be repeated. It keeps alive what it was given."""

    def __init__(self, entry: Entry, words: words_of[int], given: Sequence[Any]) -> None:
        self._entry, self._words, self._given = entry, words, given
        self._address = words.buffer_info()[0]

    def run(self) -> None:
        self._entry(self._address)


@dataclass(eq=False)
class Kernel:
    """
    The compiled function ``name`` of ``module``, a module that imports Numba. ``sources`` are all
    files that it is made from, from the package's folder on.
    """

    module: str
    name: str
    sources: tuple[str, ...]
    arguments: Mapping[str, Argument]
    result: Scalar | None = None
    vectorise: bool = True
    """Whether LLVM is to look for loops that it can do several times at once."""
    _entries: dict[int, tuple[Entry, Any] | None] = field(init=False)

    def __post_init__(self) -> None:
        self._entries = {}

    def __call__(self, *given: Any) -> Any:
        """Run it. Raises ``TypeError`` for arguments of other types or sizes."""
        words = packed(self.arguments, given)
        found = self._entry_for(given)
        if found is None:
            return self.by_numba(*given)
        found[0](words.buffer_info()[0])
        if self.result is None:
            return None
        return words[0] if self.result == INTEGER else real_of(words[0])

    def bound(self, *given: Any) -> Callable[[], None]:
        """
        A function that runs it with these arguments each time it is called: they are checked and
        packed once, and their arrays must keep their memory. For a kernel without a result. Raises
        ``TypeError`` as a call does.
        """
        words = packed(self.arguments, given)
        found = self._entry_for(given)
        if found is None:
            return partial(self.by_numba, *given)
        return Bound(found[0], words, given).run

    def _entry_for(self, given: Sequence[Any]) -> tuple[Entry, Any] | None:
        options = int(given[self._options]) if self._options is not None else 0
        try:
            return self._entries[options]
        except KeyError:
            return self._find(options)

    def by_numba(self, *given: Any) -> Any:
        """The same by the function that Numba compiles."""
        function = getattr(importlib.import_module(self.module), self.name)
        arguments = [*map(plain, self.arguments.values(), given)]
        try:
            return function(*arguments)
        except OSError:
            # The machine code is there, but could not be kept for others, as on a full disk; that
            # comes before anything runs.
            return function(*arguments)

    def dtypes(self) -> list[np.dtype[Any]]:
        """Of all arrays."""
        return sorted({array.dtype for array in _arrays(self.arguments)}, key=lambda d: d.name)

    @property
    def symbol(self) -> str:
        """What the function is called in machine code."""
        return f"xir.{self.module.removeprefix('xir.')}.{self.name}"

    @property
    def path(self) -> Path:
        """Of its text."""
        *folders, file = self.module.removeprefix("xir.").split(".")
        return ROOT.joinpath(*folders, f"{file}.{self.name}.ll")

    @property
    def entry(self) -> str:
        """The text of the function that takes words."""
        return entry_source(self.name, self.arguments, self.result)

    def digest(self) -> str:
        """Of all that its text is made from. Raises ``OSError`` for a source that is not there."""
        return digest_of(self.sources, self.entry)

    @cached_property
    def _options(self) -> int | None:
        kinds = list(self.arguments.values())
        return kinds.index(OPTIONS) if OPTIONS in kinds else None

    def _find(self, options: int) -> tuple[Entry, Any] | None:
        with _lock:
            if options not in self._entries:
                self._entries[options] = None if numba_is_wanted() else self._loaded(options)
            return self._entries[options]

    def _loaded(self, options: int) -> tuple[Entry, Any] | None:
        """Machine code of the text, or None where it is of other sources or LLVM cannot use it."""
        try:
            text = committed(self.path, self.digest())
            if text is None:
                return None
            from xir.machine.native.keep import machine_code
            from xir.machine.native.link import linked

            address, alive = linked(machine_code(text, options, self.vectorise), self.symbol)
        except (OSError, RuntimeError, ImportError, AttributeError):
            return None
        return ctypes.CFUNCTYPE(None, ctypes.c_void_p)(address), alive


def _arrays(arguments: Mapping[str, Argument]) -> Iterator[Array]:
    for argument in arguments.values():
        if isinstance(argument, Array):
            yield argument
        elif isinstance(argument, Group):
            yield from _arrays(argument.fields)
