"""
Recordings in .npy and .npz files.

A .npz file has them as ``signal``, or as its only array of numbers. Beside it may stand ``rate``,
samples a second, and ``labels`` and ``classes``, which belong to the recordings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from xir.numbers.arrays import ArrayFileError, header, key_among, mapped_array, peek, read
from xir.recordings.recording import (
    Recording,
    Samples,
    check_numbers,
    check_rate,
    of_array,
    plain,
    refused,
)

SIGNAL_KEY = "signal"
BESIDE = ("rate", "labels", "classes")
"""Arrays that are no recordings."""


class ArrayRecordings(NamedTuple):
    """What a file of arrays has."""

    recordings: list[Recording]
    is_set: bool
    """whether there is an axis of recordings, even if it is one"""
    beside: dict[str, Samples]
    """``labels`` and ``classes``, as far as they are there"""


def open_npy(path: Path) -> ArrayRecordings:
    """
    The recordings in a .npy file: one, (T,) or (T, channels), or several of one length,
    (B, T, channels). Raises ``CompileError`` for what is none.
    """
    name = f"'{path}'"
    try:
        shape, dtype = header(path, "")
    except ArrayFileError as e:
        raise refused("XIR180", str(e)) from None
    check_numbers(shape, dtype, name, most_axes=3)
    if len(shape) < 3:
        length, channels = (*shape, 1)[:2]
        one = Recording(name, length, channels, None, False, _parts_of_npy(path, None))
        return ArrayRecordings([one], False, {})
    number, length, channels = shape
    several = [
        Recording(_numbered(i, name), length, channels, None, False, _parts_of_npy(path, i))
        for i in range(number)
    ]
    return ArrayRecordings(several, True, {})


def _parts_of_npy(path: Path, number: int | None) -> Callable[[int], Iterator[Samples]]:
    def parts(size: int) -> Iterator[Samples]:
        at = 0
        while True:
            # Mapped anew each time: pages that were read before do not stay.
            try:
                mapped = mapped_array(path)
            except ArrayFileError as e:
                raise refused("XIR180", str(e)) from None
            table = mapped if number is None else mapped[number]
            part = plain(table[at : at + size])
            if not len(part):
                return
            yield part if part.ndim == 2 else part[:, np.newaxis]
            at += len(part)

    return parts


def open_npz(path: Path, key: str | None = None) -> ArrayRecordings:
    """
    The recordings in a .npz file, those in the array ``key`` where one is named; else as
    ``open_npy``.
    """
    try:
        names = list(peek(path))
        key = _key(path, names, key)
        array = read(path, key)
        beside = {name: read(path, name) for name in BESIDE if name in names}
    except ArrayFileError as e:
        raise refused("XIR180", str(e)) from None
    name = f"'{key}' of '{path}'"
    rate = _rate(beside.pop("rate", None), path)
    check_numbers(array.shape, array.dtype, name, most_axes=3)
    if array.ndim < 3:
        return ArrayRecordings([of_array(array, name, rate)], False, beside)
    several = [of_array(one, _numbered(i, name), rate) for i, one in enumerate(array)]
    return ArrayRecordings(several, True, beside)


def _numbered(number: int, name: str) -> str:
    return f"recording {number} of {name}"


def _key(path: Path, names: list[str], key: str | None) -> str:
    """The name of the array to read. Raises ``CompileError``."""
    among = [name for name in names if key is not None or name not in BESIDE]
    found = key_among(among, SIGNAL_KEY, key)
    if found is not None:
        return found
    wanted = SIGNAL_KEY if key is None else key
    message = f"'{path}' has no array '{wanted}'; it has: {', '.join(names) or 'nothing'}"
    raise refused("XIR180", message, None if key is not None else "name the array with --key")


def _rate(array: Samples | None, path: Path) -> float | None:
    if array is None:
        return None
    if array.size != 1 or array.dtype.kind not in "iuf":
        message = f"'rate' of '{path}' is {array.shape} {array.dtype}; need one number, in Hz"
        raise refused("XIR181", message)
    rate = float(array.item())
    check_rate(rate, f"'{path}'")
    return rate
