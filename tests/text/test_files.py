from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest

from xir.diagnostics.messages import CompileError, read_text
from xir.text.files import TextFileError, decoded, readable, text_of


def test_a_text_keeps_its_ends_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.xnet"
    path.write_bytes("é\r\nb\n".encode())
    assert text_of(path) == "é\r\nb\n"


def test_a_limit_is_the_longest_text_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xnet"
    path.write_bytes(b"12345")
    assert text_of(path, 5) == "12345"
    with pytest.raises(TextFileError) as error:
        text_of(path, 4)
    assert str(error.value) == f"'{path}' is larger than 4 bytes, the limit of a text file"


@pytest.mark.parametrize(("limit", "said"), [(1 << 10, "1 KiB"), (3 << 19, "1.5 MiB")])
def test_a_limit_is_told_in_units(limit: int, said: str) -> None:
    with pytest.raises(TextFileError) as error:
        decoded(BytesIO(bytes(limit + 1)), "a", limit)
    assert str(error.value) == f"'a' is larger than {said}, the limit of a text file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no /dev/zero")
def test_a_file_without_end_is_refused() -> None:
    with pytest.raises(TextFileError, match="'/dev/zero': it is a device, not a regular file"):
        text_of("/dev/zero", 1 << 10)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none", "there is no file 'none'"),
        ("folder", "'folder' is a folder, not a file of text"),
        ("latin", "'latin' is not UTF-8 text: unexpected end of data"),
        ("a/b", "cannot read 'a/b': Not a directory"),
        ("\0", "cannot read '\\x00': that is no name of a file"),
        ("\ud800", "cannot read '\\ud800': that is no name of a file"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_wording(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("a").touch()
    Path("latin").write_bytes(b"\xe9")
    with pytest.raises(TextFileError) as error:
        text_of(name)
    assert str(error.value) == said
    with pytest.raises(CompileError) as compile_error:
        read_text(name)
    assert str(compile_error.value) == said


def test_other_errors_pass_through() -> None:
    with pytest.raises(KeyError), readable("a"):
        raise KeyError


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writing = os.open(pipe, os.O_RDWR)
    try:
        os.write(writing, b"text")
        reading = os.fdopen(os.open(pipe, os.O_RDONLY), "rb")
    finally:
        os.close(writing)
    with reading:
        assert decoded(reading, pipe) == "text"
