"""What every picture shares."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.report.test_run_plot import traces
from xir.diagnostics.messages import CompileError
from xir.report.quality_plot import check_name
from xir.report.run_plot import draw


@pytest.mark.parametrize(
    "start", [lambda: check_name(Path("a.png")), lambda: draw(traces(5, 2, 3, 2))]
)
def test_without_matplotlib_it_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, start: Callable[[], object]
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(CompileError, match="a plot needs matplotlib") as error:
        start()
    assert error.value.diagnostics[0].hint == 'pip install "xir-compiler[plot]"'
