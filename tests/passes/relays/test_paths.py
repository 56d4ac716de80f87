"""What is to be done where paths meet: a table, and what holds for any paths."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xir.passes.relays.paths import Meeting, meet


@pytest.mark.parametrize(
    ("arrivals", "written", "verdict"),
    [
        ([0, 1], [0, 0], Meeting(1, [1, 0])),  # a layer is skipped
        ([0, 3, 1], [0, 0, 0], Meeting(3, [3, 0, 2])),
        ([1, 1], [0, 0], Meeting(1, [0, 0])),
        ([0, 1], [1, 0], Meeting(1, [0, 0])),  # aligned by hand
        ([0, 0], [0, 3], Meeting(0, [0, 0])),  # a delay that is meant
        ([2], [3], Meeting(5, [0])),
        ([0, 1], [3, 0], "unclear"),
        ([0, 1], [0, 3], "unclear"),
        ([None, 1, 0], [0, 0, 0], Meeting(1, [0, 0, 1])),  # a neuron that always spikes
        ([None, None], [0, 2], Meeting(None, [0, 0])),
        ([], [], Meeting(None, [])),
    ],
)
def test_where_paths_meet(
    arrivals: list[int | None], written: list[int], verdict: Meeting | str
) -> None:
    assert meet(arrivals, written) == verdict


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2)), min_size=1, max_size=5))
def test_all_arrive_together_and_none_comes_earlier_than_it_was(
    paths: list[tuple[int, int]],
) -> None:
    arrivals, written = [a for a, _ in paths], [k for _, k in paths]
    verdict = meet(arrivals, written)
    if verdict == "unclear":
        assert any(written)
        return
    assert min(verdict.early) == 0
    counted = {a + k + e for a, k, e in zip(arrivals, written, verdict.early, strict=True)}
    assert counted == {verdict.arrival} or set(arrivals) == {verdict.arrival}
