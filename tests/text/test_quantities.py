"""Numbers as a person writes them."""

from __future__ import annotations

import pytest

from xir.text.quantities import counted


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 steps"), (1, "1 step"), (2, "2 steps"), (21, "21 steps")]
)
def test_one_of_a_thing_is_no_plural(number: int, text: str) -> None:
    assert counted(number, "step") == text
