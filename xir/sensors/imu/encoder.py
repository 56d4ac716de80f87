"""
Accelerations to spikes, as Xylo IMU makes them: counts for each step and each of 15 channels.

A ``cold`` start is that of a chip that was just switched on: every state is 0. A ``warm`` start is
that of the vendor's simulator: the filters first see the recording backwards, with the rotation
removed, so that they have settled at the first step.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xir.sensors.band_pass import BankState, FilterBank, filtered
from xir.sensors.encoded_run import EncodedRun, Recorder, Start, check_words
from xir.sensors.imu.acceleration import SCALE, to_integers
from xir.sensors.imu.registers import AXES, CHANNELS, FILTERS_AN_AXIS, ImuRegisters
from xir.sensors.imu.rotation import RotationRemoval
from xir.sensors.imu.spike_encoders import IafEncoder, ScaleEncoder

BLOCK = 8192
"""Steps that are worked on at a time, so that what lies between two stages stays small."""

STATE_BITS = 24
"""Of a filter's state, without its sign and its fraction: 15 of a sample, and 9 that it gains."""

KEPT = ("samples", "covariance", "rotation", "rotated", "filtered")
"""
What a run can keep beside its counts, of each step: the samples as integers (T, 3); the covariance
(T, 6), entries 00, 01, 02, 11, 12, 22; the rotation (T, 9), row by row; the samples with the
rotation removed (T, 3); the outputs of the filters (T, 15). Covariance and rotation are not there
where the rotation is not removed.
"""

Integers = npt.NDArray[np.int32]


@dataclass(frozen=True)
class ImuStatistics:
    """What a user is warned about, of all chunks so far."""

    steps: int
    clipped: tuple[int, ...]
    """(3,) samples of x, y and z that were too large"""
    dead_since: tuple[int | None, ...]
    """(3,) the step from which on an axis after the rotation is 0 for ever; None for one that lives
    (see ``rotation``)"""
    limited: int
    """counts that were limited: to 15 by the scale encoder, to 1 by integrate and fire"""
    spikes: tuple[int, ...]
    """(15,) of each channel"""
    saturated: tuple[int, ...]
    """(15,) the steps at which the state of a filter left its register"""

    @property
    def silent(self) -> tuple[int, ...]:
        """The channels that did not spike."""
        return tuple(channel for channel, count in enumerate(self.spikes) if not count)


def bank_of(registers: ImuRegisters) -> FilterBank:
    """The 15 filters, five of each axis."""
    bwf = registers.bpf_bwf_values
    return FilterBank(
        source=[channel // FILTERS_AN_AXIS for channel in range(CHANNELS)],
        bb=registers.bpf_bb_values,
        bwf=bwf,
        baf=registers.bpf_baf_values,
        a1=registers.bpf_a1_values,
        a2=registers.bpf_a2_values,
        out_shift=bwf,
        largest=[(1 << (STATE_BITS + bits)) - 1 for bits in bwf],
    )


class ImuEncoder:
    """
    One recording. ``scale`` is the factor of ``to_integers`` for accelerations in g. ``keep`` names
    what of ``KEPT`` the runs are to have. Raises ``ValueError`` for another word.
    """

    def __init__(
        self,
        registers: ImuRegisters,
        *,
        start: Start = "cold",
        scale: float = SCALE,
        keep: Collection[str] = (),
    ) -> None:
        check_words(start, keep, KEPT)
        self._is_warm, self._scale, self._keep = start == "warm", scale, frozenset(keep)
        self._removal = (
            None
            if registers.bypass_jsvd
            else RotationRemoval(registers.estimator_k_setting, registers.update_matrix_threshold)
        )
        self._bank, self._states = bank_of(registers), BankState(CHANNELS)
        self._encoder = (
            IafEncoder(registers.iaf_threshold_values)
            if registers.select_iaf_output
            else ScaleEncoder(registers.scale_values)
        )
        self._steps = self._limited = self._chunks = 0
        self._clipped = np.zeros(AXES, np.int64)
        self._spikes = np.zeros(CHANNELS, np.int64)

    @property
    def statistics(self) -> ImuStatistics:
        """Of all that was encoded so far."""
        return ImuStatistics(
            steps=self._steps,
            clipped=tuple(self._clipped.tolist()),
            dead_since=self._removal.dead_since if self._removal else (None,) * AXES,
            limited=self._limited,
            spikes=tuple(self._spikes.tolist()),
            saturated=tuple(self._states.saturated.tolist()),
        )

    def encode(self, chunk: npt.ArrayLike) -> EncodedRun:
        """
        The next steps (T, 3), in g or in integers, as ``to_integers`` takes them. A warm start
        takes the whole recording at once.

        Raises ``ValueError`` as ``to_integers`` does, and for a second chunk of a warm start.
        """
        if self._is_warm and self._chunks:
            raise ValueError(
                "a warm start needs the whole recording in one chunk; join the chunks, or start "
                "cold"
            )
        samples, clipped = to_integers(chunk, scale=self._scale)
        self._chunks += 1
        self._clipped += clipped
        run = Recorder(CHANNELS, self._keep)
        blocks = [samples[first : first + BLOCK] for first in range(0, max(1, len(samples)), BLOCK)]
        if self._is_warm:
            blocks = [self._rotated(block, run) for block in blocks]
            for block in reversed(blocks):
                filtered(self._bank, block[::-1], self._states)
            self._states.saturated[:] = 0
            for block in blocks:
                self._encode_rotated(block, run)
        else:
            for block in blocks:
                self._encode_rotated(self._rotated(block, run), run)
        return run.encoded()

    def _rotated(self, samples: Integers, run: Recorder) -> Integers:
        run.keep(samples=samples)
        if self._removal is None:
            run.keep(rotated=samples)
            return samples
        rotated = self._removal.take(samples)
        run.keep(rotated=rotated.signal, covariance=rotated.covariance)
        if "rotation" in self._keep:
            run.keep(rotation=rotated.rotations.reshape(-1, AXES * AXES)[rotated.place])
        return rotated.signal

    def _encode_rotated(self, signal: Integers, run: Recorder) -> None:
        outputs = filtered(self._bank, signal, self._states)
        counts, limited = self._encoder.take(outputs)
        run.keep(filtered=outputs)
        run.add(counts)
        self._steps += len(counts)
        self._limited += limited
        self._spikes += counts.sum(axis=0)
