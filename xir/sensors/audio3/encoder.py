"""
Sound to spikes, as XyloAudio 3 makes them: counts for each time step and each of 16 channels.

A ``cold`` start is that of a chip that was just switched on: every state is 0. A ``warm`` start is
that of the vendor's simulator: the filters first see the recording backwards, and the normalization
then sees their output backwards, so that both have settled at the first sample.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from xir.sensors.audio3.divisive_normalization import SpikeGenerator
from xir.sensors.audio3.filter_bank import bank_of
from xir.sensors.audio3.gain_registers import GainRegisters
from xir.sensors.audio3.registers import CELL_LIMIT, CHANNELS, AudioRegisters
from xir.sensors.audio3.resample import Integers, Reals
from xir.sensors.audio3.sources import Path, source_of
from xir.sensors.audio3.statistics import AudioStatistics
from xir.sensors.audio3.steps import Counts, StepCounter
from xir.sensors.band_pass import BankState, filtered
from xir.sensors.encoded_run import EncodedRun, Recorder, Start, check_words

BLOCK = 8192
"""Audio samples that are worked on at a time, so that what lies between two stages stays small."""

PIECES_A_SECOND = 8
"""Into so many a recording is cut before it is resampled, for the same reason."""

DEFAULT_STEP = 488
"""Audio samples of a time step of 9.99424 ms, as in the vendor's networks."""

KEPT = (
    *("bits", "converted", "command", "envelope"),
    *("audio", "filtered", "fine", "thresholds"),
)
"""
What a run can keep beside its counts. PDM bits, 32 for each audio sample. Of every audio sample
(T,): what comes out of the anti-alias filter, the amplifier's step that is asked for, the envelope
of the gain control, and what the filter bank gets. Of every audio sample and channel (T, 16): the
outputs of the filters, spikes, and thresholds.
"""

Samples = TypeVar("Samples", Integers, Reals)


class Audio3Encoder:
    """
    One recording. ``path`` is the way that the sound takes (see ``sources``), and ``rate`` its
    samples a second. A time step has ``samples_per_step`` audio samples: of 20.48 us, or 20 us on
    the ``analogue`` path. That path alone has the gain control that ``gain`` sets. ``keep`` names
    what of ``KEPT`` the runs are to have, as far as it lies on the path.

    Raises ``ValueError`` for another word, and for a rate or a step that is not above 0.
    """

    def __init__(
        self,
        registers: AudioRegisters,
        *,
        path: Path,
        rate: float,
        samples_per_step: int = DEFAULT_STEP,
        start: Start = "cold",
        gain: GainRegisters | None = None,
        keep: Collection[str] = (),
    ) -> None:
        check_words(start, keep, KEPT)
        if samples_per_step < 1:
            raise ValueError(f"a time step of {samples_per_step} audio samples; need 1 or more")
        self._source = source_of(registers, path, rate, gain)
        self._piece = max(1, int(rate) // PIECES_A_SECOND)
        self._is_warm, self._keep, self._is_done = start == "warm", frozenset(keep), False
        self._bank, self._states = bank_of(registers), BankState(CHANNELS)
        self._generator = SpikeGenerator(registers)
        self._steps, self._per_step = StepCounter(samples_per_step), samples_per_step
        self._samples = self._full_cells = 0
        self._spikes = np.zeros(CHANNELS, np.int64)

    @property
    def step_seconds(self) -> float:
        """The time step."""
        return self._per_step / self._source.rate

    @property
    def statistics(self) -> AudioStatistics:
        """Of all that was encoded so far."""
        return AudioStatistics(
            samples=self._samples,
            clipped=self._source.clipped,
            full_cells=self._full_cells,
            spikes=tuple(self._spikes.tolist()),
            saturated=tuple(self._states.saturated.tolist()),
        )

    def encode(self, chunk: npt.ArrayLike) -> EncodedRun:
        """
        The time steps that ``chunk`` (T,), real numbers, completes. A warm start takes the whole
        recording at once, and leaves nothing to finish.

        Raises ``ValueError`` for another shape, a number that is not finite, a chunk after
        ``finish``, a second chunk of a warm start, and what the source cannot take.
        """
        samples = _checked(chunk)
        if self._is_done:
            raise ValueError(
                "a warm start needs the whole recording in one chunk; join the chunks, or start "
                "cold"
                if self._is_warm
                else "the recording is finished; another one needs an encoder of its own"
            )
        run = Recorder(CHANNELS, self._keep)
        if self._is_warm:
            self._is_done = True
            self._encode_warm(samples, run)
        else:
            for audio in self._heard(samples, run):
                self._encode_block(self._filtered(audio), run)
        return run.encoded()

    def finish(self) -> EncodedRun:
        """The last time step, which the recording fills in part only, if there is one."""
        run = Recorder(CHANNELS, self._keep)
        if not self._is_done:
            self._is_done = True
            for audio in self._left(run, drain=False):
                self._encode_block(self._filtered(audio), run)
            self._add(self._steps.rest(), run)
        return run.encoded()

    def _encode_warm(self, samples: Reals, run: Recorder) -> None:
        heard = [*self._heard(samples, run), *self._left(run, drain=True)]
        audio = np.concatenate([np.zeros(0, np.int32), *heard])
        for block in _blocks(audio[::-1], BLOCK):
            self._filtered(block)
        self._states.saturated[:] = 0
        outputs = np.empty((len(audio), CHANNELS), np.int32)
        for first in range(0, len(audio), BLOCK):
            block = slice(first, first + BLOCK)
            outputs[block] = self._filtered(audio[block])
        for block in _blocks(outputs[::-1], BLOCK):
            self._generator.take(block)
        for block in _blocks(outputs, BLOCK):
            self._encode_block(block, run)
        self._add(self._steps.rest(), run)

    def _heard(self, samples: Reals, run: Recorder) -> Iterator[Integers]:
        """The audio samples of a recording's samples, in blocks."""
        for piece in _blocks(samples, self._piece):
            audio, between = self._source.take(piece)
            run.keep(audio=audio, **between)
            yield from _blocks(audio, BLOCK)

    def _left(self, run: Recorder, *, drain: bool) -> Iterator[Integers]:
        audio, between = self._source.rest(drain=drain)
        run.keep(audio=audio, **between)
        yield from _blocks(audio, BLOCK)

    def _filtered(self, audio: Integers) -> Integers:
        return filtered(self._bank, np.ascontiguousarray(audio)[:, None], self._states)

    def _encode_block(self, outputs: Integers, run: Recorder) -> None:
        """Spikes of the filters' ``outputs`` (T, 16), and the time steps that they complete."""
        record = "thresholds" in self._keep
        fine, thresholds = self._generator.take(outputs, record=record)
        run.keep(filtered=outputs, fine=fine, thresholds=thresholds)
        self._samples += len(outputs)
        self._add(self._steps.take(fine), run)

    def _add(self, counts: Counts, run: Recorder) -> None:
        self._spikes += counts.sum(axis=0)
        self._full_cells += int(np.count_nonzero(counts > CELL_LIMIT))
        run.add(np.minimum(counts, CELL_LIMIT).astype(np.int16))


def _checked(chunk: npt.ArrayLike) -> Reals:
    samples = np.asarray(chunk)
    if samples.ndim != 1 or samples.dtype.kind not in "iufb":
        raise ValueError(
            f"the chunk is {samples.dtype} of shape {samples.shape}; need real numbers of shape "
            "(samples,), one channel"
        )
    samples = samples.astype(np.float64)
    if not np.isfinite(samples).all():
        place = int(np.flatnonzero(~np.isfinite(samples))[0])
        raise ValueError(f"sample {place} of the chunk is {samples[place]}; need a finite number")
    return samples


def _blocks(samples: Samples, size: int) -> Iterator[Samples]:
    for first in range(0, len(samples), size):
        yield samples[first : first + size]
