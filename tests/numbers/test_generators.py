"""Seeded generators of arrays."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xir.numbers.generators import GeneratorError, generate

ALL = ("uniform", "normal", "constant", "identity", "sparse")


def test_the_same_seed_gives_the_same_numbers_everywhere() -> None:
    # From numpy's PCG64, whose streams are fixed.
    assert generate("uniform", (2,), {"seed": 0}).tolist() == pytest.approx(
        [0.273923374642928, -0.46042657186201]
    )
    assert generate("normal", (2,), {"seed": 7}).tolist() == pytest.approx(
        [0.0012301533574825742, 0.29874553750847763]
    )
    for kind in ("uniform", "normal"):
        a, b, c = (generate(kind, (50, 3), {"seed": s}) for s in (1, 1, 2))
        assert (a == b).all()
        assert (a != c).any()


def test_uniform_and_normal_lie_where_they_are_told() -> None:
    uniform = generate("uniform", (200, 50), {"low": 2.0, "high": 3.0})
    assert 2 <= uniform.min() < 2.01
    assert 2.99 < uniform.max() <= 3
    normal = generate("normal", (200, 50), {"mean": 5.0, "std": 0.1})
    assert normal.mean() == pytest.approx(5, abs=0.01)
    assert normal.std() == pytest.approx(0.1, abs=0.01)
    assert (generate("normal", (3,), {"std": 0.0, "mean": 2.0}) == 2).all()
    assert (generate("uniform", (3,), {"low": 2.0, "high": 2.0}) == 2).all()


def test_constant_and_identity() -> None:
    assert generate("constant", (2, 2), {"value": 3.5}).tolist() == [[3.5, 3.5], [3.5, 3.5]]
    assert generate("constant", (), {"value": np.inf}).tolist() == np.inf
    assert generate("identity", (2, 2), {"scale": -2.0}).tolist() == [[-2, 0], [0, -2]]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.integers(1, 20), st.integers(1, 20), st.data(), st.integers(0, 1000))
def test_sparse_has_as_many_in_each_row_as_it_is_told(
    rows: int, columns: int, data: st.DataObject, seed: int
) -> None:
    fan_out = data.draw(st.integers(0, columns))
    matrix = generate("sparse", (rows, columns), {"fan_out": fan_out, "seed": seed})
    assert ((matrix != 0).sum(axis=1) == fan_out).all()


def test_sparse_of_a_density() -> None:
    assert not generate("sparse", (20, 20), {"density": 0.0}).any()
    assert generate("sparse", (20, 20), {"density": 1.0}).all()
    filled = (generate("sparse", (200, 200), {"density": 0.25}) != 0).mean()
    assert filled == pytest.approx(0.25, abs=0.01)


@pytest.mark.parametrize("kind", ALL)
def test_every_generator_gives_float64_of_the_shape(kind: str) -> None:
    options = {"density": 0.5} if kind == "sparse" else {}
    array = generate(kind, (3, 3), options)
    assert array.shape == (3, 3)
    assert array.dtype == np.float64


@pytest.mark.parametrize(
    ("kind", "shape", "options", "message"),
    [
        ("gauss", (1,), {}, "there is no generator 'gauss'; there are: uniform, normal, "),
        ("normal", (1,), {"low": 1}, "'normal' has no option 'low'; it has: mean, std, seed"),
        ("uniform", (1,), {"seed": -1}, "a seed is a whole number from 0 on, not -1"),
        ("uniform", (1,), {"seed": 0.5}, "a seed is a whole number from 0 on, not 0.5"),
        ("uniform", (1,), {"seed": np.inf}, "seed = inf is not finite"),
        ("normal", (1,), {"seed": np.nan}, "seed = nan is not finite"),
        ("uniform", (1,), {"low": 1, "high": 0}, "low = 1 is above high = 0"),
        ("uniform", (1,), {"low": -np.inf}, "low = -inf is not finite"),
        ("uniform", (1,), {"low": -1e308, "high": 1e308}, "too large"),
        ("normal", (1,), {"std": -1}, "a standard deviation is at least 0, not -1"),
        ("normal", (1,), {"std": np.nan}, "std = nan is not finite"),
        ("identity", (2, 3), {}, "an identity is square, not 2x3"),
        ("identity", (2,), {}, "an identity is square, not 2"),
        ("identity", (), {}, "an identity is square, not one number"),
        ("sparse", (2, 2), {}, "'sparse' needs either fan_out or density"),
        ("sparse", (2, 2), {"fan_out": 1, "density": 0.5}, "needs either fan_out or density"),
        ("sparse", (2, 2), {"fan_out": 3}, "fan_out is a whole number up to 2, not 3"),
        ("sparse", (2, 2), {"fan_out": 0.5}, "fan_out is a whole number up to 2, not 0.5"),
        ("sparse", (2, 2), {"fan_out": np.inf}, "fan_out = inf is not finite"),
        ("sparse", (2, 2), {"density": 1.5}, "a density is between 0 and 1, not 1.5"),
        ("sparse", (2,), {"density": 0.5}, "'sparse' makes a matrix, not an array of 1 dim"),
        ("sparse", (2, 2), {"density": 0.5, "std": -1}, "a standard deviation is at least 0"),
    ],
)
def test_options_that_cannot_be(
    kind: str, shape: tuple[int, ...], options: dict[str, float], message: str
) -> None:
    with pytest.raises(GeneratorError) as e:
        generate(kind, shape, options)
    assert message in str(e.value)
