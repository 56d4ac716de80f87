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
def factorize(form: Array) -> bool:
    """
    Write G into the lower triangle of ``form`` H (C, C), symmetric, of which only that triangle is
    read: G is lower triangular, and ``H = G' G``. False where H is not positive definite in
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
            return False
        root = np.sqrt(row[i])
        for j in range(i):
            row[j] = row[j] / root
        row[i] = root
    return True


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
def round_in_turn(wanted: Array, factor: Array, low: float, high: float, integers: Array) -> None:
    """
    Round ``wanted`` (C,) one by one into ``integers``, from ``low`` to ``high``. Each makes good
    what those before it have left, as the quadratic form of ``factor`` G (C, C) says: it is
    rounded from where its entry of ``G e`` would be 0.
    """
    size = len(wanted)
    error = np.zeros(size)
    for k in range(size):
        left = 0.0
        for i in range(k):
            left += factor[k, i] * error[i]
        best = wanted[k] - left / factor[k, k]
        integers[k] = min(max(np.rint(best), low), high)
        error[k] = integers[k] - wanted[k]
