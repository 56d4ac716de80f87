"""Lists of events (address-event lists): to rasters and back, and from files of any length."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from xir.diagnostics.messages import CompileError, Diagnostic, Sources
from xir.spikes.event_parser import (
    MOST_COUNTS,
    MOST_SAMPLES,
    MOST_STEPS,
    ON_TIME,
    Refused,
    diagnostic_of,
    event_of,
    header_of,
    rows_of,
)
from xir.text.files import TextFileError, readable, text_of
from xir.text.opening import open_regular

MAX_VALUES = 1 << 28
"""The most counts of a raster that is made at once (2 GiB)."""


_BLOCK = 1 << 22
"""Bytes that are read at once."""
_MOST_MESSAGES = 20

Array: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Events:
    """Steps, channels, counts and samples of events, int64 arrays of one length."""

    step: Array
    channel: Array
    count: Array
    sample: Array | None = None
    """None where there is one."""


def events_to_raster(
    step: npt.ArrayLike,
    channel: npt.ArrayLike,
    channels: int,
    count: npt.ArrayLike | None = None,
    steps: int | None = None,
) -> Array:
    """
    The raster (steps, channels), int64, of events: in ``step`` the channel gets ``count`` spikes
    (one, if None); several events of one place add up. ``steps`` is up to the last event, if None.

    Raises ``ValueError`` for lengths that differ, and steps or channels that are not there.
    """
    at, where = np.asarray(step), np.asarray(channel)
    many = np.ones(at.shape, np.int64) if count is None else np.asarray(count)
    if not at.ndim == 1 or not at.shape == where.shape == many.shape:
        raise ValueError(
            f"steps {at.shape}, channels {where.shape} and counts {many.shape} must be three lists "
            "of one length"
        )
    last = int(at.max()) + 1 if at.size else 0
    total = last if steps is None else steps
    for what, values, limit in (
        ("step", at, total),
        ("channel", where, channels),
        ("count", many, MOST_COUNTS + 1),
    ):
        if values.size and (values.dtype.kind not in "iu" or values.min() < 0):
            raise ValueError(f"a {what} is a whole number of at least 0")
        if values.size and values.max() >= limit:
            raise ValueError(f"there is a {what} {values.max()}; it must be below {limit}")
    raster = np.zeros((total, channels), np.int64)
    np.add.at(raster, (at.astype(np.int64), where.astype(np.int64)), many)
    return raster


def raster_to_events(raster: npt.ArrayLike) -> Events:
    """The events of a raster (T, N) of counts, ordered by step and then by channel."""
    counts = np.asarray(raster)
    step, channel = np.nonzero(counts)
    return Events(step, channel, counts[step, channel].astype(np.int64))


def read_events(path: Path, channels: int, dt: float) -> Array:
    """
    The raster of the events in a file, (T, channels), or (B, T, channels) where a column tells
    samples apart. T is the last step of an event and one more, and so is B the last sample.

    Raises ``CompileError`` with every line that is wrong, each with its place.
    """
    file = EventFile(path, channels, dt)
    if file.samples * file.steps * channels > MAX_VALUES:
        of_samples = f"{file.samples} samples of " if file.batched else ""
        message = (
            f"the last event of '{path}' is in step {file.steps - 1}: {of_samples}{file.steps} "
            f"steps of {channels} channels are more than {MAX_VALUES} counts"
        )
        raise CompileError([Diagnostic(message, hint="are the times in seconds?")])
    raster = np.zeros((file.samples, file.steps, channels), np.int64)
    for events in file.blocks():
        sample = np.zeros_like(events.step) if events.sample is None else events.sample
        np.add.at(raster, (sample, events.step, events.channel), events.count)
    return raster if file.batched else raster[0]


class EventFile:
    """
    The events of a file, read block by block, so that it may be longer than memory. It is read
    once when this is made, to see that all of it is right; raises ``CompileError`` where not.
    """

    def __init__(self, path: Path, channels: int, dt: float) -> None:
        self._path, self._channels, self._dt = path, channels, dt
        self._names: Sequence[str] = ("time", "channel", "count")
        self._skipped = 0
        """Lines up to the names of the columns."""
        self.steps = 0
        """The last step of an event, and one more."""
        self.samples = 1
        """The last sample of an event, and one more; 1 where nothing tells samples apart."""
        self.in_order = True
        """Whether no event is in an earlier step than the one before it."""
        self._check()

    @property
    def batched(self) -> bool:
        """Whether a column tells samples apart."""
        return "sample" in self._names

    def blocks(self) -> Iterator[Events]:
        """The events in the order of the file, some at a time."""
        for first_line, text in self._texts():
            yield self._parsed(first_line, text, [])

    def _check(self) -> None:
        problems: list[Diagnostic] = []
        at = 0
        try:
            self._read_header()
        except Refused as e:
            raise _shown(self._path, CompileError([diagnostic_of(self._path, e)])) from None
        for first_line, text in self._texts():
            events = self._parsed(first_line, text, problems)
            step = events.step
            if step.size:
                if events.sample is not None:
                    self.samples = max(self.samples, int(events.sample.max()) + 1)
                self.in_order = self.in_order and bool(step[0] >= at and (np.diff(step) >= 0).all())
                at = int(step[-1])
                self.steps = max(self.steps, int(step.max()) + 1)
        if len(problems) > _MOST_MESSAGES:
            more = f"and {len(problems) - _MOST_MESSAGES} more lines of '{self._path}' are wrong"
            problems = [*problems[:_MOST_MESSAGES], Diagnostic(more)]
        if problems:
            raise _shown(self._path, CompileError(problems))

    def _read_header(self) -> None:
        for first_line, text in _texts(self._path):
            for row in rows_of(text, first_line):
                if header := header_of(row):
                    self._names, self._skipped = header, row[0].line
                return

    def _texts(self) -> Iterator[tuple[int, str]]:
        """Blocks after the names of the columns."""
        for first_line, text in _texts(self._path):
            skipped = max(0, self._skipped - first_line + 1)
            if skipped:
                text = "".join(text.splitlines(keepends=True)[skipped:])
            yield first_line + skipped, text

    def _parsed(self, first_line: int, text: str, problems: list[Diagnostic]) -> Events:
        """The events of some lines; what is wrong is added to ``problems``."""
        fast = self._parsed_at_once(text)
        if fast is not None:
            return fast
        events: list[tuple[int, int, int, int]] = []
        for row in rows_of(text, first_line):
            try:
                events.append(event_of(row, self._names, self._channels, self._dt))
            except Refused as e:
                problems.append(diagnostic_of(self._path, e))
        step, channel, count, sample = np.array(events, np.int64).reshape(-1, 4).T
        return Events(step, channel, count, sample if self.batched else None)

    def _parsed_at_once(self, text: str) -> Events | None:
        """The same for lines without a fault and with equally many values; None for others."""
        if not text.strip():
            return None
        try:
            table = np.loadtxt(io.StringIO(text), delimiter=",", comments=None, ndmin=2)
        except ValueError:
            return None
        names = list(self._names)
        if table.shape[1] == len(names) - 1 and names[-1] == "count":
            names.pop()
        if table.shape[1] != len(names):
            return None
        cells = dict(zip(names, table.T, strict=True))
        times = cells.get("time", np.zeros(1))
        if not (times >= 0).all():
            return None
        step = cells["step"] if "step" in cells else np.floor(times / self._dt + ON_TIME)
        count = cells.get("count", np.ones(len(step)))
        limits = (MOST_STEPS, self._channels - 1, MOST_COUNTS, MOST_SAMPLES - 1)
        columns = (step, cells["channel"], count, cells.get("sample", np.zeros(len(step))))
        for values, most in zip(columns, limits, strict=True):
            if not ((values >= 0) & (values <= most) & (np.floor(values) == values)).all():
                return None
        step, channel, count, sample = (values.astype(np.int64) for values in columns)
        return Events(step, channel, count, sample if self.batched else None)


def _shown(path: Path, error: CompileError) -> CompileError:
    """``error`` with the lines of the file: messages show no file but programs by themselves."""
    sources = Sources()
    try:
        sources.add(str(path), text_of(path))
    except TextFileError:  # larger than a text that is read at once
        return error
    error.rendered = sources.render(error)
    return error


def _texts(path: Path) -> Iterator[tuple[int, str]]:
    """The file as blocks of whole lines, each with the number of its first line."""
    line, rest = 1, b""
    try:
        with readable(path), open_regular(path) as file:
            while True:
                read = file.read(_BLOCK)
                block, newline, after = (rest + read).rpartition(b"\n")
                if not read:
                    block, newline, after = rest, b"", b""
                rest = after
                text = (block + newline).decode("utf-8-sig" if line == 1 else "utf-8")
                if text:
                    yield line, text
                    line += len(text.splitlines())
                if not read:
                    return
    except TextFileError as e:
        raise CompileError([Diagnostic(str(e))]) from None
