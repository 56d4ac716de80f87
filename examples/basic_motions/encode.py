"""Encode motion recordings as spikes: signed changes of six signals on twelve up and down channels.

A channel pair follows its signal in quanta. Each time the signal has moved one quantum away from
the level last reported, the pair reports it, up or down, and the level moves along. A step can
report several quanta at once, at most 15, which is what an input channel of the chip takes in one
step; what is left over is reported in the next steps. Nothing is reported while a signal rests, so
the number of spikes follows the motion and not the posture.

The recordings have ten samples a second. They are interpolated linearly to five steps a sample, so
that a fast movement is spread over several steps and a time constant of 50 ms can be told from one
of 100 ms. Only numpy is needed.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

SAMPLE_PERIOD_SECONDS = 0.1
STEPS_PER_SAMPLE = 5
STEP_SECONDS = SAMPLE_PERIOD_SECONDS / STEPS_PER_SAMPLE
MAX_SPIKES_PER_STEP = 15
QUANTUM_OF_MEAN_CHANGE = 0.2


def quanta_of(recordings: NDArray[Any]) -> NDArray[np.float64]:
    """Choose one quantum a signal: a fifth of its mean absolute change from sample to sample.

    Args:
        recordings: the training recordings, (recordings, signals, samples), in sensor units. Test
            recordings have no part in it.

    Returns:
        (signals,), in sensor units, to three significant digits, so that they can be written down.
    """
    mean_change = np.abs(np.diff(recordings, axis=2)).mean(axis=(0, 2))
    return np.array([float(f"{quantum:.3g}") for quantum in QUANTUM_OF_MEAN_CHANGE * mean_change])


def encode(recordings: NDArray[Any], quanta: NDArray[Any]) -> NDArray[np.uint8]:
    """Encode recordings as spike counts.

    Args:
        recordings: (recordings, signals, samples), in sensor units.
        quanta: (signals,), the change that makes one spike, in sensor units, above 0.

    Returns:
        Counts from 0 to 15, (recordings, steps, 2 * signals), with steps = 5 * (samples - 1).
        Channel 2 s counts the way up of signal s, channel 2 s + 1 its way down.
    """
    signals = _interpolate(recordings) / quanta[None, :, None]
    level = signals[:, :, 0].copy()
    spikes = np.zeros((signals.shape[0], signals.shape[2] - 1, 2 * signals.shape[1]), np.uint8)
    for step in range(spikes.shape[1]):
        change = np.trunc(signals[:, :, step + 1] - level)
        change = np.clip(change, -MAX_SPIKES_PER_STEP, MAX_SPIKES_PER_STEP)
        level += change
        spikes[:, step, 0::2] = np.maximum(change, 0)
        spikes[:, step, 1::2] = np.maximum(-change, 0)
    return spikes


def _interpolate(recordings: NDArray[Any]) -> NDArray[np.float64]:
    """Return (recordings, signals, 5 * (samples - 1) + 1): every sample, and four between two."""
    start, end = recordings[:, :, :-1, None], recordings[:, :, 1:, None]
    part = np.arange(STEPS_PER_SAMPLE) / STEPS_PER_SAMPLE
    between = start + (end - start) * part
    flat = between.reshape(*recordings.shape[:2], -1)
    return np.concatenate([flat, recordings[:, :, -1:]], axis=2)
