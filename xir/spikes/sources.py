"""
Spikes to run, part by part: files may be longer than memory.

A ``Source`` is asked for parts in order: group after group of samples, and of each the steps from
first to last. It may be asked to begin again.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import numpy as np

from xir.diagnostics.messages import CompileError, Diagnostic
from xir.numbers.arrays import ArrayFileError, header, mapped_array, peek
from xir.spikes.event_parser import MOST_COUNTS, MOST_SAMPLES, ON_TIME
from xir.spikes.events import Array, EventFile, Events
from xir.spikes.rasters import (
    SPIKES_KEY,
    Counts,
    array_of,
    check_shape,
    compare_dt,
    counts_of,
    key_of,
    poisson_mean,
    warn_of_single_steps,
    with_steps,
)

MOST_STEPS = 1 << 32
"""Steps of a run that is asked for by its number: minutes of computing."""
MOST_STEPS_OF_EVENTS = 1 << 28
"""Steps of a list of events: three days of 1 ms; a later event is a mistake of units."""


class Source(ABC):
    """Rasters of one length. ``shape`` is (samples, steps, channels)."""

    def __init__(self, shape: tuple[int, int, int], batched: bool) -> None:
        self.shape = shape
        self.batched = batched
        """Whether there is an axis of samples, even if it is one sample."""

    @abstractmethod
    def part(self, samples: slice, steps: slice) -> Counts:
        """(samples, steps, channels) of counts. Raises ``CompileError`` for what is no count."""


class ArraySource(Source):
    """Counts that are in memory, (T, Nin) or (B, T, Nin)."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts if counts.ndim == 3 else counts[np.newaxis]
        samples, steps, channels = self._counts.shape
        super().__init__((samples, steps, channels), counts.ndim == 3)

    def part(self, samples: slice, steps: slice) -> Counts:
        return self._counts[samples, steps]


class NpySource(Source):
    """A .npy file, of which no more is in memory than was asked for."""

    def __init__(self, path: Path, channels: int) -> None:
        try:
            shape, dtype = header(path, "")
        except ArrayFileError as e:
            raise CompileError([Diagnostic(str(e))]) from None
        check_shape(shape, dtype, channels, f"'{path}'")
        warn_of_single_steps(shape, f"'{path}'")
        self._path = path
        samples, steps = (shape[0], shape[1]) if len(shape) == 3 else (1, shape[0])
        super().__init__((samples, steps, channels), len(shape) == 3)

    def part(self, samples: slice, steps: slice) -> Counts:
        # Mapped anew each time: pages that were read before do not stay.
        try:
            mapped = mapped_array(self._path)
        except ArrayFileError as e:
            raise CompileError([Diagnostic(str(e))]) from None
        part = np.array(mapped[samples, steps] if self.batched else mapped[steps])
        first = (samples.start, steps.start)
        counts = counts_of(part, self.shape[2], f"'{self._path}'", first)
        return counts if self.batched else counts[np.newaxis]


class PoissonSource(Source):
    """``spikes.poisson``, drawn part by part: the same numbers."""

    def __init__(self, rate: float, steps: int, seed: int, channels: int, dt: float) -> None:
        if steps > MOST_STEPS:
            raise CompileError(
                [Diagnostic(f"{steps} steps are drawn; at most {MOST_STEPS} are run")]
            )
        super().__init__((1, steps, channels), False)
        self._mean, self._seed, self._at = poisson_mean(rate, dt), seed, 0
        self._generator = np.random.default_rng(seed)

    def part(self, samples: slice, steps: slice) -> Counts:
        if steps.start < self._at:
            self._generator, self._at = np.random.default_rng(self._seed), 0
        channels = self.shape[2]
        while self._at < steps.start:
            skipped = min(steps.start - self._at, 1 << 20)
            self._generator.poisson(self._mean, (skipped, channels))
            self._at += skipped
        self._at = steps.stop
        count = steps.stop - steps.start
        return self._generator.poisson(self._mean, (count, channels))[np.newaxis]


class EventSource(Source):
    """Events in the order of their steps; ``blocks`` gives all of them anew at each call."""

    def __init__(self, steps: int, channels: int, blocks: Callable[[], Iterator[Events]]) -> None:
        super().__init__((1, steps, channels), False)
        self._blocks = blocks
        self._at = 0
        self._rest = _NO_EVENTS
        self._coming = blocks()

    def part(self, samples: slice, steps: slice) -> Counts:
        if steps.start < self._at:
            self._rest, self._coming = _NO_EVENTS, self._blocks()
        self._at = steps.stop
        raster = np.zeros((steps.stop - steps.start, self.shape[2]), np.int64)
        events: Events | None = self._rest
        while events is not None:
            begin, end = np.searchsorted(events.step, (steps.start, steps.stop))
            at = (events.step[begin:end] - steps.start, events.channel[begin:end])
            np.add.at(raster, at, events.count[begin:end])
            self._rest = Events(events.step[end:], events.channel[end:], events.count[end:])
            events = next(self._coming, None) if not len(self._rest.step) else None
        return raster[np.newaxis]


class SampledEvents(Source):
    """Events of several samples (``sample`` is set), in any order, all in memory."""

    def __init__(self, shape: tuple[int, int, int], events: Events) -> None:
        super().__init__(shape, True)
        place = self._places(0 if events.sample is None else events.sample, events.step)
        order = np.argsort(place, kind="stable")
        self._place, self._step = place[order], events.step[order]
        self._channel, self._count = events.channel[order], events.count[order]

    def _places(self, sample: Array | int, step: Array) -> Array:
        """A number for each sample and step, in the order of all of them."""
        return sample * self.shape[1] + step

    def part(self, samples: slice, steps: slice) -> Counts:
        wanted = range(*samples.indices(self.shape[0]))
        raster = np.zeros((len(wanted), steps.stop - steps.start, self.shape[2]), np.int64)
        ends = np.array([steps.start, steps.stop])
        for row, sample in zip(raster, wanted, strict=True):
            begin, end = np.searchsorted(self._place, self._places(sample, ends))
            at = (self._step[begin:end] - steps.start, self._channel[begin:end])
            np.add.at(row, at, self._count[begin:end])
        return raster


_NO_EVENTS = Events(*(np.zeros(0, np.int64) for _ in range(3)))


class Resized(Source):
    """
    Another source with exactly ``steps`` steps: cut at the end, or with silence after it. Raises
    ``CompileError`` for more than are run.
    """

    def __init__(self, source: Source, steps: int) -> None:
        if steps > MOST_STEPS:
            raise CompileError(
                [Diagnostic(f"{steps} steps are asked for; at most {MOST_STEPS} are run")]
            )
        samples, self._steps, channels = source.shape
        super().__init__((samples, steps, channels), source.batched)
        self._source = source

    def part(self, samples: slice, steps: slice) -> Counts:
        begin, end = (min(step, self._steps) for step in (steps.start, steps.stop))
        if begin < end:
            counts = self._source.part(samples, slice(begin, end))
        else:
            count = len(range(*samples.indices(self.shape[0])))
            counts = np.zeros((count, 0, self.shape[2]), np.uint8)
        return with_steps(counts, steps.stop - steps.start)


def open_source(path: Path, channels: int, dt: float, key: str | None = None) -> Source:
    """
    The spikes in a file: what ``spikes.read_spikes`` reads, or in a .npz file the events of arrays
    ``step`` (or ``time``, in seconds), ``channel`` and, if wanted, ``count`` and ``sample``.

    Raises ``CompileError``.
    """
    kind = path.suffix.lower()
    if kind in (".csv", ".txt"):
        if key is not None:
            message = f"'{path}' is a list of events and has no array '{key}'"
            raise CompileError([Diagnostic(message)])
        file = EventFile(path, channels, dt)
        if file.in_order and not file.batched:
            return _of_events(path, file.steps, channels, file.blocks)
        return _in_memory(path, channels, _joined(list(file.blocks())))
    if key is None and kind == ".npz" and (events := _stored_events(path, channels, dt)):
        return events
    key = key_of(path, key)
    if not key:
        return NpySource(path, channels)
    compare_dt(path, dt)
    array = array_of(path, key)
    warn_of_single_steps(array.shape, f"'{path}'")
    return ArraySource(counts_of(array, channels, f"'{path}'"))


def _joined(blocks: list[Events]) -> Events:
    """Events of one file as one."""
    columns = ("step", "channel", "count")
    step, channel, count = (np.concatenate([getattr(b, c) for b in blocks]) for c in columns)
    samples = [b.sample for b in blocks if b.sample is not None]
    return Events(step, channel, count, np.concatenate(samples) if samples else None)


def _in_memory(
    path: Path, channels: int, events: Events, samples: int = 0, steps: int = 0
) -> Source:
    """Events in any order, of ``samples`` and ``steps`` at least."""
    if len(events.step):
        steps = max(steps, int(events.step.max()) + 1)
    if events.sample is None:
        order = np.argsort(events.step, kind="stable")
        ordered = Events(*(a[order] for a in (events.step, events.channel, events.count)))
        return _of_events(path, steps, channels, lambda: iter([ordered]))
    if len(events.sample):
        samples = max(samples, int(events.sample.max()) + 1)
    if samples * steps > MOST_STEPS_OF_EVENTS:
        message = (
            f"'{path}' has {samples} samples of {steps} steps; "
            f"at most {MOST_STEPS_OF_EVENTS} steps of events are run"
        )
        raise CompileError([Diagnostic(message, hint="are the times in seconds?")])
    return SampledEvents((samples, steps, channels), events)


def _of_events(
    path: Path, steps: int, channels: int, blocks: Callable[[], Iterator[Events]]
) -> EventSource:
    if steps > MOST_STEPS_OF_EVENTS:
        message = (
            f"the last event of '{path}' is in step {steps - 1}; "
            f"at most {MOST_STEPS_OF_EVENTS} steps of events are run"
        )
        raise CompileError([Diagnostic(message, hint="are the times in seconds?")])
    return EventSource(steps, channels, blocks)


def _stored_events(path: Path, channels: int, dt: float) -> Source | None:
    """The events of a .npz file that has no raster; None where it has no events."""
    try:
        names = peek(path)
    except ArrayFileError as e:
        raise CompileError([Diagnostic(str(e))]) from None
    when = "step" if "step" in names else "time"
    if SPIKES_KEY in names or "channel" not in names or when not in names:
        return None
    compare_dt(path, dt)
    columns = (when, "channel", "count", "sample")
    arrays = {name: array_of(path, name) for name in columns if name in names}
    length = arrays["channel"].shape
    for name, values in arrays.items():
        if values.ndim != 1 or values.shape != length or values.dtype.kind not in "iuf":
            raise _wrong(path, name, f"is {values.shape} {values.dtype}; need {length} numbers")
    if when == "time":
        arrays["step"] = np.floor(arrays.pop("time") / dt + ON_TIME)
    arrays.setdefault("count", np.ones(length, np.int64))
    limits = {
        "step": MOST_STEPS - 1,
        "channel": channels - 1,
        "count": MOST_COUNTS,
        "sample": MOST_SAMPLES - 1,
    }
    for name, values in arrays.items():
        refused = ~((values >= 0) & (values <= limits[name]) & (np.floor(values) == values))
        if refused.any():
            at = int(refused.argmax())
            given = when if name == "step" else name
            text = f"gives event {at} the {name} {values[at]:.15g}; it is 0 to {limits[name]}"
            raise _wrong(path, given, text)
    events = Events(**{name: values.astype(np.int64) for name, values in arrays.items()})
    samples = _stored_number(path, "samples", names) if "sample" in arrays else 0
    return _in_memory(path, channels, events, samples, _stored_number(path, "steps", names))


def _stored_number(path: Path, name: str, names: Collection[str]) -> int:
    """How many there are at least; 0 where the file does not say."""
    if name not in names:
        return 0
    number = array_of(path, name)
    if number.shape or number.dtype.kind not in "iu" or number < 0:
        raise _wrong(path, name, "must be one whole number")
    return int(number)


def _wrong(path: Path, name: str, text: str) -> CompileError:
    return CompileError([Diagnostic(f"'{name}' of '{path}' {text}")])
