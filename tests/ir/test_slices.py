"""Synapses behind slices, concatenations and sums of spikes, as synapses from each source."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from xdsl.ir import SSAValue
from xdsl.utils.test_value import create_ssa_value

from xir.dialects import snn
from xir.ir.slices import in_order, weights_by_source, with_slices


def spikes(width: int) -> SSAValue[snn.SpikesType]:
    return create_ssa_value(snn.SpikesType(width))


def typed(value: SSAValue) -> SSAValue[snn.SpikesType]:
    return SSAValue.get(value, type=snn.SpikesType)


def test_rows_of_what_a_slice_leaves_out_are_zero() -> None:
    x = spikes(5)
    found = weights_by_source(snn.ExtractSliceOp(x, range(3, 0, -2)).out, np.array([[1.0], [2]]))
    assert list(found) == [x]
    assert found[x].tolist() == [[0], [2], [0], [1], [0]]


def test_parts_have_their_rows_and_what_comes_twice_has_the_sum() -> None:
    x, y = spikes(2), spikes(1)
    found = weights_by_source(snn.ConcatOp([y, x, y]).out, np.arange(4.0)[:, None])
    assert list(found) == [y, x]
    assert found[x].tolist() == [[1], [2]]
    assert found[y].tolist() == [[3]]


def test_a_sum_of_whole_populations_is_one_source() -> None:
    total = snn.AddOp(spikes(3), spikes(3)).out
    cut = snn.ExtractSliceOp(typed(total), range(1, 2)).out
    assert weights_by_source(cut, np.ones((1, 2)))[total].tolist() == [[0, 0], [1, 1], [0, 0]]
    assert list(weights_by_source(total, np.ones((3, 2)))) == [total]


def test_a_sum_with_a_slice_in_it_is_its_parts() -> None:
    x, y = spikes(3), spikes(2)
    total = snn.AddOp(snn.ExtractSliceOp(x, range(2)).out, y).out
    found = weights_by_source(total, np.array([[1.0], [2]]))
    assert found[x].tolist() == [[1], [2], [0]]
    assert found[y].tolist() == [[1], [2]]


def test_what_is_used_again_and_again_is_looked_at_once() -> None:
    """60 sums of a value with itself have 2 ** 60 paths to it."""
    x = spikes(2)
    value: SSAValue = snn.ExtractSliceOp(x, range(1)).out
    for _ in range(60):
        value = snn.AddOp(value, value).out
    assert weights_by_source(value, np.ones((1, 1)))[x].tolist() == [[2.0**60], [0]]


def test_a_long_chain_does_not_recurse() -> None:
    value = spikes(2)
    for _ in range(5000):
        value = typed(snn.ExtractSliceOp(value, range(1, -1, -1)).out)
    assert len(with_slices(in_order(value))) == 5000
    (rows,) = weights_by_source(value, np.eye(2)).values()
    assert rows.tolist() == [[1, 0], [0, 1]]


@given(data=st.data())
def test_the_current_is_the_same_for_any_spikes(data: st.DataObject) -> None:
    """What numpy makes of the same slices, on counts that are drawn."""
    drawn = np.random.default_rng(data.draw(st.integers(0, 1 << 30)))
    widths = data.draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    counts = {spikes(n): drawn.integers(0, 5, n) for n in widths}
    values: list[tuple[SSAValue, np.ndarray]] = list(counts.items())
    for _ in range(data.draw(st.integers(1, 8))):
        value, numbers = values[data.draw(st.integers(0, len(values) - 1))]
        other, others = values[data.draw(st.integers(0, len(values) - 1))]
        n = len(numbers)
        kind = data.draw(st.sampled_from(["slice", "concat", "add"]))
        if kind == "slice":
            some = range(n)[:: data.draw(st.sampled_from([1, 2, -1]))]
            some = some[: data.draw(st.integers(1, len(some)))]
            values.append((snn.ExtractSliceOp(typed(value), some).out, numbers[list(some)]))
        elif kind == "concat" and n + len(others) < 30:
            op = snn.ConcatOp([typed(value), typed(other)])
            values.append((op.out, np.concatenate([numbers, others])))
        elif n == len(others):
            values.append((snn.AddOp(value, other).out, numbers + others))
    value, numbers = values[-1]
    weights = drawn.integers(-9, 10, (len(numbers), 3)).astype(float)
    found = weights_by_source(value, weights)
    leaves = dict(values)
    current = sum(leaves[source] @ rows for source, rows in found.items())
    np.testing.assert_array_equal(current, numbers @ weights)


def test_a_source_of_which_no_channel_is_read_is_none() -> None:
    x, y = spikes(1), spikes(2)
    cut = snn.ExtractSliceOp(snn.ConcatOp([x, y]).out, range(1)).out
    assert list(weights_by_source(cut, np.ones((1, 2)))) == [x]
