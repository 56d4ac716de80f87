"""Which folders nobody else can change."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from xir.machine import folders
from xir.machine.folders import may_be_changed_by_others

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


def test_group_of_others_and_group_of_this_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    for path in (tmp_path, *tmp_path.parents):
        if path.stat().st_mode & 0o022 and path.stat().st_uid == os.geteuid():
            path.chmod(path.stat().st_mode & ~0o022 | 0o1000)
    private: list[bool] = [True]

    def is_private(_number: int) -> bool:
        return private[0]

    monkeypatch.setattr(folders, "_is_private_group", is_private)
    folder.chmod(0o770)
    assert not may_be_changed_by_others(folder)
    private[0] = False
    assert may_be_changed_by_others(folder)
    folder.chmod(0o750)
    assert not may_be_changed_by_others(folder)


def test_a_group_without_a_name_is_private_to_root_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import grp

    def nobody(number: int) -> grp.struct_group:
        raise KeyError(number)

    monkeypatch.setattr(grp, "getgrgid", nobody)
    assert folders._is_private_group(0)  # pyright: ignore[reportPrivateUsage]
    assert not folders._is_private_group(12345)  # pyright: ignore[reportPrivateUsage]


def test_a_file_that_goes_away_meanwhile_is_none(tmp_path: Path) -> None:
    """A dangling link is listed and is not there, as a file that another process has renamed."""
    (tmp_path / "part").symlink_to(tmp_path / "gone")
    assert not may_be_changed_by_others(tmp_path)
