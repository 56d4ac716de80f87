"""Problems are collected, and told all at once."""

from __future__ import annotations

import pytest

from xir.config.problems import ConfigError, Problems


def test_nothing_wrong_is_not_refused() -> None:
    Problems().refuse()


def test_all_problems_are_told_in_their_order() -> None:
    problems = Problems(["weights: too large"])
    problems.append("dt: too short")
    with pytest.raises(ConfigError) as refused:
        problems.refuse()
    assert refused.value.problems == ("weights: too large", "dt: too short")
    assert str(refused.value) == "weights: too large\ndt: too short"
