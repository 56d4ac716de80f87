"""
The loops over samples of XyloAudio 3's digital front end, compiled. They do not hold the
interpreter's lock.
"""

from __future__ import annotations

from xir.machine.jit import compiled_once
from xir.sensors.audio3.arguments import FIXED, JOINT, Array, Divider, Thresholds


@compiled_once("arguments.py")
def divide(
    filtered: Array, mode: int, settings: Thresholds, state: Divider, spikes: Array, used: Array
) -> None:
    """
    Make ``spikes`` (T, C), 0 or 1, of the outputs of the filters (T, C), as
    ``xir.sensors.audio3.divisive_normalization`` says it. ``used`` gets the thresholds where it is
    (T, C) and not (0, C).
    """
    shift, least, k1, k2, fixed = settings
    total, integral = state
    steps, channels = spikes.shape
    recorded = used.shape[0] == steps
    for t in range(steps):
        highest = 0
        for c in range(channels):
            mean = total[c] >> shift[c]
            total[c] += abs(filtered[t, c]) - mean
            mean = max(mean, least[c])
            highest = max(highest, (mean << k1[c]) - (mean << k2[c]))
            integral[c] += abs(filtered[t, c])
            if mode == FIXED:
                threshold = fixed[c]
            else:
                threshold = (mean << k1[c]) - (mean << k2[c])
            if mode != JOINT:
                fires = integral[c] >= threshold
                spikes[t, c] = fires
                integral[c] -= threshold * fires
                if recorded:
                    used[t, c] = threshold
        if mode == JOINT:
            for c in range(channels):
                fires = integral[c] >= highest
                spikes[t, c] = fires
                integral[c] -= highest * fires
                if recorded:
                    used[t, c] = highest


@compiled_once("arguments.py")
def modulate(samples: Array, period: float, constants: Array, state: Array, bits: Array) -> None:
    """
    Make ``bits`` (T,), 0 or 1, of ``samples`` (T,) float64, as ``xir.sensors.audio3.microphone``
    says it. ``period`` is the rate in Hz that derivatives are divided by; ``constants`` (8,) are
    the gain of the input, the three gains between integrators, and the four of the bit;
    ``state`` (5,) are the four integrators, and the last bit as -1, 0 or 1.
    """
    for t in range(samples.shape[0]):
        last = state[4]
        d0 = constants[0] * samples[t] + constants[4] * last
        d1 = constants[1] * state[0] + constants[5] * last
        d2 = constants[2] * state[1] + constants[6] * last
        d3 = constants[3] * state[2] + constants[7] * last
        state[0] += d0 / period
        state[1] += d1 / period
        state[2] += d2 / period
        state[3] += d3 / period
        bits[t] = state[3] > 0.0
        state[4] = 1.0 if state[3] > 0.0 else -1.0


@compiled_once("arguments.py")
def decimate(bits: Array, taps: Array, total: int, every: int, shift: int, out: Array) -> None:
    """
    Filter ``bits`` (T,) with ``taps`` (K,), that of the oldest bit first, into ``out`` (M,).
    Element m is ``2 s - total`` shifted down, where s is the sum of the taps whose bit is 1, the
    first of them over bit ``every * m``.
    """
    size = taps.shape[0]
    for m in range(out.shape[0]):
        reached = 0
        for k in range(size):
            reached += taps[k] * bits[every * m + k]
        out[m] = (2 * reached - total) >> shift
