"""Which folders machine code is kept in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from xir.machine import jit
from xir.machine.jit import compiled_once, may_be_changed_by_others

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="about permissions of POSIX")


def test_own_folder_is_trusted(tmp_path: Path):
    (tmp_path / "a.nbi").write_bytes(b"")
    assert not may_be_changed_by_others(tmp_path)


@pytest.mark.parametrize("what", ["folder", "file", "parent"])
def test_folder_that_others_may_write_to(tmp_path: Path, what: str):
    folder = tmp_path / "above" / "cache"
    folder.mkdir(parents=True)
    file = folder / "a.nbi"
    file.write_bytes(b"")
    {"folder": folder, "file": file, "parent": folder.parent}[what].chmod(0o777)
    assert may_be_changed_by_others(folder)


def test_sticky_folder_above_is_trusted_and_a_sticky_cache_is_not(tmp_path: Path):
    folder = tmp_path / "cache"
    folder.mkdir()
    tmp_path.chmod(0o1777)
    assert not may_be_changed_by_others(folder)
    assert may_be_changed_by_others(tmp_path)


def test_file_of_another_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    user = os.geteuid()
    tmp_path.chmod(0o700)
    os.chown(tmp_path, 12345, -1) if not user else monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert may_be_changed_by_others(tmp_path)


def test_code_is_not_kept_where_others_may_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def trusts_nothing(_folder: Path) -> bool:
        return True

    monkeypatch.setattr(jit, "may_be_changed_by_others", trusts_nothing)

    def one() -> int:
        return 1

    jit._warn_of.cache_clear()  # pyright: ignore[reportPrivateUsage]  # warns once for each process
    with pytest.warns(RuntimeWarning, match="machine code is not kept there"):
        function = compiled_once()(one)
    assert function() == 1
    assert not function.stats.cache_path
