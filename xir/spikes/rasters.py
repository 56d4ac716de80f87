"""
Spikes to put into a network: from files of arrays, from lists of events, or drawn by a Poisson
process; and labelled sets of them.

Every raster is counts, (T, Nin) or (B, T, Nin), and is checked here: whole numbers of at least 0,
of the right width. Counts above what an input channel takes are left for the simulator, which cuts
them off as the chip does and says how many there were. Everything that is wrong is a
``CompileError`` that names the file.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from xir.devices.table import DEFAULT_DEVICE, device
from xir.diagnostics.messages import CompileError, Diagnostic, warn
from xir.numbers.arrays import ArrayFileError, key_among, peek, read
from xir.spikes.events import MAX_VALUES, read_events

Counts: TypeAlias = npt.NDArray[np.integer[Any]]

SPIKES_KEY = "spikes"
"""The array of a .npz file that is read unless another one is named."""


@dataclass(frozen=True)
class Labelled:
    """Rasters and the class that each belongs to."""

    spikes: Counts
    """(B, T, Nin)"""
    labels: npt.NDArray[np.int64]
    """(B,) ids of outputs"""
    classes: tuple[str, ...] | None
    """Names of the classes, where the file has them."""


MOST_NUMBERS = 1 << 28
"""Of an array that is read whole: a few bytes of a file can stand for more than there is memory."""


def _error(message: str, hint: str | None = None) -> CompileError:
    return CompileError([Diagnostic(message, hint=hint)])


def read_spikes(path: Path, channels: int, dt: float, key: str | None = None) -> Counts:
    """
    The raster in a file: ``key`` of a .npz file (``spikes``, or its only array, where that is
    None), a .npy file, or events in a .csv file, whose times in seconds become steps of ``dt``.

    Raises ``CompileError`` for a file that cannot be read, holds pickled objects, or has anything
    but whole numbers of at least 0 for ``channels`` channels.
    """
    if path.suffix.lower() in (".csv", ".txt"):
        if key is not None:
            raise _error(f"'{path}' is a list of events and has no array '{key}'")
        return read_events(path, channels, dt)
    array = array_of(path, key_of(path, key))
    if path.suffix.lower() != ".npy":
        compare_dt(path, dt)
    warn_of_single_steps(array.shape, f"'{path}'")
    return counts_of(array, channels, f"'{path}'")


def array_of(path: Path, key: str) -> npt.NDArray[Any]:
    """One array of a file; ``CompileError`` where it cannot be read."""
    try:
        return read(path, key, MOST_NUMBERS)
    except ArrayFileError as e:
        raise _error(str(e)) from None


def key_of(path: Path, key: str | None) -> str:
    """The name of the array to read: ``key``, or the usual one. Raises ``CompileError``."""
    try:
        names = list(peek(path))
    except ArrayFileError as e:
        raise _error(str(e)) from None
    if names == [""]:
        if key is not None:
            raise _error(f"'{path}' is one array without a name; it has no '{key}'")
        return ""
    found = key_among(names, SPIKES_KEY, key)
    if found is not None:
        return found
    wanted = SPIKES_KEY if key is None else key
    message = f"'{path}' has no array '{wanted}'; it has: {', '.join(names) or 'nothing'}"
    raise _error(message, None if key is not None else "name the array with --key")


def compare_dt(path: Path, dt: float) -> None:
    """Warn where a file says it was made for another time step."""
    if "dt" not in peek(path):
        return
    array = array_of(path, "dt")
    if array.shape == () and array.dtype.kind in "iuf":
        given = float(array)
        if not math.isclose(given, dt, rel_tol=1e-6):
            warn(
                Diagnostic(
                    f"'{path}' was made for a dt of {given:g} s, the network has {dt:g} s",
                    hint="the same raster then takes another time; make it again for this dt",
                )
            )


def check_shape(shape: tuple[int, ...], dtype: np.dtype[Any], channels: int, what: str) -> None:
    """Raise ``CompileError`` unless that is the shape and type of a raster for ``channels``."""
    if len(shape) not in (2, 3):
        raise _error(
            f"{what} has shape {shape}; need (steps, {channels}) or (samples, steps, {channels})"
        )
    if shape[-1] != channels:
        hint = None
        if shape[-2] == channels:
            hint = "the channel is the last axis; these look turned around"
        raise _error(
            f"{what} has {shape[-1]} channels (its shape is {shape}), the network has "
            f"{channels} inputs",
            hint,
        )
    if dtype.kind not in "biuf":
        raise _error(f"{what} holds values of type {dtype}; need counts of spikes")


def warn_of_single_steps(shape: tuple[int, ...], what: str) -> None:
    """Warn of many samples of one step each: they may be steps of one sample."""
    if len(shape) == 3 and shape[1] == 1 < shape[0]:
        message = f"{what} has shape {shape}: {shape[0]} samples of 1 step each"
        hint = "where time is the first axis, as in (steps, 1, channels), give spikes[:, 0]"
        warn(Diagnostic(message, hint=hint))


def counts_of(
    array: npt.NDArray[Any], channels: int, what: str, first: tuple[int, int] = (0, 0)
) -> Counts:
    """
    ``array`` as counts, once it is known to be a raster for ``channels`` channels; ``what`` is its
    name in messages, ``first`` the sample and the step that it begins with there.

    Raises ``CompileError``.
    """
    check_shape(array.shape, array.dtype, channels, what)
    if array.dtype.kind == "b":
        return array.astype(np.uint8)
    refused = array < 0
    if array.dtype.kind == "f":
        refused = ~((array >= 0) & np.isfinite(array) & (np.trunc(array) == array))
    if refused.any():
        raise _error(_refusal(array, refused, what, first))
    if array.dtype.kind == "f":
        return np.minimum(array.astype(np.float64), np.iinfo(np.int32).max).astype(np.int64)
    return array


def _refusal(
    array: npt.NDArray[Any], refused: npt.NDArray[np.bool_], what: str, first: tuple[int, int]
) -> str:
    index = tuple(int(i) for i in np.argwhere(refused)[0])
    sample = f"sample {first[0] + index[0]}, " if array.ndim == 3 else ""
    number = int(np.count_nonzero(refused))
    more = f" ({number} such values)" if number > 1 else ""
    return (
        f"{what} has {array[index].item()} at {sample}step {first[1] + index[-2]}, "
        f"channel {index[-1]}; "
        f"a count is a whole number of at least 0{more}"
    )


def poisson_mean(rate: float, dt: float) -> float:
    """Mean spikes in a step at ``rate`` spikes a second; ``CompileError`` for an absurd rate."""
    mean = rate * dt
    if not 0 <= mean <= 1e6:
        most = device(DEFAULT_DEVICE).input_cap  # Every device takes as many.
        raise _error(
            f"{rate:g} Hz are {mean:g} spikes in a step of {dt:g} s; "
            f"a channel takes {most} of them",
            f"give a rate between 0 and {most} / dt",
        )
    return mean


def poisson(rate: float, steps: int, seed: int, channels: int, dt: float) -> Counts:
    """
    Counts of (steps, channels) independent Poisson processes of ``rate`` spikes a second: the same
    for the same arguments.

    Raises ``CompileError`` for an absurd rate, and for more counts than fit in memory.
    """
    mean = poisson_mean(rate, dt)
    if steps * channels > MAX_VALUES:
        raise _error(
            f"{steps} steps of {channels} channels are {steps * channels} counts; "
            f"at most {MAX_VALUES} are drawn at once"
        )
    return np.random.default_rng(seed).poisson(mean, (steps, channels))


def with_steps(counts: Counts, steps: int) -> Counts:
    """``counts`` with exactly ``steps`` steps: cut at the end, or with silence after it."""
    kept = counts[..., :steps, :]
    missing = steps - kept.shape[-2]
    before: list[tuple[int, int]] = [(0, 0)] * (counts.ndim - 2)
    return np.pad(kept, [*before, (0, missing), (0, 0)]) if missing else kept


def read_labelled(path: Path, channels: int, outputs: int, dt: float) -> Labelled:
    """
    The labelled set in a .npz file: ``spikes`` (B, T, Nin), ``labels`` (B,) with ids of outputs,
    and, where it is there, ``classes``, their names.

    Raises ``CompileError``.
    """
    spikes = read_spikes(path, channels, dt, SPIKES_KEY)
    if spikes.ndim != 3:
        raise _error(
            f"'spikes' of '{path}' has shape {spikes.shape}; need (samples, steps, channels)"
        )
    return Labelled(spikes, _labels(path, len(spikes), outputs), _classes(path, outputs))


def _labels(path: Path, samples: int, outputs: int) -> npt.NDArray[np.int64]:
    labels = array_of(path, "labels")
    what = f"'labels' of '{path}'"
    if labels.shape != (samples,):
        raise _error(f"{what} has shape {labels.shape}; need ({samples},), one for each sample")
    if labels.dtype.kind not in "iu":
        raise _error(f"{what} holds values of type {labels.dtype}; need ids of outputs")
    outside = (labels < 0) | (labels >= outputs)
    if outside.any():
        first = int(outside.argmax())
        raise _error(
            f"{what} has {labels[first]} for sample {first}; the network has {outputs} outputs, so "
            f"a label is 0 to {outputs - 1}"
        )
    return labels.astype(np.int64)


def _classes(path: Path, outputs: int) -> tuple[str, ...] | None:
    if "classes" not in peek(path):
        return None
    classes = array_of(path, "classes")
    what = f"'classes' of '{path}'"
    if classes.dtype.kind != "U" or classes.ndim != 1:
        raise _error(f"{what} is {classes.shape} {classes.dtype}; need a list of names")
    if len(classes) != outputs:
        raise _error(f"{what} has {len(classes)} names; the network has {outputs} outputs")
    return tuple(str(name) for name in classes)
