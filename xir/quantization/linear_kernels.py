"""
Quadratic forms, compiled: their triangular factors, and what is solved and rounded by those.

LAPACK does the same with sums whose order depends on the processor. These have one order: several
numbers of a row at a time, each for itself. They do not hold the interpreter's lock.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from xir.machine.jit import compiled_once

Array = npt.NDArray[Any]


@compiled_once()
def factorize(form: Array) -> int:
    """
    Write G into the lower triangle of ``form`` H (C, C), symmetric, of which only that triangle is
    read: G is lower triangular, and ``H = G' G``. 1, or 0 where H is not positive definite in
    float64; ``form`` then is of no use.

    G gives ``e' H e`` as the squared length of ``G e``, whose k-th entry knows the first k + 1 of
    ``e`` only: what rounding one after another needs.
    """
    size = form.shape[0]
    for i in range(size - 1, -1, -1):
        row = form[i]
        k = i + 1
        while k + 3 < size:
            a, b, c, d = form[k], form[k + 1], form[k + 2], form[k + 3]
            w, x, y, z = a[i], b[i], c[i], d[i]
            for j in range(i + 1):
                row[j] = (((row[j] - w * a[j]) - x * b[j]) - y * c[j]) - z * d[j]
            k += 4
        while k < size:
            a = form[k]
            w = a[i]
            for j in range(i + 1):
                row[j] = row[j] - w * a[j]
            k += 1
        if not row[i] > 0:
            return 0
        root = np.sqrt(row[i])
        for j in range(i):
            row[j] = row[j] / root
        row[i] = root
    return 1


@compiled_once()
def solve_factored(factor: Array, x: Array) -> None:
    """Solve ``G' G x = b`` for ``factor`` G (C, C) of ``factorize``; ``x`` (C,) is b before."""
    size = factor.shape[0]
    for k in range(size - 1, -1, -1):
        x[k] /= factor[k, k]
        for i in range(k):
            x[i] -= factor[k, i] * x[k]
    for k in range(size):
        total = x[k]
        for i in range(k):
            total -= factor[k, i] * x[i]
        x[k] = total / factor[k, k]


@compiled_once()
def round_in_turn(
    wanted: Array, factor: Array, low: float, high: float, error: Array, integers: Array
) -> None:
    """
    Round ``wanted`` (C,) one by one into ``integers``, from ``low`` to ``high``. Each makes good
    what those before it have left, as the quadratic form of ``factor`` G (C, C) says: it is
    rounded from where its entry of ``G e`` would be 0. ``error`` (C,) is filled with ``e``.
    """
    size = len(wanted)
    for k in range(size):
        left = 0.0
        for i in range(k):
            left += factor[k, i] * error[i]
        best = wanted[k] - left / factor[k, k]
        integers[k] = min(max(np.rint(best), low), high)
        error[k] = integers[k] - wanted[k]


@compiled_once()
def add_products(columns: Array, total: Array) -> None:
    """
    Add the products of all pairs of ``columns`` (L, C) to the lower triangle of ``total`` (C, C),
    and to some of what is above it: eight rows of ``columns`` at a time, in their order.
    """
    length, size = columns.shape
    first = 0
    while first + 8 <= length:
        a, b, c, d = columns[first], columns[first + 1], columns[first + 2], columns[first + 3]
        e, f, g, h = columns[first + 4], columns[first + 5], columns[first + 6], columns[first + 7]
        for i in range(size):
            row = total[i]
            p, q, r, s, t, u, v, w = a[i], b[i], c[i], d[i], e[i], f[i], g[i], h[i]
            for j in range(min(size, (i + 32) // 32 * 32)):
                x = p * a[j] + q * b[j] + r * c[j] + s * d[j]
                y = t * e[j] + u * f[j] + v * g[j] + w * h[j]
                row[j] += x + y
        first += 8
    while first < length:
        a = columns[first]
        for i in range(size):
            row = total[i]
            p = a[i]
            for j in range(i + 1):
                row[j] += p * a[j]
        first += 1
