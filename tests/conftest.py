"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.processes import living_children


@pytest.fixture(autouse=True)
def _no_process_is_left_behind() -> Iterator[None]:
    before = living_children()
    yield
    assert [child for child in living_children() if child not in before] == []
