"""The files of ``xir sim``: arrays, events and a picture, gathered while the run goes on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import numpy as np
import numpy.typing as npt

from xir.cli.shared.argument_types import UsageError, refuse_same
from xir.cli.shared.recording_files import EventWriter, Keeper
from xir.cli.shared.run_file import about_run, json_array, write_npz
from xir.cli.shared.run_loop import RunResult
from xir.configurations.named_configuration import NamedConfiguration
from xir.output.atomic_files import Content, refuse_inputs, write_files
from xir.sim import Evolution, OutputMode, Selection, SelectionError, XyloSimulator
from xir.sim.recording import OUTPUT_FIELDS
from xir.spikes.sources import Source

HIDDEN = ("spikes", "v_mem", "i_syn", "i_syn2")
OUTPUTS = ("v_mem_out", "i_syn_out")
MOST_DRAWN = 1 << 28
"""Bytes of recordings in a picture."""


class Wanted(NamedTuple):
    """The files that a run is to write, and what is in them."""

    arrays: Path | None = None
    """The .npz file of outputs, and of what is recorded."""
    record: str | None = None
    """Names of what is recorded; empty for everything, None for nothing."""
    window: tuple[int, int] | None = None
    """The first step that is recorded and drawn, and the step after the last; None for all."""
    output_mode: OutputMode = "spikes"
    """What the arrays have of every output: spikes, vmem or isyn."""
    events: Path | None = None
    """The file of output spikes as events."""
    plot: Path | None = None
    """The picture."""

    @property
    def paths(self) -> list[Path]:
        """The files. Raises ``UsageError`` where two of them are the same."""
        paths = [path for path in (self.plot, self.arrays, self.events) if path is not None]
        refuse_same(paths)
        return paths


class RunOutputs:
    """
    Gathers what ``wanted`` asks for and writes it; use it in a ``with``. Raises ``UsageError`` for
    names or steps that are not there.
    """

    def __init__(self, wanted: Wanted, named: NamedConfiguration, source: Source) -> None:
        self._wanted, self._named, self._source = wanted, named, source
        # A long run is not to find out at its end.
        for path in wanted.paths:
            refuse_inputs(path.parent, [path.name])
        self._window = _window(wanted.window, source.shape[1])
        self._selection = self._selected()
        self._keeper = None if wanted.arrays is None else self._keeper_beside(wanted.arrays)
        self._events = None
        if wanted.events is not None:
            self._events = EventWriter(wanted.events, source.batched)

    def __enter__(self) -> RunOutputs:
        return self

    def __exit__(self, *error: object) -> None:
        for kept in (self._keeper, self._events):
            if kept is not None:
                kept.close()

    def _selected(self) -> Selection | None:
        """What ``--record`` names; None where nothing is recorded."""
        if self._wanted.record is None:
            return None
        try:
            return Selection.named(self._named.symbols, self._wanted.record or None)
        except SelectionError as e:
            raise UsageError(f"--record: {e}") from None

    def _keeper_beside(self, path: Path) -> Keeper:
        """A keeper of the arrays for the file ``path``, which waits in the same folder."""
        samples, steps, _ = self._source.shape
        everywhere = [OUTPUT_FIELDS[self._wanted.output_mode]]
        selected: list[str] = []
        columns: dict[str, Any] = {}
        if self._selection is not None:
            everywhere = list(dict.fromkeys(["output_spikes", *everywhere]))
            for names, ids in (
                (HIDDEN, self._selection.neurons),
                (OUTPUTS, self._selection.outputs),
            ):
                if ids is None or len(ids):
                    selected += names
                if ids is not None:
                    columns.update(dict.fromkeys(names, ids))
            selected.append("hibernating")
            if self._named.config.n_synapses == 1 and "i_syn2" in selected:
                selected.remove("i_syn2")
        return Keeper(path.parent, samples, steps, everywhere, selected, columns, self._window)

    def add(self, here: slice, there: slice, chip: Evolution) -> None:
        """Keep what is wanted of one part of the run."""
        if self._keeper is not None:
            self._keeper.add(here, there, chip)
        if self._events is not None:
            self._events.add(here, there, chip.output_spikes)

    def write(self, result: RunResult) -> list[Path]:
        """Write the files; the picture first, as it may need what is not installed."""
        wanted = self._wanted
        contents: dict[Path, Content] = {}
        if wanted.plot is not None:
            contents[wanted.plot] = picture(wanted.plot, self._named, self._source, self._window)
        if wanted.arrays is not None and self._keeper is not None:
            contents[wanted.arrays] = partial(self._save, result=result, keeper=self._keeper)
        if wanted.events is not None and self._events is not None:
            contents[wanted.events] = partial(self._save_events, events=self._events)
        for folder in dict.fromkeys(path.parent for path in contents):
            write_files(folder, {p.name: c for p, c in contents.items() if p.parent == folder})
        return list(contents)

    def _save(self, file: BinaryIO, result: RunResult, keeper: Keeper) -> None:
        recorded = None
        if self._selection is not None:
            named, chosen = self._named, self._selection
            hidden = [name for population in named.hidden for name in population.members]
            recorded = {
                "steps": [keeper.window.start, keeper.window.stop],
                "hidden": _chosen(hidden, chosen.neurons),
                "outputs": _chosen(named.output_names, chosen.outputs),
            }
        write_npz(file, self._named, result, keeper, self._source.batched, recorded)

    def _save_events(self, file: BinaryIO, events: EventWriter) -> None:
        beside = {
            "about": json_array(about_run(self._named)),
            "dt": np.array(self._named.config.dt),
            "steps": np.array(self._source.shape[1]),
        }
        if self._source.batched:
            beside["samples"] = np.array(self._source.shape[0])
        events.save(file, beside)


def _chosen(names: Sequence[str], ids: Sequence[int] | None) -> list[str]:
    """The names with these ids; all names for None."""
    return [names[i] for i in (range(len(names)) if ids is None else ids)]


def _window(window: tuple[int, int] | None, steps: int) -> range:
    if window is None:
        return range(steps)
    first, stop = window
    if stop > steps:
        raise UsageError(
            f"--window ends with step {stop - 1}; the run has {steps}, 0 to {steps - 1}"
        )
    return range(first, stop)


def picture(path: Path, named: NamedConfiguration, source: Source, window: range) -> bytes:
    """The first sample, run once more with the steps of ``window`` recorded, as many as fit."""
    from xir.report.run_plot import Lane, Traces, draw

    config = named.config
    bytes_per_step = 7 * (config.n_hidden + config.n_outputs) + 8 * config.n_inputs
    drawn = window[: max(1, MOST_DRAWN // bytes_per_step)]
    counts, evolution = _recorded(named, source, drawn)
    lanes = [
        tuple(Lane(population.name, population.ids) for population in side)
        for side in (named.inputs, named.hidden, named.outputs)
    ]
    title = f"{named.name} on {config.device}"
    if source.batched:
        title += f", the first of {source.shape[0]} samples"
    if len(drawn) < source.shape[1]:
        title += f", steps {drawn.start} to {drawn.stop - 1} of {source.shape[1]}"
    traces = Traces(title, config.dt, counts, evolution, *lanes)
    return draw(traces, path.suffix.lower().lstrip("."))


def _recorded(
    named: NamedConfiguration, source: Source, window: range
) -> tuple[npt.NDArray[Any], Evolution]:
    """The spikes of the first sample in some steps, and all that the chip does in them."""
    simulator = XyloSimulator(named.config)
    first = slice(0, 1)
    at_once = 1 << 16
    for begin in range(0, window.start, at_once):
        before = slice(begin, min(begin + at_once, window.start))
        simulator.evolve(source.part(first, before)[0])
    counts = source.part(first, slice(window.start, window.stop))[0]
    return counts, simulator.evolve(counts, record=True)
