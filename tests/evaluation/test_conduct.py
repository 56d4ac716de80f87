"""What neurons of a run do at the limits of the chip, against plain definitions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from xir.evaluation.conduct import Conduct, Limits, extremes
from xir.evaluation.spike_counts import spike_counts

LOWEST, HIGHEST = -(1 << 15), (1 << 15) - 1


def run(seed: int, samples: int, steps: int, neurons: int, synapses: int) -> tuple[Any, ...]:
    """Spikes, membranes and currents, some of them at and beside the ends of 16 bits."""
    random = np.random.default_rng(seed)
    shape = (samples, steps, neurons)

    def states() -> np.ndarray:
        values = random.integers(-2000, 2000, shape)
        where = random.random(shape)
        values = np.where(where < 0.002, HIGHEST - random.integers(0, 9, shape), values)
        values = np.where(where > 0.998, LOWEST + random.integers(0, 9, shape), values)
        # Only some of the neurons are ever at an end.
        quiet = np.arange(neurons) % 3 == 0
        return np.where(quiet, np.clip(values, -2000, 2000), values).astype(np.int16)

    spikes = random.poisson(0.2, shape).clip(0, 31).astype(np.uint8)
    return spikes, states(), tuple(states() for _ in range(synapses))


def plainly(limits: Limits, spikes: Any, membrane: Any, currents: Any) -> tuple[Any, Any, Any]:
    """The peak, the steps above the threshold and the steps at an end, one neuron at a time."""
    own = spikes.astype(np.int64)
    if limits.alias is not None:
        for source, target in enumerate(limits.alias):
            if target >= 0:
                own[..., target] -= spikes[..., source]
    before = membrane.astype(np.int64) + np.maximum(own, 0) * limits.threshold
    ended = ((before >= HIGHEST) | (membrane <= LOWEST)) & limits.reads_membrane
    for dash, current in zip(limits.dash_syn, currents, strict=True):
        for neuron, shift in enumerate(dash):
            if shift == 0:
                continue
            high, low = HIGHEST - max(HIGHEST >> shift, 1), LOWEST + max(-LOWEST >> shift, 1)
            at_end = (current[..., neuron] >= high) | (current[..., neuron] <= low)
            ended[..., neuron] |= at_end
    above = (membrane >= limits.threshold) & (limits.threshold > 0)
    return membrane.max(axis=(0, 1)), above.sum(axis=(0, 1)), ended.sum(axis=(0, 1))


@pytest.mark.parametrize(
    ("samples", "steps", "neurons", "synapses", "alias"),
    [
        (1, 700, 7, 1, False),
        (3, 50, 5, 2, True),
        (2, 9, 300, 2, False),
        (1, 1, 4, 1, False),
        (2, 40, 3000, 1, False),
    ],
)
def test_the_quick_way_counts_what_the_plain_way_does(
    samples: int, steps: int, neurons: int, synapses: int, alias: bool
) -> None:
    random = np.random.default_rng(steps)
    to = np.full(neurons, -1)
    if alias:
        to[0] = to[1] = neurons - 1
    limits = Limits(
        threshold=random.integers(-1, 1900, neurons),
        dash_syn=random.integers(0, 5, (synapses, neurons)),
        reads_membrane=random.random(neurons) < 0.8,
        alias=to if alias else None,
        lowest=LOWEST,
        highest=HIGHEST,
    )
    spikes, membrane, currents = run(steps, samples, steps, neurons, synapses)
    conduct = Conduct(limits)
    cut = steps // 3
    for part in (slice(0, cut), slice(cut, steps)):
        conduct.add(spikes[:, part], membrane[:, part], tuple(c[:, part] for c in currents))
    peak, above, ended = plainly(limits, spikes, membrane, currents)
    np.testing.assert_array_equal(conduct.peak, peak)
    np.testing.assert_array_equal(conduct.withheld, above)
    np.testing.assert_array_equal(conduct.saturated, ended)
    if steps > 1:
        assert above.any()
        assert ended.any()
        assert not ended.all()


@pytest.mark.parametrize("steps", [1, 7, 8, 9, 1000])
def test_sums_of_bytes_do_not_wrap(steps: int) -> None:
    spikes = np.full((2, steps, 3), 31, np.uint8)
    spikes[1, :, 1] = 0
    np.testing.assert_array_equal(spike_counts(spikes), spikes.sum(axis=1, dtype=np.int64))
    large = spikes.astype(np.int32) * 1000
    np.testing.assert_array_equal(spike_counts(large), large.sum(axis=1, dtype=np.int64))


def test_extremes_of_a_part_of_a_larger_array() -> None:
    """Recordings are parts of rows with a spare end."""
    rows = np.random.default_rng(0).integers(-9, 9, (4, 50 * 3 + 8)).astype(np.int16)
    values = rows[:, : 50 * 3].reshape(4, 50, 3)
    largest, least = extremes(values)
    np.testing.assert_array_equal(largest, values.max(axis=(0, 1)))
    np.testing.assert_array_equal(least, values.min(axis=(0, 1)))
