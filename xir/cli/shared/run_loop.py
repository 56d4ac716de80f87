"""
A run of a configuration over rasters, beside the float reference where that is wanted: in pieces
that fit in memory, with a progress bar, keeping only what is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from xir.cli.shared.progress_bar import Progress
from xir.evaluation.compare import Comparison
from xir.evaluation.decision import Outcome

if TYPE_CHECKING:
    from xir.configurations.named_configuration import NamedConfiguration
    from xir.reference import FloatEvolution, FloatNetwork
    from xir.sim import Evolution
    from xir.spikes.sources import Source

Array = npt.NDArray[Any]

PIECE = 1 << 25
"""Bytes of recordings that are made at once."""

BYTES_PER_NEURON = 1 + 3 * 2
"""A step of one neuron: its spikes, two currents and the potential."""

Keep: TypeAlias = "Callable[[slice, slice, Evolution], None]"
"""Takes the samples, the steps, and what the chip did in them."""


@dataclass
class RunResult:
    """What the chip, and the float reference beside it, did in B samples."""

    samples: int
    steps: int
    chip: Outcome
    meant: Outcome | None
    """The same of the float reference."""
    hidden_counts: npt.NDArray[np.int64]
    """(B, Nhid) spikes"""
    clamped: int = 0
    sleeping: int = 0
    """Steps of all samples in which the core would sleep."""
    comparisons: list[Comparison] = field(default_factory=list[Comparison])


def run_all(
    named: NamedConfiguration,
    source: Source,
    *,
    keep: Keep | None = None,
    beside_float: bool = False,
    one_after_another: bool = False,
) -> RunResult:
    """
    Run all samples of ``source``, every one from rest; or, ``one_after_another``, each from the
    state that the one before it left. ``keep`` gets all that was recorded; ``beside_float`` runs
    the float reference as well and compares.
    """
    samples, steps, _ = source.shape
    config = named.config
    result = RunResult(
        samples,
        steps,
        Outcome(samples, config.n_outputs),
        Outcome(samples, config.n_outputs) if beside_float else None,
        np.zeros((samples, config.n_hidden), np.int64),
    )
    if beside_float:
        result.comparisons = [Comparison(g.name) for g in (*named.hidden, *named.outputs)]
    with Progress("simulating", samples * steps) as progress:
        progress.say("loading the simulator; the first time ever it is compiled")
        for here, there, chip, meant in _pieces(named, source, beside_float, one_after_another):
            _gather(result, named, here, there, chip, meant)
            if keep is not None:
                keep(here, there, chip)
            progress.advance((here.stop - here.start) * (there.stop - there.start))
    return result


def _pieces(
    named: NamedConfiguration, source: Source, beside_float: bool, one_after_another: bool
) -> Iterator[tuple[slice, slice, Evolution, FloatEvolution | None]]:
    """Samples, steps and what happened in them, on the chip and in real numbers."""
    from xir.sim import XyloSimulator

    samples, steps, channels = source.shape
    config = named.config
    simulator = XyloSimulator(config)
    per_step = (config.n_hidden + config.n_outputs) * BYTES_PER_NEURON + channels * 8
    together = 1 if one_after_another else max(1, PIECE // max(per_step * steps, 1))
    at_once = max(1, PIECE // (per_step * together))
    reference = named.program.reference if beside_float and named.program else None
    carried = None
    if reference is not None and one_after_another:
        everything = source.part(slice(0, samples), slice(0, steps))
        carried = _float(reference, everything.reshape(1, samples * steps, channels))
    parts = [slice(start, min(start + at_once, steps)) for start in range(0, steps, at_once)]
    for first in range(0, samples, together):
        here = slice(first, min(first + together, samples))
        if not one_after_another:
            simulator.reset()
        meant = None
        if carried is not None:
            meant = _steps_of(carried, slice(first * steps, (first + 1) * steps))
        elif reference is not None:
            meant = _float(reference, source.part(here, slice(0, steps)))
        chunks = (source.part(here, there) for there in parts)
        evolutions = simulator.evolve_chunks(chunks, record=True)
        for there, chip in zip(parts, evolutions, strict=True):
            yield here, there, chip, None if meant is None else _steps_of(meant, there)


def _float(reference: FloatNetwork, counts: Array) -> FloatEvolution:
    from xir.reference import simulate

    states = any(p.readout is not None and p.readout != "spikes" for p in reference.populations)
    return simulate(reference, counts, record=states)


def _steps_of(evolution: FloatEvolution, steps: slice) -> FloatEvolution:
    from dataclasses import replace

    v_mem, i_syn = evolution.v_mem, evolution.i_syn
    return replace(
        evolution,
        spikes=evolution.spikes[:, steps],
        v_mem=None if v_mem is None else v_mem[:, steps],
        i_syn=None if i_syn is None else i_syn[:, steps],
    )


def _gather(
    result: RunResult,
    named: NamedConfiguration,
    here: slice,
    there: slice,
    chip: Evolution,
    meant: FloatEvolution | None,
) -> None:
    assert chip.spikes is not None
    assert chip.hibernating is not None
    result.chip.add(chip.output_spikes, chip.v_mem_out, chip.i_syn_out, here)
    result.hidden_counts[here] += chip.spikes.sum(axis=1, dtype=np.int64)
    result.clamped += chip.clamped
    result.sleeping += int(chip.hibernating.sum())
    if meant is None:
        return
    hidden = named.config.n_hidden
    assert result.meant is not None
    result.meant.add(
        meant.spikes[..., hidden:],
        None if meant.v_mem is None else meant.v_mem[..., hidden:],
        None if meant.i_syn is None else meant.i_syn[..., hidden:, 0],
        here,
    )
    hidden_meant, outputs_meant = meant.spikes[..., :hidden], meant.spikes[..., hidden:]
    sides = [(hidden_meant[..., g.part], chip.spikes[..., g.part]) for g in named.hidden]
    sides += [(outputs_meant[..., g.part], chip.output_spikes[..., g.part]) for g in named.outputs]
    for comparison, (in_float, on_chip) in zip(result.comparisons, sides, strict=True):
        comparison.add(in_float, on_chip, here.start, there.start)
