"""
A run of a configuration over rasters, beside the float reference where that is wanted: in pieces
that fit in memory, with a progress bar, keeping only what is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import tee
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from xir.cli.shared.progress_bar import Progress
from xir.evaluation.compare import Comparison
from xir.evaluation.decision import Outcome
from xir.evaluation.spike_counts import spike_counts

if TYPE_CHECKING:
    from xir.configurations.named_configuration import NamedConfiguration
    from xir.diagnostics.messages import Diagnostic
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
    """The same of the float reference, with the caps of the chip."""
    trained: Outcome | None
    """The same of the float reference without those caps, where that is wanted."""
    hidden_counts: npt.NDArray[np.int64]
    """(B, Nhid) spikes"""
    clamped: int = 0
    sleeping: int = 0
    """Steps of all samples in which the core would sleep."""
    warnings: list[Diagnostic] = field(default_factory=list["Diagnostic"])
    """What neurons did at the limits of the chip, and a clock that no board gives."""
    comparisons: list[Comparison] = field(default_factory=list[Comparison])


def run_all(
    named: NamedConfiguration,
    source: Source,
    *,
    keep: Keep | None = None,
    beside_float: bool = False,
    as_trained: bool = False,
    one_after_another: bool = False,
) -> RunResult:
    """
    Run all samples of ``source``, every one from rest; or, ``one_after_another``, each from the
    state that the one before it left. ``keep`` gets all that was recorded; ``beside_float`` runs
    the float reference as well and compares; ``as_trained`` runs it without the caps of the chip
    too.
    """
    from xir.configurations.run_warnings import conduct_of, run_warnings
    from xir.estimates.clock import BusiestStep

    samples, steps, _ = source.shape
    config = named.config
    result = RunResult(
        samples,
        steps,
        Outcome(samples, config.n_outputs),
        Outcome(samples, config.n_outputs) if beside_float else None,
        Outcome(samples, config.n_outputs) if as_trained else None,
        np.zeros((samples, config.n_hidden), np.int64),
    )
    if beside_float:
        result.comparisons = [Comparison(g.name) for g in (*named.hidden, *named.outputs)]
    conduct, busiest = conduct_of(named), BusiestStep(config, _keeps_time(named))
    with Progress("simulating", samples * steps) as progress:
        progress.say("loading the simulator; the first time ever it is compiled")
        pieces = _pieces(named, source, beside_float, as_trained, one_after_another)
        for here, there, counts, chip, meant, trained in pieces:
            assert chip.spikes is not None
            spikes = spike_counts(chip.spikes)
            result.hidden_counts[here] += spikes
            conduct.add(chip, spikes)
            _gather(result, named, here, there, chip, meant)
            if result.trained is not None and trained is not None:
                _add(result.trained, trained, config.n_hidden, here)
            busiest.add(counts, chip.spikes)
            if keep is not None:
                keep(here, there, chip)
            progress.advance((here.stop - here.start) * (there.stop - there.start))
    result.warnings = run_warnings(named, conduct)
    if (slow := busiest.warning()) is not None:
        result.warnings.append(slow)
    return result


def _keeps_time(named: NamedConfiguration) -> bool:
    """Whether it was found to keep time in the worst case when it was compiled."""
    program = named.program
    return program is not None and all(w.code != "XIR168" for w in program.warnings)


def _pieces(
    named: NamedConfiguration,
    source: Source,
    beside_float: bool,
    as_trained: bool,
    one_after_another: bool,
) -> Iterator[tuple[slice, slice, Array, Evolution, FloatEvolution | None, FloatEvolution | None]]:
    """
    Samples, steps, their input and what happened: on the chip, in real numbers with the caps of the
    chip and without them.
    """
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
        joined = everything.reshape(1, samples * steps, channels)
        carried = _float(reference, joined, config.n_hidden, as_trained)
    parts = [slice(start, min(start + at_once, steps)) for start in range(0, steps, at_once)]
    for first in range(0, samples, together):
        here = slice(first, min(first + together, samples))
        if not one_after_another:
            simulator.reset()
        sides: _Sides = (None, None)
        if carried is not None:
            sides = _both_steps(carried, slice(first * steps, (first + 1) * steps))
        elif reference is not None:
            counts = source.part(here, slice(0, steps))
            sides = _float(reference, counts, config.n_hidden, as_trained)
        chunks, again = tee(source.part(here, there) for there in parts)
        evolutions = simulator.evolve_chunks(chunks, record=True)
        for there, chip, counts in zip(parts, evolutions, again, strict=True):
            yield here, there, counts, chip, *_both_steps(sides, there)


_Sides: TypeAlias = "tuple[FloatEvolution | None, FloatEvolution | None]"
"""In real numbers with the caps of the chip, and without them."""


def _float(reference: FloatNetwork, counts: Array, hidden: int, as_trained: bool) -> _Sides:
    from xir.reference import simulate
    from xir.reference.as_trained import as_trained as uncapped

    states = any(p.readout is not None and p.readout != "spikes" for p in reference.populations)
    limited = simulate(reference, counts, record=states)
    if not as_trained:
        return limited, None
    return limited, uncapped(reference, counts, limited, hidden, record=states)


def _both_steps(sides: _Sides, steps: slice) -> _Sides:
    limited, trained = (None if side is None else _steps_of(side, steps) for side in sides)
    return limited, trained


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
    result.clamped += chip.clamped
    result.sleeping += int(chip.hibernating.sum())
    if meant is None:
        return
    hidden = named.config.n_hidden
    assert result.meant is not None
    _add(result.meant, meant, hidden, here)
    hidden_meant, outputs_meant = meant.spikes[..., :hidden], meant.spikes[..., hidden:]
    sides = [(hidden_meant[..., g.part], chip.spikes[..., g.part]) for g in named.hidden]
    sides += [(outputs_meant[..., g.part], chip.output_spikes[..., g.part]) for g in named.outputs]
    for comparison, (in_float, on_chip) in zip(result.comparisons, sides, strict=True):
        comparison.add(in_float, on_chip, here.start, there.start)


def _add(outcome: Outcome, run: FloatEvolution, hidden: int, here: slice) -> None:
    """Add what the outputs did in real numbers."""
    outcome.add(
        run.spikes[..., hidden:],
        None if run.v_mem is None else run.v_mem[..., hidden:],
        None if run.i_syn is None else run.i_syn[..., hidden:, 0],
        here,
    )
