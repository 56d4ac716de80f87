"""Recordings that were made into spikes, as one file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from xir import __version__
from xir.cli.shared.run_file import json_array
from xir.recordings.array_files import ArrayRecordings
from xir.recordings.conduct import of_all
from xir.recordings.encoding import Encoding, How, SensorSide, device_of, step_of
from xir.recordings.recording import Recording, refused
from xir.sensors.imu import ImuRegisters

if TYPE_CHECKING:
    from xir.diagnostics.messages import Diagnostic

FILE_VERSION = 1

CODE = "XIR180"
"""Of what cannot be put into one file."""

MOST_COUNTS = 1 << 31
"""Of all recordings in a file, with the silence at the ends of shorter ones."""


class Encoded:
    """
    The recordings of some files, in order, and the spikes of those that were added. Raises
    ``CompileError`` for labels that not all recordings have.
    """

    def __init__(self, sensor: SensorSide, how: How, files: Sequence[ArrayRecordings]) -> None:
        self.sensor, self.how = sensor, how
        self.recordings: list[Recording] = [one for file in files for one in file.recordings]
        self.is_batched = len(self.recordings) != 1 or any(file.is_set for file in files)
        self.encodings: list[Encoding] = []
        self._beside = _joined(files)
        if not self.recordings:
            raise refused(CODE, "there is nothing to encode: no recording")

    def add(self, encoding: Encoding) -> None:
        """The next recording's spikes."""
        self.encodings.append(encoding)

    @property
    def device(self) -> str:
        return device_of(self.sensor)

    @property
    def dt(self) -> float:
        return step_of(self.sensor)

    @property
    def path(self) -> str | None:
        """The way of sound."""
        return None if isinstance(self.sensor, ImuRegisters) else self.sensor.path

    @property
    def steps(self) -> int:
        """Of the longest recording."""
        return max(len(one.counts) for one in self.encodings)

    def warnings(self) -> list[Diagnostic]:
        """Of each recording, and of all together."""
        counts = [one.counts for one in self.encodings]
        limited = sum(one.limited for one in self.encodings)
        each = [warning for one in self.encodings for warning in one.warnings]
        return [*each, *of_all(counts, limited)]

    def spikes(self) -> npt.NDArray[np.int64]:
        """(channels,) of all recordings"""
        return np.sum([one.counts.sum(axis=0, dtype=np.int64) for one in self.encodings], axis=0)

    def file_bytes(self) -> bytes:
        """
        A .npz file: ``spikes`` (T, channels), or (B, T, channels) of several recordings, with
        silence at the ends of shorter ones; ``lengths`` (B,), their steps; ``dt`` in seconds;
        ``about``, a JSON text that says how they were made; ``labels`` and ``classes`` where the
        recordings had them. The same recordings give the same bytes.
        """
        from xir.numbers.arrays import npz_bytes

        channels = self.encodings[0].counts.shape[1]
        shape = (len(self.encodings), self.steps, channels)
        if np.prod(shape, dtype=np.float64) > MOST_COUNTS:
            message = f"the spikes are {shape}; at most {MOST_COUNTS} counts are put into a file"
            hint = "encode the longest recordings by themselves"
            raise refused(CODE, message, hint)
        spikes = np.zeros(shape, np.uint8)
        for number, one in enumerate(self.encodings):
            spikes[number, : len(one.counts)] = one.counts
        arrays: dict[str, npt.NDArray[Any]] = {
            "spikes": spikes if self.is_batched else spikes[0],
            "lengths": np.array([len(one.counts) for one in self.encodings], np.int64),
            "dt": np.array(self.dt),
            "about": json_array(self.about()),
        }
        return npz_bytes({**arrays, **self._beside})

    def about(self) -> dict[str, Any]:
        """How the spikes were made."""
        about: dict[str, Any] = {
            "version": FILE_VERSION,
            "made_by": f"xir {__version__}",
            "device": self.device,
            "start": self.how.start,
            "path": self.path,
            "scale": self.how.scale,
            "dt": self.dt,
            "recordings": [
                {"name": recording.name, "rate": one.rate, "samples": one.samples}
                for recording, one in zip(self.recordings, self.encodings, strict=True)
            ],
        }
        return about


def _joined(files: Sequence[ArrayRecordings]) -> dict[str, npt.NDArray[Any]]:
    """Labels and names of classes of all files. Raises ``CompileError`` where they contradict."""
    with_labels = [file for file in files if "labels" in file.beside]
    if not with_labels:
        return {}
    message = ""
    if len(with_labels) < len(files):
        message = f"{len(with_labels)} of {len(files)} files have 'labels'; need all or none"
    for file in with_labels:
        shape = file.beside["labels"].shape
        if shape != (len(file.recordings),):
            message = f"'labels' has shape {shape} for {len(file.recordings)} recordings"
    names = [file.beside["classes"] for file in with_labels if "classes" in file.beside]
    are_named = len(names) in (0, len(with_labels))
    if not are_named or any(not np.array_equal(a, names[0]) for a in names):
        message = "the files have other 'classes' than one another"
    if message:
        raise refused(CODE, message)
    labels = np.concatenate([file.beside["labels"] for file in with_labels])
    return {"labels": labels, **({"classes": names[0]} if names else {})}
