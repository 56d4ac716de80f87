"""
Opening files to read: the one place that decides which files may be read.

A file is a regular file; a folder, a pipe or a device is refused, and none of them is waited for.
With a root, files outside of that folder are refused, whatever links lead there.
``docs/security.md`` has the policy in words.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from io import BytesIO
from os import PathLike
from typing import BinaryIO

_root: ContextVar[str | None] = ContextVar("root", default=None)

_in_memory: ContextVar[Mapping[str, bytes]] = ContextVar("in_memory", default={})

_read: ContextVar[set[tuple[int, int]] | None] = ContextVar("read", default=None)
"""The device and number of every file that was opened in this run."""

_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)


@contextmanager
def reading_below(root: str | PathLike[str] | None) -> Generator[None]:
    """
    Inside the ``with`` block no file outside of the folder ``root`` is opened; with None, a root
    that was set before stays.

    Raises ``OSError`` where ``root`` is no folder.
    """
    if root is None:
        yield
        return
    real = os.path.realpath(root)
    if not stat.S_ISDIR(os.stat(real).st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(root))
    token = _root.set(real)
    try:
        yield
    finally:
        _root.reset(token)


@contextmanager
def files_in_memory(files: Mapping[str, bytes]) -> Generator[None]:
    """
    Inside the ``with`` block the paths in ``files`` hold what stands there, whatever the disk has:
    arrays that belong to a program which was made a moment ago.
    """
    token = _in_memory.set({os.path.normpath(path): data for path, data in files.items()})
    try:
        yield
    finally:
        _in_memory.reset(token)


@contextmanager
def remembering_what_is_read() -> Generator[None]:
    """Inside the ``with`` block, which is one run of a command, ``was_read`` knows its files."""
    token = _read.set(set())
    try:
        yield
    finally:
        _read.reset(token)


def was_read(path: str | PathLike[str]) -> bool:
    """Whether the file that ``path`` leads to was opened in this run, under whatever name."""
    known = _read.get()
    if not known:
        return False
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return False
    return (status.st_dev, status.st_ino) in known


def may_be_read(path: str | PathLike[str]) -> bool:
    """Whether ``path``, with all links followed, lies in the root, where there is one."""
    root = _root.get()
    if root is None:
        return True
    real = os.path.realpath(path)
    return real == root or real.startswith(os.path.join(root, ""))


def open_regular(path: str | PathLike[str]) -> BinaryIO:
    """
    A regular file, open to read bytes; or what ``files_in_memory`` has of that name.

    Raises ``OSError`` for everything else, with the reason in ``strerror``; ``IsADirectoryError``
    for a folder; ``ValueError`` for what is no name of a file.
    """
    made = _in_memory.get().get(os.path.normpath(path)) if _in_memory.get() else None
    if made is not None:
        return BytesIO(made)
    root = _root.get()
    outside = PermissionError(
        errno.EACCES, f"it lies outside of '{root}', the folder that --root allows", str(path)
    )
    if not may_be_read(path):
        raise outside
    opened = os.open(path, os.O_RDONLY | _NOT_WAITING)
    try:
        status = os.fstat(opened)
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        for is_kind, name in _KINDS:
            if is_kind(status.st_mode):
                raise OSError(errno.EINVAL, f"it is {name}, not a regular file", str(path))
        # A link may have been turned elsewhere between the look at it and the opening.
        if root is not None and not (
            may_be_read(path) and os.path.samestat(status, os.stat(os.path.realpath(path)))
        ):
            raise outside
        known = _read.get()
        if known is not None:
            known.add((status.st_dev, status.st_ino))
        return os.fdopen(opened, "rb")
    except BaseException:
        os.close(opened)
        raise


_NOT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
"""A pipe that nobody writes to is opened at once, and is then refused."""
