"""
Trials of one neuron of the chip, each run exactly, with the samples side by side.

Arrays of lanes are (..., T, L): of B samples, as many lanes as fill up whole vectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xir.quantization.arguments import Events, Lanes, TrialLimits, TrialNeurons
from xir.quantization.compiled import add_events, trial_costs
from xir.quantization.real_core import Floats, Ints

WIDTH = 16
"""The number of lanes is a multiple of this."""

EXACT_IN_FLOAT32 = 1 << 24
"""Whole numbers to here are exact in float32, and so are their sums in any order."""

Float32s = npt.NDArray[np.float32]


def in_lanes(runs: npt.NDArray[np.floating]) -> Float32s:
    """``runs`` (..., B, T) as lanes (..., T, L), 0 in those that are no sample."""
    *others, samples, steps = runs.shape
    result = np.zeros((*others, steps, -(-samples // WIDTH) * WIDTH), np.float32)
    result[..., :samples] = runs.swapaxes(-1, -2)
    return result


@dataclass(frozen=True)
class LaneEvents:
    """What sources deliver, in lanes."""

    events: Events
    steps: int
    width: int
    most: float
    """the largest of the counts"""


def lane_events(by_source: Float32s) -> LaneEvents:
    """The events of ``by_source`` (P, B, T), in lanes (T, L)."""
    lanes = in_lanes(by_source)
    sources, steps, width = lanes.shape
    flat = lanes.reshape(sources, -1)
    source, place = np.nonzero(flat)
    first = np.zeros(sources + 1, np.int64)
    np.cumsum((flat != 0).sum(axis=1), out=first[1:])
    amount = flat[source, place]
    events = Events(first, place.astype(np.int64), amount)
    return LaneEvents(events, steps, width, float(amount.max(initial=0)))


def received_in_lanes(weights: Ints, sources: LaneEvents) -> Float32s:
    """
    (N, S, T, L) what ``weights`` (N, P, S), shifted already, add to each current for the events of
    P ``sources``. Sums to 2**24 are exact, and larger ones rounded to float32; a current saturates
    far below.
    """
    trials, count, synapses = weights.shape
    rows = trials * synapses
    columns = np.zeros((count, -(-rows // WIDTH) * WIDTH))
    columns[:, :rows] = weights.transpose(1, 0, 2).reshape(count, rows)
    flat = sources.steps * sources.width
    if np.abs(columns).sum(axis=0).max(initial=0) * sources.most <= EXACT_IN_FLOAT32:
        result = np.zeros((flat, columns.shape[1]), np.float32)
        add_events(columns.astype(np.float32), sources.events, result)
    else:
        exact = np.zeros((flat, columns.shape[1]))
        first, place, counts = sources.events
        for p, row in enumerate(columns):
            own = slice(first[p], first[p + 1])
            exact[place[own]] += np.multiply.outer(counts[own], row)
        result = exact.astype(np.float32)
    lanes = np.ascontiguousarray(result[:, :rows].T)
    return lanes.reshape(trials, synapses, sources.steps, sources.width)


def costs_of(
    received: Float32s,
    wanted: Float32s,
    neurons: TrialNeurons,
    limits: TrialLimits,
    keep: float,
) -> tuple[Floats, Floats]:
    """
    (N, R) the squared van Rossum distance of the spikes from ``wanted`` (T, L), and (N, R) how many
    spikes there are, of N trials with ``received`` (N, 2, T, L) and R thresholds each. A step keeps
    ``keep`` of the kernel of the distance.
    """
    thresholds, width = neurons.threshold.shape[1], wanted.shape[1]
    lanes = Lanes(
        np.zeros((2, width), np.float32),
        np.zeros(width, np.float32),
        *np.zeros((2, thresholds, width), np.float32),
        *np.zeros((2, thresholds, width)),
    )
    costs = np.zeros((*neurons.threshold.shape, 2))
    trial_costs(received, wanted, neurons, limits, keep, lanes, costs)
    return costs[:, :, 0], costs[:, :, 1]


def trial_neurons(
    weights: Ints,
    dash_syn: Sequence[Ints],
    dash_mem: Sequence[int],
    bias: Sequence[int],
    threshold: Sequence[Sequence[int]],
) -> TrialNeurons:
    """N trials with ``weights`` (N, P, 2)."""
    return TrialNeurons(
        np.array(dash_syn, np.int64),
        np.where(weights[:, :, 1].any(axis=1), 2, 1).astype(np.int64),
        np.array(dash_mem, np.int64),
        np.array(bias, np.int64),
        np.array(threshold, np.int64),
    )
