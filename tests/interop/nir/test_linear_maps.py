"""Convolutions, pools and the Lambert function against loops and known values."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from xir.interop.nir.linear_maps import (
    Window,
    convolution,
    lambert_w,
    same_padding,
    sum_pool,
    window_shape,
)

RNG = np.random.default_rng(0)


def slow(x: np.ndarray, weight: np.ndarray, window: Window, groups: int) -> np.ndarray:
    """A convolution number by number; ``x`` is (channels, axes ..)."""
    places = window_shape(x.shape[1:], window)
    result = np.zeros((weight.shape[0], *places))
    inner, out = weight.shape[1], weight.shape[0] // groups
    for o in range(weight.shape[0]):
        for place in itertools.product(*map(range, places)):
            for i in range(inner):
                for k in itertools.product(*map(range, window.size)):
                    at = [
                        p * s + q * d - b
                        for p, s, q, d, b in zip(
                            place, window.stride, k, window.dilation, window.before, strict=True
                        )
                    ]
                    if all(0 <= a < n for a, n in zip(at, x.shape[1:], strict=True)):
                        channel = (o // out) * inner + i
                        result[(o, *place)] += weight[(o, i, *k)] * x[(channel, *at)]
    return result


@pytest.mark.parametrize(
    ("shape", "kernel", "window", "groups"),
    [
        ((2, 8), (3, 2, 3), Window((3,), (2,), (1,), (1,), (1,)), 1),
        ((1, 5, 4), (2, 1, 2, 3), Window((2, 3), (1, 2), (0, 1), (0, 1), (1, 1)), 1),
        ((4, 4, 5), (6, 2, 3, 2), Window((3, 2), (1, 1), (2, 0), (1, 3), (1, 2)), 2),
        ((3, 6), (3, 1, 2), Window((2,), (1,), (0,), (0,), (3,)), 3),
    ],
)
def test_a_convolution_is_that_of_the_definition(
    shape: tuple[int, ...], kernel: tuple[int, ...], window: Window, groups: int
) -> None:
    x, weight = RNG.normal(size=(*shape, 2)), RNG.normal(size=kernel)
    found = convolution(x.reshape(-1, 2), shape, weight, window, groups)
    for column in range(2):
        wanted = slow(x[..., column], weight, window, groups)
        np.testing.assert_allclose(found[:, column], wanted.ravel(), atol=1e-12)


def test_a_pool_sums_each_window_of_each_channel() -> None:
    window = Window((2, 2), (2, 2), (0, 0), (0, 0), (1, 1))
    x = np.arange(2 * 4 * 5.0).reshape(-1, 1)
    planes = x.reshape(2, 4, 5)
    wanted = [
        planes[c, i : i + 2, j : j + 2].sum() for c in range(2) for i in (0, 2) for j in (0, 2)
    ]
    np.testing.assert_array_equal(sum_pool(x, (2, 4, 5), window)[:, 0], wanted)


def test_a_pool_counts_zeros_around() -> None:
    window = Window((3, 3), (3, 3), (1, 1), (1, 1), (1, 1))
    found = sum_pool(np.ones((16, 1)), (1, 4, 4), window)
    np.testing.assert_array_equal(found[:, 0], [4, 4, 4, 4])


@pytest.mark.parametrize(
    ("size", "dilation", "before", "after"), [(3, 1, 1, 1), (4, 1, 1, 2), (2, 3, 1, 2)]
)
def test_same_padding_keeps_the_size_and_puts_the_odd_zero_behind(
    size: int, dilation: int, before: int, after: int
) -> None:
    assert same_padding((size,), (dilation,)) == ((before,), (after,))
    window = Window((size,), (1,), (before,), (after,), (dilation,))
    assert window_shape((7,), window) == (7,)


def test_the_lambert_function_undoes_what_rockpool_writes() -> None:
    h = np.array([1e-4, 0.05, 0.5, 1.0, 3.0])
    np.testing.assert_allclose(lambert_w(h * np.exp(h)), h, rtol=1e-12)
    assert math.isclose(lambert_w(np.array([1.0]))[0], 0.5671432904097838)
