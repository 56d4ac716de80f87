from __future__ import annotations

import pytest

from xir.text.tables import table

ROWS = [("a", "1"), ("long name", "1000")]


def test_numbers_stand_to_the_right() -> None:
    assert table(("name", "n"), ROWS) == [
        "  name          n",
        "  a             1",
        "  long name  1000",
    ]


def test_words_stand_to_the_left_and_no_line_ends_in_blanks() -> None:
    assert table(("name", "n"), [*ROWS, ("b", "")], numbers=False) == [
        "  name       n",
        "  a          1",
        "  long name  1000",
        "  b",
    ]


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        table(("name", "n"), [("a", "1", "2")])
