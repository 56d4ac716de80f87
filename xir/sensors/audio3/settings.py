"""
The front end of XyloAudio 3 as a program sets it, in seconds and ratios, and the registers of that.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from xir.sensors.audio3.registers import (
    ANALOGUE_RATE,
    AUDIO_RATE,
    LARGEST_SHIFT,
    AudioRegisters,
    in_all_channels,
)
from xir.sensors.audio3.steps import samples_of_step
from xir.sensors.deviation import Deviation, power_of_2
from xir.sensors.table import NORMALIZATIONS, PATHS

MOST_RATIO = 16
"""The greatest ``k1`` that is tried: a channel then spikes about once in a second of samples."""


@dataclass(frozen=True)
class AudioSettings:
    """What a program says of the front end. Each default is that of the registers."""

    path: str = "external"
    """the way of the sound"""
    normalize: str = "joint"
    """``joint``: all channels have the largest threshold; ``separate``: each has its own; ``off``:
    thresholds stay as they are"""
    window: float = 2**12 / AUDIO_RATE
    """s, the time constant of the mean that thresholds follow"""
    ratio: int = 63
    """the threshold over the mean, so the audio samples from one spike to the next"""
    floor: int = 32
    """the least mean that thresholds are computed from"""
    threshold: int = 1 << 25
    """of all channels, where they do not follow the mean"""


@dataclass(frozen=True)
class AudioFrontEnd:
    """The registers, and what is no register of the bank: the way and the time step."""

    registers: AudioRegisters
    path: str
    samples_per_step: int


def audio_rate(path: str) -> float:
    """Hz, of the audio samples on a way of sound."""
    return ANALOGUE_RATE if path == "analogue" else AUDIO_RATE


def audio_front_end(settings: AudioSettings, dt: float) -> tuple[AudioFrontEnd, list[Deviation]]:
    """
    The registers for ``settings``, with a time step of ``dt`` seconds, and what they make of each
    number that is no register.

    Raises ``ValueError`` with what is asked for and the limit, where no register holds it, and for
    a time step that is no whole number of audio samples.
    """
    for name, value, words in (
        ("path", settings.path, PATHS),
        ("normalize", settings.normalize, NORMALIZATIONS),
    ):
        if value not in words:
            raise ValueError(f"{name} is '{value}'; need one of {', '.join(words)}")
    rate = audio_rate(settings.path)
    samples = _samples_of(dt, rate)
    exponent = power_of_2(settings.window * rate, 0, LARGEST_SHIFT)
    k1, k2 = _shifts_for(settings.ratio)
    registers = AudioRegisters(
        use_global_iaf_threshold=settings.normalize == "joint",
        dn_enable=settings.normalize != "off",
        iaf_thresholds=in_all_channels(settings.threshold),
        dn_eps_values=in_all_channels(settings.floor),
        dn_b_values=in_all_channels(exponent),
        dn_k1_values=in_all_channels(k1),
        dn_k2_values=in_all_channels(k2),
    )
    return AudioFrontEnd(registers, settings.path, samples), [
        Deviation("the window of the mean", settings.window, 2**exponent / rate, "s"),
        Deviation("the ratio of threshold and mean", settings.ratio, 2**k1 - 2**k2, ""),
    ]


def _samples_of(dt: float, rate: float) -> int:
    samples = samples_of_step(dt, rate)
    if samples is not None:
        return samples
    exact = dt * rate
    below, above = max(1, math.floor(exact)), math.floor(exact) + 1
    near = " or ".join(dict.fromkeys(f"{n / rate * 1e3:.9g} ms ({n})" for n in (below, above)))
    raise ValueError(
        f"dt is {dt * 1e3:.9g} ms, which is {exact:.6g} audio samples of {1e6 / rate:.9g} us; "
        f"need a whole number: {near}"
    )


def _shifts_for(ratio: int) -> tuple[int, int]:
    """k1 and k2, so that ``2**k1 - 2**k2`` is as near to ``ratio`` as can be."""
    if not 1 <= ratio < 1 << MOST_RATIO:
        raise ValueError(f"ratio is {ratio}; the limits are 1 and {(1 << MOST_RATIO) - 1}")
    pairs = ((k1, k2) for k1 in range(1, MOST_RATIO + 1) for k2 in range(k1))
    return min(pairs, key=lambda k: abs((1 << k[0]) - (1 << k[1]) - ratio))
