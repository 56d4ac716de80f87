"""
Writing files so that a reader finds all of them or what was there before, however the process ends.

``write_folder`` is for a folder of one's own, which a compilation fills. The new folder is made
complete beside it, and the two change places in one step. Then the files of the folder from before
are replaced as well, and the two change places again: the folder stays the same one, with its
permissions, for a shell that stands in it. Other people's files are links to the same files in
both. Where the system cannot do that, or the folder holds other folders, it is changed in place.

``write_files`` changes a folder in place: files are moved one by one. A process that is killed in
between leaves an announcement of its moves. The next one that writes to the folder, and every
``xir`` that reads it through ``whole_folder``, makes the moves to their end first.

The death of a process is survived, not that of the machine: nothing waits for the disk.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TypeAlias

from xir.diagnostics.messages import CompileError, Diagnostic
from xir.output import leftovers
from xir.output.folder_exchange import exchange
from xir.output.folder_locks import locked
from xir.output.leftovers import AGAIN, MOVES, NEW, OLD, OURS
from xir.text.opening import was_read

Content: TypeAlias = bytes | str | Callable[[BinaryIO], None]
"""What a file holds, or what writes it, where that is too much for memory."""

_MOST_LINKS = 1000
"""Files of somebody else up to which a folder is exchanged; with more it is changed in place."""


def write_file(path: Path, content: Content) -> None:
    """
    Write one file, whole or not at all.

    Raises ``CompileError`` where that is not possible, and for a device, pipe or folder that
    stands there.
    """
    if path.exists() and not path.is_file():
        message = f"'{path}' is there and is no regular file"
        raise CompileError([Diagnostic(message, hint="choose another name")])
    write_files(path.parent, {path.name: content})


def write_files(folder: Path, files: Mapping[str, Content], drop: Sequence[str] = ()) -> None:
    """
    Write ``files`` (path below ``folder`` -> content), and remove the names in ``drop`` that are
    not among them: all of it, or nothing is changed.

    Raises ``CompileError`` where the folder cannot be made or written to.
    """
    refuse_inputs(folder, (*files, *drop))
    with _writing_to(folder) as where:
        _in_place(where, files, drop)


def refuse_inputs(folder: Path, names: Iterable[str]) -> None:
    """Raise ``CompileError`` where a file that was read in this run has one of the ``names``."""
    problems = [
        Diagnostic(
            f"'{folder / name}' is read in this run, and would be overwritten",
            hint="choose another name",
        )
        for name in dict.fromkeys(names)
        if was_read(folder / name)
    ]
    if problems:
        raise CompileError(problems)


def write_folder(folder: Path, files: Mapping[str, Content], ours: Sequence[str]) -> None:
    """
    The same for a folder in which the names in ``ours`` belong to the caller: of those it holds
    ``files`` afterwards and nothing else. It is changed in one step where the system can do that.
    """
    refuse_inputs(folder, (*files, *ours))
    with _writing_to(folder) as where:
        if not _by_exchange(where, files, {*ours, *_tops(files)}):
            _in_place(where, files, ours)


@contextmanager
def whole_folder(folder: Path) -> Generator[None]:
    """
    Keep writers away from ``folder`` inside the ``with`` block, after finishing what a process that
    was killed left half done in it.

    Raises ``CompileError`` where that cannot be finished.
    """
    where = Path(os.path.realpath(folder))
    try:
        if leftovers.unfinished(where):
            with locked(where):
                leftovers.recover(where)
    except OSError as e:
        message = f"'{folder}' was left half written, and cannot be mended: {e.strerror or e}"
        raise CompileError([Diagnostic(message, hint="write it again")]) from None
    with locked(where, shared=True):
        yield


@contextmanager
def _writing_to(folder: Path) -> Generator[Path]:
    """Make and lock the folder; its real path. What fails becomes a ``CompileError``."""
    made: list[Path] = []
    place = folder
    try:
        where = Path(os.path.realpath(folder))
        for path in reversed(_missing(where)):
            place = path
            path.mkdir(exist_ok=True)
            made.append(path)
        place = folder
        with locked(where):
            leftovers.recover(where)
            yield where
    except BaseException as e:
        for path in reversed(made):
            with suppress(OSError):  # Somebody else may have put a file there meanwhile.
                path.rmdir()
        if not isinstance(e, OSError):
            raise
        message = f"cannot write to '{place}': {e.strerror or e}"
        raise CompileError([Diagnostic(message, hint="choose another folder with -o")]) from None


def _missing(folder: Path) -> list[Path]:
    """The folders that will have to be made, the innermost first."""
    missing: list[Path] = []
    while not folder.exists() and folder != folder.parent:
        missing.append(folder)
        folder = folder.parent
    return missing


def _tops(files: Mapping[str, Content]) -> list[str]:
    """The names in the folder itself."""
    return sorted({Path(name).parts[0] for name in files})


def _stage(files: Mapping[str, Content], folder: Path) -> None:
    folder.mkdir()
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with open(target, "wb") as file:
            if callable(content):
                content(file)
            else:
                file.write(content if isinstance(content, bytes) else _encoded(content))


def _encoded(text: str) -> bytes:
    # Half of a surrogate pair comes from the name of a file that is no UTF-8.
    return text.encode(errors="backslashreplace")


def _in_place(folder: Path, files: Mapping[str, Content], drop: Sequence[str]) -> None:
    """Move what is there aside and the new in; back again when a move fails."""
    work = leftovers.work_inside(folder)
    try:
        _stage(files, work / NEW)
        new = _tops(files)
        gone = [name for name in drop if name not in new and os.path.lexists(folder / name)]
        if len(new) == 1 and not gone and not (folder / new[0]).is_dir():
            os.replace(work / NEW / new[0], folder / new[0])
            return
        os.mkdir(work / OLD)
        leftovers.announce(work, MOVES, (new, gone))
        _move(folder, work, new, gone)
        leftovers.end_moves(work)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(work / MOVES)
        shutil.rmtree(work, ignore_errors=True)


def _move(folder: Path, work: Path, new: Sequence[str], gone: Sequence[str]) -> None:
    undo: list[tuple[Path, Path]] = []
    try:
        for name in (*new, *gone):
            if os.path.lexists(folder / name):
                os.rename(folder / name, work / OLD / name)
                undo.append((work / OLD / name, folder / name))
            if name in new:
                os.rename(work / NEW / name, folder / name)
                undo.append((folder / name, work / NEW / name))
    except BaseException:  # Ctrl-C too must not leave half of it.
        for source, target in reversed(undo):
            os.rename(source, target)
        raise


def _by_exchange(folder: Path, files: Mapping[str, Content], ours: Collection[str]) -> bool:
    """Change ``folder`` in one step; False where that cannot be done and nothing was changed."""
    try:
        others = [name for name in os.listdir(folder) if name not in ours]
        if len(others) > _MOST_LINKS or any(_is_folder(folder / name) for name in others):
            return False
        work = leftovers.work_beside(folder)
    except OSError:
        return False
    try:
        try:
            _stage(files, work / NEW)
            _link(work / NEW, work / AGAIN)
            os.mkdir(work / OLD)
            for name in others:
                os.link(folder / name, work / NEW / name, follow_symlinks=False)
            os.chmod(work / NEW, stat.S_IMODE(os.stat(folder).st_mode))
            leftovers.announce(work, OURS, sorted(ours))
        except OSError:
            return False
        # Whoever opens the folder between the two exchanges waits too.
        with locked(work / NEW):
            try:
                exchange(work / NEW, folder)
            except OSError:
                return False
            with suppress(OSError):  # The new files are in place already.
                _renew(folder, work, ours)
            leftovers.finish_exchange(work, folder)
        return True
    finally:
        leftovers.finish_exchange(work, folder)


def _renew(folder: Path, work: Path, ours: Collection[str]) -> None:
    """Give the folder from before the files of the new one, and put it in its place again."""
    before = work / NEW
    for name in os.listdir(before):
        if name in ours:
            leftovers.move_aside(before / name, work / OLD)
    for name in os.listdir(work / AGAIN):
        os.rename(work / AGAIN / name, before / name)
    for name in os.listdir(folder):
        if name not in ours and not _is_same(folder / name, before / name):
            os.link(folder / name, work / AGAIN / name, follow_symlinks=False)
            os.replace(work / AGAIN / name, before / name)
    exchange(before, folder)


def _is_folder(path: Path) -> bool:
    return stat.S_ISDIR(os.lstat(path).st_mode)


def _is_same(one: Path, other: Path) -> bool:
    return os.path.lexists(other) and os.path.samestat(os.lstat(one), os.lstat(other))


def _link(source: Path, target: Path) -> None:
    """Make ``target`` a folder with the same files as ``source``, none of them a copy."""
    os.mkdir(target)
    for name in os.listdir(source):
        if _is_folder(source / name):
            _link(source / name, target / name)
        else:
            os.link(source / name, target / name)
