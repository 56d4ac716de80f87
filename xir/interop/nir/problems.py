"""What is wrong with a file, collected: all errors are told at once, each at the path of a node."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NoReturn

from xdsl.dialects.builtin import NameLoc, StringAttr, UnknownLoc

from xir.diagnostics.messages import CompileError, Diagnostic, warn, written_name


class Stop(Exception):
    """An error has been collected that leaves nothing to go on with."""


@dataclass
class Problems:
    """The errors of one file so far, and what is to be said of it."""

    name: str
    """Of the file, as messages have it."""
    errors: list[Diagnostic] = field(default_factory=list[Diagnostic])
    warnings: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def error(self, code: str, path: str, message: str, hint: str | None = None) -> Stop:
        """Collect an error at the node or field ``path``. The result can be raised."""
        self.errors.append(self._diagnostic(code, path, message, hint))
        return Stop()

    def warning(self, code: str, path: str, message: str, hint: str | None = None) -> None:
        """Collect a warning at the node or field ``path``."""
        warning = replace(self._diagnostic(code, path, message, hint), severity="warning")
        if warning not in self.warnings:
            self.warnings.append(warning)

    def refuse_warnings(self) -> None:
        """Raise ``CompileError`` with all warnings as errors, if there are any."""
        self.errors += [replace(warning, severity="error") for warning in self.warnings]
        self.warnings = []
        self.raise_if_any()

    def _diagnostic(self, code: str, path: str, message: str, hint: str | None) -> Diagnostic:
        place = written_name(f"{self.name}:{path}" if path else self.name)
        location = NameLoc(StringAttr(place), UnknownLoc())
        return Diagnostic(message, location, hint, code)

    def raise_if_any(self) -> None:
        """Raise ``CompileError`` with all errors, if there are any."""
        if self.errors:
            self.fail()

    def tell(self) -> None:
        """Raise ``CompileError`` for errors; without any, warnings go to who collects them."""
        self.raise_if_any()
        for warning in self.warnings:
            warn(warning)

    def fail(self) -> NoReturn:
        """Raise ``CompileError`` with all errors; warnings go to who collects them."""
        for warning in self.warnings:
            warn(warning)
        raise CompileError(self.errors)
