"""
JSON that somebody else wrote, read without believing it.

A ``Node`` is a value and where it stands (``value0.input.weights.values[3]``); its methods give the
value in the type that is needed, or raise ``ConfigError`` with the place, what is there and what
is needed.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Collection
from dataclasses import dataclass
from typing import NoReturn, TypeGuard, cast

import numpy as np
from numpy.typing import NDArray

from xir.config.problems import ConfigError, Problems

LONGEST_SHOWN = 40
"""Characters of a value that a message quotes."""


class _RepeatedKey(dict[str, object]):
    """An object in which ``key`` stands more than once. JSON allows it and readers differ on it."""

    key: str


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a JSON text and the path to it."""

    path: str
    value: object

    def fail(self, need: str) -> NoReturn:
        """Raise ``ConfigError``: what the value is, and what is needed."""
        raise ConfigError([f"{self.path or 'the file'}: have {shown(self.value)}, need {need}"])

    def fields(self, names: Collection[str], others: bool = False) -> list[Node]:
        """The values of an object with exactly these keys, or with ``others`` besides."""
        value = _object(self.value)
        if value is None:
            self.fail(f"an object with {', '.join(names)}")
        problems = Problems(
            f"{self._join(name)}: is missing" for name in names if name not in value
        )
        if not others:
            problems += [
                f"{self._join(name)}: is not known; {self.path or 'the file'} has "
                f"{', '.join(names)}"
                for name in value
                if name not in names
            ]
        problems.refuse()
        return [Node(self._join(name), value[name]) for name in names]

    def has(self, name: str) -> bool:
        """Whether it is an object with that key."""
        return name in (_object(self.value) or {})

    def elements(self) -> list[Node]:
        """The values of a list."""
        values = _list(self.value)
        if values is None:
            self.fail("a list")
        return [Node(f"{self.path}[{i}]", value) for i, value in enumerate(values)]

    def integer(self, low: int, high: int) -> int:
        """A whole number between ``low`` and ``high``, written without point or exponent."""
        if not _is_integer(self.value, low, high):
            self.fail(f"a whole number between {low} and {high}" if low < high else f"{low}")
        return self.value

    def positive(self) -> float:
        """A number above 0."""
        value = cast("float", self.value)
        # Written so that NaN, infinity and whole numbers beyond every float fail.
        if type(value) not in (int, float) or not 0 < value <= sys.float_info.max:
            self.fail("a number above 0")
        return float(value)

    def text(self) -> str:
        """A text."""
        if not isinstance(self.value, str):
            self.fail("a text")
        return self.value

    def one_of(self, words: Collection[str]) -> str:
        """One of some words."""
        if not isinstance(self.value, str) or self.value not in words:
            self.fail(" or ".join(words))
        return self.value

    def members(self) -> list[tuple[str, Node]]:
        """The keys of an object with their values."""
        value = _object(self.value)
        if value is None:
            self.fail("an object")
        return [(name, Node(self._join(name), member)) for name, member in value.items()]

    def boolean(self) -> bool:
        """true or false."""
        if not isinstance(self.value, bool):
            self.fail("true or false")
        return self.value

    def int8_list(self, count: int, why: str) -> NDArray[np.int8]:
        """A list of ``count`` whole numbers between -128 and 127."""
        values = _list(self.value)
        if values is None:
            self.fail("a list of whole numbers")
        if len(values) != count:
            raise ConfigError([f"{self.path}: have {len(values)} values, need {count} ({why})"])
        # true is 1 to array(), so the types are looked at on their own.
        if set(map(type, values)) <= {int}:
            try:
                return np.frombuffer(array("b", cast("list[int]", values)), dtype=np.int8)
            except OverflowError:
                pass
        refused = next(node for node in self.elements() if not _is_integer(node.value, -128, 127))
        refused.fail("a whole number between -128 and 127")

    def _join(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name


def _object(value: object) -> dict[str, object] | None:
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def _list(value: object) -> list[object] | None:
    return cast("list[object]", value) if isinstance(value, list) else None


def _is_integer(value: object, low: int, high: int) -> TypeGuard[int]:
    # By type and not by isinstance: true and false are no numbers.
    return type(value) is int and low <= value <= high


def shown(value: object) -> str:
    """A value as JSON, for a message; objects and lists by their size."""
    if (members := _object(value)) is not None:
        return f"an object of {len(members)} keys"
    if (elements := _list(value)) is not None:
        return f"a list of {len(elements)} values"
    try:
        text = json.dumps(value)
    except ValueError:  # more digits than Python turns into text
        return "a number of thousands of digits"
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "..."


def parse(text: str) -> Node:
    """
    The root of a JSON text. Raises ``ConfigError`` for what is not JSON, at which line and column,
    and for an object with the same key twice.
    """
    repeated = False

    def make_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
        nonlocal repeated
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        repeated = True
        marked = _RepeatedKey(made)
        names = [name for name, _ in pairs]
        marked.key = next(name for i, name in enumerate(names) if name in names[:i])
        return marked

    try:
        root = Node("", json.loads(text, object_pairs_hook=make_object))
    except json.JSONDecodeError as error:
        raise ConfigError(
            [f"line {error.lineno}, column {error.colno}: not JSON: {error.msg}"]
        ) from None
    except ValueError:
        raise ConfigError(["not JSON that can be read: a number has too many digits"]) from None
    except RecursionError:
        raise ConfigError(["not JSON that can be read: too deeply nested"]) from None
    if repeated:
        _refuse_repeated_key(root)
    return root


def _refuse_repeated_key(root: Node) -> None:
    """Raise for an object below ``root`` that has a key twice."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node.value, _RepeatedKey):
            repeated = node.fields([node.value.key], others=True)[0]
            raise ConfigError([f"{repeated.path}: is there more than once"])
        if (members := _object(node.value)) is not None:
            waiting += node.fields(members, others=True)
        elif _list(node.value) is not None:
            waiting += node.elements()
