"""From Hz to a section's integers, and what the integers pass."""

from __future__ import annotations

import cmath
import math
import re

import numpy as np
import pytest

from xir.sensors.band_pass import BankState, FilterBank, filtered
from xir.sensors.band_pass_design import BandPass, design, response


def by_the_library(low: float, high: float, rate: float) -> BandPass:
    """The formula once more, with the tangent of the C library."""
    first, second = (4 * math.tan(math.pi * edge / rate) for edge in (low, high))
    d = 16 + 4 * (second - first) + first * second
    bb = int(math.log2(d / (4 * (second - first))))
    a1, a2 = (2 * first * second - 32) / d, (16 - 4 * (second - first) + first * second) / d
    return BandPass(bb, 8, 15 - bb, int(a1 * 2**15), int(a2 * 2**15))


def gain_at(section: BandPass, frequency: float, rate: float) -> float:
    """Of the transfer function of the integers."""
    one = 2 ** (section.bb + section.baf)
    z = cmath.exp(-2j * math.pi * frequency / rate)
    denominator = 1 + section.a1 / one * z + section.a2 / one * z * z
    return abs((1 - z * z) / denominator) / 2**section.bb


@pytest.mark.parametrize("seed", range(300))
def test_it_is_the_formula(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rate = 10 ** rng.uniform(1, 5)
    low, high = np.sort(rng.uniform(0.001, 0.49, 2)) * rate
    assert design(low, high, rate) == by_the_library(low, high, rate)


@pytest.mark.parametrize("band", [(1, 2), (4, 8), (16, 32), (0.1, 1), (20, 80), (60, 90)])
def test_the_integers_pass_the_band(band: tuple[float, float]) -> None:
    section = design(*band, 200)
    passed = response(section, 200)
    assert (passed.low, passed.high) == pytest.approx(band, rel=0.06)
    assert passed.low < passed.centre < passed.high
    assert passed.gain == pytest.approx(gain_at(section, passed.centre, 200))
    for edge in (passed.low, passed.high):
        assert gain_at(section, edge, 200) == pytest.approx(passed.gain / math.sqrt(2))
    for near in (0.99, 1.01):
        assert gain_at(section, near * passed.centre, 200) < passed.gain
    assert 1 <= passed.gain < 2.1


def test_the_bank_has_that_gain() -> None:
    section, rate = design(8, 16, 200), 200
    passed = response(section, rate)
    bank = FilterBank(
        [0], [section.bb], [section.bwf], [section.baf], [section.a1], [section.a2], [8], [2**33]
    )
    t = np.arange(4000)
    sine = np.rint(8000 * np.sin(2 * np.pi * passed.centre / rate * t)).astype(np.int32)
    out = filtered(bank, sine[:, None], BankState(1))[2000:]
    assert np.sqrt(2) * out.std() / 8000 == pytest.approx(passed.gain, rel=1e-3)


@pytest.mark.parametrize("band", [(0, 5), (-1, 5), (5, 5), (8, 4), (50, 100), (math.nan, 5)])
def test_a_band_that_is_none_is_refused(band: tuple[float, float]) -> None:
    message = f"up to below 100 Hz, half the rate; have {band[0]:g} to {band[1]:g} Hz"
    with pytest.raises(ValueError, match=message):
        design(*band, 200)


def test_a_band_that_is_too_narrow_is_refused() -> None:
    assert design(10, 10.001, 200).bb == 15
    with pytest.raises(ValueError, match=r"10 to 10\.0001 Hz is too narrow .* by 19 bits"):
        design(10, 10.0001, 200)


@pytest.mark.parametrize("feedback", [(-49152, 16384), (0, 32768), (0, -40000), (70000, 32000)])
def test_a_section_that_never_settles_has_no_response(feedback: tuple[int, int]) -> None:
    section = BandPass(5, 8, 10, *feedback)
    with pytest.raises(ValueError, match=re.escape(f"{section} never settles")):
        response(section, 200)
