"""
What a user is told, and where. The one module that turns a location into text with a caret.

A location is kept in the IR as ``loc("file":line:col)`` and travels with the operation. It has no
end, so the exact spans that the parser saw are kept here, by location; for IR that was read back
from text the span is found again from the line itself. Lines are shown of files that were read as
programs in this run, and of no other: IR from a stranger may name any file.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import partial
from os import PathLike
from typing import Literal, TypeAlias, cast

from xdsl.dialects.builtin import (
    ArrayAttr,
    CallSiteLoc,
    FileLineColLoc,
    FusedLoc,
    IntAttr,
    NameLoc,
    StringAttr,
    UnknownLoc,
)
from xdsl.ir import Attribute, Operation
from xdsl.utils.exceptions import DiagnosticException, ParseError, VerifyException
from xdsl.utils.hints import isa
from xdsl.utils.lexer import Input, Span

from xir.diagnostics.groups import groups, others
from xir.text.control_characters import visible, visible_in_line
from xir.text.files import MOST_BYTES, TextFileError, text_of

Severity: TypeAlias = Literal["error", "warning"]

NOWHERE = UnknownLoc()

LONGEST_EXCERPT = 240
"""Characters of a line of the source; of a longer one those around the place are shown."""

LONGEST_MESSAGE = 2000
"""Characters of a message; the middle of a longer one, which quotes a file, is left out."""


@dataclass(frozen=True)
class Diagnostic:
    """One message: what is wrong, where, and what to do about it."""

    message: str
    location: Attribute = NOWHERE
    hint: str | None = None
    code: str | None = None
    """A stable code that ``xir explain`` knows, as ``XIR101``."""
    notes: tuple[tuple[str, Attribute], ...] = ()
    """Other places that belong to it, each with a sentence."""
    severity: Severity = "error"

    def __str__(self) -> str:
        return self.message


class CompileError(DiagnosticException):
    """
    One or more errors that the user must mend. As text, each error has its place once ``rendered``
    is set.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]):
        self.diagnostics = tuple(diagnostics)
        self.warnings: tuple[Diagnostic, ...] = ()
        """The warnings that were given before the errors."""
        self.rendered: str | None = None
        super().__init__("\n".join(d.message for d in self.diagnostics))

    def __str__(self) -> str:
        return self.rendered or super().__str__()


def at(
    op: Operation,
    message: str,
    *,
    hint: str | None = None,
    code: str | None = None,
    notes: tuple[tuple[str, Attribute], ...] = (),
) -> Diagnostic:
    """A diagnostic at the place that ``op`` comes from."""
    return Diagnostic(message, op.location, hint, code, notes)


def read_text(path: str | PathLike[str], limit: int = MOST_BYTES) -> str:
    """
    The text of a file. Raises ``CompileError`` where it is missing, a folder, longer than ``limit``
    bytes or not UTF-8.
    """
    try:
        return text_of(path, limit)
    except TextFileError as e:
        raise CompileError([Diagnostic(str(e))]) from None


@dataclass
class _Collected:
    warnings: list[Diagnostic] = field(default_factory=list[Diagnostic])
    known: set[Diagnostic] = field(default_factory=set[Diagnostic])
    """The same, to be looked up: a program can have thousands."""


_warnings: ContextVar[_Collected | None] = ContextVar("warnings", default=None)


def warn(diagnostic: Diagnostic) -> None:
    """Warn of something legal but likely unwanted; ``collect_warnings`` receives the message."""
    collected = _warnings.get()
    if collected is not None:
        warning = replace(diagnostic, severity="warning")
        if warning not in collected.known:
            collected.known.add(warning)
            collected.warnings.append(warning)


@contextmanager
def collect_warnings() -> Generator[list[Diagnostic]]:
    """All warnings given inside the ``with`` block, each once, in order."""
    collected = _Collected()
    token = _warnings.set(collected)
    try:
        yield collected.warnings
    finally:
        _warnings.reset(token)


@dataclass
class Sources:
    """The texts read in this run, and the spans found in them."""

    _texts: dict[str, str] = field(default_factory=dict[str, str])
    _spans: dict[Attribute, Span[str]] = field(default_factory=dict[Attribute, Span[str]])
    _line_starts: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    """By text. A program has thousands of places, and counting its lines for each takes long."""

    def add(self, name: str, text: str) -> None:
        """Remember a file that was read as a program."""
        self._texts[written_name(name)] = text

    def location(self, span: Span[str]) -> FileLineColLoc:
        """The location of ``span``, which is remembered with its end."""
        text = span.input.content
        if text not in self._line_starts:
            self._line_starts[text] = [0, *(m.end() for m in re.finditer("\n", text))]
        starts = self._line_starts[text]
        line = bisect_right(starts, span.start)
        column = span.start - starts[line - 1] + 1
        place = (IntAttr(line + span.line_offset), IntAttr(column))
        loc = FileLineColLoc(StringAttr(written_name(span.input.name)), *place)
        self._spans.setdefault(loc, span)
        return loc

    def span(self, loc: FileLineColLoc) -> Span[str] | None:
        """The text that stands at ``loc``, where that file was read in this run."""
        if loc in self._spans:
            return self._spans[loc]
        text = self._texts.get(loc.filename.data)
        if text is None:
            return None
        # As the parsers count lines; Unicode knows more ends of lines.
        lines = re.findall(r"[^\n]*\n|[^\n]+", text)
        line, column = loc.line.data, loc.column.data
        if not 1 <= line <= len(lines) or not 1 <= column <= len(lines[line - 1]):
            return None
        start = sum(map(len, lines[: line - 1])) + column - 1
        word = re.compile(r"\w+|.").match(text, start)
        end = word.end() if word else start + 1
        return Span(start, end, Input(text, loc.filename.data))

    def diagnostic(self, error: ParseError) -> Diagnostic:
        """A syntax error as a diagnostic."""
        if not isinstance(error.span.input.content, str):
            return Diagnostic(error.msg)
        return Diagnostic(error.msg, self.location(cast("Span[str]", error.span)))

    def render(self, error: CompileError | ParseError | Iterable[Diagnostic]) -> str:
        """All of it as text, one block for each diagnostic."""
        if isinstance(error, ParseError):
            diagnostics = [self.diagnostic(error)]
        elif isinstance(error, CompileError):
            diagnostics = error.diagnostics
        else:
            diagnostics = error
        return "\n".join(map(self._render, groups(diagnostics)))

    def _render(self, alike: Sequence[Diagnostic]) -> str:
        """The first of some diagnostics of one kind, and where the others are."""
        diagnostic = alike[0]
        code = f"[{diagnostic.code}]" if diagnostic.code else ""
        first = f"{diagnostic.severity}{code}: {_cut(visible(diagnostic.message))}"
        lines = list(self._blocks(first, diagnostic.location))
        if not lines:
            lines.append(first)
        for message, location in diagnostic.notes:
            lines += self._blocks(f"note: {_cut(visible(message))}", location)
        if diagnostic.hint:
            lines.append(f"  hint: {_cut(visible(diagnostic.hint))}")
        if len(alike) > 1:
            told = frozenset(places(diagnostic.location))
            lines.append(f"  {visible_in_line(others(alike, partial(_place_beside, told)))}")
        return "\n".join(lines)

    def _blocks(self, first: str, location: Attribute) -> Iterator[str]:
        if (name := place_without_line(location)) is not None:
            yield f"{visible_in_line(name)}: {first}"
            return
        seen: set[FileLineColLoc] = set()
        for loc, role in _places(location, ""):
            if loc not in seen:
                message = f"note: {role}" if seen else first
                name = visible_in_line(loc.filename.data)
                head = f"{name}:{loc.line.data}:{loc.column.data}: {message}"
                span = self.span(loc)
                yield head if span is None else f"{head}\n{_excerpt(span)}"
                seen.add(loc)


def _cut(text: str) -> str:
    half = LONGEST_MESSAGE // 2
    return text if len(text) <= LONGEST_MESSAGE else f"{text[:half]} ... {text[-half:]}"


def _excerpt(span: Span[str]) -> str:
    """
    The line that ``span`` begins in, or the part of a long one around it, with a caret under each
    of its characters there.
    """
    text = span.input.content
    begin = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    line = text[begin : end if end >= 0 else len(text)].rstrip("\r")
    at = span.start - begin
    first = max(0, min(at - LONGEST_EXCERPT // 2, len(line) - LONGEST_EXCERPT))
    last = first + LONGEST_EXCERPT
    left, right = "..." if first else "", "..." if last < len(line) else ""
    before = " " * len(left) + re.sub(r"[^\t]", " ", visible(line[first:at]))
    carets = max(1, len(visible(line[at : min(span.end - begin, last)])))
    return f"  {left}{visible(line[first:last])}{right}\n  {before}{'^' * carets}"


def written_name(name: str) -> str:
    """
    The name of a file as it stands in IR and messages: UTF-8, whatever the locale is; bytes of the
    name that are no UTF-8 are escaped.
    """
    try:
        return os.fsencode(name).decode(errors="backslashreplace")
    except UnicodeEncodeError:  # a name that no file of this system can have
        return name.encode(errors="backslashreplace").decode()


def _place_beside(told: frozenset[FileLineColLoc], diagnostic: Diagnostic) -> str | None:
    """
    Where a diagnostic is that stands beside one at the places ``told``: the first place that is
    another one, without the name of the file where that was told.
    """
    if (name := place_without_line(diagnostic.location)) is not None:
        return name
    own = list(places(diagnostic.location))
    place = next((place for place in own if place not in told), None)
    if place is None:
        return None
    where = f"{place.line.data}:{place.column.data}"
    is_told = place.filename in {other.filename for other in told}
    return where if is_told else f"{place.filename.data}:{where}"


def place_without_line(location: Attribute) -> str | None:
    """The name of a place in a file that has no lines, as ``net.nir:lif1.tau``; else None."""
    if isinstance(location, NameLoc) and isinstance(location.location, UnknownLoc):
        return location.desc.data
    return None


def places(loc: Attribute) -> Iterator[FileLineColLoc]:
    """The file positions that a location stands for, each once, the closest to the cause first."""
    yield from dict.fromkeys(place for place, _ in _places(loc, ""))


def _places(loc: Attribute, role: str) -> Iterator[tuple[FileLineColLoc, str]]:
    """The file positions, and what each but the first is to the first."""
    match loc:
        case FileLineColLoc():
            yield loc, role
        case CallSiteLoc():
            yield from _places(loc.callee, role)
            yield from _places(loc.caller, "used from here")
        case NameLoc():
            yield from _places(loc.location, role)
        case FusedLoc() if isa(loc.locations, ArrayAttr[Attribute]):
            for i, part in enumerate(loc.locations):
                yield from _places(part, "together with this" if i else role)
        case _:
            return


def verify(op: Operation) -> None:
    """
    Verify ``op`` and all operations in it. Raises ``CompileError`` with all problems, each at its
    operation.

    ``Operation.verify`` stops at the first failure, does not say which operation it was, and
    prints the whole module, weights and all, into the exception. The structural checks that only
    it makes are made last, when there is no other problem.
    """
    problems: list[Diagnostic] = []
    for inner in op.walk():
        try:
            inner.verify_()
        except VerifyException as e:
            problems.append(at(inner, f"{inner.name}: {e}"))
    if problems:
        raise CompileError(problems)
    op.verify()
