"""Folders stay whole: old or new after a crash at any operation, and with two writers at once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.output.crashing import content_of, crash_at, work_folders
from xir.diagnostics.messages import CompileError
from xir.output import atomic_files, leftovers
from xir.output.atomic_files import whole_folder, write_file, write_files, write_folder

OURS = ("a", "b", "ir", "ram", "gone")
OLD = {"a": "1", "b": "2", "ir/x": "3", "ir/z": "30", "gone": "9"}
NEW = {"a": "10", "b": "20", "ir/x": "30", "ram/q": "7"}

Write = Callable[[Path], None]


def by_exchange(folder: Path) -> None:
    write_folder(folder, NEW, OURS)


def in_place(folder: Path) -> None:
    write_files(folder, NEW, OURS)


def no_exchange(_one: Path, _other: Path) -> None:
    raise OSError("not on this system")


def with_old(folder: Path, others: dict[str, str]) -> None:
    write_folder(folder, OLD, OURS)
    for name, text in others.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)


OTHERS = [{}, {"mine.txt": "m"}, {"mine.txt": "m", "sub/k": "k"}]


@pytest.mark.parametrize("others", OTHERS, ids=["alone", "with a file", "with a folder"])
@pytest.mark.parametrize("write", [by_exchange, in_place])
def test_crash_at_every_operation(tmp_path: Path, write: Write, others: dict[str, str]):
    number, seen = 0, set[str]()
    while True:
        folder = tmp_path / str(number) / "net.xylo"
        with_old(folder, others)
        crashed = crash_at(number, lambda folder=folder: write(folder))
        if write is by_exchange and "sub/k" not in others:  # nobody has to mend anything
            assert content_of(folder) in (OLD | others, NEW | others), number
        with whole_folder(folder):
            content = content_of(folder)
            assert content in (OLD | others, NEW | others), number
        seen.add(content["a"])
        write(folder)
        assert content_of(folder) == NEW | others, number
        assert not work_folders(folder), number
        if not crashed:
            break
        number += 1
    assert seen == {OLD["a"], NEW["a"]}
    assert number > 20


def test_crash_while_the_folder_is_made(tmp_path: Path):
    number = 0
    while True:
        folder = tmp_path / str(number) / "deep" / "net.xylo"
        crashed = crash_at(number, lambda folder=folder: by_exchange(folder))
        assert content_of(folder) in ({}, NEW), number
        by_exchange(folder)
        assert content_of(folder) == NEW
        assert not work_folders(folder), number
        if not crashed:
            break
        number += 1


@pytest.mark.campaign
def test_crash_while_a_crash_is_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(atomic_files, "exchange", no_exchange)
    number = 0
    while True:
        folder = tmp_path / str(number)
        with_old(folder, {})
        half = next(n for n in range(100) if _is_left_half(folder, n))
        assert half
        crashed = crash_at(number, lambda folder=folder: _read(folder))
        _read(folder)
        assert content_of(folder) == NEW, number
        by_exchange(folder)
        assert not work_folders(folder), number
        if not crashed:
            break
        number += 1
    assert number > 5


def _is_left_half(folder: Path, number: int) -> bool:
    """Whether a crash at operation ``number`` leaves a mixture; else nothing of it is left."""
    crash_at(number, lambda: in_place(folder))
    if content_of(folder) not in (OLD, NEW):
        return True
    write_folder(folder, OLD, OURS)
    return False


def _read(folder: Path) -> None:
    with whole_folder(folder):
        pass


def test_folder_stays_the_same_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "net.xylo"
    with_old(folder, {"mine.txt": "m"})
    folder.chmod(0o750)
    before = folder.stat()
    monkeypatch.chdir(folder)
    write_folder(Path(), NEW, OURS)
    after = folder.stat()
    assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode)
    assert content_of(Path()) == NEW | {"mine.txt": "m"}


def test_folder_behind_a_link(tmp_path: Path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    write_folder(tmp_path / "link", NEW, OURS)
    assert (tmp_path / "link").is_symlink()
    assert content_of(tmp_path / "real") == NEW


def test_system_without_exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(atomic_files, "exchange", no_exchange)
    folder = tmp_path / "net.xylo"
    with_old(folder, {"mine.txt": "m"})
    write_folder(folder, NEW, OURS)
    assert content_of(folder) == NEW | {"mine.txt": "m"}
    assert not work_folders(folder)


def test_work_of_another_user_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "net.xylo"
    with_old(folder, {})
    work = leftovers.work_inside(folder)
    (work / leftovers.NEW).mkdir()
    (work / leftovers.NEW / "a").write_text("planted")
    (work / leftovers.OLD).mkdir()
    leftovers.announce(work, leftovers.MOVES, (["a"], list[str]()))
    user = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    with whole_folder(folder):
        assert content_of(folder) == OLD
    monkeypatch.undo()
    with whole_folder(folder):
        assert content_of(folder)["a"] == "planted"


def test_moves_do_not_leave_the_folder(tmp_path: Path):
    folder = tmp_path / "net.xylo"
    with_old(folder, {})
    (tmp_path / "secret").write_text("s")
    work = leftovers.work_inside(folder)
    (work / leftovers.OLD).mkdir()
    leftovers.announce(work, leftovers.MOVES, (list[str](), ["../secret"]))
    with pytest.raises(CompileError, match="half written"), whole_folder(folder):
        pass
    assert (tmp_path / "secret").exists()


@pytest.mark.parametrize("write", [by_exchange, in_place])
def test_interrupted_write_changes_nothing_or_all(
    tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch
):
    names = ("rename", "link", "chmod")
    for name in names:
        for number in range(6):
            folder = tmp_path / f"{name}{number}"
            with_old(folder, {"mine.txt": "m"})
            with monkeypatch.context() as patch:
                patch.setattr(os, name, _interrupted(getattr(os, name), number))
                try:
                    write(folder)
                except KeyboardInterrupt:
                    pass
            assert content_of(folder) in (OLD | {"mine.txt": "m"}, NEW | {"mine.txt": "m"})
            assert not work_folders(folder)


def _interrupted(function: Callable[..., None], number: int) -> Callable[..., None]:
    """``function``, with Ctrl-C at one call."""
    count = 0

    def call(*args: object, **kwargs: object) -> None:
        nonlocal count
        count += 1
        if count == number + 1:
            raise KeyboardInterrupt
        function(*args, **kwargs)

    return call


def test_two_writers_at_once(tmp_path: Path):
    folder = tmp_path / "net.xylo"
    one = {name: "one" for name in ("a", "b", "ir/x", "gone")}
    two = {name: "two" for name in ("a", "b", "ram/q")}
    for attempt in range(20):
        children: list[int] = []
        for files in (one, two):
            child = os.fork()
            if not child:
                try:
                    write_folder(folder, files, OURS)
                    os._exit(0)
                except BaseException:
                    os._exit(1)
            children.append(child)
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        assert codes == [0, 0]
        content = content_of(folder)
        assert content in (one, two), (attempt, content)
        assert not work_folders(folder)


def test_folder_that_cannot_be_made(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(CompileError, match=f"cannot write to '{folder}'"):
            write_folder(folder, NEW, OURS)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CompileError, match="Not a directory"):
        write_folder(tmp_path / "pipe", NEW, OURS)
    with pytest.raises(CompileError, match="no regular file"):
        write_file(tmp_path / "pipe", "x")


def test_failure_leaves_no_folder(tmp_path: Path):
    def full(_file: object) -> None:
        raise OSError(28, "No space left on device")

    folder = tmp_path / "new" / "net.xylo"
    with pytest.raises(CompileError, match="No space left"):
        write_folder(folder, {"a": "1", "b": full}, OURS)
    assert not (tmp_path / "new").exists()


def test_text_with_half_of_a_pair(tmp_path: Path):
    write_file(tmp_path / "a", "n\udcff")
    assert (tmp_path / "a").read_bytes() == b"n\\udcff"


@pytest.mark.parametrize(("others", "few"), [(3, True), (4, False)])
def test_a_folder_with_many_files_of_others_is_changed_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, others: int, few: bool
) -> None:
    by_exchange = atomic_files._by_exchange  # pyright: ignore[reportPrivateUsage]
    folder, empty = tmp_path / "out", tmp_path / "empty"
    folder.mkdir()
    empty.mkdir()
    if not by_exchange(empty, {"a": "1"}, {"a"}):
        pytest.skip("folders cannot be exchanged here")
    for number in range(others):
        (folder / f"{number}.txt").write_text("theirs")
    monkeypatch.setattr(atomic_files, "_MOST_LINKS", 3)
    assert by_exchange(folder, {"a": "1"}, {"a"}) == few
