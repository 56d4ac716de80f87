"""What is kept of a run for its files: on disk while it comes, so that it may be any length."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from xir.sim import Evolution

Array = npt.NDArray[Any]

IN_MEMORY = 1 << 24
"""Bytes of one array that are kept in memory; more go to a file without a name."""


def scratch(folder: Path) -> BinaryIO:
    """A file that is gone when it is closed, however the process ends; near ``folder`` on disk."""
    where = str(folder) if folder.is_dir() else None
    file: Any = tempfile.SpooledTemporaryFile(IN_MEMORY, dir=where)
    return cast("BinaryIO", file)


class KeptArray:
    """One array (samples, steps, ..) that is written part by part."""

    def __init__(self, shape: tuple[int, ...], dtype: np.dtype[Any], folder: Path) -> None:
        self.shape, self.dtype = shape, dtype
        self._row = int(np.prod(shape[2:], dtype=np.int64)) * dtype.itemsize
        self._file = scratch(folder)

    def write(self, first_sample: int, first_step: int, values: Array) -> None:
        """Put ``values`` (b, t, ..) where they belong."""
        for number, rows in enumerate(values):
            step = (first_sample + number) * self.shape[1] + first_step
            self._file.seek(step * self._row)
            self._file.write(np.ascontiguousarray(rows, self.dtype).tobytes())

    def close(self) -> None:
        self._file.close()

    def save(self, file: Any, shape: tuple[int, ...]) -> None:
        """Write it in .npy form, as an array of ``shape``."""
        kind = np.lib.format.dtype_to_descr(self.dtype)
        header = {"descr": kind, "fortran_order": False, "shape": shape}
        np.lib.format.write_array_header_1_0(file, header)
        self._file.seek(0)
        shutil.copyfileobj(self._file, file, 1 << 20)


class Keeper:
    """
    Gathers fields of ``Evolution``: ``everywhere`` of all neurons in all steps, ``selected`` in
    ``columns`` (name -> ids) and the steps of ``window`` only.
    """

    def __init__(
        self,
        folder: Path,
        samples: int,
        steps: int,
        everywhere: Sequence[str],
        selected: Sequence[str] = (),
        columns: dict[str, Sequence[int]] | None = None,
        window: range | None = None,
    ) -> None:
        self._folder, self._samples = folder, samples
        self.window = range(steps) if window is None else window
        self._steps = {
            **dict.fromkeys(selected, self.window),
            **dict.fromkeys(everywhere, range(steps)),
        }
        self._columns = {k: v for k, v in (columns or {}).items() if k not in everywhere}
        self.arrays: dict[str, KeptArray] = {}

    def add(self, here: slice, there: slice, chip: Evolution) -> None:
        """Keep what is wanted of one part of the run."""
        for name, wanted in self._steps.items():
            values: Array = getattr(chip, name)
            if name in self._columns:
                values = values[..., np.asarray(self._columns[name], np.int64)]
            if name not in self.arrays:
                shape = (self._samples, len(wanted), *values.shape[2:])
                self.arrays[name] = KeptArray(shape, values.dtype, self._folder)
            begin, end = max(there.start, wanted.start), min(there.stop, wanted.stop)
            if begin < end:
                rows = values[:, begin - there.start : end - there.start]
                self.arrays[name].write(here.start, begin - wanted.start, rows)

    def close(self) -> None:
        """Drop what was kept."""
        for array in self.arrays.values():
            array.close()


class EventWriter:
    """Output spikes as events, step after step of one sample or of several that run together."""

    def __init__(self, path: Path, batched: bool) -> None:
        self.columns = [*(["sample"] if batched else []), "step", "channel"]
        self._as_text = path.suffix.lower() != ".npz"
        self._files = {name: scratch(path.parent) for name in self.columns}
        self.count = 0

    def add(self, here: slice, there: slice, spikes: Array) -> None:
        """Add the spikes (b, t, Nout) of a part."""
        sample, step, channel = np.nonzero(spikes)
        events = {"sample": sample + here.start, "step": step + there.start, "channel": channel}
        self.count += len(step)
        if self._as_text:
            rows = zip(*(events[name].tolist() for name in self.columns), strict=True)
            text = "".join(",".join(map(str, row)) + "\n" for row in rows)
            self._files["step"].write(text.encode())
        else:
            for name, file in self._files.items():
                file.write(events[name].astype(np.int64).tobytes())

    def close(self) -> None:
        """Drop what was kept."""
        for file in self._files.values():
            file.close()

    def save(self, file: BinaryIO, beside: dict[str, Array]) -> None:
        """Write the file: text with a line of names, or arrays, with those of ``beside``."""
        if self._as_text:
            file.write((",".join(self.columns) + "\n").encode())
            self._files["step"].seek(0)
            shutil.copyfileobj(self._files["step"], file, 1 << 20)
            return
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, array in beside.items():
                save_array(archive, name, array)
            for name, column in self._files.items():
                with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                    header = {"descr": "<i8", "fortran_order": False, "shape": (self.count,)}
                    np.lib.format.write_array_header_1_0(member, header)
                    column.seek(0)
                    shutil.copyfileobj(column, member, 1 << 20)


def save_array(archive: zipfile.ZipFile, name: str, array: Array) -> None:
    """Add one array to a .npz file; the same array gives the same bytes."""
    with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
        np.lib.format.write_array(member, array, allow_pickle=False)
