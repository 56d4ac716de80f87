"""
Jacobi's method in integers, compiled. ``xir.sensors.imu.jacobi`` says what is computed. It does not
hold the interpreter's lock.
"""

# Numba carries no types.
# pyright: reportUnknownMemberType=false, reportUntypedFunctionDecorator=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from numba import njit

from xir.machine.jit import compiled_once
from xir.sensors.imu.arguments import FLAT_ANGLES, AngleTable, Array


@njit(error_model="numpy")
def row_of(ratio: Array, off: int, between: int) -> int:
    """
    The row of the angle for ``off`` |2 b| and ``between`` |a - c|. The rows that count are the
    first ones of their half, so that their number is found by halving.
    """
    is_flat = off <= between
    base = 0 if is_flat else FLAT_ANGLES
    few, many = 0, FLAT_ANGLES
    while few < many:
        middle = (few + many) >> 1
        at = ratio[base + middle]
        counts = at * between <= off << 16 if is_flat else at * off >= between << 16
        if counts:
            few = middle + 1
        else:
            many = middle
    return base + min(few, FLAT_ANGLES - 1)


@njit(error_model="numpy")
def turned(u: int, v: int, sine: int, cosine: int) -> tuple[int, int]:
    """The pair turned by an angle."""
    return (cosine * u + sine * v) >> 16, (cosine * v - sine * u) >> 16


@njit(error_model="numpy")
def clear(matrix: Array, vectors: Array, r: int, table: AngleTable) -> None:
    """Turn the two axes that are not ``r`` so that the entry between them becomes 0."""
    p = 1 if r == 0 else 0
    q = 1 if r == 2 else 2
    a, b, c = matrix[p, p], matrix[p, q], matrix[q, q]
    if b == 0:
        return
    sign = 1 if (b > 0) == (a >= c) else -1
    off, between = abs(2 * b), abs(a - c)
    row = row_of(table.ratio, off, between)
    correction = (a - c if off <= between else 2 * b * sign) * table.reciprocal[row]
    mean = (a + c) << 15
    matrix[p, p] = max(0, (mean + correction) >> 16)
    matrix[q, q] = max(0, (mean - correction) >> 16)
    matrix[p, q] = matrix[q, p] = 0
    sine, cosine = sign * table.sine[row], table.cosine[row]
    u, v = turned(matrix[p, r], matrix[q, r], sine, cosine)
    matrix[p, r] = matrix[r, p] = u
    matrix[q, r] = matrix[r, q] = v
    for i in range(3):
        vectors[i, p], vectors[i, q] = turned(vectors[i, p], vectors[i, q], sine, cosine)


@compiled_once("arguments.py")
def decompose(
    covariance: Array, table: AngleTable, rounds: int, one: int, work: Array, rotations: Array
) -> None:
    """
    Write the rotations (N, 3, 3) that make each of ``covariance`` (N, 6) diagonal. ``one`` is the
    number 1 of a rotation; ``work`` (2, 3, 3) is memory to work in.
    """
    matrix, vectors = work[0], work[1]
    for n in range(len(covariance)):
        entry = 0
        for i in range(3):
            for j in range(i, 3):
                matrix[i, j] = matrix[j, i] = covariance[n, entry]
                entry += 1
            for j in range(3):
                vectors[i, j] = one if i == j else 0
        for _ in range(rounds):
            if matrix[0, 1] == 0 and matrix[0, 2] == 0 and matrix[1, 2] == 0:
                break
            for r in range(2, -1, -1):
                clear(matrix, vectors, r, table)
        for j in range(3):
            place = 0
            for i in range(3):
                larger = matrix[i, i] > matrix[j, j]
                place += larger or (matrix[i, i] == matrix[j, j] and i > j)
            for i in range(3):
                rotations[n, i, place] = vectors[i, j]
