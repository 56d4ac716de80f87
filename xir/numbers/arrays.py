"""Arrays in .npz and .npy files: their headers, and their numbers."""

from __future__ import annotations

import io
import lzma
import math
import struct
import tokenize
import zipfile
import zlib
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, BinaryIO, TypeAlias

import numpy as np
import numpy.typing as npt

from xir.text.file_kinds import ARCHIVE, ARRAY, ENOUGH_BYTES, ZIP, kind_of
from xir.text.opening import open_regular

NumpyArray: TypeAlias = npt.NDArray[Any]
Header: TypeAlias = tuple[tuple[int, ...], np.dtype[Any]]


class ArrayFileError(ValueError):
    """A file of arrays that cannot be used; says which and why."""


_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, tokenize.TokenError),
    *(ValueError, TypeError, SyntaxError, ArithmeticError, LookupError, EOFError),
    *(NotImplementedError, RuntimeError),
)
"""What zipfile and numpy raise for a file that is broken, encrypted or packed strangely."""

_NO_ARRAYS = "is neither a .npz nor a .npy file (pickled files are not read)"


@contextmanager
def _opened(path: str | Path) -> Generator[BinaryIO]:
    """The file, open to read; what fails inside the ``with`` block becomes ``ArrayFileError``."""
    try:
        try:
            file = open_regular(path)
        except ValueError:  # a null character, or half of a surrogate pair
            raise ArrayFileError(f"cannot read {str(path)!r}: that is no name of a file") from None
        with file:
            yield file
    except ArrayFileError:
        raise
    except FileNotFoundError:
        raise ArrayFileError(f"there is no file '{path}'") from None
    except IsADirectoryError:
        raise ArrayFileError(f"'{path}' is a folder, not a file of arrays") from None
    except OSError as e:
        raise ArrayFileError(f"cannot read '{path}': {e.strerror or e}") from None
    except MemoryError:
        raise ArrayFileError(f"there is not enough memory to read '{path}'") from None
    except _DAMAGED as e:
        raise ArrayFileError(f"'{path}' is damaged: {e}") from None


def peek(path: str | Path) -> dict[str, Header]:
    """
    Name -> (shape, dtype) of the arrays in a .npz file, or of the one in a .npy file under the
    name ``""``. Only headers are read, so a huge array costs nothing and nothing is unpickled.

    Raises ``ArrayFileError`` when the file cannot be read or is neither.
    """
    with _opened(path) as file:
        kind = kind_of(file.read(ENOUGH_BYTES))
        file.seek(0)
        if kind not in (None, ARRAY, ARCHIVE, ZIP):
            raise ArrayFileError(f"'{path}' is {kind}")
        if not _is_archive(file):
            return {"": _header(file, path)[:2]}
        with zipfile.ZipFile(file) as archive:
            headers: dict[str, Header] = {}
            for member in archive.infolist():
                name = member.filename.removesuffix(".npy")
                if not name:
                    raise ArrayFileError(f"'{path}' has an array without a name")
                if name in headers:
                    raise ArrayFileError(f"'{path}' has two arrays called '{name}'")
                with archive.open(member) as inner:
                    headers[name] = _header(inner, path)[:2]
            if not headers:
                raise ArrayFileError(f"'{path}' is an archive without arrays")
            return headers


def key_among(names: Sequence[str], usual: str, key: str | None) -> str | None:
    """
    Which of the arrays ``names`` is meant: ``key``, where one is named; else the ``usual`` one, or
    the only one. None where there is none.
    """
    wanted = usual if key is None else key
    if wanted in names:
        return wanted
    return names[0] if key is None and len(names) == 1 else None


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
        way = "np.savez('arrays.npz', **np.load(FILE, allow_pickle=True).item()) saves its arrays"
        message = f"'{key or path}' holds pickled Python objects, which are not read"
        raise ArrayFileError(f"{message}; {way}" if not key else message)
    return headers[key]


def read(path: str | Path, key: str, most: int | None = None) -> NumpyArray:
    """
    One array, never unpickled: ``key`` of a .npz file, or the one of a .npy file where ``key`` is
    empty.

    Raises ``ArrayFileError`` for a file or key that is not there, an array of Python objects, one
    of more than ``most`` numbers, or a file that is damaged or cut off.
    """
    shape, dtype = header(path, key)
    name = f"'{key}' of '{path}'" if key else f"'{path}'"
    if most is not None and math.prod(shape) > most:
        raise ArrayFileError(f"{name} has {math.prod(shape)} numbers; at most {most} are read")
    size = math.prod(shape) * dtype.itemsize
    with _opened(path) as file:
        if not key:
            _compare_size(file, path, size)
            return np.lib.format.read_array(file, allow_pickle=False)
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            member = archive.getinfo(f"{key}.npy" if f"{key}.npy" in names else key)
            if member.file_size < size:
                raise ArrayFileError(_cut_off(name, size, member.file_size))
            with archive.open(member) as inner:
                return np.lib.format.read_array(inner, allow_pickle=False)


def npz_bytes(arrays: Mapping[str, NumpyArray]) -> bytes:
    """The bytes of a .npz file with ``arrays``, the same for the same numbers."""
    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **{k: np.asarray(v) for k, v in arrays.items()})
    return file.getvalue()


def mapped_array(path: str | Path) -> NumpyArray:
    """
    The array of a .npy file, of which the system reads what is looked at.

    Raises ``ArrayFileError`` for what is no such file, holds Python objects, or is cut off.
    """
    shape, dtype = header(path, "")
    with _opened(path) as file:
        _, _, in_columns = _header(file, path)
        _compare_size(file, path, math.prod(shape) * dtype.itemsize, file.tell())
        if not math.prod(shape) * dtype.itemsize:
            return np.zeros(shape, dtype)
        order = "F" if in_columns else "C"
        return np.memmap(file, dtype, "r", file.tell(), shape, order)


def _is_archive(file: BinaryIO) -> bool:
    start = file.read(4)
    file.seek(0)
    return start in (b"PK\x03\x04", b"PK\x05\x06")


def _compare_size(file: BinaryIO, path: str | Path, size: int, begin: int = 0) -> None:
    """Refuse a file with fewer than ``size`` bytes from ``begin`` on."""
    here = file.tell()
    have = file.seek(0, 2) - begin
    file.seek(here)
    if have < size:
        raise ArrayFileError(_cut_off(f"'{path}'", size, have))


def _cut_off(name: str, need: int, have: int) -> str:
    return f"{name} is damaged: it is cut off, {need} bytes of numbers are needed, it has {have}"


def _header(file: IO[bytes], path: str | Path) -> tuple[tuple[int, ...], np.dtype[Any], bool]:
    """Shape, type, and whether columns come first, of one array in .npy form."""
    try:
        version = np.lib.format.read_magic(file)
        read = {
            (1, 0): np.lib.format.read_array_header_1_0,
            (2, 0): np.lib.format.read_array_header_2_0,
        }[version]
        shape, in_columns, dtype = read(file)
    except (ValueError, KeyError, SyntaxError, TypeError, tokenize.TokenError):
        raise ArrayFileError(f"'{path}' {_NO_ARRAYS}") from None
    if any(type(length) is not int or not 0 <= length < 1 << 62 for length in shape):
        raise ArrayFileError(f"'{path}' is damaged: an array has the shape {shape}")
    return shape, dtype, in_columns
