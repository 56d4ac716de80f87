"""Rates, and real numbers as audio samples."""

from __future__ import annotations

import numpy as np
import pytest

from tests.sensors.audio3.sounds import chunks
from xir.sensors.audio3.resample import Resampler, quantized

RATES = [8000.0, 16000.0, 44100.0, 48000.0, 48828.125, 96000.0, 123456.7]


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("wanted", [48828.125, 50000.0, 1562500.0])
def test_chunks_give_what_the_whole_gives(rate: float, wanted: float) -> None:
    rng = np.random.default_rng(int(rate + wanted))
    for size in (1, 2, 3, *rng.integers(4, 400, 12).tolist()):
        sound = rng.normal(size=size)
        whole = sound
        if rate != wanted:
            times = np.arange(0, (size - 1) / rate, step=1 / wanted)
            whole = np.interp(times, np.arange(size) / rate, sound)
        resampler = Resampler(rate, wanted)
        parts = [resampler.take(chunk) for chunk in chunks(rng, sound)]
        parts.append(resampler.rest())
        assert np.array_equal(np.concatenate(parts), whole), (rate, size)


def test_nothing_gives_nothing() -> None:
    resampler = Resampler(16000.0, 50000.0)
    assert len(resampler.take(np.zeros(0))) == 0
    assert len(resampler.rest()) == 0


def test_quantized_drops_the_fraction_and_counts_what_is_clipped() -> None:
    samples = np.array([0.0, 1.9 / 8192, -1.9 / 8192, 8191.99 / 8192, 1.0, -1.0, -7.0])
    audio, clipped = quantized(samples)
    assert audio.tolist() == [0, 1, -1, 8191, 8191, -8191, -8191]
    assert clipped == 3
