"""The order of populations on the chip, against all orders there are."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from xir.allocation.placement import Conflict, Extent, Part, Windows, extent, place


@st.composite
def parts(draw: st.DrawFn) -> list[Part]:
    found: list[Part] = []
    for _ in range(draw(st.integers(1, 6))):
        size = draw(st.integers(1, 9))
        reached = draw(st.one_of(st.just(0), st.just(size), st.integers(0, size)))
        skipped = draw(st.one_of(st.just(0), st.just(size), st.integers(0, size)))
        found.append(Part(size, reached, skipped))
    return found


@st.composite
def problems(draw: st.DrawFn) -> tuple[list[Part], list[tuple[int, int]], Windows]:
    """Populations, aliases without a circle and with one target a source, and windows."""
    drawn = draw(parts())
    order = draw(st.permutations(range(len(drawn))))
    aliases = [
        (order[i], order[draw(st.integers(i + 1, len(order) - 1))])
        for i in range(len(order) - 1)
        if draw(st.integers(0, 2)) == 0
    ]
    limits = draw(st.integers(1, 30)), draw(st.integers(1, 30))
    return drawn, aliases, Windows(*limits, draw(st.sampled_from([0.0, 3.5, 56.0])), 9.0)


def orders(count: int, aliases: list[tuple[int, int]]) -> list[tuple[int, ...]]:
    return [
        order
        for order in permutations(range(count))
        if all(order.index(source) < order.index(target) for source, target in aliases)
    ]


@settings(max_examples=600, deadline=None, derandomize=True)
@given(problems())
def test_no_order_that_fits_is_cheaper(
    problem: tuple[list[Part], list[tuple[int, int]], Windows],
) -> None:
    parts, aliases, windows = problem
    possible = orders(len(parts), aliases)
    fitting = [o for o in possible if windows.hold(extent(parts, o))]
    found = place(parts, aliases, windows)
    if isinstance(found, Conflict):
        assert not fitting
        assert found.least == Extent(
            min(extent(parts, o).inputs for o in possible),
            min(extent(parts, o).outputs for o in possible),
        )
    else:
        assert tuple(found) in fitting
        least = min(windows.cost(extent(parts, o)) for o in fitting)
        assert windows.cost(extent(parts, found)) == least


def test_the_order_of_the_source_is_kept_where_none_is_cheaper() -> None:
    """Input first and output last already."""
    chain = [Part(5, 5, 5), Part(4, 0, 4), Part(3, 0, 3), Part(2, 0, 0)]
    assert place(chain, [], Windows(128, 128, 7, 9)) == [0, 1, 2, 3]


def test_many_populations_take_no_time() -> None:
    """Sixty residual blocks of which one is read at the start and all are at the end."""
    chain = [Part(1 + n % 3, int(n % 7 == 0), int(n % 5 > 0)) for n in range(60)]
    aliases = [(n, n + 1) for n in range(0, 59, 2)]
    found = place(chain, aliases, Windows(1000, 1000, 56, 65))
    assert isinstance(found, list)
    assert sorted(found) == list(range(60))
