"""The files of ``xir sim``: arrays, events and a picture, gathered while the run goes on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from xir.cli.shared.arguments import UsageError
from xir.cli.shared.named_configuration import Group, Target
from xir.cli.shared.recording_files import EventWriter, Keeper
from xir.cli.shared.run_loop import Run
from xir.cli.shared.sim_file import about_run, json_array, write_npz
from xir.output.atomic_files import Content, write_files
from xir.sim import Evolution, Selection, SelectionError, XyloSimulator
from xir.sim.recording import OUTPUT_FIELDS
from xir.spikes.sources import Source

HIDDEN = ("spikes", "v_mem", "i_syn", "i_syn2")
OUTPUTS = ("v_mem_out", "i_syn_out")
MOST_DRAWN = 1 << 28
"""Bytes of recordings in a picture."""


class Out:
    """
    What the arguments ask for; use it in a ``with``. Raises ``UsageError`` for names or steps that
    are not there.
    """

    def __init__(self, args: argparse.Namespace, target: Target, source: Source) -> None:
        self._args, self._target, self._source = args, target, source
        steps = source.shape[1]
        self._window = _window(args.window, steps)
        self._selection = self._selected()
        self._keeper = self._wanted() if args.output is not None else None
        self._events = None
        if args.events_out is not None:
            self._events = EventWriter(args.events_out, source.batched)

    def __enter__(self) -> Out:
        return self

    def __exit__(self, *error: object) -> None:
        for kept in (self._keeper, self._events):
            if kept is not None:
                kept.close()

    def _selected(self) -> Selection | None:
        """What ``--record`` names; None where nothing is recorded."""
        if self._args.record is None:
            return None
        kinds = zip(
            ("inputs", "hidden", "outputs"),
            (self._target.inputs, self._target.hidden, self._target.outputs),
            strict=True,
        )
        symbols = {kind: {g.name: _entry(g) for g in groups} for kind, groups in kinds}
        try:
            return Selection.named(symbols, self._args.record or None)
        except SelectionError as e:
            raise UsageError(f"--record: {e}") from None

    def _wanted(self) -> Keeper:
        samples, steps, _ = self._source.shape
        everywhere = [OUTPUT_FIELDS[self._args.output_mode or "spikes"]]
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
            if self._target.config.n_synapses == 1 and "i_syn2" in selected:
                selected.remove("i_syn2")
        folder = self._args.output.parent
        return Keeper(folder, samples, steps, everywhere, selected, columns, self._window)

    def add(self, here: slice, there: slice, chip: Evolution) -> None:
        """Keep what is wanted of one part of the run."""
        if self._keeper is not None:
            self._keeper.add(here, there, chip)
        if self._events is not None:
            self._events.add(here, there, chip.output_spikes)

    def write(self, found: Run) -> list[Path]:
        """Write the files; the picture first, as it may need what is not installed."""
        args = self._args
        contents: dict[Path, Content] = {}
        if args.plot is not None:
            contents[args.plot] = picture(args.plot, self._target, self._source, self._window)
        if self._keeper is not None:
            contents[args.output] = partial(self._save, found=found, keeper=self._keeper)
        if self._events is not None:
            contents[args.events_out] = partial(self._save_events, events=self._events)
        for folder in dict.fromkeys(path.parent for path in contents):
            write_files(folder, {p.name: c for p, c in contents.items() if p.parent == folder})
        return list(contents)

    def _save(self, file: BinaryIO, found: Run, keeper: Keeper) -> None:
        recorded = None
        if self._selection is not None:
            target, chosen = self._target, self._selection
            hidden = tuple(_each(target.hidden))
            recorded = {
                "steps": [keeper.window.start, keeper.window.stop],
                "hidden": _chosen(hidden, chosen.neurons),
                "outputs": _chosen(target.output_names, chosen.outputs),
            }
        write_npz(file, self._target, found, keeper, self._source.batched, recorded)

    def _save_events(self, file: BinaryIO, events: EventWriter) -> None:
        beside = {
            "about": json_array(about_run(self._target)),
            "dt": np.array(self._target.config.dt),
            "steps": np.array(self._source.shape[1]),
        }
        events.save(file, beside)


def _entry(group: Group) -> dict[str, int]:
    return {"first": group.ids.start, "count": len(group.ids)}


def _each(groups: tuple[Group, ...]) -> Iterator[str]:
    for group in groups:
        several = len(group.ids) > 1
        yield from (f"{group.name}[{i}]" if several else group.name for i in range(len(group.ids)))


def _chosen(names: tuple[str, ...], ids: Any) -> list[str]:
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


def picture(path: Path, target: Target, source: Source, window: range) -> bytes:
    """The first sample, run once more with the steps of ``window`` recorded, as many as fit."""
    from xir.report.run_plot import Lane, Traces, draw

    config = target.config
    bytes_per_step = 7 * (config.n_hidden + config.n_outputs) + 8 * config.n_inputs
    drawn = window[: max(1, MOST_DRAWN // bytes_per_step)]
    counts, evolution = _recorded(target, source, drawn)
    lanes = [
        tuple(Lane(g.name, g.ids) for g in groups)
        for groups in (target.inputs, target.hidden, target.outputs)
    ]
    title = f"{target.name} on {config.device}"
    if source.batched:
        title += f", the first of {source.shape[0]} samples"
    if len(drawn) < source.shape[1]:
        title += f", steps {drawn.start} to {drawn.stop - 1} of {source.shape[1]}"
    traces = Traces(title, config.dt, counts, evolution, *lanes)
    return draw(traces, path.suffix.lower().lstrip("."))


def _recorded(target: Target, source: Source, window: range) -> tuple[npt.NDArray[Any], Evolution]:
    """The spikes of the first sample in some steps, and all that the chip does in them."""
    simulator = XyloSimulator(target.config)
    first = slice(0, 1)
    at_once = 1 << 16
    for begin in range(0, window.start, at_once):
        before = slice(begin, min(begin + at_once, window.start))
        simulator.evolve(source.part(first, before)[0])
    counts = source.part(first, slice(window.start, window.stop))[0]
    return counts, simulator.evolve(counts, record=True)
