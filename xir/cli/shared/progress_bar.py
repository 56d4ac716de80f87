"""Progress on a terminal, of work that takes a while; nothing anywhere else."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType
from typing import TextIO

_WIDTH = 30
_SECONDS_BETWEEN = 0.1
_SECONDS_BEFORE = 0.5
"""Work that is done sooner shows no bar."""


class _Line:
    """One line of a terminal that is written again and again; nothing where it is none."""

    def __init__(self, stream: TextIO | None):
        self._stream = sys.stderr if stream is None else stream
        self.is_seen = self._stream.isatty()
        self._has_text = False

    def show(self, text: str) -> None:
        if self.is_seen:
            self._has_text = True
            self._stream.write(f"\r{text}\x1b[K")
            self._stream.flush()

    def clear(self) -> None:
        if self._has_text:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


class Progress:
    """
    How far work of ``total`` units is. Use it in a ``with``; the bar is gone afterwards.

    Shown on ``stream`` (stderr unless given) where that is a terminal.
    """

    def __init__(self, label: str, total: int, stream: TextIO | None = None):
        self.label = label
        self.total = total
        self.done = 0
        self._line = _Line(stream)
        self._began = self._shown = time.monotonic()

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._line.clear()

    def say(self, text: str) -> None:
        """Show what is done before anything advances, as something that takes a while."""
        self._line.show(text)

    def advance(self, units: int = 1) -> None:
        """Say that ``units`` more are done."""
        self.done += units
        now = time.monotonic()
        if now - self._began >= _SECONDS_BEFORE and now - self._shown >= _SECONDS_BETWEEN:
            self._shown = now
            self._line.show(self.line(now - self._began))

    def line(self, seconds: float) -> str:
        """The bar as text, ``seconds`` after the beginning."""
        share = self.done / self.total if self.total else 1.0
        full = int(share * _WIDTH)
        left = seconds * (1 - share) / share if share else 0.0
        bar = "#" * full + "." * (_WIDTH - full)
        return f"{self.label} [{bar}] {share:4.0%}, {left:.0f} s left"


class Stages:
    """
    The stage that work is in, and how far it is there. Use it in a ``with``; the line is gone
    afterwards. It is called with a stage, its parts that are done, and all of its parts.

    Shown on ``stream`` (stderr unless given) where that is a terminal, from half a second on: by a
    thread of its own, since one stage may take long.
    """

    def __init__(self, label: str, stream: TextIO | None = None):
        self.label = label
        self._line = _Line(stream)
        self._began = time.monotonic()
        self._stage, self._done, self._total = "", 0, 0
        self._took = 0.0
        """Seconds for what is done."""
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._show, daemon=True)

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if stage != self._stage:
            self._began = now
        self._stage, self._done, self._total = stage, done, total
        self._took = now - self._began

    def __enter__(self) -> Stages:
        if self._line.is_seen:
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._over.set()
        if self._thread.ident is not None:
            self._thread.join()
        self._line.clear()

    def _show(self) -> None:
        while not self._over.wait(_SECONDS_BEFORE):
            self._line.show(self.line(time.monotonic() - self._began))

    def line(self, seconds: float) -> str:
        """The stage as text, ``seconds`` after it began."""
        text = f"{self.label}: {self._stage}" if self._stage else self.label
        done, total = self._done, self._total
        if not total:
            return f"{text}, {seconds:.0f} s"
        if not done:
            return f"{text}, 0 of {total}"
        left = self._took * total / done - seconds
        return f"{text}, {done} of {total}, {max(left, 0.0):.0f} s left"
