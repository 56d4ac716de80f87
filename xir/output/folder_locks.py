"""
One writer of a folder at a time. The system drops the lock of a process that ends, however it ends.

Where the system or the file system has no ``flock``, nothing is locked, and two writers at once are
not kept apart.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None


@contextmanager
def locked(folder: Path, *, shared: bool = False) -> Generator[None]:
    """
    Hold the lock of ``folder`` inside the ``with`` block, together with other readers where it is
    ``shared``. Wait for whoever holds it now.

    Raises ``OSError`` where ``folder`` does not exist.
    """
    if fcntl is None:
        yield
        return
    while True:
        try:
            opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except PermissionError:  # A folder that may be written to but not listed has no lock.
            yield
            return
        try:
            with suppress(OSError):
                fcntl.flock(opened, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)
            # A writer may have put another folder in its place while this one was waited for.
            if os.path.samestat(os.fstat(opened), os.stat(folder)):
                yield
                return
        finally:
            os.close(opened)
