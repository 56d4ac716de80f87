"""Triangular factors of quadratic forms, and rounding by them."""

from __future__ import annotations

import numpy as np
import pytest

from xir.quantization.compiled import add_products, factorize, round_in_turn, solve_factored


def form(seed: int, size: int) -> np.ndarray:
    mix = np.random.default_rng(seed).normal(size=(size, size + 3))
    return mix @ mix.T


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 5, 6, 9, 40])
def test_a_factor_gives_the_form_again(size: int) -> None:
    h = form(size, size)
    factor = h.copy()
    assert factorize(factor)
    lower = np.tril(factor)
    np.testing.assert_allclose(lower.T @ lower, h, rtol=1e-12, atol=1e-12)
    x = np.random.default_rng(1).normal(size=size)
    solution = h @ x
    solve_factored(factor, solution)
    np.testing.assert_allclose(solution, x, rtol=1e-6)


@pytest.mark.parametrize(
    "h", [[[0.0]], [[1.0, 2.0], [2.0, 1.0]], [[1.0, 1.0], [1.0, 1.0]], [[np.nan]], [[-1.0]]]
)
def test_a_form_without_a_factor(h: list[list[float]]) -> None:
    assert not factorize(np.array(h))


@pytest.mark.parametrize("seed", range(5))
def test_rounding_in_turn_starts_from_what_costs_least(seed: int) -> None:
    """Against the definition: the others that are still free are where the form is least."""
    random = np.random.default_rng(seed)
    size = 7
    h, wanted = form(seed, size), random.normal(0, 20, size)
    factor, integers = h.copy(), np.zeros(size)
    assert factorize(factor)
    round_in_turn(wanted, factor, -15.0, 15.0, np.zeros(size), integers)
    error = np.zeros(size)
    for k in range(size):
        free = slice(k, size)
        best = wanted[k] - np.linalg.solve(h[free, free], h[free, :k] @ error[:k])[0]
        assert integers[k] == np.clip(np.rint(best), -15, 15)
        error[k] = integers[k] - wanted[k]


@pytest.mark.parametrize(("length", "size"), [(0, 3), (5, 1), (8, 7), (67, 40), (100, 75)])
def test_products_of_whole_numbers_are_exact(length: int, size: int) -> None:
    """Below 2**53 a float64 has every sum."""
    columns = np.random.default_rng(size).integers(-(1 << 20), 1 << 20, (length, size))
    total = np.ones((size, size))
    add_products(columns.astype(np.float64), total)
    np.testing.assert_array_equal(np.tril(total), np.tril(columns.T @ columns + 1))
