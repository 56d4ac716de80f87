"""Files of other tools are known by their first bytes."""

from __future__ import annotations

import gzip
import io
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest

from xir.numbers.arrays import ArrayFileError, peek, read
from xir.text.file_kinds import (
    ARCHIVE,
    ARRAY,
    CHECKPOINT,
    HDF5,
    KERAS,
    ONNX,
    PACKED,
    PICKLE,
    PICTURE,
    SAFETENSORS,
    SOUND,
    TEXT_OF_16_BITS,
    TORCHSCRIPT,
    ZIP,
    FileKind,
    kind_of,
)
from xir.text.files import TextFileError, text_of


def zipped(name: str, data: bytes = b"x") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, data)
    return file.getvalue()


def array(of: object) -> bytes:
    file = io.BytesIO()
    np.save(file, of, allow_pickle=True)  # pyright: ignore[reportArgumentType]
    return file.getvalue()


FILES = {
    "model.pt": (zipped("model/data.pkl"), CHECKPOINT),
    "old.pth": (pickle.dumps(0x1950A86A20F9469CFC6C, protocol=2), CHECKPOINT),
    "model script.pt": (zipped("script/data/0"), TORCHSCRIPT),
    "model.keras": (zipped("metadata.json", b'{"keras_version": "3.8.0"}'), KERAS),
    "net.onnx": (b"\x08\x0a\x12\x07pytorch", ONNX),
    "net.safetensors": (b"\x28" + bytes(7) + b'{"a":{"dtype":"F32"', SAFETENSORS),
    "w.npz": (zipped("w.npy"), ARCHIVE),
    "w.npy": (array(np.zeros(3)), ARRAY),
    "files.zip": (zipped("read.me"), ZIP),
    "files too.zip": (zipped("metadata.json", b"{}"), ZIP),
    "d.pkl": (pickle.dumps({"a": np.ones(2)}), PICKLE),
    "old.pkl": (pickle.dumps([1, 2], protocol=2), PICKLE),
    "net.h5": (b"\x89HDF\r\n\x1a\n" + bytes(40), HDF5),
    "net.xnet.gz": (gzip.compress(b"network"), PACKED),
    "x.wav": (b"RIFF\x24\0\0\0WAVEfmt ", SOUND),
    "plot.png": (b"\x89PNG\r\n\x1a\n", PICTURE),
    "net.xnet": ("network".encode("utf-16"), TEXT_OF_16_BITS),
}


@pytest.mark.parametrize("name", FILES)
def test_a_kind_is_told_where_text_is_read(tmp_path: Path, name: str) -> None:
    data, kind = FILES[name]
    assert kind_of(data) == kind
    path = tmp_path / name
    path.write_bytes(data + b"\xff")
    with pytest.raises(TextFileError) as e:
        text_of(path)
    assert str(e.value) == f"'{path}' is {kind}"


@pytest.mark.parametrize("name", [n for n in FILES if not n.startswith(("w.", "model", "files"))])
def test_a_kind_is_told_where_arrays_are_read(tmp_path: Path, name: str) -> None:
    data, kind = FILES[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ArrayFileError) as e:
        peek(path)
    assert str(e.value) == f"'{path}' is {kind}"


def test_a_checkpoint_is_no_archive_of_arrays(tmp_path: Path) -> None:
    path = tmp_path / "model.pt"
    path.write_bytes(FILES["model.pt"][0])
    with pytest.raises(ArrayFileError, match="a checkpoint of PyTorch; nothing is unpickled"):
        peek(path)


def test_pickled_objects_in_an_array_get_the_line_that_saves_them(tmp_path: Path) -> None:
    path = tmp_path / "spec.npy"
    path.write_bytes(array({"weights_in": np.ones(2)}))
    with pytest.raises(ArrayFileError, match="allow_pickle=True"):
        read(path, "")


@pytest.mark.parametrize("data", [b"", b"n", b"network n(", b"PK\x03\x04", b"\x80", b"{}"])
def test_other_bytes_are_of_no_kind(data: bytes) -> None:
    found: FileKind | None = kind_of(data)
    assert found is None
