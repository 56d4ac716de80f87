"""Other rates, on straight lines."""

from __future__ import annotations

import math

import numpy as np
import pytest

from xir.sensors.imu.resample import resample


@pytest.mark.parametrize("seed", range(30))
def test_samples_are_on_the_lines_of_numpy(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rate = float(rng.choice([20, 50, 100, 128, 199.7, 333.3, 1000]))
    signal = rng.normal(size=(int(rng.integers(1, 80)), 3))
    found = resample(signal, rate)
    times = np.arange(len(found)) / 200
    end = (len(signal) - 1) / rate
    assert times[-1] <= end + 1e-12
    assert times[-1] + 1 / 200 > end
    for axis in range(3):
        wanted = np.interp(times, np.arange(len(signal)) / rate, signal[:, axis])
        assert np.allclose(found[:, axis], wanted, atol=1e-12)


def test_twice_the_rate_keeps_every_sample_and_the_last() -> None:
    signal = np.random.default_rng(1).normal(size=(50, 3))
    found = resample(signal, 100)
    assert found.shape == (99, 3)
    assert np.array_equal(found[::2], signal)
    assert np.array_equal(resample(found, 400), found[::2])


def test_integers_stay_integers() -> None:
    found = resample(np.array([[0, -3, 7], [3, 0, 8]], np.int16), 50)
    assert found.dtype == np.int64
    assert found.tolist() == [[0, -3, 7], [1, -2, 7], [2, -2, 8], [2, -1, 8], [3, 0, 8]]


def test_the_same_rate_and_nothing_are_given_back() -> None:
    signal = np.random.default_rng(2).normal(size=(5, 3))
    assert resample(signal, 200) is signal
    assert resample(signal[:0], 50).shape == (0, 3)
    assert resample(signal[:1], 50).tolist() == signal[:1].tolist()


@pytest.mark.parametrize("rate", [0.0, -50.0, math.inf, math.nan])
def test_a_rate_that_is_none_is_refused(rate: float) -> None:
    with pytest.raises(ValueError, match=f"the rate is {rate} Hz; need a number above 0"):
        resample(np.zeros((3, 3)), rate)
    with pytest.raises(ValueError, match=f"the rate to give is {rate} Hz; need a number above 0"):
        resample(np.zeros((3, 3)), 50, rate)


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(ValueError, match=r"float64 of shape \(9,\); need numbers of shape"):
        resample(np.zeros(9), 50)
    with pytest.raises(ValueError, match="the signal is <U1"):
        resample([["a"]], 50)
