"""What a built-in function is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from xdsl.utils.lexer import Span

from xir.irgen.functions.binding import Formal
from xir.irgen.names.scope import Scope
from xir.irgen.problems import Stop
from xir.irgen.values.kinds import Value


@dataclass(frozen=True)
class Invocation:
    """One call of a built-in function, with the values of its arguments and their places."""

    name: str
    scope: Scope
    span: Span[str]
    values: Mapping[str, Value]
    places: Mapping[str, Span[str]]

    def has(self, name: str) -> bool:
        """Whether the argument was given."""
        return name in self.values

    def __getitem__(self, name: str) -> tuple[Value, Span[str]]:
        return self.values[name], self.places[name]

    def error(self, message: str, hint: str | None = None, at: str | None = None) -> Stop:
        """Report a mistake in the call, or in one of its arguments."""
        span = self.span if at is None else self.places[at]
        return self.scope.problems.error(span, message, hint)


@dataclass(frozen=True)
class Function:
    """A built-in function: its parameters, and what it does."""

    name: str
    formals: tuple[Formal, ...]
    call: Callable[[Invocation], Value]


def function(name: str, parameters: str, call: Callable[[Invocation], Value]) -> Function:
    """
    A function from its parameters in short: ``"x w * bias?"`` has two that are required, and an
    optional one that is given by name only, as all behind the star are.
    """
    formals: list[Formal] = []
    by_name_only = False
    for word in parameters.split():
        if word == "*":
            by_name_only = True
        else:
            formals.append(Formal(word.rstrip("?"), not word.endswith("?"), by_name_only))
    return Function(name, tuple(formals), call)
