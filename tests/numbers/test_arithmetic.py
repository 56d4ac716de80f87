"""Arithmetic on arrays, and their arrangements."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from xir.numbers.arithmetic import arrange, compute
from xir.numbers.kinds import ArrangeKind, ComputeKind

REALS = arrays(
    np.float64,
    array_shapes(min_dims=0, max_dims=3, max_side=5),
    elements=st.floats(width=64),
)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(lhs=REALS, rhs=st.floats(width=64))
def test_arithmetic_is_ieee_754_and_says_nothing(lhs: np.ndarray, rhs: float) -> None:
    with np.errstate(all="ignore"):
        expected = (lhs + rhs, lhs - rhs, lhs * rhs, lhs / np.float64(rhs))
    for kind, value in zip(ComputeKind, expected, strict=True):
        got = compute(kind, lhs, np.array(rhs))
        assert got.dtype == np.float64
        assert got.shape == lhs.shape
        np.testing.assert_array_equal(got, value)


def test_arrangements() -> None:
    array = np.arange(6.0).reshape(2, 3)
    assert arrange(ArrangeKind.TRANSPOSE, array, None).tolist() == [[0, 3], [1, 4], [2, 5]]
    assert arrange(ArrangeKind.PICK, array, 1).tolist() == [3, 4, 5]
    assert arrange(ArrangeKind.PICK, array[0], 2).shape == ()
    assert arrange(ArrangeKind.DIAGONAL, array[0], None).tolist() == [
        [0, 0, 0],
        [0, 1, 0],
        [0, 0, 2],
    ]
