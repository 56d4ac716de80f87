"""Products and solutions whose order of sums is fixed, or does not matter."""

from __future__ import annotations

import numpy as np
import pytest

from xir.numbers.fixed_order import BITS, CHUNK, gram, product, row_products, solve

RANDOM = np.random.default_rng(0)


def test_sums_of_a_chunk_are_exact_in_any_order() -> None:
    """The largest whole numbers that there are, in as many columns as are summed at a time."""
    assert CHUNK * (1 << BITS) ** 2 == 2**53
    full = np.full((2, CHUNK), float((1 << BITS) - 1))
    assert gram(full)[0, 1] == CHUNK * ((1 << BITS) - 1) ** 2


@pytest.mark.parametrize("length", [1, CHUNK - 1, CHUNK + 1, 3 * CHUNK])
def test_the_order_of_columns_within_a_chunk_does_not_matter(length: int) -> None:
    rows = RANDOM.normal(size=(5, length)).astype(np.float32)
    shuffled = rows.copy()
    for first in range(0, length, CHUNK):
        columns = first + RANDOM.permutation(min(CHUNK, length - first))
        shuffled[:, first : first + CHUNK] = rows[:, columns]
    np.testing.assert_array_equal(gram(rows), gram(shuffled))


@pytest.mark.parametrize("magnitude", [1e-30, 1.0, 1e30])
def test_products_of_rows(magnitude: float) -> None:
    rows = RANDOM.normal(size=(6, 20_000)) * magnitude * np.array([1, 10, 1e-3, 1, 1, 1e4])[:, None]
    wanted = rows @ rows.T
    largest = np.abs(rows).max(axis=1)
    bound = 2.0**-BITS * np.outer(largest, largest) * np.sqrt(rows.shape[1])
    assert (np.abs(gram(rows) - wanted) <= bound).all()
    np.testing.assert_allclose(row_products(rows, rows[0]), wanted[:, 0], rtol=1e-9)
    np.testing.assert_allclose(product(rows[:, :50], rows.T[:50]), rows[:, :50] @ rows.T[:50])
    np.testing.assert_allclose(product(rows[:, :50], rows[0, :50]), rows[:, :50] @ rows[0, :50])


def test_rows_of_nothing_and_next_to_nothing() -> None:
    assert gram(np.zeros((3, 4))).tolist() == np.zeros((3, 3)).tolist()
    assert gram(np.zeros((3, 0))).tolist() == np.zeros((3, 3)).tolist()
    assert gram(np.zeros((0, 7))).shape == (0, 0)
    assert np.isfinite(gram(np.array([[5e-324, 0], [1, 2]]))).all()


def test_small_systems() -> None:
    mix = RANDOM.normal(size=(50, 4, 6))
    a = mix @ mix.transpose(0, 2, 1)
    x = RANDOM.normal(size=(50, 4))
    np.testing.assert_allclose(solve(a, np.einsum("kij,kj->ki", a, x)), x, rtol=1e-6)


def test_a_system_that_is_not_positive_definite_has_no_solution() -> None:
    a = np.array([[[1.0, 2.0], [2.0, 1.0]], [[1.0, 1.0], [1.0, 1.0]], [[2.0, 0.0], [0.0, 4.0]]])
    x = solve(a, np.ones((3, 2)))
    assert np.isnan(x[:2]).any(axis=1).all()
    assert x[2].tolist() == [0.5, 0.25]
