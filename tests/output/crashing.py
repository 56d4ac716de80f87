"""A process that ends, without any clean-up, at one chosen operation on the file system."""

from __future__ import annotations

import builtins
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from xir.output import atomic_files

_OPERATIONS = ("rename", "replace", "link", "mkdir", "rmdir", "unlink", "open", "chmod", "scandir")
CRASHED = 77


@contextmanager
def counted_operations(before_each: Callable[[int], None]) -> Generator[None]:
    """Call ``before_each`` with the number of each operation on the file system, from 0 on."""
    number = 0

    def wrapped(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            nonlocal number
            before_each(number)
            number += 1
            return function(*args, **kwargs)

        return call

    places: list[tuple[Any, str]] = [(os, name) for name in _OPERATIONS]
    places += [(builtins, "open"), (atomic_files, "exchange")]
    before = [(place, name, getattr(place, name)) for place, name in places]
    try:
        for place, name, function in before:
            setattr(place, name, wrapped(function))
        yield
    finally:
        for place, name, function in before:
            setattr(place, name, function)


def crash_at(number: int, work: Callable[[], object]) -> bool:
    """Run ``work`` in a child that ends before its operation ``number``; whether it came so far."""

    def before_each(at: int) -> None:
        if at == number:
            os._exit(CRASHED)

    child = os.fork()
    if not child:
        try:
            with counted_operations(before_each):
                work()
            os._exit(0)
        except BaseException:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, CRASHED), code
    return code == CRASHED


def content_of(folder: Path) -> dict[str, str]:
    """Path below ``folder`` -> text of all files but those in hidden work folders."""
    return {
        str(path.relative_to(folder)): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(p.startswith(".xir-") for p in path.parts)
    }


def work_folders(folder: Path) -> list[str]:
    """The hidden work folders in and beside ``folder``."""
    return [p.name for place in (folder, folder.parent) for p in place.glob(".xir-*")]
