"""
The loops of Xylo IMU over steps and rotations, compiled. None holds the interpreter's lock.

A symmetric matrix is its six entries 00, 01, 02, 11, 12, 22.
"""

from __future__ import annotations

import numpy as np

from xir.machine.jit import compiled_once
from xir.sensors.imu.arguments import Array


@compiled_once("arguments.py")
def accumulate(signal: Array, shift: int, sums: Array, covariance: Array) -> None:
    """
    Write ``covariance`` (T, 6) of ``signal`` (T, 3), as ``xir.sensors.imu.covariance`` says it.
    ``sums`` (6,) are the accumulators.
    """
    for t in range(len(signal)):
        entry = 0
        for i in range(3):
            for j in range(i, 3):
                product = np.int64(signal[t, i]) * np.int64(signal[t, j])
                sums[entry] += product - (sums[entry] >> shift)
                covariance[t, entry] = sums[entry] >> shift
                entry += 1


@compiled_once("arguments.py")
def keep_signs(rotations: Array, held: Array, first: int, died: Array) -> None:
    """
    Turn the axes of ``rotations`` (N, 3, 3) as ``xir.sensors.imu.rotation`` says it. ``held``
    (3, 3) is the rotation before the first, and then the last. ``died`` (3,) is the number of the
    rotation that cleared an axis, -1 for none; ``first`` is the number of the first one given.
    """
    for n in range(len(rotations)):
        for j in range(3):
            product = 0
            for i in range(3):
                product += rotations[n, i, j] * held[i, j]
            sign = np.sign(product)
            if sign == 0 and died[j] < 0:
                died[j] = first + n
            for i in range(3):
                held[i, j] = sign * rotations[n, i, j]
                rotations[n, i, j] = held[i, j]


@compiled_once("arguments.py")
def rotate(signal: Array, rotations: Array, period: int, wait: int, rotated: Array) -> None:
    """
    Write ``rotated`` (T, 3) of ``signal`` (T, 3). The first of ``rotations`` holds for ``wait``
    steps, and each after it for ``period``.
    """
    n = 0
    for t in range(len(signal)):
        if wait == 0:
            n += 1
            wait = period
        wait -= 1
        for j in range(3):
            total = 0
            for i in range(3):
                total += (rotations[n, i, j] * np.int64(signal[t, i])) >> 32
            rotated[t, j] = total
