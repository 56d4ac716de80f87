"""A progress bar on a terminal, for work that takes a while; nothing anywhere else."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TextIO

_WIDTH = 30
_SECONDS_BETWEEN = 0.1
_SECONDS_BEFORE = 0.5
"""Work that is done sooner shows no bar."""


class Progress:
    """
    How far work of ``total`` units is. Use it in a ``with``; the bar is gone afterwards.

    Shown on ``stream`` (stderr unless given) where that is a terminal.
    """

    def __init__(self, label: str, total: int, stream: TextIO | None = None):
        self.label = label
        self.total = total
        self.done = 0
        self._stream = sys.stderr if stream is None else stream
        self._began = self._shown = time.monotonic()
        self._visible = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        if self._visible:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def say(self, text: str) -> None:
        """Show what is done before anything advances, as something that takes a while."""
        if self._stream.isatty():
            self._visible = True
            self._stream.write(f"\r{text}\x1b[K")
            self._stream.flush()

    def advance(self, units: int = 1) -> None:
        """Say that ``units`` more are done."""
        self.done += units
        now = time.monotonic()
        if (
            self._stream.isatty()
            and now - self._began >= _SECONDS_BEFORE
            and now - self._shown >= _SECONDS_BETWEEN
        ):
            self._shown, self._visible = now, True
            self._stream.write(f"\r{self.line(now - self._began)}\x1b[K")
            self._stream.flush()

    def line(self, seconds: float) -> str:
        """The bar as text, ``seconds`` after the beginning."""
        share = self.done / self.total if self.total else 1.0
        full = int(share * _WIDTH)
        left = seconds * (1 - share) / share if share else 0.0
        bar = "#" * full + "." * (_WIDTH - full)
        return f"{self.label} [{bar}] {share:4.0%}, {left:.0f} s left"
