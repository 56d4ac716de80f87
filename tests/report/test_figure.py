"""What every picture shares."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.processes import started
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


@pytest.mark.parametrize(
    ("environment", "hint"),
    [
        ({"MPLBACKEND": "nonsense"}, "look at MPLBACKEND in the environment"),
        ({"HOME": "/dev/null", "TMPDIR": "", "MPLCONFIGDIR": "/dev/null/a"}, ""),
    ],
)
def test_what_matplotlib_says_of_its_environment_is_an_error_or_nothing(
    environment: dict[str, str], hint: str
) -> None:
    script = (
        "from xir.report.figure import drawing, require_matplotlib\n"
        "from xir.diagnostics.messages import CompileError\n"
        "try: require_matplotlib()\n"
        "except CompileError as e: print(e.diagnostics[0].hint)\n"
        "else:\n with drawing(): import matplotlib.figure\n"
    )
    with started("-c", script, environment=environment) as process:
        out, err = process.communicate()
    assert (out.strip(), err) == (hint, "")


@pytest.mark.parametrize("name", ["$\\bad{$", "猫", "a_b^c"])
def test_any_name_is_drawn_as_it_is_without_a_warning(name: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        text = draw(replace(traces(5, 2, 3, 2), title=name), "svg").decode()
    assert f"<!-- {name} -->" in text


def test_settings_of_the_user_change_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    matplotlib = pytest.importorskip("matplotlib")
    run = traces(5, 2, 3, 2)
    before = draw(run, "svg")
    monkeypatch.setitem(matplotlib.rcParams, "axes.grid", True)
    monkeypatch.setitem(matplotlib.rcParams, "lines.linewidth", 7)
    assert draw(run, "svg") == before
    assert matplotlib.rcParams["lines.linewidth"] == 7
