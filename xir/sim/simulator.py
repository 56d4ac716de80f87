"""
The simulator as its users see it: checked rasters in, an ``Evolution`` out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xir.config.xylo_config import XyloConfig
from xir.machine.native.pack import Held, hold
from xir.machine.threads import in_threads
from xir.sim import compiled
from xir.sim.arguments import (
    LANES,
    NO_HIDDEN_RECORD,
    NO_OUTPUT_RECORD,
    RECORD_HIDDEN,
    RECORD_OUTPUTS,
    HiddenRecord,
    OutputRecord,
    State,
)
from xir.sim.layout import Layout, aligned_zeros, layout_of
from xir.sim.raster import RasterError, counts_of
from xir.sim.recording import OUTPUT_FIELDS, Arrays, Buffers, Chosen, Evolution, OutputMode
from xir.sim.selection import Selection

Record = TypeVar("Record", HiddenRecord, OutputRecord)

_NO_HIDDEN_RECORD = hold(compiled.HIDDEN_RECORD, NO_HIDDEN_RECORD)
_NO_OUTPUT_RECORD = hold(compiled.OUTPUT_RECORD, NO_OUTPUT_RECORD)


def _at_rest(layout: Layout, n_samples: int) -> Held:
    """The ``State`` of a core at rest, packed for all runs."""
    spare = LANES  # Outputs are read as one block from the first of them.
    state = State(
        current=aligned_zeros((n_samples, layout.n_currents + spare), np.int16),
        potential=aligned_zeros((n_samples, layout.n_lanes + spare), np.int16),
        pending=np.zeros((n_samples, layout.n_hidden), np.uint8),
        asleep=np.zeros(n_samples, np.bool_),
    )
    return hold(compiled.STATE, state)


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
        self._state: Held | None = None
        self._shape: tuple[int, ...] = ()

    def reset(self) -> None:
        """Bring every current and potential to zero and drop spikes on their way."""
        self._state = None

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

    def _state_of(self, n_samples: int, shape: tuple[int, ...]) -> Held:
        if self._state is None:
            self._state = _at_rest(self._layout, n_samples)
            self._shape = shape
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
        spikes, arrays = _run(layout, state, batch, record, record or states, threads)
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
        spikes[:, part], arrays = _run(layout, state, steps, hidden, recorded or states, threads)
        if states:
            output[:, part] = arrays[field]
        if recorded:
            chosen.take(part, arrays)
    return spikes, output, chosen.arrays, chosen.steps


def _run(
    layout: Layout,
    state: Held,
    batch: NDArray[np.uint8],
    hidden: bool,
    outputs: bool,
    threads: int | None,
) -> tuple[NDArray[np.uint8], Arrays]:
    """Run the kernel over all samples: output spikes (B, T, Nout), and what was recorded."""
    n_samples, n_steps, n_channels = batch.shape
    spikes = np.zeros((n_samples, n_steps * layout.n_outputs), np.uint8)
    buffers = Buffers(layout, n_samples, n_steps, hidden, outputs)
    sizes, (neurons, weights) = layout.sizes(n_steps), layout.held
    options = layout.options | compiled.compress()
    record_hidden, record_outputs = _NO_HIDDEN_RECORD, _NO_OUTPUT_RECORD
    if buffers.hidden is not None:
        options |= RECORD_HIDDEN
        record_hidden = _flat(buffers.hidden)
    if buffers.outputs is not None:
        options |= RECORD_OUTPUTS
        record_outputs = _flat(buffers.outputs)

    rasters = batch.reshape(n_samples, n_steps * n_channels)

    def part(first: int, last: int) -> None:
        with layout.scratch() as scratch:
            compiled.run(
                options,
                rasters,
                spikes,
                first,
                last,
                sizes,
                neurons,
                weights,
                state,
                scratch,
                record_hidden,
                record_outputs,
            )

    if n_steps:
        in_threads(part, n_samples, threads)
    return spikes.reshape(n_samples, n_steps, layout.n_outputs), buffers.arrays()


def _flat(buffers: Record) -> Record:
    """The same buffers with all rows in one."""
    return buffers._make(buffer.reshape(-1) for buffer in buffers)
