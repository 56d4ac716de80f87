"""
Products and solutions that have the same bits with every BLAS, every processor and any number of
threads.

A BLAS adds in an order that depends on all of these, and every order rounds otherwise. Here sums
are either added by numpy in an order of its own, or are sums of whole numbers below 2**53, which
are exact in any order: those a BLAS may add as it likes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Reals = npt.NDArray[np.floating[Any]]

AddProducts = Callable[[Floats, Floats], None]
"""Adds the products of all pairs of columns (L, C) to the lower triangle of a total (C, C)."""

BITS = 20
"""Each row is rounded to so many bits below its largest magnitude before a product."""

CHUNK = 1 << (53 - 2 * BITS)
"""Columns whose products are summed at a time: the sum of so many is at most 2**53."""


def gram(rows: Reals, add_products: AddProducts | None = None) -> Floats:
    """
    (C, C) the products of all pairs of ``rows`` (C, L), of each row the ``BITS`` bits below its
    largest magnitude. The error of a product of two rows is about 2**-21 of the product of their
    largest magnitudes, times the root of L. ``add_products`` adds exactly, as a compiled loop that
    keeps to its thread; a BLAS is asked where there is none.
    """
    count, length = rows.shape
    exponent = _exponents(rows)
    factor = np.ldexp(1.0, BITS - exponent)[:, None]
    total = np.zeros((count, count))
    for first in range(0, length, CHUNK):
        whole = np.rint(rows[:, first : first + CHUNK] * factor)
        if add_products is None:
            total += whole @ whole.T  # exact: see CHUNK
        else:
            part = np.zeros((count, count))
            add_products(np.ascontiguousarray(whole.T), part)
            lower = np.tril(part)
            total += lower + np.tril(lower, -1).T
    return np.ldexp(total, exponent[:, None] + exponent[None, :] - 2 * BITS)


def _exponents(rows: Reals) -> npt.NDArray[np.int64]:
    """(C,) of each row the least power of two that no magnitude in it exceeds."""
    largest = np.maximum(rows.max(axis=1, initial=0.0), -rows.min(axis=1, initial=0.0))
    # A power of two beyond 2**1000 could not be multiplied with.
    return np.maximum(np.frexp(largest.astype(np.float64))[1], -960).astype(np.int64)


def row_products(rows: Reals, vector: Floats) -> Floats:
    """(C,) the product of each of ``rows`` (C, L) with ``vector`` (L,), added by numpy."""
    total = np.zeros(len(rows))
    for first in range(0, len(vector), CHUNK):
        part = slice(first, first + CHUNK)
        total += (rows[:, part] * vector[part]).sum(axis=1)
    return total


def product(a: Floats, b: Floats) -> Floats:
    """(M, N) the product of ``a`` (M, L) and ``b`` (L, N) or (L,), added in the order of L."""
    total = np.zeros((len(a), *b.shape[1:]))
    for column, row in zip(a.T, b, strict=True):
        total += np.multiply.outer(column, row)
    return total


def solve(a: Floats, b: Floats) -> Floats:
    """
    (K, n) the solutions of K small systems ``a`` (K, n, n), each symmetric and positive definite,
    for ``b`` (K, n). Nan where ``a`` is not positive definite in float64.
    """
    size = a.shape[1]
    lower, diagonal, x = np.zeros(a.shape), np.zeros(b.shape), b.copy()
    with np.errstate(all="ignore"):
        for j in range(size):
            pivot = a[:, j, j].copy()
            for k in range(j):
                pivot -= lower[:, j, k] * lower[:, j, k] * diagonal[:, k]
            diagonal[:, j] = np.where(pivot > 0, pivot, np.nan)
            for i in range(j + 1, size):
                entry = a[:, i, j].copy()
                for k in range(j):
                    entry -= lower[:, i, k] * lower[:, j, k] * diagonal[:, k]
                lower[:, i, j] = entry / diagonal[:, j]
        for i in range(size):
            for k in range(i):
                x[:, i] -= lower[:, i, k] * x[:, k]
        x /= diagonal
        for i in reversed(range(size)):
            for k in range(i + 1, size):
                x[:, i] -= lower[:, k, i] * x[:, k]
    return x
