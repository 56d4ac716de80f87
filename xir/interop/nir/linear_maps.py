"""
The linear nodes of NIR as mathematics on arrays: convolutions, pools, scales.

A map is applied to the columns of ``x``, (numbers in, columns), and gives (numbers out, columns).
What flows is laid out as (channels, height, width), channels slowest. Convolutions are the
cross-correlations of torch; their shapes follow from
``out = floor((in + padding - dilation (kernel - 1) - 1) / stride) + 1``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import exp, log1p

Shape = tuple[int, ...]


class Window(NamedTuple):
    """How a kernel or a pool goes over its axes; one number for each axis."""

    size: Shape
    stride: Shape
    before: Shape
    """Zeros in front of each axis."""
    after: Shape
    """Zeros behind each axis."""
    dilation: Shape


def same_padding(size: Sequence[int], dilation: Sequence[int]) -> tuple[Shape, Shape]:
    """The zeros in front and behind that keep the size at stride 1; the odd one stands behind."""
    totals = [d * (k - 1) for k, d in zip(size, dilation, strict=True)]
    return tuple(t // 2 for t in totals), tuple(t - t // 2 for t in totals)


def window_shape(shape: Sequence[int], window: Window) -> Shape:
    """How many places a window has along each axis; below 1 where it does not fit."""
    return tuple(
        (n + before + after - d * (k - 1) - 1) // s + 1
        for n, k, s, before, after, d in zip(shape, *window, strict=True)
    )


def windows(x: NumpyArray, shape: Sequence[int], window: Window) -> NumpyArray:
    """
    What a window sees at each of its places.

    ``x`` is (channels, axes of ``shape`` .., columns). The result is (channels, places ..,
    positions in the window .., columns).
    """
    n = len(shape)
    pads = [(0, 0), *zip(window.before, window.after, strict=True), (0, 0)]
    padded = np.pad(x, pads)
    places = window_shape(shape, window)
    result = np.empty((x.shape[0], *places, *window.size, x.shape[-1]), x.dtype)
    for position in product(*(range(k) for k in window.size)):
        part = tuple(
            slice(p * d, p * d + s * (count - 1) + 1, s)
            for p, d, s, count in zip(position, window.dilation, window.stride, places, strict=True)
        )
        result[(slice(None), *[slice(None)] * n, *position)] = padded[(slice(None), *part)]
    return result


def convolution(
    x: NumpyArray, shape: Sequence[int], weight: NumpyArray, window: Window, groups: int
) -> NumpyArray:
    """
    A convolution of what lies on ``shape`` = (channels, axes ..).

    ``weight`` is (channels out, channels in / groups, kernel ..): output o reads the input channels
    of group ``o // (channels out / groups)``.
    """
    axes, columns = tuple(shape[1:]), x.shape[-1]
    places = window_shape(axes, window)
    seen = windows(x.reshape(*shape, columns), axes, window)
    out = weight.shape[0] // groups
    inner = shape[0] // groups
    result = np.empty((weight.shape[0], math.prod(places), columns))
    for group in range(groups):
        part = seen[group * inner : (group + 1) * inner]
        flat = part.reshape(inner, math.prod(places), math.prod(window.size), columns)
        kernels = weight[group * out : (group + 1) * out].reshape(out, inner, -1)
        result[group * out : (group + 1) * out] = np.einsum("oik,ipkc->opc", kernels, flat)
    return result.reshape(-1, columns)


def sum_pool(x: NumpyArray, shape: Sequence[int], window: Window) -> NumpyArray:
    """The sum in each window, channel by channel; zeros around count as 0."""
    axes, columns = tuple(shape[1:]), x.shape[-1]
    seen = windows(x.reshape(*shape, columns), axes, window)
    count = math.prod(window_shape(axes, window))
    flat = seen.reshape(shape[0], count, math.prod(window.size), columns)
    return flat.sum(axis=2).reshape(-1, columns)


def lambert_w(x: NumpyArray) -> NumpyArray:
    """
    The h with ``h exp(h) = x``, for x > 0, by Newton's method.

    Rockpool writes ``r = exp(-h) / h`` with ``h = dt / tau``, so h is that of 1 / r.
    """
    h = log1p(x)
    for _ in range(50):
        step = (h * exp(h) - x) / (exp(h) * (h + 1))
        h = h - step
        if (np.abs(step) <= 1e-16 * np.abs(h)).all():
            break
    return h
