"""Entries of lists, arrays and archives."""

from __future__ import annotations

from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.irgen.problems import Problems
from xir.irgen.values.array_files import array_in_archive
from xir.irgen.values.convert import whole_number
from xir.irgen.values.kinds import (
    Archive,
    Arranged,
    ArrayValue,
    Flow,
    List,
    Text,
    Value,
    by,
    describe,
    kind_of,
)


def entry_of(
    value: Value, index: Value, index_span: Span[str], span: Span[str], problems: Problems
) -> Value:
    """``value[index]`` of a list, an array or an archive."""
    match value:
        case Archive():
            if not isinstance(index, Text):
                message = f"arrays of an archive have names, and this is {describe(index)}"
                raise problems.error(index_span, message, 'write w["fc1"]')
            return array_in_archive(value, index.value, span, problems)
        case List(items):
            at = _position(index, len(items), "list", index_span, problems)
            return items[at]
        case ArrayValue(shape=()):
            raise problems.error(span, "a single number cannot be indexed")
        case ArrayValue(shape=shape):
            at = _position(index, shape[0], f"{by(shape)} array", index_span, problems)
            origin = Arranged(snn.ArrangeKind.PICK, value, at)
            return ArrayValue(shape[1:], value.seconds, origin, span)
        case Flow():
            message = f"{kind_of(value.bundle)} cannot be indexed: it flows as a whole"
            hint = "synapses choose channels: linear(x, w), with a row of zeros for each other one"
            raise problems.error(span, message, hint)
        case _:
            raise problems.error(span, f"{describe(value)} cannot be indexed")


def _position(index: Value, length: int, what: str, span: Span[str], problems: Problems) -> int:
    at = whole_number(index, span, problems)
    if 0 <= at < length:
        return at
    have = f"it has {length}, from 0 to {length - 1}" if length else "it is empty"
    hint = f"the last one is {length - 1}" if at < 0 and length else None
    raise problems.error(span, f"there is no entry {at} in this {what}: {have}", hint)
