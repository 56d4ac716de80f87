"""
A ``XyloConfig`` as the kernel wants it: padded, shifted, contiguous.

All neurons share one row of lanes, hidden neurons first and outputs right after them, so that one
loop over blocks of 32 lanes updates both, and one row of weights holds everything a source projects
to. With two synapses the second currents follow the first ones in the same array.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from xir.config.xylo_config import NO_ALIAS, XyloConfig
from xir.devices.table import device
from xir.machine.native.pack import Held, hold
from xir.sim.arguments import (
    ALIASES,
    BIAS,
    BYTES,
    FEW_BLOCKS,
    FIRST_CORE,
    HIDDEN_CAP,
    INPUT_CAP,
    LANES,
    NARROW,
    ONE_BLOCK,
    SECOND_SYNAPSE,
    SPARSE,
    TILE,
    Neurons,
    Scratch,
    Sizes,
    Weights,
)
from xir.sim.compiled import NEURONS, SCRATCH, SIZES, WEIGHTS, narrow_is_fast

_CACHE_LINE = 64
_MOST_LENGTHS = 64  # Of runs, whose sizes are kept.
_BIGGEST = int(np.iinfo(np.int16).max)
_NO_LANES = np.zeros(0, np.int16)
_NO_NUMBERS = np.zeros(0, np.int64)
_NO_WEIGHTS = Weights(
    dense=_NO_LANES,
    narrow=np.zeros(0, np.int8),
    factor=_NO_LANES,
    first_block=_NO_NUMBERS,
    lane=_NO_NUMBERS,
    listed=_NO_LANES,
)
_NEVER = _BIGGEST  # A padding lane's threshold; its potential stays 0.

# Measured: adding a block named by a list costs so many times what adding one of a whole row does.
_LISTED_BLOCK_COST = 2.8

# Measured: bytes of a matrix from which on narrow rows are faster.
_CACHE = 1 << 19


@dataclass(frozen=True, eq=False)
class Layout:
    """What the kernel reads and never writes. Built once for a configuration."""

    n_inputs: int
    n_hidden: int
    n_outputs: int
    n_lanes: int
    """Hidden neurons, outputs and padding: a multiple of 32."""

    n_channels: int
    """Input channels with padding: a multiple of 16."""

    options: int
    """What it has, in the bits of ``arguments``; nothing is recorded."""

    neurons: Neurons
    """Arrays of what is missing have no elements."""

    weights: Weights
    """Whole rows or lists of blocks (``_sparse_rows``)."""

    @cached_property
    def held(self) -> tuple[Held, Held]:
        """``neurons`` and ``weights``, checked and packed for all runs."""
        return hold(NEURONS, self.neurons), hold(WEIGHTS, self.weights)

    @property
    def n_currents(self) -> int:
        """Synaptic currents with padding: one or two for each lane."""
        return self.n_lanes * (2 if self.options & SECOND_SYNAPSE else 1)

    @property
    def row_stride(self) -> int:
        """
        Distance of two dense rows: an odd number of cache lines, so that the same block of many
        rows does not fall into few sets of the cache.
        """
        return _row_stride(self.n_currents, bool(self.options & NARROW))

    @property
    def spare(self) -> int:
        """
        Currents and potentials after the last: outputs are read as one block from the first of
        them, and narrow rows are added in whole tiles.
        """
        return TILE if self.options & NARROW else LANES

    def sizes(self, n_steps: int) -> Held:
        """The numbers that the kernel needs for a run of so many steps."""
        held = self._sizes.get(n_steps)
        if held is None:
            if len(self._sizes) >= _MOST_LENGTHS:
                self._sizes.clear()
            sizes = Sizes(
                n_steps=n_steps,
                n_channels=self.n_channels,
                n_hidden=self.n_hidden,
                n_outputs=self.n_outputs,
                n_lanes=self.n_lanes,
                n_currents=self.n_currents,
                row_stride=self.row_stride,
            )
            held = self._sizes[n_steps] = hold(SIZES, sizes)
        return held

    @contextmanager
    def scratch(self) -> Generator[Held]:
        """Memory for one thread, which the next run may have."""
        held = self._scratch.pop() if self._scratch else hold(SCRATCH, self.new_scratch())
        yield held
        self._scratch.append(held)

    def new_scratch(self) -> Scratch:
        """Memory that nobody has."""
        events = self.n_channels * INPUT_CAP + self.n_hidden * HIDDEN_CAP + self.n_outputs + LANES
        return Scratch(
            source=aligned_zeros(2 * events, np.uint16),
            times=aligned_zeros(2 * events, np.int16),
            counts=np.zeros(self.n_hidden + BYTES, np.uint8),
            visit=np.zeros(self.n_lanes // LANES, np.uint64),
        )

    @cached_property
    def _sizes(self) -> dict[int, Held]:
        return {}

    @cached_property
    def _scratch(self) -> list[Held]:
        return []


_layouts: WeakKeyDictionary[XyloConfig, Layout] = WeakKeyDictionary()


def layout_of(config: XyloConfig) -> Layout:
    """The layout of ``config``, built at the first call and kept as long as the configuration."""
    layout = _layouts.get(config)
    if layout is None:
        layout = _layouts[config] = build_layout(config)
    return layout


def aligned_zeros(shape: int | tuple[int, ...], dtype: type[np.generic]) -> NDArray[Any]:
    """Zeros that begin at a cache line: a packed load never straddles two."""
    size = int(np.prod(shape)) * np.dtype(dtype).itemsize
    memory = np.zeros(size + _CACHE_LINE, np.uint8)
    start = -memory.ctypes.data % _CACHE_LINE
    return memory[start : start + size].view(dtype).reshape(shape)


def build_layout(config: XyloConfig, force: str | None = None) -> Layout:
    """
    The layout of ``config``. Weights are kept as rows or as lists, whichever is faster;
    ``force`` is "dense", "narrow" or "sparse" to choose by hand.
    """
    n_hidden, n_outputs = config.n_hidden, config.n_outputs
    n_lanes = -(-(n_hidden + n_outputs) // LANES) * LANES
    two_synapses = config.n_synapses == 2

    def row(hidden: NDArray[Any], output: NDArray[Any], padding: int = 0) -> NDArray[np.int16]:
        lanes = aligned_zeros(n_lanes, np.int16)
        lanes[:] = padding
        lanes[:n_hidden] = hidden
        lanes[n_hidden : n_hidden + n_outputs] = output
        return lanes

    no_second = np.zeros(n_outputs, np.uint8)
    has_alias = (config.alias != NO_ALIAS).any()
    rows = _rows(config, n_lanes)
    used = _used_blocks(rows, config.n_synapses * n_lanes)
    form, weights = _weights(rows, used, force)
    few_blocks = 0
    if n_lanes * ONE_BLOCK <= FEW_BLOCKS * LANES and form == 0 and not has_alias:
        few_blocks = n_lanes // LANES * ONE_BLOCK
    return Layout(
        n_inputs=config.n_inputs,
        n_hidden=n_hidden,
        n_outputs=n_outputs,
        n_lanes=n_lanes,
        n_channels=-(-config.n_inputs // BYTES) * BYTES,
        options=(SECOND_SYNAPSE if two_synapses else 0)
        | (BIAS if config.bias_enable else 0)
        | (FIRST_CORE if device(config.device).core == "v1" else 0)
        | (ALIASES if has_alias else 0)
        | form
        | few_blocks,
        neurons=Neurons(
            dash_syn=row(config.dash_syn, config.dash_syn_out),
            dash_syn_2=row(config.dash_syn_2, no_second) if two_synapses else _NO_LANES,
            dash_mem=row(config.dash_mem, config.dash_mem_out),
            threshold=row(config.threshold, config.threshold_out, _NEVER),
            bias=row(config.bias, config.bias_out) if config.bias_enable else _NO_LANES,
            alias=config.alias.astype(np.int64) if has_alias else _NO_NUMBERS,
            hidden_lanes=_hidden_lanes(n_hidden, n_lanes),
            most_at_once=_most_at_once(rows, n_lanes),
        ),
        weights=weights,
    )


def _row_stride(n_currents: int, narrow: bool = False) -> int:
    if narrow:
        return -(-n_currents // TILE) * TILE + _CACHE_LINE
    return n_currents + LANES * (n_currents // LANES % 2 == 0)


def _rows(config: XyloConfig, n_lanes: int) -> NDArray[np.int16]:
    """
    (n_hidden + n_inputs, row_stride): what one spike adds, hidden sources first. A shift of at
    most 7 keeps every weight within 16 bits.
    """
    n_hidden, n_inputs, n_outputs = config.n_hidden, config.n_inputs, config.n_outputs
    n_sources = n_hidden + n_inputs
    n_currents = config.n_synapses * n_lanes
    rows = aligned_zeros((n_sources, _row_stride(n_currents)), np.int16)
    for synapse in range(config.n_synapses):
        first = synapse * n_lanes
        recurrent = config.weights_rec[:, :, synapse].astype(np.int16)
        inward = config.weights_in[:, :, synapse].astype(np.int16)
        rows[:n_hidden, first : first + n_hidden] = recurrent << config.weight_shift_rec
        rows[n_hidden:n_sources, first : first + n_hidden] = inward << config.weight_shift_in
    outward = config.weights_out.astype(np.int16) << config.weight_shift_out
    rows[:n_hidden, n_hidden : n_hidden + n_outputs] = outward
    return rows


def _hidden_lanes(n_hidden: int, n_lanes: int) -> NDArray[np.uint64]:
    is_hidden = (np.arange(n_lanes) < n_hidden).reshape(-1, LANES).astype(np.uint64)
    return (is_hidden << np.arange(LANES, dtype=np.uint64)).sum(axis=1, dtype=np.uint64)


def _most_at_once(rows: NDArray[np.int16], n_lanes: int) -> NDArray[np.int16]:
    """Whole 16-bit range over a row's largest weight; at least one entry for each lane."""
    most = np.full(max(rows.shape[0], n_lanes), _BIGGEST, np.int64)
    most[: rows.shape[0]] //= np.maximum(np.abs(rows.astype(np.int64)).max(axis=1, initial=0), 1)
    return most.astype(np.int16)


def _used_blocks(rows: NDArray[np.int16], n_currents: int) -> NDArray[np.bool_]:
    """(rows, blocks) which blocks of 32 hold a weight."""
    return (rows[:, :n_currents].reshape(rows.shape[0], -1, LANES) != 0).max(axis=2)


def _dense_is_faster(used: NDArray[np.bool_]) -> bool:
    """Whether whole rows cost less than lists, by the mean over all sources."""
    return bool(used.mean() * _LISTED_BLOCK_COST >= 1)


def _weights(
    rows: NDArray[np.int16], used: NDArray[np.bool_], force: str | None
) -> tuple[int, Weights]:
    """The bit of ``options`` for the form of the weights, and the weights in this form."""
    form = force or ("dense" if _dense_is_faster(used) else "sparse")
    if form == "sparse":
        return SPARSE, _sparse_rows(rows, used)
    if form == "narrow" or (force is None and rows.nbytes > _CACHE and narrow_is_fast()):
        narrow = _narrow_rows(rows, used.shape[1] * LANES)
        if narrow is not None:
            return NARROW, narrow
    return 0, _NO_WEIGHTS._replace(dense=rows.reshape(-1))


def _narrow_rows(rows: NDArray[np.int16], n_currents: int) -> Weights | None:
    """Each row as 8 bits and a power of 2 that multiplies them; None where a row cannot be so."""
    bits = np.bitwise_or.reduce(rows, axis=1, dtype=np.int16).astype(np.int64)
    factor = np.where(bits == 0, 1, np.minimum(bits & -bits, 1 << 14))
    quotients = rows // factor[:, np.newaxis]
    if (quotients != quotients.astype(np.int8)).any():
        return None
    narrow = aligned_zeros((rows.shape[0], _row_stride(n_currents, narrow=True)), np.int8)
    narrow[:, :n_currents] = quotients[:, :n_currents]
    return _NO_WEIGHTS._replace(narrow=narrow.reshape(-1), factor=factor.astype(np.int16))


def _sparse_rows(rows: NDArray[np.int16], used: NDArray[np.bool_]) -> Weights:
    """
    Each row as the blocks it uses. Single weights are not worth a list: adding a block costs less
    than adding two of them.
    """
    source, block = np.nonzero(used)
    weights = aligned_zeros((max(source.size, 1), LANES), np.int16)
    n_blocks = used.shape[1]
    by_block = rows[:, : n_blocks * LANES].reshape(rows.shape[0], n_blocks, LANES)
    weights[: source.size] = by_block[source, block]
    first = np.zeros(rows.shape[0] + 1, np.int64)
    np.cumsum(used.sum(axis=1), out=first[1:])
    lanes = (block * LANES).astype(np.int64)
    return _NO_WEIGHTS._replace(first_block=first, lane=lanes, listed=weights.reshape(-1))
