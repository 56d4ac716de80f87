"""Functions of single numbers, against those of the C library and at their edges."""

from __future__ import annotations

import math

import numpy as np
import pytest

from xir.numbers import scalars

RANDOM = np.random.default_rng(0)


def test_exponentials_and_logarithms() -> None:
    for x in RANDOM.uniform(-700, 700, 200).tolist():
        assert scalars.exp(x) == pytest.approx(math.exp(x), rel=3e-16)
        assert scalars.log(math.exp(x)) == pytest.approx(math.log(math.exp(x)), rel=3e-16)
    assert (scalars.exp(0), scalars.log(1), scalars.exp(1)) == (1, 0, math.e)
    assert (scalars.exp(-math.inf), scalars.exp(math.inf), scalars.exp(-1e300)) == (0, math.inf, 0)
    assert scalars.log(math.inf) == math.inf


@pytest.mark.parametrize("x", [710.0, 1e6, 1e300])
def test_an_exponential_that_is_too_large(x: float) -> None:
    with pytest.raises(OverflowError):
        scalars.exp(x)


@pytest.mark.parametrize("x", [0.0, -1.0, -math.inf])
def test_there_is_no_logarithm_of_nothing(x: float) -> None:
    with pytest.raises(ValueError, match="logarithm"):
        scalars.log(x)


@pytest.mark.parametrize("base", [0.3, -0.3, 1.7, -2.0, 1e200, 0.0, -0.0, math.inf, -math.inf])
@pytest.mark.parametrize("exponent", [0.0, 1.0, 2.0, -3.0, 17.0, 0.5, -0.25, math.inf, -math.inf])
def test_powers_are_those_of_python(base: float, exponent: float) -> None:
    wanted: float | type[Exception]
    try:
        power = base**exponent
        wanted = ValueError if isinstance(power, complex) else power
    except (OverflowError, ZeroDivisionError) as error:
        wanted = type(error)
    if isinstance(wanted, type):
        with pytest.raises(wanted):
            scalars.power(base, exponent)
    else:
        assert scalars.power(base, exponent) == pytest.approx(wanted, rel=3e-16)
        assert math.copysign(1, scalars.power(base, exponent)) == math.copysign(1, wanted)
