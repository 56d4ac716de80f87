"""
XyloAudio 2's front end, a model: volts of a microphone to counts of 16 channels.

The chip's front end is analogue. What stands here are the equations of the vendor's simulator, with
drawn offsets, mismatch and noise; no run of it is what a certain chip gives. In this order, in V:

    microphone       x + 0.002 (3 u - 4 u**3), u = x / 0.2, limited to +-0.55
    amplifier        0.44 (w - 0.01 w**3), w = gain (x + offset) / 0.44, limited likewise
    band passes      Butterworth of second order, around 16 centres
    high pass        20 Hz, forwards and backwards
    rectifier        the magnitude
    spikes           V += (dt 0.333e-6 x - dt 1e-9 V) / 5e-12, a spike at 0.5, then 0; every fourth
                     spike of a channel counts, from the third one on

Offsets are added behind microphone and amplifier, noise behind the amplifier, each band pass and
each rectifier. Everything up to the rectifier first sees the recording backwards.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, get_args

import numpy as np
import numpy.typing as npt

from xir.sensors.audio2.chip import CENTRES, CHANNELS, Chip, Reals
from xir.sensors.audio2.compiled import fire
from xir.sensors.audio2.filters import band_pass, filtered, high_pass_both_ways
from xir.sensors.encoded_run import EncodedRun, Recorder

Decibels = Literal[0, 6, 12]

LARGEST = 0.55
"""V, of every stage up to the amplifier."""

LEAST_RATE = 6.0 * CENTRES[-1]
"""Hz: below it the model's band passes would not be the circuit's."""

AMPLIFIER_NOISE, FILTER_NOISE, RECTIFIER_NOISE = (70e-9, 70e3), (1e-9, 100e3), (700e-9, 158.0)
"""V a root of Hz, and the knee in Hz."""

HIGH_PASS = 20.0
"""Hz"""

CIRCUIT = (0.333e-6, 1e-9, 5e-12, 1.1, 0.5)
"""A/V of the input, A/V of the leak, F, the largest voltage and the threshold in V."""

BEGIN, EVERY = 1, 4
"""Every fourth spike of a channel counts, from the third one on."""

CELL_LIMIT = 15
"""The most spikes of a channel in one step that the core's input takes."""

KEPT = ("amplified", "filtered", "rectified", "fine")
"""What a run can keep beside its counts: V behind the amplifier (T,), behind the band passes and
behind the rectifiers (T, 16), spikes (T, 16) of every sample."""


class Audio2Encoder:
    """
    A chip that is drawn by ``seed``. The amplifier has a ``gain`` of 0, 6 or 12 dB, a time step has
    ``samples_per_step`` samples. The rectifiers have noise even without ``has_noise``, as in the
    vendor's simulator. ``keep`` names what of ``KEPT`` runs are to have.

    Raises ``ValueError`` for another word or gain, a rate below 101,640 Hz, a step that is not
    above 0.
    """

    def __init__(
        self,
        *,
        rate: float,
        samples_per_step: int,
        seed: int = 0,
        gain: Decibels = 0,
        has_noise: bool = False,
        has_offset: bool = False,
        has_mismatch: bool = False,
        keep: Collection[str] = (),
    ) -> None:
        if not LEAST_RATE <= rate < float("inf"):
            raise ValueError(f"the rate is {rate} Hz; need {LEAST_RATE:.0f} Hz or more")
        if gain not in get_args(Decibels):
            raise ValueError(f"the gain is {gain} dB; need 0, 6 or 12")
        if samples_per_step < 1:
            raise ValueError(f"a time step of {samples_per_step} samples; need 1 or more")
        if unknown := set(keep) - set(KEPT):
            raise ValueError(f"cannot keep '{min(unknown)}'; need one of {', '.join(KEPT)}")
        self._rate, self._per_step, self._keep = rate, samples_per_step, frozenset(keep)
        self._gain, self._has_noise = 2.0 ** (gain // 6), has_noise
        self._chip = Chip(seed, has_offset=has_offset, has_mismatch=has_mismatch)

    def encode(self, recording: npt.ArrayLike) -> EncodedRun:
        """
        All of ``recording`` (T,), in V: the counts of its time steps. As in the vendor's simulator
        step 0 has the first sample alone, step i the samples from ``n (i - 1) + 1`` to ``n i``, and
        what is left at the end is dropped.

        Raises ``ValueError`` for another shape, fewer than 8 samples, or a number that is not
        finite.
        """
        signal = np.asarray(recording, np.float64)
        if signal.ndim != 1 or len(signal) < 8 or not np.isfinite(signal).all():
            raise ValueError(
                f"the recording has the shape {signal.shape}; need 8 samples or more of one "
                "channel, finite numbers"
            )
        run, size = Recorder(CHANNELS, self._keep), len(signal)
        amplified = self._amplified(np.concatenate([signal[::-1], signal]))
        banks = [self._band(amplified, channel) for channel in range(CHANNELS)]
        voltages = [self._rectified(bank) for bank in banks]
        rectified = np.stack([voltage[size:] for voltage in voltages], axis=1)
        fine = np.zeros((size, CHANNELS), np.uint8)
        fire(rectified, 1 / self._rate, np.array(CIRCUIT), BEGIN, EVERY, fine)
        run.keep(amplified=amplified[size:], rectified=rectified, fine=fine)
        if "filtered" in self._keep:
            run.keep(filtered=np.stack(banks, axis=1)[size:])
        run.add(self._counts(fine))
        return run.encoded()

    def _amplified(self, signal: Reals) -> Reals:
        chip = self._chip
        u = signal / 0.2
        heard = signal + 0.01 * 0.2 * (3 * u - 4 * u**3)
        heard = np.clip(heard, -LARGEST, LARGEST) + chip.microphone_offset
        w = self._gain * (heard + chip.amplifier_offset) / 0.44
        amplified = np.clip(0.44 * (w - 0.01 * w**3), -LARGEST, LARGEST) + chip.amplifier_offset
        return amplified + self._noise(len(signal), AMPLIFIER_NOISE)

    def _band(self, amplified: Reals, channel: int) -> Reals:
        chip = self._chip
        centre, half = chip.centres[channel], chip.widths[channel] / 2
        sections = band_pass(centre - half, centre + half, self._rate)
        # The vendor's simulator gives the offset of the first filter to all of them.
        shifted = amplified + chip.filter_offsets[0]
        return filtered(sections, shifted) + self._noise(len(amplified), FILTER_NOISE)

    def _rectified(self, band: Reals) -> Reals:
        alternating = high_pass_both_ways(HIGH_PASS, self._rate, band)
        return np.abs(alternating + self._chip.noise(len(band), self._rate, *RECTIFIER_NOISE))

    def _noise(self, size: int, source: tuple[float, float]) -> Reals | float:
        return self._chip.noise(size, self._rate, *source) if self._has_noise else 0.0

    def _counts(self, fine: npt.NDArray[np.uint8]) -> npt.NDArray[np.int16]:
        steps = len(fine) // self._per_step
        if not steps:
            return np.zeros((0, CHANNELS), np.int16)
        first = [0, *range(1, len(fine), self._per_step)][:steps]
        used = fine[: self._per_step * (steps - 1) + 1]
        counts = np.add.reduceat(used, first, axis=0, dtype=np.int64)
        return np.minimum(counts, CELL_LIMIT).astype(np.int16)
