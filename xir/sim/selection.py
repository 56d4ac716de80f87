"""What is recorded of a run: which neurons, which outputs, in which steps."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_PART = re.compile(r"(?P<name>.+?)\[\s*(?P<first>\d+)\s*(?:(?P<range>\.\.)\s*(?P<stop>\d+)\s*)?\]")


class SelectionError(ValueError):
    """A selection of what is not there."""


@dataclass(frozen=True)
class Selection:
    """
    Ids of hidden neurons and of outputs, all where None, and the steps from the first up to, but
    not including, the second; all steps where None. Steps count from the beginning of the run.
    """

    neurons: Sequence[int] | None = None
    outputs: Sequence[int] | None = None
    steps: tuple[int, int] | None = None

    @classmethod
    def named(
        cls, symbols: Mapping[str, Any], names: str | None, steps: tuple[int, int] | None = None
    ) -> Selection:
        """
        By the names of ``Program.symbols``: ``"hidden, gate[3], out[0..4]"`` is all of ``hidden``,
        neuron 3 of ``gate`` and the first four of ``out``. The name of a module stands for all
        populations in it. None means everything.

        Raises ``SelectionError`` for a name or a number that is not there.
        """
        if names is None:
            return cls(None, None, steps)
        hidden: list[int] = []
        outputs: list[int] = []
        for part in names.split(","):
            found_hidden, found_outputs = _ids(symbols, part.strip())
            hidden += [i for i in found_hidden if i not in hidden]
            outputs += [i for i in found_outputs if i not in outputs]
        return cls(tuple(hidden), tuple(outputs), steps)

    def check(self, n_hidden: int, n_outputs: int) -> None:
        """Raise ``SelectionError`` unless all of it is in a core of that size."""
        for what, ids, count in (
            ("hidden neuron", self.neurons, n_hidden),
            ("output", self.outputs, n_outputs),
        ):
            for i in ids or ():
                if not 0 <= i < count:
                    raise SelectionError(
                        f"there is no {what} {i}: the core has {count}, counted from 0"
                    )
        if self.steps is not None and not 0 <= self.steps[0] < self.steps[1]:
            first, stop = self.steps
            raise SelectionError(
                f"steps {first} to {stop} are no window; the first is at least 0 and less than "
                "the second, which is not included"
            )


def _ids(symbols: Mapping[str, Any], text: str) -> tuple[list[int], list[int]]:
    """Ids of the hidden neurons and of the outputs that one name means."""
    populations: Mapping[str, Any] = symbols["hidden"]
    outputs: Mapping[str, Any] = symbols["outputs"]
    for name, numbers in _readings(text):
        chosen = [
            _numbers(name, kind[name], numbers) if name in kind else []
            for kind in (populations, outputs)
        ]
        if any(chosen):
            return chosen[0], chosen[1]
    inside = [
        [i for name, e in kind.items() if name.startswith(f"{text}.") for i in _all(e)]
        for kind in (populations, outputs)
    ]
    if not any(inside):
        known = ", ".join([*populations, *outputs])
        if text in symbols["inputs"]:
            raise SelectionError(f"'{text}' is an input, which is known; there are: {known}")
        raise SelectionError(f"there is no population '{text}'; there are: {known}")
    return inside[0], inside[1]


def _readings(text: str) -> list[tuple[str, tuple[int, int] | None]]:
    """A name as it stands, or a name and a range of numbers; names may end in brackets too."""
    readings: list[tuple[str, tuple[int, int] | None]] = [(text, None)]
    if part := _PART.fullmatch(text):
        first = int(part["first"])
        readings.append((part["name"], (first, int(part["stop"]) if part["range"] else first + 1)))
    return readings


def _all(entry: Mapping[str, Any]) -> list[int]:
    return list(range(entry["first"], entry["first"] + entry["count"]))


def _numbers(name: str, entry: Mapping[str, Any], numbers: tuple[int, int] | None) -> list[int]:
    if numbers is None:
        return _all(entry)
    first, stop = numbers
    if not first < stop <= entry["count"]:
        raise SelectionError(
            f"'{name}' has no neurons {first}..{stop}: it has {entry['count']}, and a range ends "
            "before its second number"
        )
    return _all(entry)[first:stop]
