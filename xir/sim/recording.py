"""What comes of a run: ``Evolution``, and the buffers that the kernel records into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from xir.sim.arguments import LANES, SECOND_SYNAPSE, HiddenRecord, OutputRecord
from xir.sim.layout import Layout
from xir.sim.selection import Selection

OutputMode: TypeAlias = Literal["spikes", "vmem", "isyn"]

OUTPUT_FIELDS: dict[OutputMode, str] = {
    "spikes": "output_spikes",
    "vmem": "v_mem_out",
    "isyn": "i_syn_out",
}
"""Output mode -> the field of an ``Evolution`` that holds it."""

PIECE = 1 << 22
"""Bytes that are recorded at once before a selection is taken of them: they stay in the cache."""

_HIDDEN = HiddenRecord._fields
_OUTPUTS = ("v_mem_out", "i_syn_out")

Arrays: TypeAlias = dict[str, NDArray[Any]]


@dataclass(frozen=True, eq=False)
class Evolution:
    """
    What a core did, step by step. A batch puts its axis B before the others.

    All but the first three are None unless recording was asked for. Currents are those of a step
    after decay, potentials those after reset, spikes include those from aliases. With a
    ``Selection`` T, Nhid and Nout of what is recorded count what was selected.
    """

    output_spikes: NDArray[np.uint8]
    """(T, Nout) of all outputs in all steps"""

    clamped: int
    """Input counts above what a channel takes in a step (15), which the chip cuts off."""

    output: NDArray[Any]
    """
    (T, Nout) of all outputs in all steps: what ``output_mode`` asked for, uint8 spikes, or int16
    membrane potentials or synaptic currents.
    """

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

    steps: range | None = None
    """The steps of the run that are recorded, counted from its beginning."""


class Buffers:
    """
    Memory that the kernel records into, one row a sample. Rows of states end with a spare block,
    because the kernel writes whole blocks.
    """

    def __init__(self, layout: Layout, n_samples: int, n_steps: int, hidden: bool, outputs: bool):
        self._layout, self._n_steps = layout, n_steps
        self.hidden: HiddenRecord | None = None
        self.outputs: OutputRecord | None = None
        if hidden:
            rows = (n_samples, n_steps * layout.n_hidden + LANES)
            second = np.empty if layout.options & SECOND_SYNAPSE else np.zeros
            self.hidden = HiddenRecord(
                spikes=np.zeros(rows, np.uint8),
                v_mem=np.empty(rows, np.int16),
                i_syn=np.empty(rows, np.int16),
                i_syn2=second(rows, np.int16),
            )
        if outputs:
            rows = (n_samples, n_steps * layout.n_outputs + LANES)
            asleep = np.zeros((n_samples, n_steps), np.bool_)
            self.outputs = OutputRecord(np.empty(rows, np.int16), np.empty(rows, np.int16), asleep)

    def arrays(self) -> Arrays:
        """Field of ``Evolution`` -> what was recorded, (B, T, ..)."""
        n_steps = self._n_steps
        arrays: Arrays = {}
        for names, buffers, width in (
            (_HIDDEN, self.hidden, self._layout.n_hidden),
            (_OUTPUTS, self.outputs, self._layout.n_outputs),
        ):
            for name, buffer in zip(names, buffers or (), strict=False):
                rows = buffer[:, : n_steps * width]
                arrays[name] = rows.reshape(buffer.shape[0], n_steps, width)
        if self.outputs is not None:
            arrays["hibernating"] = self.outputs.hibernating
        return arrays


class Chosen:
    """
    What a ``Selection`` chooses, gathered part by part. ``first`` is the step of the run with which
    the parts begin, ``n_steps`` is how many steps they have together.
    """

    def __init__(
        self, selection: Selection, layout: Layout, n_samples: int, first: int, n_steps: int
    ):
        selection.check(layout.n_hidden, layout.n_outputs)
        begin, end = selection.steps or (0, first + n_steps)
        begin, end = (min(max(step, first), first + n_steps) for step in (begin, end))
        self.steps = range(begin, end)
        self.window = range(begin - first, end - first)
        """The same steps, counted from ``first``."""
        self.hidden = selection.neurons is None or len(selection.neurons) > 0
        neurons = _columns(selection.neurons, layout.n_hidden)
        outputs = _columns(selection.outputs, layout.n_outputs)
        self._columns = {**dict.fromkeys(_HIDDEN, neurons), **dict.fromkeys(_OUTPUTS, outputs)}
        self.arrays: Arrays = {"hibernating": np.zeros((n_samples, end - begin), np.bool_)}
        for name, columns in self._columns.items():
            dtype = np.uint8 if name == "spikes" else np.int16
            self.arrays[name] = np.zeros((n_samples, end - begin, len(columns)), dtype)

    def parts(self, layout: Layout, n_samples: int, n_steps: int) -> list[tuple[slice, bool]]:
        """Slices of steps that follow each other, and whether each is recorded."""
        a_step = max(1, n_samples * (7 * layout.n_hidden + 5 * layout.n_outputs + 1))
        at_once = max(1, PIECE // a_step)
        begin, end = self.window.start, self.window.stop
        recorded = [slice(s, min(s + at_once, end)) for s in range(begin, end, at_once)]
        parts = [
            (slice(0, begin), False),
            *((part, True) for part in recorded),
            (slice(end, n_steps), False),
        ]
        return [(part, flag) for part, flag in parts if part.start < part.stop]

    def take(self, part: slice, recorded: Arrays) -> None:
        """Keep what was chosen of one part."""
        begin = self.window.start
        there = slice(part.start - begin, part.stop - begin)
        for name, values in recorded.items():
            if name in self._columns:
                values = values[..., self._columns[name]]
            self.arrays[name][:, there] = values


def _columns(ids: Sequence[int] | None, count: int) -> NDArray[np.int64]:
    return np.arange(count) if ids is None else np.asarray(ids, np.int64)
