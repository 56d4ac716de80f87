"""Numbers as a person would write them, and exactly what they were."""

from __future__ import annotations

import math

import numpy as np
import pytest

from xir.interop.nir.numbers_as_text import (
    OF_32_BITS,
    OF_64_BITS,
    exact,
    is_uniform,
    seconds,
    short,
    time_constant,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.9, "0.9"), (float(np.float32(0.9)), "0.9"), (2.0, "2"), (1e-5, "1e-5"), (-1.25, "-1.25")],
)
def test_few_digits_where_they_say_the_same(value: float, text: str) -> None:
    assert exact(value, OF_32_BITS) == text


def test_all_digits_where_they_do_not() -> None:
    assert short(1 / 3, OF_64_BITS) is None
    assert float(exact(1 / 3, OF_64_BITS)) == 1 / 3
    assert exact(float(np.float32(0.9)), OF_64_BITS) == "0.8999999761581421"


@pytest.mark.parametrize(
    ("value", "text"), [(1e-3, "1 ms"), (5e-4, "0.5 ms"), (2e-5, "20 us"), (2.0, "2000 ms")]
)
def test_a_time_in_its_unit(value: float, text: str) -> None:
    assert seconds(value) == text


def test_a_time_reads_back_as_it_was() -> None:
    number, unit = seconds(1 / 3e3).split()
    assert float(number) * {"s": 1.0}[unit] == 1 / 3e3


@pytest.mark.parametrize(
    ("decay", "text"),
    [(math.exp(-1 / 20), "20 ms"), (0.9, "-dt / log(0.9)"), (1.0, "inf")],
)
def test_a_decay_as_a_round_time_or_as_itself(decay: float, text: str) -> None:
    assert time_constant(decay, 1e-3, OF_64_BITS) == text


def test_uniform_is_to_within_the_rounding() -> None:
    assert is_uniform(np.array([0.9, 0.9 * (1 + 1e-8)]), OF_32_BITS)
    assert not is_uniform(np.array([0.9, 0.9 * (1 + 1e-8)]), OF_64_BITS)
