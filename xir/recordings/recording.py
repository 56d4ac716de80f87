"""One recording of a signal, which may be longer than memory."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from xir.diagnostics.messages import CompileError, Diagnostic

Samples = npt.NDArray[Any]

MOST_IN_MEMORY = 1 << 27
"""Numbers of a recording that has to be read at once: 48 minutes of sound of 48 kHz."""


class Signal(NamedTuple):
    """A recording that is in memory."""

    samples: Samples
    """(T, channels), float64 or integers"""
    rate: float | None
    """Hz, where the file says it"""


@dataclass(frozen=True)
class Recording:
    """
    A recording of ``length`` samples. ``parts(size)`` reads it anew, in order: arrays of at most
    ``size`` samples (t, channels), float64 or integers.
    """

    name: str
    """what it is called in messages, in quotes"""
    length: int
    channels: int
    rate: float | None
    """Hz, where the file says it"""
    is_sound: bool
    """whether numbers are parts of the greatest one, as in a file of sound"""
    parts: Callable[[int], Iterator[Samples]]

    def whole(self) -> Samples:
        """
        All samples (T, channels). Raises ``CompileError`` as ``checked_parts`` does, and for more
        than ``MOST_IN_MEMORY`` numbers.
        """
        if self.length * self.channels > MOST_IN_MEMORY:
            message = (
                f"{self.name} has {self.length * self.channels} numbers; at most {MOST_IN_MEMORY} "
                "are read at once"
            )
            hint = "a cold start of sound reads it piece by piece; or cut the recording"
            raise refused("XIR180", message, hint)
        parts = list(self.checked_parts(1 << 20))
        return np.concatenate(parts) if parts else np.zeros((0, self.channels))

    def checked_parts(self, size: int) -> Iterator[Samples]:
        """
        ``parts(size)``. Raises ``CompileError`` for a number that is not finite, with its place,
        and for fewer samples than ``length``.
        """
        at = 0
        for part in self.parts(size):
            if part.dtype.kind == "f" and not np.isfinite(part).all():
                step, channel = (int(place[0]) for place in np.nonzero(~np.isfinite(part)))
                message = f"{self.name} has {part[step, channel]} at sample {at + step}, "
                message += f"channel {channel}; need a finite number"
                hint = "leave out or fill in what is missing"
                raise refused("XIR180", message, hint)
            at += len(part)
            yield part
        if at < self.length:
            message = f"{self.name} is damaged: it is cut off after {at} of {self.length} samples"
            raise refused("XIR180", message, "copy or record it again")


def refused(code: str, message: str, hint: str | None = None) -> CompileError:
    """The error that a recording cannot be used."""
    return CompileError([Diagnostic(message, hint=hint, code=code)])


def of_array(
    array: Samples, name: str, rate: float | None = None, *, is_sound: bool = False
) -> Recording:
    """
    The recording in an array (T,) or (T, channels) of real numbers or integers. Raises
    ``CompileError`` for another one, and for a ``rate`` that is not above 0.
    """
    check_numbers(array.shape, array.dtype, name, most_axes=2)
    check_rate(rate, name)
    table = array if array.ndim == 2 else array[:, np.newaxis]

    def parts(size: int) -> Iterator[Samples]:
        for first in range(0, len(table), size):
            yield plain(table[first : first + size])

    return Recording(name, len(table), table.shape[1], rate, is_sound, parts)


def plain(part: Samples) -> Samples:
    """A copy, as float64 where the numbers are real."""
    return np.array(part, np.float64 if part.dtype.kind == "f" else None)


def check_numbers(shape: tuple[int, ...], dtype: np.dtype[Any], name: str, most_axes: int) -> None:
    """Raise ``CompileError`` for an array that is no recording, or no set of recordings."""
    if not 1 <= len(shape) <= most_axes:
        need = "(samples,) or (samples, channels)"
        need += ", or (recordings, samples, channels)" if most_axes == 3 else ""
        raise refused("XIR180", f"{name} has shape {shape}; need {need}")
    if dtype.kind not in "iuf":
        message = f"{name} holds values of type {dtype}; need real numbers or integers"
        raise refused("XIR180", message)


def check_rate(rate: float | None, name: str) -> None:
    """Raise ``CompileError`` for samples a second that are not above 0."""
    if rate is not None and not 0 < rate < math.inf:
        raise refused("XIR181", f"the rate of {name} is {rate:g} Hz; need a number above 0")
