"""Sharing work among processors: every number once, on the processors that the process may use."""

from __future__ import annotations

import os
import threading

import pytest

from xir.machine.threads import in_threads, processors


def test_processors_are_those_that_the_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    def affinity(_process: int) -> set[int]:
        return {2, 5, 7}

    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    monkeypatch.setattr(os, "sched_getaffinity", affinity, raising=False)
    assert processors() == 3
    monkeypatch.delattr(os, "sched_getaffinity")
    assert processors() == 64
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert processors() == 1


@pytest.mark.parametrize(
    ("count", "threads", "ranges"),
    [
        (7, 3, [(0, 2), (2, 4), (4, 7)]),
        (2, 8, [(0, 1), (1, 2)]),
        (5, 1, [(0, 5)]),
        (0, 4, [(0, 0)]),
    ],
)
def test_ranges_are_side_by_side(count: int, threads: int, ranges: list[tuple[int, int]]) -> None:
    calls: list[tuple[int, int]] = []
    in_threads(lambda first, stop: calls.append((first, stop)), count, threads)
    assert sorted(calls) == ranges


def test_as_many_ranges_as_processors_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xir.machine.threads.processors", lambda: 3)
    for threads in (None, 0):
        calls: list[int] = []
        in_threads(lambda first, _stop: calls.append(first), 30, threads)
        assert sorted(calls) == [0, 10, 20]


def test_ranges_run_at_the_same_time_and_one_of_them_in_the_caller() -> None:
    together = threading.Barrier(3)
    names: list[str] = []

    def part(_first: int, _stop: int) -> None:
        together.wait(timeout=60)  # Breaks, and fails the test, unless three are here at once.
        names.append(threading.current_thread().name)

    in_threads(part, 3, 3)
    assert threading.current_thread().name in names
    assert len(set(names)) == 3


@pytest.mark.parametrize("wrong", [0, 2])
def test_an_error_of_a_part_is_raised(wrong: int) -> None:
    def part(first: int, _stop: int) -> None:
        if first == wrong:
            raise ValueError(f"part {first}")

    with pytest.raises(ValueError, match=f"part {wrong}"):
        in_threads(part, 4, 4)
