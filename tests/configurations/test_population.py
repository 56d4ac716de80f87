from __future__ import annotations

import pytest

from xir.configurations.population import Population, as_entries, cover, from_entries


def test_members_are_numbered_where_there_are_several() -> None:
    assert Population("h", range(3, 5)).members == ("h[0]", "h[1]")
    assert Population("h", range(3, 4)).members == ("h",)
    assert Population("h", range(3, 3)).members == ()
    assert Population("h", range(3, 5)).part == slice(3, 5)


def test_entries_come_back_in_the_order_of_ids() -> None:
    entries = {"b": {"first": 2, "count": 1, "read": "vmem"}, "a": {"first": 0, "count": 2}}
    populations = from_entries(entries)
    assert populations == (Population("a", range(2)), Population("b", range(2, 3), "vmem"))
    assert from_entries(as_entries(populations)) == populations


@pytest.mark.parametrize(
    ("ids", "covered"),
    [
        ([(0, 2), (2, 3)], True),
        ([(2, 3), (0, 2)], True),
        ([(0, 3), (3, 3)], True),
        ([], False),
        ([(0, 2)], False),
        ([(1, 3)], False),
        ([(0, 2), (2, 4)], False),
        # As many ids as there are neurons, but not each once.
        ([(0, 2), (1, 2)], False),
        ([(0, 1), (0, 2)], False),
        ([(0, 1), (2, 4)], False),
        ([(0, 4), (4, 3)], False),
    ],
)
def test_populations_cover_the_ids_if_each_is_in_one(
    ids: list[tuple[int, int]], covered: bool
) -> None:
    populations = [Population(str(i), range(*pair)) for i, pair in enumerate(ids)]
    assert cover(populations, 3) is covered


def test_no_populations_cover_no_ids() -> None:
    assert cover([], 0)


def test_a_huge_count_takes_no_memory() -> None:
    assert not cover([Population("h", range(1 << 60))], 3)
