"""Recordings from files of any kind, known by the ending of the name."""

from __future__ import annotations

from pathlib import Path

from xir.recordings import number_lines, sound_files
from xir.recordings.array_files import ArrayRecordings, open_npy, open_npz
from xir.recordings.number_lines import open_lines
from xir.recordings.recording import Signal, refused
from xir.recordings.sound_files import open_sound


def open_recordings(path: Path, key: str | None = None) -> ArrayRecordings:
    """
    The recordings in a file: sound, arrays (of .npz files those called ``key``, where one is
    named), or lines of numbers. Little of it is read before it is asked for.

    Raises ``CompileError`` for what cannot be read.
    """
    kind = path.suffix.lower()
    if kind == ".npz":
        return open_npz(path, key)
    if key is not None:
        raise refused("XIR180", f"'{path}' is no .npz file and has no array '{key}'")
    if kind == ".npy":
        return open_npy(path)
    if kind in number_lines.SUFFIXES:
        return ArrayRecordings([open_lines(path)], False, {})
    if kind in sound_files.SUFFIXES:
        return ArrayRecordings([open_sound(path)], False, {})
    message = f"'{path}' is no recording by its name; need .wav, .flac, .npy, .npz or .csv"
    raise refused("XIR180", message)


def read_signal(path: str | Path, key: str | None = None) -> Signal:
    """
    The one recording in a file: samples (T, channels), float64 or integers, and the samples a
    second, where the file says them. Sound is -1 to 1.

    Raises ``CompileError`` for what cannot be read, has several recordings, is damaged, or is too
    large for memory.
    """
    found = open_recordings(Path(path), key)
    if found.is_set:
        message = f"'{path}' has {len(found.recordings)} recordings; one is read"
        raise refused("XIR180", message, "take them out of the array")
    (one,) = found.recordings
    return Signal(one.whole(), one.rate)
