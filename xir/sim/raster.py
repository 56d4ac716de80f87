"""Input spikes, checked once: what the kernel reads is counts up to 15, contiguous and padded."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xir.sim.arguments import INPUT_CAP
from xir.sim.layout import Layout


class RasterError(ValueError):
    """Input spikes that the core cannot take."""


def counts_of(raster: ArrayLike, layout: Layout) -> tuple[NDArray[np.uint8], int]:
    """
    The raster, (T, Nin) or (B, T, Nin), as counts up to 15 with channels padded for the kernel; how
    many counts were above. Raises ``RasterError``.
    """
    try:
        array = np.asarray(raster)
    except ValueError:
        raise RasterError("the raster is a ragged list; every step needs every channel") from None
    if array.ndim not in (2, 3):
        raise RasterError(
            f"the raster has shape {array.shape}; it must be (steps, channels) or "
            "(samples, steps, channels)"
        )
    if array.shape[-1] != layout.n_inputs:
        raise RasterError(
            f"the raster has {array.shape[-1]} channels, the core has {layout.n_inputs} inputs; "
            f"its shape is {array.shape} and the last axis is the channel"
        )
    if array.dtype.kind not in "iufb":
        if array.size:
            raise RasterError(f"the raster has values of type {array.dtype}; give counts of spikes")
        array = array.astype(np.uint8)
    _refuse_bad_counts(array)
    clamped = 0
    if array.size and array.max() > INPUT_CAP:
        clamped = int(np.count_nonzero(array > INPUT_CAP))
        array = np.minimum(array, INPUT_CAP)
    if array.shape[-1] == layout.n_channels:
        return np.ascontiguousarray(array, np.uint8), clamped
    counts = np.zeros((*array.shape[:-1], layout.n_channels), np.uint8)
    counts[..., : layout.n_inputs] = array
    return counts, clamped


def _refuse_bad_counts(array: NDArray[Any]) -> None:
    if not array.size or array.dtype.kind in "ub":
        return
    if array.dtype.kind == "i":
        if array.min() >= 0:
            return
        refused = array < 0
    else:
        refused = ~((array >= 0) & np.isfinite(array) & (np.trunc(array) == array))
        if not refused.any():
            return
    index = tuple(int(i) for i in np.argwhere(refused)[0])
    sample = f"sample {index[0]}, " if array.ndim == 3 else ""
    value = array[index].item()
    raise RasterError(
        f"the raster's value at {sample}[step {index[-2]}, channel {index[-1]}] is {value}; "
        "it must be a whole number of spikes, at least 0"
    )
