"""Notes of how far work is reach whoever asked for them, and nobody else."""

from __future__ import annotations

import pytest

from xir.machine.progress import Listener, note, told_to

Noted = tuple[str, int, int]


def into(heard: list[Noted]) -> Listener:
    """A listener that keeps what it hears."""

    def keep(stage: str, done: int, total: int) -> None:
        heard.append((stage, done, total))

    return keep


def test_notes_reach_the_innermost_listener() -> None:
    outer: list[Noted] = []
    inner: list[Noted] = []
    note("nobody hears this")
    with told_to(into(outer)):
        note("a")
        with told_to(into(inner)):
            note("b", 1, 2)
        note("c", 2, 2)
    note("nor this")
    assert outer == [("a", 0, 0), ("c", 2, 2)]
    assert inner == [("b", 1, 2)]


def test_a_listener_is_gone_after_an_error() -> None:
    heard: list[Noted] = []
    with pytest.raises(ValueError, match="no"), told_to(into(heard)):
        raise ValueError("no")
    note("a")
    assert not heard
