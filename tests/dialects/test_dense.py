"""Arrays in the IR come back as they were, from its text too."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from xdsl.context import Context
from xdsl.dialects.builtin import Builtin, DenseIntOrFPElementsAttr, FloatAttr, f64
from xdsl.utils.hints import isa

from xir.dialects.dense import as_numpy, from_numpy
from xir.ir.parsing import ExactParser

SHAPES = array_shapes(min_dims=0, max_dims=3, max_side=5)
REALS = arrays(np.float64, SHAPES, elements=st.floats(width=64))
INTEGERS = st.sampled_from([np.int8, np.int16, np.uint16]).flatmap(lambda k: arrays(k, SHAPES))


def parsed(text: str) -> Any:
    ctx = Context()
    ctx.load_dialect(Builtin)
    return ExactParser(ctx, text).parse_attribute()


@settings(max_examples=200, deadline=None, derandomize=True)
@given(array=REALS | INTEGERS)
def test_an_array_comes_back_from_the_ir_and_from_its_text(array: np.ndarray) -> None:
    attr = from_numpy(array)
    for back in (attr, parsed(str(attr))):
        assert isa(back, DenseIntOrFPElementsAttr)
        result = as_numpy(back)
        assert result.dtype == array.dtype
        assert result.shape == array.shape
        # As bits: a NaN equals nothing, and zero has two signs. xDSL prints one NaN for all.
        same = (result == array) & (np.signbit(result) == np.signbit(array))
        assert (same | (np.isnan(result) & np.isnan(array))).all()


@pytest.mark.parametrize("value", [np.inf, -np.inf, 1e17, 1e22, -(2.0**80), 5e-324, -0.0])
@pytest.mark.parametrize("count", [1, 3, 101])
def test_numbers_without_a_decimal_point_are_read_as_they_are_written(
    value: float, count: int
) -> None:
    array = np.arange(count, dtype=np.float64)
    array[0] = value
    np.testing.assert_array_equal(as_numpy(parsed(str(from_numpy(array)))), array)


def test_the_bits_of_a_number_are_not_more_than_it_has() -> None:
    from xdsl.utils.exceptions import ParseError

    with pytest.raises(ParseError, match="expected the bits of one f64"):
        parsed("dense<0x7FF00000000000000> : tensor<1xf64>")
    assert as_numpy(parsed("dense<0x10> : tensor<1xi8>")).tolist() == [16]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(value=st.floats(width=64, allow_nan=False))
def test_a_single_number_comes_back_from_text(value: float) -> None:
    assert parsed(str(FloatAttr(value, f64))).value.data == value


def test_a_view_cannot_be_written_to() -> None:
    view = as_numpy(from_numpy(np.zeros(3)))
    with pytest.raises(ValueError, match="read-only"):
        view[0] = 1


def test_an_array_that_is_not_in_order_is_copied_in_order() -> None:
    array = np.arange(6.0).reshape(2, 3).T
    np.testing.assert_array_equal(as_numpy(from_numpy(array)), array)
