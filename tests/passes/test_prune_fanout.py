"""Pruning to a fan-out: the weakest go, the others stay, and the loss is told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

import xir
from xir.dialects import xylo
from xir.passes.prune_fanout import weakest


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    arrays(np.float64, (4, 7), elements=st.sampled_from([0.0, 0.1, 0.5, 0.5, 2.0])),
    st.integers(0, 8),
)
def test_what_stays_is_stronger_than_what_goes(strength: np.ndarray, most: int) -> None:
    gone = weakest(strength, most)
    for row, removed in zip(strength, gone, strict=True):
        kept = (row != 0) & ~removed
        assert kept.sum() == min(most, (row != 0).sum())
        assert not removed[row == 0].any()
        if removed.any() and kept.any():
            assert row[kept].min() >= row[removed].max()


NETWORK = """
network pruned(x: spikes[1]) {
  dt = 1 ms
  a = lif(linear(x, [[1, 1]]) + linear(a, [[0.5, -0.1], [0, 0.3]]), tau_mem = 10 ms, tau_syn = 5 ms)
  b = lif(linear(a, [[0.2, 0.9], [0.4, 0]]), tau_mem = 10 ms, tau_syn = 5 ms, threshold = 10)
  return lif(linear(b, [[1], [1]]), tau_mem = 10 ms, tau_syn = 5 ms)
}
"""


def test_a_weight_counts_against_its_threshold_and_the_loss_is_told(tmp_path: Path) -> None:
    """Of neuron 0 of 'a', weights 0.5 and 0.1 at threshold 1 are stronger than 0.9 at 10."""
    path = tmp_path / "n.xnet"
    path.write_text(NETWORK)
    program = xir.compile(path, prune_fanout=2)
    recurrent = (program.config.weights_rec[:, :, 0] != 0).astype(int)
    assert recurrent[0].tolist() == [1, 1, 0, 0]
    assert recurrent[1].tolist() == [0, 1, 1, 0]
    (block,) = [
        op
        for op in program.core.body.block.ops
        if isinstance(op, xylo.WeightsOp) and op.pruned is not None
    ]
    assert block.pruned is not None
    assert block.lost is not None
    assert block.pruned.value.data == 2
    assert block.lost.value.data == np.float64(1.1) / 1.5
    (told,) = [warning for warning in program.warnings if "are set to 0" in warning.message]
    assert "XIR127" in [warning.code for warning in program.warnings]
    assert "2 of 3 weights from 'a' to 'b' are set to 0" in told.message
    assert "73.33% of their magnitude is lost" in told.message


def test_nothing_is_told_where_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "n.xnet"
    path.write_text(NETWORK)
    assert xir.compile(path, prune_fanout=4).config == xir.compile(path).config
