"""The forms of a configuration's weights, and which one is taken."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from xir.config.xylo_config import XyloConfig
from xir.sim import compiled
from xir.sim.arguments import FEW_BLOCKS, NARROW, ONE_BLOCK, SPARSE
from xir.sim.layout import Layout, build_layout


def core(weights_rec: NDArray[Any], **more: Any) -> XyloConfig:
    n_hidden = weights_rec.shape[0]
    fields: dict[str, Any] = dict(
        weights_in=np.ones((1, n_hidden), int),
        weights_rec=weights_rec,
        weights_out=np.full((n_hidden, 1), -128),
        **dict.fromkeys(("threshold", "threshold_out"), 100),
        **dict.fromkeys(("dash_mem", "dash_syn", "dash_mem_out", "dash_syn_out"), 4),
    )
    return XyloConfig.from_specification(**fields | more)


def narrow_rows(layout: Layout) -> NDArray[np.int64]:
    rows = layout.weights.narrow.reshape(-1, layout.row_stride).astype(np.int64)
    return rows * layout.weights.factor[:, np.newaxis]


@pytest.mark.parametrize("shift", [0, 3, 7])
def test_narrow_rows_are_the_dense_ones(shift: int) -> None:
    rng = np.random.default_rng(shift)
    config = core(
        rng.integers(-128, 128, (100, 100)),
        **{f"weight_shift_{which}": shift for which in ("in", "rec", "out")},
    )
    dense, narrow = (build_layout(config, form) for form in ("dense", "narrow"))
    assert narrow.options & NARROW
    rows = dense.weights.dense.reshape(-1, dense.row_stride)
    width = min(rows.shape[1], narrow.row_stride)
    np.testing.assert_array_equal(narrow_rows(narrow)[:, :width], rows[:, :width])
    assert not narrow_rows(narrow)[:, width:].any()
    assert set(narrow.weights.factor.tolist()) <= {1 << shift, 2 << shift, 128 << shift}


def test_a_row_that_8_bits_cannot_hold_makes_all_rows_wide() -> None:
    weights = np.ones((3, 3), int)
    config = core(weights, weight_shift_out=7)
    assert not build_layout(config, "narrow").options & NARROW


def test_the_form_is_taken_by_size_and_sparsity(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xir.sim.layout.narrow_is_fast", lambda: True)
    rng = np.random.default_rng(1)

    def options(n_hidden: int, each: int, **more: Any) -> int:
        weights = np.zeros((n_hidden, n_hidden), int)
        for row in weights:
            row[rng.permutation(n_hidden)[:each]] = 3
        return build_layout(core(weights, **more)).options

    assert options(900, 32) == NARROW
    assert options(900, 2) == SPARSE
    assert options(200, 32) == 0
    assert options(95, 32) == options(64, 9) == 3 * ONE_BLOCK == FEW_BLOCKS
    assert options(31, 9) == ONE_BLOCK
    assert options(96, 32) == 0
    monkeypatch.setattr("xir.sim.layout.narrow_is_fast", lambda: False)
    assert options(900, 32) == 0


def test_this_processor_is_asked() -> None:
    assert compiled.narrow_is_fast() in (True, False)
