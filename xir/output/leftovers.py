"""
Work folders: where a change is prepared, and what the next process makes of one that was left.

A change *in place* is prepared in a work folder inside the folder that is changed. Its ``moves``
say what is to be moved; from the moment that this file exists the change is made to its end, by
this process or the next. A change *by exchange* is prepared in a work folder beside the folder that
is changed. Its ``ours`` names the files that a compilation writes; once it exists, ``new`` may be
the folder from before, so that everything in it that is not in ``ours`` belongs to somebody else.

Only work folders of the same user are touched: in a folder that everybody may write to, anybody can
make one.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import cast

NEW, OLD, AGAIN = "new", "old", "again"
MOVES, OURS = "moves", "ours"
_INSIDE = re.compile(r"\.xir-[0-9a-f]{16}")


def work_inside(folder: Path) -> Path:
    """A new work folder for a change in place."""
    return _made(folder / f".xir-{os.urandom(8).hex()}")


def work_beside(folder: Path) -> Path:
    """A new work folder for a change by exchange."""
    return _made(folder.parent / f"{_prefix(folder)}{os.urandom(8).hex()}")


def _made(path: Path) -> Path:
    os.mkdir(path, 0o700)
    return path


def _prefix(folder: Path) -> str:
    """What the work folders beside ``folder`` begin with; short, however long its name is."""
    return f".xir-of-{hashlib.sha256(os.fsencode(folder.name)).hexdigest()[:16]}-"


def recover(folder: Path) -> None:
    """
    Finish or remove every change of ``folder`` that a process left when it was killed. The caller
    holds the lock of ``folder``.

    Raises ``OSError`` where a change in place cannot be finished.
    """
    for work in unfinished(folder):
        finish_moves(work, folder)
    for work in _inside(folder):
        shutil.rmtree(work, ignore_errors=True)
    prefix = _prefix(folder)
    for work in _owned(folder.parent):
        if work.name.startswith(prefix):
            finish_exchange(work, folder)


def unfinished(folder: Path) -> list[Path]:
    """The work folders of changes in place that have to be made to their end."""
    return [work for work in _inside(folder) if (work / MOVES).is_file()]


def _inside(folder: Path) -> list[Path]:
    return [work for work in _owned(folder) if _INSIDE.fullmatch(work.name)]


def _owned(folder: Path) -> Iterator[Path]:
    """The hidden folders in ``folder`` that are this user's own."""
    try:
        names = os.listdir(folder)
    except OSError:  # A folder that may not be listed: nothing can be found in it.
        return
    user = os.geteuid() if hasattr(os, "geteuid") else 0  # Windows says 0 of every file.
    for name in names:
        if name.startswith(".xir-"):
            found = os.lstat(folder / name)
            if stat.S_ISDIR(found.st_mode) and found.st_uid == user:
                yield folder / name


def announce(work: Path, name: str, content: object) -> None:
    """Write the file ``name`` of a work folder, whole or not at all."""
    part = work / f"{name}.part"
    part.write_text(json.dumps(content))
    os.rename(part, work / name)


def _announced(work: Path, name: str) -> list[object]:
    """The list that a file of a work folder announces. Raises ``OSError`` where it has none."""
    try:
        content: object = json.loads((work / name).read_bytes())
    except (ValueError, RecursionError):
        raise _damaged(work, f"{name} is no JSON") from None
    if not isinstance(content, list):
        raise _damaged(work, f"{name} holds no list")
    return cast("list[object]", content)


def _names(work: Path, file: str, content: object) -> list[str]:
    """Names of files in one folder. Raises ``OSError`` for all else."""
    names: list[str] = []
    for name in cast("list[object]", content) if isinstance(content, list) else [content]:
        if not isinstance(name, str) or not name or name != os.path.basename(name):
            raise _damaged(work, f"{file} holds {str(name)[:40]!r}, which is no name of a file")
        names.append(name)
    return names


def _damaged(work: Path, what: str) -> OSError:
    return OSError(f"'{work}', left by a compilation that was ended, is damaged: {what}; remove it")


def finish_moves(work: Path, folder: Path) -> None:
    """Make the change in place that ``work`` announces, from wherever it was left."""
    announced = _announced(work, MOVES)
    if len(announced) != 2:
        raise _damaged(work, f"{MOVES} has {len(announced)} lists, need 2")
    new, gone = (_names(work, MOVES, names) for names in announced)
    for name in new:
        if os.path.lexists(work / NEW / name):
            move_aside(folder / name, work / OLD)
            os.rename(work / NEW / name, folder / name)
    for name in gone:
        move_aside(folder / name, work / OLD)
    end_moves(work)


def move_aside(path: Path, old: Path) -> None:
    """Move what is at ``path``, if anything, into the folder ``old``."""
    if os.path.lexists(path):
        os.rename(path, old / os.urandom(8).hex())


def end_moves(work: Path) -> None:
    """Remove a work folder. Its announcement goes first: what is made later is not moved again."""
    os.unlink(work / MOVES)
    shutil.rmtree(work, ignore_errors=True)


def finish_exchange(work: Path, folder: Path) -> None:
    """Move what is somebody else's from the folder of before to ``folder``, and remove ``work``."""
    if (work / OURS).is_file():
        ours = _names(work, OURS, _announced(work, OURS))
        for name in os.listdir(work / NEW):
            if name not in ours and not os.path.lexists(folder / name):
                os.rename(work / NEW / name, folder / name)
        os.unlink(work / OURS)
    shutil.rmtree(work, ignore_errors=True)
