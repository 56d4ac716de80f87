"""
Xylo IMU's sensor interface once more, one step after the other in integers of Python: slow, and
written from the formulas alone. What xir computes is compared with it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TypeAlias

from xir.sensors.imu import ImuRegisters

Matrix: TypeAlias = list[list[int]]

THETA = [math.pi / 4 * m / 63 for m in range(64)]


def sign(x: int) -> int:
    return (x > 0) - (x < 0)


def row_of(b: int, difference: int) -> int:
    """The angle's number, found by trying every one."""
    off, between = abs(2 * b), abs(difference)
    if off <= between:
        held = [int(65536 * math.tan(2 * t)) * between <= off * 65536 for t in THETA[:32]]
        return min(sum(held), 31)
    held = [off * int(65536 / math.tan(2 * t)) >= between * 65536 for t in THETA[32:]]
    return 32 + min(sum(held), 31)


def decomposed(covariance: list[int]) -> Matrix:
    """The rotation of a covariance given by the entries 00, 01, 02, 11, 12, 22."""
    xx, xy, xz, yy, yz, zz = covariance
    d = [[xx, xy, xz], [xy, yy, yz], [xz, yz, zz]]
    rotation = [[2**31 - 1 if i == j else 0 for j in range(3)] for i in range(3)]
    for _ in range(4):
        if d[0][1] == d[0][2] == d[1][2] == 0:
            break
        for r, p, q in ((2, 0, 1), (1, 0, 2), (0, 1, 2)):
            a, b, c = d[p][p], d[p][q], d[q][q]
            if b == 0:
                continue
            s = sign(b) if a == c else sign(b * (a - c))
            row = row_of(b, a - c)
            twice = 2 * THETA[row]
            if abs(2 * b) <= abs(a - c):
                correction = (a - c) * int(65536 / (2 * math.cos(twice)))
            else:
                correction = 2 * b * s * int(65536 / (2 * math.sin(twice)))
            middle = (a + c) * 32768
            d[p][p] = max(0, (middle + correction) // 65536)
            d[q][q] = max(0, (middle - correction) // 65536)
            sine, cosine = int(65535 * math.sin(THETA[row])), int(65535 * math.cos(THETA[row]))
            u, v = d[p][r], d[q][r]
            d[p][q] = d[q][p] = 0
            d[p][r] = d[r][p] = (cosine * u + s * sine * v) // 65536
            d[q][r] = d[r][q] = (-s * sine * u + cosine * v) // 65536
            for line in rotation:
                u, v = line[p], line[q]
                line[p] = (cosine * u + s * sine * v) // 65536
                line[q] = (-s * sine * u + cosine * v) // 65536
    rising = sorted(range(3), key=lambda i: d[i][i])
    return [[line[j] for j in reversed(rising)] for line in rotation]


@dataclass
class PlainRun:
    """All that one recording gives, a list for each step."""

    covariance: list[list[int]] = field(default_factory=list[list[int]])
    rotation: list[list[int]] = field(default_factory=list[list[int]])
    rotated: list[list[int]] = field(default_factory=list[list[int]])
    filtered: list[list[int]] = field(default_factory=list[list[int]])
    counts: list[list[int]] = field(default_factory=list[list[int]])
    died: list[int | None] = field(default_factory=lambda: [None, None, None])


def remove_rotation(registers: ImuRegisters, samples: list[list[int]], run: PlainRun) -> None:
    k = registers.estimator_k_setting
    sums = [0] * 6
    before = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    used = [-1] * 6
    held = [0] * 6
    for t, x in enumerate(samples):
        pairs = [(i, j) for i in range(3) for j in range(i, 3)]
        sums = [h - h // 2**k + x[i] * x[j] for h, (i, j) in zip(sums, pairs, strict=True)]
        covariance = [h // 2**k for h in sums]
        if t % registers.update_matrix_threshold == 0:
            held = covariance
        if held != used:
            used = held
            rotation = decomposed(held)
            for j in range(3):
                g = sign(sum(rotation[i][j] * before[i][j] for i in range(3)))
                if g == 0 and run.died[j] is None:
                    run.died[j] = t
                for i in range(3):
                    rotation[i][j] *= g
            before = rotation
        run.covariance.append(covariance)
        run.rotation.append([entry for line in before for entry in line])
        run.rotated.append([sum(before[i][j] * x[i] // 2**32 for i in range(3)) for j in range(3)])


def band_pass(registers: ImuRegisters, channel: int, signal: list[int]) -> list[int]:
    bb, bwf = registers.bpf_bb_values[channel], registers.bpf_bwf_values[channel]
    baf = registers.bpf_baf_values[channel]
    a1, a2 = registers.bpf_a1_values[channel], registers.bpf_a2_values[channel]
    w = [0, 0]
    for y in signal:
        w.append((y * 2**bwf + (-a2 * w[-2] - a1 * w[-1]) // 2**baf) // 2**bb)
        assert abs(w[-1]) < 2 ** (24 + bwf)
    return [(w[n + 2] - w[n]) // 2**bwf for n in range(len(signal))]


def count(registers: ImuRegisters, channel: int, outputs: list[int]) -> list[int]:
    if not registers.select_iaf_output:
        return [min(abs(z) >> registers.scale_values[channel], 15) for z in outputs]
    threshold, total, spikes = registers.iaf_threshold_values[channel], 0, list[int]()
    for z in outputs:
        total += abs(z)
        spikes.append(int(total >= threshold))
        total %= threshold
    return spikes


def plain_run(registers: ImuRegisters, samples: list[list[int]], *, warm: bool) -> PlainRun:
    run = PlainRun()
    if registers.bypass_jsvd:
        run.rotated = samples
    else:
        remove_rotation(registers, samples, run)
    channels: list[list[int]] = []
    for channel in range(15):
        signal = [y[channel // 5] for y in run.rotated]
        if warm:
            twice = band_pass(registers, channel, signal[::-1] + signal)
            channels.append(twice[len(signal) :])
        else:
            channels.append(band_pass(registers, channel, signal))
    run.filtered = [list(step) for step in zip(*channels, strict=True)]
    counted = [count(registers, channel, z) for channel, z in enumerate(channels)]
    run.counts = [list(step) for step in zip(*counted, strict=True)]
    return run
