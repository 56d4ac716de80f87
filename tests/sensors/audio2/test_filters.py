"""Filters of real numbers, by what they let through."""

from __future__ import annotations

import numpy as np
import pytest

from xir.sensors.audio2.chip import CENTRES
from xir.sensors.audio2.filters import Reals, band_pass, filtered, high_pass_both_ways

RATE = 110_000.0


def gain_at(sections: Reals, frequency: float) -> float:
    """Of the transfer function, on the unit circle."""
    back = np.exp(-2j * np.pi * frequency / RATE)
    powers = np.array([1, back, back**2])
    return float(abs(np.prod([s[:3] @ powers / (s[3:] @ powers) for s in sections])))


@pytest.mark.parametrize("centre", CENTRES)
def test_a_band_passes_its_middle_and_half_the_power_of_its_edges(centre: int) -> None:
    low, high = centre * 7 / 8, centre * 9 / 8
    sections = band_pass(low, high, RATE)
    edges = np.tan(np.pi * np.array([low, high]) / RATE)
    middle = np.arctan(np.sqrt(edges.prod())) * RATE / np.pi
    assert gain_at(sections, middle) == pytest.approx(1, abs=1e-6)
    assert gain_at(sections, low) == pytest.approx(0.5**0.5, abs=1e-6)
    assert gain_at(sections, high) == pytest.approx(0.5**0.5, abs=1e-6)
    assert gain_at(sections, 0) == pytest.approx(0, abs=1e-9)


def test_far_from_the_band_the_power_falls_with_the_fourth_power() -> None:
    """Butterworth of second order: 12 dB an octave on each side."""
    sections = band_pass(1000, 1200, RATE)
    assert gain_at(sections, 50) / gain_at(sections, 25) == pytest.approx(4, rel=0.01)


def test_samples_are_filtered_as_the_equation_says() -> None:
    sections = band_pass(1000, 1500, RATE)
    signal = np.random.default_rng(0).normal(size=200)
    expected = signal
    for b0, b1, b2, _, a1, a2 in sections.tolist():
        x, y = [0.0, 0.0, *expected.tolist()], [0.0, 0.0]
        for n in range(2, len(x)):
            y.append(b0 * x[n] + b1 * x[n - 1] + b2 * x[n - 2] - a1 * y[n - 1] - a2 * y[n - 2])
        expected = np.array(y[2:])
    assert filtered(sections, signal) == pytest.approx(expected, abs=1e-12)


def test_the_high_pass_takes_away_a_constant() -> None:
    assert high_pass_both_ways(20, RATE, np.full(500, 0.3)) == pytest.approx(0, abs=1e-12)


def test_the_high_pass_shifts_nothing() -> None:
    """At its edge it lets half of the height through, both ways together."""
    turns = np.arange(110_000) * 20 / RATE
    tone = np.sin(2 * np.pi * turns)
    middle = slice(40_000, 70_000)
    assert high_pass_both_ways(20, RATE, tone)[middle] == pytest.approx(tone[middle] / 2, abs=1e-3)


def test_the_high_pass_backwards_is_the_high_pass() -> None:
    """Of a recording backwards it gives the same backwards, but for the ends."""
    signal = np.random.default_rng(0).normal(size=20_000)
    forwards = high_pass_both_ways(20, RATE, signal)
    backwards = high_pass_both_ways(20, RATE, signal[::-1])[::-1]
    assert forwards[8000:12000] == pytest.approx(backwards[8000:12000], abs=1e-3)
