"""Files of arrays. Only their headers are read; the pass ``snn-load`` reads the numbers."""

from __future__ import annotations

import os
from pathlib import Path

from xdsl.utils.lexer import Span

from xir.irgen.problems import Problems, did_you_mean, listed
from xir.irgen.values.kinds import Archive, ArrayValue, External
from xir.text.opening import may_be_read


def path_of(written: str, folder: str) -> str:
    """A file named in a program in ``folder``, as it is opened from the current directory."""
    return os.path.normpath(os.path.join(folder, written))


class ArrayFiles:
    """The files of arrays that one program names; the headers of each are read once."""

    def __init__(self) -> None:
        self._archives: dict[str, Archive] = {}

    def open(self, written: str, folder: str, span: Span[str], problems: Problems) -> Archive:
        """
        The .npz or .npy file that a program in ``folder`` calls ``written``. A .npy file holds one
        array, with an empty name.

        Reports a file that is not there, cannot be read or holds something else.
        """
        path = path_of(written, folder)
        if path not in self._archives:
            # numpy is only imported where a program reads files.
            from xir.numbers.arrays import ArrayFileError, peek

            try:
                headers = peek(path)
            except (ArrayFileError, ValueError) as e:
                is_named = isinstance(e, ArrayFileError)
                message = str(e) if is_named else f"'{written}' is no file name"
                raise problems.error(span, message, _near_file(path)) from None
            shapes = {key: _usable(shape, dtype) for key, (shape, dtype) in headers.items()}
            self._archives[path] = Archive(path, written, shapes)
        return self._archives[path]


def _usable(shape: tuple[int, ...], dtype: object) -> tuple[int, ...] | str:
    """The shape, or the reason why an array of that kind cannot be used."""
    kind = getattr(dtype, "kind", "O")
    if kind == "O":
        return "holds pickled Python objects, which are not read"
    if kind == "c":
        return "holds complex numbers; real ones are needed"
    if kind not in "biuf":
        return f"holds {dtype} data; numbers are needed"
    if 0 in shape:
        return f"is empty: its shape is {'x'.join(map(str, shape))}"
    return tuple(int(n) for n in shape)


def _near_file(path: str) -> str | None:
    folder = Path(path).parent
    if not may_be_read(folder):
        return None
    try:
        names = os.listdir(folder)
    except (OSError, ValueError):
        return f"there is no folder '{folder}'" if str(folder) != "." else None
    arrays = sorted(name for name in names if name.endswith((".npz", ".npy")))
    if Path(path).name in names:
        return None
    near = did_you_mean(Path(path).name, arrays)
    return near or (f"in that folder there are {listed(arrays)}" if arrays else None)


def _near_key(archive: Archive, key: str, problems: Problems) -> str | None:
    dotted = [name for name in archive.shapes if name.startswith(f"{key}.")]
    if dotted:
        return f'a key with a dot stands in quotes: npz("{archive.written}", "{dotted[0]}")'
    return problems.near_name(key, archive.shapes)


def array_in_archive(archive: Archive, key: str, span: Span[str], problems: Problems) -> ArrayValue:
    """
    The array called ``key`` in ``archive``, or the only one of a .npy file when it is empty.

    Reports a key that is not there and arrays that are no numbers.
    """
    shapes = archive.shapes
    if key not in shapes:
        if "" in shapes:
            message = f"'{archive.written}' is a .npy file: one array without a name"
            raise problems.error(span, message, f'write npy("{archive.written}")')
        if not key:
            message = f"'{archive.written}' is a .npz archive: it holds arrays by name"
            raise problems.error(span, message, f'write npz("{archive.written}")')
        have = f"it has {listed(shapes)}" if shapes else "it is empty"
        message = f"'{archive.written}' has no array '{key}'; {have}"
        raise problems.error(span, message, _near_key(archive, key, problems))
    shape = shapes[key]
    if isinstance(shape, str):
        raise problems.error(span, f"'{key or archive.written}' {shape}")
    name = key or Path(archive.written).stem
    return ArrayValue(shape, None, External(archive.path, key), span, hint=name)
