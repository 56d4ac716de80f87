"""Arrays in files, and what a file that cannot be used gives."""

from __future__ import annotations

import io
import warnings
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from xir.numbers.arrays import ArrayFileError, header, peek, read


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "a.npz"
    np.savez_compressed(
        path,
        w=np.arange(6.0).reshape(2, 3),
        i=np.arange(4, dtype=np.int8),
        c=np.zeros(2, np.complex128),
    )
    return path


def test_headers_say_shape_and_kind(archive: Path, tmp_path: Path) -> None:
    assert peek(archive) == {
        "w": ((2, 3), np.dtype(np.float64)),
        "i": ((4,), np.dtype(np.int8)),
        "c": ((2,), np.dtype(np.complex128)),
    }
    assert header(archive, "i") == ((4,), np.dtype(np.int8))
    np.save(tmp_path / "one.npy", np.float32(3))
    assert peek(tmp_path / "one.npy") == {"": ((), np.dtype(np.float32))}


def test_an_array_is_read_as_it_was_written(archive: Path, tmp_path: Path) -> None:
    np.testing.assert_array_equal(read(archive, "w"), np.arange(6.0).reshape(2, 3))
    np.save(tmp_path / "f.npy", np.asfortranarray(np.arange(6).reshape(2, 3)))
    np.testing.assert_array_equal(read(tmp_path / "f.npy", ""), np.arange(6).reshape(2, 3))


@pytest.mark.parametrize(
    ("key", "message"),
    [("v", r"has no array 'v'; it has: w, i, c"), ("", r"has no array ''; it has: w, i, c")],
)
def test_a_key_that_is_not_there(archive: Path, key: str, message: str) -> None:
    with pytest.raises(ArrayFileError, match=message):
        read(archive, key)


def test_one_unnamed_array_has_no_key(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.zeros(2))
    with pytest.raises(ArrayFileError, match="has no array 'w'; it has: one unnamed array"):
        read(tmp_path / "a.npy", "w")


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(ArrayFileError, match=r"there is no file '.*none.npz'"):
        peek(tmp_path / "none.npz")
    with pytest.raises(ArrayFileError, match="is a folder"):
        peek(tmp_path)
    for content in (b"", b"PK", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"hello\n", b"\x93NUMPY"):
        (tmp_path / "a.npz").write_bytes(content)
        with pytest.raises(ArrayFileError, match=r"a\.npz"):
            read(tmp_path / "a.npz", "w")


class _Trap:
    """Unpickling it would be seen."""

    def __reduce__(self) -> tuple[Any, ...]:
        return (pytest.fail, ("it was unpickled",))


def test_nothing_is_unpickled(tmp_path: Path) -> None:
    import pickle

    objects = np.array([_Trap()], dtype=object)
    np.save(tmp_path / "o.npy", objects, allow_pickle=True)
    np.savez(tmp_path / "o.npz", w=objects, allow_pickle=True)
    (tmp_path / "p.npy").write_bytes(pickle.dumps(_Trap()))
    with pytest.raises(ArrayFileError, match="pickled Python objects"):
        read(tmp_path / "o.npy", "")
    with pytest.raises(ArrayFileError, match="pickled Python objects"):
        read(tmp_path / "o.npz", "w")
    with pytest.raises(ArrayFileError, match="is a pickle; nothing is unpickled"):
        read(tmp_path / "p.npy", "")


def test_an_array_larger_than_its_file_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.zeros(1))
    small = (tmp_path / "a.npy").read_bytes()
    (tmp_path / "a.npy").write_bytes(small.replace(b"(1,), }  ", b"(9999,), }")[:136])
    with pytest.raises(ArrayFileError, match="it is cut off, 79992 bytes of numbers are needed"):
        read(tmp_path / "a.npy", "")


def test_a_damaged_byte_gives_an_array_or_a_message(archive: Path, tmp_path: Path) -> None:
    whole = archive.read_bytes()
    damaged = tmp_path / "d.npz"
    said: list[str] = []
    for at in range(0, len(whole), 3):
        damaged.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        try:
            read(damaged, "w")
        except ArrayFileError as e:
            said.append(str(e))
    assert len(said) > 50
    assert all("d.npz" in message for message in said)


def test_a_cut_file_gives_a_message(archive: Path, tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.arange(10.0))
    for path, key in ((archive, "w"), (tmp_path / "a.npy", "")):
        whole = path.read_bytes()
        for length in range(0, len(whole), 7):
            path.write_bytes(whole[:length])
            with pytest.raises(ArrayFileError):
                read(path, key)


def test_a_damaged_header_gives_a_message(tmp_path: Path) -> None:
    path = tmp_path / "a.npy"
    np.save(path, np.arange(3.0))
    whole = path.read_bytes()
    for at in range(80):
        for value in (0x00, 0x28, 0x7B, 0xFF):
            path.write_bytes(whole[:at] + bytes([value]) + whole[at + 1 :])
            try:
                read(path, "")
            except ArrayFileError:
                continue


def test_another_file_in_an_archive_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    buffer = io.BytesIO()
    np.save(buffer, np.zeros(2))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("w.npy", buffer.getvalue())
        archive.writestr("readme.txt", "hello")
    with pytest.raises(ArrayFileError, match=r"a\.npz"):
        read(path, "w")


@pytest.mark.parametrize("names", [("a.npy", "a.npy"), ("a.npy", "a"), ("b.npy", "a", "a")])
def test_a_name_that_two_arrays_have_is_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    path = tmp_path / "w.npz"
    with zipfile.ZipFile(path, "w") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for i, name in enumerate(names):
            data = io.BytesIO()
            np.save(data, np.full(2, i))
            file.writestr(name, data.getvalue())
    with pytest.raises(ArrayFileError, match=r"'.*w\.npz' has two arrays called 'a'"):
        peek(path)


def test_an_archive_without_arrays_and_one_without_a_name(tmp_path: Path) -> None:
    empty, unnamed = tmp_path / "empty.npz", tmp_path / "unnamed.npz"
    np.savez(empty)
    with pytest.raises(ArrayFileError, match="is an archive without arrays"):
        peek(empty)
    data = io.BytesIO()
    np.save(data, np.ones(2))
    with zipfile.ZipFile(unnamed, "w") as file:
        file.writestr(".npy", data.getvalue())
    with pytest.raises(ArrayFileError, match="has an array without a name"):
        peek(unnamed)
