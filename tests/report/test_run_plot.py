"""The picture of a run: what is in it, for few and many neurons, and the same bytes each time."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from xir.report.run_plot import MOST_COLUMNS, Lane, Traces, draw, figure_of
from xir.sim import Evolution

pytest.importorskip("matplotlib")


def traces(steps: int, inputs: int, hidden: int, outputs: int, density: float = 0.05) -> Traces:
    """A made-up run, its hidden neurons in up to three populations."""
    random = np.random.default_rng(1)

    def spikes(width: int) -> Any:
        return (random.random((steps, width)) < density).astype(np.uint8)

    def states(width: int) -> Any:
        return random.integers(-3000, 9000, (steps, width)).astype(np.int16)

    out = spikes(outputs)
    evolution = Evolution(
        output_spikes=out,
        clamped=0,
        output=out,
        spikes=spikes(hidden),
        v_mem=states(hidden),
        i_syn=states(hidden),
        i_syn2=np.zeros((steps, hidden), np.int16),
        v_mem_out=states(outputs),
        i_syn_out=states(outputs),
        hibernating=np.zeros(steps, np.bool_),
    )
    cuts = sorted({0, hidden // 2, hidden * 3 // 4, hidden})
    lanes = [Lane(f"pop{i}", range(*pair)) for i, pair in enumerate(pairwise(cuts))]
    return Traces(
        "a run",
        1e-3,
        spikes(inputs),
        evolution,
        [Lane("ears", range(inputs))],
        lanes,
        [Lane("out", range(outputs))],
    )


@pytest.mark.parametrize(
    "run",
    [
        traces(1, 1, 1, 1),
        traces(50, 2, 3, 2),
        traces(400, 12, 48, 4),
        traces(3 * MOST_COLUMNS + 7, 16, 1000, 8, 0.02),
        traces(60, 4, 30, 2, 0.0),
        traces(60, 4, 30, 0),
    ],
    ids=["least", "few", "usual", "most", "silent", "without outputs"],
)
def test_any_size_can_be_drawn(run: Traces) -> None:
    from PIL import Image

    image = Image.open(io.BytesIO(draw(run)))
    width, height = image.size
    assert width > 900
    assert height > 700
    assert len(image.convert("L").getcolors() or range(300)) > 10  # not one plain page


def test_populations_and_panels_are_named() -> None:
    text = draw(traces(50, 12, 48, 4), "svg").decode()
    # Letters are drawn as shapes, with the text they stand for as a comment.
    for name in ("ears (12)", "pop0 (24)", "pop1 (12)", "pop2 (12)", "out[3]", "a run"):
        assert f"<!-- {name} -->" in text
    for panel in ("membrane potential, hidden", "synaptic current, output", "time (s)"):
        assert f"<!-- {panel} -->" in text
    assert "second synaptic current" not in text


def test_a_second_synapse_has_a_panel_of_its_own() -> None:
    run = traces(50, 12, 48, 4)
    assert run.evolution.i_syn2 is not None
    run.evolution.i_syn2[3] = 7
    assert "<!-- second synaptic current, hidden -->" in draw(run, "svg").decode()


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_same_run_gives_the_same_bytes(kind: str) -> None:
    run = traces(20, 2, 12, 2)
    assert draw(run, kind) == draw(run, kind)


def test_names_of_many_populations_do_not_run_together() -> None:
    run = traces(50, 2, 400, 2)
    lanes = [Lane(f"layer{i}", range(10 * i, 10 * i + 10)) for i in range(40)]
    text = draw(
        Traces(run.title, 1e-3, run.counts, run.evolution, run.inputs, lanes, run.outputs), "svg"
    )
    named = {i for i in range(40) if f"<!-- layer{i} (10) -->" in text.decode()}
    assert 6 <= len(named) <= 12


def panel(run: Traces, title: str) -> Any:
    """The axes of the panel whose title begins so."""
    (axes,) = (a for a in figure_of(run).axes if a.get_title(loc="left").startswith(title))
    return axes


def test_a_spike_is_a_mark_at_the_middle_of_its_step() -> None:
    """Larger for two spikes in a step than for one."""
    run = traces(50, 3, 4, 2, 0.0)
    run.counts[7, 2], run.counts[9, 0] = 1, 2
    axes = panel(run, "input: 3 spikes")
    (marks,) = axes.collections
    assert marks.get_offsets().data.tolist() == [[0.0075, 2.0], [0.0095, 0.0]]
    one, two = marks.get_sizes()
    assert two > one
    assert axes.get_xlim() == (0, 0.05)
    top, bottom = axes.get_ylim()[::-1]
    assert top < 0 < 2 < bottom


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("membrane potential, hidden", "v_mem"),
        ("synaptic current, hidden", "i_syn"),
        ("second synaptic current, hidden", "i_syn2"),
        ("membrane potential, output", "v_mem_out"),
        ("synaptic current, output", "i_syn_out"),
    ],
)
def test_lines_are_the_states_that_the_title_names(title: str, field: str) -> None:
    """A state is drawn at the end of its step."""
    run = traces(50, 3, 4, 2)
    assert run.evolution.i_syn2 is not None
    run.evolution.i_syn2[3] = 7
    lines = panel(run, title).get_lines()
    drawn = np.stack([line.get_ydata() for line in lines], axis=1)
    assert np.array_equal(drawn, getattr(run.evolution, field))
    times = lines[0].get_xdata()
    assert (times[0], times[-1]) == pytest.approx((1e-3, 50e-3))


def test_an_image_keeps_the_largest_magnitude_of_the_steps_that_share_a_column() -> None:
    run = traces(2 * MOST_COLUMNS, 2, 12, 2, 0.0)
    states = run.evolution.v_mem
    assert states is not None
    states[:] = 0
    states[4:6, 0] = -500, 300
    states[8:10, 0] = -300, 500
    (image,) = panel(run, "membrane potential, hidden").get_images()
    shown = image.get_array()
    assert shown.shape == (12, MOST_COLUMNS)
    assert shown[0, [1, 2, 3, 4, 5]].tolist() == [0, -500, 0, 500, 0]


def test_too_many_spikes_for_marks_are_added_up_in_an_image() -> None:
    run = traces(2 * MOST_COLUMNS, 20, 4, 2, 0.0)
    run.counts[:] = 1
    run.counts[6:8, 5] = 3, 4
    axes = panel(run, "input")
    assert not axes.collections
    (image,) = axes.get_images()
    assert image.get_array()[5, [2, 3, 4]].tolist() == [2, 7, 2]


def test_a_line_stands_between_two_populations_and_nowhere_else() -> None:
    axes = panel(traces(50, 12, 48, 4), "hidden")
    lines = [line.get_ydata()[0] for line in axes.lines]
    assert lines == [23.5, 35.5]


def test_a_panel_grows_with_its_rows_up_to_a_height() -> None:
    heights = [figure_of(traces(50, 2, rows, 2)).get_size_inches()[1] for rows in (10, 30, 60, 900)]
    assert heights[0] < heights[1] < heights[2] == heights[3]
