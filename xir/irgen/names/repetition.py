"""Repetitions: a scope for each value of the index in ``for i in ...``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xir.grammar import ast
from xir.irgen.names.scope import KnownName, Scope
from xir.irgen.values.convert import whole_number
from xir.irgen.values.kinds import List, Number, Value, describe

MOST_REPETITIONS = 100_000
"""The most values of one index. A repetition is written out in the IR, so it must stay small."""

MOST_IN_ALL = 1_000_000
"""The most repetitions of a whole program, where one may stand inside another."""


def repeat(repetition: ast.Repetition, scope: Scope) -> Iterator[Scope]:
    """A scope for each value of the index, with the index in it."""
    index = repetition.index
    for value in _values(repetition.values, scope):
        scope.context.repetitions += 1
        if scope.context.repetitions > MOST_IN_ALL:
            message = f"the program repeats things more than {MOST_IN_ALL} times"
            raise scope.problems.error(repetition.span, message)
        yield scope.inner({index.text: KnownName(index.text, index.span, value)})


def _values(values: ast.Range, scope: Scope) -> Sequence[Value]:
    first = scope.evaluate(values.start)
    if values.end is None:
        if isinstance(first, List):
            return first.items
        hint = "a range is written 0 .. 4"
        message = f"an index runs over a list or a range, not {describe(first)}"
        raise scope.problems.error(values.span, message, hint)
    start = whole_number(first, values.start.span, scope.problems)
    end = whole_number(scope.evaluate(values.end), values.end.span, scope.problems)
    if end - start > MOST_REPETITIONS:
        message = f"this repeats {end - start} times; the limit is {MOST_REPETITIONS}"
        raise scope.problems.error(values.span, message)
    return [Number(i) for i in range(start, end)]
