"""Sounds, settings and chunks to test with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from xir.sensors.audio3.gain_registers import GainRegisters
from xir.sensors.audio3.registers import AudioRegisters, in_all_channels

Reals = npt.NDArray[np.float64]

QUICK_WAITS = tuple(int(100 * root**0.5) for root in range(1, 17))
"""Samples: 2 ms and more, so that the gain changes often in a short sound."""

QUICK_GAIN = replace(
    GainRegisters(),
    wait_time_vectors=QUICK_WAITS,
    max_sample_number=QUICK_WAITS[-1],
    enable_gain_smoother=True,
    gain_high_res_init_value=512 << 3,
    gain_smoother_average_bit_shift=3,
    up_gain_rotation_shift_averages=(645 << 3,) * 15,
    down_gain_rotation_shift_averages=(406 << 3,) * 15,
)


def chirp(size: int, *, loudness: float = 0.5, bend: float = 2e-5) -> Reals:
    """A tone that rises, made of products and quotients alone: the same on every machine."""
    turn = (np.arange(size) * (0.01 + bend * np.arange(size))) % 1.0
    half = turn % 0.5
    return loudness * 16 * half * (0.5 - half) * np.where(turn < 0.5, 1.0, -1.0)


def noise(rng: np.random.Generator, size: int) -> Reals:
    """Of some loudness, with silence at some place."""
    sound = rng.normal(0, 10 ** rng.uniform(-3, -0.7), size).clip(-0.9, 0.9)
    first = int(rng.integers(size))
    sound[first : first + size // 5] = 0
    return sound


def registers(rng: np.random.Generator) -> AudioRegisters:
    """Of any mode, with a random normalization."""
    k2 = rng.integers(0, 4, 16)
    return replace(
        AudioRegisters(),
        use_global_iaf_threshold=bool(rng.random() < 0.5),
        dn_enable=bool(rng.random() < 0.7),
        iaf_thresholds=_random(rng, 1 << 16, 1 << 26),
        dn_eps_values=_random(rng, 0, 1 << 12),
        dn_b_values=in_all_channels(int(rng.integers(0, 14))),
        dn_k1_values=tuple((k2 + rng.integers(1, 6, 16)).tolist()),
        dn_k2_values=tuple(k2.tolist()),
    )


def gain(rng: np.random.Generator) -> GainRegisters:
    """With short waits, so that the gain changes."""
    every = int(rng.integers(0, 3))
    return replace(
        QUICK_GAIN,
        enable_gain_smoother=bool(rng.random() < 0.6),
        enable_pga_fixed_gain=bool(rng.random() < 0.2),
        pga_fixed_gain_index_value=int(rng.integers(16)),
        aaf_oversampling_mode=every,
        max_sample_number=int(rng.integers(50, 400)),
        rise_average_bit_shift=int(rng.integers(0, 6)),
        fall_average_bit_shift=int(rng.integers(8, 15)),
    )


def chunks(rng: np.random.Generator, sound: npt.NDArray[Any]) -> Iterator[npt.NDArray[Any]]:
    """The same sound in pieces, some of them empty."""
    cuts = np.sort(rng.integers(0, len(sound) + 1, int(rng.integers(1, 12))))
    yield from np.split(sound, cuts)


def _random(rng: np.random.Generator, low: int, high: int) -> tuple[int, ...]:
    return tuple(rng.integers(low, high, 16).tolist())
