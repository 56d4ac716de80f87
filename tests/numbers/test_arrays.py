"""Arrays in the IR and in files, and what a file that cannot be used gives."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from xdsl.context import Context
from xdsl.dialects.builtin import Builtin, DenseIntOrFPElementsAttr, FloatAttr, f64
from xdsl.utils.hints import isa

from xir.dialects.snn_types import ArrangeKind, ComputeKind
from xir.ir.parsing import ExactParser
from xir.numbers.arithmetic import arrange, compute
from xir.numbers.arrays import ArrayFileError, as_numpy, from_numpy, header, peek, read

SHAPES = array_shapes(min_dims=0, max_dims=3, max_side=5)
REALS = arrays(np.float64, SHAPES, elements=st.floats(width=64))
INTEGERS = st.sampled_from([np.int8, np.int16, np.uint16]).flatmap(lambda k: arrays(k, SHAPES))


def parsed(text: str) -> Any:
    ctx = Context()
    ctx.load_dialect(Builtin)
    return ExactParser(ctx, text).parse_attribute()


# In the IR


@settings(max_examples=200, deadline=None, derandomize=True)
@given(array=REALS | INTEGERS)
def test_an_array_comes_back_from_the_ir_and_from_its_text(array: np.ndarray) -> None:
    attr = from_numpy(array)
    for back in (attr, parsed(str(attr))):
        assert isa(back, DenseIntOrFPElementsAttr)
        result = as_numpy(back)
        assert result.dtype == array.dtype
        assert result.shape == array.shape
        # As bits: a NaN equals nothing, and zero has two signs. xDSL prints one NaN for all.
        same = (result == array) & (np.signbit(result) == np.signbit(array))
        assert (same | (np.isnan(result) & np.isnan(array))).all()


@pytest.mark.parametrize("value", [np.inf, -np.inf, 1e17, 1e22, -(2.0**80), 5e-324, -0.0])
@pytest.mark.parametrize("count", [1, 3, 101])
def test_numbers_without_a_decimal_point_are_read_as_they_are_written(
    value: float, count: int
) -> None:
    array = np.arange(count, dtype=np.float64)
    array[0] = value
    np.testing.assert_array_equal(as_numpy(parsed(str(from_numpy(array)))), array)


def test_the_bits_of_a_number_are_not_more_than_it_has() -> None:
    from xdsl.utils.exceptions import ParseError

    with pytest.raises(ParseError, match="expected the bits of one f64"):
        parsed("dense<0x7FF00000000000000> : tensor<1xf64>")
    assert as_numpy(parsed("dense<0x10> : tensor<1xi8>")).tolist() == [16]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(value=st.floats(width=64, allow_nan=False))
def test_a_single_number_comes_back_from_text(value: float) -> None:
    assert parsed(str(FloatAttr(value, f64))).value.data == value


def test_a_view_cannot_be_written_to() -> None:
    view = as_numpy(from_numpy(np.zeros(3)))
    with pytest.raises(ValueError, match="read-only"):
        view[0] = 1


def test_an_array_that_is_not_in_order_is_copied_in_order() -> None:
    array = np.arange(6.0).reshape(2, 3).T
    np.testing.assert_array_equal(as_numpy(from_numpy(array)), array)


# In files


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
    with pytest.raises(ArrayFileError, match="pickled files are not read"):
        read(tmp_path / "p.npy", "")


def test_an_array_larger_than_its_file_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.zeros(1))
    small = (tmp_path / "a.npy").read_bytes()
    (tmp_path / "a.npy").write_bytes(small.replace(b"(1,), }  ", b"(9999,), }")[:136])
    with pytest.raises(ArrayFileError, match="cannot read"):
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


# Arithmetic


@settings(max_examples=50, deadline=None, derandomize=True)
@given(lhs=REALS, rhs=st.floats(width=64))
def test_arithmetic_is_ieee_754_and_says_nothing(lhs: np.ndarray, rhs: float) -> None:
    with np.errstate(all="ignore"):
        expected = (lhs + rhs, lhs - rhs, lhs * rhs, lhs / np.float64(rhs))
    for kind, value in zip(ComputeKind, expected, strict=True):
        got = compute(kind, lhs, np.array(rhs))
        assert got.dtype == np.float64
        assert got.shape == lhs.shape
        np.testing.assert_array_equal(got, value)


def test_arrangements() -> None:
    array = np.arange(6.0).reshape(2, 3)
    assert arrange(ArrangeKind.TRANSPOSE, array, None).tolist() == [[0, 3], [1, 4], [2, 5]]
    assert arrange(ArrangeKind.PICK, array, 1).tolist() == [3, 4, 5]
    assert arrange(ArrangeKind.PICK, array[0], 2).shape == ()
    assert arrange(ArrangeKind.DIAGONAL, array[0], None).tolist() == [
        [0, 0, 0],
        [0, 1, 0],
        [0, 0, 2],
    ]
