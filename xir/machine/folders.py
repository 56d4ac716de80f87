"""Folders that nobody but this user and root can put anything into."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def may_be_changed_by_others(folder: Path) -> bool:
    """
    Whether another user than this one and root may write to ``folder``, owns it, a file in it or a
    folder above it, or may put another in its place.
    """
    if not hasattr(os, "geteuid"):  # Windows has no such permissions.
        return False
    real = folder.resolve()
    if any(_is_open(path.stat(), sticky=True) for path in real.parents):
        return True
    return any(_is_open(status, sticky=False) for status in (real.stat(), *_of_files(real)))


def _of_files(folder: Path) -> Iterator[os.stat_result]:
    """Of what is in a folder, but for what another process takes away meanwhile."""
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            yield path.stat()


def _is_open(status: os.stat_result, sticky: bool) -> bool:
    """``sticky`` folders that everybody writes to, as /tmp, let nobody replace another's files."""
    if status.st_uid not in (os.geteuid(), 0):
        return True
    if sticky and status.st_mode & stat.S_ISVTX:
        return False
    if status.st_mode & stat.S_IWOTH:
        return True
    return bool(status.st_mode & stat.S_IWGRP) and not _is_private_group(status.st_gid)


def _is_private_group(number: int) -> bool:
    """Whether a group has only this user, as many systems give to each; or is root's."""
    import grp
    import pwd

    try:
        group, user = grp.getgrgid(number), pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return number == 0
    return number == 0 or (group.gr_name == user and set(group.gr_mem) <= {user})
