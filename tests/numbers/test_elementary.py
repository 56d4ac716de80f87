"""Functions that are the same on every processor, against 60 decimal digits."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal, localcontext

import numpy as np
import numpy.typing as npt
import pytest

from xir.numbers import elementary
from xir.numbers.elementary import Floats

RANDOM = np.random.default_rng(0)
ANY = np.concatenate([RANDOM.uniform(-700, 700, 300), RANDOM.uniform(-2, 2, 300)])
SMALL = RANDOM.uniform(-1, 1, 200) * 10.0 ** RANDOM.uniform(-12, 0, 200)
POSITIVE = np.concatenate([np.exp(ANY), RANDOM.uniform(0.5, 2, 300), 1 + SMALL[:50] * 1e-3])
LN2 = Decimal("0.693147180559945309417232121458176568075500134360255254120680009")

CASES: dict[str, tuple[Callable[[Decimal], Decimal], Floats]] = {
    "exp": (lambda x: x.exp(), np.concatenate([ANY, SMALL])),
    "exp2": (lambda x: (x * LN2).exp(), np.concatenate([ANY, SMALL])),
    "expm1": (lambda x: x.exp() - 1, np.concatenate([ANY, SMALL])),
    "log": (lambda x: x.ln(), POSITIVE),
    "log2": (lambda x: x.ln() / LN2, POSITIVE),
    "log1p": (lambda x: (1 + x).ln(), np.concatenate([POSITIVE[600:], SMALL, np.exp(ANY[300:])])),
}
EDGES = [0.0, -0.0, math.inf, -math.inf, math.nan, 1.0, -1.0, 1e-310, 5e-324, 1e308, -1e308, -745.0]


def function(name: str) -> Callable[[npt.ArrayLike], Floats]:
    return getattr(elementary, name)


@pytest.mark.parametrize("name", CASES)
def test_errors_are_below_one_and_a_half_units_in_the_last_place(name: str) -> None:
    exact, points = CASES[name]
    with localcontext() as context:
        context.prec = 60
        for x, y in zip(points.tolist(), function(name)(points).tolist(), strict=True):
            wanted = exact(Decimal(x))
            unit = Decimal(math.ulp(float(wanted)))
            assert abs(Decimal(y) - wanted) <= Decimal("1.5") * unit, (x, y)


@pytest.mark.parametrize("name", CASES)
def test_edges_are_those_of_ieee_754(name: str) -> None:
    with np.errstate(all="ignore"):
        wanted: Floats = getattr(np, name)(EDGES)
    given = function(name)(EDGES)
    np.testing.assert_allclose(given, wanted, rtol=1e-15, atol=0)
    assert (np.signbit(given) == np.signbit(wanted))[~np.isnan(wanted)].all()


def test_powers_of_two_are_exact() -> None:
    whole = np.arange(-1074, 1024)
    assert elementary.exp2(whole).tolist() == [math.ldexp(1.0, int(n)) for n in whole]
    assert elementary.log2(np.ldexp(1.0, whole)).tolist() == whole.tolist()


def test_any_shape_is_taken_and_blocks_are_not_seen() -> None:
    assert elementary.exp(1.0).shape == ()
    assert elementary.log(np.ones((2, 0, 3))).shape == (2, 0, 3)
    x = RANDOM.normal(size=(3, elementary.BLOCK))
    np.testing.assert_array_equal(
        elementary.exp(x), np.stack([elementary.exp(row[::-1])[::-1] for row in x])
    )


def test_the_sine_of_turns() -> None:
    turns = np.concatenate([RANDOM.uniform(-300, 300, 2000), [0.25, 0.75, 1.0, 0.5, -0.25]])
    rest = turns - np.rint(turns)
    np.testing.assert_allclose(
        elementary.sine_of_turns(turns), np.sin(2 * np.pi * rest), rtol=0, atol=4.5e-16
    )
    assert elementary.sine_of_turns([0.0, 0.25, 1.0, -0.25]).tolist() == [0, 1, 0, -1]


def test_powers() -> None:
    base = POSITIVE[600:900]
    np.testing.assert_allclose(elementary.power(base, 0.57), base**0.57, rtol=1e-15)
    assert elementary.power([0.0, 1.0, np.inf], 0.57).tolist() == [0, 1, np.inf]
    assert elementary.power(2.0, np.arange(3.0)).shape == (3,)
