"""Spikes of audio samples as counts of time steps."""

from __future__ import annotations

import numpy as np
import pytest

from tests.sensors.audio3 import model
from tests.sensors.audio3.sounds import chunks
from xir.sensors.audio3.steps import StepCounter, samples_of_step


@pytest.mark.parametrize("seed", range(20))
def test_steps_are_counted_across_chunks(seed: int) -> None:
    rng = np.random.default_rng(seed)
    size = int(rng.integers(1, 40))
    spikes = (rng.random((int(rng.integers(0, 300)), 16)) < 0.3).astype(np.uint8)
    counter = StepCounter(size)
    parts = [counter.take(chunk) for chunk in chunks(rng, spikes)]
    assert sum(map(len, parts)) == len(spikes) // size
    counts = np.minimum(np.concatenate([*parts, counter.rest()]), 15)
    assert counts.tolist() == model.counts_of(spikes.tolist(), size)
    assert len(counter.rest()) == 0


def test_time_steps_are_whole_numbers_of_audio_samples() -> None:
    assert samples_of_step(9.99424e-3, 48828.125) == 488
    assert samples_of_step(1.024e-3, 48828.125) == 50
    assert samples_of_step(10e-3, 50e3) == 500
    assert samples_of_step(10e-3, 48828.125) is None
    assert samples_of_step(1e-6, 48828.125) is None
