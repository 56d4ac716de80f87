"""One writer at a time, and no lock outlives its process."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest

from xir.output import folder_locks
from xir.output.folder_locks import locked


def is_free(folder: Path) -> bool:
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False
    finally:
        os.close(opened)


def test_others_wait(tmp_path: Path):
    with locked(tmp_path):
        assert not is_free(tmp_path)
    assert is_free(tmp_path)


def test_readers_share(tmp_path: Path):
    with locked(tmp_path, shared=True), locked(tmp_path, shared=True):
        assert not is_free(tmp_path)


def test_dead_process_keeps_nothing(tmp_path: Path):
    child = os.fork()
    if not child:
        with locked(tmp_path):
            os._exit(0)
    os.waitpid(child, 0)
    assert is_free(tmp_path)


def test_folder_that_was_replaced_while_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder, other = tmp_path / "a", tmp_path / "b"
    folder.mkdir()
    other.mkdir()

    def flock(opened: int, how: int) -> None:
        fcntl.flock(opened, how)
        if other.exists():  # the first time
            folder.rmdir()
            other.rename(folder)

    class Fake:
        LOCK_EX, LOCK_SH = fcntl.LOCK_EX, fcntl.LOCK_SH

    monkeypatch.setattr(Fake, "flock", staticmethod(flock), raising=False)
    monkeypatch.setattr(folder_locks, "fcntl", Fake)
    with locked(folder):
        assert not is_free(folder)


def test_system_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(folder_locks, "fcntl", None)
    with locked(tmp_path):
        assert is_free(tmp_path)
