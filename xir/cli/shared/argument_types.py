"""From one argument of a command line to its value, and what completes it in a shell."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from xir.options import device_names

Value = TypeVar("Value")


class UsageError(Exception):
    """Arguments that are legal one by one but do not go together."""


def refuse_same(outputs: Iterable[Path]) -> None:
    """Raise ``UsageError`` where two of the files that are to be written are one."""
    import os

    known: set[str] = set()
    for path in outputs:
        real = os.path.realpath(path)
        if real in known:
            raise UsageError(f"'{path}' is to hold two things; give each a name of its own")
        known.add(real)


class Reader(Generic[Value]):
    """
    An argument type: ``read`` takes the text and raises ``ValueError`` or argparse's
    ``ArgumentTypeError`` for a wrong one. A shell completes it with ``words()``, or with files.
    """

    def __init__(
        self,
        read: Callable[[str], Value],
        *,
        words: Callable[[], Iterable[str]] | None = None,
        files: bool = False,
    ) -> None:
        self.read = read
        self.words = words
        self.files = files

    def __call__(self, text: str) -> Value:
        try:
            return self.read(text)
        except ValueError as e:
            raise argparse.ArgumentTypeError(str(e)) from None


def close_to(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'x'?`` where something known is close to ``word``, else nothing."""
    import difflib

    near = difflib.get_close_matches(word, list(known), 1)
    return f"; did you mean '{near[0]}'?" if near else ""


def one_of(what: str, words: Callable[[], Iterable[str]]) -> Reader[str]:
    """A word of ``words()``, which is called only when there is a word."""

    def read(word: str) -> str:
        names = list(words())
        if word not in names:
            raise ValueError(
                f"there is no {what} '{word}'; there are: {', '.join(names)}{close_to(word, names)}"
            )
        return word

    return Reader(read, words=words)


DEVICE = one_of("device", device_names)


class Poisson(NamedTuple):
    """Spikes that are drawn: ``rate`` spikes a second on each channel, for ``steps`` steps."""

    rate: float
    steps: int
    seed: int


def _file(text: str) -> Path:
    if not text:
        raise ValueError("an empty name is no file")
    return Path(text)


FILE = Reader(_file, files=True)
"""A file or a folder that is read."""


def _spikes(text: str) -> Path | Poisson:
    kind, colon, rest = text.partition(":")
    if kind != "poisson" or not colon:
        return _file(text)
    try:
        rate, steps, seed = rest.split(",")
        drawn = Poisson(float(rate), int(steps), int(seed))
    except ValueError:
        drawn = None
    if drawn is None or not drawn.rate >= 0 or drawn.steps < 1 or drawn.seed < 0:
        raise ValueError(f"'{text}' is not poisson:RATE_HZ,STEPS,SEED, such as poisson:50,1000,1")
    return drawn


SPIKES = Reader(_spikes, files=True)
"""The argument of ``--input``: a file, or spikes that are drawn."""


def folder(text: str) -> Path:
    """An argument type: a folder, which need not be there."""
    if not text:
        raise argparse.ArgumentTypeError("an empty name is no folder; '.' is the current one")
    return Path(text)


def new_file(*endings: str) -> Reader[Path]:
    """
    A file to write, which may be there already but is nothing else than a file. Its name ends in
    one of ``endings``, if there are any.
    """

    def read(text: str) -> Path:
        path = Path(text)
        if not path.name or path.is_symlink() or (path.exists() and not path.is_file()):
            raise ValueError(f"'{text}' is not a regular file and is left alone")
        if endings and path.suffix.lower() not in endings:
            *others, last = endings
            known = ", ".join(endings) if len(others) != 1 else f"{others[0]} or {last}"
            raise ValueError(f"'{text}' does not end in {known}")
        return path

    return Reader(read, files=True)
