"""Many small arrays of the same names as few entries of an ``.npz``: each entry costs bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Core = dict[str, NDArray[Any]]


def pack(file: Path, cores: list[Core]) -> None:
    """Store the arrays of all cores; a name has the same dtype and dimensions in all of them."""
    stored: dict[str, Any] = {}
    for name in cores[0]:
        arrays = [core[name] for core in cores]
        stored[f"{name} values"] = np.concatenate([array.reshape(-1) for array in arrays])
        stored[f"{name} shapes"] = np.array([array.shape for array in arrays], np.uint16)
    np.savez_compressed(file, **stored)


def unpack(file: Path) -> list[Core]:
    """What ``pack`` stored."""
    cores: list[Core] = []
    with np.load(file, allow_pickle=False) as stored:
        for name in (entry.removesuffix(" values") for entry in stored.files[::2]):
            values, shapes = stored[f"{name} values"], stored[f"{name} shapes"].astype(np.int64)
            ends = np.cumsum(shapes.prod(axis=1, dtype=np.int64))
            cores = cores or [{} for _ in shapes]
            pieces = np.split(values, ends[:-1])
            for core, piece, shape in zip(cores, pieces, shapes, strict=True):
                core[name] = piece.reshape(tuple(shape))
    return cores
