"""Files that are made in memory and have the names of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from xir.text.opening import files_in_memory, open_regular, reading_below


def test_a_file_in_memory_stands_in_the_place_of_one_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    path.write_bytes(b"disk")
    with files_in_memory({str(tmp_path / "." / "a.npz"): b"memory"}):
        with open_regular(path) as file:
            assert file.read() == b"memory"
        with pytest.raises(FileNotFoundError):
            open_regular(tmp_path / "b.npz")
    with open_regular(path) as file:
        assert file.read() == b"disk"


def test_a_file_in_memory_is_inside_every_root(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    with reading_below(tmp_path / "inside"), files_in_memory({str(tmp_path / "a"): b"1"}):
        with open_regular(tmp_path / "a") as file:
            assert file.read() == b"1"
