"""The chip against real numbers: counts, correlation, first difference."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xir.evaluation.compare import Comparison


def compared(meant: Any, chip: Any, pieces: list[int] | None = None) -> Any:
    found = Comparison("a")
    for sample in range(meant.shape[0]):
        bounds = [0, *(pieces or []), meant.shape[1]]
        for start, stop in pairwise(bounds):
            here = (slice(sample, sample + 1), slice(start, stop))
            found.add(meant[here], chip[here], sample, start)
    return found.result()


def test_equal_runs() -> None:
    spikes = np.random.default_rng(0).integers(0, 3, (2, 10, 4))
    found = compared(spikes, spikes.astype(np.uint8))
    assert found.equal
    assert (found.first, found.dead, found.neurons) == (None, 0, 4)
    assert found.spikes_float == found.spikes_chip == spikes.sum()
    assert found.correlation == pytest.approx(1.0)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(
    seed=st.integers(0, 1000),
    changes=st.lists(
        st.tuples(st.integers(0, 2), st.integers(0, 19), st.integers(0, 4)), min_size=1, max_size=4
    ),
    cut=st.integers(1, 19),
)
def test_the_first_difference_is_the_earliest_step_and_its_first_sample(
    seed: int, changes: list[tuple[int, int, int]], cut: int
) -> None:
    meant = np.random.default_rng(seed).integers(0, 3, (3, 20, 5))
    chip = meant.copy()
    for change in changes:
        chip[change] = meant[change] + 1
    step, sample = min((step, sample) for sample, step, _ in changes)
    assert compared(meant, chip, [cut]).first == (sample, step)
    whole = Comparison("a")
    whole.add(meant, chip, 0, 0)
    assert whole.result() == compared(meant, chip, [cut])


def test_dead_neurons_and_correlation() -> None:
    meant = np.zeros((1, 6, 3), np.int64)
    chip = meant.copy()
    meant[0, :4, 0] = meant[0, :2, 1] = 1
    chip[0, :4, 0] = chip[0, 5, 2] = 1
    found = compared(meant, chip)
    assert found.dead == 1  # the second one; the third was silent in real numbers
    assert found.correlation == pytest.approx(np.corrcoef([4, 2, 0], [4, 0, 1])[0, 1])
    data = found.as_data()
    assert data["spikes"] == {"float": 6, "chip": 5}
    assert data["first_difference"] == {"step": 0, "sample": 0}
    assert data["dead_on_chip"] == 1


@pytest.mark.parametrize("neurons", [1, 3])
def test_no_correlation_where_nothing_varies(neurons: int) -> None:
    silent = np.zeros((1, 5, neurons), np.int64)
    assert compared(silent, silent).correlation is None
    assert compared(silent + 1, silent).correlation is None
    assert compared(silent, silent).as_data()["first_difference"] == {"step": None, "sample": None}


@pytest.mark.parametrize("turn", [False, True])
def test_no_correlation_where_one_of_them_varies_not(turn: bool) -> None:
    """Two neurons, so that every number of the one that varies counts."""
    even, odd = np.ones((1, 4, 2), np.int64), np.ones((1, 4, 2), np.int64)
    odd[0, :, 1] = 0
    pair = (odd, even) if turn else (even, odd)
    assert compared(*pair).correlation is None
    assert compared(odd, odd).correlation == pytest.approx(1.0)
