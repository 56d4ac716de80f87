"""g to integers."""

from __future__ import annotations

import math

import numpy as np
import pytest

from xir.sensors.imu import to_integers


def test_it_rounds_towards_zero() -> None:
    whole, clipped = to_integers([[-0.3, 1.0, 2.0]])
    assert whole.tolist() == [[-4816, 16056, 32112]]
    assert whole.dtype == np.int32
    assert clipped.tolist() == [0, 0, 0]


def test_what_is_too_large_is_at_the_limit_and_counted() -> None:
    whole, clipped = to_integers([[-3.0, 0.1, 1e300], [0.0, 0.0, 2.1]])
    assert whole.tolist() == [[-32767, 1605, 32767], [0, 0, 32767]]
    assert clipped.tolist() == [1, 0, 2]


@pytest.mark.parametrize("dtype", ["int8", "int16", "int64", "uint8", "uint64"])
def test_integers_are_taken_as_they_are(dtype: str) -> None:
    ends = np.iinfo(dtype)
    whole, clipped = to_integers(np.array([[ends.min, 3, ends.max]], dtype))
    assert whole.tolist() == [[max(ends.min, -32767), 3, min(ends.max, 32767)]]
    assert clipped.tolist() == [int(ends.min < -32767), 0, int(ends.max > 32767)]


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_number_that_is_not_finite_is_refused_with_its_place(value: float) -> None:
    acceleration = np.zeros((9, 3))
    acceleration[4, 1] = value
    with pytest.raises(ValueError, match=f"step 4 of axis y is {value}; need a finite number"):
        to_integers(acceleration)


@pytest.mark.parametrize("shape", [(3,), (9, 2), (3, 9, 3)])
def test_another_shape_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"need real numbers, or integers, of shape \(steps, 3\)"):
        to_integers(np.zeros(shape))


def test_words_are_refused() -> None:
    with pytest.raises(ValueError, match="the acceleration is <U1"):
        to_integers([["a", "b", "c"]])


@pytest.mark.parametrize("scale", [0.0, -1.0, math.inf, math.nan])
def test_a_scale_that_is_not_above_0_is_refused(scale: float) -> None:
    with pytest.raises(ValueError, match=f"the scale is {scale}; need a number above 0"):
        to_integers([[0.0, 0.0, 0.0]], scale=scale)
