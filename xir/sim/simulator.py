"""
The simulator as its users see it: checked rasters in, an ``Evolution`` out.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xir.config import XyloConfig
from xir.sim import kernel
from xir.sim.intrinsics import LANES
from xir.sim.layout import Layout, aligned_zeros, layout_of


class RasterError(ValueError):
    """Input spikes that the core cannot take."""


@dataclass(frozen=True, eq=False)
class Evolution:
    """
    What a core did, step by step. A batch puts its axis B before the others.

    All but ``output_spikes`` and ``clamped`` are None unless recording was asked for. Currents are
    those of a step after decay, potentials those after reset, spikes include those from aliases.
    """

    output_spikes: NDArray[np.uint8]
    """(T, Nout)"""

    clamped: int
    """Input counts above 15, which the chip cuts off at 15."""

    spikes: NDArray[np.uint8] | None = None
    """(T, Nhid)"""

    v_mem: NDArray[np.int16] | None = None
    """(T, Nhid)"""

    i_syn: NDArray[np.int16] | None = None
    """(T, Nhid)"""

    i_syn2: NDArray[np.int16] | None = None
    """(T, Nhid); zeros where the core has one synapse a neuron."""

    v_mem_out: NDArray[np.int16] | None = None
    """(T, Nout)"""

    i_syn_out: NDArray[np.int16] | None = None
    """(T, Nout)"""

    hibernating: NDArray[np.bool_] | None = None
    """(T,) whether the core would sleep in this step. It never changes what is computed."""


@dataclass
class _State:
    """
    What a core remembers between two steps: currents and potentials by lane, and the spikes that
    its hidden neurons have sent and nobody has received. One row for each sample.
    """

    current: NDArray[np.int16]
    potential: NDArray[np.int16]
    pending: NDArray[np.uint8]

    @classmethod
    def at_rest(cls, layout: Layout, n_samples: int) -> _State:
        spare = LANES  # Outputs are read as one block from the first of them.
        return cls(
            aligned_zeros((n_samples, layout.n_currents + spare), np.int16),
            aligned_zeros((n_samples, layout.n_lanes + spare), np.int16),
            np.zeros((n_samples, layout.n_hidden), np.uint8),
        )


class XyloSimulator:
    """
    One core with its state. ``evolve`` goes on where the last call stopped, ``reset`` starts
    afresh.
    """

    def __init__(self, config: XyloConfig) -> None:
        self.config = config
        self._layout = layout_of(config)
        self._state: _State | None = None
        self._shape: tuple[int, ...] = ()

    def reset(self) -> None:
        """Bring every current and potential to zero and drop spikes on their way."""
        self._state = None

    def evolve(
        self, raster: ArrayLike, record: bool = False, threads: int | None = None
    ) -> Evolution:
        """
        Run the steps of ``raster``, (T, Nin) or (B, T, Nin) counts of any integer type.

        A batch is B independent cores, spread over ``threads`` threads (as many as there are
        processors, if None); each keeps its own state, so the next raster must have the same B
        until ``reset``. Raises ``RasterError`` for a raster of another width or with values that
        are not whole numbers of at least 0.
        """
        counts, clamped = _counts(raster, self._layout)
        shape = counts.shape[:-2]
        batch = counts if shape else counts[np.newaxis]
        if self._state is None:
            self._state = _State.at_rest(self._layout, batch.shape[0])
            self._shape = shape
        elif shape != self._shape:
            raise RasterError(
                f"the raster's batch is {_batch_text(shape)}, but the state kept from the last "
                f"call is of {_batch_text(self._shape)}; call reset() first"
            )
        return _evolve(self._layout, self._state, batch, shape, clamped, record, threads)


def simulate(
    config: XyloConfig, raster: ArrayLike, record: bool = False, threads: int | None = None
) -> Evolution:
    """Run ``raster`` on ``config`` from rest. Arguments as of ``XyloSimulator.evolve``."""
    return XyloSimulator(config).evolve(raster, record, threads)


def _batch_text(shape: tuple[int, ...]) -> str:
    return f"{shape[0]} samples" if shape else "one raster without a batch axis"


def _counts(raster: ArrayLike, layout: Layout) -> tuple[NDArray[np.uint8], int]:
    """The raster as counts up to 15, channels padded for the kernel; how many counts were above."""
    try:
        array = np.asarray(raster)
    except ValueError:
        raise RasterError("the raster is a ragged list; every step needs every channel") from None
    if array.ndim not in (2, 3):
        raise RasterError(
            f"the raster has shape {array.shape}; it must be (steps, channels) or "
            "(samples, steps, channels)"
        )
    if array.shape[-1] != layout.n_inputs:
        raise RasterError(
            f"the raster has {array.shape[-1]} channels, the core has {layout.n_inputs} inputs; "
            f"its shape is {array.shape} and the last axis is the channel"
        )
    if array.dtype.kind not in "iufb":
        if array.size:
            raise RasterError(f"the raster has values of type {array.dtype}; give counts of spikes")
        array = array.astype(np.uint8)
    _refuse_bad_counts(array)
    clamped = 0
    if array.size and array.max() > kernel.INPUT_CAP:
        clamped = int(np.count_nonzero(array > kernel.INPUT_CAP))
        array = np.minimum(array, kernel.INPUT_CAP)
    if array.shape[-1] == layout.n_channels:
        return np.ascontiguousarray(array, np.uint8), clamped
    counts = np.zeros((*array.shape[:-1], layout.n_channels), np.uint8)
    counts[..., : layout.n_inputs] = array
    return counts, clamped


def _refuse_bad_counts(array: NDArray[Any]) -> None:
    if not array.size or array.dtype.kind in "ub":
        return
    if array.dtype.kind == "i":
        if array.min() >= 0:
            return
        refused = array < 0
    else:
        refused = ~((array >= 0) & np.isfinite(array) & (np.trunc(array) == array))
        if not refused.any():
            return
    index = tuple(int(i) for i in np.argwhere(refused)[0])
    sample = f"sample {index[0]}, " if array.ndim == 3 else ""
    value = array[index].item()
    raise RasterError(
        f"the raster's value at {sample}[step {index[-2]}, channel {index[-1]}] is {value}; "
        "it must be a whole number of spikes, at least 0"
    )


def _recording(layout: Layout, n_samples: int, n_steps: int) -> tuple[NDArray[Any], ...]:
    """
    Buffers for (spikes, v_mem, i_syn, i_syn2, v_mem_out, i_syn_out, hibernating), one row a sample.
    All but the last end every row with a spare block, because the kernel writes whole blocks.
    """
    hidden = (n_samples, n_steps * layout.n_hidden + LANES)
    outputs = (n_samples, n_steps * layout.n_outputs + LANES)
    second = np.zeros if layout.dash_syn_2 is None else np.empty
    return (
        np.zeros(hidden, np.uint8),
        np.empty(hidden, np.int16),
        np.empty(hidden, np.int16),
        second(hidden, np.int16),
        np.empty(outputs, np.int16),
        np.empty(outputs, np.int16),
        np.zeros((n_samples, n_steps), np.bool_),
    )


def _evolve(
    layout: Layout,
    state: _State,
    batch: NDArray[np.uint8],
    shape: tuple[int, ...],
    clamped: int,
    record: bool,
    threads: int | None,
) -> Evolution:
    """Run the kernel over all samples and give its buffers their shapes."""
    n_samples, n_steps, n_channels = batch.shape
    outputs = np.zeros((n_samples, n_steps * layout.n_outputs), np.uint8)
    buffers = _recording(layout, n_samples, n_steps) if record else None
    flat = None if buffers is None else tuple(buffer.reshape(-1) for buffer in buffers)
    sizes = (
        n_steps,
        n_channels,
        layout.n_hidden,
        layout.n_outputs,
        layout.n_lanes,
        layout.n_currents,
        layout.row_stride,
    )
    parameters = (
        layout.dash_syn,
        layout.dash_mem,
        layout.threshold,
        layout.hidden_lanes,
        layout.most_at_once,
    )

    run = cast("Callable[..., None]", kernel.run)  # pyright: ignore[reportUnknownMemberType]

    def part(first: int, last: int) -> None:
        run(
            batch.reshape(n_samples, n_steps * n_channels),
            first,
            last,
            sizes,
            parameters,
            layout.dash_syn_2,
            layout.bias,
            layout.alias,
            layout.dense,
            layout.sparse,
            (state.current, state.potential, state.pending),
            outputs,
            flat,
        )

    if n_steps:
        _in_threads(part, n_samples, threads)

    def shaped(buffer: NDArray[Any], width: int) -> NDArray[Any]:
        return buffer[:, : n_steps * width].reshape(*shape, n_steps, width)

    output_spikes = shaped(outputs, layout.n_outputs)
    if buffers is None:
        return Evolution(output_spikes, clamped)
    widths = (layout.n_hidden,) * 4 + (layout.n_outputs,) * 2
    *states, hibernating = buffers
    spikes, v_mem, i_syn, i_syn2, v_mem_out, i_syn_out = (
        shaped(buffer, width) for buffer, width in zip(states, widths, strict=True)
    )
    return Evolution(
        output_spikes,
        clamped,
        spikes,
        v_mem,
        i_syn,
        i_syn2,
        v_mem_out,
        i_syn_out,
        hibernating.reshape(*shape, n_steps),
    )


def _in_threads(part: Callable[[int, int], None], n_samples: int, threads: int | None) -> None:
    """Call ``part`` for ranges that together are all samples, in that many threads."""
    threads = min(threads or os.cpu_count() or 1, n_samples)
    if threads <= 1:
        part(0, n_samples)
        return
    bounds = [n_samples * k // threads for k in range(threads + 1)]
    with ThreadPoolExecutor(threads - 1) as pool:
        others = [pool.submit(part, *pair) for pair in pairwise(bounds[1:])]
        part(bounds[0], bounds[1])
        for other in others:
            other.result()
