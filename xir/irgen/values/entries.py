"""Entries of lists, arrays and archives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.irgen.problems import Problems, Stop
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
from xir.numbers.arrangements import Options, shape_of


class Cut(NamedTuple):
    """The numbers of ``start : stop : step``, as far as they are given."""

    start: int | None
    stop: int | None
    step: int | None


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
            origin = Arranged(snn.ArrangeKind.PICK, (value,), {"index": at})
            return ArrayValue(shape[1:], value.seconds, origin, span)
        case _:
            raise _without_entries(value, span, problems)


def part_of(
    value: Value,
    indices: Sequence[Value | Cut],
    places: Sequence[Span[str]],
    span: Span[str],
    problems: Problems,
) -> Value:
    """``value[indices]`` where at least one of them is a slice, of an array or a list."""
    match value:
        case List(items):
            if len(indices) > 1:
                raise problems.error(span, "a list has one index")
            assert isinstance(indices[0], Cut)
            chosen = entries_of(indices[0], len(items), places[0], problems)
            return List(tuple(items[k] for k in chosen))
        case ArrayValue(shape=shape) if len(indices) <= len(shape):
            return _part_of_array(value, indices, places, span, problems)
        case ArrayValue(shape=shape):
            axes = f"{len(shape)} ax{'e' if len(shape) != 1 else 'i'}s"
            raise problems.error(
                span, f"{describe(value)} has {axes}, and these are {len(indices)} indices"
            )
        case _:
            raise _without_entries(value, span, problems)


def channels_of(
    flow: Flow,
    indices: Sequence[Value | Cut],
    places: Sequence[Span[str]],
    span: Span[str],
    problems: Problems,
) -> range:
    """The channels of ``flow[indices]``, spikes."""
    if not isinstance(flow.bundle, snn.SpikesType):
        message = f"{kind_of(flow.bundle)} cannot be indexed; spikes can"
        hint = "take some of the weights instead: linear(x, w[:, 0 .. 2])"
        if isinstance(flow.bundle, snn.SignalType):
            hint = "take some of the spikes that an encoder makes of it: imu(...)[0 .. 5]"
        raise problems.error(span, message, hint)
    if len(indices) != 1:
        message = f"{kind_of(flow.bundle)} has one index, its channel; these are {len(indices)}"
        raise problems.error(span, message)
    index, place, width = indices[0], places[0], flow.width
    if isinstance(index, Cut):
        return entries_of(index, width, place, problems, "channels", "channel")
    at = _position(index, width, kind_of(flow.bundle), place, problems, "channel")
    return range(at, at + 1)


def _without_entries(value: Value, span: Span[str], problems: Problems) -> Stop:
    return problems.error(span, f"{describe(value)} cannot be indexed")


def _part_of_array(
    array: ArrayValue,
    indices: Sequence[Value | Cut],
    places: Sequence[Span[str]],
    span: Span[str],
    problems: Problems,
) -> ArrayValue:
    chosen: list[range] = []
    dropped: list[int] = []
    for axis, (index, place) in enumerate(zip(indices, places, strict=True)):
        length = array.shape[axis]
        if isinstance(index, Cut):
            chosen.append(entries_of(index, length, place, problems))
        else:
            at = _position(index, length, f"axis of {length}", place, problems)
            chosen.append(range(at, at + 1))
            dropped.append(axis)
    chosen += [range(length) for length in array.shape[len(chosen) :]]
    options: Options = {
        "start": tuple(each.start for each in chosen),
        "step": tuple(each.step for each in chosen),
        "size": tuple(len(each) for each in chosen),
        "dropped": tuple(dropped),
    }
    shape = shape_of(snn.ArrangeKind.SLICE, [array.shape], options)
    return ArrayValue(
        shape, array.seconds, Arranged(snn.ArrangeKind.SLICE, (array,), options), span
    )


def entries_of(
    cut: Cut,
    length: int,
    span: Span[str],
    problems: Problems,
    many: str = "entries",
    one: str = "entry",
) -> range:
    """Which of ``length`` entries; all that are named must be there."""
    for end in (cut.start, cut.stop):
        if end is not None and not -length <= end <= length:
            raise problems.error(span, f"there are {length} {many} here, and {end} is beyond them")
    chosen = range(length)[slice(*cut)]
    if not chosen:
        raise problems.error(span, f"no {one} of {length} is chosen here")
    return chosen


def _position(
    index: Value, length: int, what: str, span: Span[str], problems: Problems, one: str = "entry"
) -> int:
    if isinstance(index, List | ArrayValue):
        hint = "some entries are w[:, ::2], or stack([w[:, 0], w[:, 3]], axis = 1)"
        if one == "channel":
            hint = "some channels are x[::2], or concat([x[0], x[3]])"
        raise problems.error(span, f"a whole number is needed, not {describe(index)}", hint)
    at = whole_number(index, span, problems)
    if 0 <= at < length:
        return at
    have = f"it has {length}, from 0 to {length - 1}" if length else "it is empty"
    hint = f"the last one is {length - 1}" if at < 0 and length else None
    raise problems.error(span, f"there is no {one} {at} in this {what}: {have}", hint)
