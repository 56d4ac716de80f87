"""Arrays in .npz and .npy files: their headers, and their numbers."""

from __future__ import annotations

import tokenize
import zipfile
import zlib
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

NumpyArray: TypeAlias = npt.NDArray[Any]
Header: TypeAlias = tuple[tuple[int, ...], np.dtype[Any]]


class ArrayFileError(ValueError):
    """A file of arrays that cannot be used; says which and why."""


# What zipfile raises for a broken, encrypted or strangely packed archive.
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


def peek(path: str | Path) -> dict[str, Header]:
    """
    Name -> (shape, dtype) of the arrays in a .npz file, or of the one in a .npy file under the
    name ``""``. Only headers are read, so a huge array costs nothing and nothing is unpickled.

    Raises ``ArrayFileError`` when the file cannot be read or is neither.
    """
    path = Path(path)
    try:
        with open(path, "rb") as file:
            if file.read(4) != b"PK\x03\x04":
                file.seek(0)
                return {"": _header(file, path)}
        with zipfile.ZipFile(path) as archive:
            return {
                name.removesuffix(".npy"): _member(archive, name, path)
                for name in archive.namelist()
            }
    except FileNotFoundError:
        raise ArrayFileError(f"there is no file '{path}'") from None
    except IsADirectoryError:
        raise ArrayFileError(f"'{path}' is a folder, not a file of arrays") from None
    except OSError as e:
        raise ArrayFileError(f"cannot read '{path}': {e.strerror or e}") from None
    except _DAMAGED as e:
        raise ArrayFileError(f"'{path}' is damaged: {e}") from None


def header(path: str | Path, key: str) -> Header:
    """
    Shape and dtype of one array, as ``read`` would give it.

    Raises ``ArrayFileError`` for a file or key that is not there, or an array of Python objects.
    """
    headers = peek(path)
    if key not in headers:
        known = ", ".join(headers) if "" not in headers else "one unnamed array"
        raise ArrayFileError(f"'{path}' has no array '{key}'; it has: {known}")
    if headers[key][1].hasobject:
        raise ArrayFileError(f"'{key or path}' holds pickled Python objects, which are not read")
    return headers[key]


def _member(archive: zipfile.ZipFile, name: str, path: Path) -> Header:
    with archive.open(name) as file:
        return _header(file, path)


def _header(file: Any, path: Path) -> Header:
    """The header of one array in .npy form."""
    try:
        version = np.lib.format.read_magic(file)
        read = {
            (1, 0): np.lib.format.read_array_header_1_0,
            (2, 0): np.lib.format.read_array_header_2_0,
        }[version]
        shape, _, dtype = read(file)
    except (ValueError, KeyError, SyntaxError, TypeError, tokenize.TokenError):
        raise ArrayFileError(
            f"'{path}' is neither a .npz nor a .npy file (pickled files are not read)"
        ) from None
    return shape, dtype


def read(path: str | Path, key: str) -> NumpyArray:
    """
    One array, never unpickled: ``key`` of a .npz file, or the one of a .npy file where ``key`` is
    empty.

    Raises ``ArrayFileError`` for a file or key that is not there, or an array of Python objects.
    """
    header(path, key)
    try:
        loaded: Any = np.load(path, allow_pickle=False)
        if not key:
            return loaded
        with loaded:
            return loaded[key]
    except (*_DAMAGED, ValueError, OSError, MemoryError) as e:
        raise ArrayFileError(f"cannot read '{key or path}' of '{path}': {e}") from None
