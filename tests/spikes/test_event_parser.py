"""Lines of events with a value too few."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from xir.diagnostics.messages import CompileError
from xir.spikes.events import read_events


def test_count_may_be_left_out_at_the_end_only(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("step,channel,count\n2,1\n")
    assert np.array_equal(read_events(path, 2, 1e-3), [[0, 0], [0, 0], [0, 1]])
    path.write_text("step,count,channel\n2,1\n")
    with pytest.raises(CompileError) as error:
        read_events(path, 2, 1e-3)
    assert str(error.value) == (
        f"{path}:2:1: error: the line has 2 values; need 3 (step, count, channel)\n  2,1\n  ^"
    )


def test_a_value_as_long_as_a_file_is_told_in_part(tmp_path: Path):
    path = tmp_path / "a.csv"
    for value, why in (("1" * 10_000, "a step is finite and at least 0, not "), ("e" * 50, "'")):
        path.write_text(f"step,channel\n{value},0\n")
        with pytest.raises(CompileError) as error:
            read_events(path, 2, 1e-3)
        assert str(error.value).startswith(f"{path}:2:1: error: {why}{value[:40]}...")
        assert len(str(error.value)) < 1000
