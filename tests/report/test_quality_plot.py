"""The picture of what quantization cost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.report import made_up
from xir.diagnostics.messages import CompileError
from xir.report.contents import Report
from xir.report.quality_plot import (
    check_name,
    decays,
    errors,
    figure_of,
    picture_of,
    trouble,
)

pytest.importorskip("matplotlib")

from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

COSTS = [p.cost for p in made_up.REPORT.populations if p.cost is not None]


def plot_report(report: Report, path: Path) -> None:
    path.write_bytes(picture_of(report, path))


def test_bars_show_what_the_legend_says() -> None:
    bars = {bar.label: bar.values for bar in (*errors(COSTS), *decays(COSTS), *trouble(COSTS))}
    assert bars == {
        "rate error": [0.0101, 1.0, 0.0],
        "count error": [0.0202, 1.0, 0.0],
        "membrane": [0.05, 0.0, 0.61],
        "synapse": [0.06, 0.0, 0.62],
        "dead": [45, 1, 0],
        "pinned at the most spikes": [46, 0, 58],
        "saturated": [47, 0, 59],
    }


def test_rows_and_populations_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    plot_report(made_up.REPORT, path)
    # Letters are drawn as shapes, with the text they stand for as a comment.
    text = path.read_text()
    labels = ["error of spikes", "error of the leak", "gain", "neurons"]
    at = [text.index(f"<!-- {label} -->") for label in labels]
    assert at == sorted(at)
    names = ["early", "late &lt;&amp;&gt; never", "level", "first synapse", "second synapse"]
    for name in (*names, "41 samples of 202 steps, synthetic"):
        assert f"<!-- {name} -->" in text


def test_gains_of_a_second_synapse_are_drawn_where_there_are_any(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    alone = tuple(replace(p, gain_2=None) for p in made_up.REPORT.populations)
    plot_report(replace(made_up.REPORT, populations=alone), path)
    assert "<!-- first synapse -->" in path.read_text()
    assert "<!-- second synapse -->" not in path.read_text()


def test_a_method_without_gains_has_a_row_of_gains_without_a_legend() -> None:
    plain = tuple(replace(p, gain=None, gain_2=None) for p in made_up.REPORT.populations)
    figure = figure_of(replace(made_up.REPORT, populations=plain))
    assert [axes.get_legend() is not None for axes in figure.axes] == [True, True, False, True]


def test_a_gain_is_drawn_from_the_least_to_the_greatest_with_its_middle() -> None:
    gains = figure_of(made_up.REPORT).axes[2]
    first, second = (
        [segment.round(6).tolist() for segment in lines.get_segments()]
        for lines in gains.collections
        if isinstance(lines, LineCollection)
    )
    assert first[0] == [[-0.1, 0.501], [-0.1, 0.502]]
    assert first[2] == [[1.9, 0.81], [1.9, 0.82]]
    assert second == [[[0.1, -0.75], [0.1, 1.25]]]
    middles = [np.round(np.asarray(line.get_xydata()), 6).tolist() for line in gains.lines[:2]]
    assert middles[0] == [[-0.1, 0.5015], [0.9, 1.0], [1.9, 0.815]]
    assert middles[1] == [[0.1, 0.25]]


def test_bars_of_one_population_stand_beside_each_other() -> None:
    for axes, count in zip(figure_of(made_up.REPORT).axes[::3], (2, 3), strict=True):
        rectangles = [patch for patch in axes.patches if isinstance(patch, Rectangle)]
        bars = sorted(bar.get_x() + bar.get_width() / 2 for bar in rectangles)
        assert len(bars) == 3 * count
        for population in range(3):
            own = bars[count * population : count * (population + 1)]
            assert sum(own) / count == pytest.approx(population)
            assert own[-1] - own[0] == pytest.approx(0.8 - 0.8 / count)


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "PNG"])
def test_the_same_report_gives_the_same_bytes(tmp_path: Path, kind: str) -> None:
    paths = [tmp_path / f"{name}.{kind}" for name in "ab"]
    for path in paths:
        check_name(path)
        plot_report(made_up.REPORT, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_only_populations_that_were_judged_are_drawn(tmp_path: Path) -> None:
    early, silent, level = made_up.REPORT.populations
    path = tmp_path / "a.svg"
    plot_report(
        replace(made_up.REPORT, populations=(early, replace(silent, cost=None), level)), path
    )
    assert "never" not in path.read_text()
    report = replace(made_up.REPORT, quantization="channel", quality=None)
    with pytest.raises(CompileError, match="channel measures nothing that could be drawn"):
        plot_report(report, path)


def test_a_name_says_the_kind_of_the_picture() -> None:
    with pytest.raises(CompileError, match=r"'a\.txt' does not end in \.png, \.svg, \.pdf"):
        check_name(Path("a.txt"))


def test_a_method_without_gains_has_no_legend_of_them() -> None:
    none = tuple(replace(p, gain=None, gain_2=None) for p in made_up.REPORT.populations)
    gains = figure_of(replace(made_up.REPORT, populations=none)).axes[2]
    assert gains.get_legend() is None
