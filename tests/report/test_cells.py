"""Numbers as short texts."""

from __future__ import annotations

from xir.report import cells
from xir.report.populations import Span


def test_a_span_is_one_number_where_both_look_the_same() -> None:
    assert cells.span(Span(3, 3)) == "3"
    assert cells.span(Span(-3, 4)) == "-3..4"
    assert cells.span(Span(0.501, 0.502), "{:.2f}") == "0.50"
    assert cells.span(Span(0.501, 0.512), "{:.2f}") == "0.50..0.51"
    assert cells.span(Span(1, 2), dots=" .. ") == "1 .. 2"
    assert cells.span(None) == "-"


def test_ids_are_the_first_and_the_last() -> None:
    assert cells.ids(range(4, 9)) == "4..8"
    assert cells.ids(range(4, 5), " .. ") == "4 .. 4"


def test_zero_is_a_number() -> None:
    assert cells.number(0) == "0"
    assert cells.number(0, "step {}") == "step 0"
    assert cells.number(None, "step {}") == "-"
