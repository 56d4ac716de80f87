"""The parts of a function of the language, which every entry of the registry has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.irgen.functions.arguments import Actual, Formal
from xir.irgen.names.scope import Scope
from xir.irgen.problems import Problems, Stop
from xir.irgen.values import convert
from xir.irgen.values.kinds import ArrayValue, Value

T = TypeVar("T")


@dataclass(frozen=True)
class Invocation:
    """
    One call of a built-in function, with the values of its arguments and their places. An argument
    without a value has a place: what is wrong with it was reported, and the others are still read.
    """

    name: str
    scope: Scope
    span: Span[str]
    values: Mapping[str, Value]
    places: Mapping[str, Span[str]]
    is_partial: bool = False
    """Whether there are arguments that belong to no parameter, so that others may seem missing."""

    @property
    def problems(self) -> Problems:
        return self.scope.problems

    def has(self, name: str) -> bool:
        """Whether the argument was given."""
        return name in self.places

    def __getitem__(self, name: str) -> tuple[Value, Span[str]]:
        """The argument and its place. Raises ``Stop`` where it has no value."""
        if name not in self.values:
            raise Stop
        return self.values[name], self.places[name]

    def error(self, message: str, hint: str | None = None, at: str | None = None) -> Stop:
        """Report a mistake in the call, or in one of its arguments."""
        span = self.span if at is None else self.places[at]
        return self.problems.error(span, message, hint)


class Attempts:
    """Reads the parts of a call one by one; a mistake in one does not hide those in the others."""

    def __init__(self) -> None:
        self.failed = False

    def get(self, read: Callable[[], T]) -> T | None:
        """What ``read`` gives; None where it raised ``Stop``, which is noted."""
        try:
            return read()
        except Stop:
            self.failed = True
            return None


@dataclass(frozen=True)
class UnreadCall:
    """
    One call of a built-in function whose arguments may use the call's own result. They are known
    as text, by parameter, where they were given.
    """

    scope: Scope
    arguments: Mapping[str, Actual]

    def array(self, name: str) -> ArrayValue | None:
        """The argument as an array; None where it was not given. Raises ``Stop`` for no array."""
        actual = self.arguments.get(name)
        if actual is None:
            return None
        value = self.scope.evaluate(actual.node)
        return convert.array(value, actual.span, self.scope.problems, f"'{name}'")

    def bundle(self, *names: str) -> snn.Bundle | None:
        """The bundle of the first of these arguments that has a known one."""
        given = (self.arguments[name].node for name in names if name in self.arguments)
        bundles = (self.scope.bundle_of(node) for node in given)
        return next((bundle for bundle in bundles if bundle is not None), None)


ResultRule: TypeAlias = Callable[[UnreadCall], snn.Bundle | None]
"""The bundle that a call gives, from the text of its arguments; None where it is not known."""


def gives_no_bundle(call: UnreadCall) -> snn.Bundle | None:
    """The rule of functions whose results do not flow: numbers and arrays."""
    return None


@dataclass(frozen=True)
class Function:
    """
    A function of the language: its signature, the rule for the type of its result, and its call.

    Raises ``TypeError`` when a part is missing, so an incomplete entry cannot be imported.
    """

    name: str
    formals: tuple[Formal, ...]
    result: ResultRule
    """Asked where an equation uses itself, so before its arguments have values."""
    call: Callable[[Invocation], Value]
    has_state: bool = False
    """Whether it makes neurons, so that a loop may go through it."""
    reads_on: bool = False
    """Whether it checks the arguments that have a value where others have none."""
    yields: bool = False
    """Whether a module of the program may have its name and is called then: the language got it
    when there were programs already."""
    readout: snn.Readout | None = None
    """What a network reads of the population in it, for functions that stand in a ``return``."""

    def __post_init__(self) -> None:
        parts = {
            "a name": self.name.isidentifier(),
            "parameters": bool(self.formals),
            "a rule for the type of its result": callable(self.result),
            "a call": callable(self.call),
        }
        missing = [part for part, is_there in parts.items() if not is_there]
        if missing:
            raise TypeError(f"the function '{self.name}' is without {' and '.join(missing)}")


def formals(parameters: str) -> tuple[Formal, ...]:
    """
    Parameters in short: ``"x w * bias?"`` has two that are required, and an optional one that is
    given by name only, as all behind the star are.
    """
    before, _, behind = parameters.partition("*")
    return tuple(
        Formal(word.rstrip("?"), not word.endswith("?"), by_name_only)
        for words, by_name_only in ((before, False), (behind, True))
        for word in words.split()
    )
