"""
The picture of a run: spikes that went in, spikes of hidden neurons and outputs, membrane potentials
and synaptic currents, over one time axis. matplotlib is imported when something is drawn.
"""

# matplotlib leaves the types of its keyword arguments open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import numpy as np
import numpy.typing as npt

from xir.report.figure import drawing, file_of, require_matplotlib

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from xir.sim import Evolution

Array = npt.NDArray[Any]

MOST_LINES = 10
"""More neurons than these are drawn as an image, one row each, and not as lines."""
MOST_MARKS = 60_000
"""More spikes than these are drawn as an image."""
MOST_COLUMNS = 2000
"""An image has no more columns than a screen; several steps share one."""
MOST_LABELS = 12
"""Names that stand below each other at an axis without running together."""
MOST_ROW_NAMES = 8
"""Up to as many rows have a name each."""

_INK, _GRID, _LINES, _SPIKES = "#222222", "#bbbbbb", "#000000", "#1f4e79"


class Lane(NamedTuple):
    """Neurons or channels with one name, and where they stand among their kind."""

    name: str
    ids: range


@dataclass(frozen=True)
class Traces:
    """One sample of a run, with everything recorded."""

    title: str
    dt: float
    """seconds"""
    counts: Array
    """(T, Nin) what went in"""
    evolution: Evolution
    inputs: Sequence[Lane]
    hidden: Sequence[Lane]
    outputs: Sequence[Lane]


class _Panel(NamedTuple):
    title: str
    rows: int
    height: float
    draw: Callable[[Axes], None]


def draw(traces: Traces, kind: str = "png") -> bytes:
    """
    The picture as a file of the kind ``png``, ``svg`` or ``pdf``, the same bytes for the same run.

    Raises ``CompileError`` where matplotlib is not installed.
    """
    require_matplotlib()
    style: Any = {
        "font.size": 9,
        "axes.edgecolor": _GRID,
        "text.color": _INK,
    }
    with drawing(style):
        return file_of(figure_of(traces), kind, dpi=130)


def figure_of(traces: Traces) -> Figure:
    """A panel for each thing that is drawn, from top to bottom over one axis of time."""
    from matplotlib.figure import Figure

    panels = _panels(traces)
    seconds = traces.counts.shape[0] * traces.dt
    heights = [panel.height for panel in panels]
    figure = Figure(figsize=(10, 0.8 + sum(heights)), layout="constrained")
    rows = figure.subplots(len(panels), 1, sharex=True, squeeze=False, height_ratios=heights)
    figure.suptitle(traces.title, fontsize=12, fontweight="bold")
    for axes, panel in zip(rows[:, 0], panels, strict=True):
        axes.set_title(panel.title, loc="left", fontsize=9, color=_INK)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        panel.draw(axes)
        axes.set_xlim(0, seconds)
    rows[-1, 0].set_xlabel("time (s)")
    return figure


def _panels(traces: Traces) -> list[_Panel]:
    """What is drawn, from top to bottom."""
    run, dt = traces.evolution, traces.dt
    assert run.spikes is not None
    spikes, out = run.spikes, run.output_spikes

    def raster(title: str, counts: Array, lanes: Sequence[Lane]) -> _Panel:
        rows = counts.shape[1]
        paint = partial(_raster, counts=counts, dt=dt, lanes=lanes)
        total = f"{int(counts.sum())} spikes"
        return _Panel(f"{title}: {total}", rows, 0.7 + min(2.2, 0.06 * rows), paint)

    def states(title: str, values: Array | None, lanes: Sequence[Lane]) -> _Panel:
        assert values is not None
        rows = values.shape[1]
        paint = partial(_states, values=values, dt=dt, lanes=lanes)
        height = 1.4 if rows <= MOST_LINES else 1.0 + min(1.6, 0.04 * rows)
        return _Panel(title, rows, height, paint)

    hidden, outputs = traces.hidden, traces.outputs
    panels = [
        raster("input", traces.counts, traces.inputs),
        raster("hidden", spikes, hidden),
        raster("output", out, outputs),
        states("membrane potential, hidden", run.v_mem, hidden),
        states("synaptic current, hidden", run.i_syn, hidden),
    ]
    if run.i_syn2 is not None and run.i_syn2.any():
        panels.append(states("second synaptic current, hidden", run.i_syn2, hidden))
    panels.append(states("membrane potential, output", run.v_mem_out, outputs))
    panels.append(states("synaptic current, output", run.i_syn_out, outputs))
    return [panel for panel in panels if panel.rows]


def _raster(axes: Axes, counts: Array, dt: float, lanes: Sequence[Lane]) -> None:
    """One mark a spike, stronger for several in one step; an image where that is too many."""
    step, neuron = np.nonzero(counts)
    if len(step) > MOST_MARKS:
        shown = _shared_columns(counts, np.add).astype(np.float64)
        top = max(1.0, float(np.percentile(shown[shown > 0], 95)))
        _image(axes, shown, counts.shape[0] * dt, cmap="Greys", vmin=0, vmax=top)
    else:
        several = np.minimum(counts[step, neuron], 4)
        tall = np.clip(120 / counts.shape[1], 1.5, 18)
        axes.scatter(
            (step + 0.5) * dt,
            neuron,
            s=tall * (0.5 + 0.5 * several),
            marker="|" if counts.shape[1] <= 100 else ".",
            linewidths=1.0 if counts.shape[1] <= 100 else 0,
            color=_SPIKES,
            rasterized=True,
        )
    _name_rows(axes, lanes, counts.shape[1])


def _states(axes: Axes, values: Array, dt: float, lanes: Sequence[Lane]) -> None:
    """Lines for a few neurons, an image for many; blue is below zero, red above."""
    steps, neurons = values.shape
    if neurons <= MOST_LINES:
        time = cast(Array, np.linspace(dt, steps * dt, steps))
        for number, name in enumerate(_row_names(lanes)):
            axes.plot(time, values[:, number], linewidth=0.9, label=name)
        axes.grid(axis="y", color=_GRID, linewidth=0.4)
        axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.05), fontsize=8, frameon=False)
        return
    shown = _shared_columns(values, _largest)
    top = float(np.percentile(np.abs(shown), 99.5)) or 1.0
    image = _image(axes, shown, steps * dt, cmap="RdBu_r", vmin=-top, vmax=top)
    beside = axes.inset_axes((1.012, 0.05, 0.012, 0.9))
    axes.figure.colorbar(image, cax=beside)
    _name_rows(axes, lanes, neurons)


class _Largest:
    """Of several numbers the one of the largest magnitude, with its sign, as a reduction."""

    def reduceat(self, values: Array, starts: Array, axis: int) -> Array:
        high = np.maximum.reduceat(values, starts, axis=axis)
        low = np.minimum.reduceat(values, starts, axis=axis)
        return np.where(high >= -low.astype(np.int32), high, low)


_largest = _Largest()


def _shared_columns(values: Array, reduction: np.ufunc | _Largest) -> Array:
    """(T, N) with at most ``MOST_COLUMNS`` rows, each ``reduction`` of the steps that share it."""
    steps = values.shape[0]
    if steps <= MOST_COLUMNS:
        return values
    starts: Array = np.arange(MOST_COLUMNS) * steps // MOST_COLUMNS
    return np.asarray(reduction.reduceat(values.astype(np.int64), starts, axis=0))


def _image(axes: Axes, values: Array, seconds: float, **look: Any) -> Any:
    return axes.imshow(
        values.T,
        aspect="auto",
        origin="upper",
        interpolation="nearest",
        extent=(0, seconds, values.shape[1] - 0.5, -0.5),
        **look,
    )


def _row_names(lanes: Sequence[Lane]) -> list[str]:
    return [
        lane.name if len(lane.ids) == 1 else f"{lane.name}[{number}]"
        for lane in lanes
        for number in range(len(lane.ids))
    ]


def _name_rows(axes: Axes, lanes: Sequence[Lane], rows: int) -> None:
    """
    The populations' names at their middle, or each row's where there are few, and lines between
    populations; the first row is at the top.
    """
    for lane in lanes[1:]:
        axes.axhline(lane.ids.start - 0.5, color=_LINES, linewidth=0.7)
    if rows <= MOST_ROW_NAMES:
        axes.set_yticks(range(rows))
        axes.set_yticklabels(_row_names(lanes))
    else:
        named = _apart(lanes, rows)
        axes.set_yticks([_middle(lane) for lane in named])
        axes.set_yticklabels([f"{lane.name} ({len(lane.ids)})" for lane in named])
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(rows - 0.5 + 0.02 * rows, -0.5 - 0.02 * rows)


def _middle(lane: Lane) -> float:
    return (lane.ids.start + lane.ids.stop - 1) / 2


def _apart(lanes: Sequence[Lane], rows: int) -> list[Lane]:
    """The largest populations whose names do not run into each other, in their order."""
    named: list[Lane] = []
    for lane in sorted(lanes, key=lambda lane: -len(lane.ids)):
        if all(abs(_middle(lane) - _middle(n)) >= rows / MOST_LABELS for n in named):
            named.append(lane)
    return sorted(named, key=lambda lane: lane.ids.start)
