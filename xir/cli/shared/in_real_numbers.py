"""
The network in real numbers as it was trained, and what the limits of the chip on spikes and events
alone make of it: the rows that ``xir compare`` shows before those of the methods.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from xir.evaluation.decision import DEFAULT_RULE, Outcome, accuracy, decide

if TYPE_CHECKING:
    from xir.compiler import Program
    from xir.reference import FloatEvolution

AS_TRAINED, LIMITED = "as trained", "with the chip's limits"
"""What the rows of the network in real numbers are called, without the limits and with them."""


class RealResult(NamedTuple):
    """The network in real numbers."""

    row: str
    """what it is called"""
    rate_error: float | None
    """That the limits make; None of the network without them, and where nothing spikes."""
    count_error: float | None
    output_error: float | None
    accuracy: float | None
    """the share of the samples whose class is the label; None without labels"""


def in_real_numbers(
    program: Program, raster: npt.NDArray[np.integer[Any]], labels: npt.NDArray[np.int64] | None
) -> Iterator[RealResult]:
    """Both rows on ``raster`` (B, T, Nin), with the share of ``labels`` (B,) that are met."""
    from xir.reference import simulate
    from xir.reference.as_trained import as_trained

    reference, hidden = program.reference, program.config.n_hidden
    reads = [str(p.readout) for p in reference.outputs() for _ in range(_size(p.neurons))]
    states = set(reads) != {"spikes"}
    limited = simulate(reference, raster, record=states)
    trained = as_trained(reference, raster, limited, hidden, record=states)

    def right(run: FloatEvolution) -> float | None:
        if labels is None:
            return None
        outcome = Outcome(len(raster), len(reads))
        v_mem = None if run.v_mem is None else run.v_mem[..., hidden:]
        i_syn = None if run.i_syn is None else run.i_syn[..., hidden:, 0]
        outcome.add(run.spikes[..., hidden:], v_mem, i_syn)
        rule = program.core.decide
        return accuracy(decide(DEFAULT_RULE if rule is None else rule.data, outcome, reads), labels)

    yield RealResult(AS_TRAINED, None, None, None, right(trained))
    inside = slice(0, hidden)
    meant, given = (
        run.spikes[..., inside].sum(axis=1, dtype=np.int64) for run in (trained, limited)
    )
    yield RealResult(
        LIMITED,
        _relative(given.sum(axis=0), meant.sum(axis=0)),
        _relative(given, meant),
        _output_error(reads, trained, limited, hidden),
        right(limited),
    )


def _size(neurons: slice) -> int:
    return neurons.stop - neurons.start


def _relative(given: npt.NDArray[Any], meant: npt.NDArray[Any]) -> float | None:
    """Differences over the sum of magnitudes; None where there is nothing."""
    total = float(np.abs(meant).sum())
    return float(np.abs(given - meant).sum()) / total if total else None


def _output_error(
    reads: list[str], trained: FloatEvolution, limited: FloatEvolution, hidden: int
) -> float | None:
    """
    Of the counts of outputs that are read as spikes and of the states of the others, each weighed
    by how many outputs there are.
    """
    parts: list[tuple[float, int]] = []
    for kind in sorted(set(reads)):
        columns = hidden + np.flatnonzero(np.array(reads) == kind)
        error = _relative(_read(kind, limited, columns), _read(kind, trained, columns))
        if error is not None:
            parts.append((error, len(columns)))
    total = sum(count for _, count in parts)
    return sum(error * count for error, count in parts) / total if parts else None


def _read(kind: str, run: FloatEvolution, columns: npt.NDArray[np.int64]) -> npt.NDArray[Any]:
    """What is read of some outputs: counts (B, M'), or states (B, T, M')."""
    if kind == "spikes":
        return run.spikes[..., columns].sum(axis=1, dtype=np.int64)
    assert run.v_mem is not None
    assert run.i_syn is not None
    return run.v_mem[..., columns] if kind == "vmem" else run.i_syn[..., columns, 0]
