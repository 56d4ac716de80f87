"""
Messages that say the same of many things: told once, with the names and places of the others.

A fault in a module that is used ten times, or in the rule of a family, is found ten times. All of
them stay in the list of diagnostics, each at its place; only the text for people is shortened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Protocol, TypeVar

MOST_ALIKE = 3
"""So many messages of one kind are told in full."""

MOST_NAMED = 6
"""Of the messages that are not told, so many are named."""

_NAME = re.compile(r"'[^']*'")
_NUMBER = re.compile(r"\b\d+(\.\d+)?(e[+-]?\d+)?\b")


class Told(Protocol):
    """What a message is compared by."""

    @property
    def message(self) -> str: ...
    @property
    def hint(self) -> str | None: ...
    @property
    def code(self) -> str | None: ...
    @property
    def severity(self) -> str: ...
    @property
    def notes(self) -> Hashable: ...


T = TypeVar("T", bound=Told)


def groups(messages: Iterable[T]) -> list[list[T]]:
    """
    The messages in the order of the first of their kind. More than ``MOST_ALIKE`` of a kind are
    one group; each other message is a group of its own.
    """
    kinds: dict[Hashable, list[T]] = {}
    ordered: list[list[T]] = []
    for message in messages:
        alike = kinds.setdefault(_kind(message), [])
        alike.append(message)
        ordered.append(alike)
    parts: list[list[T]] = []
    told = dict.fromkeys(map(id, ordered), 0)
    for alike in ordered:
        position = told[id(alike)]
        told[id(alike)] += 1
        if len(alike) <= MOST_ALIKE:
            parts.append([alike[position]])
        elif position == 0:
            parts.append(alike)
    return parts


def _kind(told: Told) -> Hashable:
    """
    Equal for messages that differ in names in quotes and in numbers. A name in a hint makes a
    difference unless the message has it too: another way out is another message. Notes are told
    at their places, so those are the same.
    """
    names = _NAME.findall(told.message)
    message = _NUMBER.sub("0", _NAME.sub("''", told.message))
    hint = told.hint or ""
    for name in sorted(set(names), key=len, reverse=True):
        hint = hint.replace(name[1:-1], "''") if len(name) > 2 else hint
    return told.severity, told.code, message, _NUMBER.sub("0", hint), told.notes


def others(group: Sequence[T], place: Callable[[T], str | None]) -> str:
    """
    ``and 9 more: 'b' at 5:3, 'c' at 6:3, ..`` of a group, without its first message. A name is the
    first one in quotes that is not the same in all messages.
    """
    names = list(_names(group))
    entries: list[str] = []
    for message, name in zip(group[1:], names[1:], strict=True):
        where = place(message)
        entries.append(" at ".join(part for part in (name, where) if part))
    entries = [entry for entry, _ in groupby(entries) if entry]
    text = f"and {len(group) - 1} more"
    if not entries:
        return text
    shown = entries[:MOST_NAMED]
    if len(entries) > MOST_NAMED:
        shown[-1:] = ["..", entries[-1]]
    joined = ", ".join(shown).replace(", .., ", " .. ")
    return f"{text}: {joined}" if names[0] or " at " in joined else f"{text}: at {joined}"


def _names(group: Sequence[T]) -> Iterator[str]:
    """By message, the name that tells it from the others; empty where none does."""
    quoted = [_NAME.findall(message.message) for message in group]
    columns = zip(*quoted, strict=True)  # as many in each: the messages are of one kind
    telling = next((column for column in columns if len(set(column)) > 1), [""] * len(group))
    yield from telling
