"""Arithmetic on arrays, and their arrangements."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from xir.numbers.arithmetic import arrange, compute
from xir.numbers.arrangements import ArrangeError, Options, shape_of
from xir.numbers.kinds import ArrangeKind, ComputeKind, Shape

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


def test_arrangements_of_one_array() -> None:
    array = np.arange(6.0).reshape(2, 3)
    assert arrange(ArrangeKind.TRANSPOSE, [array], {}).tolist() == [[0, 3], [1, 4], [2, 5]]
    assert arrange(ArrangeKind.PICK, [array], {"index": 1}).tolist() == [3, 4, 5]
    assert arrange(ArrangeKind.PICK, [array[0]], {"index": 2}).shape == ()
    assert arrange(ArrangeKind.DIAGONAL, [array[0]], {}).tolist() == [
        [0, 0, 0],
        [0, 1, 0],
        [0, 0, 2],
    ]
    assert arrange(ArrangeKind.SUM, [array], {"axis": 0}).tolist() == [3, 5, 7]
    assert arrange(ArrangeKind.SUM, [array], {"axis": 1}).tolist() == [3, 12]
    assert arrange(ArrangeKind.TOTAL, [array], {}).tolist() == 15


def test_arrangements_of_several_arrays() -> None:
    a, b = np.arange(6.0).reshape(2, 3), 10 + np.arange(6.0).reshape(2, 3)
    for axis in (0, 1):
        joined = arrange(ArrangeKind.CONCAT, [a, b], {"axis": axis})
        assert joined.tolist() == np.concatenate([a, b], axis).tolist()
    for axis in (0, 1, 2):
        stacked = arrange(ArrangeKind.STACK, [a, b], {"axis": axis})
        assert stacked.tolist() == np.stack([a, b], axis).tolist()
    assert arrange(ArrangeKind.KRON, [a, b], {}).tolist() == np.kron(a, b).tolist()
    column, row = np.array([1.0, 2, 3]), np.array([9.0, 4])
    matrix = arrange(ArrangeKind.TOEPLITZ, [column, row], {})
    assert matrix.tolist() == [[1, 4], [2, 1], [3, 2]]
    square = arrange(ArrangeKind.TOEPLITZ, [column], {})
    assert square.tolist() == [[1, 2, 3], [2, 1, 2], [3, 2, 1]]


@pytest.mark.parametrize(
    ("a", "b"), [((2, 3), (3, 4)), ((3,), (3, 4)), ((2, 3), (3,)), ((3,), (3,)), ((2, 0), (0, 4))]
)
def test_a_matrix_product_is_that_of_numpy(a: Shape, b: Shape) -> None:
    random = np.random.default_rng(0)
    left, right = random.integers(-9, 9, a) / 8, random.integers(-9, 9, b) / 8
    product = arrange(ArrangeKind.MATMUL, [left, right], {})
    assert product.shape == shape_of(ArrangeKind.MATMUL, [a, b], {})
    np.testing.assert_array_equal(product, left @ right)


CUTS = st.tuples(*[st.integers(-3, 3) | st.none()] * 3)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(first=CUTS, second=CUTS | st.integers(0, 2))
def test_a_slice_is_that_of_numpy(first: Any, second: Any) -> None:
    array = np.arange(24.0).reshape(4, 3, 2)
    assume(first[2] != 0 and (isinstance(second, int) or second[2] != 0))
    cut = slice(second, second + 1) if isinstance(second, int) else slice(*second)
    ranges = [range(4)[slice(*first)], range(3)[cut], range(2)]
    assume(all(ranges))
    options: Options = {
        "start": tuple(r.start for r in ranges),
        "step": tuple(r.step for r in ranges),
        "size": tuple(map(len, ranges)),
        "dropped": (1,) if isinstance(second, int) else (),
    }
    expected = array[slice(*first), second if isinstance(second, int) else slice(*second)]
    assert shape_of(ArrangeKind.SLICE, [array.shape], options) == expected.shape
    np.testing.assert_array_equal(arrange(ArrangeKind.SLICE, [array], options), expected)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(
    length=st.integers(3, 9),
    stride=st.integers(1, 3),
    padding=st.integers(0, 3),
    dilation=st.integers(1, 2),
)
def test_a_convolution_written_out_is_one(
    length: int, stride: int, padding: int, dilation: int
) -> None:
    """A step of the kernel at a time, as the formula of PyTorch's ``Conv1d`` says."""
    random = np.random.default_rng(0)
    kernels, signal = random.normal(size=(3, 2, 2)), random.normal(size=(2, length))
    options = {"length": length, "stride": stride, "padding": padding, "dilation": dilation}
    wide = np.pad(signal, ((0, 0), (padding, padding)))
    last = wide.shape[1] - dilation
    expected = [
        [
            sum(kernels[o, c, k] * wide[c, p + k * dilation] for c in range(2) for k in range(2))
            for p in range(0, last, stride)
        ]
        for o in range(3)
    ]
    matrix = arrange(ArrangeKind.CONV1D, [kernels], options)
    assert matrix.shape == shape_of(ArrangeKind.CONV1D, [kernels.shape], options)
    np.testing.assert_allclose(signal.reshape(-1) @ matrix, np.ravel(expected))


@pytest.mark.parametrize(
    ("kind", "shapes", "options", "message"),
    [
        (ArrangeKind.TRANSPOSE, [(2,)], {}, "is of a matrix, not of 2"),
        (ArrangeKind.DIAGONAL, [()], {}, "is of a vector, not of 1"),
        (ArrangeKind.PICK, [(2,)], {}, "has the options index"),
        (ArrangeKind.PICK, [(2,)], {"index": -1}, "an array with an entry -1, not of 2"),
        (ArrangeKind.DIAGONAL, [(2,)], {"index": 1}, "has the options none"),
        (ArrangeKind.CONCAT, [(2, 3), (2, 4)], {"axis": 0}, "axis 0 alone, not of 2x3 and 2x4"),
        (ArrangeKind.CONCAT, [(2, 3), (2,)], {"axis": 0}, "axis 0 alone, not of 2x3 and 2"),
        (ArrangeKind.CONCAT, [], {"axis": 0}, "arrays with an axis 0; there are 0"),
        (ArrangeKind.STACK, [(2,), (3,)], {"axis": 0}, "arrays of one shape, not of 2 and 3"),
        (ArrangeKind.STACK, [(2,)], {"axis": 2}, "arrays with an axis 2; there are 2"),
        (ArrangeKind.SUM, [(2,)], {"axis": 1}, "an array with an axis 1, not of 2"),
        (ArrangeKind.SUM, [(2,)], {"axis": (1,)}, "'axis' is one number"),
        (ArrangeKind.KRON, [(2, 2)], {}, "is of two matrices"),
        (ArrangeKind.MATMUL, [(2, 2)], {}, "is of two matrices, or a vector and a matrix"),
        (ArrangeKind.MATMUL, [(2, 2), ()], {}, "is of two matrices, or a vector and a matrix"),
        (ArrangeKind.MATMUL, [(2, 2, 2), (2,)], {}, "is of two matrices, or a vector and a"),
        (ArrangeKind.MATMUL, [(2, 3), (2, 3)], {}, "as the first has columns, not of 2x3 and 2x3"),
        (ArrangeKind.TOEPLITZ, [(2, 2)], {}, "is of one or two vectors"),
        (
            ArrangeKind.SLICE,
            [(4,)],
            {"start": (0,), "step": (2,), "size": (3,), "dropped": ()},
            "entries 0 to 4 of 4",
        ),
        (
            ArrangeKind.SLICE,
            [(4,)],
            {"start": (0,), "step": (1,), "size": (2,), "dropped": (0,)},
            "an axis 0 of one entry",
        ),
        (
            ArrangeKind.CONV1D,
            [(1, 1, 4)],
            {"length": 3, "stride": 1, "padding": 0, "dilation": 1},
            "a longer signal than of 3",
        ),
        (
            ArrangeKind.CONV1D,
            [(1, 1, 2)],
            {"length": 3, "stride": 0, "padding": 0, "dilation": 1},
            "a stride and a dilation of 1 or more",
        ),
    ],
)
def test_what_does_not_go_together_is_refused(
    kind: ArrangeKind, shapes: list[tuple[int, ...]], options: Options, message: str
) -> None:
    with pytest.raises(ArrangeError, match=re.escape(message)):
        shape_of(kind, shapes, options)
