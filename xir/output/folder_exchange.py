"""Two folders change places in one step, where the system can do that."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_HERE = -100
"""AT_FDCWD of ``fcntl.h``: a path is taken from the current folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of ``linux/fs.h``."""


def exchange(one: Path, other: Path) -> None:
    """
    Let two folders of one file system change places: nobody ever finds one of the names missing.

    Raises ``OSError`` where the system, the file system or the C library cannot do it, and where
    one of the two is a mount point.
    """
    if sys.platform != "linux":
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    import ctypes  # late: only who writes a folder needs it

    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)) from None
    if renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), ctypes.c_uint(_EXCHANGE)):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one))
