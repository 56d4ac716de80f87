"""
The ways that sound takes to the filter bank: audio samples of 14 bits, chunk by chunk.

- ``external``: samples of any rate, resampled and quantized
- ``pdm``: samples of any rate through a model of a PDM microphone, then the chip's decimator
- ``bits``: the bits of a PDM microphone, 0 or 1, through the decimator
- ``analogue``: volts of any rate through the amplifier, the converter and the gain control
"""

from __future__ import annotations

from typing import Any, Literal, Protocol, get_args

import numpy as np
import numpy.typing as npt

from xir.sensors.audio3.arguments import HIGHEST_CODE, LOWEST_CODE
from xir.sensors.audio3.decimator import Decimator
from xir.sensors.audio3.gain_control import GainControl
from xir.sensors.audio3.gain_registers import GainRegisters
from xir.sensors.audio3.microphone import Microphone
from xir.sensors.audio3.registers import ANALOGUE_RATE, AUDIO_RATE, PDM_RATE, AudioRegisters
from xir.sensors.audio3.resample import Integers, Reals, Resampler, quantized

Path = Literal["external", "pdm", "bits", "analogue"]

RUN_AWAY = 1e3
"""The last integrator of a microphone that works stays below 1; once it runs away it passes this
within a millisecond, and never comes back."""

Kept = dict[str, npt.NDArray[Any]]
"""Intermediate signals by name."""


class Source(Protocol):
    """One way of sound. ``clipped`` is how many samples were too large for it so far."""

    rate: float
    """Hz, of the audio samples"""
    clipped: int

    def take(self, chunk: Reals) -> tuple[Integers, Kept]:
        """The audio samples that follow from ``chunk`` (T,), and what lies between."""
        ...

    def rest(self, *, drain: bool) -> tuple[Integers, Kept]:
        """
        What is left at the end of a recording. With ``drain``, what filters make of silence too.
        """
        ...


class External:
    """A file, or whatever else writes audio samples into the chip."""

    def __init__(self, rate: float) -> None:
        self.rate = AUDIO_RATE
        self.clipped = 0
        self._resampler = Resampler(rate, AUDIO_RATE)

    def take(self, chunk: Reals) -> tuple[Integers, Kept]:
        return self._quantized(self._resampler.take(chunk)), {}

    def rest(self, *, drain: bool) -> tuple[Integers, Kept]:
        return self._quantized(self._resampler.rest()), {}

    def _quantized(self, samples: Reals) -> Integers:
        audio, clipped = quantized(samples)
        self.clipped += clipped
        return audio


class PdmBits:
    """A PDM microphone, or what was recorded of one."""

    def __init__(self, registers: AudioRegisters) -> None:
        self.rate = AUDIO_RATE
        self.clipped = 0
        self._decimator = Decimator(registers.pdm_taps)

    def take(self, chunk: Reals) -> tuple[Integers, Kept]:
        if not np.isin(chunk, (0, 1)).all():
            raise ValueError("a bit of the PDM microphone is neither 0 nor 1; write -1 as 0")
        bits = chunk.astype(np.uint8)
        return self._decimator.take(bits), {"bits": bits}

    def rest(self, *, drain: bool) -> tuple[Integers, Kept]:
        return self._decimator.rest() if drain else np.zeros(0, np.int32), {}


class Pdm:
    """Sound in front of a PDM microphone."""

    def __init__(self, registers: AudioRegisters, rate: float) -> None:
        self.rate = AUDIO_RATE
        self.clipped = 0
        self._resampler = Resampler(rate, PDM_RATE)
        self._microphone = Microphone()
        self._decimator = Decimator(registers.pdm_taps)
        self._taken = 0

    def take(self, chunk: Reals) -> tuple[Integers, Kept]:
        return self._heard(self._resampler.take(chunk))

    def rest(self, *, drain: bool) -> tuple[Integers, Kept]:
        audio, kept = self._heard(self._resampler.rest())
        if drain:
            audio = np.concatenate([audio, self._decimator.rest()])
        return audio, kept

    def _heard(self, samples: Reals) -> tuple[Integers, Kept]:
        limited = np.clip(samples, -1.0, 1.0)
        self.clipped += int(np.count_nonzero(limited != samples))
        bits = self._microphone.take(limited)
        self._taken += len(bits)
        if not abs(self._microphone.state[3]) < RUN_AWAY:
            raise ValueError(
                f"the model of the PDM microphone ran away before {self._taken / PDM_RATE:.2f} s: "
                "the signal stays too close to -1 or 1; give it less gain (0.8 was safe)"
            )
        return self._decimator.take(bits), {"bits": bits}


class Analogue:
    """Volts of the analogue microphone."""

    def __init__(self, gain: GainRegisters, rate: float) -> None:
        self.rate = ANALOGUE_RATE
        self.clipped = 0
        self._resampler = Resampler(rate, gain.converter_rate)
        self._control = GainControl(gain)

    def take(self, chunk: Reals) -> tuple[Integers, Kept]:
        return self._heard(self._resampler.take(chunk))

    def rest(self, *, drain: bool) -> tuple[Integers, Kept]:
        return self._heard(self._resampler.rest())

    def _heard(self, samples: Reals) -> tuple[Integers, Kept]:
        heard = self._control.take(samples)
        at_an_end = (heard.converted == LOWEST_CODE) | (heard.converted == HIGHEST_CODE)
        self.clipped += int(np.count_nonzero(at_an_end))
        between = {name: getattr(heard, name) for name in ("converted", "command", "envelope")}
        return heard.audio, between


def source_of(
    registers: AudioRegisters, path: Path, rate: float, gain: GainRegisters | None
) -> Source:
    """
    The way ``path`` of sound of ``rate`` samples a second. Raises ``ValueError`` for another word
    or another rate than it takes.
    """
    if not 0 < rate < float("inf"):
        raise ValueError(f"the rate is {rate} Hz; need a number above 0")
    match path:
        case "external":
            return External(rate)
        case "pdm":
            return Pdm(registers, rate)
        case "analogue":
            return Analogue(gain or GainRegisters(), rate)
        case "bits":
            if rate != PDM_RATE:
                raise ValueError(f"the rate of bits is {rate} Hz; need {PDM_RATE:.0f}")
            return PdmBits(registers)
        case _:
            raise ValueError(f"path is '{path}'; need one of {', '.join(get_args(Path))}")
