"""Golden files: equal, different, missing, and rewritten."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.golden import compare


def test_an_equal_text_passes_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "golden" / "a.txt"
    compare(path, "one\ntwo\n", update=True)
    os.utime(path, (0, 0))
    compare(path, "one\ntwo\n", update=False)
    compare(path, "one\ntwo\n", update=True)
    assert path.stat().st_mtime_ns == 0


@pytest.mark.parametrize("text", ["one\nthree\n", "one\r\ntwo\n", "one\ntwo", "one\ntwo\n\n", ""])
def test_any_other_text_fails_with_a_diff(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\ntwo\n")
    with pytest.raises(pytest.fail.Exception, match="--update-golden takes the new text") as error:
        compare(path, text, update=False)
    only_ends = text.split() == ["one", "two"] and not text.endswith("\n\n")
    told = "the ends of lines differ" if only_ends else "--- a.txt as kept"
    assert str(error.value).splitlines()[1].startswith(told)
    assert path.read_bytes() == b"one\ntwo\n"
    compare(path, text, update=True)
    assert path.read_bytes() == text.encode()


def test_the_diff_shows_the_lines_that_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one\ntwo\n")
    with pytest.raises(pytest.fail.Exception) as error:
        compare(path, "one\nthree\n", update=False)
    assert str(error.value).splitlines()[-3:] == [" one", "-two", "+three"]


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="pytest --update-golden writes it"):
        compare(tmp_path / "a.txt", "one\n", update=False)
    assert not (tmp_path / "a.txt").exists()
