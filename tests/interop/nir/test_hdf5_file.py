"""Files that are broken or hostile are refused, with a place and before anything is read."""

from __future__ import annotations

import ctypes
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.interop.nir.graphs import (
    chain,
    cuba,
    errors_of,
    h5,
    imported,
    lif,
    nir_bytes,
    warnings_of,
)
from xir.interop.nir import hdf5_file
from xir.interop.nir.importer import import_graph

EULER = {"dialect": "euler", "file_dt": 1e-3}


def changed(change: Callable[[Any], object]) -> bytes:
    """A good file after a change with h5py."""
    file = io.BytesIO(nir_bytes(*chain(lif(3))))
    with h5.File(file, "r+") as root:
        change(root)
    return file.getvalue()


def replaced(name: str, **options: Any) -> Callable[[Any], object]:
    """Another dataset in the place of one."""

    def change(root: Any) -> None:
        del root[name]
        root.create_dataset(name, **options)

    return change


WEIGHT = "node/nodes/w1/weight"


def external_numbers(root: Any) -> None:
    del root[WEIGHT]
    shape = (3, 4)
    root.create_dataset(WEIGHT, shape, "f8", external=[("/etc/hostname", 0, 96)])


def virtual(root: Any) -> None:
    del root[WEIGHT]
    layout = h5.VirtualLayout((3, 4), "f8")
    layout[:] = h5.VirtualSource("other.h5", "weight", (3, 4))
    root.create_virtual_dataset(WEIGHT, layout)


def hard_circle(root: Any) -> None:
    root["node/nodes/again"] = root["node"]


def external_link(root: Any) -> None:
    del root[WEIGHT]
    root[WEIGHT] = h5.ExternalLink("/etc/passwd", "/x")


def soft_link(root: Any) -> None:
    root["node/nodes/w1/soft"] = h5.SoftLink("/node")


def reference(root: Any) -> None:
    del root[WEIGHT]
    root.create_dataset(WEIGHT, data=root["node"].ref, dtype=h5.ref_dtype)


def scale_offset(root: Any) -> None:
    data = np.arange(12).reshape(3, 4)
    replaced(WEIGHT, data=data, chunks=(3, 4), scaleoffset=0)(root)


def deep(root: Any) -> None:
    group = root["node/nodes"]
    for _ in range(40):
        group = group.create_group("g")
        group["type"] = "NIRGraph"
        group = group.create_group("nodes")


def no_edges(root: Any) -> None:
    del root["node/edges"]


HOSTILE: list[tuple[Callable[[Any], object], str, str, str]] = [
    (external_numbers, "XIR202", "w1.weight", "from another file"),
    (virtual, "XIR202", "w1.weight", "from another file"),
    (external_link, "XIR202", "w1.weight", "a link into another file, '/etc/passwd'"),
    (soft_link, "XIR202", "w1.soft", "a soft link"),
    (hard_circle, "XIR202", "again", "a group holds itself"),
    (reference, "XIR202", "w1.weight", "references"),
    (scale_offset, "XIR202", "w1.weight", "packed by the filter 6"),
    (deep, "XIR210", "g" + ".g" * 32, "more than 32 deep"),
    (no_edges, "XIR201", "", "no edges"),
    (replaced(WEIGHT, shape=(10**6, 10**6), dtype="f8"), "XIR210", "w1.weight", "larger than"),
    (replaced(WEIGHT, shape=(1000, 1000), dtype="f8"), "XIR202", "w1.weight", "not all there"),
    (replaced(WEIGHT, data=np.ones((3, 4), complex)), "XIR202", "w1.weight", "complex numbers"),
    (replaced(WEIGHT, data="text"), "XIR204", "w1.weight", "the text 'text'"),
    (replaced(WEIGHT, data=b"\xff\xfe"), "XIR204", "w1.weight", "UTF-8"),
    (replaced("node/nodes/w1/type", data=3), "XIR204", "w1.type", "this is a number"),
    (replaced("node/edges", data=np.ones((2, 2))), "XIR205", "edges", "pairs of names"),
]


@pytest.mark.parametrize(("change", "code", "place", "message"), HOSTILE)
def test_a_hostile_file_is_refused(
    change: Callable[[Any], object], code: str, place: str, message: str
) -> None:
    found = errors_of(changed(change), **EULER)
    where = f"net.nir:{place}" if place else "net.nir"
    assert any(c == code and p == where and message in m for c, p, m in found), found


@pytest.mark.skipif(sys.platform != "linux", reason="inotify tells who opens a file")
@pytest.mark.parametrize("kind", ["storage", "link", "virtual"])
def test_no_file_beside_this_one_is_opened(tmp_path: Path, kind: str) -> None:
    beside = tmp_path / "beside.h5"
    with h5.File(beside, "w") as other:
        other["weight"] = np.ones((3, 4))

    def change(root: Any) -> None:
        del root[WEIGHT]
        if kind == "storage":
            root.create_dataset(WEIGHT, (3, 4), "f8", external=[(str(beside), 0, 96)])
        elif kind == "link":
            root[WEIGHT] = h5.ExternalLink(str(beside), "weight")
        else:
            layout = h5.VirtualLayout((3, 4), "f8")
            layout[:] = h5.VirtualSource(str(beside), "weight", (3, 4))
            root.create_virtual_dataset(WEIGHT, layout)

    data = changed(change)
    system = ctypes.CDLL(None)
    watch = system.inotify_init1(os.O_NONBLOCK)
    system.inotify_add_watch(watch, os.fsencode(beside), 0x20)  # IN_OPEN
    assert errors_of(data, **EULER)
    with pytest.raises(BlockingIOError):
        os.read(watch, 1000)
    beside.read_bytes()
    assert os.read(watch, 1000)
    os.close(watch)


@pytest.mark.parametrize("length", [0, 4, 8, 100, 3000])
def test_a_file_that_is_cut_off_is_refused(length: int) -> None:
    data = nir_bytes(*chain(lif(3)))[:length]
    ((code, place, message),) = errors_of(data)
    assert (code, place) == ("XIR201", "net.nir")
    assert "cut off" in message or "no HDF5 file" in message or "damaged" in message


@pytest.mark.parametrize("length", [0, 8, 15, 1 << 40])
def test_a_heap_that_leads_nowhere_on_is_refused(length: int) -> None:
    data = bytearray(nir_bytes(*chain(lif(3))))
    heap = data.index(b"GCOL")
    stop = heap + int.from_bytes(data[heap + 8 : heap + 16], "little")
    place = heap + 16
    while int.from_bytes(data[place : place + 2], "little"):
        place += 16 + -(-int.from_bytes(data[place + 8 : place + 16], "little") // 8) * 8
    assert place < stop, "there is free space, whose length counts itself"
    data[place + 8 : place + 16] = length.to_bytes(8, "little")
    ((code, _, message),) = errors_of(bytes(data))
    assert code == "XIR201"
    assert (
        message
        == f"the HDF5 file is damaged: the global heap at byte {heap} cannot be read through"
    )


def test_a_field_of_sizes_without_numbers_is_refused() -> None:
    nodes, edges = chain(lif(3))
    flatten = {"type": "Flatten", "start_dim": np.zeros(0, np.int64), "end_dim": np.int64(-1)}
    more = {**nodes, "flat": {**flatten, "input_type": np.array([3])}}
    ((code, place, message),) = errors_of(nir_bytes(more, [*edges, ("n1", "flat")]))
    assert (code, place) == ("XIR204", "net.nir:flat.start_dim")
    assert message == "there are no numbers: its shape is 0"


def test_a_file_of_something_else_is_named() -> None:
    file = io.BytesIO()
    with h5.File(file, "w") as root:
        root["images"] = np.zeros(3)
    assert errors_of(file.getvalue()) == [
        ("XIR201", "net.nir", "the HDF5 file holds no NIR graph: it has no group 'node'")
    ]


@pytest.mark.parametrize("way", ["whole", "weights alone"])
def test_a_model_of_keras_is_named(way: str) -> None:
    file = io.BytesIO()
    with h5.File(file, "w") as root:
        if way == "whole":
            root["model_weights/dense/kernel:0"] = np.ones((4, 6))
        else:
            root.attrs["keras_version"] = "2.12.0"
            root["dense/kernel:0"] = np.ones((4, 6))
    assert errors_of(file.getvalue()) == [
        ("XIR201", "net.nir", "the HDF5 file is a model of Keras, not a NIR graph")
    ]


def test_a_recording_is_named() -> None:
    file = io.BytesIO()
    with h5.File(file, "w") as root:
        root.attrs["__type__"] = "NIRGraphData"
    ((code, _, message),) = errors_of(file.getvalue())
    assert code == "XIR201"
    assert "a recording" in message


def test_a_missing_h5py_is_said_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from xir.diagnostics.messages import CompileError

    monkeypatch.setitem(sys.modules, "h5py", None)
    with pytest.raises(CompileError) as error:
        import_graph(io.BytesIO(b"\x89HDF\r\n\x1a\n"), "net.nir", "a.npz")
    (diagnostic,) = error.value.diagnostics
    assert "the package h5py" in diagnostic.message
    assert diagnostic.hint == "install it: pip install 'xir-compiler[nir]'"


def test_a_file_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hdf5_file, "MOST_BYTES_OF_FILE", 100)
    ((code, _, message),) = errors_of(nir_bytes(*chain(lif(3))))
    assert code == "XIR210"
    assert "larger than" in message


def test_what_is_packed_with_gzip_shuffle_and_lzf_is_read() -> None:
    weight = np.random.default_rng(0).normal(size=(3, 4))
    for packing in (
        {"compression": "gzip", "shuffle": True},
        {"compression": "lzf"},
        {"fletcher32": True},
    ):
        data = changed(replaced(WEIGHT, data=weight, chunks=(3, 4), **packing))
        np.testing.assert_allclose(imported(data, **EULER).arrays["n1"], weight.T)


def test_a_file_without_a_version_is_read_with_a_note() -> None:
    data = nir_bytes(*chain(cuba(3)), version=None)
    (warning,) = (w for w in warnings_of(data) if w.code == "XIR225")
    assert "which NIR wrote it" in warning.message


def test_the_digest_is_that_of_the_bytes(tmp_path: Path) -> None:
    import hashlib

    data = nir_bytes(*chain(cuba(3)))
    assert imported(data).report.digest == hashlib.sha256(data).hexdigest()
