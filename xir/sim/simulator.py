"""
The simulator as its users see it: checked rasters in, an ``Evolution`` out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xir.config.xylo_config import XyloConfig
from xir.machine.native.pack import Held, hold
from xir.sim.arguments import State
from xir.sim.compiled import STATE
from xir.sim.layout import Layout, layout_of
from xir.sim.raster import RasterError, counts_of
from xir.sim.recording import OUTPUT_FIELDS, Arrays, Chosen, Evolution, OutputMode
from xir.sim.runs import MOST_SHORT, ShortRun, at_rest, run
from xir.sim.selection import Selection

_MOST_SHORT_RUNS = 8  # Numbers of steps whose memory is kept.


class XyloSimulator:
    """
    One core with its state. ``evolve`` goes on where the last call stopped, ``reset`` starts
    afresh.
    """

    def __init__(self, config: XyloConfig) -> None:
        given: Any = config
        if not isinstance(given, XyloConfig):
            name = type(given).__name__
            has_one = "; give its configuration, .config" if hasattr(given, "config") else ""
            raise TypeError(f"need an XyloConfig, have a {name}{has_one}")
        self.config = config
        self._layout = layout_of(config)
        self._begin(None, ())

    def _begin(self, state: State | None, shape: tuple[int, ...]) -> None:
        """Go on from ``state``, of a batch of ``shape``; from rest if None."""
        self._state = None if state is None else hold(STATE, state)
        self._shape = shape
        self._short: dict[tuple[int, bool], ShortRun] = {}

    def __getstate__(self) -> tuple[XyloConfig, State | None, tuple[int, ...]]:
        """For copies, which have a state of their own."""
        state = self._state and State._make(array.copy() for array in self._state.value)
        return self.config, state, self._shape

    def __setstate__(self, kept: tuple[XyloConfig, State | None, tuple[int, ...]]) -> None:
        XyloSimulator.__init__(self, kept[0])
        self._begin(*kept[1:])

    def reset(self) -> None:
        """Bring every current and potential to zero and drop spikes on their way."""
        self._begin(None, ())

    def evolve(
        self,
        raster: ArrayLike,
        record: bool | Selection = False,
        threads: int | None = None,
        output_mode: OutputMode = "spikes",
    ) -> Evolution:
        """
        Run the steps of ``raster``, (T, Nin) or (B, T, Nin) counts of any integer type.

        ``record`` is True for everything, or a ``Selection``: nothing else is then kept, not even
        for a moment. ``output_mode`` says what ``Evolution.output`` is. A batch is B independent
        cores, spread over ``threads`` threads (as many as there are processors, if None); each
        keeps its own state, so the next raster must have the same B until ``reset``.

        Raises ``RasterError`` for a raster of another width or with values that are not whole
        numbers of at least 0, ``SelectionError`` for neurons that are not there.
        """
        given: Any = raster
        if type(given) is np.ndarray and output_mode == "spikes":
            short = self._short_run(given.shape, record)
            if short is not None:
                return short.evolve(given)
        return self._evolve(raster, record, threads, output_mode, None)

    def evolve_chunks(
        self,
        chunks: Iterable[ArrayLike],
        record: bool | Selection = False,
        threads: int | None = None,
        output_mode: OutputMode = "spikes",
    ) -> Iterator[Evolution]:
        """
        Run rasters that follow each other as one, and yield the ``Evolution`` of each; the next is
        asked for when this one has been taken. What is yielded is what ``evolve`` gives for the
        whole, cut into the same chunks; steps of a ``Selection`` count from the first chunk.
        """
        begin = 0
        for number, chunk in enumerate(chunks):
            try:
                evolution = self._evolve(chunk, record, threads, output_mode, begin)
            except RasterError as e:
                raise RasterError(f"chunk {number}: {e}") from None
            begin += evolution.output_spikes.shape[-2]
            yield evolution

    def _evolve(
        self,
        raster: ArrayLike,
        record: bool | Selection,
        threads: int | None,
        output_mode: OutputMode,
        begin: int | None,
    ) -> Evolution:
        """``begin`` is the first step where this goes on with a run; None where it is a run."""
        if output_mode not in OUTPUT_FIELDS:
            raise ValueError(f"output_mode is {output_mode!r}; it is one of {[*OUTPUT_FIELDS]}")
        counts, clamped = counts_of(raster, self._layout)
        shape = counts.shape[:-2]
        batch = counts if shape else counts[np.newaxis]
        state = self._state_of(batch.shape[0], shape)
        if not begin:
            state.value.asleep[:] = False  # As xylosim does at the beginning of a call.
        spikes, output, recorded, steps = _run_all(
            self._layout, state, batch, record, output_mode, threads, begin or 0
        )

        def shaped(array: NDArray[Any]) -> NDArray[Any]:
            return array.reshape(*shape, *array.shape[1:])

        fields = {name: shaped(array) for name, array in recorded.items()}
        return Evolution(shaped(spikes), clamped, shaped(output), steps=steps, **fields)

    def _short_run(self, shape: tuple[int, ...], record: bool | Selection) -> ShortRun | None:
        """
        For rasters of this shape; None where they are not few steps of one core, or the first of a
        run, whose raster may be refused.
        """
        if (
            self._state is None
            or len(shape) != 2
            or shape[1] != self._layout.n_inputs
            or not 0 < shape[0] * self._layout.n_channels <= MOST_SHORT
            or isinstance(record, Selection)
            or self._shape
        ):
            return None
        key = shape[0], bool(record)
        if key not in self._short:
            if len(self._short) >= _MOST_SHORT_RUNS:
                self._short.clear()
            self._short[key] = ShortRun(self._layout, self._state, *key)
        return self._short[key]

    def _state_of(self, n_samples: int, shape: tuple[int, ...]) -> Held:
        if self._state is None:
            self._begin(at_rest(self._layout, n_samples), shape)
            assert self._state is not None
        elif shape != self._shape:
            raise RasterError(
                f"the raster's batch is {_batch_text(shape)}, but the state kept from the last "
                f"call is of {_batch_text(self._shape)}; call reset() first"
            )
        return self._state


def simulate(
    config: XyloConfig,
    raster: ArrayLike,
    record: bool | Selection = False,
    threads: int | None = None,
    output_mode: OutputMode = "spikes",
) -> Evolution:
    """Run ``raster`` on ``config`` from rest. Arguments as of ``XyloSimulator.evolve``."""
    return XyloSimulator(config).evolve(raster, record, threads, output_mode)


def _batch_text(shape: tuple[int, ...]) -> str:
    return f"{shape[0]} samples" if shape else "one raster without a batch axis"


def _run_all(
    layout: Layout,
    state: Held,
    batch: NDArray[np.uint8],
    record: bool | Selection,
    output_mode: OutputMode,
    threads: int | None,
    begin: int,
) -> tuple[NDArray[np.uint8], NDArray[Any], Arrays, range | None]:
    """Output spikes, the output, what is recorded, and of which steps; in parts for a selection."""
    n_samples, n_steps, _ = batch.shape
    states, field = output_mode != "spikes", OUTPUT_FIELDS[output_mode]
    if not isinstance(record, Selection):
        spikes, arrays = run(layout, state, batch, record, record or states, threads)
        output = arrays[field] if states else spikes
        if not record:
            return spikes, output, {}, None
        return spikes, output, arrays, range(begin, begin + n_steps)
    chosen = Chosen(record, layout, n_samples, begin, n_steps)
    spikes = np.zeros((n_samples, n_steps, layout.n_outputs), np.uint8)
    output = np.zeros(spikes.shape, np.int16) if states else spikes
    for part, recorded in chosen.parts(layout, n_samples, n_steps):
        steps = np.ascontiguousarray(batch[:, part])
        hidden = recorded and chosen.hidden
        spikes[:, part], arrays = run(layout, state, steps, hidden, recorded or states, threads)
        if states:
            output[:, part] = arrays[field]
        if recorded:
            chosen.take(part, arrays)
    return spikes, output, chosen.arrays, chosen.steps
