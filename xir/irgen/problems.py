"""Collects the mistakes of a program, so that one compilation reports all of them."""

from __future__ import annotations

import difflib
from collections.abc import Generator, Iterable
from contextlib import contextmanager

from xdsl.dialects.builtin import CallSiteLoc, LocationAttr
from xdsl.utils.lexer import Span

from xir.diagnostics.messages import CompileError, Diagnostic, Sources, warn
from xir.grammar.syntax_errors import SyntaxErrors

MOST_COMPARED = 500_000
"""So many pairs of names are compared for hints in one program, which takes some seconds."""


class Stop(Exception):
    """Ends the reading of an expression or equation. The reason has been reported."""


class Problems:
    """
    The problems so far, each at its place and with the uses of modules that led there.

    ``raise problems.error(...)`` reports and gives up on the equation at hand; whoever evaluates
    the next equation catches ``Stop`` and goes on. One place is reported once: what follows from
    a mistake is not told again.
    """

    def __init__(self, sources: Sources):
        self._sources = sources
        self._problems: list[tuple[Span[str], Diagnostic]] = []
        self._places: set[tuple[str, int, int]] = set()
        self._uses: list[Span[str]] = []
        self._quiet = 0
        self._compared = 0

    def error(
        self,
        span: Span[str],
        message: str,
        hint: str | None = None,
        notes: Iterable[tuple[str, Span[str]]] = (),
    ) -> Stop:
        """Report a mistake at ``span``; the result is to be raised or dropped."""
        place = (span.input.name, span.start, span.end)
        if not self._quiet and place not in self._places:
            self._places.add(place)
            others = tuple((text, self._sources.location(at)) for text, at in notes)
            problem = Diagnostic(message, self._location(span), hint, notes=others)
            self._problems.append((span, problem))
        return Stop()

    def syntax_errors(self, errors: SyntaxErrors, imported_at: Span[str] | None = None) -> Stop:
        """Report the syntax errors of a text; ``imported_at`` is the import that names its file."""
        where = [] if imported_at is None else [("imported here", imported_at)]
        for problem in errors.problems:
            self.error(problem.span, problem.message, problem.hint, [*problem.notes, *where])
        return Stop()

    def warning(self, span: Span[str], message: str, hint: str | None = None) -> None:
        """Report something that is legal but likely unwanted."""
        if not self._quiet:
            warn(Diagnostic(message, self._sources.location(span), hint))

    def near_name(self, name: str, known: Iterable[str]) -> str | None:
        """
        A hint as ``did_you_mean`` gives it. None as well where nothing is reported now, and where a
        program with thousands of such mistakes has had enough hints.
        """
        if self._quiet or self._compared > MOST_COMPARED:
            return None
        names = set(known)
        self._compared += len(names)
        return did_you_mean(name, names)

    def _location(self, span: Span[str]) -> LocationAttr:
        location: LocationAttr = self._sources.location(span)
        for use in reversed(self._uses):
            location = CallSiteLoc(location, self._sources.location(use))
        return location

    @contextmanager
    def used_at(self, span: Span[str]) -> Generator[None]:
        """Show the use at ``span`` beside each problem that is reported inside the block."""
        self._uses.append(span)
        try:
            yield
        finally:
            self._uses.pop()

    @contextmanager
    def used_nowhere(self) -> Generator[None]:
        """Show no use of a module beside the problems that are reported inside the block."""
        before, self._uses = self._uses, []
        try:
            yield
        finally:
            self._uses = before

    @contextmanager
    def quiet(self) -> Generator[None]:
        """Report nothing: the block only tries whether something can be known."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1

    @contextmanager
    def aloud(self) -> Generator[None]:
        """Report again inside a quiet block: what this block reads is read for good."""
        before, self._quiet = self._quiet, 0
        try:
            yield
        finally:
            self._quiet = before

    def raise_if_any(self) -> None:
        """Raise ``CompileError`` with all problems, file by file in the order of the text."""
        if not self._problems:
            return
        files = list(dict.fromkeys(span.input.name for span, _ in self._problems))
        self._problems.sort(key=lambda item: (files.index(item[0].input.name), item[0].start))
        raise CompileError(diagnostic for _, diagnostic in self._problems)


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """A hint with the known names that are closest to ``name``, or None when none is close."""
    names = sorted(set(known))
    close = [other for other in names if len(name) > 2 and other.startswith(f"{name}_")][:2]
    if not close:
        close = difflib.get_close_matches(name, names, 1, 0.6)
    if not close:
        close = [other for other in names if other.lower() == name.lower()][:1]
    return f"did you mean {' or '.join(map(repr, close))}?" if close else None


def listed(names: Iterable[str], most: int = 12) -> str:
    """``'a', 'b' and 'c'``; a long list is cut."""
    quoted = [f"'{name}'" for name in names]
    if len(quoted) > most:
        return f"{', '.join(quoted[:most])} and {len(quoted) - most} more"
    *first, last = quoted or ["nothing"]
    return f"{', '.join(first)} and {last}" if first else last
