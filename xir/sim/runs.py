"""The kernel over checked counts: any run, and short ones that are repeated."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from xir.machine.native.pack import Held, hold
from xir.machine.threads import in_threads
from xir.sim import compiled
from xir.sim.arguments import (
    FEW_BLOCKS,
    INPUT_CAP,
    NO_HIDDEN_RECORD,
    NO_OUTPUT_RECORD,
    RECORD_HIDDEN,
    RECORD_OUTPUTS,
    HiddenRecord,
    OutputRecord,
    State,
)
from xir.sim.layout import Layout, aligned_zeros
from xir.sim.raster import counts_of
from xir.sim.recording import Arrays, Buffers, Evolution

Record = TypeVar("Record", HiddenRecord, OutputRecord)

MOST_SHORT = 1 << 11
"""Counts of a short run: it keeps its memory, and copies what goes in and out."""

_NO_HIDDEN_RECORD = hold(compiled.HIDDEN_RECORD, NO_HIDDEN_RECORD)
_NO_OUTPUT_RECORD = hold(compiled.OUTPUT_RECORD, NO_OUTPUT_RECORD)
_FEW = 128
_UINT8 = np.dtype(np.uint8)


def at_rest(layout: Layout, n_samples: int) -> State:
    """The state of cores at rest."""
    return State(
        current=aligned_zeros((n_samples, layout.n_currents + layout.spare), np.int16),
        potential=aligned_zeros((n_samples, layout.n_lanes + layout.spare), np.int16),
        pending=np.zeros((n_samples, layout.n_hidden), np.uint8),
        asleep=np.zeros(n_samples, np.bool_),
    )


def run(
    layout: Layout,
    state: Held,
    batch: NDArray[np.uint8],
    hidden: bool,
    outputs: bool,
    threads: int | None,
) -> tuple[NDArray[np.uint8], Arrays]:
    """
    Run the kernel over all samples of ``batch``, (B, T, channels with padding): output spikes
    (B, T, Nout), and what was recorded of hidden neurons and outputs.
    """
    n_samples, n_steps, n_channels = batch.shape
    spikes = np.zeros((n_samples, n_steps * layout.n_outputs), np.uint8)
    buffers = Buffers(layout, n_samples, n_steps, hidden, outputs)
    sizes, (neurons, weights) = layout.sizes(n_steps), layout.held
    options, *records = _recording(layout, buffers)
    rasters = batch.reshape(n_samples, n_steps * n_channels)

    def part(first: int, last: int) -> None:
        with layout.scratch() as scratch:
            compiled.run(
                *(options, rasters, spikes, first, last),
                *(sizes, neurons, weights, state, scratch, *records),
            )

    if n_steps:
        in_threads(part, n_samples, threads)
    return spikes.reshape(n_samples, n_steps, layout.n_outputs), buffers.arrays()


class ShortRun:
    """
    Runs of one core, each of the same few steps, as for closed loops: to make and check the
    arguments of a call takes longer than a step, so they are made once.
    """

    def __init__(self, layout: Layout, state: Held, n_steps: int, record: bool) -> None:
        self._layout = layout
        self._asleep: NDArray[np.bool_] = state.value.asleep
        rasters = np.zeros((1, n_steps * layout.n_channels), np.uint8)
        spikes = np.zeros((1, n_steps * layout.n_outputs), np.uint8)
        buffers = Buffers(layout, 1, n_steps, record, record)
        options, *records = _recording(layout, buffers)
        self._run = compiled.run.bound(
            *(options, rasters, spikes, 0, 1, layout.sizes(n_steps), *layout.held),
            *(state, hold(compiled.SCRATCH, layout.new_scratch()), *records),
        )
        self._counts = rasters.reshape(n_steps, layout.n_channels)
        self._given = self._counts[:, : layout.n_inputs]
        self._spikes = spikes.reshape(n_steps, layout.n_outputs)
        self._recorded = {name: rows[0] for name, rows in buffers.arrays().items()}
        self._steps = range(n_steps) if record else None

    def evolve(self, raster: NDArray[Any]) -> Evolution:
        """What ``XyloSimulator.evolve`` gives for a raster (T, Nin). Raises ``RasterError``."""
        clamped = 0
        if raster.dtype is _UINT8 and _largest(raster) <= INPUT_CAP:
            self._given[...] = raster
        else:
            self._counts[...], clamped = counts_of(raster, self._layout)
        self._spikes.fill(0)
        self._asleep[0] = False  # As xylosim does at the beginning of a call.
        if self._steps is None:
            self._run()
            spikes = self._spikes.copy()
            return Evolution(spikes, clamped, spikes)
        self._recorded["spikes"].fill(0)
        self._run()
        spikes = self._spikes.copy()
        recorded = {name: array.copy() for name, array in self._recorded.items()}
        return Evolution(spikes, clamped, spikes, steps=self._steps, **recorded)


def _largest(counts: NDArray[np.uint8]) -> int:
    """The largest count. Of few, Python finds it in less time than numpy takes to begin."""
    return max(counts.tobytes()) if counts.size <= _FEW else int(counts.max())


def _recording(
    layout: Layout, buffers: Buffers
) -> tuple[int, Held | HiddenRecord, Held | OutputRecord]:
    """The options of a run that records into ``buffers``, and what it is given of them."""
    options = layout.options | compiled.compress()
    hidden: Held | HiddenRecord = _NO_HIDDEN_RECORD
    outputs: Held | OutputRecord = _NO_OUTPUT_RECORD
    if buffers.hidden is not None or buffers.outputs is not None:
        options &= ~FEW_BLOCKS  # What is recorded is read from memory.
    if buffers.hidden is not None:
        options |= RECORD_HIDDEN
        hidden = _flat(buffers.hidden)
    if buffers.outputs is not None:
        options |= RECORD_OUTPUTS
        outputs = _flat(buffers.outputs)
    return options, hidden, outputs


def _flat(buffers: Record) -> Record:
    """The same buffers with all rows in one."""
    return buffers._make(buffer.reshape(-1) for buffer in buffers)
